import { CONTENT_TYPES } from "./contentTypes";
import { readText } from "./openPackage";
import { child, children, flag, numberOf, parseXml } from "./parseXml";
import type { PartStore } from "./partStore";
import type { WorkbookPart } from "./workbookPart";

/**
 * The number (a cell's `cm`) by which a formula counts as a dynamic array, so that Excel spills it rather than showing
 * it in braces. The part that numbers refer to is added when the file has none; undefined when the file has one without
 * such an entry, which is then left alone.
 */
export function dynamicArrayMark(book: WorkbookPart, store: PartStore): number | undefined {
  const part = book.related.find(({ type }) => type === "sheetMetadata")?.target;
  const text = readText(store.parts, part);
  if (text !== undefined) return findMark(text);
  const name = store.freeName(`${book.partName.slice(0, book.partName.lastIndexOf("/") + 1)}metadata#.xml`);
  store.put(name, METADATA, CONTENT_TYPES.sheetMetadata);
  store.addRelationship(book.partName, "sheetMetadata", name);
  return 1;
}

function findMark(text: string): number | undefined {
  const root = parseXml(text);
  const type =
    children(child(root, "metadataTypes"), "metadataType").findIndex(({ attributes }) => attributes.name === "XLDAPR") +
    1;
  const properties = children(root, "futureMetadata").find(({ attributes }) => attributes.name === "XLDAPR");
  const dynamic = children(properties, "bk").map((block) =>
    flag(block.children[0]?.children[0]?.children[0], "fDynamic"),
  );
  const mark = children(child(root, "cellMetadata"), "bk").findIndex((block) => {
    const [record] = children(block, "rc");
    return numberOf(record, "t") === type && dynamic[numberOf(record, "v") ?? -1];
  });
  return mark < 0 ? undefined : mark + 1;
}

const METADATA =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">' +
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" ' +
  'merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>' +
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">' +
  '<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';
