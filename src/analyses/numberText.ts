/** A fraction as percent for notes, without needless zeros: 0.8 → "80 %", 0.125 → "12.5 %". */
export const percentText = (fraction: number): string => `${Number((fraction * 100).toPrecision(6))} %`;

/** An amount for sentences, rounded up so that reaching it is enough: 379999.2 → "380,000", 12.345 → "12.35". */
export function amountText(amount: number): string {
  const decimals = Math.abs(amount) >= 1_000 ? 0 : 2;
  const scale = 10 ** decimals;
  // Rounding of binary fractions must not add a cent: 0.1 + 0.2 is 0.30.
  const rounded = Math.ceil(Number((amount * scale).toPrecision(12))) / scale;
  const [whole, fraction] = rounded.toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction && Number(fraction) > 0 ? `${grouped}.${fraction}` : grouped;
}
