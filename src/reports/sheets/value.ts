import { label } from "../../i18n/label";
import type { Report } from "../report";

/** q of the geometric sum, its first term, and the sum without or with an end. */
const ratio = "([whatIf.retention]*(1+{clvGrowth})/(1+[whatIf.discount]))";
const firstTerm = "IF([whatIf.deferred]=1,[whatIf.retention]/(1+[whatIf.discount]),1)";
const endless = `IF(${ratio}<1,${firstTerm}/(1-${ratio}),"")`;
const ended = `IF(ROUND(${ratio},9)=1,${firstTerm}*{clvYears},${firstTerm}*(1-${ratio}^{clvYears})/(1-${ratio}))`;
const multipleFormula = `=IF({clvYears}=0,${endless},${ended})`;

/** What customers are worth: by four methods, by tier, by what would change it, customer by customer. */
export const value: Report = {
  id: "value",
  sheet: label("KAM Value", "KAM 客户价值"),
  short: label("Value", "客户价值"),
  group: "tiering",
  optional: true,
  titles: [
    label(
      "Customer equity is {customerValue.equity}, held by {customerValue.valued|customer|customers}; the top fifth holds {customerValue.topShare}",
      "{customerValue.valued} 个客户价值合计 {customerValue.equity}，前五分之一占 {customerValue.topShare}",
    ),
    label("Customer value", "客户价值"),
  ],
  kpis: [
    "customerValue.equity",
    "customerValue.valued",
    "customerValue.mean",
    "customerValue.retention",
    "equityChange.change",
    "lifetimeYears.npv",
    "customerValue.referral",
    "customerValue.unprofitable",
    "purchaseModel.expectedRevenue",
    "whatIf.costRatio",
  ],
  charts: [
    {
      id: "customers",
      titles: [
        label(
          "The top fifth of the customers holds {customerValue.topShare}; below, the ten largest",
          "前五分之一的客户占 {customerValue.topShare}；下列为前十名",
        ),
        label("The most valuable customers and what makes their value", "最有价值的客户及其价值构成"),
      ],
      kind: "stackedBar",
      rows: "customer",
      categories: "customer.name",
      series: [
        { ref: "customerValue.clv", meaning: "actual" },
        { ref: "customerValue.referral", meaning: "forecast" },
        { ref: "customerValue.growth", meaning: "previous" },
        { ref: "customerValue.knowledge", meaning: "plan" },
      ],
      sort: { by: "customerValue.clv", order: "descending" },
      top: 10,
    },
    {
      id: "years",
      titles: [
        label(
          "Today's customers bring {lifetimeYears.npv} in today's money",
          "现有客户未来价值的现值为 {lifetimeYears.npv}",
        ),
        label("Value by year", "逐年价值"),
      ],
      kind: "column",
      rows: "lifetimeYear",
      categories: "lifetimeYears.year",
      series: [
        { ref: "lifetimeYears.profit", meaning: "forecast" },
        { ref: "lifetimeYears.present", meaning: "actual" },
      ],
    },
    {
      id: "whatIf",
      titles: [
        label(
          "Keeping {whatIf.step} more of the customers each year changes customer equity by {whatIf.byRetention}",
          "每年多保留 {whatIf.step} 的客户，客户资产变化 {whatIf.byRetention}",
        ),
        label("Customer equity under other terms", "其他条件下的客户资产"),
      ],
      kind: "bar",
      rows: "scenario",
      categories: "whatIf.trial",
      series: [{ ref: "whatIf.equity", meaning: "actual", labels: true }],
    },
  ],
  tables: [
    {
      id: "methods",
      name: "KAM_ValueByMethod",
      rows: "valueMethod",
      label: label("All customers by four methods", "四种算法下的全部客户价值"),
      columns: [
        { ref: "valueMethods.method" },
        { ref: "valueMethods.customers" },
        { ref: "valueMethods.total" },
        { ref: "valueMethods.mean" },
        { ref: "valueMethods.inUse" },
      ],
      plain: true,
    },
    {
      id: "tiers",
      name: "KAM_EquityByTier",
      rows: "valueTier",
      label: label("Customer equity by tier", "各级别客户资产"),
      columns: [
        { ref: "valueTiers.tier" },
        { ref: "valueTiers.customers" },
        { ref: "valueTiers.equity" },
        { ref: "valueTiers.share", look: "dataBar" },
        { ref: "valueTiers.mean" },
      ],
      totals: ["valueTiers.customers", "valueTiers.equity", "valueTiers.share"],
      plain: true,
    },
    {
      id: "whatIf",
      name: "KAM_WhatIf",
      rows: "scenario",
      label: label("What if: customer equity under other terms", "假设分析：其他条件下的客户资产"),
      columns: [
        { ref: "whatIf.trial" },
        { ref: "whatIf.value" },
        { ref: "whatIf.retention" },
        { ref: "whatIf.discount" },
        { ref: "whatIf.deferred" },
        { ref: "whatIf.multiple", formula: multipleFormula },
        { ref: "whatIf.own" },
        {
          ref: "whatIf.equity",
          startsGroup: true,
          formula: '=IF([whatIf.multiple]="","",[whatIf.value]*[whatIf.multiple]+N([whatIf.own]))',
        },
        { ref: "whatIf.today" },
        {
          ref: "whatIf.change",
          formula: '=IF([whatIf.equity]="","",ROUND([whatIf.equity]-[whatIf.today],6))',
          look: "negative",
        },
        {
          ref: "whatIf.changeShare",
          formula: '=IF([whatIf.equity]="","",IF([whatIf.today]>0,[whatIf.equity]/[whatIf.today]-1,""))',
        },
      ],
      optional: true,
      plain: true,
    },
    {
      id: "change",
      name: "KAM_EquityChange",
      rows: "equityCause",
      label: label("Why customer equity changed", "客户资产为何变化"),
      columns: [{ ref: "equityChange.cause" }, { ref: "equityChange.amount" }, { ref: "equityChange.share" }],
      optional: true,
      plain: true,
    },
    {
      id: "years",
      name: "KAM_LifetimeProfit",
      rows: "lifetimeYear",
      label: label("Lifetime profit of today's customers by year", "现有客户逐年生命周期利润"),
      columns: [
        { ref: "lifetimeYears.year" },
        { ref: "lifetimeYears.staying" },
        { ref: "lifetimeYears.base" },
        { ref: "lifetimeYears.crossSell" },
        { ref: "lifetimeYears.savings" },
        { ref: "lifetimeYears.referral" },
        {
          ref: "lifetimeYears.profit",
          startsGroup: true,
          formula:
            "=[lifetimeYears.base]+N([lifetimeYears.crossSell])+N([lifetimeYears.savings])+N([lifetimeYears.referral])",
        },
        {
          ref: "lifetimeYears.present",
          formula: "=[lifetimeYears.profit]/(1+{clvDiscount})^[lifetimeYears.year]",
        },
      ],
      optional: true,
      plain: true,
    },
    {
      id: "model",
      name: "KAM_PurchaseModel",
      rows: "modelParameter",
      label: label("Purchase model as fitted", "购买模型拟合结果"),
      columns: [{ ref: "modelParameters.name" }, { ref: "modelParameters.value" }],
      optional: true,
      plain: true,
    },
    {
      id: "customers",
      name: "KAM_CustomerValue",
      rows: "customer",
      top: "explained",
      label: label("Customer by customer", "各客户价值"),
      columns: [
        { ref: "customer.name", opens: { report: "customers", table: "customers" } },
        { ref: "abc.class", look: "classes" },
        { ref: "customerValue.clv", look: "dataBar" },
        { ref: "customerValue.totalValue" },
        { ref: "composite.value" },
        { ref: "customerValue.periodProfit", startsGroup: true },
        { ref: "customerValue.deterministic" },
        { ref: "customerValue.baseline" },
        { ref: "customerValue.model" },
        { ref: "customerValue.yearValue", startsGroup: true },
        { ref: "customerValue.retention" },
        { ref: "customerValue.profitability", look: "negative" },
        { ref: "customerValue.costToServe" },
        { ref: "customerValue.costOfCredit" },
        { ref: "customerValue.expectedLoss" },
        { ref: "customerValue.referral", startsGroup: true },
        { ref: "customerValue.growth" },
        { ref: "customerValue.knowledge" },
        { ref: "customerValue.acquisition" },
        { ref: "purchaseModel.repeats", startsGroup: true },
        { ref: "purchaseModel.alive" },
        { ref: "purchaseModel.purchases" },
        { ref: "purchaseModel.spend" },
        { ref: "purchaseModel.revenue" },
      ],
      sort: { by: "customerValue.clv", order: "descending" },
      totals: [
        "customerValue.clv",
        "customerValue.periodProfit",
        "customerValue.deterministic",
        "customerValue.baseline",
        "customerValue.model",
      ],
    },
  ],
  notes: [
    label(
      "Retention, discount and value a year of the what-if table may be overwritten: multiple, equity and change follow. The multiple also follows growth and horizon on the Parameters sheet.",
      "假设分析表中的年价值、保留率与折现率可直接改写，倍数、客户资产与变化随之更新；倍数亦随参数表的增长率与计算年限变化。",
    ),
  ],
};
