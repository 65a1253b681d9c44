import { bytesFrom } from "../engine/columns";
import type { Class, ClassColumn } from "../analyses/analysis";
import { label } from "../i18n/label";
import type { Label } from "../i18n/language";
import { cellAddress } from "../read/cellAddress";
import type { Issue, Severity } from "../read/issue";
import { frame, type Frame } from "./frame";
import { issueMessage, type IssueMessage } from "./issueMessage";
import type { PlanLink } from "./sheetPlan";

const severities: readonly (Class & { id: Severity })[] = [
  { id: "stops", label: label("Stops", "阻止计算"), look: "bad" },
  { id: "leftOut", label: label("Left out", "未计入"), look: "warning" },
  { id: "assumed", label: label("Assumed", "按假设计入"), look: "neutral" },
  { id: "note", label: label("Note", "提示"), look: "neutral" },
];

/** One row per issue: how much it matters, where it is, what is wrong and what to do. */
export function issueFrame(issues: readonly Issue[]): Frame {
  const texts = (of: (issue: Issue) => string): readonly Label[] => issues.map((issue) => both(of(issue)));
  const messages = (part: keyof IssueMessage): readonly Label[] =>
    issues.map((issue) => label(issueMessage(issue, "en-US")[part], issueMessage(issue, "zh-CN")[part]));
  return frame(issues.length, {
    "issue.severity": {
      label: label("Effect", "影响"),
      kind: "class",
      definition: label(
        "Stops: nothing can be computed; left out: the row or cell does not count; assumed: it counts under the assumption stated; note: worth knowing.",
        "阻止计算：无法计算；未计入：该行或单元格不参与计算；按假设计入：按所述假设参与计算；提示：供参考。",
      ),
      values: severityColumn(issues),
    },
    "issue.cell": {
      label: label("Where", "位置"),
      kind: "text",
      values: texts(placeOf),
      links: issues.map(linkOf),
    },
    "issue.header": { label: label("Column", "列"), kind: "text", values: texts(({ header = "" }) => header) },
    "issue.value": {
      label: label("Content", "内容"),
      kind: "text",
      values: texts(({ value = "" }) => value),
      widest: 24,
    },
    "issue.what": { label: label("What is wrong", "问题"), kind: "text", values: messages("what"), widest: 70 },
    "issue.remedy": { label: label("What to do", "处理办法"), kind: "text", values: messages("remedy"), widest: 50 },
    "issue.code": { label: label("Code", "代码"), kind: "text", values: texts(({ code }) => code) },
  });
}

const both = (text: string): Label => label(text, text);

function severityColumn(issues: readonly Issue[]): ClassColumn {
  const codes = bytesFrom(issues, ({ severity }) => severities.findIndex(({ id }) => id === severity));
  return { codes, classes: severities };
}

/** "Invoices!C14"; the sheet alone where an issue is about the whole of it. */
function placeOf({ sheet = "", row, column }: Issue): string {
  if (row === undefined) return sheet;
  return `${sheet}!${cellAddress(row, column ?? 0)}`;
}

function linkOf({ sheet, row, column }: Issue): PlanLink | null {
  return sheet === undefined ? null : { sheet, cell: cellAddress(row ?? 0, column ?? 0) };
}
