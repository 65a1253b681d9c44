import { bytesFrom, NONE, numbersFrom } from "../../engine/columns";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { meanings, plainWord } from "../../ledger/words";
import { defineAnalysis, UNKNOWN } from "../analysis";
import { roles, stages } from "./buyingStages";
import { openRows } from "./openDeals";

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
    gateMissing: {
      kind: "text",
      label: label("End marks missing", "未达成的阶段标志"),
      definition: label(
        "Stages before the deal's own whose end mark the customer has not given: the deal stands further than it is.",
        "早于当前阶段而客户尚未给出结束标志的阶段：商机实际并未推进到所标阶段。",
      ),
    },
    gate: {
      kind: "flag",
      label: label("Gates met", "关口已通过"),
      definition: label(
        "The end marks of all stages before the deal's own are given.",
        "当前阶段之前各阶段的结束标志均已给出。",
      ),
    },
  },
  kpis: {
    ungated: {
      kind: "count",
      label: label("Beyond an open gate", "越过未通过关口"),
      definition: label(
        "Open deals that stand in a buying stage though an end mark of a stage before it is missing.",
        "所处采购阶段之前仍有结束标志未达成的未结商机数。",
      ),
    },
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
    const gated = present.has("exitMarks") && present.has("buyingStage");
    const passed = columns.exitMarks.words.map(stagesIn);
    const of = Array.from(rows, (row) => {
      const code = columns.rolesCovered.codes[row];
      const at = stageOf[row];
      const key = at === UNKNOWN ? -1 : stages[at].role;
      const mark = columns.exitMarks.codes[row];
      const given = mark === NONE ? [] : passed[mark];
      const open = at === UNKNOWN ? [] : stages.slice(0, at).filter((_, stage) => !given.includes(stage));
      return { at, key, open, known: code === NONE ? [] : covered[code] };
    });
    const isReached = ({ key, known }: (typeof of)[number]): boolean => known.includes(key);
    return {
      rows: rows.length,
      columns: {
        stage: { codes: bytesFrom(of, ({ at }) => at), classes: stages },
        keyRole: present.has("buyingStage")
          ? of.map(({ key }) => (key < 0 ? label("", "") : roles[key].label))
          : { codes: new Uint32Array(rows.length).fill(NONE), words: [] },
        reached: numbersFrom(of, (each) => (asked && each.key >= 0 ? Number(isReached(each)) : NaN)),
        coverage: numbersFrom(of, ({ known }) => (asked ? known.length / roles.length : NaN)),
        missing: asked
          ? of.map(({ known }) => inWords(roles.filter((_, role) => !known.includes(role))))
          : { codes: new Uint32Array(rows.length).fill(NONE), words: [] },
        gateMissing: gated
          ? of.map(({ open }) => inWords(open))
          : { codes: new Uint32Array(rows.length).fill(NONE), words: [] },
        gate: numbersFrom(of, ({ at, open }) => (gated && at !== UNKNOWN ? Number(open.length === 0) : NaN)),
      },
      kpis: {
        ungated: gated ? of.filter(({ open }) => open.length > 0).length : NaN,
        unreached:
          asked && present.has("buyingStage") ? of.filter((each) => each.key >= 0 && !isReached(each)).length : NaN,
      },
      notes: gated ? [marksNote] : [],
    };
  },
});

/** Stages written in one cell, in the same manner. */
function stagesIn(cell: string): number[] {
  const words = cell.split(/[,;/|\n，；、]+/).map(plainWord);
  return stages.flatMap(({ words: known }, stage) => (words.some((word) => known.has(word)) ? [stage] : []));
}

/** What ends each stage. */
const marksNote: Label = label(
  `End marks: ${stages.map(({ label: name, endMark }) => `${name["en-US"]} – ${endMark["en-US"]}`).join("; ")}.`,
  `阶段结束标志：${stages.map(({ label: name, endMark }) => `${name["zh-CN"]}——${endMark["zh-CN"]}`).join("；")}。`,
);

/** Roles written in one cell, divided by commas, semicolons, slashes or line breaks. */
function rolesIn(cell: string): number[] {
  const words = cell.split(/[,;/|\n，；、]+/).map(plainWord);
  return roles.flatMap(({ words: known }, role) => (words.some((word) => known.has(word)) ? [role] : []));
}

const inWords = (missing: readonly { readonly label: Label }[]): Label =>
  label(missing.map((each) => each.label["en-US"]).join(", "), missing.map((each) => each.label["zh-CN"]).join("、"));
