import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import type { Class } from "../analysis";

/** A stage with what management does in it. */
export interface Stage extends Class {
  readonly focus: Label;
}

/** In the order of `FOUR_STAGES`. */
export const fourStageList: readonly Stage[] = [
  {
    id: "exploration",
    label: label("Exploration", "考察期"),
    look: "neutral",
    focus: label("Prove value and reliability with the first orders", "以首批订单证明价值与可靠性"),
  },
  {
    id: "buildUp",
    label: label("Build-up", "形成期"),
    look: "good",
    focus: label("Widen the range, deepen contacts", "扩大品类，加深联系"),
  },
  {
    id: "stability",
    label: label("Stability", "稳定期"),
    look: "good",
    focus: label("Keep quality, co-operate, raise the barrier to leave", "保持质量，深化合作，提高转换成本"),
  },
  {
    id: "decline",
    label: label("Decline", "退化期"),
    look: "bad",
    focus: label("Find the cause; recover if worth it, else let go", "查明原因；值得则挽回，否则终止"),
  },
];

/** In the order of `FIVE_STAGES`. */
export const fiveStageList: readonly Stage[] = [
  {
    id: "acquaintance",
    label: label("Acquaintance", "初识期"),
    look: "neutral",
    focus: label(
      "Brand range, quality, consistent value, free non-material extras",
      "品牌丰富度、质量、价值感知一致性、非物质附加服务",
    ),
  },
  {
    id: "reserve",
    label: label("Reserve", "矜持期"),
    look: "neutral",
    focus: label("Brand range, quality, free extras", "品牌丰富度、质量、附加服务"),
  },
  {
    id: "steady",
    label: label("Steady", "平稳期"),
    look: "good",
    focus: label("Brand range, indirect interaction and contact", "品牌丰富度、间接互动与联络"),
  },
  {
    id: "wavering",
    label: label("Wavering", "思异期"),
    look: "bad",
    focus: label("Find the cause, win back", "查明原因，挽回信任"),
  },
  {
    id: "firm",
    label: label("Firm", "稳固期"),
    look: "good",
    focus: label("Co-operate: joint plans, shared projects", "深度合作：共同规划、联合项目"),
  },
];

/** In the order of `ACCOUNT_PHASES`. */
export const accountPhaseList: readonly Class[] = [
  { id: "breakthrough", label: label("Breakthrough", "突破期"), look: "neutral" },
  { id: "growth", label: label("Growth", "成长期"), look: "good" },
  { id: "harvest", label: label("Harvest", "收获期"), look: "good" },
  { id: "defence", label: label("Defence", "防御期"), look: "warning" },
  { id: "hibernation", label: label("Hibernation", "冬眠期"), look: "bad" },
];

/** What management does with a customer: develop, maintain, retain, win back. */
export const managementList: readonly Class[] = [
  { id: "develop", label: label("Develop", "开发"), look: "neutral" },
  { id: "maintain", label: label("Maintain", "维护"), look: "good" },
  { id: "retain", label: label("Retain", "挽留"), look: "warning" },
  { id: "winBack", label: label("Lost: win back?", "流失：是否赢回"), look: "bad" },
];
