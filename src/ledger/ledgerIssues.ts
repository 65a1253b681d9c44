import type { Issue, Severity } from "../read/issue";
import type { InputTable, Table } from "../read/schema";

type Details = Readonly<Record<string, string | number>>;

/** An issue about a table as a whole: said once with a count, not once for every row. */
export const tableIssue = (
  code: string,
  severity: Severity,
  { source }: Table<InputTable>,
  details: Details,
): Issue => ({
  code,
  severity,
  table: source.table,
  sheet: source.sheet,
  details,
});

/** An issue about a cell: the row's field, at its place on the sheet. */
export function cellIssue(
  code: string,
  severity: Severity,
  { source, sheetRow }: Table<InputTable>,
  row: number,
  field: string,
  value: string,
  details: Details = {},
): Issue {
  const column = source.columns.find((each) => each.field === field);
  return {
    code,
    severity,
    table: source.table,
    sheet: source.sheet,
    row: sheetRow[row],
    column: column?.column,
    header: column?.header,
    value,
    details,
  };
}
