import { takeNumbers } from "../../engine/take";
import { label } from "../../i18n/label";
import { defineAnalysis, UNKNOWN, type Class } from "../analysis";
import { openRows } from "./openDeals";

/** Where the win rate of a deal comes from. */
export const rateBases: readonly Class[] = [
  { id: "own", label: label("The deal's own", "商机自带") },
  { id: "table", label: label("Stage table", "阶段赢率表") },
];
const [OWN, TABLE] = [0, 1];

/** The win rate in force for every open opportunity: everything that weighs deals reads it through `openDeals`. */
export const dealRate = defineAnalysis({
  id: "dealRate",
  pillar: "forecast",
  entity: "opportunity",
  label: label("Win rates in force", "采用的赢率"),
  question: label("With which chance does each opportunity count?", "每个商机按多大赢率计算？"),
  needs: ["opportunities"],
  parameters: ["winRates"],
  columns: {
    rate: {
      kind: "rate",
      label: label("Win rate", "赢率"),
      definition: label("The opportunity's own where given, else its stage's.", "商机自带赢率优先，否则取阶段赢率。"),
    },
    basis: {
      kind: "class",
      label: label("Rate from", "赢率来源"),
      definition: label(
        "Where the win rate comes from: the deal itself or the table of stages.",
        "赢率的来源：商机自带或阶段赢率表。",
      ),
    },
  },
  kpis: {},
  compute({ ledger: { opportunities } }) {
    const { table, winRate } = opportunities!;
    const rows = openRows(opportunities!);
    const own = takeNumbers(table.columns.winRate, rows);
    const rate = takeNumbers(winRate, rows);
    const basis = Uint8Array.from(rate, (value, deal) =>
      Number.isNaN(value) ? UNKNOWN : value === own[deal] ? OWN : TABLE,
    );
    return { rows: rows.length, columns: { rate, basis: { codes: basis, classes: rateBases } }, kpis: {} };
  },
});
