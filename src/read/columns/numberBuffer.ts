/** A column of numbers that grows as rows come; `capacity` is how many are expected. */
export interface NumberBuffer {
  values: Float64Array;
  set(at: number, value: number): void;
  /** The values with room for so many. */
  upTo(length: number): Float64Array;
}

export function createNumberBuffer(capacity: number): NumberBuffer {
  const buffer: NumberBuffer = {
    values: new Float64Array(Math.max(capacity, 16)),
    set(at, value) {
      if (at >= buffer.values.length) buffer.values = grown(buffer.values);
      buffer.values[at] = value;
    },
    upTo(length) {
      while (length > buffer.values.length) buffer.values = grown(buffer.values);
      return buffer.values;
    },
  };
  return buffer;
}

function grown(values: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(values.length * 2);
  larger.set(values);
  return larger;
}
