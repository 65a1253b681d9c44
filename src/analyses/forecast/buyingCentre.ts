import { NONE } from "../../engine/columns";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { meanings, plainWord, wordSet } from "../../ledger/words";
import { defineAnalysis, UNKNOWN, type Class } from "../analysis";
import { openRows } from "./openDeals";

/** Roles of the buying centre (S111). */
const roles: readonly { readonly id: string; readonly label: Label; readonly words: ReadonlySet<string> }[] = [
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

/** Stages of a purchase (S111) with the role that decides each; the four steps of S112 fall in with them. */
const stages: readonly (Class & { readonly words: ReadonlySet<string>; readonly role: number })[] = [
  stage(
    0,
    "need",
    "Need found",
    "发现需求",
    INITIATOR,
    "need|need found|problem|need recognition|need defined|发现需求|需求|需求确定|确定需求",
  ),
  stage(
    1,
    "approval",
    "Internal approval",
    "内部酝酿",
    DECIDER,
    "internal approval|approval|feasibility|内部酝酿|立项|可行性研究|可行性",
  ),
  stage(2, "design", "Design", "系统设计", DESIGNER, "design|specification|system design|系统设计|设计|制定标准"),
  stage(
    3,
    "evaluation",
    "Evaluation",
    "评估比较",
    EVALUATOR,
    "evaluation|evaluate|comparison|compare|tender|short list|shortlist|evaluate best choice|评估比较|评估|比较|招标|评估最佳选择",
  ),
  stage(
    4,
    "commitment",
    "Commitment",
    "购买承诺",
    DECIDER,
    "commitment|purchase commitment|negotiation|decide & buy|decision|购买承诺|购买|决策购买|谈判|签约",
  ),
  stage(5, "use", "Use", "使用维护", USER, "use|use & maintain|maintenance|implementation|使用维护|使用|安装实施|实施"),
];

function stage(rank: number, id: string, english: string, chinese: string, role: number, words: string) {
  return { id, label: label(english, chinese), look: { rank, of: 6 }, role, words: wordSet(words) };
}

/** Whether we know and talk to the people who matter at the customer's present stage. */
export const buyingCentre = defineAnalysis({
  id: "buyingCentre",
  pillar: "forecast",
  entity: "opportunity",
  label: label("Buying stages and roles", "采购阶段与角色"),
  question: label(
    "Do we reach the role that decides the customer's present stage?",
    "是否已接触客户当前采购阶段的关键角色？",
  ),
  needs: ["opportunities"],
  parameters: [],
  columns: {
    stage: {
      kind: "class",
      label: label("Buying stage", "采购阶段"),
      definition: label(
        "The customer's stage: need found, internal approval, design, evaluation, commitment, use.",
        "客户所处阶段：发现需求、内部酝酿、系统设计、评估比较、购买承诺、使用维护。",
      ),
    },
    keyRole: {
      kind: "text",
      label: label("Key role", "关键角色"),
      definition: label("The role that decides this stage.", "决定该阶段的角色。"),
    },
    reached: {
      kind: "flag",
      label: label("Reached", "已接触"),
      definition: label("The key role is among the roles covered.", "关键角色已在覆盖角色之中。"),
    },
    coverage: {
      kind: "share",
      label: label("Roles covered", "角色覆盖率"),
      definition: label("Roles covered ÷ 5.", "已覆盖角色数 ÷ 5。"),
    },
    missing: {
      kind: "text",
      label: label("Roles missing", "缺少角色"),
      definition: label("Roles nobody of us talks to.", "尚未接触的角色。"),
    },
  },
  kpis: {
    unreached: {
      kind: "count",
      label: label("Key role not reached", "关键角色未接触"),
      definition: label(
        "Open deals whose stage is known and whose key role is not covered.",
        "采购阶段已知而关键角色未覆盖的未结商机数。",
      ),
    },
  },
  compute({ ledger }) {
    const { columns, present } = ledger.opportunities!.table;
    const rows = openRows(ledger.opportunities!);
    const stageOf = meanings(
      columns.buyingStage,
      stages.map(({ words }) => words),
      UNKNOWN,
    );
    const covered = columns.rolesCovered.words.map(rolesIn);
    const asked = present.has("rolesCovered");
    const of = Array.from(rows, (row) => {
      const code = columns.rolesCovered.codes[row];
      const at = stageOf[row];
      const key = at === UNKNOWN ? -1 : stages[at].role;
      return { at, key, known: code === NONE ? [] : covered[code] };
    });
    const isReached = ({ key, known }: (typeof of)[number]): boolean => known.includes(key);
    return {
      rows: rows.length,
      columns: {
        stage: { codes: Uint8Array.from(of, ({ at }) => at), classes: stages },
        keyRole: present.has("buyingStage")
          ? of.map(({ key }) => (key < 0 ? label("", "") : roles[key].label))
          : { codes: new Uint32Array(rows.length).fill(NONE), words: [] },
        reached: Float64Array.from(of, (each) => (asked && each.key >= 0 ? Number(isReached(each)) : NaN)),
        coverage: Float64Array.from(of, ({ known }) => (asked ? known.length / roles.length : NaN)),
        missing: asked
          ? of.map(({ known }) => inWords(roles.filter((_, role) => !known.includes(role))))
          : { codes: new Uint32Array(rows.length).fill(NONE), words: [] },
      },
      kpis: {
        unreached:
          asked && present.has("buyingStage") ? of.filter((each) => each.key >= 0 && !isReached(each)).length : NaN,
      },
    };
  },
});

/** Roles written in one cell, divided by commas, semicolons, slashes or line breaks. */
function rolesIn(cell: string): number[] {
  const words = cell.split(/[,;/|\n，；、]+/).map(plainWord);
  return roles.flatMap(({ words: known }, role) => (words.some((word) => known.has(word)) ? [role] : []));
}

const inWords = (missing: readonly (typeof roles)[number][]): Label =>
  label(missing.map((role) => role.label["en-US"]).join(", "), missing.map((role) => role.label["zh-CN"]).join("、"));
