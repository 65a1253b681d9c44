import { bytesFrom, numbersFrom } from "../../engine/columns";
import { largestRemainder } from "../../engine/planning/largestRemainder";
import { tierSizes } from "../../engine/tiering/pyramidTiers";
import { UNKNOWN } from "../../engine/tiering/unknown";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { defineAnalysis, resultOf, type ClassColumn, type ResultColumn, type ResultValues } from "../analysis";
import { parameters as declared, type ParameterValues } from "../parameters";
import { stanceTexts } from "../quality/stances";
import { serviceMapping, serviceTierList } from "./serviceTiers";
import { tierSchemes, type TierSchemeId } from "./tierSchemes";
import { visitHours } from "./visitHours";

/** The tiers of every scheme, the one in force first: lines, counts, shares, and which customers of the scheme in force they hold. */
export const tiers = defineAnalysis({
  id: "tiers",
  pillar: "tiering",
  entity: "tier",
  label: label("Tiers of the schemes", "各方案的级别"),
  question: label("What does each tier hold, and how do the schemes map?", "各级有多少客户？方案之间如何对应？"),
  needs: ["receivables"],
  parameters: ["tierScheme", "salesTime", "sellingHours", "serviceOfThree", "serviceOfFour", "revenueMonths"],
  after: ["abc", "tier"],
  columns: {
    scheme: {
      kind: "text",
      label: label("Scheme", "分级方案"),
      definition: label("How customers are divided.", "客户的划分方法。"),
    },
    tier: { kind: "text", label: label("Tier", "级别"), definition: label("Best tier first.", "由高到低。") },
    service: {
      kind: "class",
      label: label("Service tier", "服务级别"),
      definition: label("Service tier mapped to the tier by the parameters.", "按参数对应的服务级别。"),
    },
    stance: {
      kind: "text",
      label: label("Stance and policy", "相处姿态与对策"),
      definition: label(
        "How customers of the tier are faced, by its service tier: core yielding, senior caring, middle adaptive, general indifferent.",
        "按服务级别确定的相处姿态：核心屈从型、高级关怀型、中级适应型、一般冷漠型。",
      ),
    },
    from: {
      kind: "money",
      label: label("From", "最低价值"),
      definition: label(
        "Value of the last customer in the tier, which is where its line lies; empty for a tier without customers.",
        "该级末位客户的价值，即界线所在；无客户时为空。",
      ),
    },
    customers: {
      kind: "count",
      label: label("Customers", "客户数"),
      definition: label("Customers in the tier.", "该级的客户数。"),
    },
    prospects: {
      kind: "count",
      label: label("Prospects", "潜在客户数"),
      definition: label(
        "Prospects in the tier: only the sales pyramid has them.",
        "该级的潜在客户数，仅销售金字塔计入。",
      ),
    },
    customerShare: {
      kind: "share",
      label: label("Share of customers", "客户占比"),
      definition: label(
        "Customers (and prospects) of the tier ÷ all of the scheme.",
        "该级客户（含潜在客户）÷ 该方案全部客户。",
      ),
    },
    value: {
      kind: "money",
      label: label("Value", "价值"),
      definition: label("Σ value of the tier's customers.", "该级客户的价值合计。"),
    },
    valueShare: {
      kind: "share",
      label: label("Share of value", "价值占比"),
      definition: label("Value of the tier ÷ value of all tiers.", "该级价值 ÷ 各级价值合计。"),
    },
    plannedHours: {
      kind: "count",
      label: label("Hours planned", "计划工时"),
      definition: label(
        "Selling hours × the tier's share of time, in whole hours that add up; only for the sales pyramid.",
        "全年销售工时 × 该级时间占比，取整后合计不变；仅用于销售金字塔。",
      ),
    },
    actualHours: {
      kind: "number",
      label: label("Hours spent", "实际工时"),
      definition: label("Hours of visits in the revenue window.", "统计期内拜访工时合计。"),
    },
    timeGap: {
      kind: "share",
      label: label("Time gap", "时间偏差"),
      definition: label(
        "Share of the hours spent − share of the hours planned, in points.",
        "实际工时占比 − 计划工时占比（百分点）。",
      ),
    },
  },
  varyingColumns: ({ tierScheme }) =>
    Object.fromEntries(
      tierSchemes[tierScheme].tiers.map(({ id, label: words }): [string, ResultColumn] => [
        `of_${id}`,
        {
          kind: "count",
          label: label(`of which ${words["en-US"]}`, `其中 ${words["zh-CN"]}`),
          definition: label(
            `Customers that are in tier ${words["en-US"]} of the scheme in force.`,
            `其中属于现行方案“${words["zh-CN"]}”的客户数。`,
          ),
        },
      ]),
    ),
  kpis: {
    firstShare: {
      kind: "share",
      label: label("Value of the first tier", "第一级价值占比"),
      definition: label(
        "Share of value that the first tier of the scheme in force carries.",
        "现行方案第一级的价值占比。",
      ),
    },
    firstCustomerShare: {
      kind: "share",
      label: label("Customers of the first tier", "第一级客户占比"),
      definition: label("Share of customers in the first tier of the scheme in force.", "现行方案第一级的客户占比。"),
    },
  },
  compute(input) {
    const { ledger, parameters } = input;
    const tier = resultOf(input, "tier");
    const abcClass = resultOf(input, "abc")?.columns.class as ClassColumn | undefined;
    if (!tier) return { rows: 0, columns: empty, kpis: { firstShare: NaN, firstCustomerShare: NaN } };
    const hours = visitHours(ledger, parameters.revenueMonths);
    const inForce = tier.columns.tier as ClassColumn;
    const others = { abc: abcClass, ...pick(tier.columns) };
    const list = schemesInOrder(parameters).flatMap((scheme) => {
      const codes = (scheme === parameters.tierScheme ? inForce : others[scheme])?.codes;
      if (!codes) return [];
      const values = ledger.customers[scheme === "profit" ? "profit" : measureIn(tier.columns.value, ledger.customers)];
      const prospects = scheme === "sales" ? (ledger.tables.prospects?.table.rows ?? 0) : 0;
      return rowsOf(scheme, codes, values, inForce, hours, prospects, parameters);
    });
    const column = (of: (row: Row) => number): Float64Array => numbersFrom(list, of);
    return {
      rows: list.length,
      columns: {
        scheme: list.map(({ scheme }) => schemeWords(scheme, parameters)),
        tier: list.map(({ tier: words }) => words),
        service: { codes: bytesFrom(list, ({ service }) => service), classes: serviceTierList },
        stance: list.map(({ service }) => stanceTexts[service] ?? noStance),
        from: column(({ from }) => from),
        customers: column(({ customers }) => customers),
        prospects: column(({ prospects }) => prospects),
        customerShare: column(({ customerShare }) => customerShare),
        value: column(({ value }) => value),
        valueShare: column(({ valueShare }) => valueShare),
        plannedHours: column(({ plannedHours }) => plannedHours),
        actualHours: column(({ actualHours }) => actualHours),
        timeGap: column(({ timeGap }) => timeGap),
      },
      varying: Object.fromEntries(
        inForce.classes.map(({ id }, i): [string, ResultValues] => [`of_${id}`, column(({ ofForce }) => ofForce[i])]),
      ),
      kpis: { firstShare: list[0]?.valueShare ?? NaN, firstCustomerShare: list[0]?.customerShare ?? NaN },
      notes: [...tier.notes, ...(ledger.tables.visits ? [] : [noVisits])],
    };
  },
});

