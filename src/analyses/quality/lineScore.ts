import { reliableScore } from "../../engine/credit/reliableScore";
import { linePoints } from "../../engine/tiering/linePoints";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import type { ResultColumn } from "../analysis";

/** Weights and lines of a score, by indicator: no points at `zero`, 100 at `full`. */
export interface Lines<Id extends string> {
  readonly weights: Readonly<Record<Id, number>>;
  readonly zero: Readonly<Record<Id, number>>;
  readonly full: Readonly<Record<Id, number>>;
}

export type LineColumn<Id extends string> = Id | `${Id}Part` | "score" | "known" | "used";

/**
 * A score from 0 to 100 over indicators that are worth points on straight lines, with all that made it, as columns of a result. What
 * has no value leaves its weight to the others; where too little is known there is no score, as for the credit score.
 */
export function lineScore<Id extends string>(
  raw: Readonly<Record<Id, Float64Array>>,
  { weights, zero, full }: Lines<Id>,
  leastKnown: number,
): Readonly<Record<LineColumn<Id>, Float64Array>> {
  const ids = Object.keys(weights) as Id[];
  const points = ids.map((id) => linePoints(raw[id], zero[id], full[id]));
  const all = ids.map((id) => weights[id]);
  const scored = reliableScore(points, all, ids.map(() => undefined), leastKnown); // prettier-ignore
  const columns = ids.flatMap((id, i): [string, Float64Array][] => [
    [id, raw[id]],
    [`${id}Part`, scored.contributions[i]],
  ]);
  return {
    score: scored.score,
    known: scored.knownShare,
    used: scored.usedWeight,
    ...Object.fromEntries(columns),
  } as Readonly<Record<LineColumn<Id>, Float64Array>>;
}

/** What such a score's columns are called: each indicator's value and what it adds, the score, and what it stands on. */
export function lineColumns<Id extends string>(
  name: Label,
  indicators: Readonly<Record<Id, ResultColumn>>,
): Readonly<Record<LineColumn<Id>, ResultColumn>> {
  const of = Object.entries<ResultColumn>(indicators).flatMap(([id, indicator]): [string, ResultColumn][] => [
    [id, indicator],
    [`${id}Part`, { kind: "number", label: partLabel(indicator.label), definition: partDefinition }],
  ]);
  return {
    score: {
      kind: "number",
      label: name,
      definition: label(
        "Σ weight × points ÷ weight in use, 0 to 100; points lie on the line between “no points at” and “full points at” of the Parameters sheet.",
        "Σ 权重 × 得分 ÷ 有效权重，0 至 100 分；得分按参数表“零分值”与“满分值”之间的直线计算。",
      ),
    },
    known: {
      kind: "share",
      label: label("Known share", "已知比例"),
      definition: label("Σ weights of the indicators with a value ÷ Σ weights.", "有数值指标的权重合计 ÷ 全部权重。"),
    },
    used: {
      kind: "number",
      label: label("Weight in use", "有效权重"),
      definition: label(
        "Σ weights of the indicators with a value; empty where too few are known for a score.",
        "有数值指标的权重合计；已知比例不足、不能评分时为空。",
      ),
    },
    ...Object.fromEntries(of),
  } as Readonly<Record<LineColumn<Id>, ResultColumn>>;
}

/** Each says whose part it is: "part (7)" would have to be counted off. */
const partLabel = (of: Label): Label => label(`${of["en-US"]}: part`, `${of["zh-CN"]}：贡献`);

const partDefinition = label(
  "Weight × points ÷ weight in use of the value to the left; the parts add up to the score.",
  "左侧指标的 权重 × 得分 ÷ 有效权重；各项贡献之和即评分。",
);

/** How gaps are treated, and which indicators nobody has. */
export function gapNotes<Id extends string>(
  name: Label,
  raw: Readonly<Record<Id, Float64Array>>,
  words: Readonly<Record<Id, Label>>,
  leastKnown: string,
): Label[] {
  const absent = (Object.keys(words) as Id[]).filter((id) => raw[id].length > 0 && raw[id].every(Number.isNaN));
  const named = (language: keyof Label, joint: string): string => absent.map((id) => words[id][language]).join(joint);
  const [english, chinese] = [name["en-US"], name["zh-CN"]];
  const rule = label(
    `${english}: what has no value leaves its weight to the others; at least ${leastKnown} of the weights must be known.`,
    `${chinese}：缺少数值的指标，其权重按比例分给其他指标；已知权重须达 ${leastKnown}。`,
  );
  if (absent.length === 0) return [rule];
  return [
    rule,
    label(
      `${english}: without data for all customers: ${named("en-US", ", ")}.`,
      `${chinese}：以下指标全部客户均无数据：${named("zh-CN", "、")}。`,
    ),
  ];
}
