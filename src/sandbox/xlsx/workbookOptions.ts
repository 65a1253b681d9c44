import type { Workbook } from "../model/workbook";
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
    ...(isProtected === (before.protectedStructure ?? false)
      ? []
      : attributeEdit(book, "workbookProtection", "lockStructure", isProtected ? "1" : undefined)),
    ...(mode === (before.calculationMode ?? "Automatic") ? [] : attributeEdit(book, "calcPr", "calcMode", stored)),
  ];
}

/** Set an attribute of a child of the workbook, which is made where there is none. */
function attributeEdit(
  { root, text }: WorkbookPart,
  name: string,
  attribute: string,
  value: string | undefined,
): Edit[] {
  const element = child(root, name);
  if (element) {
    const { start, contentStart } = element;
    return [{ start, end: contentStart, text: withAttribute(text.slice(start, contentStart), attribute, value) }];
  }
  const at = placeFor(root, name, WORKBOOK_ORDER);
  return [{ start: at, end: at, text: `<${root.prefix}${name} ${attribute}="${value}"/>` }];
}
