import { heightOfRows, leftOfColumn, topOfRow, widthOfColumns } from "../model/geometry";
import type { RangeItem } from "./objects";

/** Where a range lies, in points from the sheet's corner. */

export const leftOf = ({ sheet, area }: RangeItem): number => leftOfColumn(sheet, area.column);
export const topOf = ({ sheet, area }: RangeItem): number => topOfRow(sheet, area.row);
export const widthOf = ({ sheet, area }: RangeItem): number => widthOfColumns(sheet, area);
export const heightOf = ({ sheet, area }: RangeItem): number => heightOfRows(sheet, area);
