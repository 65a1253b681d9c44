import { bytesFrom, numbersFrom } from "../../engine/columns";
import { cumulativeIncidence, survivalWinRate } from "../../engine/forecast/cumulativeIncidence";
import { UNIFORM_PRIOR, winRatePrior, type WinRatePrior } from "../../engine/forecast/winRatePrior";
import { shrunkWinRate, type WinRate, type WinRateGate } from "../../engine/forecast/winRates";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { OPEN, type OpportunityLedger } from "../../ledger/ledger";
import { defineAnalysis, type AnalysisInput } from "../analysis";
import { percentText } from "../numberText";
import { snapshotsOf } from "./dealSnapshot";
import { gateOf, learnedRates, type Evidence, type LearnedRates, type StageRate } from "./learnedRates";
import { dealFacts, rateGroups, rateKinds, type RateGroup } from "./rateGroups";
import { adviceOf, gateClasses, gateCodes } from "./rateAdvice";

/** Win rates from closed deals, drawn to what is usual as long as deals are few, and which rates the forecast uses. */
export const winRate = defineAnalysis({
  id: "winRate",
  pillar: "forecast",
  entity: "rateGroup",
  label: label("Win rates", "赢率"),
  question: label("How often are deals won, and how sure is that?", "商机赢单的概率有多大，有多可靠？"),
  needs: ["opportunities"],
  parameters: [
    "winRates",
    "winRateSource",
    "rateInterval",
    "rateLeastDeals",
    "rateWidest",
    "stagePriorDeals",
    "lossStageKnown",
  ],
  columns: {
    kind: {
      kind: "class",
      label: label("By", "分组"),
      definition: label("What the deals of the row have in common.", "该行商机的共同点。"),
    },
    group: {
      kind: "text",
      label: label("Deals", "商机"),
      definition: label("The stage, owner, industry, region or product.", "阶段、负责人、行业、地区或产品。"),
    },
    closed: {
      kind: "count",
      label: label("Closed", "已结"),
      definition: label(
        "Won and lost deals; for a stage those known to have reached it.",
        "赢单与输单之和；按阶段时为已知到达过该阶段的商机。",
      ),
    },
    won: { kind: "count", label: label("Won", "赢单"), definition: label("Won deals.", "赢单数。") },
    open: {
      kind: "count",
      label: label("Open", "未结"),
      definition: label("Deals that are open on the as-of date.", "截止日未结的商机数。"),
    },
    observed: {
      kind: "rate",
      label: label("Won ÷ closed", "赢单 ÷ 已结"),
      definition: label("Won ÷ closed deals, taken as they are.", "赢单数 ÷ 已结商机数，未作修正。"),
    },
    rate: {
      kind: "rate",
      label: label("Learned rate", "学习所得赢率"),
      definition: label(
        "Won + α over closed + α + β: drawn to what is usual, the more the fewer deals there are (beta-binomial).",
        "(赢单 + α) ÷ (已结 + α + β)：商机越少，越向通常水平收缩（贝塔-二项模型）。",
      ),
    },
    low: {
      kind: "rate",
      label: label("From", "下限"),
      definition: label(
        "Lower end of the interval of the learned rate (beta quantile).",
        "学习所得赢率区间的下限（贝塔分位数）。",
      ),
    },
    high: {
      kind: "rate",
      label: label("To", "上限"),
      definition: label(
        "Upper end of the interval of the learned rate (beta quantile).",
        "学习所得赢率区间的上限（贝塔分位数）。",
      ),
    },
    wilsonLow: {
      kind: "rate",
      label: label("Wilson from", "Wilson 下限"),
      definition: label(
        "Lower end of where the rate may lie by the group's own deals alone (Wilson).",
        "仅凭本组商机，赢率可能的下限（Wilson 区间）。",
      ),
    },
    wilsonHigh: {
      kind: "rate",
      label: label("Wilson to", "Wilson 上限"),
      definition: label(
        "Upper end of where the rate may lie by the group's own deals alone (Wilson).",
        "仅凭本组商机，赢率可能的上限（Wilson 区间）。",
      ),
    },
    prior: {
      kind: "rate",
      label: label("Drawn to", "收缩目标"),
      definition: label(
        "Rate to which few deals are drawn: the stage table's for a stage, what is usual among the groups for others.",
        "商机少时向其收缩的赢率：阶段取阶段赢率表，其他分组取各组的通常水平。",
      ),
    },
    strength: {
      kind: "number",
      label: label("Weighs as deals", "相当于商机数"),
      definition: label(
        "How many closed deals that rate weighs as much as, α + β; learned from how much the groups differ (empirical Bayes).",
        "α + β：该赢率相当于多少笔已结商机的分量，由各组差异学习所得（经验贝叶斯）。",
      ),
    },
    priorShare: {
      kind: "share",
      label: label("Part not its own", "非自身部分"),
      definition: label(
        "Part of the learned rate that does not come from the group's own deals: (α + β) ÷ (closed + α + β).",
        "(α + β) ÷ (已结 + α + β)：学习所得赢率中并非来自本组商机的部分。",
      ),
    },
    counted: {
      kind: "rate",
      label: label("Open ones counted", "计入未结"),
      definition: label(
        "Won part when open deals count as not yet decided rather than not at all (Aalen–Johansen, by age); for a stage only where its history is known.",
        "把未结商机视为尚未决出而非忽略时的赢单比例（Aalen–Johansen，按商机年龄）；按阶段时仅在有阶段历史时给出。",
      ),
    },
    table: {
      kind: "rate",
      label: label("Stage table", "阶段赢率表"),
      definition: label("The stage's rate on the Parameters sheet.", "参数表中该阶段的赢率。"),
    },
    inForce: {
      kind: "rate",
      label: label("Used", "采用"),
      definition: label(
        "Rate with which the forecast weighs open deals of the stage that have none of their own.",
        "预测中对未自带赢率的该阶段未结商机所采用的赢率。",
      ),
    },
    gate: {
      kind: "class",
      label: label("Verdict", "判断"),
      definition: label(
        "Whether there are enough deals to use the rate or to rank by it.",
        "商机数是否足以采用该赢率或据此排名。",
      ),
    },
    advice: {
      kind: "text",
      label: label("What it says", "说明"),
      definition: label("The verdict in words.", "对判断的说明。"),
    },
    ofStage: {
      kind: "flag",
      label: label("All or a stage", "全部或阶段"),
      definition: label("1 for all deals and for stages.", "全部商机与各阶段为 1。"),
    },
    compared: {
      kind: "flag",
      label: label("Group", "对比组"),
      definition: label("1 for groups that are compared with each other.", "相互对比的分组为 1。"),
    },
  },
  kpis: {
    closed: {
      kind: "count",
      label: label("Closed deals", "已结商机数"),
      definition: label("Deals won or lost by the as-of date.", "截止日前赢单或输单的商机数。"),
    },
    observed: {
      kind: "rate",
      label: label("Won of closed", "赢单率"),
      definition: label("Won ÷ closed deals.", "赢单数 ÷ 已结商机数。"),
    },
    low: {
      kind: "rate",
      label: label("At least", "区间下限"),
      definition: label(
        "Lower end of the interval of the rate of all closed deals (beta quantile, uniform prior).",
        "全部已结商机赢率区间的下限（贝塔分位数，均匀先验）。",
      ),
    },
    high: {
      kind: "rate",
      label: label("At most", "区间上限"),
      definition: label(
        "Upper end of the interval of the rate of all closed deals (beta quantile, uniform prior).",
        "全部已结商机赢率区间的上限（贝塔分位数，均匀先验）。",
      ),
    },
    tooFew: {
      kind: "count",
      label: label("Groups not to rank", "不宜排名的分组"),
      definition: label(
        "Owners, industries, regions and products with too few closed deals or too wide an interval.",
        "已结商机过少或区间过宽的负责人、行业、地区与产品。",
      ),
    },
  },
  compute(input) {
    const { ledger, parameters } = input;
    const opportunities = ledger.opportunities!;
    const learned = learnedRates(opportunities, snapshotsOf(input.keptBy("dealMove")), parameters, ledger.asOfDay);
    const rows =
      learned.all.closed > 0
        ? [allRow(learned, opportunities, ledger.asOfDay), ...stageRows(learned, input), ...groupRows(input)]
        : [];
    const numbers = (of: (row: Row) => number): Float64Array => numbersFrom(rows, of);
    const compared = (row: Row): boolean => row.kind > 1;
    return {
      rows: rows.length,
      columns: {
        kind: { codes: bytesFrom(rows, ({ kind }) => kind), classes: rateKinds },
        group: rows.map(({ group }) => group),
        closed: numbers(({ rate }) => rate.closed),
        won: numbers(({ rate }) => rate.won),
        open: numbers(({ open }) => open),
        observed: numbers(({ rate }) => rate.observed),
        rate: numbers(({ rate }) => rate.rate),
        low: numbers(({ rate }) => rate.credible.low),
        high: numbers(({ rate }) => rate.credible.high),
        wilsonLow: numbers(({ rate }) => rate.wilson.low),
        wilsonHigh: numbers(({ rate }) => rate.wilson.high),
        prior: numbers(({ prior }) => prior.mean),
        strength: numbers(({ prior }) => prior.strength),
        priorShare: numbers(({ rate }) => rate.priorShare),
        counted: numbers(({ counted }) => counted),
        table: numbers(({ table }) => table),
        inForce: numbers(({ inForce }) => inForce),
        gate: { codes: bytesFrom(rows, ({ gate }) => gateCodes[gate]), classes: gateClasses },
        advice: rows.map(({ rate, gate, kind }) => adviceOf(rate, gate, kind > 1 ? learned.all : undefined)),
        ofStage: numbers((row) => (compared(row) ? 0 : 1)),
        compared: numbers((row) => (compared(row) ? 1 : 0)),
      },
      kpis: {
        closed: learned.all.closed,
        observed: learned.all.observed,
        low: learned.all.closed ? learned.all.credible.low : NaN,
        high: learned.all.closed ? learned.all.credible.high : NaN,
        tooFew: rows.filter((row) => compared(row) && row.gate !== "open").length,
      },
      notes: notesOf(input, learned),
    };
  },
});

