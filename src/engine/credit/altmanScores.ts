import { bytesFrom, type Numbers } from "../columns";
import { mapRows } from "../mapRows";
import { UNKNOWN } from "../tiering/unknown";

/** One of Altman's models: its weights for X1 … X5, its constant, and its own zones. */
export interface AltmanModelRule {
  readonly weights: readonly [number, number, number, number, number];
  readonly constant: number;
  /** Below this: distress. */
  readonly distressBelow: number;
  /** Above this: safe; between the two: grey. */
  readonly safeAbove: number;
}

/**
 * Altman's models. Zones belong to their model: those of Z″ do not fit Z″ with the constant, which lies 3.25 higher.
 *
 * @see Altman (1968), Z of listed manufacturers with the rounded weight 1.0; Altman (1983), Z′ of private firms, with book equity in
 *      X4; Altman, Hartzell & Peck (1995), Z″ of non-manufacturers and of emerging markets (constant 3.25)
 */
export const ALTMAN_MODELS = {
  listed: { weights: [1.2, 1.4, 3.3, 0.6, 1], constant: 0, distressBelow: 1.81, safeAbove: 2.99 },
  private: { weights: [0.717, 0.847, 3.107, 0.42, 0.998], constant: 0, distressBelow: 1.23, safeAbove: 2.9 },
  nonManufacturing: { weights: [6.56, 3.26, 6.72, 1.05, 0], constant: 0, distressBelow: 1.1, safeAbove: 2.6 },
  emergingMarkets: { weights: [6.56, 3.26, 6.72, 1.05, 0], constant: 3.25, distressBelow: 4.35, safeAbove: 5.85 },
} as const satisfies Record<string, AltmanModelRule>;
export type AltmanModel = keyof typeof ALTMAN_MODELS;

/** The zones of a score, worst first. */
export const ALTMAN_ZONES = ["distress", "grey", "safe"] as const;

/** The statement items that the models need; money, each of length n. */
export interface AltmanStatement {
  readonly workingCapital: Numbers;
  readonly retainedEarnings: Numbers;
  readonly earningsBeforeInterestAndTaxes: Numbers;
  /** Market value of equity for listed firms, book value for all others. */
  readonly equity: Numbers;
  readonly totalLiabilities: Numbers;
  readonly sales: Numbers;
  readonly totalAssets: Numbers;
}

/** Altman's five ratios; each of length n. */
export type AltmanRatios = readonly [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];

/**
 * Altman's five ratios of a statement.
 *
 *     X1 working capital / assets; X2 retained earnings / assets; X3 EBIT / assets; X4 equity / liabilities; X5 sales / assets
 *
 * @param statement columns of length n
 * @returns ratios; NaN where a base is not above 0 or an item is missing
 * @throws  RangeError when the lengths differ
 * @see     Altman (1968), Financial Ratios, Discriminant Analysis and the Prediction of Corporate Bankruptcy, Journal of Finance 23
 * @example altmanRatios({ workingCapital: [34], retainedEarnings: [15], earningsBeforeInterestAndTaxes: [0], equity: [40], totalLiabilities: [50], sales: [160], totalAssets: [100] }) // [[0.34], [0.15], [0], [0.8], [1.6]]
 */
export function altmanRatios(statement: AltmanStatement): AltmanRatios {
  const over = (base: Numbers, item: Numbers): Float64Array =>
    mapRows([item, base], (amount, whole) => (whole > 0 ? amount / whole : NaN));
  const { totalAssets } = statement;
  return [
    over(totalAssets, statement.workingCapital),
    over(totalAssets, statement.retainedEarnings),
    over(totalAssets, statement.earningsBeforeInterestAndTaxes),
    over(statement.totalLiabilities, statement.equity),
    over(totalAssets, statement.sales),
  ];
}

/**
 * Altman's score: how near a firm is to failing, from five ratios. Not for banks and insurers, whose balance sheets it was not made for.
 *
 *     Z = constant + Σ weightᵢ Xᵢ
 *
 * @param ratios X1 … X5, each of length n
 * @param model  which of the four models
 * @returns score, length n; NaN where a ratio that the model weighs is missing (Z″ needs no sales)
 * @throws  RangeError when the lengths differ
 * @see     `ALTMAN_MODELS`
 * @example altmanScores([[0.34], [0.15], [0], [0.8], [1.6]], "listed") // [2.698]
 * @example altmanScores([[0.2], [0.3], [0.1], [1], [NaN]], "emergingMarkets") // [7.262]
 */
export function altmanScores(
  ratios: readonly [Numbers, Numbers, Numbers, Numbers, Numbers],
  model: AltmanModel,
): Float64Array {
  const { weights, constant } = ALTMAN_MODELS[model];
  return mapRows(ratios, (...row) =>
    row.reduce((total, ratio, i) => (weights[i] === 0 ? total : total + weights[i] * ratio), constant),
  );
}

/**
 * Zone of each score by the zones of its own model.
 *
 * @param scores as `altmanScores` gives for the same model, length n
 * @param model  which of the four models
 * @returns index into `ALTMAN_ZONES`, `UNKNOWN` without a score; length n
 * @example altmanZones([1.8, 1.81, 2.99, 3, NaN], "listed") // [0, 1, 1, 2, 255]
 */
export function altmanZones(scores: Numbers, model: AltmanModel): Uint8Array {
  const { distressBelow, safeAbove } = ALTMAN_MODELS[model];
  return bytesFrom(scores, (score) => {
    if (Number.isNaN(score)) return UNKNOWN;
    return score < distressBelow ? 0 : score > safeAbove ? 2 : 1;
  });
}