const noStance = label("", "");

const noVisits = label("There is no visits sheet, so hours spent are not known.", "没有拜访表，因此无法得知实际工时。");

interface Row {
  readonly scheme: TierSchemeId;
  readonly tier: Label;
  readonly service: number;
  readonly from: number;
  readonly customers: number;
  readonly prospects: number;
  readonly customerShare: number;
  readonly value: number;
  readonly valueShare: number;
  readonly plannedHours: number;
  readonly actualHours: number;
  readonly timeGap: number;
  readonly ofForce: readonly number[];
}

const schemesInOrder = ({ tierScheme }: ParameterValues): readonly TierSchemeId[] => [
  tierScheme,
  ...(Object.keys(tierSchemes) as TierSchemeId[]).filter((scheme) => scheme !== tierScheme),
];

const schemeWords = (scheme: TierSchemeId, { tierScheme }: ParameterValues): Label => {
  const words = declared.tierScheme.choices[scheme];
  return scheme === tierScheme ? label(`${words["en-US"]} ✓`, `${words["zh-CN"]} ✓`) : words;
};

const pick = (columns: Readonly<Record<string, ResultValues>>) => ({
  curry: columns.curry as ClassColumn,
  sales: columns.sales as ClassColumn,
  profit: columns.profit as ClassColumn,
  thresholds: columns.thresholds as ClassColumn,
});

