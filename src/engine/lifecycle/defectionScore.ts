import { bytesFrom, type Numbers, numbersFrom } from "../columns";
import { weightedScore, type WeightedScore } from "../tiering/weightedScore";

/** A warning sign: no point at `calm`, a full one at `alarm`, in a straight line between; `alarm` may lie below `calm`. */
export interface DefectionSignal {
  /** Raw value of each customer; length n, NaN = missing. */
  readonly values: Numbers;
  readonly calm: number;
  readonly alarm: number;
  readonly weight: number;
}

/** The score with all that made it: columns of length n. */
export interface DefectionScore extends WeightedScore {
  /** Points of each signal, 0 … 1. */
  readonly points: readonly Float64Array[];
  /** Number of signals at full alarm. */
  readonly alarms: Uint8Array;
}

/**
 * Defection score: how strongly a customer shows the signs of leaving (falling orders, silence, slower payment, complaints, a new contact,
 * fewer meetings…), from 0 to 1, with what each sign contributes.
 *
 *     points = (value − calm) / (alarm − calm), between 0 and 1;  score = Σ weight × points / Σ weight, over the signs that are known
 *
 * @param signals raw values, lines and weights
 * @returns points, contributions, score, alarms; the score is NaN where no sign is known
 * @throws  RangeError when lengths differ or a weight is negative
 * @see     S056
 * @example defectionScore([{ values: [-0.3, 0.1], calm: 0, alarm: -0.6, weight: 1 }]).score // [0.5, 0]
 */
export function defectionScore(signals: readonly DefectionSignal[]): DefectionScore {
  const points = signals.map(signalPoints);
  const scored = weightedScore(
    points,
    signals.map(({ weight }) => weight),
  );
  const alarms = bytesFrom(scored.score, (_, row) => points.filter((column) => column[row] === 1).length);
  return { ...scored, points, alarms };
}

/** Where calm and alarm are the same line, the alarm begins at it, upwards. */
function signalPoints({ values, calm, alarm }: DefectionSignal): Float64Array {
  return numbersFrom(values, (value) => {
    if (Number.isNaN(value + calm + alarm)) return NaN;
    if (calm === alarm) return value >= alarm ? 1 : 0;
    return Math.min(1, Math.max(0, (value - calm) / (alarm - calm)));
  });
}
