/** Bounds between which each value to come will lie with a given chance; length h. */
export interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}
