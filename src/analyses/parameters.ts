import type { Parameter, ValueOf } from "./parameter";

/** Every threshold, rate and choice of the calculation, declared once. */
export const parameters = {
  revenueMonths: {
    kind: "months",
    group: "general",
    label: { "en-US": "Revenue window", "zh-CN": "收入统计期" },
    meaning: {
      "en-US": "Months before the as-of date whose invoices count as revenue; 0 counts all invoices.",
      "zh-CN": "截止日前多少个月的发票计入收入；0 表示计入全部发票。",
    },
    source: "S001",
    default: 12,
    min: 0,
    max: 120,
  },
  idMatch: {
    kind: "choice",
    group: "general",
    label: { "en-US": "Leading zeros in ids", "zh-CN": "编号前导零" },
    meaning: {
      "en-US": "Whether 0017850 and 17850 are the same customer.",
      "zh-CN": "0017850 与 17850 是否视为同一客户。",
    },
    source: "convention",
    default: "exact",
    choices: {
      exact: { "en-US": "Different customers", "zh-CN": "不同客户" },
      ignoreZeros: { "en-US": "The same customer", "zh-CN": "同一客户" },
    },
  },
  abcMeasure: {
    kind: "choice",
    group: "tiering",
    label: { "en-US": "ABC measure", "zh-CN": "ABC 分类依据" },
    meaning: {
      "en-US":
        "What customers are ranked by. Automatic takes profit where it is known for all customers, else revenue.",
      "zh-CN": "客户排序依据。自动：所有客户利润已知时按利润，否则按收入。",
    },
    source: "S003",
    default: "automatic",
    choices: {
      automatic: { "en-US": "Automatic", "zh-CN": "自动" },
      revenue: { "en-US": "Revenue", "zh-CN": "收入" },
      profit: { "en-US": "Profit", "zh-CN": "利润" },
    },
  },
  abcRule: {
    kind: "choice",
    group: "tiering",
    label: { "en-US": "ABC rule", "zh-CN": "ABC 界线规则" },
    meaning: {
      "en-US":
        "Whether the customer that crosses the line stays in the better class (exclusive) or falls into the next (inclusive).",
      "zh-CN": "跨线客户归入较高类别（不含本户）还是下一类别（含本户）。",
    },
    source: "A1",
    default: "exclusive",
    choices: {
      exclusive: { "en-US": "Exclusive: stays in the better class", "zh-CN": "不含本户：归较高类别" },
      inclusive: { "en-US": "Inclusive: falls into the next class", "zh-CN": "含本户：归下一类别" },
    },
  },
  abcShareA: {
    kind: "share",
    group: "tiering",
    label: { "en-US": "A up to", "zh-CN": "A 类累计占比" },
    meaning: { "en-US": "Cumulative share of value that class A carries.", "zh-CN": "A 类客户累计贡献占比。" },
    source: "S002, S003",
    default: 0.8,
    min: 0,
    max: 1,
  },
  abcShareB: {
    kind: "share",
    group: "tiering",
    label: { "en-US": "B up to", "zh-CN": "B 类累计占比" },
    meaning: {
      "en-US": "Cumulative share of value that classes A and B carry together.",
      "zh-CN": "A、B 两类客户合计的累计贡献占比。",
    },
    source: "S002, S003",
    default: 0.95,
    min: 0,
    max: 1,
  },
  activeMonths: {
    kind: "months",
    group: "tiering",
    label: { "en-US": "Producing within", "zh-CN": "产出客户期限" },
    meaning: {
      "en-US": "A customer with an invoice in the last so many months is producing.",
      "zh-CN": "最近若干个月内有发票的客户为产出客户。",
    },
    source: "S001",
    default: 12,
    min: 1,
    max: 120,
  },
  ageingBasis: {
    kind: "choice",
    group: "credit",
    label: { "en-US": "Ageing basis", "zh-CN": "账龄起算日" },
    meaning: { "en-US": "The day from which the age of an open invoice counts.", "zh-CN": "未收发票账龄的起算日。" },
    source: "B4",
    default: "due",
    choices: {
      due: { "en-US": "Due date", "zh-CN": "到期日" },
      invoice: { "en-US": "Invoice date", "zh-CN": "开票日" },
    },
  },
  ageingEdges: {
    kind: "edges",
    group: "credit",
    label: { "en-US": "Ageing buckets", "zh-CN": "账龄分段" },
    meaning: {
      "en-US": "Last day of each bucket; what is older falls into the last one.",
      "zh-CN": "各账龄段的最后一天；更久的归入最后一段。",
    },
    source: "B4, S101",
    default: [30, 60, 90],
    min: 1,
    max: 3650,
    most: 8,
  },
  dsoDays: {
    kind: "days",
    group: "credit",
    label: { "en-US": "DSO period", "zh-CN": "DSO 统计天数" },
    meaning: {
      "en-US": "Days before the as-of date whose invoices are the credit sales of DSO.",
      "zh-CN": "计算 DSO 时，截止日前多少天的发票计入赊销额。",
    },
    source: "S094",
    default: 90,
    min: 1,
    max: 1096,
  },
  defaultTermDays: {
    kind: "days",
    group: "credit",
    label: { "en-US": "Default payment terms", "zh-CN": "默认账期" },
    meaning: {
      "en-US": "Days from invoice to due date where neither the invoice nor the customer says.",
      "zh-CN": "发票和客户均未注明时，由开票日至到期日的天数。",
    },
    source: "convention",
    default: 30,
    min: 0,
    max: 365,
  },
  winRates: {
    kind: "rates",
    group: "forecast",
    label: { "en-US": "Win rate", "zh-CN": "赢率" },
    meaning: {
      "en-US":
        "Chance that an open opportunity of this stage is won, unless the opportunity has its own. Known stage words start from the usual 5, 10, 20, 30, 50 and 80 %.",
      "zh-CN": "处于该阶段的未结商机的赢单概率；商机自带赢率时以其为准。常见阶段名称默认取 5、10、20、30、50、80 %。",
    },
    source: "S103",
    default: {},
    min: 0,
    max: 1,
  },
  forecastMonths: {
    kind: "months",
    group: "forecast",
    label: { "en-US": "Forecast horizon", "zh-CN": "预测期" },
    meaning: {
      "en-US": "Months from the as-of month on, it included, whose expected closes make up the forecast.",
      "zh-CN": "自截止月（含）起，预计成交日落入其中的商机计入预测的月数。",
    },
    source: "S104",
    default: 3,
    min: 1,
    max: 36,
  },
} as const satisfies Record<string, Parameter>;

export type ParameterId = keyof typeof parameters;
export type ParameterValues = { readonly [K in ParameterId]: ValueOf<(typeof parameters)[K]> };
