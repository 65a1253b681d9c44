import { foldWidth } from "../read/foldWidth";
import type { Cell } from "../read/grid";
import type { Issue } from "../read/issue";
import { checkTogether } from "./checkTogether";
import { memberOf, type Parameter } from "./parameter";
import { declarationOf, parameters, type ParameterId, type ParameterValues } from "./parameters";
import { parseScoreBands } from "./scoreBands";

/** A parameter as the user wrote it, and where. */
export interface RawParameter {
  readonly value: Cell;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
}

/** Values as written, by id; a rate of one key is `winRates[Proposal]`. */
export type RawParameters = Readonly<Record<string, Cell | RawParameter>>;

export interface ParsedParameters {
  readonly values: ParameterValues;
  readonly issues: readonly Issue[];
}

type Value = number | string | readonly number[];
type Problem = Pick<Issue, "code" | "details">;

/**
 * Check raw parameter values and give them their types. An empty value means the default; a bad one is an issue that
 * names the cell, and the default counts.
 */
export function parseParameters(raw: RawParameters): ParsedParameters {
  const issues: Issue[] = [];
  const values: Record<string, unknown> = Object.fromEntries(ids.map((id) => [id, defaultOf(id)]));
  for (const [key, given] of Object.entries(raw)) {
    const [id, member] = splitKey(key);
    if (isBlank(rawOf(given).value)) continue;
    const parsed = id ? parse(parameterOf(id, member), rawOf(given).value) : { code: "parameterUnknown" };
    if (isProblem(parsed)) issues.push(issueOf(key, raw, parsed));
    else if (member === undefined) values[id!] = parsed;
    else values[id!] = { ...(values[id!] as object), [member]: parsed };
  }
  issues.push(...checkTogether(values).map(({ keys, ...problem }) => issueOf(blamed(keys, raw), raw, problem)));
  return { values: values as ParameterValues, issues };
}

const ids = Object.keys(parameters) as ParameterId[];

/** The values when nothing is set. */
export const defaultParameters: ParameterValues = parseParameters({}).values;

function defaultOf(id: ParameterId): unknown {
  return parameters[id].default;
}

/** The parameter that a key names, and which of its numbers; a set has only the keys that it declares. */
function splitKey(key: string): [ParameterId | undefined, string | undefined] {
  const [, name, member] = /^(\w+)\[(.*)\]$/s.exec(key) ?? [];
  const id = ids.find((each) => each === (name ?? key));
  const parameter = id && declarationOf(id);
  const isKnown =
    parameter?.kind === "set"
      ? member !== undefined && member in parameter.keys
      : (parameter?.kind === "rates") === (member !== undefined);
  return isKnown ? [id, member] : [undefined, undefined];
}

function parameterOf(id: ParameterId, member: string | undefined): Parameter {
  const parameter = declarationOf(id);
  return parameter.kind === "set" ? memberOf(parameter, member!) : parameter;
}

function parse(parameter: Parameter, value: Cell): Value | Problem {
  switch (parameter.kind) {
    case "choice":
      return parseChoice(parameter, value);
    case "text":
      return parseText(parameter, value);
    case "edges":
      return parseEdges(parameter, value);
    case "scoreBands": {
      const { min, max } = parameter;
      return parseScoreBands(String(value), min, max) ?? { code: "parameterBands", details: { min, max } };
    }
    default:
      return parseNumber(parameter as Bounded, value);
  }
}

type Bounded = Exclude<Parameter, { kind: "choice" | "edges" | "set" | "scoreBands" | "text" }>;
const wholeKinds: readonly Parameter["kind"][] = ["days", "months", "count"];

function parseNumber({ kind, min, max }: Bounded, value: Cell): number | Problem {
  const number = numberOf(value);
  if (Number.isNaN(number)) return { code: "parameterNotANumber" };
  if (wholeKinds.includes(kind) && !Number.isInteger(number)) return { code: "parameterNotWhole" };
  return number >= min && number <= max ? number : { code: "parameterOutOfRange", details: { min, max } };
}

function parseChoice({ choices }: Parameter & { kind: "choice" }, value: Cell): string | Problem {
  const written = plain(value);
  const chosen = Object.entries(choices).find(([id, words]) =>
    [id, ...Object.values(words)].some((w) => plain(w) === written),
  );
  return chosen?.[0] ?? { code: "parameterNotAChoice" };
}

function parseText({ most }: Parameter & { kind: "text" }, value: Cell): string | Problem {
  const text = String(value).trim();
  return text.length <= most ? text : { code: "parameterTooLong", details: { most } };
}

function parseEdges({ min, max, most }: Parameter & { kind: "edges" }, value: Cell): readonly number[] | Problem {
  const edges = String(value)
    .split(/[,;，；、\s]+/)
    .filter(Boolean)
    .map(numberOf);
  const fits = edges.every(
    (edge, i) => Number.isInteger(edge) && edge >= min && edge <= max && edge > (edges[i - 1] ?? 0),
  );
  return fits && edges.length > 0 && edges.length <= most
    ? edges
    : { code: "parameterEdges", details: { min, max, most } };
}

/** A number, or text that is one: "80 %", "1,000". */
function numberOf(value: Cell): number {
  if (typeof value === "number") return value;
  const text = plain(value).replace(/,(?=\d{3}\b)/g, "");
  const match = /^([-+]?(?:\d+\.?\d*|\.\d+))\s*(%?)$/.exec(text);
  return match ? Number(match[1]) / (match[2] ? 100 : 1) : NaN;
}

/** The key whose cell an issue names: the first that was written. */
const blamed = (keys: readonly string[], raw: RawParameters): string =>
  keys.find((key) => raw[key] !== undefined) ?? keys[0];

function issueOf(key: string, raw: RawParameters, { code, details }: Problem): Issue {
  const { value, sheet, row, column } = rawOf(raw[key] ?? null);
  return {
    code,
    severity: "assumed",
    sheet,
    row,
    column,
    value: String(value),
    details: { ...details, parameter: key },
  };
}

const rawOf = (given: Cell | RawParameter): RawParameter =>
  typeof given === "object" && given !== null ? given : { value: given };
const isBlank = (value: Cell): boolean => value === null || (typeof value === "string" && value.trim() === "");
const isProblem = (parsed: Value | Problem): parsed is Problem => typeof parsed === "object" && "code" in parsed;
const plain = (value: Cell): string => foldWidth(String(value)).trim().toLowerCase();
