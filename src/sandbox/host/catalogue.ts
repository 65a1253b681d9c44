import { application, cultureInfo, datetimeFormatInfo, numberFormatInfo, runtime } from "./classes/application";
import { range } from "./classes/range";
import { rangeBorder, rangeBorders } from "./classes/rangeBorders";
import { rangeFill } from "./classes/rangeFill";
import { rangeFont } from "./classes/rangeFont";
import { rangeFormat } from "./classes/rangeFormat";
import { workbook, workbookProtection } from "./classes/workbook";
import { worksheet } from "./classes/worksheet";
import { worksheetCollection } from "./classes/worksheetCollection";
import type { Definition, HostObject } from "./definition";

/** Every class that the host answers, by the client's name of it. */
const definitions = {
  Application: application,
  CultureInfo: cultureInfo,
  DatetimeFormatInfo: datetimeFormatInfo,
  NumberFormatInfo: numberFormatInfo,
  Range: range,
  RangeBorder: rangeBorder,
  RangeBorderCollection: rangeBorders,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  RangeFormat: rangeFormat,
  Runtime: runtime,
  Workbook: workbook,
  WorkbookProtection: workbookProtection,
  Worksheet: worksheet,
  WorksheetCollection: worksheetCollection,
};

export const classes = definitions as unknown as Record<string, Definition<unknown>>;

const NOTHING: Definition<unknown> = {};

/** The declaration of an object's class; an object outside the catalogue brings its own. */
export const catalogue = (object: HostObject): Definition<unknown> =>
  object.definition ?? (Object.hasOwn(classes, object.className) ? classes[object.className] : NOTHING);
