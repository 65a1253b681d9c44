import { codesFrom, numbersFrom } from "../../engine/columns";
import { isoOf, monthOf, monthStart } from "../../engine/dates";
import { salesForecast, weightedPipeline } from "../../engine/forecast/weightedPipeline";
import { groupSums, sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { defineAnalysis } from "../analysis";
import { forecastFigures } from "./forecastFigures";
import { completedSales, type CompletedSales } from "./completedSales";
import { isCompletedIn, slotClasses, slotOf, slotsOf, type Horizon } from "./horizon";
import { dealsWhere } from "./openDeals";
import { periodDeals } from "./periodDeals";
import { unweightedNote } from "./pipeline";

/** What the forecast period will bring: what is completed, and what open opportunities should add. */
export const forecast = defineAnalysis({
  id: "forecast",
  pillar: "forecast",
  entity: "month",
  label: label("Sales forecast", "销售预计"),
  question: label("What will the coming months bring?", "未来几个月预计实现多少？"),
  needs: ["opportunities"],
  parameters: ["forecastMonths", "winRates", "missingAmounts"],
  after: ["dealRate"],
  columns: {
    period: {
      kind: "text",
      label: label("Expected close", "预计成交月份"),
      definition: label(
        "Month of the expected close; opportunities past their date, later and undated ones stand apart.",
        "预计成交日所在月份；已过期、以后及无日期的商机单列。",
      ),
    },
    month: {
      kind: "month",
      label: label("Month", "月份"),
      definition: label("First day of the month; empty for rows that are no month.", "当月第一天；非月份行为空。"),
    },
    completed: {
      kind: "money",
      label: label("Completed", "已完成"),
      definition: label(
        "Σ amounts won in the month up to the as-of date, or invoiced where nothing was ever won in the opportunities sheet.",
        "当月截至截止日的赢单金额；商机表中从无赢单时取开票金额。",
      ),
    },
    deals: {
      kind: "count",
      label: label("Opportunities", "商机数"),
      definition: label("Open opportunities that should close in the month.", "预计当月成交的未结商机数。"),
    },
    amount: {
      kind: "money",
      label: label("Amount", "商机金额"),
      definition: label("Σ amounts of these opportunities.", "上述商机金额合计。"),
    },
    weighted: {
      kind: "money",
      label: label("Expected", "预计"),
      definition: label("Σ amount × win rate.", "Σ 金额 × 赢率。"),
    },
    forecast: {
      kind: "money",
      label: label("Forecast", "预测"),
      definition: label(
        "Completed + expected, for months of the forecast period.",
        "已完成 + 预计（仅限预测期内的月份）。",
      ),
    },
  },
  kpis: {
    completed: forecastFigures.completed,
    weighted: forecastFigures.weighted,
    forecast: forecastFigures.forecast,
    standardDeviation: {
      kind: "money",
      label: label("Standard deviation", "标准差"),
      definition: label(
        "√ Σ amount² × win rate × (1 − win rate) of the open opportunities in the period.",
        "期内未结商机的 √ Σ 金额² × 赢率 × (1 − 赢率)。",
      ),
    },
    pastDue: {
      kind: "money",
      label: label("Past close date", "已过预计成交日"),
      definition: label(
        "Σ amount × win rate of open opportunities whose expected close is before the as-of date; not in the forecast.",
        "预计成交日早于截止日的未结商机 Σ 金额 × 赢率；不计入预测。",
      ),
    },
    pastDueDeals: {
      kind: "count",
      label: label("Deals past close date", "已过期商机数"),
      definition: label(
        "Open opportunities whose expected close is before the as-of date.",
        "预计成交日早于截止日的未结商机数。",
      ),
    },
    lastDay: {
      kind: "day",
      label: label("Forecast until", "预测截止"),
      definition: label("Last day of the forecast period.", "预测期最后一天。"),
    },
  },
  compute(input) {
    const { deals, horizon, inPeriod: isCounted, undated } = periodDeals(input);
    // Where no opportunity has a date, the period cannot choose among them: all count, in the undated row.
    const inPeriod = (slot: number): boolean =>
      undated ? slot === horizon.months + 2 : slot >= 1 && slot <= horizon.months;
    const slots = codesFrom(deals.closeDay, (day) => slotOf(day, horizon));
    const groups = Array.from({ length: slotsOf(horizon) }, (_, slot) =>
      dealsWhere(deals, (deal) => slots[deal] === slot),
    );
    const weighted = numbersFrom(groups, (group) => weightedPipeline(group.amount, group.winRate).expected);
    const counted = dealsWhere(deals, (deal) => isCounted[deal] === 1);
    const sales = completedSales(input.ledger);
    const completed = completedByMonth(sales, horizon);
    const done = sum(completed);
    return {
      rows: groups.length,
      columns: {
        period: slotClasses(horizon).map((slot) => slot.label),
        month: completed.map((_, slot) =>
          slot >= 1 && slot <= horizon.months ? monthStart(horizon.firstMonth + slot - 1) : NaN,
        ),
        completed,
        deals: numbersFrom(groups, (group) => group.amount.length),
        amount: numbersFrom(groups, (group) => sum(group.amount)),
        weighted,
        forecast: weighted.map((value, slot) => (inPeriod(slot) || slot === 1 ? completed[slot] + value : NaN)),
      },
      kpis: {
        completed: done,
        weighted: weightedPipeline(counted.amount, counted.winRate).expected,
        forecast: salesForecast(done, counted.amount, counted.winRate),
        standardDeviation: Math.sqrt(Math.max(weightedPipeline(counted.amount, counted.winRate).variance, 0)),
        pastDue: weighted[0],
        pastDueDeals: groups[0].amount.length,
        lastDay: horizon.lastDay,
      },
      notes: [
        periodNote(horizon, sales.basis),
        ...(undated && deals.rows.length > 0 ? [undatedNote] : []),
        ...(groups[0].amount.length > 0 ? [pastDueNote(groups[0].amount.length)] : []),
        ...unweightedNote(deals.unweighted, sum(deals.isAssumed)),
      ],
    };
  },
});

/** Only the as-of month can hold completed sales: the period begins with it, and what comes after is not known yet. */
function completedByMonth({ day, amount }: CompletedSales, horizon: Horizon): Float64Array {
  const completed = groupSums(slotsOf(horizon));
  for (let i = 0; i < day.length; i++) {
    if (isCompletedIn(day[i], horizon)) completed.add(1 + monthOf(day[i]) - horizon.firstMonth, amount[i]);
  }
  return completed.totals();
}

function periodNote({ asOfDay, firstDay, lastDay }: Horizon, basis: CompletedSales["basis"]): Label {
  const [from, to, today] = [firstDay, lastDay, asOfDay].map(isoOf);
  return label(
    `Forecast period ${from} to ${to}. Completed: ${basis === "won" ? "opportunities won" : "amounts invoiced (the opportunities sheet has no won ones)"} from ${from} to ${today}.`,
    `预测期 ${from} 至 ${to}。已完成：${from} 至 ${today} ${basis === "won" ? "的赢单商机" : "的开票金额（商机表中没有赢单）"}。`,
  );
}

const undatedNote = label(
  "No open opportunity has an expected close date, so all of them count in the forecast.",
  "未结商机均无预计成交日，因此全部计入预测。",
);

const pastDueNote = (deals: number): Label =>
  label(
    `${deals} open opportunities are past their expected close date and are not in the forecast; give them a new date or close them.`,
    `${deals} 个未结商机已过预计成交日，未计入预测；请更新日期或结案。`,
  );
