import { cashConversionCycle } from "../../engine/credit/cashConversionCycle";
import { label } from "../../i18n/label";
import { columnFunction } from "../columnFunction";

export const ccc = columnFunction({
  id: "CCC",
  group: "credit",
  summary: label(
    "Cash conversion cycle: days of inventory + days of receivables − days of payables.",
    "资金积压期间：存货天数 + 应收天数 − 应付天数。",
  ),
  inputs: [
    { name: "dio", description: label("Days inventory outstanding.", "存货天数。") },
    { name: "dso", description: label("Days sales outstanding.", "应收天数。") },
    { name: "dpo", description: label("Days payables outstanding.", "应付天数。") },
  ],
  answer: label(
    "Days for each cell, in the same shape; negative where suppliers pay for the stock.",
    "与输入同形的天数；由供应商垫付时为负。",
  ),
  example: { arguments: [187.0625, 20.075, 109.5], result: [[97.6375]] },
  compute: ([dio, dso, dpo]) => cashConversionCycle(dio, dso, dpo),
});
