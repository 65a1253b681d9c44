import { bytesFrom } from "../../engine/columns";
import { addMonths, monthOf } from "../../engine/dates";
import { customerPeriods } from "../../engine/lifecycle/customerPeriods";
import { loyaltyPoints } from "../../engine/lifecycle/loyaltyPoints";
import { sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import { purchaseCalendar } from "../../ledger/purchaseCalendar";
import { defineAnalysis, resultOf, UNKNOWN, type AnalysisInput, type Class } from "../analysis";
import { column } from "../column";
import { percentText } from "../numberText";

const LEVELS = ["silver", "gold", "platinum"] as const;
const levels: readonly Class[] = [
  { id: "member", label: label("Member", "普通会员"), look: { rank: 3, of: 4 } },
  { id: "silver", label: label("Silver", "银卡"), look: { rank: 2, of: 4 } },
  { id: "gold", label: label("Gold", "金卡"), look: { rank: 1, of: 4 } },
  { id: "platinum", label: label("Platinum", "白金卡"), look: { rank: 0, of: 4 } },
];

/** Points of the loyalty programme: who has how many, what is owed, and whether the programme pays. */
export const points = defineAnalysis({
  id: "points",
  pillar: "tiering",
  entity: "customer",
  label: label("Loyalty programme", "积分计划"),
  question: label(
    "Who has how many points, what do we owe, does the programme pay?",
    "各客户积分多少，负债多少，积分计划是否划算？",
  ),
  needs: ["receivables", "redemptions"],
  parameters: [
    "pointsMoney",
    "pointsValue",
    "pointsLife",
    "pointsLevels",
    "pointsBreakage",
    "pointsLeast",
    "revenueMonths",
  ],
  after: ["trading", "revenue"],
  columns: {
    level: {
      kind: "class",
      label: label("Level", "会员等级"),
      definition: label("By the points that the revenue of the window earns.", "按统计期收入可得积分划分。"),
    },
    earned: column(
      "count",
      "Points earned",
      "累计积分",
      "Net sales of each month ÷ money a point, whole points.",
      "每月净销售 ÷ 每分金额，取整。",
    ),
    redeemed: column(
      "count",
      "Points redeemed",
      "已兑换积分",
      "As the redemptions sheet says, no more than there were.",
      "取自积分兑换表，不超过可用积分。",
    ),
    expired: column(
      "count",
      "Points expired",
      "已过期积分",
      "Not redeemed within the life of points; the oldest are spent first.",
      "有效期内未兑换的积分；先得先用。",
    ),
    balance: column("count", "Balance", "积分余额", "Earned − redeemed − expired.", "累计 − 已兑换 − 已过期。"),
    liability: column(
      "money",
      "Liability",
      "积分负债",
      "Balance × value of a point × (1 − breakage).",
      "余额 × 每分价值 ×（1 − 预计不兑换比例）。",
    ),
    isMember: column("flag", "Has points", "有积分", "1 for customers that ever earned points.", "曾获积分为 1。"),
  },
  kpis: {
    members: column("count", "Members", "会员数", "Customers that ever earned points.", "曾获积分的客户数。"),
    balance: column("count", "Points outstanding", "未兑换积分", "Σ balances.", "积分余额合计。"),
    liability: column("money", "Liability", "积分负债", "Σ liabilities.", "积分负债合计。"),
    cost: column(
      "money",
      "Cost of redemptions",
      "兑换成本",
      "Value given for points in the revenue window.",
      "统计期内兑换付出的价值。",
    ),
    uplift: column("money", "Extra profit", "增量利润", "Profit on what redeemers bought more than by the growth of all others.", "兑换客户超出其他客户增长部分带来的利润。"), // prettier-ignore
    roi: column("rate", "Return of the programme", "计划回报率", "Gain ÷ cost: (extra profit − cost) ÷ cost; others may have been growing differently anyway.", "（增量利润 − 成本）÷ 成本；仅为对比估计。"), // prettier-ignore
  },
  compute(input) {
    const { ledger, parameters } = input;
    const { customers } = ledger;
    const calendar = purchaseCalendar(ledger);
    const { table, customer } = ledger.tables.redemptions!;
    const rows = Array.from(customer.keys()).filter(
      (row) => customer[row] >= 0 && !(table.columns.date[row] > ledger.asOfDay),
    );
    const monthIn = (row: number): number => {
      const month = monthOf(table.columns.date[row]) - calendar.firstMonth;
      return Number.isNaN(month) ? calendar.months - 1 : Math.max(0, month);
    };
    const spent = customerPeriods(rows.map((row) => customer[row]), customers.count, rows.map(monthIn), calendar.months, rows.map((row) => table.columns.points[row])); // prettier-ignore
    const account = loyaltyPoints(calendar.sales, spent, {
      moneyPerPoint: parameters.pointsMoney,
      lifePeriods: parameters.pointsLife,
    });
    const isMember = account.earned.map((earned) => Number(earned > 0));
    const liability = account.balance.map(
      (balance) => balance * parameters.pointsValue * (1 - parameters.pointsBreakage),
    );
    const ofMembers = (values: Float64Array): Float64Array => values.map((value, row) => (isMember[row] ? value : NaN));
    const cuts = LEVELS.map((id) => parameters.pointsLevels[id]);
    const level = customers.revenue.map(
      (revenue) => cuts.filter((cut) => revenue / parameters.pointsMoney >= cut).length,
    );
    const programme = returnOf(input, rows);
    return {
      rows: customers.count,
      columns: {
        level: { codes: bytesFrom(level, (code, row) => (isMember[row] ? code : UNKNOWN)), classes: levels },
        earned: ofMembers(account.earned),
        redeemed: ofMembers(account.redeemed),
        expired: ofMembers(account.expired),
        balance: ofMembers(account.balance),
        liability: ofMembers(liability),
        isMember,
      },
      kpis: { members: sum(isMember), balance: sum(account.balance), liability: sum(liability), ...programme.kpis },
      notes: notesOf(input, sum(account.overdrawn), customer.length - rows.length, programme.compared),
    };
  },
});

/** What redeemers bought beyond the growth of the others, at the overall margin, against what was given. */
function returnOf(input: AnalysisInput, rows: readonly number[]) {
  const { ledger, parameters } = input;
  const { table, customer } = ledger.tables.redemptions!;
  const since = parameters.revenueMonths > 0 ? addMonths(ledger.asOfDay, -parameters.revenueMonths) : -Infinity;
  const lately = rows.filter((row) => table.columns.date[row] > since);
  const { value, points: count } = table.columns;
  const cost = sum(lately.map((row) => (Number.isNaN(value[row]) ? count[row] * parameters.pointsValue : value[row])));
  const previous = resultOf(input, "trading")?.columns.previousRevenue as Float64Array | undefined;
  const { revenue, profit } = ledger.customers;
  const redeemers = new Set(lately.map((row) => customer[row]));
  const totals = { redeemers: { now: 0, before: 0 }, others: { now: 0, before: 0 } };
  let compared = 0;
  previous?.forEach((before, row) => {
    if (!(before > 0)) return;
    if (redeemers.has(row)) compared++;
    const side = redeemers.has(row) ? totals.redeemers : totals.others;
    side.now += revenue[row];
    side.before += before;
  });
  const known = profit.map((gain, row) => (Number.isNaN(gain) ? NaN : revenue[row]));
  const margin = sum(profit) / sum(known);
  const { others, redeemers: ours } = totals;
  const uplift =
    compared >= parameters.pointsLeast && others.before > 0 && ours.before > 0
      ? (ours.now - ours.before * (others.now / others.before)) * margin
      : NaN;
  return { kpis: { cost, uplift, roi: cost > 0 ? (uplift - cost) / cost : NaN }, compared };
}

function notesOf({ parameters }: AnalysisInput, overdrawn: number, leftOut: number, compared: number) {
  const { pointsMoney, pointsValue, pointsLife, pointsBreakage, pointsLeast } = parameters;
  const notes = [
    label(
      `One point for ${pointsMoney} of net sales, worth ${pointsValue} each, alive for ${pointsLife} months after the month that earned it; ${percentText(pointsBreakage)} are expected never to be redeemed.`,
      `每 ${pointsMoney} 净销售得 1 分，每分价值 ${pointsValue}，自获得当月起 ${pointsLife} 个月内有效；预计 ${percentText(pointsBreakage)} 不会兑换。`,
    ),
  ];
  if (compared < pointsLeast)
    notes.push(
      label(
        `Whether the programme pays is not told: ${compared} customers redeemed and bought the year before, ${pointsLeast} are asked for.`,
        `暂不评价计划是否划算：上一年有购买且本期有兑换的客户为 ${compared} 个，至少需要 ${pointsLeast} 个。`,
      ),
    );
  if (overdrawn > 0)
    notes.push(
      label(
        `Points redeemed beyond what was earned: ${Math.round(overdrawn)}; the earnings before the data begin are not known.`,
        `兑换超出可用积分 ${Math.round(overdrawn)} 分；数据起点之前所得积分未知。`,
      ),
    );
  if (leftOut > 0)
    notes.push(label(`Redemptions left out (unknown customer or after the as-of date): ${leftOut}.`, `未计入的兑换（客户无法识别或晚于截止日）：${leftOut} 条。`)); // prettier-ignore
  return notes;
}
