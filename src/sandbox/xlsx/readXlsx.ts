import type { DefinedName, Sheet, Workbook } from "../model/workbook";
import { createSheet, createWorkbook } from "../model/workbook";
import { readFileProperties } from "./fileProperties";
import { formulaFromFile } from "./functionPrefixes";
import { openPackage, readText } from "./openPackage";
import type { XmlElement } from "./parseXml";
import { child, children, flag, numberOf } from "./parseXml";
import { readCustomProperties } from "./customProperties";
import { readSettings } from "./settingsPart";
import type { SheetContext } from "./readSheet";
import { readSheet } from "./readSheet";
import { readSharedStrings } from "./readSharedStrings";
import { readStyles } from "./readStyles";
import { readOptions } from "./workbookOptions";
import type { SheetEntry, WorkbookPart } from "./workbookPart";
import { readWorkbookPart } from "./workbookPart";

/**
 * Read an .xlsx or .xlsm file into the sandbox's workbook. Days stay day numbers as stored, numbers are exact, errors
 * are `{ error }`. What the model has no place for (pivots, shapes, macros…) stays in `source`, from which the file
 * is written again.
 *
 * @throws Error when the bytes are no workbook, with a message for people
 */
export async function readXlsx(bytes: Uint8Array, name = "Book1.xlsx"): Promise<Workbook> {
  const parts = openPackage(bytes);
  const part = readWorkbookPart(parts);
  const partOf = (type: string): string | undefined => part.related.find((each) => each.type === type)?.target;
  const strings = readText(parts, partOf("sharedStrings"));
  const styles = readStyles(readText(parts, partOf("styles")), readText(parts, partOf("theme")));
  const date1904 = flag(child(part.root, "workbookPr"), "date1904");
  const context: SheetContext = {
    parts,
    strings: strings === undefined ? [] : readSharedStrings(strings),
    styles,
    date1904,
  };
  const worksheets = part.sheets.filter(({ type }) => type === "worksheet");
  const sheets = worksheets.map((entry) => readEntry(entry, context));
  if (sheets.length === 0) sheets.push(createSheet("{00000000-0001-0000-0000-000000000000}", "Sheet1"));
  addPrintTitles(part, sheets);
  const active = activeSheet(part, sheets);
  const fileProperties = readFileProperties(parts);
  return {
    ...createWorkbook(name),
    sheets,
    activeSheetId: active.id,
    selection: { sheetId: active.id, row: 0, column: 0, rows: 1, columns: 1 },
    names: readNames(part),
    styles: styles.cellStyles,
    settings: readSettings(parts, part),
    customProperties: readCustomProperties(parts),
    date1904,
    ...readOptions(part.root),
    ...(fileProperties.size > 0 ? { documentProperties: fileProperties } : {}),
    source: bytes,
  };
}

function readEntry(entry: SheetEntry, context: SheetContext): Sheet {
  const sheet = readSheet(entry.id, entry.name, entry.partName, context);
  return { ...sheet, visibility: entry.visibility };
}

function activeSheet({ root, sheets }: WorkbookPart, read: Sheet[]): Sheet {
  const at = numberOf(child(child(root, "bookViews"), "workbookView"), "activeTab") ?? 0;
  return (
    read.find(({ id }) => id === sheets[at]?.id) ?? read.find(({ visibility }) => visibility === "Visible") ?? read[0]
  );
}

const nameElements = (root: XmlElement): XmlElement[] => children(child(root, "definedNames"), "definedName");

/** The names that users gave; those that Excel keeps for itself (print titles, filters) begin with "_xlnm.". */
function readNames({ root, sheets }: WorkbookPart): DefinedName[] {
  return nameElements(root)
    .filter(({ attributes }) => !attributes.name.startsWith("_xlnm."))
    .map((element) => {
      const local = sheets[numberOf(element, "localSheetId") ?? -1];
      return {
        name: element.attributes.name,
        formula: formulaFromFile(element.text),
        ...(local ? { sheetId: local.id } : {}),
        visible: !flag(element, "hidden"),
        comment: element.attributes.comment ?? "",
      };
    });
}

function addPrintTitles({ root, sheets }: WorkbookPart, read: Sheet[]): void {
  for (const element of nameElements(root)) {
    const sheet = read.find(({ id }) => id === sheets[numberOf(element, "localSheetId") ?? -1]?.id);
    if (!sheet || element.attributes.name !== "_xlnm.Print_Titles") continue;
    const rows = /\$\d+:\$\d+/.exec(element.text)?.[0];
    const columns = /\$[A-Z]+:\$[A-Z]+/.exec(element.text)?.[0];
    if (rows) sheet.page.printTitleRows = rows;
    if (columns) sheet.page.printTitleColumns = columns;
  }
}
