import { fillWith, type Filling } from "../i18n/fill";
import type { Label } from "../i18n/language";
import { descending } from "../engine/order";
import { wordAt } from "../engine/columns";
import { figureText } from "../analyses/figureText";
import type { Frame } from "./frame";
import { findingRules, MOST_FINDINGS, type FindingRule, type FindingTone } from "./findingRules";
import type { ReportContext } from "./reportContext";
import { isNumbers, textValues } from "./values";

/** A sentence with a number that the user should see first, and where to look. */
export interface Finding {
  readonly id: string;
  readonly text: string;
  readonly tone: FindingTone;
  readonly report: string;
  readonly table: string;
  /** Row of the table's frame; absent when the whole table is meant. */
  readonly frameRow?: number;
}

/** What the results say that a manager should know, in order of weight. */
export function findFindings(context: ReportContext): Finding[] {
  const found = findingRules.flatMap((rule) => {
    const row = rule.about && rowOf(rule, context);
    if (row === -1) return [];
    const text = sentence(rule.text, context, rule, row);
    if (text === undefined || !holds(rule, context)) return [];
    return [{ id: rule.id, text, tone: rule.tone, report: rule.opens.report, table: rule.opens.table, frameRow: row }];
  });
  return found.slice(0, MOST_FINDINGS);
}

const holds = ({ above }: FindingRule, { figures }: ReportContext): boolean =>
  above === undefined || (figures.get(above)?.value ?? 0) > 0;

/** The row with the largest value above 0; -1 when there is none. */
function rowOf({ about }: FindingRule, { frames }: ReportContext): number {
  const values = frames.get(about!.rows)?.columns.get(about!.largest)?.values;
  if (values === undefined || !isNumbers(values) || values.length === 0) return -1;
  const [row] = descending(values);
  return values[row] > 0 ? row : -1;
}

function sentence(label: Label, context: ReportContext, rule: FindingRule, row?: number): string | undefined {
  const frame = rule.about && context.frames.get(rule.about.rows);
  let complete = true;
  const text = fillWith(label[context.language], (ref) => {
    // A customer's overdue amount and the total bear the same name; a sentence about a customer means the customer's.
    const own = frame && row !== undefined ? cellWord(frame, ref, row, context) : undefined;
    const filling = own ?? figureWord(ref, context);
    if (filling === undefined || filling.text === "") complete = false;
    return filling;
  });
  return complete ? text : undefined;
}

function figureWord(ref: string, { figures, language }: ReportContext): Filling | undefined {
  const figure = figures.get(ref);
  return figure && { text: figureText(figure.value, figure.kind, language), number: figure.value };
}

function cellWord(frame: Frame, ref: string, row: number, { language }: ReportContext): Filling | undefined {
  const column = frame.columns.get(ref);
  if (column === undefined) return undefined;
  if (!isNumbers(column.values)) return { text: wordAt(textValues(column.values, language), row) };
  const number = column.values[row];
  return { text: figureText(number, column.kind, language), number };
}
