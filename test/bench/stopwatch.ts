/** Adds up the milliseconds of some work, leaving out what happens in between. */
export interface Stopwatch {
  time<T>(work: () => T): T;
  readonly milliseconds: number;
}

export function createStopwatch(): Stopwatch {
  let milliseconds = 0;
  return {
    time(work) {
      const started = performance.now();
      const result = work();
      milliseconds += performance.now() - started;
      return result;
    },
    get milliseconds() {
      return milliseconds;
    },
  };
}
