import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { dayOf } from "../../../src/engine/dates";
import { dataFolder } from "../../read/support/sheets";

/** Published histories of the 1/10 sample of CDNOW's customers: weeks rounded to two decimals. */
export function cdnowSummary(): { repeats: number[]; recency: number[]; age: number[]; meanSpend: number[] } {
  const rows = lines("cdnow_customers_summary_with_transactions.csv")
    .slice(1)
    .map((line) => line.split(",").map(Number));
  const [repeats, recency, age, meanSpend] = [1, 2, 3, 4].map((column) => rows.map((row) => row[column]));
  return { repeats, recency, age, meanSpend };
}

/** The purchases behind them: customer 0 … 2,356, day, value. */
export function cdnowPurchases(): { keys: number[]; days: number[]; amounts: number[] } {
  const rows = lines("CDNOW_sample.txt").map((line) => line.trim().split(/\s+/));
  const dayOfText = (text: string): number =>
    dayOf(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)));
  return {
    keys: rows.map((row) => Number(row[1]) - 1),
    days: rows.map((row) => dayOfText(row[2])),
    amounts: rows.map((row) => Number(row[4])),
  };
}

const lines = (file: string): string[] =>
  readFileSync(resolve(dataFolder, "cdnow", file), "utf8")
    .trim()
    .split(/\r?\n/);
