const MEGABYTE = 2 ** 20;

/** The largest heap and typed arrays seen whenever it was asked to look. */
export interface Peak {
  look(): void;
  readonly megabytes: number;
}

export function createPeak(): Peak {
  let bytes = 0;
  return {
    look() {
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      bytes = Math.max(bytes, heapUsed + arrayBuffers);
    },
    get megabytes() {
      return bytes / MEGABYTE;
    },
  };
}
