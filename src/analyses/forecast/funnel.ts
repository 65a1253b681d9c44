import { numbersFrom } from "../../engine/columns";
import { STAY } from "../../engine/forecast/cumulativeIncidence";
import { funnelStages } from "../../engine/forecast/funnelStages";
import { salesVelocity } from "../../engine/forecast/salesVelocity";
import { sortedKnown, quantileOfSorted } from "../../engine/stats/quantile";
import { sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import type { Ledger } from "../../ledger/ledger";
import { defineAnalysis, UNKNOWN } from "../analysis";
import { percentText } from "../numberText";
import { ADVANCE, callOutcomesOf, ORDER } from "./callOutcomes";
import { snapshotsOf } from "./dealSnapshot";
import { forecastFigures } from "./forecastFigures";
import { lastStages, lastStagesNote } from "./lastStages";
import { funnelDeals, tellsLosses, type FunnelDeals } from "./funnelDeals";
import { openRows } from "./openDeals";
import { stageAges } from "./stageAges";

/** Stock and flow of the sales funnel, stage by stage. */
export const funnel = defineAnalysis({
  id: "funnel",
  pillar: "forecast",
  entity: "step",
  label: label("Sales funnel", "销售漏斗"),
  question: label(
    "Where do deals stand, how many come through, and where do they drop out?",
    "商机处于哪些阶段，有多少通过，又在哪里流失？",
  ),
  needs: ["opportunities"],
  parameters: ["funnelMonths", "funnelKnownLosses", "staleFactor", "leastStays"],
  columns: {
    stage: {
      kind: "text",
      label: label("Stage", "阶段"),
      definition: label("Open stages in order of progress.", "进行中的各阶段，按推进顺序排列。"),
    },
    open: {
      kind: "count",
      label: label("Open", "未结数"),
      definition: label("Deals that stand in the stage now.", "当前处于该阶段的商机数。"),
    },
    openAmount: {
      kind: "money",
      label: label("Open amount", "未结金额"),
      definition: label("Σ amounts of the deals that stand in the stage now.", "当前处于该阶段的商机金额合计。"),
    },
    reached: {
      kind: "count",
      label: label("Reached", "到达数"),
      definition: label(
        "Deals that ever came to the stage, won and lost ones included; won ones passed all.",
        "曾到达该阶段的商机数，含已赢单与输单；赢单视为经过全部阶段。",
      ),
    },
    advanced: {
      kind: "count",
      label: label("Went on", "推进数"),
      definition: label(
        "Deals that went on to the next stage, from the last one to won.",
        "进入下一阶段的商机数；最后阶段为赢单数。",
      ),
    },
    lost: {
      kind: "count",
      label: label("Lost here", "在此输单"),
      definition: label("Deals lost in the stage.", "在该阶段输单的商机数。"),
    },
    conversion: {
      kind: "share",
      label: label("Conversion", "转化率"),
      definition: label(
        "Went on ÷ (went on + lost here): of those decided.",
        "推进数 ÷（推进数 + 在此输单），仅计已有结果者。",
      ),
    },
    dropOff: {
      kind: "share",
      label: label("Drop-off", "流失率"),
      definition: label("Lost here ÷ reached.", "在此输单 ÷ 到达数。"),
    },
    survival: {
      kind: "share",
      label: label("Of all", "累计到达率"),
      definition: label("Reached ÷ reached the first stage.", "到达数 ÷ 第一阶段到达数。"),
    },
    usualDays: {
      kind: "days",
      label: label("Usual days", "通常天数"),
      definition: label(
        "Median days of finished stays in the stage; of the deals that stand there now where those are too few.",
        "该阶段已结束停留天数的中位数；数量不足时取当前停留天数的中位数。",
      ),
    },
    stale: {
      kind: "count",
      label: label("Stale", "停滞数"),
      definition: label(
        "Open deals that stand there at least the stale factor × the usual days.",
        "停留天数达到通常天数 × 停滞倍数的未结商机数。",
      ),
    },
    advanceRate: {
      kind: "share",
      label: label("Advance rate", "进展率"),
      definition: label(
        "Open deals whose last call ended in an order or an advance ÷ those with a known outcome.",
        "最近拜访取得订单或进展的未结商机 ÷ 结果已知的未结商机。",
      ),
    },
  },
  kpis: {
    open: forecastFigures.deals,
    amount: forecastFigures.amount,
    winRate: {
      kind: "rate",
      label: label("Won of decided", "赢单比例"),
      definition: label(
        "Won ÷ (won + lost), by number, in the funnel window.",
        "漏斗统计期内赢单数 ÷（赢单数 + 输单数）。",
      ),
    },
    cycleDays: {
      kind: "days",
      label: label("Days to win", "赢单周期"),
      definition: label("Median days from registration to winning.", "从登记到赢单天数的中位数。"),
    },
    velocity: {
      kind: "money",
      label: label("Velocity a month", "月销售速度"),
      definition: label(
        "Open deals × won of decided × average open amount ÷ days to win × 30.",
        "未结商机数 × 赢单比例 × 平均未结金额 ÷ 赢单周期 × 30。",
      ),
    },
    stale: {
      kind: "count",
      label: label("Stale deals", "停滞商机"),
      definition: label(
        "Open deals that stand in their stage at least the stale factor × the usual days.",
        "停留天数达到通常天数 × 停滞倍数的未结商机数。",
      ),
    },
  },
  compute({ ledger, parameters, keptBy }) {
    const last = lastStages(ledger.opportunities!, snapshotsOf(keptBy("dealMove")));
    const deals = funnelDeals(ledger, parameters, last.stage);
    const flow = funnelStages(deals.at, deals.ends, deals.amount, deals.stages.length);
    const honest = tellsLosses(deals, parameters);
    const told = (column: Float64Array): Float64Array => (honest ? column : column.map(() => NaN));
    const ages = stageAges(ledger, parameters);
    const open = openRows(ledger.opportunities!);
    const stale = new Float64Array(ledger.opportunities!.stages.length);
    open.forEach((row, i) => {
      if (ages.ratio[i] >= parameters.staleFactor) stale[ledger.opportunities!.stage[row]]++;
    });
    const amounts = numbersFrom(open, (row) => ledger.opportunities!.amount[row]);
    const known = amounts.filter((amount) => !Number.isNaN(amount));
    const winRate = deals.won + deals.lost > 0 ? deals.won / (deals.won + deals.lost) : NaN;
    const cycleDays = daysToWin(ledger, deals);
    return {
      rows: deals.stages.length,
      columns: {
        stage: { codes: Uint32Array.from(deals.stages), words: ledger.opportunities!.stages },
        open: flow.open,
        openAmount: flow.openAmount,
        reached: told(flow.reached),
        advanced: told(flow.advanced),
        lost: told(flow.lost),
        conversion: told(flow.conversion),
        dropOff: told(flow.dropOff),
        survival: told(flow.survival),
        usualDays: numbersFrom(deals.stages, (stage) => ages.usual[stage]),
        stale: numbersFrom(deals.stages, (stage) => (Number.isNaN(ages.usual[stage]) ? NaN : stale[stage])),
        advanceRate: advanceRates(ledger, deals, open),
      },
      kpis: {
        open: open.length,
        amount: sum(amounts),
        winRate,
        cycleDays,
        velocity:
          known.length > 0 ? 30 * salesVelocity(open.length, winRate, sum(known) / known.length, cycleDays) : NaN,
        stale: ages.ratio.every(Number.isNaN) ? NaN : sum(stale),
      },
      notes: [
        ...lastStagesNote(last),
        ...(honest ? [] : [lostSomewhereNote(deals, parameters.funnelKnownLosses)]),
        ...(honest && deals.lostSomewhere > 0 ? [someLostNote(deals.lostSomewhere)] : []),
        ...(deals.placeless > 0 ? [placelessNote(deals.placeless)] : []),
        ...(ages.basis === "created" ? [createdNote] : []),
      ],
    };
  },
});

function daysToWin({ opportunities }: Ledger, { rows, ends }: FunnelDeals): number {
  const { closeDay, table } = opportunities!;
  const days = Array.from(rows, (row, i) => (ends[i] === STAY.won ? closeDay[row] - table.columns.created[row] : NaN));
  return quantileOfSorted(sortedKnown(days.map((value) => (value >= 0 ? value : NaN))), 0.5);
}

function advanceRates({ opportunities }: Ledger, { stages }: FunnelDeals, open: Uint32Array): Float64Array {
  const outcome = callOutcomesOf(opportunities!.table.columns.callOutcome);
  const [ahead, told] = [0, 1].map(() => new Float64Array(opportunities!.stages.length));
  for (const row of open) {
    if (outcome[row] === UNKNOWN) continue;
    told[opportunities!.stage[row]]++;
    if (outcome[row] === ADVANCE || outcome[row] === ORDER) ahead[opportunities!.stage[row]]++;
  }
  return numbersFrom(stages, (stage) => (told[stage] > 0 ? ahead[stage] / told[stage] : NaN));
}

const lostSomewhereNote = ({ lost, lostSomewhere }: FunnelDeals, least: number): Label =>
  label(
    `${lostSomewhere} of ${lost} lost deals do not tell at which stage they were lost, more than allowed (${percentText(1 - least)}), so flow and conversion are left empty. Keep the last stage beside the result, or add a column “Stage before closing”.`,
    `${lost} 个输单商机中有 ${lostSomewhere} 个未注明输单阶段，超过允许比例（${percentText(1 - least)}），因此流量与转化率留空。请保留最后阶段并另列结果，或增加“结案前阶段”列。`,
  );

const someLostNote = (deals: number): Label =>
  label(
    `${deals} lost deals do not tell at which stage and are in no stage's flow.`,
    `${deals} 个输单商机未注明输单阶段，不计入各阶段流量。`,
  );

const placelessNote = (deals: number): Label =>
  label(`${deals} open deals have no stage and stand in none.`, `${deals} 个未结商机没有阶段，未计入任何阶段。`);

const createdNote = label(
  "No opportunity tells when it entered its stage: days are counted from its registration.",
  "商机均未注明进入本阶段的日期，天数自登记日起算。",
);
