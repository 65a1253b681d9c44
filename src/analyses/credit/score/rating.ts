import { bytesFrom, numbersFrom } from "../../../engine/columns";
import { creditGrades } from "../../../engine/credit/creditGrades";
import { reliableScore, type ReliableScore } from "../../../engine/credit/reliableScore";
import { STATEMENT_LEVELS } from "../../../engine/credit/statementReliability";
import { resultOf, UNKNOWN, type AnalysisInput } from "../../analysis";
import type { ParameterValues } from "../../parameters";
import { creditFiles, type CreditFiles } from "../creditFiles";
import { statementRows } from "../statements/statementRows";
import { cutsOf } from "./grades";
import { indicatorIds, indicators, type IndicatorId } from "./indicators";
import { pointsOf } from "./points";
import { rawIndicators } from "./rawIndicators";

/** Score and grade of each customer, with everything that they are made of. */
export interface CreditRating {
  readonly files: CreditFiles;
  readonly raw: Readonly<Record<IndicatorId, Float64Array>>;
  /** Points, weights and the part of the weight that is kept, in the order of the indicators. */
  readonly points: readonly Float64Array[];
  readonly weights: readonly number[];
  readonly kept: readonly (Float64Array | undefined)[];
  readonly statement: Uint8Array;
  readonly reliability: Float64Array;
  readonly scored: ReliableScore;
  /** What knocks a customer out, in words, and whether anything does. */
  readonly knockOuts: readonly string[];
  readonly knockedOut: Uint8Array;
  readonly grades: Uint8Array;
}

/** Raw values → points → score → grade. */
export function creditRating(input: AnalysisInput): CreditRating {
  const { ledger, parameters } = input;
  const files = creditFiles(ledger);
  const raw = rawIndicators(input);
  const points = indicatorIds.map((id) => pointsOf(id, raw[id], parameters));
  const statement = latestReliability(input);
  const reliability = keptOf(statement, points, parameters);
  const weights = indicatorIds.map((id) => parameters.creditWeights[id]);
  const kept = indicatorIds.map((id) => (indicators[id].group === "statement" ? reliability : undefined));
  const scored = reliableScore(points, weights, kept, minimumShare(parameters));
  const knockOuts = Array.from(files.row, (_, c) => files.knockOut(c));
  const knockedOut = bytesFrom(knockOuts, (reason) => (reason === "" ? 0 : 1));
  const grades = creditGrades(scored.score, cutsOf(parameters), knockedOut);
  return { files, raw, points, weights, kept, statement, reliability, scored, knockOuts, knockedOut, grades };
}

/** Share of the weights that must be known: all of them where a gap refuses the score. */
export const minimumShare = ({ creditMissing, creditKnownShare }: ParameterValues): number =>
  creditMissing === "refuse" ? 1 : creditKnownShare;

/** How each customer's latest statement was made; `UNKNOWN` where it does not say or there is none. */
function latestReliability(input: AnalysisInput): Uint8Array {
  const { latest } = statementRows(input.ledger);
  const column = resultOf(input, "ratios")?.columns.reliability;
  const codes = column && "codes" in column ? column.codes : undefined;
  return bytesFrom(latest, (row) => (row >= 0 && codes ? codes[row] : UNKNOWN));
}

/** Part of the weight that ratios keep; a statement that does not say counts as unchecked; NaN without any ratio. */
function keptOf(
  statement: Uint8Array,
  points: readonly Float64Array[],
  { creditReliability }: ParameterValues,
): Float64Array {
  const parts = STATEMENT_LEVELS.map((level) => creditReliability[level]);
  const ratios = points.filter(
    (column, i) => indicators[indicatorIds[i]].group === "statement" && !column.every(Number.isNaN),
  );
  if (ratios.length === 0) return new Float64Array(statement.length).fill(NaN);
  return numbersFrom(statement, (level, c) => {
    if (ratios.every((column) => Number.isNaN(column[c]))) return NaN;
    return parts[level === UNKNOWN ? parts.length - 1 : level];
  });
}
