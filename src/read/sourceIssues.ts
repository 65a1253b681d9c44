import type { HeaderMatch } from "./findHeader";
import type { Issue } from "./issue";
import { normaliseHeader } from "./normaliseHeader";
import type { SourceColumn } from "./schema";
import type { Region } from "./sheetHead";

/** What is worth knowing about the place and headers of a table that was found. */
export function sourceIssues(
  { table, headerRow, columns, repeated, misleading, unit }: HeaderMatch,
  region: Region,
): Issue[] {
  const place = { table: table.id, sheet: region.sheet };
  const at = (column: number, header: string): Pick<Issue, "row" | "column" | "header"> => ({
    row: headerRow,
    column,
    header: header.trim(),
  });
  const hidden: Issue[] = region.visible ? [] : [{ ...place, code: "hiddenSheet", severity: "note" }];
  const twice = repeated.map(({ column, written }): Issue => ({
    ...place,
    code: "repeatedHeader",
    severity: "note",
    ...at(column, written),
  }));
  const misled = misleading.map(({ column, written, field }): Issue => ({
    ...place,
    code: "headerContent",
    severity: "leftOut",
    ...at(column, written),
    details: { field },
  }));
  const scaled = columns.filter(({ factor }) => factor !== 1);
  const isOwn = ({ header }: SourceColumn): boolean => normaliseHeader(header).factor !== undefined;
  const units = scaled.filter(isOwn).map(({ column, header, factor }): Issue => ({
    ...place,
    code: "unitFactor",
    severity: "note",
    ...at(column, header),
    details: { factor },
  }));
  const stated = scaled.filter((column) => !isOwn(column)).map(({ header }) => header);
  if (unit && stated.length > 0) {
    const { row, column, text, factor } = unit;
    const details = { factor, headers: stated.join(", ") };
    units.push({ ...place, code: "statedUnit", severity: "assumed", row, column, value: text, details });
  }
  return [...hidden, ...twice, ...misled, ...units];
}
