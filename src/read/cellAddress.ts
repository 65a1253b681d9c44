/** Letters of a column counted from 0. @example columnLetters(27) // "AB" */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** Address of a cell whose row and column count from 0. @example cellAddress(3, 2) // "C4" */
export const cellAddress = (row: number, column: number): string => columnLetters(column) + (row + 1);
