import { foldWidth } from "./foldWidth";
import type { Grid } from "./grid";
import { HEADER_ROWS } from "./findHeader";

/** One bucket's header, in the forms seen in the wild; numbers of up to three digits, so that dates are none. */
const BUCKETS: readonly RegExp[] = [
  /^(?:账龄|帳齡|逾期|age|overdue|past due)?[\s≤<>]*\d{1,3}\s*(?:[-~_至到]|to)\s*(?:\d{1,3}|above|over)\s*(?:天|日|days?|d\.?|past due|\(.*\))*$/i,
  /^(?:账龄|帳齡|逾期|age)?\s*(?:>|<|≤|≥|over|above|greater than|greatar than|less than|older than|大于|超过)\s*\d{1,3}\s*(?:天|日|days?|d\.?|合计|占比)*$/i,
  /^(?:账龄|帳齡|逾期)?\s*\d{1,3}\s*(?:天|日|年|个月)?(?:以上|以内|以內|内|內)(?:\(.*\))?$/,
  /^\d{1,3}\s*\+\s*(?:days?|天)?$/i,
  /^\d{1,2} months?$/i,
  /^(?:未到期|未逾期)(?:金额|金額)?$/,
  /^(?:当月|當月|上月|三個月|三个月|四到六個月|四到六个月|六個月以上|六个月以上)$/,
];

const isBucket = (header: string): boolean => BUCKETS.some((pattern) => pattern.test(header));

/** Buckets that a summary has at least. */
const FEWEST_BUCKETS = 3;

/** Whether a sheet's headers are ageing buckets (0-30 days, 31-60 days…): one row a customer, no invoices. */
export function isAgeingSummary(head: Grid): boolean {
  return head.values.slice(0, HEADER_ROWS).some((row) => {
    const buckets = row.filter((cell) => typeof cell === "string" && isBucket(foldWidth(cell).trim()));
    return buckets.length >= FEWEST_BUCKETS;
  });
}
