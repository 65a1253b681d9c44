import { numbersFrom } from "../../engine/columns";
import { sum } from "../../engine/sum";
import { weightedPipeline } from "../../engine/forecast/weightedPipeline";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import type { OpportunityLedger } from "../../ledger/ledger";
import { defineAnalysis } from "../analysis";
import { forecastFigures } from "./forecastFigures";
import { firstSnapshotNote } from "./movement";
import { dealsWhere, openDeals, type OpenDeals } from "./openDeals";

/** The pipeline by stage: how many deals, how much money, and what it is worth on average. */
export const pipeline = defineAnalysis({
  id: "pipeline",
  pillar: "forecast",
  entity: "stage",
  label: label("Pipeline by stage", "销售机会表（按阶段）"),
  question: label("What is in the pipeline, and what is it worth on average?", "销售漏斗中有什么，预计价值多少？"),
  needs: ["opportunities"],
  parameters: ["winRates", "missingAmounts"],
  after: ["dealRate"],
  columns: {
    stage: {
      kind: "text",
      label: label("Stage", "阶段"),
      definition: label(
        "Stages that hold open opportunities, in order of progress.",
        "有未结商机的阶段，按推进顺序排列。",
      ),
    },
    rate: {
      kind: "rate",
      label: label("Win rate", "赢率"),
      definition: label(
        "Of the stage, as the parameters say; empty where none is known.",
        "该阶段的赢率，取自参数；未知时为空。",
      ),
    },
    deals: {
      kind: "count",
      label: label("Opportunities", "数量"),
      definition: label("Number of open opportunities.", "未结商机数。"),
    },
    amount: {
      kind: "money",
      label: label("Amount", "总额"),
      definition: label("Σ amounts of the open opportunities.", "未结商机金额合计。"),
    },
    weighted: {
      kind: "money",
      label: label("Expected", "预计"),
      definition: label(
        "Σ amount × win rate; an opportunity's own rate comes before its stage's.",
        "Σ 金额 × 赢率；商机自带赢率优先于阶段赢率。",
      ),
    },
    share: {
      kind: "share",
      label: label("Share of expected", "预计占比"),
      definition: label("Expected ÷ Σ expected of all stages.", "预计 ÷ 各阶段预计合计。"),
    },
  },
  kpis: {
    deals: forecastFigures.deals,
    amount: forecastFigures.amount,
    weighted: forecastFigures.weighted,
    standardDeviation: {
      kind: "money",
      label: label("Standard deviation", "标准差"),
      definition: label(
        "√ Σ amount² × win rate × (1 − win rate), for deals that are won independently.",
        "√ Σ 金额² × 赢率 × (1 − 赢率)，假设各商机相互独立。",
      ),
    },
    weightedShare: {
      kind: "share",
      label: label("Expected of pipeline", "预计占总额"),
      definition: label("Expected ÷ pipeline.", "商机预计 ÷ 商机总额。"),
    },
    largestStageShare: {
      kind: "share",
      label: label("Largest stage", "最大阶段占比"),
      definition: label("Share of the expected value that the largest stage carries.", "预计金额最大阶段的占比。"),
    },
    unweighted: {
      kind: "count",
      label: label("Not weighted", "未计入预计"),
      definition: label(
        "Open opportunities without amount or win rate; they bring nothing to expected values.",
        "缺金额或赢率的未结商机，不计入预计。",
      ),
    },
  },
  compute(input) {
    const opportunities = input.ledger.opportunities!;
    const deals = openDeals(input);
    const stages = stagesWithDeals(deals, opportunities);
    const groups = stages.map((stage) => dealsWhere(deals, (deal) => deals.stage[deal] === stage));
    const weighted = numbersFrom(groups, (group) => weightedPipeline(group.amount, group.winRate).expected);
    const all = weightedPipeline(deals.amount, deals.winRate);
    const amount = sum(deals.amount);
    return {
      rows: stages.length,
      columns: {
        stage: { codes: Uint32Array.from(stages), words: opportunities.stages },
        rate: numbersFrom(stages, (stage) => opportunities.stageRate[stage]),
        deals: numbersFrom(groups, (group) => group.amount.length),
        amount: numbersFrom(groups, (group) => sum(group.amount)),
        weighted,
        share: weighted.map((value) => (all.expected > 0 ? value / all.expected : NaN)),
      },
      kpis: {
        deals: deals.rows.length,
        amount,
        weighted: all.expected,
        standardDeviation: Math.sqrt(Math.max(all.variance, 0)),
        weightedShare: amount > 0 ? all.expected / amount : NaN,
        largestStageShare: all.expected > 0 ? Math.max(...weighted) / all.expected : NaN,
        unweighted: deals.unweighted,
      },
      notes: [weightedNote, ...unweightedNote(deals.unweighted, sum(deals.isAssumed)), ...firstSnapshotNote(input)],
    };
  },
});

function stagesWithDeals({ stage }: OpenDeals, { stages }: OpportunityLedger): readonly number[] {
  const used = new Set(stage);
  return stages.map((_, index) => index).filter((index) => used.has(index));
}

const weightedNote = label(
  "Expected = Σ amount × win rate. With few large deals the outcome can lie far from it; see the standard deviation.",
  "预计 = Σ 金额 × 赢率。大单少时实际结果可能与预计相差较大，请参考标准差。",
);

/** What cannot be weighted is said wherever weighted values are shown. */
export const unweightedNote = (unweighted: number, assumed: number): readonly Label[] => [
  ...(unweighted === 0
    ? []
    : [
        label(
          `${unweighted} open opportunities have no amount or no win rate and bring nothing to expected values; the parameter “Opportunities without amount” can count them with the usual amount of won deals.`,
          `${unweighted} 个未结商机缺金额或赢率，未计入预计；可用参数“缺金额的商机”按赢单平均金额计入。`,
        ),
      ]),
  ...(assumed === 0
    ? []
    : [
        label(
          `${assumed} open opportunities without an amount count with the mean amount of the deals won with the same product.`,
          `${assumed} 个未结商机未填金额，按同产品赢单的平均金额计入。`,
        ),
      ]),
];
