import type { HeaderMatch } from "./findHeader";
import type { Issue } from "./issue";
import type { Region } from "./sheetHead";

/** What is worth knowing about the place and headers of a table that was found. */
export function sourceIssues(
  { table, headerRow, columns, repeated, misleading }: HeaderMatch,
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
  const units = columns
    .filter(({ factor }) => factor !== 1)
    .map(({ column, header, factor }): Issue => ({
      ...place,
      code: "unitFactor",
      severity: "note",
      ...at(column, header),
      details: { factor },
    }));
  return [...hidden, ...twice, ...misled, ...units];
}
