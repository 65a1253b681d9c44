import { numbersFrom } from "../../engine/columns";
import { rfmCode, rfmScores, type RfmScores, type RfmValues } from "../../engine/tiering/rfmScores";
import { RFM_EIGHT_SEGMENTS, rfmEightSegments, rfmSegments } from "../../engine/tiering/rfmSegments";
import { UNKNOWN } from "../../engine/tiering/unknown";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { defineAnalysis, type Class, type ClassColumn } from "../analysis";
import { amountText } from "../numberText";
import { parameters as declared, type ParameterValues } from "../parameters";
import { rulesOfBands } from "../scoreBands";
import { revenueWindow } from "../windows";
import { customerOrder, placesIn } from "./customerOrder";

const best: Class["look"] = "good";
const worth: Class["look"] = "neutral";
const fading: Class["look"] = "warning";
const gone: Class["look"] = "bad";

const { keys: names, min: LOWEST, max: HIGHEST } = declared.rfmBands;

/** Segments by scores 1–5, the best first. */
export const elevenSegments: readonly Class[] = (
  [
    ["champions", best],
    ["loyal", best],
    ["potentialLoyalist", best],
    ["newCustomer", worth],
    ["promising", worth],
    ["needsAttention", fading],
    ["aboutToSleep", fading],
    ["cannotLose", gone],
    ["atRisk", gone],
    ["hibernating", gone],
    ["lost", gone],
  ] as const
).map(([id, look]) => ({ id, label: names[id], look }));

/** The eight segments 2 × 2 × 2, in the order of the engine's codes. */
export const eightSegments: readonly Class[] = RFM_EIGHT_SEGMENTS.map((id): Class => {
  const words: Readonly<Record<(typeof RFM_EIGHT_SEGMENTS)[number], readonly [Label, Class["look"]]>> = {
    importantValue: [label("Important: value", "重要价值客户"), best],
    importantDevelop: [label("Important: develop", "重要发展客户"), best],
    importantKeep: [label("Important: keep", "重要保持客户"), fading],
    importantWinBack: [label("Important: win back", "重要挽留客户"), gone],
    generalValue: [label("General: value", "一般价值客户"), worth],
    generalDevelop: [label("General: develop", "一般发展客户"), worth],
    generalKeep: [label("General: keep", "一般保持客户"), worth],
    generalWinBack: [label("General: win back", "一般挽留客户"), worth],
  };
  return { id, label: words[id][0], look: words[id][1] };
});

/** How recently, how often and for how much each customer buys. */
export const rfm = defineAnalysis({
  id: "rfm",
  pillar: "tiering",
  entity: "customer",
  label: label("RFM", "RFM 模型"),
  question: label("How recently, how often, for how much does each customer buy?", "各客户多久前、多频繁、买了多少？"),
  needs: ["receivables"],
  parameters: [
    "rfmRule",
    "rfmSegmentation",
    "rfmBands",
    "eightLines",
    "eightRecency",
    "eightFrequency",
    "eightMoney",
    "highFrom",
    "revenueMonths",
  ],
  columns: {
    code: {
      kind: "count",
      label: label("RFM code", "RFM 代码"),
      definition: label(
        "Scores of recency, frequency and money side by side, each from 1 to 5; 555 is best.",
        "最近购买、频次、金额三项得分（各 1–5）并列；555 为最好。",
      ),
    },
    segment: {
      kind: "class",
      label: label("RFM segment", "RFM 客户群"),
      definition: label(
        "Eleven segments that together hold each of the 125 codes once, or eight by high and low recency, frequency and money.",
        "十一类不重不漏地覆盖全部 125 个代码；或按最近购买、频次、金额的高低划为八类。",
      ),
    },
    recency: score(
      "Recency score",
      "最近购买得分",
      "days since the last invoice, fewer are better",
      "距最近开票天数，越少越好",
    ),
    frequency: score("Frequency score", "频次得分", "invoices in the revenue window", "统计期内发票数"),
    monetary: score("Money score", "金额得分", "revenue in the revenue window", "统计期内收入"),
  },
  kpis: {
    champions: {
      kind: "count",
      label: label("Best segment", "最佳客户群户数"),
      definition: label(
        "Customers in the best RFM segment: champions, or important: value.",
        "RFM 最佳客户群（冠军客户或重要价值客户）的客户数。",
      ),
    },
    atRisk: {
      kind: "count",
      label: label("Valuable but fading", "高价值将流失户数"),
      definition: label(
        "Customers that cannot be lost or are at risk, or important: win back.",
        "“不可流失”“有流失风险”或“重要挽留”的客户数。",
      ),
    },
  },
  compute({ ledger: { asOfDay, customers }, parameters }) {
    const values: RfmValues = {
      recencyDays: customers.lastDay.map((day) => asOfDay - day),
      frequency: customers.invoiceCount,
      monetary: customers.revenue,
      // Rules by quantiles give equal values equal scores.
      tieKey:
        parameters.rfmRule === "equalGroups" || parameters.rfmRule === "nested"
          ? placesIn(customerOrder(customers.revenue, customers))
          : undefined,
    };
    const scores = rfmScores(values, parameters.rfmRule, 5);
    const segment = segmentsOf(values, scores, parameters);
    const countOf = (...ids: string[]): number =>
      segment.codes.reduce((n, code) => n + (code !== UNKNOWN && ids.includes(segment.classes[code].id) ? 1 : 0), 0);
    return {
      rows: customers.count,
      columns: {
        code: columnOf(scores, (row) => rfmCode(scores.recency[row], scores.frequency[row], scores.monetary[row])),
        segment,
        recency: columnOf(scores, (row) => scores.recency[row]),
        frequency: columnOf(scores, (row) => scores.frequency[row]),
        monetary: columnOf(scores, (row) => scores.monetary[row]),
      },
      kpis: {
        champions: countOf("champions", "importantValue"),
        atRisk: countOf("cannotLose", "atRisk", "importantWinBack"),
      },
      notes: [ruleNote(parameters), revenueWindow(asOfDay, parameters.revenueMonths)],
    };
  },
});

