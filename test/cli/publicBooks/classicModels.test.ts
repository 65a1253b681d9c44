import { describe } from "vitest";
import { dayOfIso } from "../../../src/engine/dates";
import { csvRows, hasData } from "../../read/support/sheets";
import { agreesWithSql } from "./agreesWithSql";
import { file, type PublicBook } from "./publicBook";

/** Classic Models, a maker of model cars: an invoice an order, its lines summed, their purchase prices as cost. */
function book(): PublicBook {
  const [, ...products] = csvRows("classicmodels/products.csv");
  const price = new Map(products.map((row) => [row[0], Number(row[7])]));
  const sums = new Map<unknown, [amount: number, cost: number]>();
  for (const [order, product, quantity, each] of csvRows("classicmodels/orderdetails.csv").slice(1)) {
    const [amount, cost] = sums.get(order) ?? [0, 0];
    sums.set(order, [amount + Number(quantity) * Number(each), cost + Number(quantity) * price.get(product)!]);
  }
  const cents = (amount: number): number => Math.round(amount * 100) / 100;
  return {
    sheets: {
      Customers: [
        ["Customer Number", "Customer Name", "Country", "Sales Rep", "Credit Limit"],
        ...csvRows("classicmodels/customers.csv")
          .slice(1)
          .map((row) => [row[0], row[1], row[10], row[11], row[12]]),
      ],
      Invoices: [
        ["Invoice No", "Customer Number", "Invoice Date", "Due Date", "Amount", "Cost"],
        ...csvRows("classicmodels/orders.csv")
          .slice(1)
          .map((row) => {
            const [amount, cost] = sums.get(row[0])!;
            return [row[0], row[6], dayOfIso(String(row[1])), dayOfIso(String(row[2])), cents(amount), cents(cost)];
          }),
      ],
    },
    asOf: "2005-05-31",
    // Without costs of credit and risk the profit is revenue less cost, as SQL has it.
    overrides: { lostMonths: 9, financeRate: 0, lossRate: 0 },
    customers: `SELECT customerNumber AS id FROM read_csv(${file("classicmodels/customers.csv")}, nullstr='NULL')`,
    sales: `SELECT o.customerNumber AS id, o.orderDate AS day, round(sum(d.quantityOrdered * d.priceEach), 2) AS amount,
        round(sum(d.quantityOrdered * d.priceEach), 2)::DOUBLE - round(sum(d.quantityOrdered * p.buyPrice), 2)::DOUBLE AS profit
      FROM read_csv(${file("classicmodels/orders.csv")}, nullstr='NULL') o
        JOIN read_csv(${file("classicmodels/orderdetails.csv")}) d USING (orderNumber)
        JOIN read_csv(${file("classicmodels/products.csv")}) p USING (productCode)
      GROUP BY o.orderNumber, 1, 2`,
  };
}

describe.runIf(hasData)("Classic Models, three years of orders with their cost, against SQL in DuckDB", () => {
  agreesWithSql(book, { measure: "profit", lostMonths: 9 });
});
