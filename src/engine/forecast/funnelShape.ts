import type { Numbers } from "../columns";
import { sum } from "../sum";

/** What a funnel's outline says. */
export type FunnelShape = "healthy" | "bulging" | "starved" | "clogged" | "unknown";

/** When an outline is called what. */
export interface ShapeRule {
  /** Fewest deals in the funnel to say anything, such as 10. */
  readonly leastDeals: number;
  /** A stage bulges when it holds more than so many times what the stage before it holds, such as 1.25. */
  readonly bulge: number;
  /** The way on is clogged where the next stage holds less than this part, such as 0.2; fraction. */
  readonly clog: number;
}

/** A diagnosis with its evidence. */
export interface ShapeDiagnosis {
  readonly shape: FunnelShape;
  /** What each stage holds ÷ what the stage before it holds; length stages − 1, NaN after an empty stage. */
  readonly ratios: Float64Array;
  /** The stage that decided (the bulge, the stage behind the clog); −1 where none did. */
  readonly stage: number;
  /** The figure that decided, and the line that it crossed; NaN where none did. */
  readonly value: number;
  readonly limit: number;
}

/**
 * Shape of a funnel: does it taper as it should, bulge in the middle, starve at the top, or is it clogged at the way on?
 *
 *     starved: first half of the stages holds less than the second;  bulging: a stage holds > bulge × the one before it
 *     clogged: a stage holds < clog × the one before it;  healthy otherwise — asked in this order
 *
 * @param counts deals (or amounts) that stand in each stage now, first stage first
 * @param rule   when an outline is called what; `leastDeals` is compared with Σ counts
 * @returns diagnosis and evidence; "unknown" for fewer than three stages, too few deals or a missing count
 * @see     S109 (漏斗理论—三种情况); the source names three situations without describing them: this is our own reading
 * @example funnelShape([20, 12, 8, 5], { leastDeals: 10, bulge: 1.25, clog: 0.2 }).shape // "healthy"
 * @example funnelShape([20, 12, 18, 5], { leastDeals: 10, bulge: 1.25, clog: 0.2 }).stage // 2
 * @example funnelShape([40, 30, 3, 2], { leastDeals: 10, bulge: 1.25, clog: 0.2 }).shape // "clogged"
 * @example funnelShape([2, 5, 9, 12], { leastDeals: 10, bulge: 1.25, clog: 0.2 }).shape // "starved"
 */
export function funnelShape(counts: Numbers, rule: ShapeRule): ShapeDiagnosis {
  const held = Float64Array.from(counts);
  const ratios = held.subarray(1).map((count, s) => (held[s] > 0 ? count / held[s] : NaN));
  const said = (shape: FunnelShape, stage = -1, value = NaN, limit = NaN): ShapeDiagnosis => ({
    shape,
    ratios,
    stage,
    value,
    limit,
  });
  if (held.length < 3 || held.some(Number.isNaN) || sum(held) < rule.leastDeals) return said("unknown");
  const [top, bottom] = halves(held);
  if (top < bottom) return said("starved", 0, top / bottom, 1);
  const bulge = mostBy(ratios, (ratio) => ratio - rule.bulge);
  if (bulge >= 0) return said("bulging", bulge + 1, ratios[bulge], rule.bulge);
  const clog = mostBy(ratios, (ratio) => rule.clog - ratio);
  if (clog >= 0) return said("clogged", clog, ratios[clog], rule.clog);
  return said("healthy");
}

/** What the first and the second half of the stages hold; a middle stage belongs to neither. */
function halves(held: Float64Array): [top: number, bottom: number] {
  const half = Math.floor(held.length / 2);
  return [sum(held.subarray(0, half)), sum(held.subarray(held.length - half))];
}

/** Where a line is crossed furthest; −1 where it is nowhere. */
function mostBy(ratios: Float64Array, beyond: (ratio: number) => number): number {
  let most = -1;
  ratios.forEach((ratio, s) => {
    if (beyond(ratio) > 0 && (most < 0 || beyond(ratio) > beyond(ratios[most]))) most = s;
  });
  return most;
}
