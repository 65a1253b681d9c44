import { isoOf, monthStart } from "../../engine/dates";
import { joinPeriods } from "../../engine/lifecycle/joinPeriods";
import { revenueBridge } from "../../engine/lifecycle/revenueBridge";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { purchaseCalendar } from "../../ledger/purchaseCalendar";
import { defineAnalysis } from "../analysis";

const YEAR = 12;

/** Why revenue differs from that of the year before, customer by customer: the leaky bucket by value. */
export const revenueFlow = defineAnalysis({
  id: "revenueFlow",
  pillar: "tiering",
  entity: "revenuePeriod",
  label: label("Revenue flow", "收入流动"),
  question: label("Does new business hide what is lost?", "新增业务是否掩盖了流失？"),
  needs: ["receivables"],
  parameters: [],
  columns: {
    until: {
      kind: "month",
      label: label("Year up to", "年度截至"),
      definition: label("Twelve whole months that end with this one.", "以该月结束的 12 个整月。"),
    },
    opening: money("Opening", "期初收入", "Revenue of the year before.", "上一年度收入。"),
    gained: money("New", "新增", "Revenue of customers that bought for the first time.", "首次购买客户带来的收入。"),
    reactivated: money(
      "Won back",
      "赢回",
      "Revenue of customers that had bought before, but not in the year before.",
      "曾购买、但上一年度未购买的客户的收入。",
    ),
    expanded: money(
      "More",
      "增购",
      "What customers of the year before bought more than then.",
      "上一年度客户较当时多购的金额。",
    ),
    contracted: money("Less", "减购", "What they bought less than then.", "上一年度客户较当时少购的金额。"),
    lost: money(
      "Lost",
      "流失",
      "What customers had bought in the year before that bought nothing in this one.",
      "本年度未购买的客户上一年度的收入。",
    ),
    closing: money(
      "Closing",
      "期末收入",
      "Opening + new + won back + more − less − lost = revenue of the year.",
      "期初 + 新增 + 赢回 + 增购 − 减购 − 流失 = 本年度收入。",
    ),
    grossChurn: rate("Revenue churn, gross", "总收入流失率", "Lost ÷ opening.", "流失 ÷ 期初收入。"),
    netChurn: rate(
      "Revenue churn, net",
      "净收入流失率",
      "Net loss (lost + less − more) ÷ opening; below 0 where those who stay grow by more than is lost.",
      "净流失（流失 + 减购 − 增购）÷ 期初收入；小于 0 表示留存客户的增长超过流失。",
    ),
  },
  kpis: {
    grossChurn: rate("Revenue churn, gross", "总收入流失率", "Lost ÷ opening, last year.", "最近一年流失 ÷ 期初收入。"),
    netChurn: rate(
      "Revenue churn, net",
      "净收入流失率",
      "Net loss (lost + less − more) ÷ opening, last year.",
      "最近一年净流失（流失 + 减购 − 增购）÷ 期初收入。",
    ),
  },
  compute({ ledger }) {
    const { firstMonth, completeMonths, months, sales } = purchaseCalendar(ledger);
    // Years end with the last whole month; what does not fill the first one only tells who had bought before.
    const lead = completeMonths % YEAR;
    const before = lead > 0 ? 1 : 0;
    const years = (completeMonths - lead) / YEAR;
    const yearOf = Array.from({ length: months }, (_, month) =>
      month >= completeMonths ? -1 : month < lead ? 0 : before + Math.floor((month - lead) / YEAR),
    );
    const bridge = revenueBridge(joinPeriods(sales, yearOf, before + years));
    const shown = (column: Float64Array): Float64Array => column.slice(before + 1);
    const rows = Math.max(0, years - 1);
    const last = (column: Float64Array): number => (rows > 0 ? column[column.length - 1] : NaN);
    return {
      rows,
      columns: {
        until: Float64Array.from({ length: rows }, (_, i) => monthStart(firstMonth + lead + YEAR * (i + 2) - 1)),
        opening: shown(bridge.opening),
        gained: shown(bridge.gained),
        reactivated: shown(bridge.reactivated),
        expanded: shown(bridge.expanded),
        contracted: shown(bridge.contracted),
        lost: shown(bridge.lost),
        closing: shown(bridge.closing),
        grossChurn: shown(bridge.grossChurn),
        netChurn: shown(bridge.netChurn),
      },
      kpis: { grossChurn: last(bridge.grossChurn), netChurn: last(bridge.netChurn) },
      notes: [rows > 0 ? sourceText(monthStart(firstMonth)) : tooShort],
    };
  },
});

const tooShort: Label = label("Revenue flow needs two whole years of invoices.", "收入流动需要两个完整年度的发票。");

const sourceText = (from: number): Label =>
  label(
    `Revenue flow: invoices less credit notes of each customer, year against year; “new” means since ${isoOf(from).slice(0, 7)}, where the data begins.`,
    `收入流动：各客户发票减贷项，按年度比较；“新增”以数据起点 ${isoOf(from).slice(0, 7)} 以来计。`,
  );

function money(english: string, chinese: string, definition: string, definitionZh: string) {
  return { kind: "money", label: label(english, chinese), definition: label(definition, definitionZh) } as const;
}

function rate(english: string, chinese: string, definition: string, definitionZh: string) {
  return { kind: "share", label: label(english, chinese), definition: label(definition, definitionZh) } as const;
}
