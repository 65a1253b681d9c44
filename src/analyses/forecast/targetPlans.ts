import { numbersFrom } from "../../engine/columns";
import { monthOf, monthStart } from "../../engine/dates";
import { targetPlan } from "../../engine/planning/targetPlan";
import { targetProgress } from "../../engine/planning/targetProgress";
import { groupSums, sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { defineAnalysis, type AnalysisInput, type Class, type ResultColumn } from "../analysis";
import { completedSales, salesOwners } from "./completedSales";
import { openDeals } from "./openDeals";
import { ownersOf, type Owners } from "./owners";
import { targetFigures } from "./targetFigures";
import { elapsedOfMonth } from "./targetMonths";
import { fiscalStart } from "./fiscalYear";
import { targetsInForce, type TargetsInForce } from "./targetsInForce";

const sources: readonly Class[] = [
  { id: "set", label: label("Set", "已设定"), look: "neutral" },
  { id: "proposed", label: label("Proposed", "建议"), look: "warning" },
];

const english = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
type MonthId = `m${number}`;
const monthIds = english.map((_, m) => `m${String(m + 1).padStart(2, "0")}` as MonthId);
const monthColumns = Object.fromEntries(
  english.map((word, m): [MonthId, ResultColumn] => [
    monthIds[m],
    {
      kind: "money",
      label: label(word, `${m + 1} 月`),
      definition: label("Target of the month; rows and columns sum exactly.", "当月目标；横向与纵向合计均一致。"),
    },
  ]),
) as Readonly<Record<MonthId, ResultColumn>>;

/** Targets by owner or customer and month, and how far each is reached. */
export const targetPlans = defineAnalysis({
  id: "targetPlans",
  pillar: "forecast",
  entity: "target",
  label: label("Targets by person or customer", "分人（客户）目标"),
  question: label(
    "Who has to bring what by when, and how far is each?",
    "每个人（客户）各月应完成多少，目前进度如何？",
  ),
  needs: [],
  parameters: ["annualTarget", "fiscalFirstMonth", "fiscalYearNamed", "targetSeason", "targetUnit"],
  after: ["dealRate"],
  columns: {
    name: {
      kind: "text",
      label: label("Whose", "归属"),
      definition: label("Whose target it is.", "目标归属。"),
    },
    source: {
      kind: "class",
      label: label("Target is", "目标来源"),
      definition: label(
        "Set in the targets sheet, or proposed: the whole target by season and by shares of last year's sales.",
        "目标表中设定，或为建议：按季节性及去年销售占比分解总目标。",
      ),
    },
    ...targetFigures,
    expected: {
      kind: "money",
      label: label("Expected till year end", "至年底预计"),
      definition: label(
        "Σ amount × win rate of open deals that should close by the end of the year.",
        "预计年底前成交的未结商机 Σ 金额 × 赢率。",
      ),
    },
    ...monthColumns,
  },
  kpis: {
    difference: {
      kind: "money",
      label: label("Not given out", "未分配目标"),
      definition: label("Target of the year of everyone − Σ of these targets.", "年度总目标 − 上述目标合计。"),
    },
  },
  compute(input) {
    const { ledger } = input;
    const owners = ownersOf(ledger);
    const now = monthOf(ledger.asOfDay);
    const first = fiscalStart(now, input.parameters);
    const targets = targetsInForce(input, owners, first, 12);
    const lines = linesOf(input, owners, targets, first);
    const done = now - first + elapsedOfMonth(ledger.asOfDay);
    const years = lines.months.map((months) => (months.some(Number.isNaN) ? NaN : sum(months)));
    const actual = salesOf(input, owners, lines, first, ledger.asOfDay);
    const progress = years.map((year, i) => {
      const season = Number.isNaN(year) ? new Float64Array(12) : lines.months[i];
      return targetProgress(actual[i], year, season, done);
    });
    const of = (pick: (each: (typeof progress)[number]) => number): Float64Array =>
      numbersFrom(progress, (each, i) => (Number.isNaN(years[i]) ? NaN : pick(each)));
    const whole = targets.total.some(Number.isNaN) ? NaN : sum(targets.total);
    const given = sum(years.filter((year) => !Number.isNaN(year)));
    return {
      rows: lines.names.length,
      columns: {
        name: { codes: Uint32Array.from(lines.names.keys()), words: lines.names },
        source: { codes: new Uint8Array(lines.names.length).fill(lines.isProposed ? 1 : 0), classes: sources },
        target: Float64Array.from(years),
        actual,
        attainment: of(({ attainment }) => attainment),
        pace: of(({ pace }) => pace),
        runRate: of(({ runRate }) => runRate),
        gap: of(({ gap }) => gap),
        requiredPace: of(({ requiredPace }) => requiredPace),
        expected: expectedOf(input, owners, lines, first),
        ...(Object.fromEntries(
          monthIds.map((id, m) => [id, numbersFrom(lines.months, (months) => months[m])]),
        ) as Record<MonthId, Float64Array>),
      },
      kpis: { difference: lines.names.length > 0 && !Number.isNaN(whole) ? whole - given : NaN },
      notes: lines.isProposed ? [proposedNote] : [],
    };
  },
});

/** Whose targets are shown: owners where the sheet sets any, else customers, else owners by shares of last year's sales. */
interface Lines {
  readonly kind: "owner" | "customer";
  readonly ids: readonly number[];
  readonly names: readonly string[];
  readonly months: readonly Float64Array[];
  readonly isProposed: boolean;
}

function linesOf(input: AnalysisInput, owners: Owners, targets: TargetsInForce, first: number): Lines {
  const { byOwner, byCustomer, total } = targets;
  const set = (of: ReadonlyMap<number, Float64Array>) =>
    [...of].filter(([, months]) => !months.every(Number.isNaN)).sort(([a], [b]) => a - b);
  const owned = set(byOwner);
  if (owned.length > 0) return lines("owner", owned, owners.names, false);
  const ofCustomers = set(byCustomer);
  if (ofCustomers.length > 0) return lines("customer", ofCustomers, input.ledger.customers.names, false);
  if (total.some(Number.isNaN) || owners.names.length === 0) return lines("owner", [], [], true);
  const plan = targetPlan(sum(total), total, lastYear(input, owners, first), input.parameters.targetUnit);
  const proposed = plan.cells.map((months, owner): [number, Float64Array] => [owner, months]);
  const some = proposed.filter(([, months]) => sum(months) > 0);
  return lines("owner", some, owners.names, true);
}

const lines = (
  kind: Lines["kind"],
  entries: readonly (readonly [number, Float64Array])[],
  names: readonly string[],
  isProposed: boolean,
): Lines => ({
  kind,
  ids: entries.map(([id]) => id),
  names: entries.map(([id]) => names[id]),
  months: entries.map(([, months]) => months),
  isProposed,
});

/** Sales of every owner in the calendar year before. */
function lastYear({ ledger }: AnalysisInput, owners: Owners, first: number): Float64Array {
  return ownerSums(ledger, owners, monthStart(first - 12), monthStart(first) - 1).map((value) => Math.max(0, value));
}

function ownerSums(ledger: AnalysisInput["ledger"], owners: Owners, from: number, to: number): Float64Array {
  const sales = completedSales(ledger);
  const owner = salesOwners(ledger, owners);
  const sums = groupSums(owners.names.length);
  for (let i = 0; i < sales.day.length; i++) {
    if (owner[i] >= 0 && sales.day[i] >= from && sales.day[i] <= to) sums.add(owner[i], sales.amount[i]);
  }
  return sums.totals();
}

function salesOf({ ledger }: AnalysisInput, owners: Owners, { kind, ids }: Lines, first: number, to: number) {
  const from = monthStart(first);
  if (kind === "owner") {
    const sums = ownerSums(ledger, owners, from, to);
    return numbersFrom(ids, (owner) => sums[owner]);
  }
  const sales = completedSales(ledger);
  const sums = groupSums(ledger.customers.count);
  for (let i = 0; i < sales.day.length; i++) {
    if (sales.customer[i] >= 0 && sales.day[i] >= from && sales.day[i] <= to)
      sums.add(sales.customer[i], sales.amount[i]);
  }
  const totals = sums.totals();
  return numbersFrom(ids, (customer) => totals[customer]);
}

function expectedOf(input: AnalysisInput, owners: Owners, { kind, ids }: Lines, first: number): Float64Array {
  const { opportunities, asOfDay, customers } = input.ledger;
  if (!opportunities) return new Float64Array(ids.length).fill(NaN);
  const deals = openDeals(input);
  const sums = groupSums(kind === "owner" ? owners.names.length : customers.count);
  const end = monthStart(first + 12);
  deals.rows.forEach((row, deal) => {
    const id = kind === "owner" ? (owners.ofDeal[row] ?? -1) : opportunities.customer[row];
    const day = deals.closeDay[deal];
    if (id >= 0 && day >= asOfDay && day < end) sums.add(id, deals.amount[deal] * deals.winRate[deal]);
  });
  const totals = sums.totals();
  return numbersFrom(ids, (id) => totals[id]);
}

const proposedNote: Label = label(
  "No target names a person: these are proposals, the whole target split by season and by each owner's share of last year's sales (evenly where there were none). Copy them into a targets sheet to set them.",
  "目标未落实到人：以下为建议值，按季节性及各负责人去年销售占比分解（无去年销售时平均分解）。确认后可复制到目标表。",
);
