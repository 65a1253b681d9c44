import { label } from "../i18n/label";
import type { Label } from "../i18n/language";

/** A unit in which round amounts are short. */
interface Unit {
  readonly size: number;
  readonly sign: string;
}
const english: readonly Unit[] = [
  { size: 1e9, sign: "bn" },
  { size: 1e6, sign: "M" },
  { size: 1e4, sign: "k" },
];
const chinese: readonly Unit[] = [
  { size: 1e8, sign: "亿" },
  { size: 1e5, sign: "万" },
];
const divisors: Readonly<Record<string, number>> = { k: 1e3, 万: 1e4 };

/** Amounts beside each other in one short unit: 1.2M and 2.5M, 120万 and 250万; whole amounts below 10,000 stay as they are. */
export function moneyTexts(amounts: readonly number[]): readonly Label[] {
  const largest = Math.max(...amounts.map(Math.abs), 0);
  const [en, zh] = [english, chinese].map((units) => units.find(({ size }) => largest >= size));
  return amounts.map((amount) => label(inUnit(amount, en), inUnit(amount, zh)));
}

function inUnit(amount: number, unit: Unit | undefined): string {
  if (!unit || amount === 0) return grouped(Number(amount.toFixed(2)));
  const value = amount / (divisors[unit.sign] ?? unit.size);
  return `${grouped(Number(value.toPrecision(4)))}${unit.sign}`;
}

function grouped(value: number): string {
  const [whole, fraction] = String(Math.abs(value)).split(".");
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${value < 0 ? "−" : ""}${text}${fraction ? `.${fraction}` : ""}`;
}
