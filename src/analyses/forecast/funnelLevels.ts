import { funnelStages } from "../../engine/forecast/funnelStages";
import { label } from "../../i18n/label";
import { defineAnalysis, type Class } from "../analysis";
import { snapshotsOf } from "./dealSnapshot";
import { lastStages } from "./lastStages";
import { funnelDeals, tellsLosses } from "./funnelDeals";

const levels: readonly Class[] = [
  { id: "potential", label: label("Potential", "潜在"), look: { rank: 0, of: 3 } },
  { id: "incubating", label: label("Incubating", "孵化"), look: { rank: 1, of: 3 } },
  { id: "producing", label: label("Producing", "产出"), look: { rank: 2, of: 3 } },
];

/** The funnel in three levels: potential, incubating, producing. */
export const funnelLevels = defineAnalysis({
  id: "funnelLevels",
  pillar: "forecast",
  entity: "level",
  label: label("Levels of the funnel", "漏斗层级"),
  question: label(
    "How much is potential, how much incubates, how much produces, and how much comes through?",
    "潜在、孵化、产出各有多少，逐级转化如何？",
  ),
  needs: ["opportunities"],
  parameters: ["funnelLevels", "funnelMonths", "funnelKnownLosses"],
  columns: {
    level: {
      kind: "class",
      label: label("Level", "层级"),
      definition: label(
        "As the stages sheet says, else by the win rate of the stage.",
        "以阶段表为准，否则按阶段赢率划分。",
      ),
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
  },
  kpis: {},
  compute({ ledger, parameters, keptBy }) {
    const { stageLevel, stageRate } = ledger.opportunities!;
    const last = lastStages(ledger.opportunities!, snapshotsOf(keptBy("dealMove")));
    const deals = funnelDeals(ledger, parameters, last.stage);
    const { incubating, producing } = parameters.funnelLevels;
    const levelOf = (stage: number): number => {
      if (stageLevel[stage] >= 0) return stageLevel[stage];
      return stageRate[stage] >= producing ? 2 : stageRate[stage] >= incubating ? 1 : 0;
    };
    const at = deals.at.map((place) => levelOf(deals.stages[place]));
    const flow = funnelStages(at, deals.ends, deals.amount, levels.length);
    const told = (column: Float64Array): Float64Array =>
      tellsLosses(deals, parameters) ? column : column.map(() => NaN);
    const isEmpty = deals.rows.length === 0;
    const shown = (column: Float64Array): Float64Array => (isEmpty ? new Float64Array(0) : column);
    return {
      rows: isEmpty ? 0 : levels.length,
      columns: {
        level: { codes: Uint8Array.from(isEmpty ? [] : levels.keys()), classes: levels },
        open: shown(flow.open),
        openAmount: shown(flow.openAmount),
        reached: shown(told(flow.reached)),
        lost: shown(told(flow.lost)),
        conversion: shown(told(flow.conversion)),
      },
      kpis: {},
    };
  },
});
