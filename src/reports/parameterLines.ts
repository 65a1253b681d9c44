import { memberOf, type Parameter } from "../analyses/parameter";
import { declarationOf, parameters, type ParameterId, type ParameterValues } from "../analyses/parameters";
import type { RawParameters } from "../analyses/parseParameters";
import { label } from "../i18n/label";
import type { Label, Language } from "../i18n/language";
import type { Cell } from "../read/grid";
import type { Issue } from "../read/issue";
import type { PlanCell } from "./sheetPlan";

/** One line of the Parameters sheet: a parameter, or one key of a `rates` parameter. */
export interface ParameterLine {
  /** As `parseParameters` takes it: "abcShareA", "winRates[Proposal]". */
  readonly id: string;
  readonly label: Label;
  readonly parameter: Parameter;
  /** What counts. */
  readonly used: unknown;
  /** What stands in the editable cell: the user's own entry where it was refused. */
  readonly entry: PlanCell;
  /** Whether what counts differs from the default. */
  readonly isChanged: boolean;
}

export interface ParameterState {
  readonly values: ParameterValues;
  readonly raw: RawParameters;
  readonly issues: readonly Issue[];
  /** Win rates in force by stage. */
  readonly stageRates: ReadonlyMap<string, number>;
}

/** All lines in the order of the declarations, each stage's rate in its parameter's place. */
export function parameterLines(state: ParameterState, language: Language): ParameterLine[] {
  return (Object.keys(parameters) as ParameterId[]).flatMap((id) => {
    const parameter = declarationOf(id);
    if (parameter.kind === "set") return setLines(id, parameter, state, language);
    if (parameter.kind !== "rates") return [line(id, parameter, parameter.label, state.values[id], state, language)];
    const rates = state.values[id] as Readonly<Record<string, number>>;
    const keys = new Set([...state.stageRates.keys(), ...Object.keys(rates)]);
    return [...keys].map((key) => {
      const used = state.stageRates.get(key) ?? rates[key];
      return line(`${id}[${key}]`, parameter, withKey(parameter.label, key), used, state, language);
    });
  });
}

/** A line for each number of a set. What the user wrote stays, also where all of them were scaled to sum to 1. */
function setLines(
  id: string,
  parameter: Parameter & { kind: "set" },
  state: ParameterState,
  language: Language,
): ParameterLine[] {
  const values = state.values[id as ParameterId] as unknown as Readonly<Record<string, number | string>>;
  return Object.keys(parameter.keys).map((key) => {
    const member = memberOf(parameter, key);
    const whole = line(`${id}[${key}]`, member, member.label, values[key], state, language);
    const given = rawValue(state.raw[whole.id]);
    const written = given === null || given === "" ? parameter.default[key] : given;
    return parameter.together === "sumsToOne" ? { ...whole, entry: asCell(written) } : whole;
  });
}

const withKey = (words: Label, key: string): Label => label(`${words["en-US"]}: ${key}`, `${words["zh-CN"]}：${key}`);

function line(
  id: string,
  parameter: Parameter,
  words: Label,
  used: unknown,
  { raw, issues }: ParameterState,
  language: Language,
): ParameterLine {
  const refused = issues.some(({ details }) => details?.parameter === id);
  const entry = refused ? asCell(rawValue(raw[id])) : entryOf(parameter, used, language);
  return { id, label: words, parameter, used, entry, isChanged: isChanged(parameter, used) };
}

/** The usual rate of a stage is the ledger's; it is written into the sheet, so its being there says nothing. */
const isChanged = (parameter: Parameter, used: unknown): boolean =>
  parameter.kind !== "rates" && JSON.stringify(used) !== JSON.stringify(parameter.default);

const rawValue = (given: RawParameters[string] | undefined): Cell =>
  typeof given === "object" && given !== null ? given.value : (given ?? null);

const asCell = (cell: Cell): PlanCell => cell;

/** A value as it stands in its cell: choices in the user's words, edges as text, numbers as numbers. */
function entryOf(parameter: Parameter, value: unknown, language: Language): PlanCell {
  if (parameter.kind === "choice") return parameter.choices[value as string]?.[language] ?? String(value);
  if (parameter.kind === "text") return value === "" ? null : String(value);
  if (parameter.kind === "edges") return (value as readonly number[]).join(", ");
  if (parameter.kind === "scoreBands") return String(value);
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}
