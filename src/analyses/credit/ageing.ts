import { map2 } from "../../engine/columns";
import { ageing as ageOf } from "../../engine/receivables/ageing";
import { sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import { defineAnalysis, type AnalysisInput, type ResultColumn } from "../analysis";
import { ageingDays, basisNote, bucketClasses } from "./buckets";
import { figures } from "../figures";
import type { ParameterValues } from "../parameters";

/** Below this the difference of two totals is rounding, not money. */
const HALF_A_CENT = 0.005;

/** How old the open receivables of each customer are. */
export const ageing = defineAnalysis({
  id: "ageing",
  pillar: "credit",
  entity: "customer",
  label: label("Ageing", "账龄分析"),
  question: label("How old are the open receivables?", "未收款拖欠多久？"),
  needs: ["receivables"],
  parameters: ["ageingBasis", "ageingEdges", "defaultTermDays", "paymentsSheet", "creditApplied"],
  columns: {
    credit: {
      kind: "money",
      label: label("Unapplied credit", "未核销贷项"),
      definition: label(
        "Σ open amounts below 0: credit notes and payments not yet applied.",
        "负未收金额合计：尚未核销的贷项与收款。",
      ),
    },
    total: {
      kind: "money",
      label: label("Open receivables", "应收余额"),
      definition: label(
        "Not due + all buckets + unapplied credit = Σ open amounts.",
        "未到期 + 各账龄段 + 未核销贷项 = 未收金额合计。",
      ),
    },
    overdue: figures.overdue,
    overdueShare: figures.overdueShare,
    oldestDays: {
      kind: "days",
      label: label("Oldest overdue", "最长逾期天数"),
      definition: label("Days past due of the oldest open invoice that is due.", "最早到期的未收发票的逾期天数。"),
    },
  },
  varyingColumns: (parameters) =>
    Object.fromEntries(
      bucketClasses(parameters).map(({ id, label: words }, i) => [id, bucketOf(words, i, parameters)]),
    ),
  kpis: {
    total: {
      kind: "money",
      label: label("Open receivables", "应收余额"),
      definition: label("Not due + all buckets + unapplied credit.", "未到期 + 各账龄段 + 未核销贷项。"),
    },
    overdue: figures.overdue,
    overdueShare: figures.overdueShare,
    credit: {
      kind: "money",
      label: label("Unapplied credit", "未核销贷项"),
      definition: label("Σ open amounts below 0.", "负未收金额合计。"),
    },
    overdueCustomers: {
      kind: "count",
      label: label("Customers overdue", "逾期客户数"),
      definition: label("Customers with an overdue amount.", "有逾期金额的客户数。"),
    },
    ledgerTotal: {
      kind: "money",
      label: label("Open amounts in the ledger", "明细未收合计"),
      definition: label(
        "Σ open amounts of the single invoices and payments not yet applied, to compare the total with.",
        "逐张发票未收金额与未核销收款合计，用于核对总额。",
      ),
    },
    difference: {
      kind: "money",
      label: label("Difference to the ledger", "与明细差额"),
      definition: label(
        "Open receivables − open amounts in the ledger; must be 0.",
        "应收余额 − 明细未收合计；应为 0。",
      ),
    },
  },
  compute(input) {
    const { customers, receivables } = input.ledger;
    const aged = agedReceivables(input);
    const debit = sum(aged.buckets.map(sum));
    const overdue = sum(customers.overdue);
    const total = debit + sum(aged.credit);
    const ledgerTotal = sum(receivables.open) + sum(receivables.unapplied);
    const difference = Math.abs(total - ledgerTotal) < HALF_A_CENT ? 0 : total - ledgerTotal;
    return {
      rows: customers.count,
      columns: {
        credit: aged.credit,
        total: aged.total,
        overdue: customers.overdue,
        overdueShare: customers.open.map((open, c) => (open > 0 ? customers.overdue[c] / open : NaN)),
        oldestDays: input.parameters.ageingBasis === "due" ? aged.oldestDays : oldestByDue(input),
      },
      varying: Object.fromEntries(bucketClasses(input.parameters).map(({ id }, i) => [id, aged.buckets[i]])),
      kpis: {
        total,
        overdue,
        overdueShare: debit > 0 ? overdue / debit : NaN,
        credit: sum(aged.credit),
        overdueCustomers: customers.overdue.reduce((count, amount) => count + (amount > 0 ? 1 : 0), 0),
        ledgerTotal,
        difference,
      },
      notes: [basisNote(input.parameters), difference === 0 ? reconciled : notReconciled],
    };
  },
});

/** The ageing that all results of receivables share; payments that no invoice has taken count among the unapplied credit. */
export function agedReceivables({ ledger, parameters }: AnalysisInput): ReturnType<typeof ageOf> {
  const { receivables, asOfDay } = ledger;
  const from = ageingDays(receivables, parameters);
  const aged = ageOf(receivables.byCustomer, receivables.open, from, asOfDay, parameters.ageingEdges);
  const add = (amounts: Float64Array): Float64Array => map2(amounts, receivables.unapplied, (a, b) => a + b);
  return { ...aged, credit: add(aged.credit), total: add(aged.total) };
}

/** Overdue always counts from the due date, whatever the buckets count from. */
const oldestByDue = (input: AnalysisInput): Float64Array =>
  agedReceivables({ ...input, parameters: { ...input.parameters, ageingBasis: "due" } }).oldestDays;

const reconciled = label(
  "Checked: not due + buckets + unapplied credit = Σ open amounts of the invoices.",
  "已核对：未到期 + 各账龄段 + 未核销贷项 = 逐张发票未收金额合计。",
);
const notReconciled = label(
  "The total differs from the invoices; see “Difference to the ledger”.",
  "总额与发票明细不符，见“与明细差额”。",
);

function bucketOf(words: ResultColumn["label"], bucket: number, { ageingBasis }: ParameterValues): ResultColumn {
  const [from, since] = ageingBasis === "due" ? ["past due", "逾期"] : ["after the invoice date", "开票后"];
  const definition =
    bucket === 0
      ? label("Open amounts above 0 whose age is 0 days or less.", "账龄为 0 天或以下的正未收金额。")
      : label(
          `Open amounts above 0, ${words["en-US"].toLowerCase()} ${from}.`,
          `${since} ${words["zh-CN"]}的正未收金额。`,
        );
  return { kind: "money", label: words, definition };
}
