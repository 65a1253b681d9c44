import { numbersFrom } from "../../engine/columns";
import { isoOf } from "../../engine/dates";
import { equityChange as changeOf, type EquityChange } from "../../engine/value/customerEquity";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { numberField } from "../customerField";
import { defineAnalysis, resultOf, type AnalysisInput, type Memory } from "../analysis";
import { lifetimeValues, valueTerms, type ValueTerms } from "./terms";

/** Beyond so many customers only the sum is kept: the history must stay small. */
const MOST_CUSTOMERS = 20_000;

interface Kept {
  readonly method: string;
  readonly terms: ValueTerms;
  /** Value of each customer by id, else name. */
  readonly values: Readonly<Record<string, number>>;
}

const causes: readonly (readonly [part: keyof EquityChange, sign: 1 | -1, name: Label])[] = [
  ["opening", 1, label("Equity then", "当时客户资产")],
  ["gained", 1, label("New customers", "新增客户")],
  ["lost", -1, label("Lost customers", "流失客户")],
  ["grown", 1, label("Customers worth more", "价值上升的客户")],
  ["shrunk", -1, label("Customers worth less", "价值下降的客户")],
  ["terms", 1, label("Changed retention, discount or horizon", "保留率、折现率或年限变化")],
  ["closing", 1, label("Equity now", "当前客户资产")],
];

/** Why customer equity changed since the refresh before. */
export const equityChange = defineAnalysis({
  id: "equityChange",
  pillar: "tiering",
  entity: "equityCause",
  label: label("Change of customer equity", "客户资产变化"),
  question: label("Why did customer equity change?", "客户资产为何变化？"),
  needs: ["receivables"],
  parameters: ["clvMethod"],
  after: ["customerValue"],
  columns: {
    cause: { kind: "text", label: label("Cause", "原因"), definition: label("What changed.", "变化来源。") },
    amount: {
      kind: "money",
      label: label("Customer equity", "客户资产"),
      definition: label("Equity then + all causes = equity now.", "当时客户资产 + 各原因 = 当前客户资产。"),
    },
    share: {
      kind: "rate",
      label: label("Of equity then", "占当时资产"),
      definition: label("Amount ÷ equity then.", "金额 ÷ 当时客户资产。"),
    },
  },
  kpis: {
    change: {
      kind: "money",
      label: label("Change of equity", "资产变化"),
      definition: label("Equity now − equity then.", "当前 − 当时客户资产。"),
    },
  },
  compute(input) {
    const value = resultOf(input, "customerValue");
    const clv = (value?.columns.clv as Float64Array | undefined) ?? new Float64Array(0);
    const { terms } = valueTerms(input.ledger, input.parameters);
    const keep = keptOf(input, clv, terms);
    const before = lastKept(input.past);
    if (!before) return { ...nothing, keep, notes: clv.length > MOST_CUSTOMERS ? [tooManyText] : [firstText] };
    if (before.kept.method !== input.parameters.clvMethod) return { ...nothing, keep, notes: [otherMethodText] };
    const change = changeSince(input, before.kept, clv);
    return {
      rows: causes.length,
      columns: {
        cause: causes.map(([, , name]) => name),
        amount: numbersFrom(causes, ([part, sign]) => 0 + sign * change[part]),
        share: numbersFrom(causes, ([part, sign]) =>
          change.opening > 0 ? (0 + sign * change[part]) / change.opening : NaN,
        ),
      },
      kpis: { change: change.closing - change.opening },
      keep,
      notes: [label(`Compared with ${isoOf(before.asOfDay)}.`, `与 ${isoOf(before.asOfDay)} 相比。`)],
    };
  },
});

const nothing = {
  rows: 0,
  columns: { cause: [], amount: new Float64Array(0), share: new Float64Array(0) },
  kpis: { change: NaN },
};

const idOf = ({ ledger: { customers } }: AnalysisInput, row: number): string =>
  customers.ids[row] || customers.names[row];

