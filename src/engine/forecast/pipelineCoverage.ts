/** Whether the opportunities suffice for the target. */
export interface PipelineCoverage {
  /** completed + weighted; money. */
  readonly forecast: number;
  /** forecast ÷ target; fraction. */
  readonly coverage: number;
  /** What the forecast lacks of the target, 0 when it suffices; money. */
  readonly gap: number;
  /** Unweighted pipeline ÷ what is still missing (target − completed), often asked to be 3 to 4. */
  readonly pipelineRatio: number;
  /** Unweighted pipeline that would close the gap at the usual rate; money. */
  readonly needed: number;
}

/**
 * Coverage: do the opportunities suffice for the target, and how much more pipeline would it take?
 *
 *     forecast = completed + weighted;  coverage = forecast / target;  gap = max(0, target − forecast);  needed = gap / rate
 *
 * The usual rate is the pipeline's own, weighted ÷ pipeline, unless one is given.
 *
 * @param target    money
 * @param completed sales already made in the period; money
 * @param pipeline  Σ amount of the open deals; money
 * @param weighted  Σ amount × win rate; money
 * @param rate      usual rate at which new pipeline is won; fraction
 * @returns NaN where a figure does not exist: coverage without a target, the ratio when the target is reached, the need without a rate
 * @see     S105 (衡量销售机会是否足够)
 * @example pipelineCoverage(1000, 200, 1600, 400) // { forecast: 600, coverage: 0.6, gap: 400, pipelineRatio: 2, needed: 1600 }
 */
export function pipelineCoverage(
  target: number,
  completed: number,
  pipeline: number,
  weighted: number,
  rate: number = pipeline > 0 ? weighted / pipeline : NaN,
): PipelineCoverage {
  const forecast = completed + weighted;
  const gap = Number.isNaN(target - forecast) ? NaN : Math.max(0, target - forecast);
  const missing = target - completed;
  return {
    forecast,
    coverage: target > 0 ? forecast / target : NaN,
    gap,
    pipelineRatio: missing > 0 ? pipeline / missing : NaN,
    needed: pipelineNeeded(gap, rate),
  };
}

/**
 * Pipeline needed to close a gap.
 *
 *     needed = gap / rate
 *
 * @param gap  money that the forecast lacks
 * @param rate rate at which new pipeline is won; fraction
 * @returns unweighted amount; money; 0 for no gap, NaN without a rate above 0
 * @see     S105
 * @example pipelineNeeded(100, 0.25) // 400
 * @example pipelineNeeded(100, 0) // NaN
 */
export function pipelineNeeded(gap: number, rate: number): number {
  if (gap <= 0) return 0;
  return rate > 0 ? gap / rate : NaN;
}
