import { map2 } from "../../engine/columns";
import { addMonths, isoOf, wholeMonths } from "../../engine/dates";
import { groupSums } from "../../engine/sum";
import { purchaseSteadiness } from "../../engine/tiering/purchaseSteadiness";
import { label } from "../../i18n/label";
import type { Ledger } from "../../ledger/ledger";
import { defineAnalysis } from "../analysis";
import { numberField } from "../customerField";

/** How each customer trades with us: growth, steadiness, size of orders, and what is left after serving it. */
export const trading = defineAnalysis({
  id: "trading",
  pillar: "tiering",
  entity: "customer",
  label: label("Trading record", "交易记录"),
  question: label("How does each customer trade with us?", "各客户与我方的交易情况如何？"),
  needs: ["receivables"],
  parameters: ["revenueMonths"],
  columns: {
    previousRevenue: {
      kind: "money",
      label: label("Revenue before", "上期收入"),
      definition: label(
        "Revenue of the window of the same length before the revenue window; empty where the data do not reach back so far.",
        "统计期之前等长期间的收入；数据未覆盖该期间时为空。",
      ),
    },
    growth: {
      kind: "rate",
      label: label("Growth", "增长率"),
      definition: label(
        "Revenue ÷ revenue before − 1; empty where there was none before.",
        "收入 ÷ 上期收入 − 1；上期无收入时为空。",
      ),
    },
    averageInvoice: {
      kind: "money",
      label: label("Average invoice", "平均单次金额"),
      definition: label(
        "Invoiced amounts above 0 ÷ their number, in the revenue window.",
        "统计期内正数发票金额 ÷ 发票数。",
      ),
    },
    largestShare: {
      kind: "share",
      label: label("Largest invoice", "最大单占比"),
      definition: label(
        "Largest invoice ÷ Σ invoices above 0, in the revenue window.",
        "统计期内最大一张发票 ÷ 正数发票合计。",
      ),
    },
    activeQuarters: {
      kind: "count",
      label: label("Active quarters", "活跃季度数"),
      definition: label(
        "Quarters with an invoice among the four that end on the as-of date; empty where the data do not cover them.",
        "截至截止日的四个季度中有发票的季度数；数据未覆盖时为空。",
      ),
    },
    variation: {
      kind: "number",
      label: label("Unevenness", "波动系数"),
      definition: label(
        "Standard deviation ÷ mean of the last twelve months' invoiced amounts; 0 = the same every month.",
        "近 12 个月各月开票额的标准差 ÷ 均值；0 表示每月相同。",
      ),
    },
    tenureMonths: {
      kind: "count",
      label: label("Months with us", "合作月数"),
      definition: label(
        "Whole months since the customer's first day: the earlier of “customer since” and the first invoice.",
        "自合作起始日（建档日期与首次开票日中较早者）起的整月数。",
      ),
    },
    netProfit: {
      kind: "money",
      label: label("Profit after service", "扣服务成本后利润"),
      definition: label(
        "Profit − cost to serve for the months of the revenue window; the profit itself where no cost to serve is given.",
        "利润 − 统计期月数对应的服务成本；未填服务成本时即为利润。",
      ),
    },
    netMargin: {
      kind: "rate",
      label: label("Net margin", "净利率"),
      definition: label("Profit after service ÷ revenue.", "扣服务成本后利润 ÷ 收入。"),
    },
    returnRate: {
      kind: "rate",
      label: label("Returns", "退货率"),
      definition: label(
        "Returns of the customers sheet for the months of the revenue window ÷ revenue.",
        "客户表退货金额（按统计期月数折算）÷ 收入。",
      ),
    },
    walletShare: {
      kind: "share",
      label: label("Share of wallet", "采购份额"),
      definition: label(
        "As the customers sheet says, else revenue a year ÷ total need.",
        "取自客户表；未填时为年化收入 ÷ 年采购总需求。",
      ),
    },
  },
  kpis: {
    growth: {
      kind: "rate",
      label: label("Growth", "增长率"),
      definition: label("Revenue of all ÷ revenue of all in the window before − 1.", "全部收入 ÷ 上期全部收入 − 1。"),
    },
  },
  compute({ ledger, parameters: { revenueMonths } }) {
    const { asOfDay, customers } = ledger;
    const { firstDay } = customers;
    const earliest = firstDay.reduce((least, day) => (day < least ? day : least), Infinity);
    const previousStart = revenueMonths > 0 ? addMonths(asOfDay, -2 * revenueMonths) : NaN;
    const hasPrevious = earliest <= addMonths(previousStart, 1);
    const hasQuarters = earliest <= addMonths(asOfDay, -9);
    const lastYear = hasQuarters ? steadinessOfLastYear(ledger) : undefined;
    const sums = windowSums(ledger, revenueMonths);
    const previousRevenue = hasPrevious ? sums.previous : sums.previous.fill(NaN);
    const growth = map2(customers.revenue, previousRevenue, (now, before) => (before > 0 ? now / before - 1 : NaN));
    const years = (revenueMonths || 12) / 12;
    const cost = numberField(customers, "costToServe");
    const netProfit = map2(customers.profit, cost, (profit, each) => profit - (each > 0 ? each * years : 0));
    const returned = numberField(customers, "returns");
    const before = previousRevenue.reduce((sum, value) => sum + value, 0);
    const now = customers.revenue.reduce((sum, value) => sum + value, 0);
    return {
      rows: customers.count,
      columns: {
        previousRevenue,
        growth,
        averageInvoice: map2(sums.bought, customers.invoiceCount, ratio),
        largestShare: map2(sums.largest, sums.bought, ratio),
        activeQuarters: lastYear?.activeSpans ?? new Float64Array(customers.count).fill(NaN),
        variation: lastYear?.variation ?? new Float64Array(customers.count).fill(NaN),
        tenureMonths: tenure(ledger),
        netProfit,
        netMargin: map2(netProfit, customers.revenue, ratio),
        returnRate: map2(returned, customers.revenue, (goods, sold) => ratio(goods * years, sold)),
        walletShare: walletShare(ledger, years),
      },
      kpis: { growth: before > 0 ? now / before - 1 : NaN },
      notes: [
        ...(hasPrevious ? [] : [noPrevious(earliest)]),
        ...(hasQuarters ? [] : [noQuarters(earliest)]),
        ...(revenueMonths === 12 || !cost.some((each) => each > 0)
          ? []
          : [
              label(
                `Cost to serve counts for ${revenueMonths || 12} months.`,
                `服务成本按 ${revenueMonths || 12} 个月计。`,
              ),
            ]),
      ],
    };
  },
});

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : NaN);

