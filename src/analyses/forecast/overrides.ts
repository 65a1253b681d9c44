import { map2, numbersFrom } from "../../engine/columns";
import { sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import { defineAnalysis } from "../analysis";
import { categoriesOf, categoryClasses } from "./categoryOf";
import { openDeals } from "./openDeals";

/** What people set by hand for a deal, and what it does to the forecast. */
export const overrides = defineAnalysis({
  id: "overrides",
  pillar: "forecast",
  entity: "opportunity",
  label: label("Set by hand", "人工设定"),
  question: label(
    "Where do owners' own rates and calls differ from the rule, and what do they change?",
    "负责人自定的赢率和类别与规则有何不同，影响多大？",
  ),
  needs: ["opportunities"],
  parameters: ["winRates", "categoryRates"],
  after: ["dealRate"],
  columns: {
    category: {
      kind: "class",
      label: label("Forecast category", "预测类别"),
      definition: label(
        "The owner's call, else the category of the stage, else by win rate.",
        "以负责人判断为准，其次为阶段类别，再次按赢率划分。",
      ),
    },
    categoryByRule: {
      kind: "class",
      label: label("Category by rule", "按规则类别"),
      definition: label("Category of the stage, else by win rate.", "阶段类别，其次按赢率划分。"),
    },
    stageRate: {
      kind: "rate",
      label: label("Rate of the stage", "阶段赢率"),
      definition: label("Win rate of the stage without the deal's own.", "不计商机自带赢率时的阶段赢率。"),
    },
    ownRate: {
      kind: "rate",
      label: label("Own rate", "自带赢率"),
      definition: label("The deal's own win rate, where it has one.", "商机自带的赢率（如有）。"),
    },
    effect: {
      kind: "money",
      label: label("Effect of own rate", "自带赢率影响"),
      definition: label("Amount × (own rate − rate of the stage).", "金额 ×（自带赢率 − 阶段赢率）。"),
    },
  },
  kpis: {
    rates: {
      kind: "count",
      label: label("Own win rates", "自带赢率的商机"),
      definition: label("Open opportunities with a win rate of their own.", "自带赢率的未结商机数。"),
    },
    effect: {
      kind: "money",
      label: label("Effect of own rates", "自带赢率影响合计"),
      definition: label(
        "Σ amount × (own rate − rate of the stage) of all open opportunities.",
        "全部未结商机 Σ 金额 ×（自带赢率 − 阶段赢率）。",
      ),
    },
  },
  compute(input) {
    const opportunities = input.ledger.opportunities!;
    const deals = openDeals(input);
    const { inForce, byRule } = categoriesOf(deals, opportunities, input.parameters.categoryRates);
    const own = numbersFrom(deals.rows, (row) => opportunities.table.columns.winRate[row]).map((rate) =>
      rate >= 0 && rate <= 1 ? rate : NaN,
    );
    const stageRate = numbersFrom(deals.stage, (stage) => opportunities.stageRate[stage]);
    const effect = map2(
      deals.amount,
      map2(own, stageRate, (a, b) => a - b),
      (amount, rate) => amount * rate,
    );
    return {
      rows: deals.rows.length,
      columns: {
        category: { codes: inForce, classes: categoryClasses },
        categoryByRule: { codes: byRule, classes: categoryClasses },
        stageRate,
        ownRate: own,
        effect,
      },
      kpis: { rates: own.filter((rate) => !Number.isNaN(rate)).length, effect: sum(effect) },
    };
  },
});
