import { bytesFrom, codesFrom, numbersFrom, type TextColumn, wordAt } from "../../engine/columns";
import { addMonths } from "../../engine/dates";
import { objectiveStatus } from "../../engine/planning/objectiveStatus";
import { takeNumbers, takeText } from "../../engine/take";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { defineAnalysis, resultOf, UNKNOWN, type AnalysisInput, type Class, type ResultColumn } from "../analysis";
import { percentText } from "../numberText";
import { measured, measureOf } from "./planMeasures";

/** In the order of `OBJECTIVE_STATES`. */
const states: readonly Class[] = [
  { id: "met", label: label("Met", "已达成"), look: "good" },
  { id: "onTrack", label: label("Green", "绿灯"), look: "good" },
  { id: "atRisk", label: label("Amber", "黄灯"), look: "warning" },
  { id: "offTrack", label: label("Red", "红灯"), look: "bad" },
];

const number = (english: string, chinese: string, definition: string, definitionZh: string): ResultColumn => ({
  kind: "number",
  label: label(english, chinese),
  definition: label(definition, definitionZh),
});

const word = (english: string, chinese: string): ResultColumn => ({
  kind: "text",
  label: label(english, chinese),
  definition: label("As the plans sheet says.", "取自客户计划表。"),
});

/** Where each account stands, where it is to be, by when and how, and whether it is on the way. */
export const plan = defineAnalysis({
  id: "plan",
  pillar: "tiering",
  entity: "plan",
  label: label("Account plan", "客户计划"),
  question: label("Are the objectives of the account plans on track?", "客户计划目标是否按期推进？"),
  needs: ["receivables", "plans"],
  parameters: ["planMonths", "planPace", "revenueMonths"],
  after: ["revenue", "trading", "ageing", "dso", "keyAccount"],
  columns: {
    customer: {
      kind: "text",
      label: label("Customer", "客户名称"),
      definition: label("Whose plan it is.", "计划所属客户。"),
    },
    isKey: {
      kind: "flag",
      label: label("Key account", "大客户"),
      definition: label("1 for customers that are key accounts.", "大客户为 1。"),
    },
    objective: word("Objective", "目标项目"),
    unit: { kind: "text", label: label("Unit", "单位"), definition: label("Unit of the figures.", "数值单位。") },
    baseline: number("Baseline", "基准值", "Where it stood at the start, as the plan says.", "计划所填的起始数值。"),
    target: number("Target", "目标值", "What is to be reached, as the plan says.", "计划所填的目标数值。"),
    actual: number(
      "Actual",
      "实际值",
      "As the plan says; where it is empty, measured as of today: revenue, profit, margin and growth of the revenue window, share of wallet, overdue, DSO.",
      "取自计划；留空时按截止日自动取数：统计期收入、利润、毛利率、增长率，以及采购份额、逾期金额、DSO。",
    ),
    by: {
      kind: "class",
      label: label("Actual from", "实际值来源"),
      definition: label("The plan itself, or measured from the other sheets.", "计划所填，或由其他工作表取数。"),
    },
    variance: number("Variance", "差异", "Actual − target.", "实际值 − 目标值。"),
    progress: {
      kind: "share",
      label: label("Progress", "进度"),
      definition: label(
        "Way made ÷ whole way: (actual − baseline) ÷ (target − baseline); without a baseline from 0, where less is better target ÷ actual.",
        "（实际值 − 基准值）÷（目标值 − 基准值）；无基准值时自 0 起算，越低越好者为 目标值 ÷ 实际值。",
      ),
    },
    expected: {
      kind: "share",
      label: label("Time gone", "时间进度"),
      definition: label("Days since the start ÷ days from start to due date.", "已过天数 ÷ 计划总天数。"),
    },
    state: {
      kind: "class",
      label: label("Status", "状态"),
      definition: label(
        "Met; green, amber or red by progress ÷ time gone; red when past due; empty where it cannot be told.",
        "已达成；按 进度 ÷ 时间进度 分绿、黄、红灯；逾期未达成为红灯；无法判断为空。",
      ),
    },
    dueDay: { kind: "day", label: label("Due", "到期日"), definition: label("As the plan says.", "取自计划。") },
    daysLeft: {
      kind: "days",
      label: label("Days left", "剩余天数"),
      definition: label("Due date − as-of date; below 0 past due.", "到期日 − 截止日；负数为已过期。"),
    },
    owner: word("Owner", "负责人"),
    action: word("How", "措施"),
  },
  kpis: {
    objectives: count("Objectives", "目标数", "Objectives of all plans.", "全部计划目标数。"),
    met: count("Met", "已达成", "Objectives that are met.", "已达成的目标数。"),
    green: count("Green", "绿灯", "Objectives on track.", "按期推进的目标数。"),
    amber: count("Amber", "黄灯", "Objectives at risk.", "有风险的目标数。"),
    red: count("Red", "红灯", "Objectives off track or past due.", "落后或逾期的目标数。"),
    unplanned: count(
      "Key accounts without a plan",
      "无计划的大客户",
      "Key accounts with no objective.",
      "没有任何目标的大客户数。",
    ),
  },
  compute(input) {
    const { ledger, parameters, results } = input;
    const { table, customer } = ledger.tables.plans!;
    const rows = Uint32Array.from({ length: table.rows }, (_, row) => row).filter((row) => customer[row] >= 0);
    const { columns } = table;
    const measures = Array.from(rows, (row) => measureOf(wordAt(columns.objective, row)));
    const inPercent = (column: Float64Array): Float64Array =>
      takeNumbers(column, rows).map((value, i) => (measures[i]?.isShare && Math.abs(value) <= 1 ? value * 100 : value));
    const own = inPercent(columns.actual);
    const actual = own.map((value, i) => {
      const measure = measures[i];
      return Number.isNaN(value) && measure ? measured(results, measure, customer[rows[i]]) : value;
    });
    const dueDay = takeNumbers(columns.dueDay, rows);
    const [baseline, target] = [inPercent(columns.baseline), inPercent(columns.target)];
    const startDay = takeNumbers(columns.startDay, rows).map((day, i) =>
      Number.isNaN(day) && !Number.isNaN(dueDay[i]) ? addMonths(dueDay[i], -parameters.planMonths) : day,
    );
    const found = objectiveStatus(
      {
        baseline,
        target,
        actual,
        startDay,
        dueDay,
        lessIsBetter: measures.map((each) => (each?.lessIsBetter ? 1 : 0)),
      },
      { asOfDay: ledger.asOfDay, onTrack: parameters.planPace.green, atRisk: parameters.planPace.amber },
    );
    const countOf = (code: number): number => found.state.filter((state) => state === code).length;
    const isKey = resultOf(input, "keyAccount")?.columns.isKey as Float64Array | undefined;
    return {
      rows: rows.length,
      columns: {
        customer: namesOf(input, customer, rows),
        isKey: numbersFrom(rows, (row) => Number(isKey?.[customer[row]] === 1)),
        objective: takeText(columns.objective, rows),
        unit: measures.map((measure) => measure?.unit ?? label("", "")),
        baseline,
        target,
        actual,
        by: {
          codes: bytesFrom(actual, (value, i) => (Number.isNaN(value) ? UNKNOWN : Number(Number.isNaN(own[i])))),
          classes: [
            { id: "plan", label: label("Plan", "计划") },
            { id: "measured", label: label("Measured", "自动取数") },
          ],
        },
        ...found,
        state: { codes: found.state, classes: states },
        dueDay,
        daysLeft: dueDay.map((day) => day - ledger.asOfDay),
        owner: takeText(columns.owner, rows),
        action: takeText(columns.action, rows),
      },
      kpis: {
        objectives: rows.length,
        met: countOf(0),
        green: countOf(1),
        amber: countOf(2),
        red: countOf(3),
        unplanned: unplanned(isKey, customer),
      },
      notes: notesOf(input, rows.length, table.rows),
    };
  },
});

