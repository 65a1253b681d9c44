import { describe } from "vitest";
import { dayOfIso } from "../../../src/engine/dates";
import { csvRows, hasData } from "../../read/support/sheets";
import { agreesWithSql } from "./agreesWithSql";
import { file, type PublicBook } from "./publicBook";

/** Maven Analytics' CRM: 85 accounts and the 4,238 deals they signed, as invoices of their close date. */
function book(): PublicBook {
  const [, ...accounts] = csvRows("maven_crm/accounts.csv");
  const [, ...deals] = csvRows("maven_crm/sales_pipeline.csv");
  const won = deals.filter((row) => row[4] === "Won" && row[3] !== "");
  return {
    sheets: {
      Accounts: [
        ["Account ID", "Account Name", "Industry", "Region", "Employees"],
        ...accounts.map((row) => [row[0], row[0], row[1], row[5], row[4]]),
      ],
      Invoices: [
        ["Invoice No", "Account ID", "Invoice Date", "Amount"],
        ...won.map((row) => [row[0], row[3], dayOfIso(String(row[6])), row[7]]),
      ],
    },
    asOf: "2017-12-31",
    overrides: { lostMonths: 1 },
    customers: `SELECT account AS id FROM read_csv(${file("maven_crm/accounts.csv")})`,
    sales: `SELECT account AS id, close_date AS day, close_value AS amount, NULL AS profit
      FROM read_csv(${file("maven_crm/sales_pipeline.csv")}) WHERE deal_stage = 'Won' AND account IS NOT NULL`,
  };
}

describe.runIf(hasData)("Maven's CRM, accounts and won deals, against SQL in DuckDB", () => {
  agreesWithSql(book, { measure: "amount", lostMonths: 1 });
});
