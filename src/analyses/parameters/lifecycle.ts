import type { Parameter } from "../parameter";

/** Thresholds and choices of lifecycle, loyalty and churn. */
export const lifecycleParameters = {
  lifecycleScheme: {
    kind: "choice",
    label: { "en-US": "Lifecycle stages", "zh-CN": "生命周期阶段划分" },
    meaning: {
      "en-US":
        "Four stages (exploration, build-up, stability, decline) or five (acquaintance, reserve, steady, wavering, firm).",
      "zh-CN": "四阶段（考察期、形成期、稳定期、退化期）或五阶段（初识、矜持、平稳、思异、稳固期）。",
    },
    source: "S043, S044",
    default: "four",
    choices: {
      four: { "en-US": "Four stages", "zh-CN": "四阶段" },
      five: { "en-US": "Five stages", "zh-CN": "五阶段" },
    },
  },
  trendMonths: {
    kind: "months",
    label: { "en-US": "Trend over", "zh-CN": "趋势统计期" },
    meaning: {
      "en-US": "Complete months whose sales tell the trend of a customer.",
      "zh-CN": "用最近多少个完整月份的销售判断客户趋势。",
    },
    source: "S043, S045",
    default: 12,
    min: 3,
    max: 60,
  },
  growingTrend: {
    kind: "rate",
    label: { "en-US": "Growing from", "zh-CN": "上升趋势线" },
    meaning: {
      "en-US": "Change of sales a month, as a part of their mean, from which on a customer grows.",
      "zh-CN": "月销售变化占月均销售的比例达到此值即为上升。",
    },
    source: "S043, S047",
    default: 0.03,
    min: 0,
    max: 1,
  },
  decliningTrend: {
    kind: "rate",
    label: { "en-US": "Declining below", "zh-CN": "下降趋势线" },
    meaning: {
      "en-US": "Change of sales a month, as a part of their mean, below which a customer declines; below 0.",
      "zh-CN": "月销售变化占月均销售的比例低于此值（负数）即为下降。",
    },
    source: "S043, S045",
    default: -0.05,
    min: -1,
    max: 0,
  },
  declineDrop: {
    kind: "rate",
    label: { "en-US": "Drop below", "zh-CN": "骤降线" },
    meaning: {
      "en-US":
        "Change of sales against the months before (see “Warning signs over”) below which a customer shows a sign of decline; below 0.",
      "zh-CN": "与前期（见“流失预警对比期”）相比销售变化低于此值（负数）即为衰退迹象。",
    },
    source: "S045",
    default: -0.3,
    min: -1,
    max: 0,
  },
  silenceLimit: {
    kind: "number",
    label: { "en-US": "Silent after (intervals)", "zh-CN": "沉默倍数上限" },
    meaning: {
      "en-US":
        "How many of its own mean intervals between orders a customer may be silent before it counts as declining.",
      "zh-CN": "未下单时间超过自身平均下单间隔的多少倍即视为衰退。",
    },
    source: "S045: 2 … 3",
    default: 3,
    min: 1,
    max: 20,
  },
  lifecycleOrders: {
    kind: "set",
    of: "count",
    label: { "en-US": "Lifecycle orders", "zh-CN": "阶段订单数" },
    meaning: {
      "en-US":
        "Orders (days with a purchase) up to which a customer explores, is an acquaintance, is reserved; and from which on it may be firm.",
      "zh-CN": "考察期、初识期、矜持期的最多订单数（有购买的天数）；稳固期的最少订单数。",
    },
    source: "S043, S044",
    keys: {
      exploration: { "en-US": "exploration up to", "zh-CN": "考察期至多" },
      acquaintance: { "en-US": "acquaintance up to", "zh-CN": "初识期至多" },
      reserve: { "en-US": "reserve up to", "zh-CN": "矜持期至多" },
      firm: { "en-US": "firm from", "zh-CN": "稳固期至少" },
    },
    default: { exploration: 2, acquaintance: 1, reserve: 3, firm: 12 },
    min: 0,
    max: 1000,
  },
  lifecycleDays: {
    kind: "set",
    of: "days",
    label: { "en-US": "Lifecycle days", "zh-CN": "阶段天数" },
    meaning: {
      "en-US":
        "Days since the first order up to which a customer explores or is reserved; and from which on it may be firm.",
      "zh-CN": "首次下单后多少天内为考察期、矜持期；满多少天方可为稳固期。",
    },
    source: "S043, S044",
    keys: {
      exploration: { "en-US": "exploration up to", "zh-CN": "考察期至多" },
      reserve: { "en-US": "reserve up to", "zh-CN": "矜持期至多" },
      firm: { "en-US": "firm from", "zh-CN": "稳固期至少" },
    },
    default: { exploration: 90, reserve: 180, firm: 730 },
    min: 0,
    max: 36_500,
  },
  supporterOrders: {
    kind: "count",
    label: { "en-US": "Supporter from (orders)", "zh-CN": "支持者最少订单数" },
    meaning: {
      "en-US": "Orders from which on a customer stands on the ladder's rung “supporter”.",
      "zh-CN": "达到多少次订单即列为忠诚阶梯的“支持者”。",
    },
    source: "S049",
    default: 6,
    min: 3,
    max: 1000,
  },
  loyalIntention: {
    kind: "number",
    label: { "en-US": "Loyal intention from", "zh-CN": "忠诚意愿分界" },
    meaning: {
      "en-US": "Survey answer from which on a customer intends to stay; 8 suits a scale of 0 to 10.",
      "zh-CN": "调查得分达到此值视为有忠诚意愿；8 适用于 0 至 10 分量表。",
    },
    source: "S051",
    default: 8,
    min: 0,
    max: 100,
  },
  lostRule: {
    kind: "choice",
    label: { "en-US": "Lost rule", "zh-CN": "流失判定规则" },
    meaning: {
      "en-US":
        "Whether a customer is lost after a number of months without an order, or after some of its own mean intervals between orders.",
      "zh-CN": "按连续若干个月无订单判定流失，或按自身平均下单间隔的倍数判定。",
    },
    source: "S054",
    default: "months",
    choices: {
      months: { "en-US": "Months without an order", "zh-CN": "连续无订单月数" },
      interval: { "en-US": "Multiple of the own interval", "zh-CN": "自身间隔的倍数" },
    },
  },
  lostMonths: {
    kind: "months",
    label: { "en-US": "Lost after", "zh-CN": "流失月数" },
    meaning: {
      "en-US":
        "Complete months without an order after which a customer is lost; by the rule of intervals, the most it may take, and what counts for customers with one order.",
      "zh-CN": "连续多少个完整月份无订单即为流失；按间隔规则时为上限，也适用于仅有一次订单的客户。",
    },
    source: "S054",
    default: 12,
    min: 1,
    max: 60,
  },
  lostIntervals: {
    kind: "number",
    label: { "en-US": "Lost after (intervals)", "zh-CN": "流失间隔倍数" },
    meaning: {
      "en-US": "By the rule of intervals: how many mean intervals without an order make a customer lost.",
      "zh-CN": "按间隔规则：未下单时间达到平均间隔的多少倍即为流失。",
    },
    source: "S054: k × interval",
    default: 4,
    min: 1,
    max: 50,
  },
  dormantMonths: {
    kind: "months",
    label: { "en-US": "Dormant after", "zh-CN": "休眠月数" },
    meaning: {
      "en-US": "Months without an order after which a customer that is not lost yet is dormant.",
      "zh-CN": "尚未流失、但超过多少个月未下单的客户为休眠客户。",
    },
    source: "S063",
    default: 6,
    min: 1,
    max: 60,
  },
  churnMonths: {
    kind: "months",
    label: { "en-US": "Churn shown over", "zh-CN": "流失统计期" },
    meaning: {
      "en-US": "Latest months that the churn sheet shows and that its rates cover.",
      "zh-CN": "流失表显示并统计最近多少个月。",
    },
    source: "S054",
    default: 12,
    min: 1,
    max: 60,
  },
  cohortUnit: {
    kind: "choice",
    label: { "en-US": "Cohorts by", "zh-CN": "同期群单位" },
    meaning: {
      "en-US": "Period of the first purchase that customers are grouped by, and of the periods after it.",
      "zh-CN": "按首次购买所在的月、季或年分组，并以此为后续期间单位。",
    },
    source: "S052",
    default: "quarter",
    choices: {
      month: { "en-US": "Month", "zh-CN": "月" },
      quarter: { "en-US": "Quarter", "zh-CN": "季度" },
      year: { "en-US": "Year", "zh-CN": "年" },
    },
  },
  cohortPeriods: {
    kind: "count",
    label: { "en-US": "Cohort periods", "zh-CN": "同期群期数" },
    meaning: {
      "en-US": "Latest cohorts shown, and periods after the first purchase that each is followed.",
      "zh-CN": "显示最近多少个同期群，并各追踪多少期。",
    },
    source: "S052",
    default: 8,
    min: 2,
    max: 24,
  },
  signalMonths: {
    kind: "months",
    label: { "en-US": "Warning signs over", "zh-CN": "流失预警对比期" },
    meaning: {
      "en-US": "Complete months that are compared with as many before them.",
      "zh-CN": "最近多少个完整月份与其前相同月数对比。",
    },
    source: "S056",
    default: 6,
    min: 1,
    max: 24,
  },
  defectionWeights: {
    kind: "set",
    of: "share",
    label: { "en-US": "Warning sign weight", "zh-CN": "流失预警权重" },
    meaning: {
      "en-US":
        "What each sign adds to churn risk at full alarm; signs that are not known leave their weight to the others.",
      "zh-CN": "各征兆达到警报线时对流失风险的贡献；未知征兆的权重由其余分担。",
    },
    source: "S056",
    keys: {
      orderDrop: { "en-US": "falling sales", "zh-CN": "销售下降" },
      frequencyDrop: { "en-US": "fewer months with orders", "zh-CN": "下单月份减少" },
      silence: { "en-US": "silence", "zh-CN": "沉默" },
      overdue: { "en-US": "overdue share", "zh-CN": "逾期占比" },
      slowerPayment: { "en-US": "slower payment", "zh-CN": "付款变慢" },
    },
    default: { orderDrop: 0.3, frequencyDrop: 0.15, silence: 0.3, overdue: 0.1, slowerPayment: 0.15 },
    min: 0,
    max: 1,
    together: "sumsToOne",
  },
  defectionCalm: {
    kind: "set",
    of: "number",
    label: { "en-US": "Warning sign calm at", "zh-CN": "预警平静线" },
    meaning: {
      "en-US": "Value at which a sign gives no point; changes as fractions, silence in intervals, payment in days.",
      "zh-CN": "该值时不计分；变化为小数，沉默为间隔倍数，付款为天数。",
    },
    source: "S056",
    keys: {
      orderDrop: { "en-US": "falling sales", "zh-CN": "销售下降" },
      frequencyDrop: { "en-US": "fewer months with orders", "zh-CN": "下单月份减少" },
      silence: { "en-US": "silence", "zh-CN": "沉默" },
      overdue: { "en-US": "overdue share", "zh-CN": "逾期占比" },
      slowerPayment: { "en-US": "slower payment", "zh-CN": "付款变慢" },
    },
    default: { orderDrop: 0, frequencyDrop: 0, silence: 1, overdue: 0, slowerPayment: 0 },
    min: -100,
    max: 1000,
  },
  defectionAlarm: {
    kind: "set",
    of: "number",
    label: { "en-US": "Warning sign alarm at", "zh-CN": "预警警报线" },
    meaning: {
      "en-US": "Value at which a sign gives a full point; in a straight line from calm.",
      "zh-CN": "该值时计满分，与平静线之间按直线计分。",
    },
    source: "S056",
    keys: {
      orderDrop: { "en-US": "falling sales", "zh-CN": "销售下降" },
      frequencyDrop: { "en-US": "fewer months with orders", "zh-CN": "下单月份减少" },
      silence: { "en-US": "silence", "zh-CN": "沉默" },
      overdue: { "en-US": "overdue share", "zh-CN": "逾期占比" },
      slowerPayment: { "en-US": "slower payment", "zh-CN": "付款变慢" },
    },
    default: { orderDrop: -0.5, frequencyDrop: -0.5, silence: 3, overdue: 0.5, slowerPayment: 30 },
    min: -100,
    max: 1000,
  },
  atRiskScore: {
    kind: "share",
    label: { "en-US": "At risk from", "zh-CN": "流失风险线" },
    meaning: {
      "en-US": "Churn risk from which on an active customer is listed as at risk.",
      "zh-CN": "流失风险达到此值的在购客户列入风险名单。",
    },
    source: "S056",
    default: 0.5,
    min: 0,
    max: 1,
  },
  winBackChance: {
    kind: "rate",
    label: { "en-US": "Win-back chance", "zh-CN": "挽回概率" },
    meaning: {
      "en-US": "Chance to keep or win back a customer where its row of the customers sheet does not say.",
      "zh-CN": "客户表未填写时，挽留或挽回客户的成功概率。",
    },
    source: "S055",
    default: 0.2,
    min: 0,
    max: 1,
  },
  winBackLeast: {
    kind: "count",
    label: { "en-US": "Win-back attempts, at least", "zh-CN": "挽回最少次数" },
    meaning: {
      "en-US": "Ended attempts from which on their success rate counts as the win-back chance.",
      "zh-CN": "已有结果的挽回达到多少次后，以其成功率作为挽回概率。",
    },
    source: "S055",
    default: 10,
    min: 1,
    max: 10000,
  },
  winBackCost: {
    kind: "money",
    label: { "en-US": "Win-back cost", "zh-CN": "挽回成本" },
    meaning: {
      "en-US": "Cost of an attempt where the customer's row does not say; 0 where it costs nothing worth mentioning.",
      "zh-CN": "客户表未填写时，一次挽留或挽回的成本；可忽略时为 0。",
    },
    source: "S045, S055",
    default: 0,
    min: 0,
    max: 1e12,
  },
} as const satisfies Record<string, Parameter>;
