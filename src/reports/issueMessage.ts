import { message as analysisMessage } from "../analyses/messages";
import type { Language } from "../i18n/language";
import { message as ledgerMessage } from "../ledger/messages";
import type { Issue } from "../read/issue";
import { message as readMessage } from "../read/messages";

export interface IssueMessage {
  readonly what: string;
  /** What to do; "" where nothing needs to be done or the first part says it. */
  readonly remedy: string;
}

/** An issue in words, whichever room found it; the bare code where no room knows it. */
export function issueMessage(issue: Issue, language: Language): IssueMessage {
  const read = readMessage(issue, language);
  if (read !== undefined) return read;
  return parted(ledgerMessage(issue, language) ?? analysisMessage(issue, language) ?? issue.code);
}

/** What is to be done is the last sentence. */
function parted(text: string): IssueMessage {
  const end = Math.max(text.lastIndexOf(". ", text.length - 2), text.lastIndexOf("。", text.length - 2));
  return end < 0 ? { what: text, remedy: "" } : { what: text.slice(0, end + 1), remedy: text.slice(end + 1).trim() };
}
