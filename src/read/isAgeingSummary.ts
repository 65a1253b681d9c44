import { foldWidth } from "./foldWidth";
import type { Grid } from "./grid";
import { HEADER_ROWS } from "./findHeader";

const BUCKET =
  /^[<>≤≥=\s]*(?:账龄|帳齡|逾期|age|overdue)?[\s≤<>]*\d+\s*(?:[-~_至到]|to)\s*(?:\d+|above|over)\s*(?:天|日|days?|d\.?)?|^(?:>|<|≤|≥|over|age ≤|greater than|greatar than|less than)\s*\d+|^(?:账龄|帳齡|逾期)?\s*(?:大于|超过)?\s*\d+\s*(?:天|日|年|个月)?(?:以上|以内|以內|内|內)|^\d+\s*\+|^\d+ months?$|^(?:未到期|未逾期)|^(?:当月|當月|上月|三個月|四到六個月|六個月以上)$|^账龄大于/i;

/** Buckets that a summary has at least. */
const FEWEST_BUCKETS = 3;

/** Whether a sheet's headers are ageing buckets (0-30 days, 31-60 days…): one row a customer, no invoices. */
export function isAgeingSummary(head: Grid): boolean {
  return head.values.slice(0, HEADER_ROWS).some((row) => {
    const buckets = row.filter((cell) => typeof cell === "string" && BUCKET.test(foldWidth(cell).trim()));
    return buckets.length >= FEWEST_BUCKETS;
  });
}
