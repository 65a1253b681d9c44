import type { Parameter } from "../analyses/parameter";
import { parameterText } from "../analyses/parameterText";
import { fill } from "../i18n/fill";
import { label } from "../i18n/label";
import type { Label } from "../i18n/language";
import type { ParameterLine } from "./parameterLines";

/** What counts, in words. */
export const usedText = ({ parameter, used }: ParameterLine): Label =>
  used === undefined || Number.isNaN(used) ? words.none : parameterText(parameter, used);

export const defaultText = ({ parameter }: ParameterLine): Label =>
  parameter.kind === "rates" ? words.usual : parameterText(parameter, parameter.default);

const words = {
  none: label("", ""),
  usual: label("usual rate of the stage", "该阶段通用值"),
  to: label("{min} to {max}", "{min} 至 {max}"),
  from: label("{min} or more", "不小于 {min}"),
  upTo: label("{max} or less", "不大于 {max}"),
  text: label("any text", "任意文字"),
  any: label("any number", "任意数"),
  scoreBands: label(
    "scores {min} to {max} of R, F and M, e.g. R4-5 F3; - for none",
    "R、F、M 各 {min} 至 {max} 分，如 R4-5 F3；- 表示无",
  ),
  edges: label("up to {most} rising whole numbers, {min} to {max}", "最多 {most} 个递增整数，{min} 至 {max}"),
};

/** A bound so far away only keeps mistyping out; to say it would not help anybody. */
const BOUNDLESS = 1e6;

const grouped = (value: number): string => new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 }).format(value);

/** What the parameter takes, in words. */
export function rangeText({ parameter }: ParameterLine): Label {
  if (parameter.kind === "choice") {
    const choices = Object.values(parameter.choices);
    return label(choices.map((c) => c["en-US"]).join(" / "), choices.map((c) => c["zh-CN"]).join(" / "));
  }
  if (parameter.kind === "set") return words.none;
  if (parameter.kind === "text") return words.text;
  const { min, max } = parameter;
  if (parameter.kind === "scoreBands") return filled(words.scoreBands, { min, max });
  if (parameter.kind === "edges") return filled(words.edges, { min, max, most: parameter.most });
  const text = (bound: number): string => (isPercent(parameter) ? `${grouped(bound * 100)}%` : grouped(bound));
  const [isBelow, isAbove] = [-min >= BOUNDLESS, max >= BOUNDLESS];
  const form = isBelow && isAbove ? words.any : isAbove ? words.from : isBelow ? words.upTo : words.to;
  return filled(form, { min: text(min), max: text(max) });
}

const filled = (text: Label, values: Readonly<Record<string, string | number>>): Label =>
  label(fill(text["en-US"], values), fill(text["zh-CN"], values));

export const isPercent = ({ kind }: Parameter): boolean => kind === "share" || kind === "rate" || kind === "rates";
