import type { Parameter } from "../parameter";

/** Thresholds and choices of receivables: what is applied, DSO, collecting, contradictions. */
export const receivablesParameters = {
  paymentsSheet: {
    kind: "choice",
    label: { "en-US": "Sheet of payments", "zh-CN": "收款记录的使用" },
    meaning: {
      "en-US":
        "Whether payments on a sheet of their own are applied to the invoices; a sheet of receivables that tells what was paid needs none.",
      "zh-CN": "是否用单独的收款记录核销发票；应收账款表已注明收款时不需要。",
    },
    source: "S101",
    default: "needed",
    choices: {
      needed: { "en-US": "Where needed", "zh-CN": "需要时使用" },
      always: { "en-US": "Always", "zh-CN": "始终使用" },
      never: { "en-US": "Never", "zh-CN": "不使用" },
    },
  },
  creditApplied: {
    kind: "choice",
    label: { "en-US": "Credit among the receivables", "zh-CN": "应收表中的贷项与收款" },
    meaning: {
      "en-US":
        "What credit notes and payments that stand among the invoices settle; what settles nothing stays unapplied credit. Write-offs always settle.",
      "zh-CN": "应收账款表中的贷项和收款核销哪些发票；未核销的列为未核销贷项。坏账核销始终冲减欠款。",
    },
    source: "S101",
    default: "reference",
    choices: {
      never: { "en-US": "Nothing", "zh-CN": "不核销" },
      reference: { "en-US": "The invoice they name", "zh-CN": "仅核销所注明的发票" },
      oldest: { "en-US": "Also what is due first", "zh-CN": "其余按先到期先付" },
    },
  },
  habitMonths: {
    kind: "months",
    label: { "en-US": "Window of payment behaviour", "zh-CN": "付款表现统计期" },
    meaning: {
      "en-US": "Months before the as-of date whose payments tell how a customer pays; 0 counts all.",
      "zh-CN": "截止日前多少个月的收款用于判断客户付款表现；0 表示全部。",
    },
    source: "B10",
    default: 12,
    min: 0,
    max: 120,
  },
  emptyMonths: {
    kind: "choice",
    label: { "en-US": "Count-back: months without sales", "zh-CN": "倒推法：无销售月份" },
    meaning: {
      "en-US": "What a month without sales means to the count-back DSO.",
      "zh-CN": "倒推法 DSO 遇到无销售月份时的处理方式。",
    },
    source: "S094",
    default: "count",
    choices: {
      stop: { "en-US": "Stop there", "zh-CN": "到此为止" },
      count: { "en-US": "Count its days", "zh-CN": "计入该月天数" },
      skip: { "en-US": "Pass over it", "zh-CN": "跳过该月" },
    },
  },
  countBackMonths: {
    kind: "months",
    label: { "en-US": "Count-back: longest way back", "zh-CN": "倒推法：最多回溯月数" },
    meaning: {
      "en-US": "Months of sales that the count-back DSO looks at; debt beyond them makes the days a lower bound.",
      "zh-CN": "倒推法 DSO 最多回溯的销售月数；仍未抵完时天数为下限。",
    },
    source: "S094",
    default: 24,
    min: 3,
    max: 60,
  },
  receiptsMethod: {
    kind: "choice",
    label: { "en-US": "Forecast of receipts", "zh-CN": "回款预测方法" },
    meaning: {
      "en-US": "How receipts are forecast; automatic takes what had the least error on past weeks.",
      "zh-CN": "回款预测采用的方法；自动表示采用历史各周误差最小的方法。",
    },
    source: "S098",
    default: "auto",
    choices: {
      auto: { "en-US": "Automatic", "zh-CN": "自动" },
      delays: { "en-US": "Each customer's own delays", "zh-CN": "按各客户自身付款规律" },
      onDueDay: { "en-US": "Everybody on the due date", "zh-CN": "全部按到期日付款" },
      atMeanDelay: { "en-US": "Everybody at the mean delay", "zh-CN": "全部按平均逾期天数付款" },
    },
  },
  receiptsLevel: {
    kind: "share",
    label: { "en-US": "Band of the receipts forecast", "zh-CN": "回款预测区间" },
    meaning: {
      "en-US": "Part of the weeks whose receipts should lie within the band.",
      "zh-CN": "应有多大比例的周落入预测区间。",
    },
    source: "convention",
    default: 0.8,
    min: 0.5,
    max: 0.99,
  },
  collectionPoints: {
    kind: "set",
    of: "number",
    label: { "en-US": "Points for collecting", "zh-CN": "催收评分" },
    meaning: {
      "en-US":
        "Points of the rules that order the worklist; of each rule the highest step that is reached counts, disputes count below 0.",
      "zh-CN": "决定催收顺序的各规则分值；每条规则取达到的最高一档，争议为负分。",
    },
    source: "B15",
    keys: {
      share1: { "en-US": "1 % or more of all that is overdue", "zh-CN": "占全部逾期 1 % 及以上" },
      share5: { "en-US": "5 % or more of all that is overdue", "zh-CN": "占全部逾期 5 % 及以上" },
      share10: { "en-US": "10 % or more of all that is overdue", "zh-CN": "占全部逾期 10 % 及以上" },
      age1: { "en-US": "oldest 1 day or more past due", "zh-CN": "最长逾期 1 天及以上" },
      age31: { "en-US": "oldest 31 days or more past due", "zh-CN": "最长逾期 31 天及以上" },
      age61: { "en-US": "oldest 61 days or more past due", "zh-CN": "最长逾期 61 天及以上" },
      age91: { "en-US": "oldest 91 days or more past due", "zh-CN": "最长逾期 91 天及以上" },
      late5: { "en-US": "usually 5 days or more late", "zh-CN": "通常迟付 5 天及以上" },
      late15: { "en-US": "usually 15 days or more late", "zh-CN": "通常迟付 15 天及以上" },
      promise: { "en-US": "a broken promise", "zh-CN": "有失约承诺" },
      dispute: { "en-US": "half or more in dispute", "zh-CN": "争议占一半及以上" },
    },
    default: {
      share1: 10,
      share5: 25,
      share10: 40,
      age1: 5,
      age31: 15,
      age61: 20,
      age91: 25,
      late5: 5,
      late15: 15,
      promise: 20,
      dispute: -30,
    },
    min: -100,
    max: 100,
  },
  collectionLines: {
    kind: "set",
    of: "number",
    label: { "en-US": "Lines of collecting", "zh-CN": "催收分组界限" },
    meaning: {
      "en-US": "What makes a customer low-hanging or at risk on the worklist.",
      "zh-CN": "催收清单中“易收回”与“有风险”的分组界限。",
    },
    source: "B15",
    keys: {
      fast: { "en-US": "pays fast: days late at most", "zh-CN": "付款较快：平均逾期天数不超过" },
      habitual: { "en-US": "habitually late: days late above", "zh-CN": "习惯性拖欠：平均逾期天数超过" },
      promises: { "en-US": "at risk: broken promises", "zh-CN": "有风险：失约次数达到" },
      reminders: { "en-US": "at risk: reminders sent", "zh-CN": "有风险：催款次数达到" },
    },
    default: { fast: 5, habitual: 15, promises: 1, reminders: 3 },
    min: 0,
    max: 365,
  },
  dunningDays: {
    kind: "edges",
    label: { "en-US": "Dunning levels", "zh-CN": "催款级别" },
    meaning: {
      "en-US": "Days past due of the oldest undisputed invoice after which the next dunning level is reached.",
      "zh-CN": "无争议发票最长逾期超过该天数即进入下一催款级别。",
    },
    source: "B15, OCA dunning policy",
    default: [10, 30, 60],
    min: 1,
    max: 365,
    most: 5,
  },
  gainDays: {
    kind: "days",
    label: { "en-US": "Horizon of collecting", "zh-CN": "催收观察期" },
    meaning: {
      "en-US": "Overdue money that is not expected to come by itself within so many days is what a call can gain.",
      "zh-CN": "在此天数内预计不会自动到账的逾期款即为催收可争取的金额。",
    },
    source: "B15",
    default: 30,
    min: 7,
    max: 180,
  },
  termsTolerance: {
    kind: "days",
    label: { "en-US": "Tolerance of terms", "zh-CN": "账期容差" },
    meaning: {
      "en-US": "Days by which a due date may differ from the customer's terms before it is listed.",
      "zh-CN": "到期日与客户账期相差超过该天数才列出。",
    },
    source: "convention",
    default: 3,
    min: 0,
    max: 60,
  },
} as const satisfies Record<string, Parameter>;
