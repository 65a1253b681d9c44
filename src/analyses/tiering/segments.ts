import { NONE, numbersFrom, type TextColumn } from "../../engine/columns";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import type { Ledger } from "../../ledger/ledger";
import { defineAnalysis, resultOf, UNKNOWN, type AnalysisInput, type ClassColumn } from "../analysis";
import { figures } from "../figures";
import { orderByValue } from "../orderByValue";
import { textField, hasField, type TextField } from "../customerField";

/** What customers are grouped by: the texts that the customers sheet may hold. */
const DIMENSIONS: readonly TextField[] = [
  "industry",
  "companySize",
  "region",
  "owner",
  "customerType",
  "parent",
  "status",
  "tier",
  "creditRating",
];

/** Beyond so many groups of a dimension the smallest are one row: a name for each customer is no segment. */
const MOST_GROUPS = 50;

/** What each group of customers brings, by every dimension of the customers sheet and, if wanted, a second one. */
export const segments = defineAnalysis({
  id: "segments",
  pillar: "tiering",
  entity: "segment",
  label: label("Segments", "客户细分"),
  question: label("What do industries, sizes, regions and owners bring?", "各行业、规模、地区、负责人带来多少？"),
  needs: ["receivables"],
  parameters: ["segmentSecond", "revenueMonths"],
  after: ["trading", "tier"],
  columns: {
    dimension: {
      kind: "text",
      label: label("By", "维度"),
      definition: label("What customers are grouped by.", "客户的分组依据。"),
    },
    group: { kind: "text", label: label("Group", "客户群"), definition: label("The group.", "所属组别。") },
    second: {
      kind: "text",
      label: label("Divided by", "交叉维度"),
      definition: label("Group of the second dimension.", "第二维度的组别。"),
    },
    customers: {
      kind: "count",
      label: label("Customers", "客户数"),
      definition: label("Customers of the group.", "该组客户数。"),
    },
    revenue: figures.revenue,
    share: {
      kind: "share",
      label: label("Share of revenue", "收入占比"),
      definition: label("Revenue of the group ÷ revenue of all.", "该组收入 ÷ 全部收入。"),
    },
    profit: {
      kind: "money",
      label: label("Profit", "利润"),
      definition: label(
        "Σ profit of the group; empty where one of its customers has an unknown profit.",
        "该组利润合计；任一客户利润未知时为空。",
      ),
    },
    margin: figures.margin,
    growth: {
      kind: "rate",
      label: label("Growth", "增长率"),
      definition: label(
        "Revenue ÷ revenue of the window before − 1, of the group as a whole.",
        "该组收入 ÷ 上期收入 − 1。",
      ),
    },
    tenure: {
      kind: "count",
      label: label("Months with us, mean", "平均合作月数"),
      definition: label("Mean of the whole months since the customers' first days.", "各客户合作整月数的均值。"),
    },
    open: {
      kind: "money",
      label: label("Open receivables", "应收余额"),
      definition: label("Σ open amounts, unapplied credit subtracted.", "未收金额合计，已减未核销贷项。"),
    },
    overdue: figures.overdue,
    first: {
      kind: "count",
      label: label("In the first tier", "第一级客户数"),
      definition: label("Customers of the group in the best tier.", "该组属于最高级别的客户数。"),
    },
  },
  kpis: {
    dimensions: {
      kind: "count",
      label: label("Dimensions", "维度数"),
      definition: label("Columns of the customers sheet by which customers are grouped.", "客户表中用于分组的列数。"),
    },
    groups: {
      kind: "count",
      label: label("Groups", "客户群数"),
      definition: label("Groups of all dimensions.", "各维度的组数合计。"),
    },
    largest: {
      kind: "share",
      label: label("Largest industry", "最大行业占比"),
      definition: label(
        "Share of revenue of the largest group of the first dimension.",
        "第一个维度中最大组别的收入占比。",
      ),
    },
  },
  compute(input) {
    const { ledger } = input;
    const found = DIMENSIONS.filter((field) => hasField(ledger.customers, field));
    const second = secondOf(input);
    const columns = totalsOf(input);
    const rows = found.flatMap((field) => groupsOf(field, ledger, second, columns));
    const all = columns.revenue.reduce((sum, value) => sum + value, 0);
    const column = (of: (row: Row) => number): Float64Array => numbersFrom(rows, of);
    return {
      rows: rows.length,
      columns: {
        dimension: rows.map(({ dimension }) => dimension),
        group: rows.map(({ group }) => group),
        second: second ? rows.map(({ second: words }) => words) : textOfNothing(rows.length),
        customers: column(({ customers }) => customers),
        revenue: column(({ revenue }) => revenue),
        share: column(({ revenue }) => (all > 0 ? revenue / all : NaN)),
        profit: column(({ profit }) => profit),
        margin: column(({ profit, revenue }) => (revenue > 0 ? profit / revenue : NaN)),
        growth: column(({ revenue, before }) => (before > 0 ? revenue / before - 1 : NaN)),
        tenure: column(({ months, dated }) => (dated > 0 ? months / dated : NaN)),
        open: column(({ open }) => open),
        overdue: column(({ overdue }) => overdue),
        first: column(({ first }) => first),
      },
      kpis: {
        dimensions: found.length,
        groups: rows.length,
        largest: rows.length > 0 && all > 0 && !second ? rows[0].revenue / all : NaN,
      },
      notes: [
        ...(found.length > 0 ? [] : [noDimension]),
        label(
          `Customers without an entry are a group of their own; beyond ${MOST_GROUPS} groups of a dimension the smallest are one row.`,
          `未填写的客户单列一组；某维度超过 ${MOST_GROUPS} 组时，其余较小的组合并为一行。`,
        ),
      ],
    };
  },
});

