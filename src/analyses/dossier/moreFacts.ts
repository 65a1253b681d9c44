import { wordAt, type TextColumn } from "../../engine/columns";
import { isoOf } from "../../engine/dates";
import { seasonShares } from "../../engine/lifecycle/seasonShares";
import { descending } from "../../engine/order";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { LOST, OPEN, WON } from "../../ledger/ledger";
import { matchKey } from "../../read/matchKey";
import { moneyTexts } from "../moneyText";
import { percentText } from "../numberText";
import { resultOf, type AnalysisInput } from "../analysis";
import type { AccountDeal } from "./accountDeals";
import type { AccountMonths } from "./accountMonths";
import { cellText, columnOf, figureLabel, type Fact } from "./fact";
import { dossierSheets } from "./sheets";

/** Months named as the strongest, and products named. */
const MOST_NAMED = 3;

type Bare = Omit<Fact, "source" | "link">;

/** When the next order is due by the customer's own rhythm, and which months are its strong ones. */
export function buyingFacts(
  { ledger: { customers }, results }: AnalysisInput,
  row: number,
  months: AccountMonths,
): Bare[] {
  const interval = columnOf(results, "lifecycle.intervalDays")?.values;
  const due = interval instanceof Float64Array ? Math.round(customers.lastDay[row] + interval[row]) : NaN;
  const complete = months.sales.subarray(0, months.completeMonths);
  const shares = seasonShares(complete, months.firstMonth % 12);
  const strong = Array.from(descending(shares)).slice(0, MOST_NAMED);
  const facts: Bare[] = [];
  if (Number.isFinite(due))
    facts.push({
      section: "buying",
      item: label("Next order by its rhythm", "按其节奏的下次下单日"),
      value: figureLabel(due, "day"),
    });
  if (!Number.isNaN(shares[0])) {
    const text = (name: (month: number) => string): string =>
      strong.map((month) => `${name(month)} ${percentText(Math.round(shares[month] * 100) / 100)}`).join(", ");
    facts.push({
      section: "buying",
      item: label("Strongest months (share of a year's sales)", "旺季月份（占全年销售）"),
      value: label(
        text((month) => MONTHS[month]),
        text((month) => `${month + 1} 月`).replaceAll(", ", "、"),
      ),
    });
  }
  return facts;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Which products its deals were won and are offered for: the nearest thing to a product mix that the sheets have. */
export function productFacts({ ledger: { opportunities } }: AnalysisInput, deals: readonly AccountDeal[]): Bare[] {
  const column = opportunities!.table.columns.product;
  return [
    mix(
      deals.filter(({ state }) => state === WON),
      column,
      label("Products of won deals", "已成交产品"),
    ),
    mix(
      deals.filter(({ state }) => state === OPEN),
      column,
      label("Products of open deals", "在谈产品"),
    ),
  ]
    .filter((fact) => fact !== undefined)
    .map((fact) => ({ ...fact, section: "buying" }));
}

/** Who competes, how often we win against them, and why we lost. */
export function competitionFacts({ ledger: { opportunities } }: AnalysisInput, deals: readonly AccountDeal[]): Bare[] {
  const { competitor, lossReason } = opportunities!.table.columns;
  const [open, won, lost] = [OPEN, WON, LOST].map((state) => deals.filter((deal) => deal.state === state));
  const leads = open.filter(({ lead }) => !Number.isNaN(lead));
  const decided = won.length + lost.length;
  const rivals = mix(open, competitor, label("Competitors in open deals", "在谈商机中的竞争对手"));
  const winners = mix(lost, competitor, label("Competitors in lost deals", "输单商机中的竞争对手"));
  const reasons = mix(lost, lossReason, label("Reasons of lost deals", "输单原因"));
  const facts = [rivals, winners, reasons];
  if (decided > 0)
    facts.push({
      item: label("Deals won of those decided", "已决商机赢单情况"),
      value: label(`${won.length} of ${decided}`, `${decided} 个中赢 ${won.length} 个`),
    });
  if (leads.length > 0) {
    const behind = leads.filter(({ lead }) => lead < 0).length;
    facts.push({
      item: label("Judged against the rival", "与对手的评比"),
      value: label(
        `we trail in ${behind} of ${leads.length} open deals`,
        `${leads.length} 个在谈商机中 ${behind} 个落后`,
      ),
    });
  }
  return facts.filter((fact) => fact !== undefined).map((fact) => ({ ...fact, section: "competition" }));
}

/** Open deals, what they are worth on average, and which closes first. */
export function pipelineFacts(deals: readonly AccountDeal[]): Bare[] {
  const open = deals.filter(({ state }) => state === OPEN);
  if (open.length === 0) return [];
  const add = (of: (deal: AccountDeal) => number): number =>
    open.reduce((total, deal) => (Number.isNaN(of(deal)) ? total : total + of(deal)), 0);
  const [all, expected] = moneyTexts([add(({ amount }) => amount), add(({ amount, winRate }) => amount * winRate)]);
  const first = open.find(({ closeDay }) => !Number.isNaN(closeDay));
  return [
    {
      section: "relation",
      item: label("Open deals", "在谈商机"),
      value: label(
        `${open.length} worth ${all["en-US"]}, ${expected["en-US"]} by their win rates`,
        `${open.length} 个，共 ${all["zh-CN"]}，按赢率预计 ${expected["zh-CN"]}`,
      ),
    },
    ...(first
      ? [
          {
            section: "relation" as const,
            item: label("Next deal to close", "最近预计成交日"),
            value: figureLabel(first.closeDay, "day"),
          },
        ]
      : []),
  ];
}

/** The latest visit and how many there were in the months looked back. */
export function visitFacts({ ledger: { tables, asOfDay } }: AnalysisInput, row: number, since: number): Bare[] {
  if (!tables.visits) return [];
  let [count, last] = [0, NaN];
  const { date } = tables.visits.table.columns;
  tables.visits.customer.forEach((customer, visit) => {
    if (customer !== row || !(date[visit] <= asOfDay)) return;
    if (date[visit] > since) count++;
    if (!(date[visit] <= last)) last = date[visit];
  });
  const text = Number.isNaN(last)
    ? label("none", "无")
    : label(`${isoOf(last)}; ${count} since ${isoOf(since)}`, `${isoOf(last)}；自 ${isoOf(since)} 起共 ${count} 次`);
  return [{ section: "relation", item: label("Last visit", "最近拜访"), value: text }];
}

/** The account's objectives, each with how far it is. */
export function planFacts(input: AnalysisInput, row: number): Bare[] {
  const plan = resultOf(input, "plan");
  if (!plan) return [];
  const customer = plan.columns.customer as TextColumn;
  const text = (column: string, i: number): Label => cellText(plan.columns[column], plan.described[column].kind, i);
  return Array.from(customer.codes).flatMap((code, i): Bare[] => {
    if (code !== row) return [];
    const [objective, state, actual, target] = ["objective", "state", "actual", "target"].map((id) => text(id, i));
    const figures = [actual, target].map((each) => each["en-US"] || "–").join(" / ");
    const item = label(
      `Objective: ${objective["en-US"]} (actual / target)`,
      `目标：${objective["zh-CN"]}（实际/目标）`,
    );
    return [
      {
        section: "relation",
        item,
        value: label(
          figures + (state["en-US"] && `; ${state["en-US"]}`),
          figures + (state["zh-CN"] && `；${state["zh-CN"]}`),
        ),
      },
    ];
  });
}

/** Ratios named in the operating analysis. */
const ratioNames = [
  "netMargin",
  "roa",
  "current",
  "debtToWorth",
  "inventoryTurnover",
  "receivablesTurnover",
  "zPrivateZone",
];

/** The customer's latest statement in a few ratios. */
export function statementFacts(input: AnalysisInput, row: number): Fact[] {
  const ratios = resultOf(input, "ratios");
  const { ids, names } = input.ledger.customers;
  if (!ratios) return [];
  const latest = ratios.columns.latest as Float64Array;
  const [id, name] = [ratios.columns.customerId, ratios.columns.customer] as TextColumn[];
  const at = latest.findIndex(
    (is, i) => is === 1 && (ids[row] !== "" ? wordAt(id, i) === ids[row] : wordAt(name, i) === names[row]),
  );
  if (at < 0) return [];
  const year = cellText(ratios.columns.year, "text", at);
  return ratioNames.flatMap((column): Fact[] => {
    const { label: words, kind } = ratios.described[column];
    const value = cellText(ratios.columns[column], kind, at);
    if (value["en-US"] === "") return [];
    const item = label(`${words["en-US"]}, ${year["en-US"]}`, `${words["zh-CN"]}（${year["zh-CN"]}）`);
    return [{ section: "operating", item, value, source: dossierSheets.ratios }];
  });
}

/** Words of some deals with their part of the amount (of the number, where no deal has one), the largest first. */
function mix(
  deals: readonly AccountDeal[],
  column: TextColumn,
  item: Label,
): { item: Label; value: Label } | undefined {
  const told = deals.flatMap(({ row, amount }) => {
    const word = wordAt(column, row);
    return word === "" ? [] : [{ word, amount: amount > 0 ? amount : 0 }];
  });
  const hasAmounts = told.some(({ amount }) => amount > 0);
  const parts = new Map<string | number, { word: string; part: number }>();
  for (const { word, amount } of told) {
    const known = parts.get(matchKey(word)) ?? { word, part: 0 };
    parts.set(matchKey(word), { ...known, part: known.part + (hasAmounts ? amount : 1) });
  }
  const total = [...parts.values()].reduce((sum, { part }) => sum + part, 0);
  if (total === 0) return undefined;
  const all = [...parts.values()].sort((a, b) => b.part - a.part);
  const text = all
    .slice(0, MOST_NAMED)
    .map(({ word, part }) => `${word} ${percentText(Math.round((part / total) * 100) / 100)}`);
  return { item, value: label(text.join(", "), text.join("、")) };
}
