import { escapeXml } from "./escapedText";
import { formulaForFile, formulaFromFile } from "./functionPrefixes";
import type { XmlElement } from "./parseXml";
import { child, flag } from "./parseXml";

/** One threshold of a colour scale or icon set, in Office's words. */
export interface Criterion {
  type: string;
  formula?: string;
  color?: string;
  operator?: string;
}

const TYPES: Readonly<Record<string, string>> = {
  min: "LowestValue",
  max: "HighestValue",
  num: "Number",
  percent: "Percent",
  percentile: "Percentile",
  formula: "Formula",
};

/** The threshold of a `<cfvo>`, its value as a formula: plain for numbers, with "=" for others. */
export function readCriterion(cfvo: XmlElement): Criterion {
  const type = TYPES[cfvo.attributes.type] ?? "Number";
  const value = cfvo.attributes.val ?? child(cfvo, "f")?.text;
  if (value === undefined || type === "LowestValue" || type === "HighestValue") return { type };
  return { type, formula: Number.isNaN(Number(value)) ? formulaFromFile(value) : value };
}

/** Icons begin at their threshold, or just behind it. */
export const operatorOf = (cfvo: XmlElement): string =>
  flag(cfvo, "gte", true) ? "GreaterThanOrEqual" : "GreaterThan";

export function criterionXml({ type, formula, operator }: Criterion): string {
  const written = Object.entries(TYPES).find(([, office]) => office === type)?.[0] ?? "num";
  const value = formula === undefined || formula === "" ? "" : ` val="${escapeXml(formulaForFile(String(formula)))}"`;
  return `<cfvo type="${written}"${value}${operator === "GreaterThan" ? ' gte="0"' : ""}/>`;
}

/** The thresholds that divide values evenly among so many icons, which Excel takes where none are given: 0, 33, 67 %. */
export const evenThresholds = (count: number): Criterion[] =>
  Array.from({ length: count }, (_, at) => ({
    type: "Percent",
    formula: String(Math.round((at * 100) / count)),
    operator: "GreaterThanOrEqual",
  }));

/** The thresholds that Excel gives a colour scale of two or three colours. */
export const usualScale = (count: number): Criterion[] =>
  count > 2
    ? [{ type: "LowestValue" }, { type: "Percentile", formula: "50" }, { type: "HighestValue" }]
    : [{ type: "LowestValue" }, { type: "HighestValue" }];
