import { assert } from "../../engine/assert";
import { discountedPurchaseValue } from "../../engine/value/discountedPurchaseValue";
import { expectedPurchases } from "../../engine/value/expectedPurchases";
import type { BgNbdFit } from "../../engine/value/fitBgNbd";
import { expectedSpend, type GammaGammaFit } from "../../engine/value/gammaGamma";
import { probabilityAlive } from "../../engine/value/probabilityAlive";
import { frequencySpendCorrelation, purchaseModelGate, type GateFinding } from "../../engine/value/purchaseModelGate";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { purchaseCalendar } from "../../ledger/purchaseCalendar";
import { defineAnalysis, type AnalysisInput } from "../analysis";
import { gateText, meaningNote, parameterNote } from "./modelTexts";
import { purchaseFits } from "./purchaseFits";

const DAYS_OF_MONTH = 365.25 / 12;

/** Who still is a customer and how much it will buy, by a model of buying fitted to the whole book. */
export const purchaseModel = defineAnalysis({
  id: "purchaseModel",
  pillar: "tiering",
  entity: "customer",
  label: label("Purchase model", "购买模型"),
  question: label("Who still is a customer, and how much will it buy?", "谁仍是客户，将会购买多少？"),
  needs: ["receivables"],
  parameters: ["purchaseModel", "modelUnitDays", "modelMonths", "modelLeast", "modelCorrelation", "clvDiscount"],
  columns: {
    repeats: {
      kind: "count",
      label: label("Repeat purchases", "重复购买次数"),
      definition: label("Days with a purchase after the first one.", "首次购买之后有购买的天数。"),
    },
    alive: {
      kind: "share",
      label: label("P(alive)", "存续概率"),
      definition: label(
        "BG/NBD: probability that the customer still is one, given what it bought and when; 100 % with one purchase, since the model lets customers leave after a repeat purchase.",
        "BG/NBD：根据购买次数与时间估计客户仍存续的概率；仅一次购买时为 100 %，因模型假设客户在重复购买后才可能离开。",
      ),
    },
    purchases: {
      kind: "number",
      label: label("Expected purchases", "预期购买次数"),
      definition: label(
        "BG/NBD: expected days with a purchase in the months of “Model looks ahead”.",
        "BG/NBD：“模型预测期”内预期有购买的天数。",
      ),
    },
    spend: {
      kind: "money",
      label: label("Expected purchase value", "预期单次金额"),
      definition: label(
        "Gamma-Gamma: mean value of a purchase, the customer's own drawn towards that of all.",
        "Gamma-Gamma：单次购买的平均金额，由客户自身均值向总体均值收缩。",
      ),
    },
    revenue: {
      kind: "money",
      label: label("Expected revenue", "预期收入"),
      definition: label(
        "Expected purchases × expected purchase value, month by month, discounted.",
        "预期购买次数 × 预期单次金额，逐月折现。",
      ),
    },
  },
  kpis: {
    r: parameterOf("r", "Shape of how often customers buy.", "购买频率分布的形状参数。"),
    alpha: parameterOf("alpha", "Its rate, in the model's unit of time.", "其速率参数，以模型时间单位计。"),
    a: parameterOf("a", "First shape of the chance to leave.", "流失概率分布的第一形状参数。"),
    b: parameterOf("b", "Second shape of the chance to leave.", "流失概率分布的第二形状参数。"),
    logLikelihood: {
      kind: "number",
      label: label("Log-likelihood (purchases)", "对数似然（购买）"),
      definition: label("How well BG/NBD fits; higher is better.", "BG/NBD 的拟合程度，越高越好。"),
    },
    p: parameterOf("p", "Shape of purchases around a customer's mean.", "单次金额围绕客户均值的形状参数。"),
    q: parameterOf("q", "Shape of the means of customers.", "客户均值分布的形状参数。"),
    v: parameterOf("v", "Its scale, in money.", "其尺度参数，以金额计。"),
    spendLogLikelihood: {
      kind: "number",
      label: label("Log-likelihood (spend)", "对数似然（金额）"),
      definition: label("How well Gamma-Gamma fits; higher is better.", "Gamma-Gamma 的拟合程度，越高越好。"),
    },
    customers: {
      kind: "count",
      label: label("Customers in the model", "模型客户数"),
      definition: label("Customers with at least one purchase.", "至少购买一次的客户数。"),
    },
    repeaters: {
      kind: "count",
      label: label("Repeat buyers", "再次购买客户数"),
      definition: label("Customers with purchases on two or more days.", "在两个及以上日期购买的客户数。"),
    },
    correlation: {
      kind: "number",
      label: label("Correlation of number and value", "次数与金额的相关系数"),
      definition: label(
        "Pearson's correlation of number and mean value of repeat purchases; the spend model needs it near 0.",
        "重复购买次数与平均金额的皮尔逊相关系数；金额模型要求其接近 0。",
      ),
    },
    expectedRevenue: {
      kind: "money",
      label: label("Expected revenue", "预期收入"),
      definition: label("Σ expected revenue of all customers.", "全部客户预期收入合计。"),
    },
  },
  compute(input) {
    const { repeats } = purchaseCalendar(input.ledger).history;
    const fitted = fit(input);
    if ("reasons" in fitted) return withoutModel(repeats, fitted.reasons, fitted.counts);
    const { purchases, spend, warnings, recency, age, meanSpend } = fitted;
    const { modelUnitDays, modelMonths, clvDiscount } = input.parameters;
    const unitsPerMonth = DAYS_OF_MONTH / modelUnitDays;
    const value = expectedSpend(spend.parameters, repeats, meanSpend);
    const discount = (1 + clvDiscount) ** (1 / 12) - 1;
    const horizon = { months: modelMonths, discount, unitsPerMonth };
    const model = purchases.parameters;
    const revenue = discountedPurchaseValue(model, repeats, recency, age, value, horizon);
    return {
      rows: repeats.length,
      columns: {
        repeats,
        alive: probabilityAlive(model, repeats, recency, age),
        purchases: expectedPurchases(model, repeats, recency, age, modelMonths * unitsPerMonth),
        spend: value,
        revenue,
      },
      kpis: {
        ...model,
        logLikelihood: purchases.logLikelihood,
        ...spend.parameters,
        spendLogLikelihood: spend.logLikelihood,
        customers: purchases.customers,
        repeaters: purchases.repeaters,
        correlation: frequencySpendCorrelation(repeats, meanSpend),
        expectedRevenue: revenue.reduce((total, each) => (Number.isNaN(each) ? total : total + each), 0),
      },
      notes: [
        parameterNote(purchases, spend, modelUnitDays),
        meaningNote,
        ...warnings.map((each) => gateText(each, "warns")),
      ],
    };
  },
});

