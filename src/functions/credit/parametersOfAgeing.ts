import { label } from "../../i18n/label";
import type { FunctionParameter } from "../function";

/** Arguments that the functions about receivables share. */
export const dueDates: FunctionParameter = {
  name: "dueDates",
  type: "any",
  dimensionality: "matrix",
  description: label(
    "Due date of each invoice: dates, or text like 2024-12-31.",
    "每张发票的到期日：日期或 2024-12-31 形式的文本。",
  ),
};
export const openAmounts: FunctionParameter = {
  name: "openAmounts",
  type: "any",
  dimensionality: "matrix",
  description: label(
    "Open amount of each invoice, in the same shape as dueDates; negative for credit.",
    "每张发票的未收金额，形状与 dueDates 相同；贷项为负。",
  ),
};
export const asOf: FunctionParameter = {
  name: "asOf",
  type: "any",
  dimensionality: "scalar",
  description: label("The day for which the age is told, such as TODAY().", "截止日，如 TODAY()。"),
};
export const edges: FunctionParameter = {
  name: "edges",
  type: "any",
  dimensionality: "matrix",
  optional: true,
  description: label(
    "Last day of each bucket, rising; {30,60,90} if left out.",
    "各账龄段的最后一天，逐个递增；省略为 {30,60,90}。",
  ),
};
export const defaultEdges = [30, 60, 90] as const;
