import { FORECAST_CATEGORIES, type ForecastCategory } from "../engine/forecast/forecastCategories";
import { plainWord, wordSet } from "./words";

/** How people call the forecast categories of Salesforce, Dynamics and HubSpot, in English and Chinese. */
const words: readonly (readonly [ForecastCategory, ReadonlySet<string>])[] = [
  [
    "omitted",
    wordSet(
      "omitted|omit|excluded|not forecasted|don't forecast|not in forecast|不计入|忽略|已忽略|排除|不纳入|不計入",
    ),
  ],
  ["pipeline", wordSet("pipeline|open pipeline|储备|管道|漏斗|商机池|跟进")],
  ["bestCase", wordSet("best case|bestcase|best|upside|乐观|最佳情况|最好情况|争取|冲刺|樂觀|最佳情況")],
  ["mostLikely", wordSet("most likely|mostlikely|likely|probable|最可能|很可能|大概率")],
  ["commit", wordSet("commit|committed|commit forecast|承诺|已承诺|确定|必成|保底|承諾")],
  ["closed", wordSet("closed|won|closed won|已成交|已关闭|赢单|已赢单|已關閉")],
];

/** Place of a category in `FORECAST_CATEGORIES` by its word; −1 for a word that is none. */
export function forecastCategoryOf(word: string): number {
  const found = words.find(([, known]) => known.has(plainWord(word)));
  return found ? FORECAST_CATEGORIES.indexOf(found[0]) : -1;
}
