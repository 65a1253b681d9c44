import { assert } from "../assert";
import type { Numbers } from "../columns";
import { mapRows } from "../mapRows";

/**
 * Expected loss of a customer: what its debt will cost on average.
 *
 *     EL = EAD × PD × LGD
 *
 * @param exposure    exposure at default; money, length n; credit (below 0) has nothing to lose
 * @param probability of default within the horizon, by grade or by score; fraction, length n
 * @param lossGiven   part lost when it defaults, guarantees taken off; fraction, length n
 * @returns money, length n; NaN where one is missing
 * @throws  RangeError when the lengths differ, or a probability or part is not between 0 and 1
 * @see     S102
 * @example expectedLoss([10000, -5], [0.05, 0.05], [0.4, 0.4]) // [200, 0]
 */
export const expectedLoss = (exposure: Numbers, probability: Numbers, lossGiven: Numbers): Float64Array =>
  mapRows([exposure, probability, lossGiven], (ead, pd, lgd) => {
    assert(!(pd < 0 || pd > 1), `a probability of default is ${pd}, not between 0 and 1`);
    assert(!(lgd < 0 || lgd > 1), `a loss given default is ${lgd}, not between 0 and 1`);
    return ead < 0 ? 0 : ead * pd * lgd;
  });
