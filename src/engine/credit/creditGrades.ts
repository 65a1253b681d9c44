import { assert } from "../assert";
import { type Numbers, numbersFrom } from "../columns";

/** Classes of credit risk, best first; NR = not rated, because too little is known. */
export const CREDIT_GRADES = ["CA1", "CA2", "CA3", "CA4", "CA5", "NR"] as const;
export type CreditGrade = (typeof CREDIT_GRADES)[number];

/** Codes of the worst class and of "not rated". */
export const CA5 = 4;
export const NOT_RATED = 5;

/** Least scores of CA1, CA2, CA3 and CA4. They come from memory of a Chinese textbook and are to be confirmed by the user. */
export const CREDIT_GRADE_CUTS = [86, 61, 46, 31] as const;

/**
 * Grade of each credit score.
 *
 *     CA1 from the first cut on, CA2 from the second … CA5 below the last; NR without a score
 *
 * @param scores     0–100, length n
 * @param cuts       least scores of CA1 … CA4, falling
 * @param knockedOut above 0 where something overrides the score, such as insolvency: CA5 whatever the points; length n
 * @returns index into `CREDIT_GRADES`, length n
 * @throws  RangeError when the cuts are not four that fall, or the lengths differ
 * @see     S091
 * @example creditGrades([86, 85.99, 46, 31, 30, NaN], [86, 61, 46, 31]) // [0, 1, 2, 3, 4, 5]
 * @example creditGrades([95, NaN], [86, 61, 46, 31], [0, 1]) // [0, 4]
 */
export function creditGrades(scores: Numbers, cuts: Numbers, knockedOut?: Numbers): Uint8Array {
  assertCuts(cuts);
  assert(!knockedOut || knockedOut.length === scores.length, "scores and knockedOut differ in length");
  const grades = new Uint8Array(scores.length);
  for (let row = 0; row < grades.length; row++) {
    grades[row] = knockedOut && knockedOut[row] > 0 ? CA5 : gradeOf(scores[row], cuts);
  }
  return grades;
}

function gradeOf(score: number, cuts: Numbers): number {
  if (Number.isNaN(score)) return NOT_RATED;
  let grade = 0;
  // A score is a sum of binary fractions; one that should be 61 must not miss its grade by a hair.
  while (grade < CA5 && score < cuts[grade] - 1e-9) grade++;
  return grade;
}

function assertCuts(cuts: Numbers): void {
  assert(cuts.length === CA5, `there must be ${CA5} cuts, not ${cuts.length}`);
  for (let i = 1; i < cuts.length; i++) {
    assert(cuts[i] < cuts[i - 1], `cuts must fall; ${cuts[i]} does not follow ${cuts[i - 1]}`);
  }
}

/**
 * Points missing to the next better grade.
 *
 * @param scores 0–100, length n
 * @param cuts   as in `creditGrades`
 * @returns points above 0, length n; NaN for CA1 and without a score
 * @throws  RangeError when the cuts are not four that fall
 * @example pointsToNextGrade([90, 70, 61, NaN], [86, 61, 46, 31]) // [NaN, 16, 25, NaN]
 */
export function pointsToNextGrade(scores: Numbers, cuts: Numbers): Float64Array {
  const grades = creditGrades(scores, cuts);
  return numbersFrom(scores, (score, row) => {
    const grade = grades[row];
    return grade === 0 || grade === NOT_RATED ? NaN : cuts[grade - 1] - score;
  });
}
