import { label } from "../../i18n/label";
import type { CustomFunction, FunctionParameter } from "../function";

/** Arguments and answers that the functions about DSO share. */
export const notDue: FunctionParameter = {
  name: "notDue",
  type: "any",
  dimensionality: "matrix",
  description: label("Open receivables that are not yet due.", "尚未到期的应收余额。"),
};
export const receivable: FunctionParameter = {
  name: "receivable",
  type: "any",
  dimensionality: "matrix",
  description: label("All open receivables on the period's last day.", "期末全部应收余额。"),
};
export const creditSales: FunctionParameter = {
  name: "creditSales",
  type: "any",
  dimensionality: "matrix",
  description: label("Credit sales of the period, in the same shape.", "期间赊销额，形状相同。"),
};
export const days: FunctionParameter = {
  name: "days",
  type: "number",
  dimensionality: "scalar",
  optional: true,
  description: label("Days of the period; 90 if left out.", "期间天数；省略为 90。"),
};
export const daysResult: CustomFunction["result"] = {
  type: "any",
  dimensionality: "matrix",
  description: label(
    "Days for each row, in the same shape; #N/A without credit sales.",
    "与输入同形的天数；无赊销额时为 #N/A。",
  ),
};
export const daysBlanks = label(
  "Cells that are all empty give an empty cell; an empty receivable beside sales counts as 0. Text and errors give #N/A in their own cell.",
  "各格皆空返回空；有赊销额而应收为空按 0 计。文本和错误只使本格为 #N/A。",
);
