import type { ResultDocument } from "../refresh/calculation";

const MOST = 4;

/** The largest customers of each ABC class, a line each. */
export function topCustomers({ sheets }: ResultDocument): string {
  const columns = sheets.customers?.tables.customers?.columns;
  if (!columns) return "  none";
  const rows = columns["abc.class"].map((tier, i) => ({
    tier: String(tier),
    name: String(columns["customer.name"][i]),
    value: Number(columns["abc.value"][i]),
  }));
  return ["A", "B", "C"].flatMap((tier) => largest(rows.filter((row) => row.tier === tier))).join("\n");
}

interface Row {
  readonly tier: string;
  readonly name: string;
  readonly value: number;
}

const largest = (rows: readonly Row[]): string[] =>
  [...rows]
    .sort((a, b) => b.value - a.value)
    .slice(0, MOST)
    .map(
      ({ tier, name, value }) =>
        `  ${tier}  ${name.padEnd(36)} ${Math.round(value).toLocaleString("en-US").padStart(14)}`,
    );
