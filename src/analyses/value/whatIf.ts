import { codesFrom, numbersFrom } from "../../engine/columns";
import { sum } from "../../engine/sum";
import { takeNumbers } from "../../engine/take";
import { lifetimeValue } from "../../engine/value/lifetimeValue";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import type { CustomerLedger } from "../../ledger/ledger";
import { numberField } from "../customerField";
import { defineAnalysis, resultOf, type AnalysisInput } from "../analysis";
import { percentText } from "../numberText";
import { lifetimeValues, valueTerms, type ValueTerms } from "./terms";

interface Trial {
  readonly name: Label;
  /** Points of retention and discount, part of the margin. */
  readonly retention: number;
  readonly margin: number;
  readonly discount: number;
}

/** Customer equity under other terms: more or less retention, margin, discount. */
export const whatIf = defineAnalysis({
  id: "whatIf",
  pillar: "tiering",
  entity: "scenario",
  label: label("What if", "假设分析"),
  question: label("What would more retention or margin be worth?", "提高保留率或毛利值多少？"),
  needs: ["receivables"],
  parameters: ["whatIfSteps", "clvDiscount", "clvGrowth", "clvYears", "clvTiming"],
  after: ["customerValue"],
  columns: {
    trial: { kind: "text", label: label("What if", "假设"), definition: label("What is changed.", "改变的内容。") },
    value: {
      kind: "money",
      label: label("Value a year", "年价值"),
      definition: label(
        "Σ value a year of the customers without terms of their own.",
        "未单独设定保留率或年限的客户年价值合计。",
      ),
    },
    retention: {
      kind: "share",
      label: label("Retention", "保留率"),
      definition: label(
        "Retention a year of these customers, between 0 and 100 %.",
        "这些客户的年保留率，限于 0 至 100 %。",
      ),
    },
    discount: {
      kind: "share",
      label: label("Discount", "折现率"),
      definition: label("Discount rate a year.", "年折现率。"),
    },
    deferred: {
      kind: "flag",
      label: label("First value in a year", "首期价值在一年后"),
      definition: label("1 when deferred.", "期末为 1。"),
    },
    multiple: {
      kind: "number",
      label: label("Multiple", "倍数"),
      definition: label(
        "What one unit of value a year is worth: retention ÷ (1 + discount − retention × (1 + growth)) without horizon, deferred; empty where it has no bound.",
        "每单位年价值的现值倍数：无限期、期末时为 保留率 ÷（1 + 折现率 − 保留率 ×（1 + 增长率））；无界时为空。",
      ),
    },
    own: {
      kind: "money",
      label: label("Customers with own terms", "单独设定的客户"),
      definition: label(
        "Σ value of customers with a retention or expected life of their own; empty without any.",
        "单独填写保留率或合作年限的客户价值合计；无此类客户时为空。",
      ),
    },
    equity: {
      kind: "money",
      label: label("Customer equity", "客户资产"),
      definition: label("Value a year × multiple + customers with own terms.", "年价值 × 倍数 + 单独设定的客户。"),
    },
    today: {
      kind: "money",
      label: label("Today", "现状"),
      definition: label("Customer equity by the terms in force.", "现行条件下的客户资产。"),
    },
    change: {
      kind: "money",
      label: label("Change", "变化"),
      definition: label("Customer equity − today.", "客户资产 − 现状。"),
    },
    changeShare: {
      kind: "rate",
      label: label("Change %", "变化率"),
      definition: label("Change ÷ today.", "变化 ÷ 现状。"),
    },
  },
  kpis: {
    byRetention: {
      kind: "rate",
      label: label("By more retention", "提高保留率带来"),
      definition: label(
        "Change of customer equity by one step more of retention.",
        "保留率提高一个步长时客户资产的变化率。",
      ),
    },
    step: {
      kind: "rate",
      label: label("Step of retention", "保留率步长"),
      definition: label("Points of retention in one step.", "一个步长的百分点。"),
    },
    costRatio: {
      kind: "number",
      label: label("Cost of winning ÷ of keeping", "获客成本 ÷ 维护成本"),
      definition: label(
        "Mean acquisition cost ÷ mean cost to serve a year, each of the customers that have one; how many years of keeping a new customer costs.",
        "平均获客成本 ÷ 平均年服务成本，各按填有该项的客户计算；即赢得一个新客户的成本相当于维护一个客户多少年。",
      ),
    },
  },
  compute(input) {
    const { ledger, parameters } = input;
    const yearValue = resultOf(input, "customerValue")?.columns.yearValue as Float64Array | undefined;
    const { terms } = valueTerms(ledger, parameters);
    const trials = yearValue?.some((value) => !Number.isNaN(value)) ? trialsOf(input) : [];
    const found = trials.map((trial) => tryOut(input, trial, yearValue!, terms));
    const today = found[0]?.equity ?? NaN;
    const column = (of: (each: (typeof found)[number]) => number): Float64Array => numbersFrom(found, of);
    const changeShare = column(({ equity }) => (today > 0 ? equity / today - 1 : NaN));
    return {
      rows: found.length,
      columns: {
        trial: trials.map(({ name }) => name),
        value: column(({ value }) => value),
        retention: column(({ retention }) => retention),
        discount: column(({ discount }) => discount),
        deferred: column(() => (terms.timing === "deferred" ? 1 : 0)),
        multiple: column(({ multiple }) => multiple),
        own: column(({ own }) => own),
        equity: column(({ equity }) => equity),
        today: column(() => today),
        // Rounded as the formula on the sheet is, so that what does not change is not a little below 0.
        change: column(({ equity }) => Math.round((equity - today) * 1e6) / 1e6),
        changeShare,
      },
      kpis: {
        byRetention: changeShare[1] ?? NaN,
        step: parameters.whatIfSteps.retention,
        costRatio: costRatio(ledger.customers),
      },
      notes: [referenceText],
    };
  },
});

