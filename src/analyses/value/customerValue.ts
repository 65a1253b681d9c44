import { bytesFrom, map2 } from "../../engine/columns";
import { mapRows } from "../../engine/mapRows";
import { sortedKnown } from "../../engine/stats/quantile";
import { sum } from "../../engine/sum";
import { expectedLoss } from "../../engine/tiering/compositeValue";
import { baselineLifetimeValue } from "../../engine/value/baselineLifetimeValue";
import { customerEquity } from "../../engine/value/customerEquity";
import { costOfCredit, customerProfit } from "../../engine/value/customerProfit";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { hasField, numberField } from "../customerField";
import { defineAnalysis, resultOf, type AnalysisInput } from "../analysis";
import { lossesOf } from "../lifecycle/losses";
import { valueBasis, type ValueBasis } from "./basis";
import { columns, kpis } from "./customerValueColumns";
import { referralValues } from "./referralValue";
import { lifetimeValues, valueTerms } from "./terms";

/** What each customer is worth: by four methods, with what it costs, brings besides, and would take away. */
export const customerValue = defineAnalysis({
  id: "customerValue",
  pillar: "tiering",
  entity: "customer",
  label: label("Customer value", "客户价值"),
  question: label("What is each customer worth?", "各客户价值多少？"),
  needs: ["receivables"],
  parameters: [
    "clvMethod",
    "clvBasis",
    "retentionFrom",
    "clvRetention",
    "leastRetentionBase",
    "clvDiscount",
    "clvGrowth",
    "clvYears",
    "clvTiming",
    "financeRate",
    "lossRate",
    "referralShare",
    "modelMonths",
    "revenueMonths",
  ],
  after: ["purchaseModel"],
  columns,
  kpis,
  compute(input) {
    const { ledger, parameters } = input;
    const { customers } = ledger;
    const basis = valueBasis(ledger, parameters);
    const { terms, note } = valueTerms(ledger, parameters);
    const costs = costsOf(input, basis);
    const isCustomer = presentCustomers(input);
    const ofPresent = (values: Float64Array): Float64Array => map2(values, isCustomer, (v, is) => (is ? v : NaN));

    const periodValue = basis.kind === "profit" ? costs.profitability : customers.revenue;
    const yearValue = ofPresent(periodValue.map((value) => value / basis.years));
    const own = { retention: numberField(customers, "retentionRate"), years: numberField(customers, "expectedLife") };
    const methods = {
      profit: ofPresent(periodValue),
      deterministic: lifetimeValues(yearValue, own, terms),
      baseline: baselineLifetimeValue(
        ofPresent(periodValue),
        basis.years * 12,
        parameters.modelMonths,
        terms.retention,
      ),
      model: modelled(input, basis, isCustomer),
    };
    const chosen = hasAny(methods[parameters.clvMethod]) ? parameters.clvMethod : "deterministic";
    const clv = methods[chosen];
    const parts = partsOf(input, basis, clv);
    const equity = customerEquity(clv);
    const withoutBound = yearValue.reduce(
      (count, value, row) => count + (!Number.isNaN(value) && Number.isNaN(methods.deterministic[row]) ? 1 : 0),
      0,
    );
    return {
      rows: customers.count,
      columns: {
        clv,
        yearValue,
        retention: own.retention.map((rate) => (Number.isNaN(rate) ? terms.retention : rate)),
        ...costs,
        periodProfit: methods.profit,
        deterministic: methods.deterministic,
        baseline: methods.baseline,
        model: methods.model,
        ...parts,
      },
      kpis: {
        equity: hasAny(clv) ? equity.total : NaN,
        valued: equity.customers,
        mean: equity.mean,
        periodProfit: total(methods.profit),
        deterministic: total(methods.deterministic),
        baseline: total(methods.baseline),
        model: total(methods.model),
        retention: terms.retention,
        referral: hasAny(parts.referral) ? sum(parts.referral) : NaN,
        unprofitable: costs.profitability.reduce((count, profit) => count + (profit < 0 ? 1 : 0), 0),
        topShare: topShare(clv, equity.total),
      },
      notes: [
        basis.note,
        note,
        termsText(parameters.clvDiscount, parameters.clvGrowth, parameters.clvYears, parameters.clvTiming),
        presentText,
        ...(chosen === parameters.clvMethod ? [] : [fallbackText]),
        ...(withoutBound > 0 ? [boundText(withoutBound)] : []),
        equityText,
      ],
    };
  },
});

const hasAny = (values: Float64Array): boolean => values.some((value) => !Number.isNaN(value));
const total = (values: Float64Array): number => (hasAny(values) ? sum(values) : NaN);

