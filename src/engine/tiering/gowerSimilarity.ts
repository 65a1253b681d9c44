import { assert } from "../assert";
import { NONE, type Numbers, numbersFrom } from "../columns";
import { sum } from "../sum";

/** An attribute of customers: a number, or a code of a word (`NONE` = missing). */
export type Attribute =
  | { readonly kind: "number"; readonly values: Numbers; readonly weight: number }
  | { readonly kind: "word"; readonly values: ArrayLike<number>; readonly weight: number };

/**
 * Gower's similarity to the profile of some reference customers (loyal ones): the weighted part of the attributes in which a customer
 * is like them.
 *
 *     s = Σ w sᵢ / Σ w over known attributes
 *     number: sᵢ = 1 − |x − mean| / (max − min)    word: sᵢ = how many of them have it / how many have the commonest
 *
 * To one reference customer this is Gower's coefficient itself: a word is alike (1) or not (0).
 *
 * @param attributes columns of length n; at least one
 * @param reference  rows of the customers that make the profile
 * @returns fraction, length n; NaN where no attribute of the customer or of the profile is known
 * @throws  RangeError when the lengths differ, a weight is negative or there is no attribute
 * @see     S029; Gower (1971), A General Coefficient of Similarity, Biometrics 27(4)
 * @example gowerSimilarity([{ kind: "number", values: [10, 20, 30], weight: 1 }], [0]) // [1, 0.5, 0]
 */
export function gowerSimilarity(attributes: readonly Attribute[], reference: ArrayLike<number>): Float64Array {
  assert(attributes.length > 0, "there must be an attribute");
  const n = attributes[0].values.length;
  for (const { values, weight } of attributes) {
    assert(values.length === n, `columns differ in length: ${n} and ${values.length}`);
    assert(weight >= 0, `weights must not be below 0, but one is ${weight}`);
  }
  const alike = attributes.map((attribute) =>
    attribute.kind === "number" ? alikeNumbers(attribute.values, reference) : alikeWords(attribute.values, reference),
  );
  return Float64Array.from({ length: n }, (_, row) => {
    let [known, score] = [0, 0];
    attributes.forEach(({ weight }, i) => {
      if (Number.isNaN(alike[i][row])) return;
      known += weight;
      score += weight * alike[i][row];
    });
    return known > 0 ? score / known : NaN;
  });
}

function alikeNumbers(values: Numbers, reference: ArrayLike<number>): Float64Array {
  const known = Array.from(reference, (row) => values[row]).filter((value) => !Number.isNaN(value));
  const mean = known.length ? sum(known) / known.length : NaN;
  let [least, most] = [Infinity, -Infinity];
  for (const value of Array.from(values)) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const range = most - least;
  return numbersFrom(values, (value) => {
    if (Number.isNaN(value + mean)) return NaN;
    return range > 0 ? 1 - Math.abs(value - mean) / range : 1;
  });
}

function alikeWords(codes: ArrayLike<number>, reference: ArrayLike<number>): Float64Array {
  const counts = new Map<number, number>();
  for (const row of Array.from(reference))
    if (codes[row] !== NONE) counts.set(codes[row], (counts.get(codes[row]) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return numbersFrom(codes, (code) => (code === NONE || most === 0 ? NaN : (counts.get(code) ?? 0) / most));
}
