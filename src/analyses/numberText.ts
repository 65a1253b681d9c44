/** A fraction as percent for notes, without needless zeros: 0.8 → "80 %", 0.125 → "12.5 %". */
export const percentText = (fraction: number): string => `${Number((fraction * 100).toPrecision(6))} %`;

/** An amount for sentences, rounded up so that reaching it is enough: 379999.2 → "380,000", 12.345 → "12.35", 5 → "5". */
export function amountText(amount: number): string {
  const scale = Math.abs(amount) >= 1_000 ? 1 : 100;
  // Rounding of binary fractions must not add a cent: 0.1 + 0.2 is 0.30.
  const [scaled, nearest] = [amount * scale, Math.round(amount * scale)];
  const rounded = Math.abs(scaled - nearest) <= Math.abs(scaled) * 1e-12 ? nearest : Math.ceil(scaled);
  const size = Math.abs(rounded);
  const cents = scale === 1 ? 0 : size % 100;
  const text = inThousands(Math.floor(size / scale)) + (cents > 0 ? `.${String(cents).padStart(2, "0")}` : "");
  return rounded < 0 ? `-${text}` : text;
}

function inThousands(whole: number): string {
  if (whole < 1_000) return String(whole);
  return `${inThousands(Math.floor(whole / 1_000))},${String(whole % 1_000).padStart(3, "0")}`;
}
