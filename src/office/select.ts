import type { Connection } from "./connection";
import { run } from "./run";

/** Shows a cell to the user. @throws WorkbookError "sheetMissing" when the sheet is gone */
export async function select(connection: Connection, sheet: string, cell: string): Promise<void> {
  await run(
    connection,
    ({ workbook }) => {
      const worksheet = workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRange(cell).untrack().select();
    },
    { repeatable: true, details: { sheet } },
  );
}
