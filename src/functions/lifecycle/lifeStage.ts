import { FIVE_STAGES, FOUR_STAGES, fiveStages, fourStages } from "../../engine/lifecycle/lifecycleStages";
import { label } from "../../i18n/label";
import { inShapeOf, isEmpty, numberCells, refuseOtherShape } from "../cells";
import type { CustomFunction } from "../function";
import { numberOr } from "../optional";

/** The thresholds of the Parameters sheet as they are delivered. */
const decline = { silence: 3, trend: -0.05 };
const four = { explorationOrders: 2, explorationDays: 90, growth: 0.03, decline };
const five = {
  acquaintanceOrders: 1,
  reserveOrders: 3,
  reserveDays: 180,
  firmOrders: 12,
  firmDays: 730,
  wavering: decline,
};

export const lifeStage: CustomFunction = {
  id: "LIFESTAGE",
  group: "tiering",
  summary: label(
    "Lifecycle stage of each customer, by four or five stages, with the thresholds as delivered.",
    "按四阶段或五阶段给出每个客户的生命周期阶段，采用出厂阈值。",
  ),
  parameters: [
    {
      name: "tenureDays",
      type: "any",
      dimensionality: "matrix",
      description: label("Days since the first order of each customer.", "每个客户首单距今天数。"),
    },
    {
      name: "orders",
      type: "any",
      dimensionality: "matrix",
      description: label("Number of orders, same shape.", "订单数，形状相同。"),
    },
    {
      name: "trend",
      type: "any",
      dimensionality: "matrix",
      description: label(
        "Change of sales a month ÷ their mean, same shape; below −0.05 is decline, from 0.03 on build-up.",
        "月销售变化 ÷ 月均销售，形状相同；低于 −0.05 为退化，不低于 0.03 为形成。",
      ),
    },
    {
      name: "silence",
      type: "any",
      dimensionality: "matrix",
      description: label(
        "Days since the last order ÷ mean interval, same shape; above 3 is decline.",
        "末单距今天数 ÷ 平均间隔，形状相同；大于 3 为退化。",
      ),
    },
    {
      name: "stages",
      type: "number",
      dimensionality: "scalar",
      optional: true,
      description: label("4 (default) or 5.", "4（默认）或 5。"),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label(
      "exploration, buildUp, stability, decline; or acquaintance, reserve, steady, wavering, firm; #N/A without an order.",
      "exploration（考察）、buildUp（形成）、stability（稳定）、decline（退化）；或 acquaintance（初识）、reserve（矜持）、steady（平稳）、wavering（思异）、firm（稳固）；无订单为 #N/A。",
    ),
  },
  blanks: label(
    "An empty number of days gives an empty cell; a missing trend or silence speaks for nothing.",
    "首单天数为空返回空；趋势或沉默缺失时不作判断依据。",
  ),
  example: {
    arguments: [
      [[900], [30], [900]],
      [[20], [1], [20]],
      [[0], [0], [-0.2]],
      [[1], [1], [1]],
    ],
    result: [["stability"], ["exploration"], ["decline"]],
  },
  run(tenureDays, orders, trend, silence, stages) {
    const tenure = numberCells("tenureDays", tenureDays);
    const others = [numberCells("orders", orders), numberCells("trend", trend), numberCells("silence", silence)];
    for (const each of others) refuseOtherShape(tenure, each);
    const values = {
      tenureDays: tenure.values,
      orders: others[0].values,
      trend: others[1].values,
      silence: others[2].values,
    };
    const isFour = numberOr("stages", stages, 4, 4, 5) < 5;
    const codes = isFour ? fourStages(values, four) : fiveStages(values, five);
    const names: readonly string[] = isFour ? FOUR_STAGES : FIVE_STAGES;
    return inShapeOf(tenure, (i) => (isEmpty(tenure, i) ? "" : (names[codes[i]] ?? NaN)));
  },
};
