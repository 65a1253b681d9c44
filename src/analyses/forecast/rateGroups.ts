import { codesFrom, NONE, type TextColumn } from "../../engine/columns";
import { label } from "../../i18n/label";
import { OPEN, WON, type Ledger } from "../../ledger/ledger";
import type { Class } from "../analysis";

/** What deals are grouped by to compare win rates. */
export const rateKinds: readonly Class[] = [
  { id: "all", label: label("All deals", "全部商机") },
  { id: "stage", label: label("Stage", "阶段") },
  { id: "owner", label: label("Owner", "负责人") },
  { id: "industry", label: label("Industry", "行业") },
  { id: "region", label: label("Region", "地区") },
  { id: "product", label: label("Product", "产品") },
];

/** A fact about every opportunity, by row: its owner, its customer's industry… */
export interface DealFact {
  /** Index into `rateKinds`. */
  readonly kind: number;
  readonly values: TextColumn;
}

/** The facts that deals are compared by; those of which no deal says anything are left out. */
export function dealFacts({ opportunities, customers }: Ledger): readonly DealFact[] {
  const { table, customer } = opportunities!;
  const ofCustomer = (field: "industry" | "region"): TextColumn => {
    const column = customers.table?.columns[field];
    const codes = codesFrom(customer, (index) => {
      const row = index < 0 ? -1 : customers.tableRow[index];
      return column === undefined || row < 0 ? NONE : column.codes[row];
    });
    return { codes, words: column?.words ?? [] };
  };
  const facts = [table.columns.owner, ofCustomer("industry"), ofCustomer("region"), table.columns.product];
  return facts
    .map((values, i) => ({ kind: i + 2, values }))
    .filter(({ values }) => values.codes.some((code) => code !== NONE));
}

/** The deals that share a word of a fact. */
export interface RateGroup {
  readonly kind: number;
  readonly word: string;
  readonly won: number;
  readonly closed: number;
  readonly open: number;
  readonly rows: readonly number[];
}

/** The groups of one fact that have closed deals, those with the most first. */
export function rateGroups({ opportunities }: Ledger, { kind, values }: DealFact): readonly RateGroup[] {
  const { known, state } = opportunities!;
  const groups = values.words.map((word) => ({ kind, word, won: 0, closed: 0, open: 0, rows: [] as number[] }));
  values.codes.forEach((code, row) => {
    if (code === NONE || !known[row]) return;
    const group = groups[code];
    group.rows.push(row);
    if (state[row] === OPEN) group.open++;
    else group.closed++;
    if (state[row] === WON) group.won++;
  });
  return groups.filter(({ closed }) => closed > 0).sort((a, b) => b.closed - a.closed);
}
