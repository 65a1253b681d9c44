import { numbersFrom } from "../../engine/columns";
import { sum } from "../../engine/sum";
import { keyAccountExclusions } from "../../engine/tiering/keyAccountExclusions";
import { keyAccountScore, type Criterion } from "../../engine/tiering/keyAccountScore";
import { UNKNOWN } from "../../engine/tiering/unknown";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { defineAnalysis, resultOf, type AnalysisInput, type Class, type ResultColumn } from "../analysis";
import { percentText } from "../numberText";
import { parameters as declared } from "../parameters";
import { numberField } from "../customerField";
import {
  CRITERIA,
  criterionColumns,
  criterionValues,
  type CriterionColumn,
  type CriterionId,
} from "./keyAccountCriteria";

/** Why a customer is no key account, in the order of the engine's bits. */
export const EXCLUSIONS = ["oneOff", "volumeOnly", "squeezer"] as const;

export const keyAccountList: readonly Class[] = [
  { id: "key", label: label("Key account", "大客户"), look: "good" },
  { id: "no", label: label("No", "否") },
  { id: "excluded", label: label("Excluded", "已排除"), look: "warning" },
];

const exclusionWords = {
  oneOff: label("one-off bulk buyer", "偶发大额采购"),
  volumeOnly: label("volume without profit", "有量无利"),
  squeezer: label("squeezes the firm", "压榨型"),
} as const;

/** Who is a key account, by criteria, weights and exclusions that can be followed to the cell. */
export const keyAccount = defineAnalysis({
  id: "keyAccount",
  pillar: "tiering",
  entity: "customer",
  label: label("Key accounts", "大客户评定"),
  question: label("Who is a key account, and why?", "谁是大客户？依据是什么？"),
  needs: ["receivables"],
  parameters: [
    "keyThresholds",
    "keyWeights",
    "keyLeastScore",
    "excludeOrders",
    "excludeLargestShare",
    "excludeProfitToRevenue",
    "excludeNetMargin",
    "excludeDiscount",
    "excludeReturns",
    "revenueMonths",
  ],
  after: ["trading", "loss"],
  columns: {
    verdict: {
      kind: "class",
      label: label("Key account", "大客户"),
      definition: label(
        "Key account: a score of at least the least score, and none of the three exclusions; empty where missing values could decide it.",
        "大客户：评分达到最低评分且不属于三类排除情形；缺失数据可能影响结论时为空。",
      ),
    },
    isKey: {
      kind: "flag",
      label: label("Key", "大客户"),
      definition: label("Key account after the exclusions.", "剔除排除情形后为大客户。"),
    },
    score: {
      kind: "share",
      label: label("Key score", "大客户评分"),
      definition: label(
        "Σ contributions: weight of each criterion that is met ÷ weights of all criteria with a value.",
        "各项贡献合计：满足指标的权重 ÷ 有数值指标的权重合计。",
      ),
    },
    met: {
      kind: "count",
      label: label("Criteria met", "满足指标数"),
      definition: label("Number of criteria that are met.", "满足的指标数量。"),
    },
    known: {
      kind: "share",
      label: label("Weight known", "有数据权重"),
      definition: label("Σ weights of the criteria that have a value.", "有数值的指标权重合计。"),
    },
    reasons: {
      kind: "text",
      label: label("Exclusions", "排除原因"),
      definition: label("Why the customer is no key account whatever its score.", "无论评分高低均不列为大客户的原因。"),
    },
    oneOff: flag(
      "One-off",
      "偶发大额",
      "Invoices or largest invoice beyond the limits of a one-off buyer",
      "发票数或最大单占比达到偶发采购界线",
    ),
    volumeOnly: flag(
      "Volume only",
      "有量无利",
      "Share of profit too small for the share of revenue",
      "利润占比相对收入占比过低",
    ),
    squeezer: flag(
      "Squeezer",
      "压榨型",
      "Net margin too low, or discount or returns too high",
      "净利率过低，或让利、退货过高",
    ),
    orders: raw("count", "Invoices", "发票数", "Invoices above 0 in the revenue window", "统计期内金额大于 0 的发票数"),
    largestShare: raw(
      "share",
      "Largest invoice",
      "最大单占比",
      "Largest invoice ÷ all of the window",
      "最大一张发票 ÷ 统计期合计",
    ),
    revenueShare: raw("share", "Revenue share", "收入占比", "Revenue ÷ revenue of all", "收入 ÷ 全部收入"),
    profitShare: raw("share", "Profit share", "利润占比", "Profit ÷ profit of all", "利润 ÷ 全部利润"),
    netMargin: raw("rate", "Net margin", "净利率", "Profit after service ÷ revenue", "扣服务成本后利润 ÷ 收入"),
    discount: raw("rate", "Discount", "让利比例", "Discount of the customers sheet", "取自客户表的让利比例"),
    returnRate: raw("rate", "Returns", "退货率", "Returns ÷ revenue", "退货金额 ÷ 收入"),
    ...criterionColumns(),
  },
  kpis: {
    keyAccounts: {
      kind: "count",
      label: label("Key accounts", "大客户数"),
      definition: label("Customers that are key accounts.", "评定为大客户的客户数。"),
    },
    excluded: {
      kind: "count",
      label: label("Excluded", "被排除客户数"),
      definition: label(
        "Customers whose score is enough but that an exclusion keeps out.",
        "评分达标但因排除情形不列为大客户的客户数。",
      ),
    },
    revenueShare: {
      kind: "share",
      label: label("Revenue of key accounts", "大客户收入占比"),
      definition: label("Revenue of the key accounts ÷ revenue of all.", "大客户收入 ÷ 全部收入。"),
    },
  },
  compute(input) {
    const { ledger, parameters } = input;
    const { customers } = ledger;
    const values = criterionValues(input);
    const criteria = CRITERIA.map((id): Criterion => ({
      values: values[id],
      threshold: parameters.keyThresholds[id],
      direction: "atLeast",
      weight: parameters.keyWeights[id],
    }));
    const scored = keyAccountScore(criteria, parameters.keyLeastScore);
    const exclusion = exclusionValues(input);
    const { reasons } = keyAccountExclusions(exclusion, {
      mostOneOffOrders: parameters.excludeOrders,
      largestOrderShare: parameters.excludeLargestShare,
      leastProfitToRevenue: parameters.excludeProfitToRevenue,
      netMargin: parameters.excludeNetMargin,
      mostDiscount: parameters.excludeDiscount,
      mostReturns: parameters.excludeReturns,
    });
    const isKey = scored.isKey.map((key, row) => (key === 1 && reasons[row] > 0 ? 0 : key));
    const bit = (place: number): Float64Array => numbersFrom(reasons, (bits) => (bits >> place) & 1);
    const keyRows = isKey.reduce((n, key) => n + (key === 1 ? 1 : 0), 0);
    const keyRevenue = sum(customers.revenue.map((amount, row) => (isKey[row] === 1 ? amount : 0)));
    const allRevenue = sum(customers.revenue);
    return {
      rows: customers.count,
      columns: {
        verdict: {
          codes: scored.isKey.map((key, row) => (key === UNKNOWN ? UNKNOWN : key === 0 ? 1 : reasons[row] > 0 ? 2 : 0)),
          classes: keyAccountList,
        },
        isKey: numbersFrom(isKey, (key) => (key === UNKNOWN ? NaN : key)),
        score: scored.score,
        met: numbersFrom(scored.met, (met, row) => (Number.isNaN(scored.score[row]) ? NaN : met)),
        known: scored.missingWeight.map((missing) => 1 - missing),
        reasons: reasonWords(reasons),
        oneOff: bit(0),
        volumeOnly: bit(1),
        squeezer: bit(2),
        orders: exclusion.orders,
        largestShare: exclusion.largestOrderShare,
        revenueShare: exclusion.revenueShare,
        profitShare: exclusion.profitShare,
        netMargin: exclusion.netMargin,
        discount: exclusion.discountRate,
        returnRate: exclusion.returnRate,
        ...(Object.fromEntries(
          CRITERIA.flatMap((id, i): [CriterionColumn, Float64Array][] => [
            [id, values[id]],
            [`${id}Met`, scored.points[i]],
            [
              `${id}Part`,
              scored.contributions[i].map((part, row) => (Number.isNaN(scored.points[i][row]) ? NaN : part)),
            ],
          ]),
        ) as Record<CriterionColumn, Float64Array>),
      },
      kpis: {
        keyAccounts: keyRows,
        excluded: scored.isKey.reduce((n, key, row) => n + (key === 1 && reasons[row] > 0 ? 1 : 0), 0),
        revenueShare: allRevenue > 0 ? keyRevenue / allRevenue : NaN,
      },
      notes: notesOf(values, parameters.keyLeastScore),
    };
  },
});