/** Which of the ledger's columns the tiers were made from. */
const measureIn = (value: ResultValues, { profit }: { readonly profit: Float64Array }): "profit" | "revenue" =>
  value === profit ? "profit" : "revenue";

function rowsOf(
  scheme: TierSchemeId,
  codes: Uint8Array,
  values: Float64Array,
  inForce: ClassColumn,
  hours: Float64Array,
  prospects: number,
  parameters: ParameterValues,
): Row[] {
  const { tiers: list } = tierSchemes[scheme];
  const sums = list.map((_, code) => sumsOf(codes, code, values, hours, inForce));
  const members = sums.reduce((n, { customers }) => n + customers, 0);
  const total = sums.reduce((n, { value }) => n + value, 0);
  const spent = sums.reduce((n, each) => n + each.hours, 0);
  const { key, ordinary, prospective } = parameters.salesTime;
  const time = [key, ordinary, prospective];
  const planned = scheme === "sales" ? largestRemainder(parameters.sellingHours, time, 1) : undefined;
  const service = serviceMapping(list.length, parameters);
  return list.map(({ label: words }, code): Row => {
    const { customers, value, from, hours: own, ofForce } = sums[code];
    // All prospects stand below the customers: they fill the pyramid from its base.
    const below =
      scheme === "sales" && prospects > 0
        ? prospectsIn(
            code,
            prospects,
            sums.map((sum) => sum.customers),
            parameters,
          )
        : NaN;
    const share = planned && spent > 0 ? own / spent - time[code] : NaN;
    return {
      scheme,
      tier: words,
      service: service[code],
      from,
      customers,
      prospects: below,
      customerShare: members + prospects > 0 ? (customers + (below || 0)) / (members + prospects) : NaN,
      value,
      valueShare: total > 0 ? value / total : NaN,
      plannedHours: planned ? planned[code] : NaN,
      actualHours: own,
      timeGap: share,
      ofForce,
    };
  });
}

function sumsOf(codes: Uint8Array, code: number, values: Float64Array, hours: Float64Array, inForce: ClassColumn) {
  const sums = {
    customers: 0,
    value: 0,
    from: NaN,
    hours: hours.some(Number.isNaN) ? NaN : 0,
    ofForce: inForce.classes.map(() => 0),
  };
  for (let row = 0; row < codes.length; row++) {
    if (codes[row] !== code) continue;
    sums.customers++;
    if (!Number.isNaN(values[row])) sums.value += values[row];
    if (!(values[row] >= sums.from)) sums.from = values[row];
    sums.hours += hours[row];
    if (inForce.codes[row] !== UNKNOWN) sums.ofForce[inForce.codes[row]]++;
  }
  return sums;
}

/** What customers leave free of the sizes of the sales pyramid. */
function prospectsIn(
  code: number,
  prospects: number,
  customers: readonly number[],
  { salesShares: { key, ordinary, prospective } }: ParameterValues,
): number {
  const all = customers.reduce((n, each) => n + each, 0) + prospects;
  return tierSizes(all, [key, ordinary, prospective])[code] - customers[code];
}

const none = new Float64Array(0);
const empty = {
  scheme: [],
  tier: [],
  service: { codes: new Uint8Array(0), classes: serviceTierList },
  stance: [],
  from: none,
  customers: none,
  prospects: none,
  customerShare: none,
  value: none,
  valueShare: none,
  plannedHours: none,
  actualHours: none,
  timeGap: none,
};
