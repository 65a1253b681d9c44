import { wordAt } from "../../engine/columns";
import { monthOf } from "../../engine/dates";
import { seasonWeights } from "../../engine/planning/seasonWeights";
import { spreadTargets, type TargetSpan } from "../../engine/planning/spreadTargets";
import { groupSums } from "../../engine/sum";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { cellIssue } from "../../ledger/ledgerIssues";
import type { Issue } from "../../read/issue";
import type { AnalysisInput } from "../analysis";
import { completedSales, type CompletedSales } from "./completedSales";
import type { Owners } from "./owners";
import { fiscalStart } from "./fiscalYear";
import { targetPeriod } from "./targetPeriod";

type Input = Pick<AnalysisInput, "ledger" | "parameters">;

/** Targets by month; NaN where none is set. */
export interface TargetsInForce {
  readonly source: "sheet" | "parameter" | "none";
  readonly firstMonth: number;
  readonly months: number;
  /** Of everyone together: rows without owner and customer, else Σ owners, else Σ customers. */
  readonly total: Float64Array;
  readonly byOwner: ReadonlyMap<number, Float64Array>;
  readonly byCustomer: ReadonlyMap<number, Float64Array>;
  /** Weight of each calendar month by which longer targets are spread. */
  readonly season: Float64Array;
  readonly notes: readonly Label[];
  readonly issues: readonly Issue[];
}

/** The targets of a run of months, from the targets sheet or, without any, from the parameter for a year. */
export function targetsInForce(input: Input, owners: Owners, firstMonth: number, months: number): TargetsInForce {
  const { annualTarget, targetUnit } = input.parameters;
  const season = seasonOf(input);
  const monthly = (spans: readonly TargetSpan[]): Float64Array =>
    spreadTargets(spans, firstMonth, months, season, targetUnit);
  const sheet = sheetTargets(input, owners);
  const byOwner = new Map([...sheet.byOwner].map(([owner, spans]) => [owner, monthly(spans)]));
  const byCustomer = new Map([...sheet.byCustomer].map(([customer, spans]) => [customer, monthly(spans)]));
  const own = monthly(sheet.everyone);
  const fromSheet = own.map((value, i) => {
    if (!Number.isNaN(value)) return value;
    const owned = sumAt(byOwner, i);
    return Number.isNaN(owned) ? sumAt(byCustomer, i) : owned;
  });
  const isEmpty = fromSheet.every(Number.isNaN);
  const year = (month: number): TargetSpan => {
    const from = fiscalStart(month, input.parameters);
    return { from, to: from + 11, amount: annualTarget };
  };
  const years = new Map(
    Array.from({ length: months }, (_, i) => year(firstMonth + i)).map((span) => [span.from, span]),
  );
  const fromParameter = annualTarget > 0 && isEmpty;
  return {
    source: fromParameter ? "parameter" : isEmpty ? "none" : "sheet",
    firstMonth,
    months,
    total: fromParameter ? monthly([...years.values()]) : fromSheet,
    byOwner,
    byCustomer,
    season,
    notes: [seasonNote(input)],
    issues: sheet.issues,
  };
}

/** NaN where nobody has a target. */
function sumAt(targets: ReadonlyMap<number, Float64Array>, month: number): number {
  const known = [...targets.values()].map((each) => each[month]).filter((value) => !Number.isNaN(value));
  return known.length === 0 ? NaN : known.reduce((total, value) => total + value, 0);
}

interface SheetTargets {
  readonly everyone: TargetSpan[];
  readonly byOwner: Map<number, TargetSpan[]>;
  readonly byCustomer: Map<number, TargetSpan[]>;
  readonly issues: Issue[];
}

/** Rows of the targets sheet by whom they are for; a row that names owner and customer is the owner's and the customer's. */
function sheetTargets({ ledger, parameters }: Input, owners: Owners): SheetTargets {
  const found: SheetTargets = { everyone: [], byOwner: new Map(), byCustomer: new Map(), issues: [] };
  const targets = ledger.tables.targets;
  if (!targets) return found;
  const { table, customer } = targets;
  const { columns } = table;
  const word = (field: "period" | "year" | "quarter" | "month" | "customer" | "customerName", row: number): string =>
    wordAt(columns[field], row);
  for (let row = 0; row < table.rows; row++) {
    const [period, year, quarter, month] = (["period", "year", "quarter", "month"] as const).map((id) => word(id, row));
    const span = targetPeriod(period, year, quarter, month, parameters);
    const amount = columns.amount[row];
    if (!span || !(amount >= 0)) {
      const field = span ? "amount" : (["period", "month", "year"] as const).find((each) => word(each, row) !== "")!;
      const value = field === "amount" ? String(amount) : word(field ?? "year", row);
      found.issues.push(cellIssue("targetUnclear", "leftOut", table, row, field ?? "year", value, { rows: 1 }));
      continue;
    }
    const owner = owners.ofTarget[row];
    const namesCustomer = word("customer", row) !== "" || word("customerName", row) !== "";
    if (owner >= 0) push(found.byOwner, owner, { ...span, amount });
    if (customer[row] >= 0) push(found.byCustomer, customer[row], { ...span, amount });
    if (owner < 0 && !namesCustomer) found.everyone.push({ ...span, amount });
  }
  return found;
}

function push<K>(map: Map<K, TargetSpan[]>, key: K, span: TargetSpan): void {
  const known = map.get(key);
  if (known) known.push(span);
  else map.set(key, [span]);
}

/** Weights of the calendar months: last whole years' shares, or all alike. */
export function seasonOf({ ledger, parameters }: Input): Float64Array {
  const even = new Float64Array(12).fill(1 / 12);
  if (parameters.targetSeason === "even") return even;
  const sales = completedSales(ledger);
  const thisYear = monthOf(ledger.asOfDay) - (monthOf(ledger.asOfDay) % 12);
  const first = firstSale(sales);
  const start = Math.ceil(first / 12) * 12;
  if (!(start < thisYear)) return even;
  const sums = groupSums(thisYear - start);
  for (let i = 0; i < sales.day.length; i++) {
    const month = monthOf(sales.day[i]);
    if (month >= start && month < thisYear) sums.add(month - start, sales.amount[i]);
  }
  return seasonWeights(sums.totals(), 12).map((weight) => Math.max(0, weight));
}

function firstSale({ day }: CompletedSales): number {
  let first = Infinity;
  for (const each of day) if (each < first) first = each;
  return monthOf(first);
}

const seasonNote = ({ parameters }: Input): Label =>
  parameters.targetSeason === "even"
    ? label("Targets of a year or quarter are spread evenly over their months.", "年度或季度目标按月平均分解。")
    : label(
        "Targets of a year or quarter are spread over their months by the season of the whole calendar years before; evenly where there is none.",
        "年度或季度目标按以往完整年度的季节性分解到月；没有完整年度时平均分解。",
      );