function parameterOf(id: string, english: string, chinese: string) {
  return { kind: "number", label: label(id, id), definition: label(english, chinese) } as const;
}

type Counts = { readonly customers: number; readonly repeaters: number };

type Fitted =
  | {
      readonly purchases: BgNbdFit;
      readonly spend: GammaGammaFit;
      readonly warnings: readonly GateFinding[];
      readonly recency: Float64Array;
      readonly age: Float64Array;
      readonly meanSpend: Float64Array;
    }
  | { readonly reasons: readonly Label[]; readonly counts: Counts };

/** Fits only what the gate lets through: counts are looked at before the search, so that a small book costs nothing. */
function fit({ ledger, parameters }: AnalysisInput): Fitted {
  const { purchaseModel: when, modelUnitDays: unit, modelLeast: least } = parameters;
  const { repeats, meanSpend, recency: days, age: ageDays } = purchaseCalendar(ledger).history;
  const counts = {
    customers: repeats.reduce((n, count) => n + (count >= 0 ? 1 : 0), 0),
    repeaters: repeats.reduce((n, count) => n + (count > 0 ? 1 : 0), 0),
  };
  if (when === "never") return { reasons: [neverText], counts };
  if (when === "automatic") {
    const few: GateFinding[] = [
      { reason: "fewCustomers" as const, found: counts.customers, limit: least.customers },
      { reason: "fewRepeaters" as const, found: counts.repeaters, limit: least.repeaters },
    ].filter(({ found, limit }) => found < limit);
    if (few.length > 0) return { reasons: few.map((each) => gateText(each, "forbids")), counts };
  }
  const [recency, age] = [days, ageDays].map((column) => column.map((time) => time / unit));
  const { purchases, spend } = purchaseFits({ repeats, recency, age, meanSpend });
  const findings = purchaseModelGate(purchases, spend, repeats, meanSpend, {
    leastCustomers: least.customers,
    leastRepeaters: least.repeaters,
    mostCorrelation: parameters.modelCorrelation,
  });
  const barred = findings.filter(({ reason }) => when === "automatic" || unusable.has(reason));
  if (barred.length > 0) return { reasons: barred.map((each) => gateText(each, "forbids")), counts };
  assert(purchases.converged && spend.converged, "a model that was not found must not be used");
  return { purchases, spend, warnings: findings, recency, age, meanSpend };
}

/** Without these there is no model at all, whatever was asked for. */
const unusable: ReadonlySet<GateFinding["reason"]> = new Set(["noPurchaseModel", "noSpendModel", "noMeanSpend"]);

const neverText = label(
  "The purchase model was not used: “Purchase model” is set to never.",
  "未使用购买模型：参数“购买模型”设为从不。",
);

function withoutModel(repeats: Float64Array, reasons: readonly Label[], counts: Counts) {
  const none = new Float64Array(repeats.length).fill(NaN);
  return {
    rows: repeats.length,
    columns: { repeats, alive: none, purchases: none, spend: none, revenue: none },
    kpis: {
      r: NaN,
      alpha: NaN,
      a: NaN,
      b: NaN,
      logLikelihood: NaN,
      p: NaN,
      q: NaN,
      v: NaN,
      spendLogLikelihood: NaN,
      ...counts,
      correlation: NaN,
      expectedRevenue: NaN,
    },
    notes: reasons,
  };
}
