import { label } from "../../i18n/label";
import { classTable } from "./classTable";

/** Attitude × behaviour. */
export const loyaltyType = classTable({
  id: "loyaltyType",
  entity: "loyaltyType",
  label: label("Attitude and behaviour", "意愿与行为"),
  question: label(
    "Who wants to stay and buys again, who does only one of the two?",
    "哪些客户既有意愿又重复购买，哪些只有其一？",
  ),
  ref: "loyalty.type",
  name: label("Loyalty type", "忠诚类型"),
  actions: {
    true: label("Keep, reward, ask for referrals", "保持与奖励，请其推荐"),
    latent: label("Find what hinders the purchase and remove it", "找出并消除购买障碍"),
    spurious: label("Win the people before a rival does", "赶在对手之前赢得人心"),
    none: label("Serve on request; invest only with potential", "按需服务；有潜力再投入"),
  },
});

/** The loyalty ladder, rung by rung. */
export const loyaltyRung = classTable({
  id: "loyaltyRung",
  entity: "loyaltyRung",
  label: label("Loyalty ladder", "忠诚阶梯"),
  question: label("How many customers stand on each rung of the ladder?", "忠诚阶梯各级有多少客户？"),
  ref: "loyalty.rung",
  name: label("Rung", "阶梯"),
  actions: {
    suspect: label("Qualify: is there a need?", "甄别是否有需求"),
    prospect: label("Win the first order", "争取首单"),
    firstTime: label("Make the first delivery flawless, ask after it", "确保首单完美并回访"),
    client: label("Widen the range", "扩大品类"),
    supporter: label("Ask for a referral", "请其推荐"),
    advocate: label("Thank, and tell what came of it", "致谢并反馈推荐结果"),
    partner: label("Plan together", "共同规划"),
  },
});

/** Depth of the relationship, level by level. */
export const depthLevel = classTable({
  id: "depthLevel",
  entity: "depthLevel",
  label: label("Relationship depth", "关系深度"),
  question: label("How deep are our relationships, above all with key accounts?", "与客户（尤其大客户）的关系有多深？"),
  ref: "loyaltyScore.depth",
  name: label("Level", "层级"),
  actions: {
    buyer: label("Become a preferred supplier: reliability, one contact", "成为首选供应商：可靠交付、专人对接"),
    preferred: label("Contacts on several levels, joint planning", "多层级对接，共同制订计划"),
    partner: label("Joint projects, shared figures", "联合项目，数据共享"),
    alliance: label("Keep at top level: yearly strategy talk", "高层维护：年度战略会谈"),
  },
});

/** The four phases of lifecycle management. */
export const managementPhase = classTable({
  id: "managementPhase",
  entity: "managementPhase",
  label: label("Management phases", "生命周期管理阶段"),
  question: label(
    "How many customers are to be developed, maintained, retained, won back?",
    "需开发、维护、挽留、赢回的客户各有多少？",
  ),
  ref: "lifecycle.management",
  name: label("Phase", "阶段"),
  actions: {
    develop: label("Research the need, market, win the next orders", "调研需求，营销推广，争取后续订单"),
    maintain: label("Keep quality and service, visit by plan", "保持质量与服务，按计划拜访"),
    retain: label("Contact in time, find the cause, mend it", "及时联系，查明原因并改进"),
    winBack: label("Analyse the cause; win back where it is worth it", "分析流失原因，值得者赢回"),
  },
});

/** The account development curve, phase by phase. */
export const accountPhase = classTable({
  id: "accountPhase",
  entity: "accountPhase",
  label: label("Account development", "客户发展曲线"),
  question: label("Where on their development curve do accounts stand?", "客户处于发展曲线的哪个时期？"),
  ref: "lifecycle.phase",
  name: label("Period", "时期"),
  actions: {
    breakthrough: label("Win the decider, deliver the first orders well", "攻克决策者，做好首批订单"),
    growth: label("Widen range and contacts while it grows", "趁势扩大品类与联络面"),
    harvest: label("Hold the share, raise the margin", "守住份额，提升毛利"),
    defence: label("Find out who attacks; answer with value", "查明竞争来源，以价值应对"),
    hibernation: label("Keep in touch at little cost, wake up on occasion", "低成本保持联系，择机唤醒"),
  },
});
