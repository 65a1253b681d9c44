import { label } from "../i18n/label";
import type { Label } from "../i18n/language";
import { frame, type Frame } from "./frame";
import type { ParameterLine } from "./parameterLines";
import { defaultText, rangeText, unitText, usedText } from "./parameterTexts";

/** Headers by which the sheet is read again, in every language. */
export const parameterHeaders = { value: label("Value", "设定值"), id: label("Id", "标识") };

const convention = label("convention", "惯例");

/** One row per parameter: its value to edit, what counts, and what it means. */
export function parameterFrame(lines: readonly ParameterLine[]): Frame {
  const texts = (of: (line: ParameterLine) => Label): readonly Label[] => lines.map(of);
  return frame(lines.length, {
    "parameter.label": { label: label("Parameter", "参数"), kind: "text", values: texts((line) => line.label) },
    "parameter.value": {
      label: parameterHeaders.value,
      kind: "number",
      values: texts(usedText),
      cells: lines.map(({ entry }) => entry),
    },
    "parameter.used": { label: label("Value used", "采用值"), kind: "text", values: texts(usedText) },
    "parameter.unit": { label: label("Unit", "单位"), kind: "text", values: texts(unitText) },
    "parameter.default": { label: label("Default", "默认值"), kind: "text", values: texts(defaultText) },
    "parameter.range": { label: label("Allowed", "允许范围"), kind: "text", values: texts(rangeText), widest: 32 },
    "parameter.meaning": {
      label: label("Meaning", "含义"),
      kind: "text",
      values: texts(({ parameter }) => parameter.meaning),
      widest: 70,
    },
    "parameter.source": {
      label: label("Source", "来源"),
      kind: "text",
      values: texts(({ parameter: { source } }) => (source === "convention" ? convention : label(source, source))),
    },
    "parameter.id": { label: parameterHeaders.id, kind: "text", values: texts(({ id }) => label(id, id)) },
  });
}
