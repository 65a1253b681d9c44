import { message as analysisMessage } from "../analyses/messages";
import { label } from "../i18n/label";
import type { Label, Language } from "../i18n/language";
import { message as ledgerMessage } from "../ledger/messages";
import type { Issue } from "../read/issue";
import { message as readMessage } from "../read/messages";

export interface IssueMessage {
  readonly what: string;
  /** What to do; "" where nothing needs to be done or the first part says it. */
  readonly remedy: string;
}

/** What the sheets of our own may be wrong in. */
const messages: Readonly<Record<string, { readonly what: Label; readonly remedy: Label }>> = {
  parametersUnreadable: {
    what: label(
      "The Parameters sheet has lost its headers “Value” or “Id”; the defaults are used, and the sheet is written anew.",
      "参数表缺少表头“设定值”或“标识”；已改用默认值，并重新生成该表。",
    ),
    remedy: label("Enter your values again.", "请重新填写设定值。"),
  },
};

/** An issue in words, whichever room found it; the bare code where no room knows it. */
export function issueMessage(issue: Issue, language: Language): IssueMessage {
  const own = messages[issue.code];
  if (own !== undefined) return { what: own.what[language], remedy: own.remedy[language] };
  const read = readMessage(issue, language);
  if (read !== undefined) return read;
  return parted(ledgerMessage(issue, language) ?? analysisMessage(issue, language) ?? issue.code);
}

/** What is to be done is the last sentence. */
function parted(text: string): IssueMessage {
  const end = Math.max(text.lastIndexOf(". ", text.length - 2), text.lastIndexOf("。", text.length - 2));
  return end < 0 ? { what: text, remedy: "" } : { what: text.slice(0, end + 1), remedy: text.slice(end + 1).trim() };
}
