/** A fraction as percent for notes, without needless zeros: 0.8 → "80 %", 0.125 → "12.5 %". */
export const percentText = (fraction: number): string => `${Number((fraction * 100).toPrecision(6))} %`;
