import { FORECAST_CATEGORIES } from "../../engine/forecast/forecastCategories";
import { bytesFrom, NONE } from "../../engine/columns";
import { label } from "../../i18n/label";
import { forecastCategoryOf } from "../../ledger/forecastCategoryWords";
import type { OpportunityLedger } from "../../ledger/ledger";
import type { Class } from "../analysis";
import type { ParameterValues } from "../parameters";
import type { OpenDeals } from "./openDeals";

/** Forecast categories, in the order of `FORECAST_CATEGORIES`. */
export const categoryClasses: readonly Class[] = [
  { id: "omitted", label: label("Omitted", "不计入"), look: "neutral" },
  { id: "pipeline", label: label("Pipeline", "储备"), look: { rank: 0, of: 4 } },
  { id: "bestCase", label: label("Best case", "乐观"), look: { rank: 1, of: 4 } },
  { id: "mostLikely", label: label("Most likely", "最可能"), look: { rank: 2, of: 4 } },
  { id: "commit", label: label("Commit", "承诺"), look: { rank: 3, of: 4 } },
  { id: "closed", label: label("Closed", "已成交"), look: "good" },
];

/** The category of each open deal: the owner's call, else the stage's, else by the win rate; and what the latter two would say. */
export interface DealCategories {
  readonly inForce: Uint8Array;
  readonly byRule: Uint8Array;
  /** The owner's own call where it is one; −1 elsewhere. */
  readonly own: Int8Array;
}

const [PIPELINE, CLOSED] = ["pipeline", "closed"].map((id) => FORECAST_CATEGORIES.indexOf(id as "closed"));

export function categoriesOf(
  deals: OpenDeals,
  { table, stageCategory }: OpportunityLedger,
  rates: ParameterValues["categoryRates"],
): DealCategories {
  const own = calledCategories({ table }, deals.rows);
  const byRule = bytesFrom(deals.stage, (stage, deal) => {
    const ofStage = stageCategory[stage];
    return ofStage >= 0 && ofStage !== CLOSED ? ofStage : byRate(deals.winRate[deal], rates);
  });
  return { own, byRule, inForce: byRule.map((category, deal) => (own[deal] >= 0 ? own[deal] : category)) };
}

/** What owners call these deals; −1 where they say nothing. An open deal is not closed, whatever its category says. */
export function calledCategories({ table }: Pick<OpportunityLedger, "table">, rows: Uint32Array): Int8Array {
  const { codes, words } = table.columns.forecastCategory;
  const ofWord = words.map(forecastCategoryOf);
  return Int8Array.from(rows, (row) => {
    const category = codes[row] === NONE ? -1 : ofWord[codes[row]];
    return category === CLOSED ? -1 : category;
  });
}

function byRate(rate: number, rates: ParameterValues["categoryRates"]): number {
  const found = (["commit", "mostLikely", "bestCase"] as const).find((category) => rate >= rates[category]);
  return found ? FORECAST_CATEGORIES.indexOf(found) : PIPELINE;
}
