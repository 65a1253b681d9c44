import { label } from "../i18n/label";
import type { Label } from "../i18n/language";
import { percentText } from "./numberText";
import type { Parameter } from "./parameter";

const units: Partial<Record<Parameter["kind"], Label>> = {
  days: label("days", "天"),
  months: label("months", "个月"),
};

/** A parameter's value in words, with its unit: "80 %", "12 months", "30, 60, 90", "Automatic". */
export function parameterText(parameter: Parameter, value: unknown): Label {
  if (parameter.kind === "choice") return parameter.choices[value as string] ?? label(String(value), String(value));
  if (parameter.kind === "text") return label(value as string, value as string);
  if (parameter.kind === "edges") return label((value as number[]).join(", "), (value as number[]).join("、"));
  if (parameter.kind === "scoreBands") return label(String(value), String(value));
  if (parameter.kind === "set") return label("", "");
  const number = value as number;
  const isPercent = parameter.kind === "share" || parameter.kind === "rate" || parameter.kind === "rates";
  const text = isPercent ? percentText(number) : String(number);
  const unit = units[parameter.kind];
  return unit ? label(`${text} ${unit["en-US"]}`, `${text} ${unit["zh-CN"]}`) : label(text, text);
}
