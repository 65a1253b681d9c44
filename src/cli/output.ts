/** Where a command writes: data on one stream, everything said to people on the other. */
export interface Output {
  data(text: string): void;
  say(text: string): void;
}

export const processOutput: Output = {
  data: (text) => void process.stdout.write(`${text}\n`),
  say: (text) => void process.stderr.write(`${text}\n`),
};
