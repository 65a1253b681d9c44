import type { Sheet, Workbook } from "../model/workbook";
import { MAX_COLUMNS } from "../model/workbook";
import type { XmlElement } from "./parseXml";
import { child, flag } from "./parseXml";
import type { Edit } from "./patchXml";
import { placeFor, withAttribute } from "./patchXml";
import type { WorkbookPart } from "./workbookPart";
import { WORKBOOK_ORDER } from "./workbookPart";

type Options = Pick<Workbook, "protectedStructure" | "calculationMode">;

/** What the workbook part says about the workbook as a whole; missing where it says nothing unusual. */
export function readOptions(root: XmlElement): Options {
  const mode = MODES[child(root, "calcPr")?.attributes.calcMode ?? "auto"];
  return {
    ...(flag(child(root, "workbookProtection"), "lockStructure") ? { protectedStructure: true } : {}),
    ...(mode === undefined || mode === "Automatic" ? {} : { calculationMode: mode }),
  };
}

const MODES: Record<string, Options["calculationMode"]> = {
  auto: "Automatic",
  autoNoTable: "AutomaticExceptTables",
  manual: "Manual",
};

/** Bring the same up to date; nothing changes where it is as read. */
export function optionEdits(book: WorkbookPart, workbook: Workbook): Edit[] {
  const before = readOptions(book.root);
  const mode = workbook.calculationMode ?? "Automatic";
  const isProtected = workbook.protectedStructure ?? false;
  const stored = Object.entries(MODES).find(([, name]) => name === mode)?.[0];
  return [
    ...attributeEdits(
      book,
      "workbookProtection",
      isProtected === (before.protectedStructure ?? false) ? {} : { lockStructure: isProtected ? "1" : undefined },
    ),
    ...attributeEdits(book, "calcPr", {
      ...(mode === (before.calculationMode ?? "Automatic") ? {} : { calcMode: stored }),
      // Excel trusts the values in a file; formulas that were written without one must be calculated when it is opened.
      ...(workbook.sheets.some(hasUncalculated) ? { fullCalcOnLoad: "1" } : {}),
    }),
  ];
}

const hasUncalculated = ({ formulas, values }: Sheet): boolean =>
  [...formulas.keys()].some((key) => values[Math.floor(key / MAX_COLUMNS)]?.[key % MAX_COLUMNS] === undefined);

/** Set attributes of a child of the workbook, which is made where there is none. */
function attributeEdits(
  { root, text }: WorkbookPart,
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
): Edit[] {
  const entries = Object.entries(attributes);
  if (entries.length === 0) return [];
  const element = child(root, name);
  if (element) {
    const { start, contentStart } = element;
    const tag = text.slice(start, contentStart);
    return [
      { start, end: contentStart, text: entries.reduce((edited, entry) => withAttribute(edited, ...entry), tag) },
    ];
  }
  const at = placeFor(root, name, WORKBOOK_ORDER);
  const written = entries.map(([attribute, value]) => ` ${attribute}="${value}"`).join("");
  return [{ start: at, end: at, text: `<${root.prefix}${name}${written}/>` }];
}
