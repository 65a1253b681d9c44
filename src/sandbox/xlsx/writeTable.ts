import type { Sheet, Table } from "../model/workbook";
import { cellKey } from "../model/workbook";
import { areaAddress } from "./cellAddress";
import { escapeCellText, escapeXml } from "./escapedText";
import { formulaForFile } from "./functionPrefixes";

/** The table part. `name` may differ from the table's own where the workbook had that name already. */
export function writeTable(table: Table, id: number, name: string, sheet: Sheet): string {
  const { area, showHeaders, showTotals } = table;
  const filtered = { ...area, rows: area.rows - (showTotals ? 1 : 0) };
  const columns = tableColumnNames(table);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${escapeXml(name)}" ` +
    `displayName="${escapeXml(name)}" ref="${areaAddress(area)}"${showHeaders ? "" : ' headerRowCount="0"'}` +
    `${showTotals ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}>` +
    (showHeaders && table.showFilterButton ? `<autoFilter ref="${areaAddress(filtered)}"/>` : "") +
    `<tableColumns count="${columns.length}">` +
    columns.map((column, at) => columnXml(column, at, table, sheet)).join("") +
    "</tableColumns>" +
    `<tableStyleInfo${table.style ? ` name="${escapeXml(table.style)}"` : ""} showFirstColumn="0" showLastColumn="0" ` +
    `showRowStripes="${table.showBandedRows ? 1 : 0}" showColumnStripes="0"/></table>`
  );
}

/** The names of a table's columns as Excel demands them: one per column, none empty, no two alike. */
export function tableColumnNames({ area, columns }: Table): string[] {
  const taken = new Set<string>();
  return Array.from({ length: area.columns }, (_, at) => {
    const wanted = columns[at] || `Column${at + 1}`;
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = wanted + number;
    taken.add(name.toLowerCase());
    return name;
  });
}

function columnXml(name: string, at: number, { area, showTotals }: Table, sheet: Sheet): string {
  const start = `<tableColumn id="${at + 1}" name="${escapeCellText(name).replaceAll("&#10;", "_x000a_")}"`;
  if (!showTotals) return `${start}/>`;
  const row = area.row + area.rows - 1;
  const formula = sheet.formulas.get(cellKey(row, area.column + at));
  const label = sheet.values[row]?.[area.column + at];
  if (formula !== undefined) {
    return `${start} totalsRowFunction="custom"><totalsRowFormula>${escapeXml(formulaForFile(formula))}</totalsRowFormula></tableColumn>`;
  }
  return typeof label === "string" && label !== "" ? `${start} totalsRowLabel="${escapeXml(label)}"/>` : `${start}/>`;
}
