import { fitBgNbd, type BgNbdFit } from "../../engine/value/fitBgNbd";
import { fitGammaGamma, type GammaGammaFit } from "../../engine/value/gammaGamma";
import type { PurchaseHistory } from "../../engine/value/purchaseHistory";

/** The two models of buying, fitted to the same customers. */
export interface PurchaseFits {
  readonly purchases: BgNbdFit;
  readonly spend: GammaGammaFit;
}

let last: { readonly history: PurchaseHistory; readonly fits: PurchaseFits } | undefined;

/**
 * Fits both models; the same histories as the last time are not fitted again. All numbers are compared, not a fingerprint of them: a
 * refresh in between that changed a single purchase, or the day, is never answered with what was found before.
 */
export function purchaseFits(history: PurchaseHistory): PurchaseFits {
  if (last && isSame(history, last.history)) return last.fits;
  const { repeats, recency, age, meanSpend } = history;
  const fits = { purchases: fitBgNbd(repeats, recency, age), spend: fitGammaGamma(repeats, meanSpend) };
  last = { history: { repeats, recency, age, meanSpend }, fits };
  return fits;
}

function isSame(a: PurchaseHistory, b: PurchaseHistory): boolean {
  return (["repeats", "recency", "age", "meanSpend"] as const).every((column) => isSameColumn(a[column], b[column]));
}

function isSameColumn(a: Float64Array, b: Float64Array): boolean {
  if (a.length !== b.length) return false;
  // Missing numbers are the same as missing numbers.
  for (let row = 0; row < a.length; row++)
    if (a[row] !== b[row] && (a[row] === a[row] || b[row] === b[row])) return false;
  return true;
}
