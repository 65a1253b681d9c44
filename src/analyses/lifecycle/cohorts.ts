import { numbersFrom } from "../../engine/columns";
import { coarserPeriods } from "../../engine/lifecycle/coarserPeriods";
import { cohortRetention, type CohortRetention } from "../../engine/lifecycle/cohortRetention";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import type { Ledger } from "../../ledger/ledger";
import { purchaseCalendar } from "../../ledger/purchaseCalendar";
import { defineAnalysis, type ResultColumn, type VaryingColumns } from "../analysis";
import type { ParameterValues } from "../parameters";

const UNIT_MONTHS = { month: 1, quarter: 3, year: 12 } as const;
type Unit = keyof typeof UNIT_MONTHS;

/** Column of the n-th period after the first purchase. */
const column = (age: number): string => `after${age}`;

/** Of the customers that first bought in a period, how many bought in each later one. */
export const cohorts = defineAnalysis({
  id: "cohorts",
  pillar: "tiering",
  entity: "cohort",
  label: label("Cohort retention", "同期群留存"),
  question: label("How long do customers stay that came at the same time?", "同期加入的客户留存多久？"),
  needs: ["receivables"],
  parameters: ["cohortUnit", "cohortPeriods"],
  columns: {
    cohort: {
      kind: "text",
      label: label("First purchase", "首购期"),
      definition: label("Period of the first purchase.", "首次购买所在期间。"),
    },
    size: {
      kind: "count",
      label: label("Customers", "客户数"),
      definition: label("Customers whose first purchase was in the period.", "首次购买在该期的客户数。"),
    },
  },
  varyingColumns: ageColumns,
  kpis: {
    firstReturn: {
      kind: "share",
      label: label("Buy again in the next period", "次期再购率"),
      definition: label(
        "Customers of all cohorts that bought in the period after their first one ÷ customers of those cohorts.",
        "各同期群中首购后次期再购的客户 ÷ 这些同期群的客户。",
      ),
    },
    cohorts: {
      kind: "count",
      label: label("Cohorts shown", "同期群数"),
      definition: label("Cohorts in the triangle.", "三角表中的同期群数。"),
    },
  },
  compute({ ledger, parameters }) {
    const { retention, names, first, ages } = triangleOf(ledger, parameters);
    const rows = Array.from({ length: retention.size.length - first }, (_, i) => first + i);
    const ageOf = (age: number) => numbersFrom(rows, (row) => retention.retention[row][age] ?? NaN);
    const { kept } = meanRetention(retention, first);
    return {
      rows: rows.length,
      columns: {
        cohort: rows.map((row) => names(row)),
        size: numbersFrom(rows, (row) => retention.size[row]),
      },
      varying: Object.fromEntries(Array.from({ length: ages }, (_, age) => [column(age), ageOf(age)])),
      kpis: { firstReturn: kept[1] ?? NaN, cohorts: rows.length },
      notes: [unitText(parameters.cohortUnit), ...(ledgerIsRunning(ledger, parameters) ? [runningText] : [])],
    };
  },
});

/** The mean of all cohorts by age: how many are left after so many periods. */
export const cohortAges = defineAnalysis({
  id: "cohortAges",
  pillar: "tiering",
  entity: "cohortAge",
  label: label("Retention by age", "各期留存"),
  question: label(
    "How many customers still buy some periods after their first purchase?",
    "首购若干期后仍有多少客户购买？",
  ),
  needs: ["receivables"],
  parameters: ["cohortUnit", "cohortPeriods"],
  columns: {
    age: {
      kind: "text",
      label: label("Periods after first purchase", "首购后期数"),
      definition: label("Periods since that of the first purchase.", "距首次购买期间的期数。"),
    },
    retention: {
      kind: "share",
      label: label("Customers that bought", "购买客户占比"),
      definition: label(
        "Customers that bought so many periods after their first purchase ÷ customers of the cohorts that are that old.",
        "首购后该期仍购买的客户 ÷ 已满该期数的同期群客户。",
      ),
    },
    customers: {
      kind: "count",
      label: label("Customers of that age", "满该期客户数"),
      definition: label("Customers of the cohorts that are that old.", "已满该期数的同期群客户数。"),
    },
  },
  kpis: {},
  compute({ ledger, parameters }) {
    const { retention, first } = triangleOf(ledger, parameters);
    const { kept, base } = meanRetention(retention, first);
    return {
      rows: kept.length,
      columns: {
        age: Array.from(kept, (_, age) => label(`+${age}`, `+${age}`)),
        retention: kept,
        customers: base,
      },
      kpis: {},
    };
  },
});