interface Row {
  readonly kind: number;
  readonly group: Label;
  readonly rate: WinRate;
  readonly prior: Pick<WinRatePrior, "mean" | "strength">;
  readonly gate: WinRateGate;
  readonly open: number;
  readonly counted: number;
  readonly table: number;
  readonly inForce: number;
}

function allRow({ all, allGate }: LearnedRates, ledger: OpportunityLedger, asOfDay: number): Row {
  const rows = Array.from({ length: ledger.count }, (_, row) => row).filter((row) => ledger.known[row]);
  const open = rows.filter((row) => ledger.state[row] === OPEN).length;
  const counted = countedRate(ledger, rows, asOfDay);
  const ofAll = label("All deals", "全部商机");
  return {
    kind: 0,
    group: ofAll,
    rate: all,
    prior: UNIFORM_PRIOR,
    gate: allGate,
    open,
    counted,
    table: NaN,
    inForce: NaN,
  };
}

function stageRows(learned: LearnedRates, { ledger, parameters }: AnalysisInput): Row[] {
  const { stages, stageRate, stage, state, known } = ledger.opportunities!;
  return learned.stages.map((each, index) => ({
    kind: 1,
    group: label(stages[index], stages[index]),
    rate: each.rate,
    prior:
      each.evidence === "all" || Number.isNaN(stageRate[index])
        ? UNIFORM_PRIOR
        : { mean: stageRate[index], strength: parameters.stagePriorDeals },
    gate: each.gate,
    open: stage.filter((code, row) => code === index && state[row] === OPEN && known[row] === 1).length,
    counted: each.evidence === "stays" ? each.rate.observed : NaN,
    table: stageRate[index],
    inForce: rateInForce(each, stageRate[index], parameters.winRateSource !== "table"),
  }));
}

