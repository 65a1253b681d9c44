import { BooleanNumber, type IStyleBase } from "@univerjs/core";
import type { ConditionalFormat, ConditionalStyle } from "../../model/workbook";
import { rangeOf } from "./sheetData";

/** A conditional format of the model as a rule of the grid; undefined for kinds the grid does not know. */
export function conditionalRule(format: ConditionalFormat): GridRule | undefined {
  const rule = ruleOf(format);
  return rule && { cfId: format.id, ranges: format.areas.map(rangeOf), stopIfTrue: format.stopIfTrue ?? false, rule };
}

/** The grid's rule, as its conditional-formatting plugin keeps it. */
export interface GridRule {
  cfId: string;
  ranges: ReturnType<typeof rangeOf>[];
  stopIfTrue: boolean;
  rule: Record<string, unknown>;
}

function ruleOf(format: ConditionalFormat): Record<string, unknown> | undefined {
  switch (format.type) {
    case "DataBar":
      return dataBar(format.color);
    case "ColorScale":
      return colorScale(format.colors);
    case "CellValue":
      return cellValue(format.operator, format.formulas, format.style);
    case "Custom":
      return highlight("formula", format.style, { value: withEquals(format.formula) });
    case "ContainsText":
      return highlight("text", format.style, {
        operator: TEXT_OPERATORS[format.operator] ?? "containsText",
        value: format.text,
      });
    case "IconSet":
      return undefined;
  }
}

function dataBar(color: string) {
  const config = {
    // From zero, so that the length is the share; a negative least value makes its own room.
    min: { type: "num", value: 0 },
    max: { type: "max" },
    isGradient: false,
    positiveColor: color,
    nativeColor: "#D13438",
  };
  return { type: "dataBar", isShowValue: true, config };
}

function colorScale(colors: string[]) {
  const middle = { type: "percentile", value: 50 };
  const values = colors.length === 2 ? [{ type: "min" }, { type: "max" }] : [{ type: "min" }, middle, { type: "max" }];
  return { type: "colorScale", config: colors.map((color, index) => ({ index, color, value: values[index] })) };
}

/** Plain numbers compare as numbers; texts and formulas only as a formula on the first cell can. */
function cellValue(operator: string, formulas: string[], style: ConditionalStyle) {
  const name = NUMBER_OPERATORS[operator];
  const numbers = formulas.map((formula) => Number(formula.replace(/^=/, "")));
  if (name === undefined) return undefined;
  if (!numbers.some(Number.isNaN)) {
    return highlight("number", style, { operator: name, value: numbers.length > 1 ? numbers : numbers[0] });
  }
  const text = /^="?(.*?)"?$/.exec(withEquals(formulas[0]))?.[1] ?? "";
  if (!/^="/.test(withEquals(formulas[0]))) return undefined;
  if (operator === "EqualTo") return highlight("text", style, { operator: "equal", value: text });
  if (operator === "NotEqualTo") return highlight("text", style, { operator: "notEqual", value: text });
  return undefined;
}

const NUMBER_OPERATORS: Record<string, string> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

const TEXT_OPERATORS: Record<string, string> = {
  Contains: "containsText",
  NotContains: "notContainsText",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
};

function highlight(subType: string, style: ConditionalStyle, rest: Record<string, unknown>) {
  const base: IStyleBase = {
    ...(style.color ? { cl: { rgb: style.color } } : {}),
    ...(style.fill ? { bg: { rgb: style.fill } } : {}),
    ...(style.bold ? { bl: BooleanNumber.TRUE } : {}),
  };
  return { type: "highlightCell", subType, style: base, ...rest };
}

const withEquals = (formula: string): string => (formula.startsWith("=") ? formula : `=${formula}`);
