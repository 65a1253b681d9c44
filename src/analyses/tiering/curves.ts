import { numbersFrom } from "../../engine/columns";
import { cumulativeShare } from "../../engine/tiering/cumulativeShare";
import { whaleCurve } from "../../engine/tiering/whaleCurve";
import { label } from "../../i18n/label";
import { defineAnalysis, resultOf } from "../analysis";
import { measureOf } from "./abc";
import { customerOrder, placesIn } from "./customerOrder";

/** Points of a curve: one a customer where they are few, else one a percent. */
const MOST_POINTS = 100;

/** How value and profit build up over the customers, the best first: the Pareto curve and the whale curve. */
export const curves = defineAnalysis({
  id: "curves",
  pillar: "tiering",
  entity: "curvePoint",
  label: label("Pareto and whale curves", "帕累托曲线与鲸鱼曲线"),
  question: label("How many customers bring how much, and who takes it back?", "多少客户带来多少价值？谁又消耗利润？"),
  needs: ["receivables"],
  parameters: ["abcMeasure", "revenueMonths"],
  after: ["trading"],
  columns: {
    customers: {
      kind: "share",
      label: label("Customers, best first", "客户累计占比"),
      definition: label("Share of the customers, from the best on.", "由高到低的客户累计占比。"),
    },
    value: {
      kind: "share",
      label: label("Cumulative value", "价值累计占比"),
      definition: label("Share of the value of so many of the best customers.", "价值最高的这部分客户的价值累计占比。"),
    },
    profit: {
      kind: "share",
      label: label("Cumulative profit", "利润累计占比"),
      definition: label(
        "Profit after service of so many of the most profitable customers ÷ total profit; above 100 % where others lose it again.",
        "利润最高的这部分客户的扣服务成本后利润 ÷ 利润合计；超过 100 % 说明其余客户在消耗利润。",
      ),
    },
  },
  kpis: {
    peakShare: {
      kind: "share",
      label: label("Peak of profit", "利润峰值"),
      definition: label(
        "What the profitable customers earn ÷ total profit after service: the top of the whale curve.",
        "盈利客户的利润 ÷ 扣服务成本后利润合计，即鲸鱼曲线的峰值。",
      ),
    },
    losers: {
      kind: "count",
      label: label("Loss-making customers", "亏损客户数"),
      definition: label("Customers with a profit after service below 0.", "扣服务成本后利润为负的客户数。"),
    },
    lost: {
      kind: "money",
      label: label("Profit lost on them", "亏损金额"),
      definition: label(
        "Σ losses of the loss-making customers; empty without any.",
        "亏损客户的亏损合计；无亏损客户时为空。",
      ),
    },
  },
  compute(input) {
    const { customers } = input.ledger;
    const values = customers[measureOf(customers, input.parameters.abcMeasure)];
    const order = customerOrder(values, customers);
    const pareto = cumulativeShare(values, order);
    const profit = (resultOf(input, "trading")?.columns.netProfit ?? customers.profit) as Float64Array;
    const isKnown = customers.count > 0 && !profit.some(Number.isNaN);
    const whale = whaleCurve(profit, placesIn(order));
    const known = values.filter((value) => !Number.isNaN(value)).length;
    const points = known > 0 && pareto.total > 0 ? Math.min(known, MOST_POINTS) : 0;
    const upTo = Array.from({ length: points + 1 }, (_, i) => (points ? Math.round((i * known) / points) : 0));
    const at = points > 0 ? upTo : [];
    return {
      rows: at.length,
      columns: {
        customers: numbersFrom(at, (count) => count / known),
        value: numbersFrom(at, (count) => (count ? pareto.cumulativeShare[order[count - 1]] : 0)),
        profit: numbersFrom(at, (count) =>
          !isKnown || !(whale.total > 0) ? NaN : count ? whale.cumulativeShare[count - 1] : 0,
        ),
      },
      kpis: {
        peakShare: isKnown && whale.total > 0 ? whale.peak / whale.total : NaN,
        losers: isKnown ? profit.reduce((n, each) => n + (each < 0 ? 1 : 0), 0) : NaN,
        lost: isKnown && whale.peak > whale.total ? whale.peak - whale.total : NaN,
      },
      notes: isKnown
        ? []
        : [
            label(
              "There is no whale curve: the profit of some customers is not known.",
              "无法绘制鲸鱼曲线：部分客户利润未知。",
            ),
          ],
    };
  },
});