const namesOf = ({ ledger }: AnalysisInput, customer: Int32Array, rows: Uint32Array): TextColumn => ({
  codes: codesFrom(rows, (row) => customer[row]),
  words: ledger.customers.names,
});

function unplanned(isKey: Float64Array | undefined, customer: Int32Array): number {
  if (!isKey) return NaN;
  const planned = new Set(customer);
  return isKey.reduce((n, key, row) => n + (key === 1 && !planned.has(row) ? 1 : 0), 0);
}

function notesOf({ parameters: { planMonths, planPace } }: AnalysisInput, used: number, all: number): Label[] {
  const [green, amber] = [percentText(planPace.green), percentText(planPace.amber)];
  const notes = [
    label(
      `Green from ${green} of the progress that the time gone asks for, amber from ${amber}; a plan without a start begins ${planMonths} months before it is due.`,
      `实际进度达到时间进度的 ${green} 为绿灯，达到 ${amber} 为黄灯；未写开始日期的计划按到期前 ${planMonths} 个月起算。`,
    ),
  ];
  if (used < all)
    notes.push(
      label(
        `Objectives left out: ${all - used}, of customers that nobody knows; see Issues.`,
        `有 ${all - used} 条目标所属客户无法识别，未计入；见问题表。`,
      ),
    );
  return notes;
}

function count(english: string, chinese: string, definition: string, definitionZh: string) {
  return { kind: "count" as const, label: label(english, chinese), definition: label(definition, definitionZh) };
}
