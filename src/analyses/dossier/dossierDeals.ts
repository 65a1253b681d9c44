import { bytesFrom, codesFrom, NONE, numbersFrom, type TextColumn } from "../../engine/columns";
import { label } from "../../i18n/label";
import { LOST, WON } from "../../ledger/ledger";
import { defineAnalysis, type Class } from "../analysis";
import { accountDeals } from "./accountDeals";
import { chosenCustomer } from "./chosenCustomer";

/** By the codes of the ledger: open, won, lost. */
const states: readonly Class[] = [
  { id: "open", label: label("Open", "在谈"), look: "neutral" },
  { id: "won", label: label("Won", "赢单"), look: "good" },
  { id: "lost", label: label("Lost", "输单"), look: "bad" },
];

/** What is being sold to the account, what was won and lost lately, and against whom. */
export const dossierDeals = defineAnalysis({
  id: "dossierDeals",
  pillar: "tiering",
  entity: "dossierDeal",
  label: label("Deals of the account", "该客户商机"),
  question: label("What is being sold to this account, and against whom?", "正在向该客户销售什么，对手是谁？"),
  needs: ["receivables", "opportunities"],
  parameters: ["dossierCustomer", "dossierMonths"],
  after: ["keyAccount", "dealRate", "dealDrivers"],
  columns: {
    name: word("Deal", "商机"),
    state: {
      kind: "class",
      label: label("State", "状态"),
      definition: label("Open, won or lost on the as-of date.", "截止日在谈、赢单或输单。"),
    },
    stage: word("Stage", "阶段"),
    amount: { kind: "money", label: label("Amount", "金额"), definition: label("Value of the deal.", "商机金额。") },
    winRate: {
      kind: "rate",
      label: label("Win rate", "赢率"),
      definition: label("The rate in force; empty for closed deals.", "现行赢率；已结商机为空。"),
    },
    closeDay: {
      kind: "day",
      label: label("Close", "成交日"),
      definition: label("Expected close of an open deal, close of another.", "在谈为预计成交日，已结为实际日期。"),
    },
    competitor: word("Competitor", "竞争对手"),
    reason: word("Loss reason", "输单原因"),
    owner: word("Owner", "负责人"),
  },
  kpis: {
    open: {
      kind: "count",
      label: label("Open deals", "在谈商机数"),
      definition: label("Open deals of this customer.", "该客户在谈商机数。"),
    },
    won: {
      kind: "count",
      label: label("Deals won", "赢单数"),
      definition: label("Deals won in the months looked back.", "回溯期内赢单数。"),
    },
    lost: {
      kind: "count",
      label: label("Deals lost", "输单数"),
      definition: label("Deals lost in the months looked back.", "回溯期内输单数。"),
    },
  },
  compute(input) {
    const deals = accountDeals(input, chosenCustomer(input).row);
    const { table, stage, stages } = input.ledger.opportunities!;
    const words = (column: TextColumn): TextColumn => ({
      codes: codesFrom(deals, ({ row }) => column.codes[row]),
      words: column.words,
    });
    const count = (state: number): number => deals.filter((deal) => deal.state === state).length;
    const { name, id, competitor, lossReason, owner } = table.columns;
    const hasName = deals.some(({ row }) => name.codes[row] !== NONE);
    return {
      rows: deals.length,
      columns: {
        name: words(hasName ? name : id),
        state: { codes: bytesFrom(deals, ({ state }) => state), classes: states },
        stage: { codes: codesFrom(deals, ({ row }) => stage[row]), words: stages },
        amount: numbersFrom(deals, ({ amount }) => amount),
        winRate: numbersFrom(deals, ({ winRate }) => winRate),
        closeDay: numbersFrom(deals, ({ closeDay }) => closeDay),
        competitor: words(competitor),
        reason: words(lossReason),
        owner: words(owner),
      },
      kpis: { open: count(0), won: count(WON), lost: count(LOST) },
    };
  },
});

function word(english: string, chinese: string) {
  return {
    kind: "text" as const,
    label: label(english, chinese),
    definition: label("As the opportunities sheet says.", "取自商机表。"),
  };
}