/** A learned rate counts when it is asked for and there are enough deals behind it. */
const rateInForce = ({ rate, gate }: StageRate, table: number, learn: boolean): number =>
  learn && gate !== "tooFewDeals" ? rate.rate : table;

function groupRows({ ledger, parameters }: AnalysisInput): Row[] {
  const opportunities = ledger.opportunities!;
  return dealFacts(ledger).flatMap((fact) => {
    const groups = rateGroups(ledger, fact);
    const prior = winRatePrior(
      groups.map(({ won }) => won),
      groups.map(({ closed }) => closed),
    );
    return groups.map((group: RateGroup): Row => {
      const rate = shrunkWinRate(group.won, group.closed, prior, parameters.rateInterval);
      return {
        kind: group.kind,
        group: label(group.word, group.word),
        rate,
        prior,
        gate: gateOf(rate, parameters),
        open: group.open,
        counted: countedRate(opportunities, group.rows, ledger.asOfDay),
        table: NaN,
        inForce: NaN,
      };
    });
  });
}

/** Won part by age since creation, open deals counted as undecided; NaN where creation days are missing. */
function countedRate(ledger: OpportunityLedger, rows: readonly number[], asOfDay: number): number {
  const { created } = ledger.table.columns;
  const ages = rows.map((row) => (ledger.state[row] === OPEN ? asOfDay : ledger.closeDay[row]) - created[row]);
  const known = rows.map((_, i) => i).filter((i) => ages[i] >= 0);
  const incidence = cumulativeIncidence(
    known.map((i) => ages[i]),
    known.map((i) => ledger.state[rows[i]]),
  );
  return survivalWinRate(incidence, -1).rate;
}

