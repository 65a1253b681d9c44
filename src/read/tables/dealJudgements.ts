import type { Field } from "../schema";
import { synonyms } from "../synonyms";

/** A block of the information chain (S113): whether it is known, as 0 to 2 or in words. */
const known = (english: string, chinese: string, headers: string) =>
  ({
    kind: "text",
    label: { "en-US": `Known: ${english}`, "zh-CN": `信息链：${chinese}` },
    meaning: {
      "en-US": "0 unknown, 1 partly, 2 known; or yes, partly, no.",
      "zh-CN": "0 未知、1 部分、2 已知；或 是、部分、否。",
    },
    headers: synonyms(headers),
  }) as const satisfies Field;

/** A mark of ours or of the main rival on one of the five factors that decide a purchase (S118). */
const mark = (english: string, chinese: string, headers: string) =>
  ({
    kind: "number",
    label: { "en-US": english, "zh-CN": chinese },
    meaning: {
      "en-US": "The customer's mark, the higher the better, on one scale for all.",
      "zh-CN": "客户评分，越高越好，各项使用同一量表。",
    },
    headers: synonyms(headers),
  }) as const satisfies Field;

/** What people judge about a deal rather than read off it; all of it may be missing. */
export const dealJudgements = {
  forecastCategory: {
    kind: "text",
    label: { "en-US": "Forecast category", "zh-CN": "预测类别" },
    meaning: {
      "en-US": "The owner's own call: commit, most likely, best case, pipeline or omitted.",
      "zh-CN": "负责人判断：承诺、最可能、乐观、储备或不计入。",
    },
    headers: synonyms(`
      Forecast Category | Forecast Category Name | Deal - Forecast Category | Commit Status | Forecast Status
      预测类别 | 预测分类 | 预测类型 | 预测状态 | 承诺状态 | 預測類別
    `),
  },
  lastStage: {
    kind: "text",
    label: { "en-US": "Stage before closing", "zh-CN": "结案前阶段" },
    meaning: {
      "en-US": "The last open stage of a closed deal, where its stage only says won or lost.",
      "zh-CN": "已结案商机最后所处的阶段（当阶段只写赢单、输单时）。",
    },
    headers: synonyms(`
      Stage Before Closing | Lost At Stage | Stage When Lost | Lost Stage | Last Open Stage | Previous Stage | Last Stage
      结案前阶段 | 输单阶段 | 丢单阶段 | 流失阶段 | 上一阶段 | 輸單階段
    `),
  },
  nextStep: {
    kind: "text",
    label: { "en-US": "Next step", "zh-CN": "下一步" },
    meaning: { "en-US": "What is to be done next.", "zh-CN": "下一步行动。" },
    headers: synonyms(`
      Next Step | Next Steps | Next Action | Next Activity | Deal - Next Step
      下一步 | 下一步计划 | 下一步行动 | 下步计划 | 后续计划 | 下一步計劃
    `),
  },
  lastActivity: {
    kind: "day",
    label: { "en-US": "Last activity", "zh-CN": "最近跟进日期" },
    meaning: { "en-US": "Day of the last contact about the deal.", "zh-CN": "最近一次跟进该商机之日。" },
    headers: synonyms(`
      Last Activity | Last Activity Date | Deal - Last Activity Date | Last Contacted | Last Contact Date | Last Touch
      最近跟进日期 | 最近跟进时间 | 最后跟进时间 | 最后跟进日期 | 最近活动日期 | 最近联系日期 | 最後跟進時間
    `),
  },
  callOutcome: {
    kind: "text",
    label: { "en-US": "Outcome of the last call", "zh-CN": "最近拜访结果" },
    meaning: {
      "en-US": "Order, advance, continuation or no sale.",
      "zh-CN": "订单、进展、暂时中断（继续）或无销售。",
    },
    headers: synonyms(`
      Call Outcome | Last Call Outcome | Outcome of the Last Call | Visit Outcome | Meeting Outcome
      最近拜访结果 | 拜访结果 | 访谈结果 | 会谈结果 | 跟进结果 | 拜訪結果
    `),
  },
  buyingStage: {
    kind: "text",
    label: { "en-US": "Customer's buying stage", "zh-CN": "客户采购阶段" },
    meaning: {
      "en-US": "How far the customer is: need, internal approval, design, evaluation, commitment, use.",
      "zh-CN": "客户所处阶段：发现需求、内部酝酿、系统设计、评估比较、购买承诺、使用维护。",
    },
    headers: synonyms(`
      Buying Stage | Customer Stage | Purchase Stage | Buyer Stage | Decision Stage | Customer's Buying Stage
      客户采购阶段 | 采购阶段 | 客户阶段 | 采购流程阶段 | 决策阶段 | 採購階段
    `),
  },
  rolesCovered: {
    kind: "text",
    label: { "en-US": "Roles covered", "zh-CN": "已覆盖角色" },
    meaning: {
      "en-US": "Roles of the buying centre that we know and talk to, divided by commas.",
      "zh-CN": "已接触的采购角色，以逗号分隔。",
    },
    headers: synonyms(`
      Roles Covered | Roles Known | Buying Roles | Contact Roles | Covered Roles
      已覆盖角色 | 覆盖角色 | 已接触角色 | 采购角色 | 决策角色 | 已覆蓋角色
    `),
  },
  exitMarks: {
    kind: "text",
    label: { "en-US": "Exit marks met", "zh-CN": "已达成的阶段标志" },
    meaning: {
      "en-US": "Buying stages whose end mark the customer has given, divided by commas.",
      "zh-CN": "客户已给出结束标志的采购阶段，以逗号分隔。",
    },
    headers: synonyms(`
      Exit Marks Met | Exit Criteria Met | Gates Passed | Gates Met | Stage Gates | Exit Marks | Stages Completed
      已达成的阶段标志 | 阶段标志 | 结束标志 | 已通过的关口 | 阶段关口 | 已完成阶段 | 階段標誌
    `),
  },
  knownParticipants: known(
    "participants",
    "参与者",
    `Participants Known | Info: Participants | Info Participants | Known: Participants
     参与者 | 参与者信息 | 信息链参与者 | 信息：参与者 | 參與者`,
  ),
  knownNeeds: known(
    "needs and environment",
    "需求与环境",
    `Needs Known | Info: Needs | Info Needs | Known: Needs and Environment | Needs and Environment
     需求与环境 | 需求信息 | 需求环境 | 信息链需求 | 信息：需求与环境 | 需求與環境`,
  ),
  knownBudget: known(
    "budget",
    "预算",
    `Budget Known | Info: Budget | Info Budget | Known: Budget | Budget Confirmed
     预算已知 | 预算信息 | 预算明确 | 信息链预算 | 信息：预算 | 預算資訊`,
  ),
  knownDecision: known(
    "decision process and time",
    "决策过程与时间",
    `Decision Process Known | Info: Decision | Info Decision | Known: Decision Process and Time | Decision Process
     决策过程与时间 | 决策过程 | 决策信息 | 信息链决策 | 信息：决策过程与时间 | 決策過程`,
  ),
  knownCompetition: known(
    "competition",
    "竞争",
    `Competition Known | Info: Competition | Info Competition | Known: Competition | Competition Info
     竞争信息 | 竞争情况 | 信息链竞争 | 信息：竞争 | 競爭情況`,
  ),
  ourNeed: mark("Our mark: need", "我方评分：需求", "Our Need Score | Our Mark: Need | 我方需求评分 | 需求评分"),
  ourValue: mark("Our mark: value", "我方评分：价值", "Our Value Score | Our Mark: Value | 我方价值评分 | 价值评分"),
  ourTrust: mark("Our mark: trust", "我方评分：信赖", "Our Trust Score | Our Mark: Trust | 我方信赖评分 | 信赖评分"),
  ourPrice: mark("Our mark: price", "我方评分：价格", "Our Price Score | Our Mark: Price | 我方价格评分 | 价格评分"),
  ourExperience: mark(
    "Our mark: experience",
    "我方评分：体验",
    "Our Experience Score | Our Mark: Experience | 我方体验评分 | 体验评分",
  ),
  rivalNeed: mark(
    "Rival's mark: need",
    "对手评分：需求",
    "Rival Need Score | Rival's Mark: Need | Competitor Need Score | 对手需求评分 | 竞品需求评分",
  ),
  rivalValue: mark(
    "Rival's mark: value",
    "对手评分：价值",
    "Rival Value Score | Rival's Mark: Value | Competitor Value Score | 对手价值评分 | 竞品价值评分",
  ),
  rivalTrust: mark(
    "Rival's mark: trust",
    "对手评分：信赖",
    "Rival Trust Score | Rival's Mark: Trust | Competitor Trust Score | 对手信赖评分 | 竞品信赖评分",
  ),
  rivalPrice: mark(
    "Rival's mark: price",
    "对手评分：价格",
    "Rival Price Score | Rival's Mark: Price | Competitor Price Score | 对手价格评分 | 竞品价格评分",
  ),
  rivalExperience: mark(
    "Rival's mark: experience",
    "对手评分：体验",
    "Rival Experience Score | Rival's Mark: Experience | Competitor Experience Score | 对手体验评分 | 竞品体验评分",
  ),
} as const;
