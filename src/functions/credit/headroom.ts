import { headroom as roomOf } from "../../engine/credit/creditExposure";
import { label } from "../../i18n/label";
import { columnFunction } from "../columnFunction";

export const headroom = columnFunction({
  id: "HEADROOM",
  group: "credit",
  summary: label("Headroom: credit limit − exposure.", "可用额度：信用额度 − 已用额度。"),
  inputs: [
    { name: "limit", description: label("Credit limit.", "信用额度。") },
    {
      name: "exposure",
      description: label("Open receivables, orders and whatever else counts.", "应收余额、未交订单等占用额度。"),
      blank: 0,
    },
  ],
  answer: label("Money for each cell, in the same shape; negative over the limit.", "与输入同形的金额；超额为负。"),
  example: {
    arguments: [
      [[1000], [1000]],
      [[400], [1200]],
    ],
    result: [[600], [-200]],
  },
  compute: ([limit, taken]) => roomOf(limit, taken),
});
