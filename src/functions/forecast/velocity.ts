import { salesVelocity } from "../../engine/forecast/salesVelocity";
import { label } from "../../i18n/label";
import { inShapeOf, isEmpty, numberCells } from "../cells";
import type { CustomFunction, FunctionParameter } from "../function";
import { refuseUnlessAlike, valueFor } from "../oneForAll";
import { refuseRates } from "../rates";

const perDeals = (name: string, english: string, chinese: string): FunctionParameter => ({
  name,
  type: "any",
  dimensionality: "matrix",
  description: label(
    `${english}: one for all, or one for each number of deals.`,
    `${chinese}：一个通用，或与商机数逐一对应。`,
  ),
});

export const velocity: CustomFunction = {
  id: "VELOCITY",
  group: "forecast",
  summary: label(
    "Sales velocity, money a day: open deals × win rate × average amount ÷ days to win.",
    "销售速度（每天金额）：未结商机数 × 赢率 × 平均金额 ÷ 赢单周期天数。",
  ),
  parameters: [
    {
      name: "deals",
      type: "any",
      dimensionality: "matrix",
      description: label("Number of open deals, one or several.", "未结商机数，一个或多个。"),
    },
    perDeals("winRate", "Win rate (0.2 or 20 %)", "赢率（0.2 或 20 %）"),
    perDeals("averageAmount", "Average amount of a deal", "商机平均金额"),
    perDeals("cycleDays", "Days from opening a deal to winning it", "从登记到赢单的天数"),
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label(
      "Money a day, in the shape of deals; #N/A where the days are not above 0.",
      "每天金额，与商机数同形；天数不大于 0 时为 #N/A。",
    ),
  },
  blanks: label(
    "An empty number of deals stays empty; anything else missing, text and errors give #N/A in their own cell.",
    "商机数为空则保持为空；其他缺失、文本和错误只使本格为 #N/A。",
  ),
  example: { arguments: [[[50], [10]], 0.2, [[9000], [2500]], 90], result: [[1000], [55.5555555556]] },
  run(deals, winRate, averageAmount, cycleDays) {
    const counts = numberCells("deals", deals);
    const rates = numberCells("winRate", winRate);
    const amounts = numberCells("averageAmount", averageAmount);
    const days = numberCells("cycleDays", cycleDays);
    for (const cells of [rates, amounts, days]) refuseUnlessAlike(counts, cells);
    refuseRates(rates);
    return inShapeOf(counts, (i) =>
      isEmpty(counts, i)
        ? ""
        : salesVelocity(counts.values[i], valueFor(rates, i), valueFor(amounts, i), valueFor(days, i)),
    );
  },
};
