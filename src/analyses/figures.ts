import { label } from "../i18n/label";
import type { ResultColumn } from "./analysis";

/** Figures that several analyses report of their own rows, each defined once. */
export const figures = {
  revenue: {
    kind: "money",
    label: label("Revenue", "收入"),
    definition: label(
      "Σ invoiced amounts in the revenue window, credit notes subtracted.",
      "统计期内开票金额合计，贷项已冲减。",
    ),
  },
  margin: {
    kind: "share",
    label: label("Margin", "毛利率"),
    definition: label("Profit ÷ revenue.", "利润 ÷ 收入。"),
  },
  overdue: {
    kind: "money",
    label: label("Overdue", "逾期金额"),
    definition: label(
      "Σ open amounts above 0 whose due date is before the as-of date.",
      "到期日早于截止日的正未收金额合计。",
    ),
  },
  overdueShare: {
    kind: "share",
    label: label("Overdue share", "逾期占比"),
    definition: label("Overdue ÷ open amounts above 0.", "逾期金额 ÷ 正未收金额。"),
  },
} as const satisfies Record<string, ResultColumn>;
