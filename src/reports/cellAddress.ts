/** Letters of a column counted from 0: 27 → "AB". */
const letters = (column: number): string =>
  (column < 26 ? "" : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** Address of a cell whose row and column count from 0: (3, 2) → "C4". */
export const cellAddress = (row: number, column: number): string => letters(column) + (row + 1);