/** Customers that never bought have no scores. */
const columnOf = (scores: RfmScores, value: (row: number) => number): Float64Array =>
  numbersFrom(scores.recency, (score, row) => (score === 0 ? NaN : value(row)));

function segmentsOf(values: RfmValues, scores: RfmScores, parameters: ParameterValues): ClassColumn {
  if (parameters.rfmSegmentation === "eight") {
    const { eightLines, eightRecency, eightFrequency, eightMoney, highFrom } = parameters;
    const own = { recencyDays: eightRecency, frequency: eightFrequency, monetary: eightMoney };
    const lines = eightLines === "own" ? own : highFrom;
    const codes = rfmEightSegments(values.recencyDays, values.frequency, values.monetary, lines);
    return { codes, classes: eightSegments };
  }
  const rules = rulesOfBands(parameters.rfmBands, LOWEST, HIGHEST);
  const place = rules.map(({ segment }) => elevenSegments.findIndex(({ id }) => id === segment));
  const codes = rfmSegments(scores, rules).map((rule) => (rule === UNKNOWN ? UNKNOWN : place[rule]));
  return { codes, classes: elevenSegments };
}

function ruleNote(parameters: ParameterValues): Label {
  const { rfmSegmentation, eightLines, eightRecency, eightFrequency, eightMoney } = parameters;
  const rule = declared.rfmRule.choices[parameters.rfmRule];
  if (rfmSegmentation === "eleven")
    return label(
      `RFM scoring: ${rule["en-US"]}; eleven segments, whose scores are on the parameters sheet.`,
      `RFM 评分规则：${rule["zh-CN"]}；十一类客户群，各类得分范围见参数表。`,
    );
  if (eightLines === "own") {
    const money = amountText(eightMoney);
    return label(
      `RFM scoring: ${rule["en-US"]}; eight segments, high up to ${eightRecency} days, from ${eightFrequency} invoices and from ${money}.`,
      `RFM 评分规则：${rule["zh-CN"]}；八类客户群，${eightRecency} 天以内、${eightFrequency} 张发票以上、金额 ${money} 以上为高。`,
    );
  }
  const cut = declared.highFrom.choices[parameters.highFrom];
  return label(
    `RFM scoring: ${rule["en-US"]}; eight segments, high from the ${cut["en-US"].toLowerCase()}.`,
    `RFM 评分规则：${rule["zh-CN"]}；八类客户群，高低按${cut["zh-CN"]}划分。`,
  );
}

function score(english: string, chinese: string, of: string, ofZh: string) {
  return {
    kind: "count" as const,
    label: label(english, chinese),
    definition: label(
      `Score 1–5 of ${of}; empty for customers that never bought.`,
      `${ofZh}的 1–5 分；从未购买者为空。`,
    ),
  };
}
