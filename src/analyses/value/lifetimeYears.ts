import { sum } from "../../engine/sum";
import { lifecycleProfit } from "../../engine/value/netPresentValue";
import { label } from "../../i18n/label";
import { defineAnalysis, resultOf } from "../analysis";
import { valueTerms } from "./terms";

/** Years shown where the horizon has no end. */
const ENDLESS_YEARS = 10;

/** The lifetime profit of today's customers, year by year: what they bring by buying, growing, costing less, recommending. */
export const lifetimeYears = defineAnalysis({
  id: "lifetimeYears",
  pillar: "tiering",
  entity: "lifetimeYear",
  label: label("Lifetime profit by year", "逐年生命周期利润"),
  question: label(
    "What do today's customers bring in the years to come, and what is it worth now?",
    "现有客户未来逐年带来多少，现值几何？",
  ),
  needs: ["receivables"],
  parameters: ["clvDiscount", "clvGrowth", "clvYears", "savingRate"],
  after: ["customerValue"],
  columns: {
    year: {
      kind: "count",
      label: label("Year", "年"),
      definition: label("Years from the as-of date on.", "自截止日起的年数。"),
    },
    staying: {
      kind: "share",
      label: label("Staying", "留存比例"),
      definition: label("Retention ^ year.", "保留率 ^ 年。"),
    },
    base: {
      kind: "money",
      label: label("Base", "基本价值"),
      definition: label("Σ value a year × staying.", "年价值合计 × 留存比例。"),
    },
    crossSell: {
      kind: "money",
      label: label("Growth and cross-sell", "增购与交叉销售"),
      definition: label("Base × ((1 + growth) ^ year − 1).", "基本价值 ×（（1 + 增长率）^ 年 − 1）。"),
    },
    savings: {
      kind: "money",
      label: label("Savings", "成本节约"),
      definition: label(
        "Σ cost to serve a year × staying × (1 − (1 − savings a year) ^ year).",
        "年服务成本合计 × 留存比例 ×（1 −（1 − 年成本节约率）^ 年）。",
      ),
    },
    referral: {
      kind: "money",
      label: label("Referrals", "推荐"),
      definition: label("Σ referral value, in the first year.", "推荐价值合计，计入首年。"),
    },
    profit: {
      kind: "money",
      label: label("Year's value", "当年价值"),
      definition: label(
        "Base + growth and cross-sell + savings + referrals, as far as they are set.",
        "基本价值 + 增购与交叉销售 + 成本节约 + 推荐（未设定者不计）。",
      ),
    },
    present: {
      kind: "money",
      label: label("Worth today", "现值"),
      definition: label("Year's value ÷ (1 + discount) ^ year.", "当年价值 ÷（1 + 折现率）^ 年。"),
    },
  },
  kpis: {
    npv: {
      kind: "money",
      label: label("Lifetime profit (NPV)", "生命周期利润（净现值）"),
      definition: label("Σ worth today of the years shown.", "所列各年现值合计。"),
    },
  },
  compute(input) {
    const { ledger, parameters } = input;
    const value = resultOf(input, "customerValue");
    const yearValue = value?.columns.yearValue as Float64Array | undefined;
    const has = yearValue?.some((each) => !Number.isNaN(each)) ?? false;
    const { terms } = valueTerms(ledger, parameters);
    const count = has ? terms.years || ENDLESS_YEARS : 0;
    const years = Float64Array.from({ length: count }, (_, i) => i + 1);
    const costs = ledger.customers.table?.columns.costToServe ?? new Float64Array(0);
    const [total, serving, referral] = [
      sum(yearValue ?? []),
      sum(costs),
      sum((value?.columns.referral as Float64Array | undefined) ?? []),
    ];
    const staying = years.map((year) => terms.retention ** year);
    const base = staying.map((share) => total * share);
    const crossSell = base.map((amount, i) => amount * ((1 + terms.growth) ** years[i] - 1));
    const savings = staying.map((share, i) => serving * share * (1 - (1 - parameters.savingRate) ** years[i]));
    const referrals = years.map((year) => (year === 1 ? referral : 0));
    const profit = lifecycleProfit({ base, crossSell, savings, referral: referrals });
    // Nothing set, nothing told: a column of zeros would say that it was reckoned.
    const missing = new Float64Array(count).fill(NaN);
    const present = profit.map((amount, i) => amount / (1 + terms.discount) ** years[i]);
    return {
      rows: count,
      columns: {
        year: years,
        staying,
        base,
        crossSell: terms.growth === 0 ? missing : crossSell,
        savings: serving === 0 || parameters.savingRate === 0 ? missing : savings,
        referral: referral === 0 ? missing : referrals,
        profit,
        present,
      },
      kpis: { npv: count > 0 ? sum(present) : NaN },
      notes: terms.years === 0 && has ? [endlessText] : [],
    };
  },
});

const endlessText = label(
  `The horizon has no end; the table shows ${ENDLESS_YEARS} years.`,
  `计算年限为无限期，表中显示 ${ENDLESS_YEARS} 年。`,
);
