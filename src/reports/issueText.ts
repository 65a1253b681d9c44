import { message as analysisMessage } from "../analyses/messages";
import type { Language } from "../i18n/language";
import type { Issue } from "../read/issue";
import { message as readMessage } from "../read/messages";

/** What is wrong and what to do, whichever room found it; the bare code where no room knows it. */
export const issueText = (issue: Issue, language: Language): string =>
  analysisMessage(issue, language) ?? readMessage(issue, language) ?? issue.code;
