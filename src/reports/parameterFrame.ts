import { sectionOf, type ParameterId } from "../analyses/parameters";
import { label } from "../i18n/label";
import type { Label, Language } from "../i18n/language";
import { frame, type Frame } from "./frame";
import type { ParameterLine } from "./parameterLines";
import { defaultText, isPercent, rangeText, usedText } from "./parameterTexts";
import type { PlanCell } from "./sheetPlan";

/** Headers by which the sheet is read again, in every language. */
export const parameterHeaders = { value: label("Value", "设定值"), id: label("Id", "标识") };

/** One row per parameter: its value to edit, what counts, and what it means. */
export function parameterFrame(lines: readonly ParameterLine[], language: Language): Frame {
  const texts = (of: (line: ParameterLine) => Label): readonly Label[] => lines.map(of);
  // A number as text would look like a mistake to Excel.
  const cellOf = (line: ParameterLine, value: unknown, text: Label): PlanCell =>
    isNumeric(line) && typeof value === "number" && Number.isFinite(value) ? value : text[language];
  const used = (line: ParameterLine): PlanCell => cellOf(line, line.used, usedText(line));
  const usual = (line: ParameterLine): PlanCell => cellOf(line, line.parameter.default, defaultText(line));
  return frame(lines.length, {
    "parameter.section": {
      label: label("Section", "类别"),
      kind: "text",
      values: texts(({ id }) => sectionOf(id.replace(/\[.*$/s, "") as ParameterId)),
    },
    "parameter.label": { label: label("Parameter", "参数"), kind: "text", values: texts((line) => line.label) },
    "parameter.value": {
      label: parameterHeaders.value,
      kind: "number",
      values: texts(usedText),
      cells: lines.map(({ entry }) => entry),
    },
    "parameter.used": {
      label: label("Value used", "采用值"),
      kind: "text",
      values: texts(usedText),
      cells: lines.map(used),
    },
    "parameter.default": {
      label: label("Default", "默认值"),
      kind: "text",
      values: texts(defaultText),
      cells: lines.map(usual),
    },
    "parameter.range": { label: label("Allowed", "允许范围"), kind: "text", values: texts(rangeText), widest: 32 },
    "parameter.meaning": {
      label: label("Meaning", "含义"),
      kind: "text",
      values: texts(({ parameter }) => parameter.meaning),
      widest: 70,
    },
    "parameter.id": { label: parameterHeaders.id, kind: "text", values: texts(({ id }) => label(id, id)) },
  });
}

/** Shown as the number it is, in percent or without a unit; days and months carry theirs. */
const isNumeric = ({ parameter }: ParameterLine): boolean =>
  isPercent(parameter) || ["number", "count", "money"].includes(parameter.kind);
