import type { DataValidation } from "../model/workbook";
import { areaAddress } from "./cellAddress";
import { escapeXml } from "./escapedText";
import { formulaForFile } from "./functionPrefixes";
import { OPERATORS } from "./readConditionalFormats";
import { VALIDATION_KINDS } from "./readValidations";
import { serialFromIsoDate } from "./serialFromIsoDate";

/** The `<dataValidations>` of a sheet; empty when there are none. */
export function writeValidations(validations: readonly DataValidation[], date1904: boolean): string {
  const elements = validations.flatMap((validation) => validationXml(validation, date1904) ?? []);
  return elements.length === 0
    ? ""
    : `<dataValidations count="${elements.length}">${elements.join("")}</dataValidations>`;
}

interface RuleXml {
  attributes: string;
  formulas: string;
}

function validationXml({ areas, rule, prompt, error }: DataValidation, date1904: boolean): string | undefined {
  const written = ruleXml(rule, date1904);
  if (!written || areas.length === 0) return undefined;
  const alert = error ? ` errorStyle="${ALERTS[error.style] ?? "stop"}"` : "";
  const texts =
    (prompt
      ? ` showInputMessage="1" promptTitle="${escapeXml(prompt.title)}" prompt="${escapeXml(prompt.message)}"`
      : "") + (error ? ` errorTitle="${escapeXml(error.title)}" error="${escapeXml(error.message)}"` : "");
  return (
    `<dataValidation${written.attributes}${alert} allowBlank="1" showErrorMessage="1"${texts} sqref="${areas.map(areaAddress).join(" ")}">` +
    `${written.formulas}</dataValidation>`
  );
}

const ALERTS: Record<string, string> = { Stop: "stop", Warning: "warning", Information: "information" };

/** Excel takes a file with a longer list of choices for damaged. */
const LONGEST_LIST = 255;

function ruleXml(rule: Record<string, unknown>, date1904: boolean): RuleXml | undefined {
  const [kind, content] = Object.entries(rule)[0] ?? [];
  if (kind === undefined || typeof content !== "object" || content === null) return undefined;
  const details = content as Record<string, unknown>;
  if (kind === "list") return listXml(String(details.source ?? ""), details.inCellDropDown !== false);
  if (kind === "custom") {
    return {
      attributes: ' type="custom"',
      formulas: `<formula1>${escapeXml(formulaForFile(String(details.formula ?? "")))}</formula1>`,
    };
  }
  if (!(kind in VALIDATION_KINDS)) return undefined;
  return {
    attributes: ` type="${VALIDATION_KINDS[kind as keyof typeof VALIDATION_KINDS]}" operator="${operatorName(String(details.operator))}"`,
    formulas: limitXml("formula1", details.formula1, date1904) + limitXml("formula2", details.formula2, date1904),
  };
}

function listXml(source: string, dropDown: boolean): RuleXml | undefined {
  if (!source.startsWith("=") && source.length > LONGEST_LIST) return undefined;
  const formula = source.startsWith("=") ? formulaForFile(source) : `"${source.replaceAll('"', '""')}"`;
  // The attribute means the opposite of its name.
  return {
    attributes: ` type="list"${dropDown ? "" : ' showDropDown="1"'}`,
    formulas: `<formula1>${escapeXml(formula)}</formula1>`,
  };
}

function operatorName(officeName: string): string {
  const wanted = officeName.replace(/OrEqualTo$/, "OrEqual");
  return Object.entries(OPERATORS).find(([, office]) => office === wanted)?.[0] ?? "between";
}

function limitXml(name: string, limit: unknown, date1904: boolean): string {
  if (limit === undefined || limit === "" || limit === null) return "";
  const text = String(limit);
  const value = serialFromIsoDate(text, date1904) ?? formulaForFile(text);
  return `<${name}>${escapeXml(String(value))}</${name}>`;
}
