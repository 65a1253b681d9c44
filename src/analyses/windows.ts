import { addMonths, isoOf } from "../engine/dates";
import { label } from "../i18n/label";
import type { Label } from "../i18n/language";

/** The revenue window in words, for the notes under figures. */
export function revenueWindow(asOfDay: number, months: number): Label {
  const to = isoOf(asOfDay);
  if (months === 0) return label(`Revenue: all invoices up to ${to}.`, `收入：截至 ${to} 的全部发票。`);
  const from = isoOf(addMonths(asOfDay, -months) + 1);
  return label(
    `Revenue window: ${from} to ${to} (${months} months).`,
    `收入统计期：${from} 至 ${to}（${months} 个月）。`,
  );
}
