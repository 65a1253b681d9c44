import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { wordSet } from "../../ledger/words";
import type { Class } from "../analysis";

/** Roles of the buying centre (S111). */
export const roles: readonly { readonly id: string; readonly label: Label; readonly words: ReadonlySet<string> }[] = [
  {
    id: "initiator",
    label: label("initiator", "发起者"),
    words: wordSet("initiator|champion|发起者|发起人|倡导者"),
  },
  {
    id: "decider",
    label: label("decision maker", "决策者"),
    words: wordSet(
      "decision maker|decider|economic buyer|economic_buyer|executive sponsor|决策者|决策人|审批者|拍板人",
    ),
  },
  {
    id: "designer",
    label: label("designer", "设计者"),
    words: wordSet("designer|technical buyer|architect|设计者|设计人|技术负责人"),
  },
  {
    id: "evaluator",
    label: label("evaluator", "评估者"),
    words: wordSet("evaluator|technical evaluator|business evaluator|评估者|评估人|采购|purchaser|procurement"),
  },
  { id: "user", label: label("user", "使用者"), words: wordSet("user|users|end user|使用者|用户|使用人") },
];
const [INITIATOR, DECIDER, DESIGNER, EVALUATOR, USER] = [0, 1, 2, 3, 4];

/** Stages of a purchase (S111) with the role that decides each and the mark that ends it; the four steps of S112 fall in with them. */
export const stages: readonly (Class & {
  readonly words: ReadonlySet<string>;
  readonly role: number;
  readonly endMark: Label;
})[] = [
  stage(
    0,
    "need",
    "Need found",
    "发现需求",
    INITIATOR,
    label("the need is put in writing", "需求书面确认"),
    "need|need found|problem|need recognition|need defined|发现需求|需求|需求确定|确定需求",
  ),
  stage(
    1,
    "approval",
    "Internal approval",
    "内部酝酿",
    DECIDER,
    label("the budget is approved", "立项或预算获批"),
    "internal approval|approval|feasibility|内部酝酿|立项|可行性研究|可行性",
  ),
  stage(
    2,
    "design",
    "Design",
    "系统设计",
    DESIGNER,
    label("the specification is fixed", "技术标准确定"),
    "design|specification|system design|系统设计|设计|制定标准",
  ),
  stage(
    3,
    "evaluation",
    "Evaluation",
    "评估比较",
    EVALUATOR,
    label("negotiation begins", "进入谈判"),
    "evaluation|evaluate|comparison|compare|tender|short list|shortlist|evaluate best choice|评估比较|评估|比较|招标|评估最佳选择",
  ),
  stage(
    4,
    "commitment",
    "Commitment",
    "购买承诺",
    DECIDER,
    label("the contract is signed", "签订合同"),
    "commitment|purchase commitment|negotiation|decide & buy|decision|购买承诺|购买|决策购买|谈判|签约",
  ),
  stage(
    5,
    "use",
    "Use",
    "使用维护",
    USER,
    label("the next purchase begins", "启动下次采购"),
    "use|use & maintain|maintenance|implementation|使用维护|使用|安装实施|实施",
  ),
];

function stage(
  rank: number,
  id: string,
  english: string,
  chinese: string,
  role: number,
  endMark: Label,
  words: string,
) {
  return { id, label: label(english, chinese), look: { rank, of: 6 }, role, endMark, words: wordSet(words) };
}
