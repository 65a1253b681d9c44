import { describe } from "vitest";
import { dayOf } from "../../../src/engine/dates";
import { csvRows, hasData } from "../../read/support/sheets";
import { agreesWithSql } from "./agreesWithSql";
import { file, type PublicBook } from "./publicBook";

/** The Chinese superstore: 10,000 order lines with their profit, under Chinese headers. */
function book(): PublicBook {
  const [headers, ...lines] = csvRows("zh_superstore/orders.csv");
  const at = (name: string): number => headers.indexOf(name);
  const [line, id, name, date, amount, profit] = ["行 ID", "客户 ID", "客户名称", "订单日期", "销售额", "利润"].map(at);
  const day = (text: unknown): number => {
    const [year, month, date] = String(text).split("/").map(Number);
    return dayOf(year, month, date);
  };
  return {
    sheets: {
      应收明细: [
        ["发票号", "客户编号", "客户名称", "开票日期", "金额", "利润"],
        ...lines.map((row) => [row[line], row[id], row[name], day(row[date]), row[amount], row[profit]]),
      ],
    },
    asOf: "2017-12-31",
    overrides: { lostMonths: 6, financeRate: 0, lossRate: 0 },
    customers: `SELECT "客户 ID" AS id FROM read_csv(${file("zh_superstore/orders.csv")})`,
    sales: `SELECT "客户 ID" AS id, strptime("订单日期", '%Y/%-m/%-d') AS day, "销售额" AS amount, "利润" AS profit
      FROM read_csv(${file("zh_superstore/orders.csv")}, types={'订单日期': 'VARCHAR'})`,
  };
}

describe.runIf(hasData)("the Chinese superstore, 10,000 lines of 790 customers, against SQL in DuckDB", () => {
  agreesWithSql(book, { measure: "profit", lostMonths: 6 });
});
