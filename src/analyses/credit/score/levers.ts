import { gradeLevers } from "../../../engine/credit/gradeLevers";
import { CREDIT_GRADES } from "../../../engine/credit/creditGrades";
import { label } from "../../../i18n/label";
import type { Label } from "../../../i18n/language";
import type { ParameterValues } from "../../parameters";
import { indicatorIds, indicators, type IndicatorId } from "./indicators";
import { valueFor } from "./points";

/** Ways that are told for a customer: the smallest changes first. */
const MOST = 3;

/** A customer's indicators: raw values, points and the weights that count. */
export interface ScoredRow {
  readonly grade: number;
  /** Points missing to the next grade. */
  readonly gap: number;
  readonly raw: readonly number[];
  readonly points: readonly number[];
  readonly weights: readonly number[];
}

/** What would lift a customer to the next grade, each change alone; says so when no single one does. */
export function leversOf({ grade, gap, raw, points, weights }: ScoredRow, parameters: ParameterValues): Label {
  const next = CREDIT_GRADES[grade - 1];
  const needed = gradeLevers(points, weights, gap);
  const found: { readonly way: Label; readonly rise: number }[] = [];
  for (const [i, id] of indicatorIds.entries()) {
    // Most indicators of most customers are missing or cannot do it: they need no look into their tables.
    if (Number.isNaN(needed[i])) continue;
    const value = valueFor(id, raw[i], needed[i], parameters);
    if (!Number.isNaN(value)) found.push({ way: wayOf(id, raw[i], value), rise: needed[i] - points[i] });
  }
  const ways = found
    .sort((a, b) => a.rise - b.rise)
    .slice(0, MOST)
    .map(({ way }) => way);
  if (ways.length === 0) {
    const missing = gap.toFixed(1);
    return label(
      `${next}: no single indicator is enough; ${missing} points are missing`,
      `${next}：单项改善均不足以升级，尚差 ${missing} 分`,
    );
  }
  return label(
    `${next}: ${ways.map((way) => way["en-US"]).join("; or ")}`,
    `${next}：${ways.map((way) => way["zh-CN"]).join("；或")}`,
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
