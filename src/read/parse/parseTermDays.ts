import { foldWidth } from "../foldWidth";

const AT_ONCE =
  /货到付款|貨到付款|现结|現結|现款|現款|现金|現金|预付|預付|款到发货|先款|即期|\b(?:cod|cia|cash|prepaid|prepay(?:ment)?|immediate(?:ly)?|advance)\b|(?:due )?(?:up)?on receipt/i;

/**
 * Days of payment terms written as text: "Net 30", "NET_30", "2/10 net 30", "30 days", "月结30天", "3个月";
 * payment on delivery or in advance is 0. NaN when no days can be seen.
 */
export function parseTermDays(written: string): number {
  const text = foldWidth(written).trim();
  const net = /net[\s_-]*(\d{1,3})|n\/(\d{1,3})/i.exec(text);
  if (net) return Number(net[1] ?? net[2]);
  const months = /(\d{1,2})\s*(?:个月|個月|months?\b)/i.exec(text);
  if (months) return Number(months[1]) * 30;
  if (AT_ONCE.test(text)) return 0;
  const days = /^\D*?(\d{1,4})(?:\.0+)?\s*(?:天|日|days?\b|d\b|eom\b)?\D*$/i.exec(text);
  return days && !text.includes("%") ? Number(days[1]) : NaN;
}
