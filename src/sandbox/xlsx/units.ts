/**
 * Lengths: the model counts points; files count column widths in characters of the default font, drawings in EMU.
 * A digit of the default font is taken as 7 pixels wide (Calibri 11, Arial 10 at 96 dpi); 1 point = 4/3 pixel.
 */
const DIGIT_PIXELS = 7;
const EMU_PER_POINT = 12_700;

/** Points of a column width in characters (ECMA-376 part 1, 18.3.1.13: truncated to whole pixels). */
export function pointsFromCharacters(width: number): number {
  const pixels = Math.trunc(((256 * width + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
  return pixels * 0.75;
}

/** The width in characters that Excel shows as the given points, to the 1/256 character it stores. */
export function charactersFromPoints(points: number): number {
  const pixels = Math.round(points / 0.75);
  return Math.trunc((pixels / DIGIT_PIXELS) * 256) / 256;
}

export const emuFromPoints = (points: number): number => Math.round(points * EMU_PER_POINT);
export const pointsFromEmu = (emu: number): number => emu / EMU_PER_POINT;
