import { bytesFrom, codesFrom, NONE, wordAt } from "../../engine/columns";
import { weightedValue } from "../../engine/forecast/weightedPipeline";
import { takeText } from "../../engine/take";
import { label } from "../../i18n/label";
import type { OpportunityLedger } from "../../ledger/ledger";
import { defineAnalysis, type Labels } from "../analysis";
import { horizonFrom, slotClasses, slotOf } from "./horizon";
import { openDeals } from "./openDeals";

/** Every open opportunity with what it is worth on average. */
export const opportunity = defineAnalysis({
  id: "opportunity",
  pillar: "forecast",
  entity: "opportunity",
  label: label("Open opportunities", "未结商机"),
  question: label(
    "Which opportunities are open, and what is each worth on average?",
    "有哪些未结商机，各自预计价值多少？",
  ),
  needs: ["opportunities"],
  parameters: ["winRates", "forecastMonths", "missingAmounts"],
  after: ["dealRate"],
  columns: {
    id: {
      kind: "text",
      label: label("Opportunity ID", "商机编号"),
      definition: label("As the opportunities sheet says.", "取自商机表。"),
    },
    name: {
      kind: "text",
      label: label("Opportunity", "商机名称"),
      definition: label("As the opportunities sheet says.", "取自商机表。"),
    },
    title: {
      kind: "text",
      label: label("Opportunity", "商机名称"),
      definition: label("Its name, else its ID, else its customer.", "商机名称；无名称时为编号或客户。"),
    },
    customerId: {
      kind: "text",
      label: label("Customer ID", "客户编号"),
      definition: label("Whose opportunity it is.", "商机所属客户。"),
    },
    customer: {
      kind: "text",
      label: label("Customer", "客户名称"),
      definition: label("The customer's name, or the ID where there is none.", "客户名称；无名称时为编号。"),
    },
    owner: {
      kind: "text",
      label: label("Owner", "负责人"),
      definition: label("As the opportunities sheet says.", "取自商机表。"),
    },
    stage: {
      kind: "text",
      label: label("Stage", "阶段"),
      definition: label("As the opportunities sheet says.", "取自商机表。"),
    },
    amount: {
      kind: "money",
      label: label("Amount", "金额"),
      definition: label("Value of the deal.", "商机金额。"),
    },
    winRate: {
      kind: "rate",
      label: label("Win rate", "赢率"),
      definition: label("The opportunity's own where given, else its stage's.", "商机自带赢率优先，否则取阶段赢率。"),
    },
    weighted: {
      kind: "money",
      label: label("Expected", "预计"),
      definition: label("Amount × win rate.", "金额 × 赢率。"),
    },
    closeDay: {
      kind: "day",
      label: label("Expected close", "预计成交日"),
      definition: label("As the opportunities sheet says.", "取自商机表。"),
    },
    period: {
      kind: "class",
      label: label("Period", "所属期间"),
      definition: label(
        "Month of the forecast period, or past its date, later, undated.",
        "预测期内的月份，或已过期、以后、无日期。",
      ),
    },
  },
  kpis: {
    deals: {
      kind: "count",
      label: label("Open opportunities", "未结商机数"),
      definition: label(
        "Opportunities that are neither won nor lost on the as-of date.",
        "截止日既未赢单也未输单的商机数。",
      ),
    },
  },
  compute(input) {
    const { asOfDay, customers, opportunities: ledger } = input.ledger;
    const opportunities = ledger!;
    const deals = openDeals(input);
    const horizon = horizonFrom(asOfDay, input.parameters.forecastMonths);
    const columns = opportunities.table.columns;
    const customer = codesFrom(deals.rows, (row) =>
      opportunities.customer[row] < 0 ? NONE : opportunities.customer[row],
    );
    return {
      rows: deals.rows.length,
      columns: {
        id: takeText(columns.id, deals.rows),
        name: takeText(columns.name, deals.rows),
        title: titles(opportunities, deals.rows, customers.names),
        customerId: { codes: customer.map((c) => (c !== NONE && customers.ids[c] ? c : NONE)), words: customers.ids },
        customer: { codes: customer, words: customers.names },
        owner: takeText(columns.owner, deals.rows),
        stage: { codes: deals.stage, words: opportunities.stages },
        amount: deals.amount,
        winRate: deals.winRate,
        weighted: weightedValue(deals.amount, deals.winRate),
        closeDay: deals.closeDay,
        period: {
          codes: bytesFrom(deals.closeDay, (day) => slotOf(day, horizon)),
          classes: slotClasses(horizon),
        },
      },
      kpis: { deals: deals.rows.length },
    };
  },
});

/** What a deal is called where it must be called something. */
function titles({ table, customer }: OpportunityLedger, rows: Uint32Array, names: readonly string[]): Labels {
  const { name, id } = table.columns;
  return Array.from(rows, (row) => {
    const word = wordAt(name, row) || wordAt(id, row) || (customer[row] >= 0 ? names[customer[row]] : "—");
    return label(word, word);
  });
}
