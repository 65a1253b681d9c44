import { parseArea } from "../model/address";
import type { Sheet, Table } from "../model/workbook";
import { unescapeCellText } from "./escapedText";
import { child, children, flag, numberOf, parseXml } from "./parseXml";

/** The table that a table part holds; undefined when the part is missing or names no area. */
export function readTable(text: string | undefined, sheet: Pick<Sheet, "values">): Table | undefined {
  const root = text === undefined ? undefined : parseXml(text);
  const area = root && parseArea(root.attributes.ref ?? "");
  if (!root || !area) return undefined;
  const style = child(root, "tableStyleInfo");
  const showHeaders = (numberOf(root, "headerRowCount") ?? 1) > 0;
  const names = children(child(root, "tableColumns"), "tableColumn").map(({ attributes }) =>
    unescapeCellText(attributes.name),
  );
  return {
    id: root.attributes.id,
    name: root.attributes.displayName ?? root.attributes.name,
    area,
    // Excel stores the header cell's text and the column's name apart; what the cell shows is what users see.
    columns: names.map((name, at) => {
      const header = showHeaders ? sheet.values[area.row]?.[area.column + at] : undefined;
      return typeof header === "string" && header !== "" ? header : name;
    }),
    showHeaders,
    showTotals: (numberOf(root, "totalsRowCount") ?? 0) > 0,
    showBandedRows: flag(style, "showRowStripes"),
    showFilterButton: child(root, "autoFilter") !== undefined,
    style: style?.attributes.name ?? "",
  };
}
