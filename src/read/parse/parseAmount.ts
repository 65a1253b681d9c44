import { foldWidth } from "../foldWidth";

/** A number written as text, and what it tells about how its column writes numbers. */
export interface ParsedAmount {
  /** The number; the sign that may be either is read as separating groups. NaN when the text is no number. */
  readonly value: number;
  /** The sign that certainly is the decimal separator; "" when the text does not tell. */
  readonly decimal: "." | "," | "";
  /** The sign that may separate groups or decimals, as in 1,234; "" when nothing is open. */
  readonly open: "." | "," | "";
  /** Written with a percent sign; `value` is the fraction already. */
  readonly percent: boolean;
  /** Written with a unit: 元, 万, 亿, k, m. */
  readonly unit: boolean;
}

const NOT_A_NUMBER: ParsedAmount = { value: NaN, decimal: "", open: "", percent: false, unit: false };
/** What most text numbers look like, read at once; three decimals could be a group. */
const PLAIN = /^-?\d+(?:\.(?:\d{1,2}|\d{4,}))?$/;
const CURRENCY =
  "RMB|CNY|CNH|USD|US\\$|EUR|GBP|HKD|HK\\$|TWD|NTD|NT\\$|JPY|SGD|S\\$|AUD|A\\$|CAD|C\\$|CHF|INR|KRW|人民币|人民幣|[¥$€£₹₩]";
const BEFORE = new RegExp(`^([-+]?)\\s*(?:${CURRENCY})\\s*`, "i");
const AFTER = new RegExp(`\\s*(?:${CURRENCY})$`, "i");
const YUAN = /\s*(?:元整?|圆整?|圓整?|块)$/;
const SCALES: Readonly<Record<string, number>> = {
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
  千: 1e3,
  K: 1e3,
  M: 1e6,
  MN: 1e6,
  B: 1e9,
  BN: 1e9,
};
const SCALED = /^(.*\d)\s*(万|萬|亿|億|千|k|mn?|bn?)$/i;
/**
 * The number that a text stands for: separators of any culture, currency signs and codes before or after, brackets or a
 * trailing minus for negative, CR for credit, 万 and 亿, full-width digits, a percent sign.
 * @example parseAmount("(¥1,234.50)").value // -1234.5
 */
export function parseAmount(written: string): ParsedAmount {
  if (PLAIN.test(written)) {
    return { value: Number(written), decimal: written.includes(".") ? "." : "", open: "", percent: false, unit: false };
  }
  let text = foldWidth(written).trim();
  let sign = 1;
  const bracketed = /^\((.*)\)$/.exec(text) ?? /^([-+]?[^-]*)\bCR\.?$/i.exec(text);
  if (bracketed) [text, sign] = [bracketed[1].trim(), -1];
  text = text.replace(/\s*\bDR\.?$/i, "").replace(BEFORE, "$1");
  const inYuan = YUAN.test(text);
  text = text.replace(YUAN, "").replace(AFTER, "");
  if (/^\(.*\)$/.test(text)) [text, sign] = [text.slice(1, -1), -sign];
  const signed = /^([-+])\s*(.*)$/.exec(text) ?? /^(.*?)\s*([-+])$/.exec(text);
  if (signed) {
    const leads = signed[1] === "-" || signed[1] === "+";
    text = (leads ? signed[2] : signed[1]).replace(BEFORE, "$1");
    if ((leads ? signed[1] : signed[2]) === "-") sign = -sign;
  }
  const amount = scaledNumber(text, sign);
  return inYuan ? { ...amount, unit: true } : amount;
}

function scaledNumber(text: string, sign: number): ParsedAmount {
  if (text.endsWith("%")) {
    const number = plainNumber(text.slice(0, -1).trim());
    return { ...number, value: (sign * number.value) / 100, percent: true };
  }
  const scaled = SCALED.exec(text);
  const number = plainNumber(scaled ? scaled[1] : text);
  const scale = scaled ? SCALES[scaled[2].toUpperCase()] : 1;
  return { ...number, value: number.value * sign * scale, unit: scaled !== null };
}

/** Digits with separators, without sign, currency or unit. */
function plainNumber(text: string): ParsedAmount {
  if (/^\d+$/.test(text)) return { value: Number(text), decimal: "", open: "", percent: false, unit: false };
  if (/^\d+(?:\.\d+)?e[-+]?\d+$/i.test(text))
    return { value: Number(text), decimal: ".", open: "", percent: false, unit: false };
  if (!/^[\d.,' ’]*\d[\d.,' ’]*$/.test(text)) return NOT_A_NUMBER;
  const digits = text.replace(/[' ’](?=\d{3}(?:\D|$))/g, "");
  if (/[' ’]/.test(digits)) return NOT_A_NUMBER;
  const lastComma = digits.lastIndexOf(",");
  const lastPoint = digits.lastIndexOf(".");
  if (lastComma < 0 && lastPoint < 0)
    return { value: Number(digits), decimal: "", open: "", percent: false, unit: false };
  if (lastComma >= 0 && lastPoint >= 0) return withDecimal(digits, lastComma > lastPoint ? "," : ".");
  return withOneSeparator(digits, lastComma >= 0 ? "," : ".");
}

function withOneSeparator(digits: string, sign: "," | "."): ParsedAmount {
  const other = sign === "," ? "." : ",";
  const [whole, ...rest] = digits.split(sign);
  if (rest.length > 1) return isGrouped(digits, sign) ? { ...grouped(digits, sign), decimal: other } : NOT_A_NUMBER;
  const mayGroup = rest[0].length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return mayGroup ? { ...grouped(digits, sign), open: sign } : withDecimal(digits, sign);
}

function grouped(digits: string, group: "," | "."): ParsedAmount {
  return { value: Number(digits.replaceAll(group, "")), decimal: "", open: "", percent: false, unit: false };
}

function withDecimal(digits: string, decimal: "," | "."): ParsedAmount {
  const group = decimal === "," ? "." : ",";
  const [whole, fraction, ...more] = digits.split(decimal);
  const isOrdinary =
    more.length === 0 && !fraction.includes(group) && (!whole.includes(group) || isGrouped(whole, group));
  if (!isOrdinary) return NOT_A_NUMBER;
  return {
    value: Number(`${whole.replaceAll(group, "") || "0"}.${fraction || "0"}`),
    decimal,
    open: "",
    percent: false,
    unit: false,
  };
}

/** Groups of three, or of two before the last three as in India: 1,23,456. */
function isGrouped(digits: string, sign: "," | "."): boolean {
  const groups = digits.split(sign);
  const middle = groups.slice(1, -1);
  const isEven = middle.every((group) => group.length === 3) || middle.every((group) => group.length === 2);
  return isEven && /^\d{1,3}$/.test(groups[0]) && groups[groups.length - 1].length === 3;
}
