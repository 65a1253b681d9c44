import { bytesFrom, numbersFrom } from "../../engine/columns";
import { isoOf, monthStart } from "../../engine/dates";
import { sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { defineAnalysis, type AnalysisInput, type Class } from "../analysis";
import type { Ledger } from "../../ledger/ledger";
import type { ParameterValues } from "../parameters";
import { revenueSeries, type RevenueSeries } from "./revenueSeries";
import type { RevenueMonths } from "./revenueMonths";
import { revenueRows } from "./revenueRows";
import { seriesForecast, type SeriesForecast } from "./seriesForecast";

const kinds: readonly Class[] = [
  { id: "total", label: label("Total", "合计") },
  { id: "tier", label: label("Tier", "类别") },
  { id: "customer", label: label("Customer", "客户") },
];
const gates: readonly Class[] = [
  { id: "seasonal", label: label("With season", "含季节"), look: "good" },
  { id: "plain", label: label("No season yet", "暂不含季节"), look: "neutral" },
  { id: "naive", label: label("Naive only", "仅朴素预测"), look: "warning" },
  { id: "nothing", label: label("No data", "无数据"), look: "warning" },
];
const winners: readonly Class[] = [
  { id: "model", label: label("Smoothing", "指数平滑"), look: "good" },
  { id: "naive", label: label("Naive", "朴素预测"), look: "warning" },
];
const UNKNOWN_CODE = 255;

/** Revenue carried forward: total, tiers and largest customers, each beside the forecast that learns nothing. */
export const trendSeries = defineAnalysis({
  id: "trendSeries",
  pillar: "forecast",
  entity: "series",
  label: label("Revenue forecast", "收入预测"),
  question: label(
    "Where is revenue going, and can that be told better than by last year?",
    "收入走向如何，比“照去年”预测更准吗？",
  ),
  needs: [],
  parameters: ["trendHorizon", "trendHistory", "trendLeastMonths", "trendCustomers", "trendSeed"],
  after: ["abc"],
  columns: {
    name: {
      kind: "text",
      label: label("Revenue of", "收入对象"),
      definition: label("All customers, a tier or one of the largest customers.", "全部客户、某一类别或最大客户之一。"),
    },
    kind: {
      kind: "class",
      label: label("Series", "序列"),
      definition: label("Total, tier of the ABC analysis, or customer.", "合计、ABC 类别或客户。"),
    },
    months: {
      kind: "count",
      label: label("Months", "月数"),
      definition: label("Complete months that the forecast is learned from.", "用于预测的完整月数。"),
    },
    last: {
      kind: "money",
      label: label("Last 12 months", "近 12 个月"),
      definition: label(
        "Σ revenue of the last 12 complete months; empty where there are fewer.",
        "最近 12 个完整月的收入合计；不足时为空。",
      ),
    },
    next: {
      kind: "money",
      label: label("Forecast", "预测"),
      definition: label("Σ forecast of the months of the forecast period.", "预测期各月预测合计。"),
    },
    naive: {
      kind: "money",
      label: label("Naive forecast", "朴素预测"),
      definition: label(
        "Σ of the same months if each is as it was a year before (as the last month, where a year is not known).",
        "假设各月与上年同月相同（不足一年时与上月相同）的合计。",
      ),
    },
    model: {
      kind: "text",
      label: label("Model", "模型"),
      definition: label(
        "Exponential smoothing chosen by AICc: error, trend and season, each N (none), A (additive), Ad (damped) or M (multiplicative).",
        "按 AICc 选出的指数平滑模型：误差、趋势、季节，N 无、A 加法、Ad 阻尼、M 乘法。",
      ),
    },
    gate: {
      kind: "class",
      label: label("Long enough for", "数据支持"),
      definition: label(
        "What the number of complete months allows: a season from 24 on, smoothing from the parameter on, else only the naive forecast.",
        "完整月数所支持的方法：满 24 个月可含季节，达到参数所设月数可平滑，否则仅朴素预测。",
      ),
    },
    held: {
      kind: "count",
      label: label("Months held back", "留出月数"),
      definition: label(
        "Last months that were forecast without knowing them, to measure both forecasts.",
        "为衡量两种预测而留出、在不知情下预测的最近月数。",
      ),
    },
    mase: {
      kind: "number",
      label: label("MASE", "MASE"),
      definition: label(
        "Mean absolute error over the months held back ÷ that of the naive forecast within the months before; the model is fitted again without them.",
        "留出月份的平均绝对误差 ÷ 此前月份朴素预测的平均绝对误差；模型在剔除留出月份后重新拟合。",
      ),
    },
    naiveMase: {
      kind: "number",
      label: label("MASE naive", "朴素 MASE"),
      definition: label("The same for the naive forecast.", "朴素预测的同一指标。"),
    },
    better: {
      kind: "class",
      label: label("Better", "更准"),
      definition: label("Which of the two had the smaller MASE.", "两者中 MASE 较小的一个。"),
    },
  },
  kpis: {
    last: {
      kind: "money",
      label: label("Last 12 months", "近 12 个月收入"),
      definition: label("Σ revenue of the last 12 complete months.", "最近 12 个完整月的收入合计。"),
    },
    next: {
      kind: "money",
      label: label("Revenue forecast", "收入预测"),
      definition: label("Σ forecast of all customers in the forecast period.", "预测期全部客户预测收入合计。"),
    },
    naive: {
      kind: "money",
      label: label("Naive forecast", "朴素预测"),
      definition: label("The same months as they were a year before.", "与上年同月相同的合计。"),
    },
    mase: {
      kind: "number",
      label: label("MASE", "MASE"),
      definition: label(
        "Error of the forecast over the months held back in units of the naive one's; below that of the naive is better.",
        "留出月份预测误差相对朴素预测误差的倍数；低于朴素预测者更好。",
      ),
    },
    naiveMase: {
      kind: "number",
      label: label("MASE of naive", "朴素预测 MASE"),
      definition: label("The same for the naive forecast.", "朴素预测的同一指标。"),
    },
    horizon: {
      kind: "count",
      label: label("Months ahead", "预测月数"),
      definition: label("Months of the forecast period.", "预测期月数。"),
    },
  },
  compute(input) {
    const { months, series, forecasts } = forecastsOf(input);
    const numbers = (of: (forecast: SeriesForecast, series: RevenueSeries) => number): Float64Array =>
      numbersFrom(forecasts, (forecast, i) => of(forecast, series[i]));
    const codes = <T>(of: (forecast: SeriesForecast, series: RevenueSeries) => T, classes: readonly Class[]) => ({
      codes: bytesFrom(
        forecasts,
        (forecast, i) => classes.findIndex(({ id }) => id === of(forecast, series[i])) & UNKNOWN_CODE,
      ),
      classes,
    });
    const last = numbers((_, { values }) => (values.length >= 12 ? sum(values.subarray(values.length - 12)) : NaN));
    const next = numbers(({ points }) => sum(points));
    const naive = numbers((forecast) => sum(forecast.naive));
    const [mase, naiveMase] = [numbers((forecast) => forecast.mase), numbers((forecast) => forecast.naiveMase)];
    return {
      rows: series.length,
      columns: {
        name: series.map(({ name }) => name),
        kind: codes((_, { id }) => id, kinds),
        months: numbers((_, { values }) => values.length),
        last,
        next,
        naive,
        model: forecasts.map(({ model }) => label(model || "—", model || "—")),
        gate: codes(({ gate }) => gate, gates),
        held: numbers(({ held }) => held),
        mase,
        naiveMase,
        better: codes(betterOf, winners),
      },
      kpis: {
        last: last[0] ?? NaN,
        next: next[0] ?? NaN,
        naive: naive[0] ?? NaN,
        mase: mase[0] ?? NaN,
        naiveMase: naiveMase[0] ?? NaN,
        horizon: series.length > 0 ? input.parameters.trendHorizon : NaN,
      },
      notes: notesOf(input, months, forecasts[0]),
    };
  },
});

interface Forecasts {
  readonly months: RevenueMonths;
  readonly series: readonly RevenueSeries[];
  readonly forecasts: readonly SeriesForecast[];
}

/** Fitting takes longer than anything else here, and two analyses show what it gives. */
const computed = new WeakMap<ParameterValues, Forecasts & { readonly ledger: Ledger }>();

/** The series with their forecasts. */
export function forecastsOf(input: Pick<AnalysisInput, "ledger" | "parameters" | "results">): Forecasts {
  const { ledger, parameters } = input;
  const before = computed.get(parameters);
  if (before?.ledger === ledger) return before;
  const { months, series } = revenueSeries(input);
  const { trendHorizon, trendLeastMonths, trendSeed } = parameters;
  const forecasts = series.map(({ values }) => seriesForecast(values, trendHorizon, trendLeastMonths, trendSeed));
  const found = { ledger, months, series, forecasts };
  computed.set(parameters, found);
  return found;
}

/** Undefined where one of the two cannot be measured. */
const betterOf = ({ mase, naiveMase }: SeriesForecast): "model" | "naive" | undefined =>
  Number.isNaN(mase - naiveMase) ? undefined : mase < naiveMase ? "model" : "naive";

function notesOf(
  { ledger }: AnalysisInput,
  { first, months, incomplete, lateStart, unrecorded }: RevenueMonths,
  total?: SeriesForecast,
): readonly Label[] {
  if (!total)
    return [
      label(
        "There is no complete month of invoices or won deals yet, so no trend is shown.",
        "尚无完整月份的开票或赢单数据，未显示趋势。",
      ),
    ];
  const [from, to] = [first, first + months - 1].map((month) => isoOf(monthStart(month)).slice(0, 7));
  const notes = [
    revenueRows(ledger).basis === "invoiced"
      ? label(
          `Revenue by invoice date, complete months ${from} to ${to}; credit notes are taken off.`,
          `收入按开票日统计，完整月份 ${from} 至 ${to}；贷项已冲减。`,
        )
      : label(
          `Revenue is what won deals brought, by the day they closed, complete months ${from} to ${to}: the workbook has no receivables.`,
          `工作簿中没有应收账款，收入按赢单商机的结案日统计，完整月份 ${from} 至 ${to}。`,
        ),
  ];
  if (incomplete)
    notes.push(
      label(
        `The month of the as-of date (${isoOf(ledger.asOfDay)}) is not over and is left out, so that it does not count as a fall.`,
        `截止日（${isoOf(ledger.asOfDay)}）所在月份尚未结束，不计入，以免被误判为下降。`,
      ),
    );
  if (unrecorded > 0)
    notes.push(
      label(
        `Nothing is invoiced after ${to}, which never was so for so long before: ${unrecorded} whole ${unrecorded === 1 ? "month counts" : "months count"} as not recorded yet rather than as no revenue, and the forecast starts after ${to}.`,
        `${to} 之后无开票记录，且此前从未中断如此之久：其后 ${unrecorded} 个整月视为尚未入账而非收入为零，预测自 ${to} 之后开始。`,
      ),
    );
  if (lateStart)
    notes.push(
      label(
        "The invoices begin after the first week of a month; that month is left out as half recorded.",
        "发票数据自某月首周之后开始，该月记录不完整，不计入。",
      ),
    );
  notes.push(gateNotes[total.gate]);
  if (betterOf(total) === "naive")
    notes.push(
      label(
        "For all customers the naive forecast was the better one over the months held back: take “as last year” for the plan.",
        "就全部客户而言，留出月份中朴素预测更准：做计划时请以“照上年”为准。",
      ),
    );
  return notes;
}

const gateNotes: Readonly<Record<SeriesForecast["gate"], Label>> = {
  nothing: label("There are no complete months.", "没有完整月份。"),
  naive: label(
    "There are too few complete months for smoothing: every month ahead is forecast as the last one.",
    "完整月份不足以平滑：未来各月均按最近一个月预测。",
  ),
  plain: label(
    "With less than two years of complete months no season can be told: the forecast has none.",
    "完整月份不足两年，无法判断季节：预测不含季节。",
  ),
  seasonal: label(
    "With two years or more a season is taken up where AICc finds it worth it.",
    "满两年后，若 AICc 认为值得，预测将包含季节。",
  ),
};