interface WindowSums {
  /** Net revenue of the window before. */
  readonly previous: Float64Array;
  /** Σ and largest of the amounts above 0 in the window. */
  readonly bought: Float64Array;
  readonly largest: Float64Array;
}

/** One pass over the sales for what the ledger's totals do not hold. */
function windowSums(ledger: Ledger, months: number): WindowSums {
  const since = months > 0 ? addMonths(ledger.asOfDay, -months) : -Infinity;
  const before = months > 0 ? addMonths(ledger.asOfDay, -2 * months) : -Infinity;
  const { start, day, amount } = ledger.receivables.sales;
  const customers = ledger.customers.count;
  const [previous, bought, largest] = [0, 1, 2].map(() => new Float64Array(customers));
  const [PREVIOUS, BOUGHT] = [0, 1];
  const sums = groupSums(2);
  for (let customer = 0; customer < customers; customer++) {
    sums.clear();
    for (let i = start[customer]; i < start[customer + 1]; i++) {
      if (day[i] > since || months === 0) {
        if (!(amount[i] > 0)) continue;
        sums.add(BOUGHT, amount[i]);
        if (amount[i] > largest[customer]) largest[customer] = amount[i];
      } else if (day[i] > before) sums.add(PREVIOUS, amount[i]);
    }
    previous[customer] = sums.total(PREVIOUS);
    bought[customer] = sums.total(BOUGHT);
  }
  return { previous, bought, largest };
}

/** By month, and by quarter how often. */
function steadinessOfLastYear(ledger: Ledger) {
  const { start, day, amount } = ledger.receivables.sales;
  const edges = Array.from({ length: 13 }, (_, month) => addMonths(ledger.asOfDay, month - 12));
  return purchaseSteadiness(start, day, amount, edges, 3);
}

/** Months are counted on the calendar: a month is whole when its day has come. */
function tenure({ asOfDay, customers }: Ledger): Float64Array {
  const since = numberField(customers, "created");
  // Customers are many, days are few.
  const monthsSince = new Map<number, number>();
  return customers.firstDay.map((first, row) => {
    const from = since[row] <= asOfDay && !(first < since[row]) ? since[row] : first;
    const known = monthsSince.get(from);
    if (known !== undefined) return known;
    const months = wholeMonths(from, asOfDay);
    monthsSince.set(from, months);
    return months;
  });
}

function walletShare({ customers }: Ledger, years: number): Float64Array {
  const need = numberField(customers, "totalNeed");
  return numberField(customers, "shareOfWallet").map((share, row) =>
    Number.isNaN(share) ? ratio(customers.revenue[row] / years, need[row]) : share,
  );
}

const noPrevious = (earliest: number) =>
  earliest < Infinity
    ? label(
        `Growth is not known: the data begin on ${isoOf(earliest)}, after the window before.`,
        `无法计算增长率：数据自 ${isoOf(earliest)} 开始，未覆盖上一期间。`,
      )
    : label("Growth is not known: there are no invoices.", "无法计算增长率：没有发票。");

const noQuarters = (earliest: number) =>
  earliest < Infinity
    ? label(
        `Active quarters are not known: the data begin on ${isoOf(earliest)} and do not cover four quarters.`,
        `无法计算活跃季度数：数据自 ${isoOf(earliest)} 开始，未覆盖四个季度。`,
      )
    : label("Active quarters are not known: there are no invoices.", "无法计算活跃季度数：没有发票。");
