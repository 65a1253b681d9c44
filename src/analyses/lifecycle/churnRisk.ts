import { declineSignals, DECLINE_SIGNALS } from "../../engine/lifecycle/declineSignals";
import { defectionScore } from "../../engine/lifecycle/defectionScore";
import { winBackValue } from "../../engine/lifecycle/dormancy";
import { bytesFrom, map2, numbersFrom } from "../../engine/columns";
import { reasonNames } from "../../engine/tiering/reasons";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { defineAnalysis, resultOf, UNKNOWN, type AnalysisDone, type AnalysisInput, type Class } from "../analysis";
import { percentText } from "../numberText";
import { columns, kpis } from "./churnRiskColumns";
import { winBackTerms } from "./winBackTerms";
import { WARNING_SIGNS, warningSigns } from "./warningSigns";

/** What to do about a relationship in decline. */
const tasks: readonly Class[] = [
  { id: "recover", label: label("Recover", "挽留"), look: "warning" },
  { id: "letGo", label: label("Let go", "终止"), look: "bad" },
];

const signNames: Readonly<Record<(typeof DECLINE_SIGNALS)[number], Label>> = {
  fallingTrend: label("falling trend", "趋势下降"),
  drop: label("drop", "骤降"),
  silence: label("silence", "沉默"),
};

/** Who may leave: warning signs with points and weights, and whether a declining relationship is worth keeping. */
export const churnRisk = defineAnalysis({
  id: "churnRisk",
  pillar: "tiering",
  entity: "customer",
  label: label("Churn risk", "流失风险"),
  question: label("Who may leave, by which signs, and what then?", "谁可能流失，有何征兆，如何应对？"),
  needs: ["receivables"],
  parameters: [
    "signalMonths",
    "defectionWeights",
    "defectionCalm",
    "defectionAlarm",
    "atRiskScore",
    "decliningTrend",
    "declineDrop",
    "silenceLimit",
    "winBackChance",
    "winBackCost",
    "winBackLeast",
  ],
  after: ["lifecycle", "churn", "customerValue"],
  columns,
  kpis,
  compute(input) {
    const { ledger, parameters } = input;
    const { defectionWeights: weight, defectionCalm: calm, defectionAlarm: alarm } = parameters;
    const lifecycle = resultOf(input, "lifecycle");
    const lost = column(resultOf(input, "churn"), "isLost", ledger.customers.count);
    const clv = column(resultOf(input, "customerValue"), "clv", ledger.customers.count);
    const silence = column(lifecycle, "silence", ledger.customers.count);
    const raw = { ...warningSigns(ledger, parameters.signalMonths), silence };
    const isHere = map2(lost, ledger.customers.firstDay, (gone, first) => (gone > 0 || Number.isNaN(first) ? 0 : 1));
    const ofThose = (values: Float64Array): Float64Array => map2(values, isHere, (v, here) => (here ? v : NaN));
    const values = WARNING_SIGNS.map((sign) => ofThose(raw[sign]));
    const scored = defectionScore(
      WARNING_SIGNS.map((sign, i) => ({
        values: values[i],
        calm: calm[sign],
        alarm: alarm[sign],
        weight: weight[sign],
      })),
    );
    const { score, points } = scored;
    const decline = declineTask(
      input,
      column(lifecycle, "trend", ledger.customers.count),
      raw.orderDrop,
      silence,
      clv,
      isHere,
    );
    const atRisk = score.map((risk) => (risk >= parameters.atRiskScore ? 1 : 0));
    const valueAtRisk = map2(score, clv, (risk, value) => risk * Math.max(0, value));
    const unscored = isHere.reduce((n, here, row) => n + (here && Number.isNaN(score[row]) ? 1 : 0), 0);
    return {
      rows: ledger.customers.count,
      columns: {
        score,
        orderDrop: values[0],
        frequencyDrop: values[1],
        silence: values[2],
        overdue: values[3],
        slowerPayment: values[4],
        orderDropPoints: points[0],
        frequencyDropPoints: points[1],
        silencePoints: points[2],
        overduePoints: points[3],
        slowerPaymentPoints: points[4],
        alarms: ofThose(Float64Array.from(scored.alarms)),
        valueAtRisk,
        atRisk,
        ...decline,
      },
      kpis: {
        atRisk: atRisk.reduce((n, flag) => n + flag, 0),
        valueAtRisk: valueAtRisk.reduce((total, value, row) => (atRisk[row] && value > 0 ? total + value : total), 0),
        declining: decline.isDeclining.reduce((n, flag) => n + flag, 0),
        recover: decline.task.codes.reduce((n, code) => n + (code === 0 ? 1 : 0), 0),
      },
      notes: [
        label(
          `Warning signs compare the last ${parameters.signalMonths} complete months with as many before; at risk from ${percentText(parameters.atRiskScore)}.`,
          `流失预警将最近 ${parameters.signalMonths} 个完整月份与其前相同月数对比；风险线 ${percentText(parameters.atRiskScore)}。`,
        ),
        ...(unscored > 0 ? [unscoredText(unscored)] : []),
      ],
    };
  },
});

function column(result: AnalysisDone | undefined, id: string, rows: number): Float64Array {
  const values = result?.columns[id];
  return values instanceof Float64Array ? values : new Float64Array(rows).fill(NaN);
}

/** The three steps of the decline stage: detect it, ask whether the customer is worth keeping, recover or let go. */
function declineTask(
  { ledger, parameters }: AnalysisInput,
  trend: Float64Array,
  drop: Float64Array,
  silence: Float64Array,
  clv: Float64Array,
  isHere: Float64Array,
) {
  const { reasons } = declineSignals(
    { trend, change: drop, silence },
    { trend: parameters.decliningTrend, change: parameters.declineDrop, silence: parameters.silenceLimit },
  );
  const { chance, cost } = winBackTerms({ ledger, parameters });
  const keepValue = clv.map((value, row) => winBackValue(chance[row], value, cost[row]));
  const isDeclining = numbersFrom(reasons, (bits, row) => (bits > 0 && isHere[row] ? 1 : 0));
  const codes = bytesFrom(keepValue, (value, row) =>
    !isDeclining[row] || Number.isNaN(value) ? UNKNOWN : value > 0 ? 0 : 1,
  );
  return {
    isDeclining,
    signs: Array.from(reasons, (bits, row) => signText(isDeclining[row] ? bits : 0)),
    keepValue: keepValue.map((value, row) => (isDeclining[row] ? value : NaN)),
    task: { codes, classes: tasks },
  };
}

/** Each of the eight combinations once. */
const signTexts = Array.from({ length: 1 << DECLINE_SIGNALS.length }, (_, bits): Label => {
  const names = reasonNames(bits, DECLINE_SIGNALS).map((name) => signNames[name]);
  return label(names.map((name) => name["en-US"]).join(", "), names.map((name) => name["zh-CN"]).join("、"));
});
const signText = (bits: number): Label => signTexts[bits];

const unscoredText = (customers: number): Label =>
  label(
    `Without a churn risk: ${customers} of the customers, of whom none of the signs is known (one order, no earlier months, no payment).`,
    `有 ${customers} 个客户无流失风险得分：各征兆均未知（仅一单、无前期、无付款记录）。`,
  );
