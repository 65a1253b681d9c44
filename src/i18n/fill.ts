/** What a placeholder stands for: as it is written, and as a number where a noun's form depends on it. */
export interface Filling {
  readonly text: string;
  readonly number?: number;
}

/**
 * Puts values into a text's placeholders: `{name}` is the value, `{name|customer|customers}` the value and the noun in the form
 * that goes with it (English only; Chinese nouns have one form). A placeholder without a value stays visible, so that a mistake shows.
 */
export const fillWith = (text: string, fillingOf: (name: string) => Filling | undefined): string =>
  text.replace(/\{([\w.]+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const filling = fillingOf(name);
    if (filling === undefined) return whole;
    return one === undefined ? filling.text : `${filling.text} ${filling.number === 1 ? one : many}`;
  });

/** The same with plain values. */
export const fill = (text: string, values: Readonly<Record<string, string | number>> = {}): string =>
  fillWith(text, (name) => (name in values ? { text: String(values[name]), number: Number(values[name]) } : undefined));
