import { lintRfmRules, type RfmRuleFinding } from "../engine/tiering/rfmSegments";
import type { Issue } from "../read/issue";
import type { Parameter } from "./parameter";
import { declarationOf, parameters, type ParameterId } from "./parameters";
import { rulesOfBands } from "./scoreBands";

/** What does not fit together, and the keys whose cells may be to blame, the likeliest first. */
export type TogetherProblem = Pick<Issue, "code" | "details"> & { readonly keys: readonly string[] };

/**
 * Check what must hold between values, and mend them in place where it does not: a wrong sum is scaled, a wrong order or a gap
 * between bands falls back to the defaults.
 */
export function checkTogether(values: Record<string, unknown>): TogetherProblem[] {
  return [...shares(values), ...(Object.keys(parameters) as ParameterId[]).flatMap((id) => ofSet(id, values))];
}

/** The A line below the B line; both fall back. */
function shares(values: Record<string, unknown>): TogetherProblem[] {
  const [a, b] = [values.abcShareA as number, values.abcShareB as number];
  if (a < b) return [];
  values.abcShareA = parameters.abcShareA.default;
  values.abcShareB = parameters.abcShareB.default;
  const keys = a === parameters.abcShareA.default ? ["abcShareB", "abcShareA"] : ["abcShareA", "abcShareB"];
  return [{ keys, code: "parameterShares", details: { a, b } }];
}

function ofSet(id: ParameterId, values: Record<string, unknown>): TogetherProblem[] {
  const parameter = declarationOf(id);
  if (parameter.kind !== "set" || parameter.together === undefined) return [];
  if (parameter.of === "scoreBands") return partition(id, parameter, values);
  const set = values[id] as Readonly<Record<string, number>>;
  const keys = Object.keys(parameter.keys);
  if (parameter.together === "sumsToOne") return sumOfOne(id, parameter, set, values);
  const direction = parameter.together === "falls" ? -1 : 1;
  const least = parameter.together === "neverFalls" ? 0 : Number.MIN_VALUE;
  const wrong = keys.filter((key, i) => i > 0 && !(direction * (set[key] - set[keys[i - 1]]) >= least));
  if (wrong.length === 0) return [];
  values[id] = parameter.default;
  const pair = [keys[keys.indexOf(wrong[0]) - 1], wrong[0]];
  return [
    {
      keys: [...changed(set, parameter.default, pair), ...pair].map((key) => `${id}[${key}]`),
      code: "parameterOrder",
      details: { order: direction, mayStay: Number(least === 0) },
    },
  ];
}

function sumOfOne(
  id: ParameterId,
  parameter: Parameter & { kind: "set" },
  set: Readonly<Record<string, number>>,
  values: Record<string, unknown>,
): TogetherProblem[] {
  const keys = Object.keys(parameter.keys);
  const total = keys.reduce((sum, key) => sum + set[key], 0);
  if (Math.abs(total - 1) < 1e-9) return [];
  values[id] = total > 0 ? Object.fromEntries(keys.map((key) => [key, set[key] / total])) : parameter.default;
  const suspects = [...changed(set, parameter.default, keys), ...keys].map((key) => `${id}[${key}]`);
  return [{ keys: suspects, code: "parameterSum", details: { total } }];
}

/** Codes in no segment, in several, and segments that never count. */
function partition(
  id: ParameterId,
  { keys, default: usual, min, max }: Parameter & { kind: "set"; of: "scoreBands" },
  values: Record<string, unknown>,
): TogetherProblem[] {
  const bands = values[id] as Readonly<Record<string, string>>;
  const rules = rulesOfBands(bands, min, max);
  const findings = lintRfmRules(rules, max);
  const gaps = findings.flatMap((finding) => (finding.kind === "gap" ? [finding.code] : []));
  if (gaps.length > 0) {
    values[id] = usual;
    const holder = holderOf(gaps[0], rulesOfBands(usual, min, max));
    const suspects = [holder, ...changed(bands, usual, Object.keys(keys))].map((key) => `${id}[${key}]`);
    return [{ keys: suspects, code: "parameterBandGap", details: { first: gaps[0], count: gaps.length } }];
  }
  const segmentOf = (rule: number): string => rules[rule].segment;
  const shared = findings.filter((finding) => finding.kind === "overlap").map((finding) => ({ ...finding, segments: [...new Set(finding.rules.map(segmentOf))] })); // prettier-ignore
  const winners = new Set(rules.flatMap(({ segment }, rule) => (isUnreachable(rule, findings) ? [] : [segment])));
  return Object.keys(keys).flatMap((key): TogetherProblem[] => {
    if (!rules.some(({ segment }) => segment === key)) return [];
    const cell = [`${id}[${key}]`];
    if (!winners.has(key)) return [{ keys: cell, code: "parameterBandUnreachable", details: {} }];
    const lost = shared.filter(({ segments }) => segments.indexOf(key) > 0);
    if (lost.length === 0) return [];
    const details = { first: lost[0].code, count: lost.length, other: lost[0].segments[0] };
    return [{ keys: cell, code: "parameterBandOverlap", details }];
  });
}

const isUnreachable = (rule: number, findings: readonly RfmRuleFinding[]): boolean =>
  findings.some((finding) => finding.kind === "unreachable" && finding.rule === rule);

/** The segment that holds a code. */
function holderOf(code: number, rules: ReturnType<typeof rulesOfBands>): string {
  const scores = [Math.floor(code / 100), Math.floor(code / 10) % 10, code % 10];
  const holds = ({ recency, frequency, monetary }: (typeof rules)[number]): boolean =>
    [recency, frequency, monetary].every(([from, to], i) => scores[i] >= from && scores[i] <= to);
  return rules.find(holds)!.segment;
}

/** The keys among these whose value is not the default. */
const changed = (
  set: Readonly<Record<string, unknown>>,
  usual: Readonly<Record<string, unknown>>,
  keys: readonly string[],
): string[] => keys.filter((key) => set[key] !== usual[key]);