/** What winning a customer costs ÷ what keeping one costs a year, by our own sheets; NaN where either is unknown or keeping costs nothing. */
function costRatio(customers: CustomerLedger): number {
  const meanOf = (field: "acquisitionCost" | "costToServe"): number => {
    const known = numberField(customers, field).filter((cost) => !Number.isNaN(cost));
    return known.length > 0 ? sum(known) / known.length : NaN;
  };
  const keeping = meanOf("costToServe");
  return keeping > 0 ? meanOf("acquisitionCost") / keeping : NaN;
}

function trialsOf({ parameters: { whatIfSteps: step } }: AnalysisInput): Trial[] {
  const none = { retention: 0, margin: 0, discount: 0 };
  const signs = [1, -1];
  return [
    { ...none, name: label("As it is", "现状") },
    ...signs.map((sign) => ({
      ...none,
      retention: sign * step.retention,
      name: named("Retention", "保留率", sign * step.retention, true),
    })),
    ...signs.map((sign) => ({
      ...none,
      margin: sign * step.margin,
      name: named("Margin", "毛利", sign * step.margin, false),
    })),
    ...signs.map((sign) => ({
      ...none,
      discount: -sign * step.discount,
      name: named("Discount rate", "折现率", -sign * step.discount, true),
    })),
  ];
}

function named(english: string, chinese: string, step: number, isPoints: boolean): Label {
  const size = percentText(Math.abs(step));
  const sign = step < 0 ? "−" : "+";
  const points = size.replace(" %", "");
  return isPoints
    ? label(`${english} ${sign} ${points} points`, `${chinese} ${sign} ${points} 个百分点`)
    : label(`${english} ${sign} ${size}`, `${chinese} ${sign} ${size}`);
}

/** Customers without terms of their own are one sum times one multiple; the others are reckoned one by one. */
function tryOut({ ledger }: AnalysisInput, trial: Trial, yearValue: Float64Array, inForce: ValueTerms) {
  const clamp = (rate: number): number => Math.min(1, Math.max(0, rate));
  const terms = {
    ...inForce,
    retention: clamp(inForce.retention + trial.retention),
    discount: Math.max(0, inForce.discount + trial.discount),
  };
  const [retention, years] = [
    numberField(ledger.customers, "retentionRate"),
    numberField(ledger.customers, "expectedLife"),
  ];
  const isOwn = retention.map((rate, row) => (Number.isNaN(rate) && !(years[row] >= 0) ? 0 : 1));
  const scaled = yearValue.map((value) => value * (1 + trial.margin));
  const common = sum(scaled.map((value, row) => (isOwn[row] ? NaN : value)));
  const ownRows = codesFrom(isOwn, (_, row) => row).filter((row) => isOwn[row] > 0);
  const shifted = takeNumbers(retention, ownRows).map((rate) => clamp(rate + trial.retention));
  const ownTerms = { retention: shifted, years: takeNumbers(years, ownRows) };
  const own = sum(lifetimeValues(takeNumbers(scaled, ownRows), ownTerms, terms));
  const multiple = multipleOf(terms);
  return {
    value: common,
    retention: terms.retention,
    discount: terms.discount,
    multiple,
    own: ownRows.length > 0 ? own : NaN,
    equity: common * multiple + own,
  };
}

function multipleOf({ retention, discount, growth, years, timing }: ValueTerms): number {
  if (years === 0 && retention * (1 + growth) >= 1 + discount) return NaN;
  return lifetimeValue([1], [retention], { discount, growth, timing, periods: years || Infinity })[0];
}

const referenceText = label(
  "For comparison only, never a forecast: Reichheld & Sasser (1990) report that 5 % fewer customers lost raised profit by 85 % in a bank's branches, 50 % at an insurance broker, 30 % in a car service chain. Often quoted beside it: 5 % more loyalty a year doubles profit in five years (14.87 % a year); loyal customers stay 25 % more in the first three years; a new customer costs five to six times what keeping one does.",
  "仅供参照，不作预测：Reichheld 与 Sasser（1990）报告客户流失降低 5 % 时，银行分行利润提高 85 %，保险经纪提高 50 %，汽车服务连锁提高 30 %。常被一并引用：忠诚度每年提高 5 %，五年利润翻番（年增 14.87 %）；忠诚客户前三年保留率高 25 %；获取新客户的成本是保留老客户的五至六倍。",
);