/** 1 for those that bought and are not lost. */
function presentCustomers({ ledger, parameters }: AnalysisInput): Uint8Array {
  const present = bytesFrom(ledger.customers.firstDay, (day) => (Number.isNaN(day) ? 0 : 1));
  const { customer, cameBack } = lossesOf(ledger, parameters);
  customer.forEach((lost, i) => {
    if (!cameBack[i]) present[lost] = 0;
  });
  return present;
}

/** Profitability of the window and what was subtracted; the receivables owed today stand for those of the window. */
function costsOf({ ledger, parameters }: AnalysisInput, { years }: ValueBasis) {
  const { customers } = ledger;
  const costToServe = numberField(customers, "costToServe").map((cost) => cost * years);
  const credit = costOfCredit(customers.open, parameters.financeRate, years * 365);
  const loss = expectedLoss(customers.open, new Float64Array(customers.count).fill(parameters.lossRate));
  const profitability = customerProfit({
    revenue: customers.profit,
    costToServe,
    costOfCredit: credit,
    expectedLoss: loss,
  });
  return { costToServe, costOfCredit: credit, expectedLoss: loss, profitability };
}

function modelled(input: AnalysisInput, { perRevenue }: ValueBasis, isCustomer: Uint8Array): Float64Array {
  const revenue = resultOf(input, "purchaseModel")?.columns.revenue;
  if (!(revenue instanceof Float64Array)) return new Float64Array(isCustomer.length).fill(NaN);
  // The model itself says who is still a customer: whoever bought has a value by it.
  return map2(revenue, perRevenue, (expected, value) => expected * value);
}

/** Value by purchases, recommendations, growth and knowledge; own estimates count before computed ones. */
function partsOf({ ledger, parameters }: AnalysisInput, { perRevenue }: ValueBasis, clv: Float64Array) {
  const { customers } = ledger;
  const computed = hasField(customers, "referredBy")
    ? referralValues(ledger, perRevenue, parameters.referralShare).map((value) => value || NaN)
    : new Float64Array(customers.count).fill(NaN);
  const referral = map2(numberField(customers, "referralValue"), computed, (own, other) =>
    Number.isNaN(own) ? other : own,
  );
  const [growth, knowledge] = [numberField(customers, "growthValue"), numberField(customers, "knowledgeValue")];
  const acquisition = numberField(customers, "acquisitionCost");
  const or0 = (value: number): number => (Number.isNaN(value) ? 0 : value);
  const totalValue = mapRows(
    [clv, referral, growth, knowledge, acquisition],
    (trade, r, g, k, cost) => trade + or0(r) + or0(g) + or0(k) - or0(cost),
  );
  return { referral, growth, knowledge, acquisition, totalValue };
}

/** Share of the most valuable fifth of the customers, at least one. */
function topShare(clv: Float64Array, all: number): number {
  const known = sortedKnown(clv);
  const top = known.subarray(known.length - Math.max(1, Math.round(known.length / 5)));
  return known.length > 0 && all > 0 ? sum(top) / all : NaN;
}

function termsText(discount: number, growth: number, years: number, timing: string): Label {
  const percent = (rate: number): string => `${Number((rate * 100).toPrecision(6))} %`;
  const horizon = years === 0 ? ["all years to come", "无限期"] : [`${years} years`, `${years} 年`];
  const first = timing === "deferred" ? ["in a year", "一年后"] : ["now", "当前"];
  return label(
    `By margin, retention and discount: ${horizon[0]}, first value ${first[0]}, discount ${percent(discount)}, growth ${percent(growth)} a year.`,
    `毛利、保留率与折现法：${horizon[1]}，首期价值在${first[1]}，年折现率 ${percent(discount)}，年增长率 ${percent(growth)}。`,
  );
}

const presentText = label(
  "Customers that never bought and those that are lost have no lifetime value by profit, deterministic or baseline method.",
  "从未购买与已流失的客户，按利润、折现、基线三法均无终身价值。",
);

const fallbackText = label(
  "The method chosen for CLV gave no values; margin, retention and discount is shown instead.",
  "所选终身价值算法无结果，改用毛利、保留率与折现法。",
);

const boundText = (customers: number): Label =>
  label(
    `Without a value by margin, retention and discount: ${customers} of the customers; without a horizon, retention × (1 + growth) must be below 1 + discount.`,
    `有 ${customers} 个客户按毛利、保留率与折现法无有限价值：无限期时 保留率 ×（1 + 增长率）须小于 1 + 折现率。`,
  );

const equityText = label(
  "Customer equity = Σ CLV = mean CLV × customers with a CLV; acquisition cost is past and not in it.",
  "客户资产 = Σ 终身价值 = 平均终身价值 × 有终身价值的客户数；获客成本已发生，不计入。",
);
