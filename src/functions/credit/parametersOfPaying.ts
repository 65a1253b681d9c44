import { label } from "../../i18n/label";
import type { FunctionParameter } from "../function";

/** Arguments that the functions about paying share. */
export const paidDueDates: FunctionParameter = {
  name: "dueDates",
  type: "any",
  dimensionality: "matrix",
  description: label("Due date of each invoice.", "每张发票的到期日。"),
};
export const paidDates: FunctionParameter = {
  name: "paidDates",
  type: "any",
  dimensionality: "matrix",
  description: label(
    "Day each invoice was paid, in the same shape as dueDates; empty while open.",
    "每张发票的收款日，形状与 dueDates 相同；未收为空。",
  ),
};
export const paidAmounts: FunctionParameter = {
  name: "amounts",
  type: "any",
  dimensionality: "matrix",
  optional: true,
  description: label(
    "Amounts to weigh by, in the same shape; each invoice counts the same if left out.",
    "用于加权的金额，形状相同；省略时各发票权重相同。",
  ),
};
