import { expect, it } from "vitest";
import { renameSheet } from "../../../src/sandbox/model/renameSheet";
import { createSheet, createWorkbook } from "../../../src/sandbox/model/workbook";

it.each([
  ["=Sheet1!A1+SUM(sheet1!B:B)", "=Accounts!A1+SUM(Accounts!B:B)", "Accounts"],
  ["='Sheet1'!A1", "='My accounts'!A1", "My accounts"],
  ['="Sheet1!"&Sheet1!A1', '="Sheet1!"&Accounts!A1', "Accounts"],
  ["=MySheet1!A1+Sheet12!A1", "=MySheet1!A1+Sheet12!A1", "Accounts"],
])("renameSheet: %s becomes %s", (formula, expected, name) => {
  const workbook = createWorkbook();
  const other = createSheet("{2}", "Other");
  workbook.sheets.push(other);
  other.formulas.set(0, formula);
  workbook.names.push({ name: "Rates", formula, visible: true, comment: "" });
  renameSheet(workbook, workbook.sheets[0], name);
  expect([workbook.sheets[0].name, other.formulas.get(0), workbook.names[0].formula]).toEqual([
    name,
    expected,
    expected,
  ]);
});
