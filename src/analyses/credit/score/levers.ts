import { gradeLevers } from "../../../engine/credit/gradeLevers";
import { CREDIT_GRADES } from "../../../engine/credit/creditGrades";
import { label } from "../../../i18n/label";
import type { Label } from "../../../i18n/language";
import type { ParameterValues } from "../../parameters";
import { indicatorIds, indicators, type IndicatorId } from "./indicators";
import { valueReader } from "./points";
import type { CreditRating } from "./rating";

/** Ways that are told for a customer: the smallest changes first. */
const MOST = 3;

/** Indicators of all customers: raw values by name; points, weights and the part of a weight that is kept, in their order. */
type Indicators = Pick<CreditRating, "raw" | "points" | "weights" | "kept">;

/**
 * What would lift a customer to the next grade, each change alone; says so when no single one does.
 *
 * @returns takes a customer, its grade and the points it lacks to the next one
 */
export function levers(
  { raw, points, weights, kept }: Indicators,
  parameters: ParameterValues,
): (customer: number, grade: number, gap: number) => Label {
  const values = indicatorIds.map((id) => valueReader(id, parameters));
  const [own, weighing] = [new Float64Array(indicatorIds.length), new Float64Array(indicatorIds.length)];
  return (customer, grade, gap) => {
    for (let i = 0; i < own.length; i++) {
      own[i] = points[i][customer];
      weighing[i] = weights[i] * (kept[i]?.[customer] ?? 1);
    }
    const needed = gradeLevers(own, weighing, gap);
    const found: { readonly way: Label; readonly rise: number }[] = [];
    for (const [i, id] of indicatorIds.entries()) {
      // Most indicators of most customers are missing or cannot do it: they need no look into their tables.
      if (Number.isNaN(needed[i])) continue;
      const now = raw[id][customer];
      const value = values[i](now, needed[i]);
      if (!Number.isNaN(value)) found.push({ way: wayOf(id, now, value), rise: needed[i] - own[i] });
    }
    const ways = found.sort((a, b) => a.rise - b.rise).slice(0, MOST);
    return wordsOf(CREDIT_GRADES[grade - 1], ways, gap);
  };
}

function wordsOf(next: string, ways: readonly { readonly way: Label }[], gap: number): Label {
  if (ways.length === 0) {
    const missing = gap.toFixed(1);
    return label(
      `${next}: no single indicator is enough; ${missing} points are missing`,
      `${next}：单项改善均不足以升级，尚差 ${missing} 分`,
    );
  }
  return label(
    `${next}: ${ways.map(({ way }) => way["en-US"]).join("; or ")}`,
    `${next}：${ways.map(({ way }) => way["zh-CN"]).join("；或")}`,
  );
}

function wayOf(id: IndicatorId, now: number, value: number): Label {
  const { label: name, kind, better } = indicators[id];
  const [from, to] = [now, value].map((number) =>
    kind === "number" ? String(Number(number.toFixed(2))) : `${Number((number * 100).toFixed(1))} %`,
  );
  return better === "lower"
    ? label(`${name["en-US"].toLowerCase()} ${from} → below ${to}`, `${name["zh-CN"]}由 ${from} 降至 ${to} 以下`)
    : label(`${name["en-US"].toLowerCase()} ${from} → ${to}`, `${name["zh-CN"]}由 ${from} 升至 ${to}`);
}
