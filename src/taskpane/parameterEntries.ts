import { memberOf, type Parameter } from "../analyses/parameter";
import { parameters } from "../analyses/parameters";
import { parseScoreBands } from "../analyses/scoreBands";
import type { Label, Language } from "../i18n/language";

/** One editable line of the parameter form: a parameter, or one key of a `rates` parameter. */
export interface ParameterEntry {
  /** As the calculation takes it: "abcShareA", "winRates[Proposal]". */
  readonly id: string;
  /** The id of its declaration: "winRates". */
  readonly declaredAs: string;
  readonly parameter: Exclude<Parameter, { kind: "rates" | "set" }> | RateEntry;
  readonly value: string | number;
  /** The numbers that it belongs to, where it is one of several: shown under one heading. */
  readonly of?: Pick<Parameter, "label" | "meaning">;
}
type RateEntry = Pick<Parameter, "label" | "meaning"> & {
  readonly kind: "rate";
  readonly default: number;
  readonly min: number;
  readonly max: number;
};

/** The lines of the form with the values in force (defaults where none are known yet). */
export function parameterEntries(values: Readonly<Record<string, unknown>>): readonly ParameterEntry[] {
  return Object.entries(parameters as Readonly<Record<string, Parameter>>).flatMap(([id, parameter]) =>
    parameter.kind === "set"
      ? setEntries(id, parameter, values[id])
      : parameter.kind === "rates"
        ? rateEntries(id, parameter, values[id])
        : [{ id, declaredAs: id, parameter, value: asRaw(values[id] ?? parameter.default) }],
  );
}

function rateEntries(id: string, parameter: Parameter & { kind: "rates" }, rates: unknown): ParameterEntry[] {
  return Object.entries((rates ?? {}) as Record<string, number>).map(([key, rate]) => ({
    id: `${id}[${key}]`,
    declaredAs: id,
    value: rate ?? "",
    parameter: {
      kind: "rate",
      label: withKey(parameter.label, key),
      meaning: parameter.meaning,
      default: parameter.default[key] ?? NaN,
      min: parameter.min,
      max: parameter.max,
    },
  }));
}

function setEntries(id: string, parameter: Parameter & { kind: "set" }, values: unknown): ParameterEntry[] {
  const known = (values ?? parameter.default) as Readonly<Record<string, number | string>>;
  return Object.keys(parameter.keys).map((key) => ({
    id: `${id}[${key}]`,
    declaredAs: id,
    parameter: { ...memberOf(parameter, key), label: parameter.keys[key] } as ParameterEntry["parameter"],
    of: parameter,
    value: known[key],
  }));
}

const withKey = (label: Label, key: string): Label => ({
  "en-US": `${label["en-US"]}: ${key}`,
  "zh-CN": `${label["zh-CN"]}：${key}`,
});

const asRaw = (value: unknown): string | number =>
  Array.isArray(value) ? value.join(", ") : typeof value === "number" ? value : String(value ?? "");

/** Whether a line has to do with what the user looks for: its words or its id. */
export function matchesQuery({ id, parameter, of }: ParameterEntry, query: string, language: Language): boolean {
  const words = [parameter.label, parameter.meaning, ...(of ? [of.label] : [])].map((each) => each[language]);
  return `${id} ${words.join(" ")}`.toLowerCase().includes(query.trim().toLowerCase());
}

/** Lines in their order, those of one set together under its name. */
export function inSets(entries: readonly ParameterEntry[]): readonly (readonly ParameterEntry[])[] {
  const blocks: ParameterEntry[][] = [];
  for (const entry of entries) {
    const last = blocks.at(-1);
    if (entry.of !== undefined && last?.[0].of?.label === entry.of.label) last.push(entry);
    else blocks.push([entry]);
  }
  return blocks;
}

/** Fractions are edited as percent. */
export const isPercent = (parameter: ParameterEntry["parameter"]): boolean =>
  parameter.kind === "share" || parameter.kind === "rate";

/** A value as the form's field shows it. */
export function shownValue({ parameter }: Pick<ParameterEntry, "parameter">, value: string | number): string {
  if (typeof value === "string") return value;
  if (Number.isNaN(value)) return "";
  return String(isPercent(parameter) ? Number((value * 100).toPrecision(12)) : value);
}

/** What the user typed, as the calculation takes it; undefined when it cannot be a value of the parameter. */
export function typedValue(
  { parameter }: Pick<ParameterEntry, "parameter">,
  text: string,
): string | number | undefined {
  const trimmed = text.trim();
  if (parameter.kind === "choice") return trimmed in parameter.choices ? trimmed : undefined;
  if (parameter.kind === "text") return trimmed.length <= parameter.most ? trimmed : undefined;
  if (parameter.kind === "edges") return isRising(trimmed, parameter) ? trimmed : undefined;
  if (parameter.kind === "scoreBands") return parseScoreBands(trimmed, parameter.min, parameter.max);
  const number = Number(trimmed);
  if (trimmed === "" || Number.isNaN(number)) return undefined;
  const value = isPercent(parameter) ? number / 100 : number;
  if (value < parameter.min || value > parameter.max) return undefined;
  return isWhole(parameter) && !Number.isInteger(value) ? undefined : value;
}

const isWhole = ({ kind }: ParameterEntry["parameter"]): boolean =>
  kind === "days" || kind === "months" || kind === "count";

function isRising(text: string, { min, max, most }: Extract<Parameter, { kind: "edges" }>): boolean {
  const edges = text.split(/[,，;；、\s]+/).map(Number);
  return (
    edges.length <= most &&
    edges.every((edge, i) => Number.isInteger(edge) && edge >= min && edge <= max && (i === 0 || edge > edges[i - 1]))
  );
}