function exclusionValues(input: AnalysisInput) {
  const { customers } = input.ledger;
  const trading = resultOf(input, "trading")?.columns as Readonly<Record<string, Float64Array>>;
  const totalRevenue = sum(customers.revenue);
  const totalProfit = customers.profit.some(Number.isNaN) ? NaN : sum(customers.profit);
  return {
    // Who bought nothing is no one-off buyer either.
    orders: customers.invoiceCount.map((count) => (count > 0 ? count : NaN)),
    largestOrderShare: trading.largestShare,
    revenueShare: customers.revenue.map((amount) => (totalRevenue > 0 ? amount / totalRevenue : NaN)),
    profitShare: customers.profit.map((amount) => (totalProfit > 0 ? amount / totalProfit : NaN)),
    netMargin: trading.netMargin,
    discountRate: numberField(customers, "discountRate"),
    returnRate: trading.returnRate,
  };
}

/** Few combinations occur: each is one text. */
function reasonWords(reasons: Uint8Array): readonly Label[] {
  const texts = Array.from({ length: 8 }, (_, bits) => {
    const named = EXCLUSIONS.filter((_, place) => (bits >> place) & 1).map((id) => exclusionWords[id]);
    return label(named.map((words) => words["en-US"]).join("; "), named.map((words) => words["zh-CN"]).join("；"));
  });
  return Array.from(reasons, (bits) => texts[bits]);
}

function notesOf(values: Readonly<Record<CriterionId, Float64Array>>, least: number): Label[] {
  const absent = CRITERIA.filter((id) => values[id].length > 0 && values[id].every(Number.isNaN));
  const words = absent.map((id) => declared.keyThresholds.keys[id]);
  return [
    label(
      `Key account: a score of at least ${percentText(least)} and no exclusion.`,
      `大客户：评分不低于 ${percentText(least)} 且无排除情形。`,
    ),
    ...(absent.length > 0
      ? [
          label(
            `Without data, so their weight goes to the other criteria: ${words.map((each) => each["en-US"]).join(", ")}.`,
            `以下指标无数据，其权重由其余指标分担：${words.map((each) => each["zh-CN"]).join("、")}。`,
          ),
        ]
      : []),
  ];
}

function flag(english: string, chinese: string, when: string, whenZh: string): ResultColumn {
  return { kind: "flag", label: label(english, chinese), definition: label(`${when}.`, `${whenZh}。`) };
}

function raw(kind: ResultColumn["kind"], english: string, chinese: string, of: string, ofZh: string): ResultColumn {
  return { kind, label: label(english, chinese), definition: label(`${of}.`, `${ofZh}。`) };
}
