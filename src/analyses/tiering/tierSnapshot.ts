import { UNKNOWN } from "../../engine/tiering/unknown";
import type { CustomerLedger } from "../../ledger/ledger";
import { keyOf } from "./customerOrder";
import { tierSchemes, type TierRule } from "./tierSchemes";

/** Tiers and values of customers at one as-of day, by the customers' keys, and the rule in force. */
export interface TierSnapshot {
  readonly rule: TierRule;
  /** Customers that are kept, of all there were. */
  readonly kept: number;
  readonly customers: number;
  readonly places: ReadonlyMap<string, number>;
  readonly values: Float64Array;
  readonly codes: Uint8Array;
}

/** Beyond so many customers only the largest are kept: two years of months must fit into a workbook. */
export const MOST_KEPT = 20_000;
const DIGITS = 7;

/**
 * What is kept of a refresh, as small as it goes: keys in order, each as the number of characters that it shares with the one before
 * and the rest; values of seven digits; a character a tier. Some 12 bytes a customer.
 */
export function packTiers(
  customers: Pick<CustomerLedger, "ids" | "names">,
  values: Float64Array,
  codes: Uint8Array,
  rule: TierRule,
  order: Uint32Array,
): unknown {
  const inTiers = order.filter((row) => codes[row] !== UNKNOWN);
  const rowOf = new Map<string, number>();
  for (let i = 0; i < Math.min(inTiers.length, MOST_KEPT); i++) rowOf.set(keyOf(customers, inTiers[i]), inTiers[i]);
  const keys = [...rowOf.keys()].sort();
  const rows = keys.map((key) => rowOf.get(key)!);
  return {
    version: 1,
    rule,
    customers: inTiers.length,
    keys: frontCoded(keys),
    values: rows.map((row) => Number(values[row].toPrecision(DIGITS))),
    tiers: rows.map((row) => codes[row]).join(""),
  };
}

function frontCoded(keys: readonly string[]): [shared: number, rest: string][] {
  return keys.map((key, i) => {
    const before = keys[i - 1] ?? "";
    let shared = 0;
    while (shared < before.length && before[shared] === key[shared]) shared++;
    return [shared, key.slice(shared)];
  });
}

/** The snapshot again; undefined where what was kept is not what `packTiers` writes. */
export function unpackTiers(kept: unknown): TierSnapshot | undefined {
  if (!isRecord(kept) || kept.version !== 1 || !isRule(kept.rule)) return undefined;
  const { keys, values, tiers, rule, customers } = kept;
  if (!Array.isArray(keys) || !Array.isArray(values) || typeof tiers !== "string") return undefined;
  const count = tierSchemes[rule.scheme].tiers.length;
  const codes = Uint8Array.from(tiers, Number);
  const fits =
    keys.length === values.length &&
    keys.length === codes.length &&
    keys.every((pair) => Array.isArray(pair) && Number.isInteger(pair[0]) && typeof pair[1] === "string") &&
    values.every((value) => typeof value === "number") &&
    [...tiers].every((tier) => tier >= "0" && Number(tier) < count);
  if (!fits) return undefined;
  let before = "";
  const places = new Map<string, number>();
  for (const [place, [shared, rest]] of (keys as [number, string][]).entries()) {
    before = before.slice(0, shared) + rest;
    places.set(before, place);
  }
  return {
    rule,
    places,
    codes,
    values: Float64Array.from(values as number[]),
    kept: codes.length,
    customers: typeof customers === "number" ? customers : codes.length,
  };
}

/** What the snapshot knows of the customers of today, in their order. */
export function asOfThen(
  snapshot: TierSnapshot,
  customers: Pick<CustomerLedger, "ids" | "names" | "count">,
): { readonly values: Float64Array; readonly codes: Uint8Array } {
  const values = new Float64Array(customers.count).fill(NaN);
  const codes = new Uint8Array(customers.count).fill(UNKNOWN);
  for (let row = 0; row < customers.count; row++) {
    const place = snapshot.places.get(keyOf(customers, row));
    if (place === undefined) continue;
    values[row] = snapshot.values[place];
    codes[row] = snapshot.codes[place];
  }
  return { values, codes };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function isRule(rule: unknown): rule is TierRule {
  if (!isRecord(rule) || !Object.hasOwn(tierSchemes, String(rule.scheme))) return false;
  const { lines, measure, abcRule, prospects } = rule;
  const count = { abc: 2, curry: 4, sales: 3, profit: 1, thresholds: 3 }[rule.scheme as TierRule["scheme"]];
  return (
    Array.isArray(lines) &&
    lines.length === count &&
    lines.every((line) => typeof line === "number") &&
    (measure === "revenue" || measure === "profit") &&
    (abcRule === "exclusive" || abcRule === "inclusive") &&
    Number.isInteger(prospects) &&
    Number(prospects) >= 0
  );
}
