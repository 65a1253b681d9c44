import type { PlanLink, SheetPlan } from "../reports/sheetPlan";
import { WorkbookError } from "../refresh/workbook";
import { quotedSheet, rangeOf } from "./addresses";
import type { Connection } from "./connection";
import { run } from "./run";
import { markIncomplete } from "./sheetMark";
import { ACCENT, applyStyle, styles } from "./styles";
import type { Survey, SurveyedSheet } from "./survey";
import { incompleteWarning } from "./words";

/** A plan and the sheet it is written into. */
export interface Target {
  readonly plan: SheetPlan;
  readonly id: string;
  /** The sheet as it was found; undefined when it is new. */
  readonly found?: SurveyedSheet;
  /** A link of the plan as Excel writes it, with the sheet's real name. */
  reference(link: PlanLink): string;
  /** A formula of the plan, or a piece of one, with the sheets called by their real names. */
  localise(formula: string): string;
}

/** The sheet of ours each plan goes to; undefined where one must be made. @throws WorkbookError before anything is written */
export function matchSheets(survey: Survey, plans: readonly SheetPlan[]): (SurveyedSheet | undefined)[] {
  if (survey.isReadOnly) throw new WorkbookError("readOnly");
  return plans.map((plan) => {
    const namesake = sheetNamed(survey, plan.name);
    const ours = survey.sheets.filter(({ mark }) => mark?.report === plan.report);
    // A user who copied a sheet of ours copied its mark as well; the one with the name is the original.
    const found = ours.find((sheet) => sheet === namesake) ?? ours[0];
    if (!found && namesake) throw new WorkbookError("sheetNotOurs", { sheet: namesake.name });
    if (found?.isProtected) throw new WorkbookError("sheetProtected", { sheet: found.name });
    if (!found && survey.isProtected) throw new WorkbookError("workbookProtected", { sheet: plan.name });
    return found;
  });
}

/**
 * Makes the sheets that are missing, after the user's own and in the order of the plans, and marks all as incomplete before
 * any of them is touched: a mark, and a warning in the first cell that stays there until the last request.
 */
export async function prepareSheets(
  connection: Connection,
  survey: Survey,
  plans: readonly SheetPlan[],
  signal?: AbortSignal,
): Promise<Target[]> {
  const found = matchSheets(survey, plans);
  const sheets = await makeAndMark(connection, survey, plans, found, signal);
  for (const { id } of sheets) connection.ownSheets.add(id);
  const names = new Map(plans.map(({ name }, i) => [name, sheets[i].name]));
  return plans.map((plan, i) => ({ plan, id: sheets[i].id, found: found[i], ...naming(names) }));
}

async function makeAndMark(
  connection: Connection,
  survey: Survey,
  plans: readonly SheetPlan[],
  found: readonly (SurveyedSheet | undefined)[],
  signal?: AbortSignal,
): Promise<Excel.Worksheet[]> {
  const positions = newPositions(survey, found);
  const prepare = (worksheets: Excel.WorksheetCollection, plan: SheetPlan, at: number) => {
    const existing = found[at];
    const sheet = existing ? worksheets.getItem(existing.id) : worksheets.add(plan.name);
    markIncomplete(sheet, plan);
    if (positions[at] !== undefined) sheet.position = positions[at];
    const newName = existing && nameInLanguage(survey, existing, plan);
    if (newName) sheet.name = newName;
    warn(sheet, plan);
    sheet.tabColor = ACCENT;
    return sheet.load("id,name");
  };
  try {
    return await run(
      connection,
      ({ workbook: { worksheets } }) => plans.map((plan, i) => prepare(worksheets, plan, i)),
      { signal },
    );
  } catch (error) {
    await markOrphans(connection, plans.filter((_, i) => !found[i])); // prettier-ignore
    throw error;
  }
}

/**
 * Where each new sheet goes when others of ours are there: behind the one that is planned before it, wherever the user may have moved that.
 * The others stay at the end, where Excel makes them.
 */
function newPositions({ sheets }: Survey, found: readonly (SurveyedSheet | undefined)[]): (number | undefined)[] {
  const order: (SurveyedSheet | number)[] = [...sheets];
  return found.map((existing, i) => {
    if (existing) return undefined;
    const before = i > 0 ? order.indexOf(found[i - 1] ?? i - 1) : -1;
    const position = before < 0 || before === order.length - 1 ? undefined : before + 1;
    order.splice(position ?? order.length, 0, i);
    return position;
  });
}

/**
 * Should Excel have made a sheet and failed before it was marked, we would refuse it as foreign for ever. No sheet had one
 * of these names a moment ago, so what has one now is ours.
 */
async function markOrphans(connection: Connection, plans: readonly SheetPlan[]): Promise<void> {
  try {
    const { items } = await run(connection, ({ workbook }) => workbook.worksheets.load("items/name,items/id"));
    const orphans = plans.flatMap((plan) =>
      items.filter(({ name }) => name === plan.name).map(({ id }) => ({ id, plan })),
    );
    if (orphans.length === 0) return;
    await run(connection, ({ workbook }) => {
      for (const { id, plan } of orphans) markIncomplete(workbook.worksheets.getItem(id), plan);
    });
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error; // the first error says why
  }
}

/** After a switch of language the sheet takes its name in the new one, if it is free; a name the user gave stays. */
function nameInLanguage(survey: Survey, sheet: SurveyedSheet, plan: SheetPlan): string | undefined {
  if (survey.isProtected || sheet.mark?.language === plan.language || sheet.name === plan.name) return undefined;
  return sheetNamed(survey, plan.name) ? undefined : plan.name;
}

function sheetNamed({ sheets }: Survey, name: string): SurveyedSheet | undefined {
  return sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

/** Says in the first cell that the sheet is not to be used; stays there only if the writing breaks off. */
export function warn(sheet: Excel.Worksheet, { language, tables }: SheetPlan): void {
  if (tables.some(({ row, column }) => row === 0 && column === 0)) return;
  const cell = rangeOf(sheet, { row: 0, column: 0, rows: 1, columns: 1 });
  cell.values = [[incompleteWarning[language]]];
  applyStyle(cell, styles.warning);
}

/** Plans name each other's sheets by the planned names; the user may have given them others. */
function naming(names: ReadonlyMap<string, string>): Pick<Target, "reference" | "localise"> {
  const changed = [...names].filter(([planned, real]) => planned !== real);
  return {
    reference: ({ sheet, cell }) => `${quotedSheet(names.get(sheet) ?? sheet)}!${cell}`,
    localise: (formula) =>
      changed.reduce(
        (text, [planned, real]) => text.replaceAll(`${quotedSheet(planned)}!`, `${quotedSheet(real)}!`),
        formula,
      ),
  };
}