const noDimension = label(
  "There are no segments: the customers sheet has no column such as industry, region or owner.",
  "没有客户细分：客户表中没有行业、地区、负责人等列。",
);

/** A group of one dimension (and of the second one): names and sums. */
interface Row extends Sums {
  readonly dimension: Label;
  readonly group: Label;
  readonly second: Label;
}

interface Sums {
  customers: number;
  revenue: number;
  profit: number;
  before: number;
  months: number;
  dated: number;
  open: number;
  overdue: number;
  first: number;
}

interface Grouping {
  readonly codes: ArrayLike<number>;
  readonly names: readonly Label[];
}

function secondOf(input: AnalysisInput): Grouping | undefined {
  const { segmentSecond } = input.parameters;
  if (segmentSecond === "none") return undefined;
  if (segmentSecond !== "tier") return grouping(textField(input.ledger.customers, segmentSecond));
  const tier = resultOf(input, "tier")?.columns.tier as ClassColumn | undefined;
  if (!tier) return undefined;
  const names = [...tier.classes.map(({ label: words }) => words), unsaid];
  return { codes: tier.codes.map((code) => (code === UNKNOWN ? tier.classes.length : code)), names };
}

const unsaid = label("(not given)", "（未填写）");
const others = label("(all others)", "（其余）");

/** Texts as groups; customers without one are the last. */
function grouping({ codes, words }: TextColumn): Grouping {
  return {
    codes: codes.map((code) => (code === NONE ? words.length : code)),
    names: [...words.map((word) => label(word, word)), unsaid],
  };
}

const textOfNothing = (rows: number): TextColumn => ({ codes: new Uint32Array(rows).fill(NONE), words: [] });

function totalsOf(input: AnalysisInput) {
  const { customers } = input.ledger;
  const missing = new Float64Array(customers.count).fill(NaN);
  const trading = resultOf(input, "trading")?.columns as Readonly<Record<string, Float64Array>> | undefined;
  const tier = resultOf(input, "tier")?.columns.tier as ClassColumn | undefined;
  return {
    revenue: customers.revenue,
    profit: customers.profit,
    before: trading?.previousRevenue ?? missing,
    tenure: trading?.tenureMonths ?? missing,
    open: customers.open.map((amount, row) => amount + customers.credit[row]),
    overdue: customers.overdue,
    first: numbersFrom(tier?.codes ?? missing, (code) => (code === 0 ? 1 : 0)),
  };
}

/** The groups of one dimension, the largest revenue first; equal ones by name. */
function groupsOf(
  field: TextField,
  { customers }: Ledger,
  second: Grouping | undefined,
  columns: ReturnType<typeof totalsOf>,
): Row[] {
  const { codes, names } = grouping(textField(customers, field));
  const ranked = largestFirst(codes, names, columns.revenue);
  const place = new Uint32Array(names.length);
  ranked.forEach((code, rank) => (place[code] = Math.min(rank, MOST_GROUPS)));
  const parts = second?.names.length ?? 1;
  const sums = new Map<number, Sums>();
  for (let row = 0; row < customers.count; row++) {
    const key = place[codes[row]] * parts + (second ? second.codes[row] : 0);
    let group = sums.get(key);
    if (!group) sums.set(key, (group = nothing()));
    addTo(group, columns, row);
  }
  const dimension = customers.table!.schema.fields[field].label;
  return [...sums]
    .sort(([a], [b]) => a - b)
    .map(([key, group]) => {
      const rank = Math.floor(key / parts);
      return {
        ...group,
        dimension,
        group: rank < MOST_GROUPS ? names[ranked[rank]] : others,
        second: second ? second.names[key % parts] : unsaid,
      };
    });
}

function largestFirst(codes: ArrayLike<number>, names: readonly Label[], revenue: Float64Array): readonly number[] {
  const sums = new Float64Array(names.length);
  for (let row = 0; row < codes.length; row++) sums[codes[row]] += revenue[row];
  return Array.from(orderByValue(sums, (code) => names[code]["en-US"]));
}

const nothing = (): Sums => ({
  customers: 0,
  revenue: 0,
  profit: 0,
  before: 0,
  months: 0,
  dated: 0,
  open: 0,
  overdue: 0,
  first: 0,
});

function addTo(group: Sums, columns: ReturnType<typeof totalsOf>, row: number): void {
  group.customers++;
  group.revenue += columns.revenue[row];
  group.profit += columns.profit[row];
  group.before += columns.before[row];
  group.open += columns.open[row];
  group.overdue += columns.overdue[row];
  group.first += columns.first[row];
  if (Number.isNaN(columns.tenure[row])) return;
  group.months += columns.tenure[row];
  group.dated++;
}
