import { addMonths, isoOf } from "../../engine/dates";
import { accountStatus } from "../../engine/tiering/accountStatus";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { OPEN, type Ledger } from "../../ledger/ledger";
import { defineAnalysis, type Class } from "../analysis";

/** The status classes, in the order of the engine's codes. */
export const statusClassList: readonly Class[] = [
  { id: "producing", label: label("Producing", "产出"), look: "good" },
  { id: "incubating", label: label("Incubating", "孵化"), look: "neutral" },
  { id: "potential", label: label("Potential", "潜在"), look: "neutral" },
];

/** Who buys, who is being won, who is only known. */
export const status = defineAnalysis({
  id: "status",
  pillar: "tiering",
  entity: "customer",
  label: label("Account status", "客户状态分类"),
  question: label("Who buys, who is being won, who is only known?", "谁在产出、谁在孵化、谁仅是潜在？"),
  needs: ["receivables"],
  parameters: ["activeMonths"],
  columns: {
    status: {
      kind: "class",
      label: label("Status", "状态分类"),
      definition: label(
        "Producing: an invoice in the last months set by “Producing within”; incubating: none, but an open opportunity; potential: neither.",
        "产出：在“产出客户期限”内有发票；孵化：无发票但有未结商机；潜在：两者皆无。",
      ),
    },
    openOpportunities: {
      kind: "count",
      label: label("Open opportunities", "未结商机数"),
      definition: label(
        "Opportunities open on the as-of date; empty without an opportunities sheet.",
        "截止日未结的商机数；无商机表时为空。",
      ),
    },
  },
  kpis: {
    producing: count("Producing customers", "产出客户数", "producing", "产出"),
    incubating: count("Incubating customers", "孵化客户数", "incubating", "孵化"),
    potential: count("Potential customers", "潜在客户数", "potential", "潜在"),
    producingShare: {
      kind: "share",
      label: label("Producing", "产出客户占比"),
      definition: label("Producing customers ÷ all customers.", "产出客户数 ÷ 全部客户数。"),
    },
  },
  compute({ ledger, parameters }) {
    const { asOfDay, customers } = ledger;
    const sinceDay = addMonths(asOfDay, -parameters.activeMonths);
    const open = openOpportunities(ledger);
    const codes = accountStatus(customers.lastDay, open, sinceDay);
    const countOf = (code: number): number => codes.reduce((n, each) => n + (each === code ? 1 : 0), 0);
    return {
      rows: customers.count,
      columns: { status: { codes, classes: statusClassList }, openOpportunities: open },
      kpis: {
        producing: countOf(0),
        incubating: countOf(1),
        potential: countOf(2),
        producingShare: customers.count > 0 ? countOf(0) / customers.count : NaN,
      },
      notes: [
        label(
          `Producing: an invoice after ${isoOf(sinceDay)} (${parameters.activeMonths} months).`,
          `产出：${isoOf(sinceDay)} 之后有发票（${parameters.activeMonths} 个月内）。`,
        ),
        ...(ledger.opportunities ? [] : [noOpportunities]),
      ],
    };
  },
});

function openOpportunities({ customers, opportunities }: Ledger): Float64Array {
  if (!opportunities) return new Float64Array(customers.count).fill(NaN);
  const open = new Float64Array(customers.count);
  const { customer, state, known } = opportunities;
  for (let row = 0; row < opportunities.count; row++) {
    if (known[row] && state[row] === OPEN && customer[row] >= 0) open[customer[row]]++;
  }
  return open;
}

const noOpportunities = label(
  "There is no opportunities sheet, so no customer can be incubating.",
  "没有商机表，因此无法判定孵化客户。",
);

function count(
  english: string,
  chinese: string,
  id: string,
  word: string,
): { kind: "count"; label: Label; definition: Label } {
  return {
    kind: "count",
    label: label(english, chinese),
    definition: label(`Customers of status ${id}.`, `状态为“${word}”的客户数量。`),
  };
}