function ageColumns({ cohortPeriods }: ParameterValues): Readonly<Record<string, ResultColumn>> {
  return Object.fromEntries(
    Array.from({ length: cohortPeriods }, (_, age) => [
      column(age),
      {
        kind: "share",
        label: label(`+${age}`, `+${age}`),
        definition:
          age === 0
            ? label("Period of the first purchase: all of the cohort.", "首购当期：同期群全部客户。")
            : label(
                `Customers that bought ${age} periods after that of their first purchase ÷ customers of the cohort.`,
                `首购后第 ${age} 期购买的客户 ÷ 同期群客户数。`,
              ),
      } as const,
    ]),
  ) satisfies ReturnType<VaryingColumns>;
}

function triangleOf(ledger: Ledger, { cohortUnit, cohortPeriods }: ParameterValues) {
  const { bought, firstMonth } = purchaseCalendar(ledger);
  const length = UNIT_MONTHS[cohortUnit];
  const offset = firstMonth % length;
  const retention = cohortRetention(coarserPeriods(bought, length, offset));
  const first = Math.max(0, retention.size.length - cohortPeriods);
  const names = (row: number): Label => periodName(firstMonth - offset + row * length, cohortUnit);
  return { retention, names, first, ages: cohortPeriods };
}

function periodName(month: number, unit: Unit): Label {
  const [year, within] = [Math.floor(month / 12), month % 12];
  if (unit === "year") return label(String(year), `${year}年`);
  if (unit === "quarter") {
    const quarter = Math.floor(within / 3) + 1;
    return label(`${year} Q${quarter}`, `${year}年第${quarter}季度`);
  }
  const digits = String(within + 1).padStart(2, "0");
  return label(`${year}-${digits}`, `${year}-${digits}`);
}

/** Weighted by the size of the cohorts that are old enough. */
function meanRetention({ size, active }: CohortRetention, first: number): { kept: Float64Array; base: Float64Array } {
  const ages = size.length - first;
  const [bought, base] = [new Float64Array(ages), new Float64Array(ages)];
  for (let cohort = first; cohort < size.length; cohort++)
    for (let age = 0; age < active[cohort].length && age < ages; age++) {
      bought[age] += active[cohort][age];
      base[age] += size[cohort];
    }
  return { kept: bought.map((count, age) => (base[age] > 0 ? count / base[age] : NaN)), base };
}

function ledgerIsRunning(ledger: Ledger, { cohortUnit }: ParameterValues): boolean {
  const { firstMonth, months, completeMonths } = purchaseCalendar(ledger);
  return (firstMonth + months) % UNIT_MONTHS[cohortUnit] !== 0 || completeMonths < months;
}

const runningText = label(
  "The last period is still running: the last figure of each cohort can still rise.",
  "最后一期尚未结束：各同期群的最后一个数字仍可能上升。",
);

const unitWords = {
  month: ["calendar months", "自然月"],
  quarter: ["calendar quarters", "自然季度"],
  year: ["calendar years", "自然年"],
} as const;

const unitText = (unit: Unit): Label =>
  label(
    `Cohorts by ${unitWords[unit][0]}: +1 is the period after that of the first purchase.`,
    `同期群按${unitWords[unit][1]}划分：+1 为首购期的下一期。`,
  );