function notesOf({ parameters, ledger }: AnalysisInput, learned: LearnedRates): readonly Label[] {
  const evidence = learned.stages[0]?.evidence;
  return [
    sourceNotes[parameters.winRateSource],
    ...(evidence ? [evidenceNote(evidence, learned.lossStages)] : []),
    ...(ledger.opportunities!.table.columns.created.every(Number.isNaN) ? [noCreationNote] : []),
  ];
}

const sourceNotes = {
  table: label(
    "The forecast uses the stage table (the default): its rates are agreed, visible on the Parameters sheet and do not move from refresh to refresh. Set “Win rates used” to use the learned ones; the Backtest sheet says which did better.",
    "预测采用阶段赢率表（默认）：其赢率经约定、可在参数表中查看，且不随刷新变动。如需采用学习所得赢率，请修改参数“采用的赢率”；哪种更准见“KAM 预测回测”。",
  ),
  learned: label(
    "The forecast uses learned rates for stages with enough closed deals, else the stage table; a deal's own rate comes first.",
    "已结商机足够的阶段采用学习所得赢率，否则采用阶段赢率表；商机自带赢率优先。",
  ),
  model: label(
    "The forecast uses the model of deal facts where there are enough deals to learn it, else learned rates or the stage table; a deal's own rate comes first.",
    "商机足够时采用商机特征模型，否则采用学习所得赢率或阶段赢率表；商机自带赢率优先。",
  ),
};

const evidenceNote = (evidence: Evidence, lossStages: number): Label =>
  evidence === "stays"
    ? label(
        "Stage rates are learned from how long deals stayed in each stage and how that ended; open deals count as not yet decided.",
        "阶段赢率由商机在各阶段的停留时间及其结局学习所得；未结商机视为尚未决出。",
      )
    : evidence === "reached"
      ? label(
          `Stage rates are learned from the stages that closed deals had reached; the stage of the loss is known for ${percentText(lossStages)} of the lost deals.`,
          `阶段赢率由已结商机到达过的阶段学习所得；${percentText(lossStages)} 的输单已知丢失阶段。`,
        )
      : label(
          "In which stage deals were lost is not known, so the rate of all closed deals stands for every stage; the true rate of a late stage is higher. Later refreshes learn it from the deals they keep.",
          "尚不知道输单在哪个阶段丢失，因此各阶段均用全部已结商机的赢率；后期阶段的真实赢率更高。以后刷新将根据留存的商机逐步学习。",
        );

const noCreationNote = label(
  "Without creation dates open deals cannot be counted as undecided; rates from closed deals alone are biased while many are open.",
  "缺少创建日期，无法把未结商机视为尚未决出；未结商机较多时，仅凭已结商机的赢率会有偏差。",
);
