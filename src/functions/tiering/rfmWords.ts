import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";

/** Names of the RFM segments by their ids, as the Customers sheet has them. */
export const rfmSegmentWords: Readonly<Record<string, Label>> = {
  champions: label("Champions", "冠军客户"),
  loyal: label("Loyal", "忠诚客户"),
  potentialLoyalist: label("Potential loyalist", "潜在忠诚"),
  newCustomer: label("New", "新客户"),
  promising: label("Promising", "有希望"),
  needsAttention: label("Needs attention", "需关注"),
  aboutToSleep: label("About to sleep", "即将沉睡"),
  cannotLose: label("Cannot lose", "不可流失"),
  atRisk: label("At risk", "有流失风险"),
  hibernating: label("Hibernating", "沉睡"),
  lost: label("Lost", "已流失"),
};

/** Names of the eight segments, in the order of the engine's codes. */
export const rfmEightWords: readonly Label[] = [
  label("Important: value", "重要价值客户"),
  label("Important: develop", "重要发展客户"),
  label("Important: keep", "重要保持客户"),
  label("Important: win back", "重要挽留客户"),
  label("General: value", "一般价值客户"),
  label("General: develop", "一般发展客户"),
  label("General: keep", "一般保持客户"),
  label("General: win back", "一般挽留客户"),
];
