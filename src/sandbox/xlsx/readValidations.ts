import type { DataValidation } from "../model/workbook";
import { parseAreas } from "./cellAddress";
import { formulaFromFile } from "./functionPrefixes";
import type { XmlElement } from "./parseXml";
import { child, children, flag } from "./parseXml";
import { OPERATORS } from "./readConditionalFormats";

/** The file's kinds of validation by Office's. */
export const VALIDATION_KINDS = {
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
} as const;

/** The data validations of a sheet, as Office's rules. */
export function readValidations(root: XmlElement): DataValidation[] {
  return children(child(root, "dataValidations"), "dataValidation").flatMap((element) => {
    const areas = parseAreas(element.attributes.sqref);
    const rule = readRule(element);
    if (!rule || areas.length === 0) return [];
    const { promptTitle, prompt, errorTitle, error, errorStyle } = element.attributes;
    return {
      areas,
      rule,
      ...(prompt || promptTitle ? { prompt: { title: promptTitle ?? "", message: prompt ?? "" } } : {}),
      ...(error || errorTitle
        ? { error: { title: errorTitle ?? "", message: error ?? "", style: ALERTS[errorStyle ?? "stop"] ?? "Stop" } }
        : {}),
    };
  });
}

const ALERTS: Record<string, string> = { stop: "Stop", warning: "Warning", information: "Information" };

function readRule(element: XmlElement): Record<string, unknown> | undefined {
  const { type = "none", operator = "between" } = element.attributes;
  const [formula1, formula2] = ["formula1", "formula2"].map((name) => child(element, name)?.text);
  // The attribute means the opposite of its name (ECMA-376 part 1, 18.3.1.32).
  if (type === "list")
    return { list: { inCellDropDown: !flag(element, "showDropDown"), source: readSource(formula1 ?? "") } };
  if (type === "custom") return { custom: { formula: formulaFromFile(formula1 ?? "") } };
  const kind = Object.entries(VALIDATION_KINDS).find(([, name]) => name === type)?.[0];
  if (!kind) return undefined;
  const limits = {
    formula1: readLimit(formula1),
    ...(formula2 === undefined ? {} : { formula2: readLimit(formula2) }),
  };
  return { [kind]: { ...limits, operator: validationOperator(operator) } };
}

/** `"a,b"` in quotes is a list of choices, anything else a reference or formula. */
function readSource(formula: string): string {
  const quoted = /^"([^]*)"$/.exec(formula);
  return quoted ? quoted[1].replaceAll('""', '"') : formulaFromFile(formula);
}

function readLimit(formula: string | undefined): number | string {
  if (formula === undefined || formula.trim() === "") return "";
  return Number.isNaN(Number(formula)) ? formulaFromFile(formula) : Number(formula);
}

/** Office says "GreaterThanOrEqualTo" in validations and "GreaterThanOrEqual" in conditional formats. */
const validationOperator = (name: string): string => (OPERATORS[name] ?? "Between").replace(/OrEqual$/, "OrEqualTo");
