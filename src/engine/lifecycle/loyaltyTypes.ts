import { assert } from "../assert";
import { bytesFrom, type Numbers } from "../columns";
import { UNKNOWN } from "../tiering/unknown";

/** Attitude × behaviour: both, attitude only, behaviour only, neither. */
export const LOYALTY_TYPES = ["true", "latent", "spurious", "none"] as const;

/**
 * Attitudinal and behavioural loyalty: who wants to stay, and who buys again. Intention alone has no direct value to the firm.
 *
 *     true: intends and repeats;  latent: intends, does not repeat;  spurious: repeats without intention;  none: neither
 *
 * @param intention      answer of a survey; length n, NaN = not asked
 * @param repeats        above 0 where the customer buys again; length n, NaN = unknown
 * @param leastIntention answer from which on a customer intends to stay
 * @returns codes into `LOYALTY_TYPES`, length n; `UNKNOWN` where either is missing
 * @throws  RangeError when the lengths differ
 * @see     S051; Dick & Basu (1994), Journal of the Academy of Marketing Science 22(2)
 * @example loyaltyTypes([9, 9, 3, 3, NaN], [1, 0, 1, 0, 1], 8) // [0, 1, 2, 3, 255]
 */
export function loyaltyTypes(intention: Numbers, repeats: Numbers, leastIntention: number): Uint8Array {
  assert(intention.length === repeats.length, `columns differ in length: ${intention.length} and ${repeats.length}`);
  return bytesFrom(intention, (answer, row) => {
    if (Number.isNaN(answer + repeats[row])) return UNKNOWN;
    return (answer >= leastIntention ? 0 : 2) + (repeats[row] > 0 ? 0 : 1);
  });
}
