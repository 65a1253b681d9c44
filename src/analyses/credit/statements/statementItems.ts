import { numbersFrom } from "../../../engine/columns";
import { averageBalance } from "../../../engine/credit/averageBalance";
import { tangibleNetWorth } from "../../../engine/credit/debtToTangibleNetWorth";
import type { Ledger } from "../../../ledger/ledger";
import type { StatementRows } from "./statementRows";

type Financials = NonNullable<Ledger["tables"]["financials"]>["table"];
type Item = {
  [F in keyof Financials["columns"]]: Financials["columns"][F] extends Float64Array ? F : never;
}[keyof Financials["columns"]];

/** The items of statements, one row a statement, with what follows from other items filled in. */
export interface StatementItems {
  readonly count: number;
  of(item: Item): Float64Array;
  /** Where missing: assets − equity. */
  readonly totalLiabilities: Float64Array;
  /** Where missing: assets − liabilities. */
  readonly equity: Float64Array;
  /** Where missing: sales − gross profit. */
  readonly costOfSales: Float64Array;
  /** Where missing: all sales. */
  readonly creditSales: Float64Array;
  /** 0 where missing. */
  readonly shortTermInvestments: Float64Array;
  /** 0 where missing. */
  readonly intangibles: Float64Array;
  readonly tangibleNetWorth: Float64Array;
  /** A balance set beside a year's flow: the mean of opening and closing, or the closing alone. */
  balance(item: Float64Array): Float64Array;
  /** Statements in which an item was taken as 0, or from others. */
  readonly assumedZero: number;
  readonly derived: number;
}

/** Items of the statements that count, in their order. */
export function statementItems(
  { tables: { financials } }: Ledger,
  { count, row, before }: StatementRows,
  balances: "average" | "closing",
): StatementItems {
  const of = (item: Item): Float64Array =>
    financials ? numbersFrom(row, (r) => financials.table.columns[item][r]) : new Float64Array(count).fill(NaN);
  let [assumedZero, derived] = [0, 0];
  const filled = (item: Float64Array, other: (i: number) => number): Float64Array =>
    item.map((value, i) => {
      if (!Number.isNaN(value)) return value;
      const found = other(i);
      if (!Number.isNaN(found)) derived++;
      return found;
    });
  const orZero = (item: Float64Array): Float64Array =>
    item.map((value) => {
      if (Number.isNaN(value)) assumedZero++;
      return value || 0;
    });
  const [assets, liabilities, owned] = [of("totalAssets"), of("totalLiabilities"), of("equity")];
  const [sales, profit] = [of("sales"), of("grossProfit")];
  const equity = filled(owned, (i) => assets[i] - liabilities[i]);
  const intangibles = orZero(of("intangibles"));
  return {
    count,
    of,
    totalLiabilities: filled(liabilities, (i) => assets[i] - owned[i]),
    equity,
    costOfSales: filled(of("costOfSales"), (i) => sales[i] - profit[i]),
    creditSales: filled(of("creditSales"), (i) => sales[i]),
    shortTermInvestments: orZero(of("shortTermInvestments")),
    intangibles,
    tangibleNetWorth: tangibleNetWorth(equity, intangibles),
    balance: (item) =>
      balances === "closing"
        ? item
        : averageBalance(
            numbersFrom(before, (i) => (i < 0 ? NaN : item[i])),
            item,
          ),
    get assumedZero() {
      return assumedZero;
    },
    get derived() {
      return derived;
    },
  };
}