function keptOf(input: AnalysisInput, clv: Float64Array, terms: ValueTerms): Kept | undefined {
  const values: Record<string, number> = {};
  let count = 0;
  clv.forEach((value, row) => {
    if (Number.isNaN(value) || ++count > MOST_CUSTOMERS) return;
    values[idOf(input, row)] = Math.round(value * 100) / 100;
  });
  return count > 0 && count <= MOST_CUSTOMERS ? { method: input.parameters.clvMethod, terms, values } : undefined;
}

/** The latest memory that can still be read: anything may have been written there. */
function lastKept(past: readonly Memory[]): { readonly asOfDay: number; readonly kept: Kept } | undefined {
  for (const { asOfDay, kept } of past.toReversed()) if (isKept(kept)) return { asOfDay, kept };
  return undefined;
}

function isKept(kept: unknown): kept is Kept {
  if (typeof kept !== "object" || kept === null) return false;
  const { method, terms, values } = kept as Partial<Record<keyof Kept, unknown>>;
  if (typeof method !== "string" || typeof values !== "object" || values === null) return false;
  if (!Object.values(values).every((value) => typeof value === "number" && Number.isFinite(value))) return false;
  const { retention, discount, growth, years, timing } = (terms ?? {}) as Partial<Record<keyof ValueTerms, unknown>>;
  const isRate = (rate: unknown, min: number): boolean => typeof rate === "number" && rate >= min && rate <= 1;
  const isYears = Number.isInteger(years) && (years as number) >= 0;
  return (
    isRate(retention, 0) &&
    isRate(discount, 0) &&
    isRate(growth, -1) &&
    isYears &&
    (timing === "deferred" || timing === "immediate")
  );
}

/** Customers of then and now beside each other; those that are in no sheet any more come last. */
function changeSince(input: AnalysisInput, kept: Kept, clv: Float64Array): EquityChange {
  const known = new Map(Object.entries(kept.values));
  const before: number[] = [];
  for (let row = 0; row < clv.length; row++) {
    const id = idOf(input, row);
    before.push(known.get(id) ?? NaN);
    known.delete(id);
  }
  const gone = [...known.values()];
  const none = gone.map(() => NaN);
  const same = underTerms(input, kept.terms, clv);
  return changeOf([...before, ...gone], [...same, ...none], [...clv, ...none]);
}

/** Values of now by the terms of then; only the method of margin, retention and discount has terms that are kept. */
function underTerms(input: AnalysisInput, terms: ValueTerms, clv: Float64Array): Float64Array {
  const { ledger, parameters } = input;
  const yearValue = resultOf(input, "customerValue")?.columns.yearValue;
  if (parameters.clvMethod !== "deterministic" || !(yearValue instanceof Float64Array)) return clv;
  const own = {
    retention: numberField(ledger.customers, "retentionRate"),
    years: numberField(ledger.customers, "expectedLife"),
  };
  // Where a value has no bound by one set of terms, the customer counts by those of now.
  return lifetimeValues(yearValue, own, terms).map((value, row) =>
    Number.isNaN(value) !== Number.isNaN(clv[row]) ? clv[row] : value,
  );
}

const firstText = label(
  "The change of customer equity by cause is told from the next refresh with a later as-of date on.",
  "自下一次以更晚截止日刷新起，按原因列示客户资产变化。",
);

const otherMethodText = label(
  "“Lifetime value by” was changed since the refresh before, so that the change of customer equity cannot be told by cause.",
  "“终身价值算法”较上次刷新已更改，无法按原因列示客户资产变化。",
);

const tooManyText = label(
  `With more than ${MOST_CUSTOMERS} customers the value of each is not kept, so that the change of customer equity is not told by cause.`,
  `客户超过 ${MOST_CUSTOMERS} 个时不留存各客户价值，因此不按原因列示客户资产变化。`,
);
