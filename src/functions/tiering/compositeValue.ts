import { compositeValue as valueOf } from "../../engine/tiering/compositeValue";
import { label } from "../../i18n/label";
import { columnFunction } from "../columnFunction";

export const compositeValue = columnFunction({
  id: "COMPVALUE",
  group: "tiering",
  summary: label(
    "Composite customer value: purchases + additional and cross purchases + intangible value − cost to serve − expected loss.",
    "客户综合价值：购买价值 + 增购与交叉购买 + 无形价值 − 服务成本 − 预期损失。",
  ),
  inputs: [
    { name: "purchases", description: label("What each customer buys.", "各客户的购买价值。") },
    {
      name: "incremental",
      description: label("Expected additional and cross purchases.", "预期的增购与交叉购买。"),
      blank: 0,
      optional: true,
    },
    {
      name: "intangible",
      description: label("Value of size, word of mouth, information.", "规模、口碑、信息等无形价值。"),
      blank: 0,
      optional: true,
    },
    {
      name: "costToServe",
      description: label("Cost to serve the customer.", "服务该客户的成本。"),
      blank: 0,
      optional: true,
    },
    {
      name: "expectedLoss",
      description: label("Exposure × probability of default.", "敞口 × 违约概率。"),
      blank: 0,
      optional: true,
    },
  ],
  answer: label("Money for each customer, in the same shape.", "与输入同形的各客户综合价值。"),
  example: { arguments: [[[1000], [200]], [[50], [""]], null, [[120], [30]], [[10], [0]]], result: [[920], [170]] },
  compute: ([purchases, incremental, intangible, costToServe, expectedLoss]) => {
    // A text among the costs must not pass for nothing.
    const value = valueOf({ purchases, incremental, intangible, costToServe, expectedLoss });
    const parts = [incremental, intangible, costToServe, expectedLoss];
    return value.map((each, i) => (parts.some((part) => Number.isNaN(part[i])) ? NaN : each));
  },
});
