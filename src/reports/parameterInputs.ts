import type { Parameter } from "../analyses/parameter";
import type { Language } from "../i18n/language";
import { columnLetters } from "../read/cellAddress";
import type { Layout } from "./layout";
import type { ParameterLine } from "./parameterLines";
import type { PlacedTable } from "./planTable";
import { isPercent, rangeText } from "./parameterTexts";
import type { PlanInput } from "./sheetPlan";

/** The editable cells of the Parameters table, each with what it takes. */
export function parameterInputs(lines: readonly ParameterLine[], placed: PlacedTable, language: Language): PlanInput[] {
  const column = placed.column + placed.columns.findIndex(({ ref }) => ref === "parameter.value");
  return lines.map((line, i) => inputOf(line, placed.row + 1 + i, column, language));
}

/** The cell of a line's value as a formula on another sheet names it. */
export function parameterCell({ report, tables: [placed] }: Layout, line: number, language: Language): string {
  const column = placed.column + placed.columns.findIndex(({ ref }) => ref === "parameter.value");
  return `'${report.sheet[language]}'!$${columnLetters(column)}$${placed.row + 2 + line}`;
}

/** What the editable cell of a line accepts, and what it says when selected. */
function inputOf(line: ParameterLine, row: number, column: number, language: Language): PlanInput {
  const { parameter } = line;
  return {
    area: { row, column, rows: 1, columns: 1 },
    accepts: acceptsOf(parameter, language),
    prompt: {
      title: line.label[language],
      message: `${parameter.meaning[language]} (${rangeText(line)[language]})`,
    },
    numberFormat: isPercent(parameter) ? "0.0%" : undefined,
    // The value used and the default stand beside it.
    formattedColumns: 3,
  };
}

function acceptsOf(parameter: Parameter, language: Language): PlanInput["accepts"] {
  if (parameter.kind === "edges" || parameter.kind === "scoreBands") return undefined;
  if (parameter.kind === "set" || parameter.kind === "text") return undefined;
  if (parameter.kind === "choice") {
    return { kind: "list", items: Object.values(parameter.choices).map((choice) => choice[language]) };
  }
  const whole = ["days", "months", "count"].includes(parameter.kind);
  return { kind: "number", min: parameter.min, max: parameter.max, whole };
}
