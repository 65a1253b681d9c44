import { deliveredValue } from "../../engine/tiering/deliveredValue";
import { label } from "../../i18n/label";
import { numberCells, refuseText } from "../cells";
import type { CustomFunction } from "../function";
import { range } from "./tierArguments";

export const cdv: CustomFunction = {
  id: "CDV",
  group: "tiering",
  summary: label(
    "Customer delivered value: Σ values (product, service, people, image) − Σ costs (money, time, energy, worry).",
    "客户让渡价值：总价值（产品、服务、人员、形象）− 总成本（货币、时间、体力、精神）。",
  ),
  parameters: [
    range("values", "What the customer gets: amounts or marks.", "客户所得：金额或评分。"),
    range("costs", "What it costs the customer, alike.", "客户所付，口径相同。"),
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("Value − cost; #N/A without any value.", "总价值 − 总成本；无价值时为 #N/A。"),
  },
  blanks: label("Empty cells add nothing. Text is refused.", "空格不计。不接受文本。"),
  example: { arguments: [[[20, 10]], [[12, ""]]], result: [[18]] },
  run(values, costs) {
    const [gains, pains] = [numberCells("values", values), numberCells("costs", costs)];
    refuseText(gains, "number");
    refuseText(pains, "number");
    return [[deliveredValue(gains.values, pains.values).delivered]];
  },
};
