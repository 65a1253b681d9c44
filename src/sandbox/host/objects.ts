import { itemNotFound } from "./hostError";
import { HostObject } from "./definition";
import type {
  Area,
  Chart,
  ChartAxis,
  ChartSeries,
  ConditionalFormat,
  DefinedName,
  Sheet,
  Table,
} from "../model/workbook";
import type { Book } from "./book";

/**
 * What an object of each class stands for, and how to make one. Declarations
 * refer to each other's classes through these makers only.
 */

const maker =
  <T>(className: string) =>
  (it: T): HostObject =>
    new HostObject<T>(className, it) as HostObject;

export interface SheetItem {
  book: Book;
  sheet: Sheet;
}
export interface RangeItem extends SheetItem {
  area: Area;
}
export type BorderItem = RangeItem & { side: string };
export interface TableItem extends SheetItem {
  table: Table;
}
export type TableColumnItem = TableItem & { index: number };
export interface ChartItem extends SheetItem {
  chart: Chart;
}
export interface SeriesItem extends ChartItem {
  series: ChartSeries;
}
export interface AxisItem extends ChartItem {
  axis: ChartAxis;
  axisType: "Category" | "Value";
  axisGroup: "Primary" | "Secondary";
}
export interface ConditionalFormatItem extends SheetItem {
  format: ConditionalFormat;
}
export interface NameItem {
  book: Book;
  name: DefinedName;
}
/** Names of a sheet, or of the workbook when `sheet` is missing. */
export interface NamesItem {
  book: Book;
  sheet?: Sheet;
}
export interface KeyItem {
  book: Book;
  key: string;
}
export type SheetKeyItem = SheetItem & { key: string };
/** Tables of a sheet, or of the workbook when `sheet` is missing, or those that a range touches. */
export interface TablesItem {
  book: Book;
  sheet?: Sheet;
  area?: Area;
  fullyContained?: boolean;
}

export const workbookObject = maker<Book>("Workbook");
export const applicationObject = maker<Book>("Application");
export const runtimeObject = maker<Book>("Runtime");
export const cultureObject = maker<Book>("CultureInfo");
export const cultureNumberObject = maker<Book>("NumberFormatInfo");
export const cultureDateObject = maker<Book>("DatetimeFormatInfo");
export const documentPropertiesObject = maker<Book>("DocumentProperties");
export const customPropertiesObject = maker<Book>("CustomPropertyCollection");
export const customPropertyObject = maker<KeyItem>("CustomProperty");
export const settingsObject = maker<Book>("SettingCollection");
export const settingObject = maker<KeyItem>("Setting");
export const workbookProtectionObject = maker<Book>("WorkbookProtection");
export const namesObject = maker<NamesItem>("NamedItemCollection");
export const nameObject = maker<NameItem>("NamedItem");

export const worksheetsObject = maker<Book>("WorksheetCollection");
export const worksheetObject = maker<SheetItem>("Worksheet");
export const freezePanesObject = maker<SheetItem>("WorksheetFreezePanes");
export const pageLayoutObject = maker<SheetItem>("PageLayout");
export const headerFooterGroupObject = maker<SheetItem>("HeaderFooterGroup");
export const headerFooterObject = maker<SheetItem>("HeaderFooter");
export const worksheetProtectionObject = maker<SheetItem>("WorksheetProtection");
export const sheetPropertiesObject = maker<SheetItem>("WorksheetCustomPropertyCollection");
export const sheetPropertyObject = maker<SheetKeyItem>("WorksheetCustomProperty");

export const rangeObject = maker<RangeItem>("Range");
export const rangeFormatObject = maker<RangeItem>("RangeFormat");
export const rangeFillObject = maker<RangeItem>("RangeFill");
export const rangeFontObject = maker<RangeItem>("RangeFont");
export const rangeBordersObject = maker<RangeItem>("RangeBorderCollection");
export const rangeBorderObject = maker<BorderItem>("RangeBorder");
export const dataValidationObject = maker<RangeItem>("DataValidation");
export const conditionalFormatsObject = maker<RangeItem>("ConditionalFormatCollection");

export const conditionalFormatObject = maker<ConditionalFormatItem>("ConditionalFormat");
export const dataBarObject = maker<ConditionalFormatItem>("DataBarConditionalFormat");
export const dataBarPositiveObject = maker<ConditionalFormatItem>("ConditionalDataBarPositiveFormat");
export const colorScaleObject = maker<ConditionalFormatItem>("ColorScaleConditionalFormat");
export const cellValueObject = maker<ConditionalFormatItem>("CellValueConditionalFormat");
export const customFormatObject = maker<ConditionalFormatItem>("CustomConditionalFormat");
export const customRuleObject = maker<ConditionalFormatItem>("ConditionalFormatRule");
export const textComparisonObject = maker<ConditionalFormatItem>("TextConditionalFormat");
export const iconSetObject = maker<ConditionalFormatItem>("IconSetConditionalFormat");
export const conditionalStyleObject = maker<ConditionalFormatItem>("ConditionalRangeFormat");
export const conditionalFontObject = maker<ConditionalFormatItem>("ConditionalRangeFont");
export const conditionalFillObject = maker<ConditionalFormatItem>("ConditionalRangeFill");

export const tablesObject = maker<TablesItem>("TableCollection");
export const scopedTablesObject = maker<TablesItem>("TableScopedCollection");
export const tableObject = maker<TableItem>("Table");
export const tableColumnsObject = maker<TableItem>("TableColumnCollection");
export const tableColumnObject = maker<TableColumnItem>("TableColumn");
export const tableRowsObject = maker<TableItem>("TableRowCollection");

export const chartsObject = maker<SheetItem>("ChartCollection");
export const chartObject = maker<ChartItem>("Chart");
export const chartTitleObject = maker<ChartItem>("ChartTitle");
export const chartLegendObject = maker<ChartItem>("ChartLegend");
export const chartAxesObject = maker<ChartItem>("ChartAxes");
export const chartAxisObject = maker<AxisItem>("ChartAxis");
export const chartAxisTitleObject = maker<AxisItem>("ChartAxisTitle");
export const chartGridlinesObject = maker<AxisItem>("ChartGridlines");
export const chartLabelsObject = maker<ChartItem>("ChartDataLabels");
export const seriesCollectionObject = maker<ChartItem>("ChartSeriesCollection");
export const seriesObject = maker<SeriesItem>("ChartSeries");
export const seriesFormatObject = maker<SeriesItem>("ChartSeriesFormat");
export const seriesFillObject = maker<SeriesItem>("ChartFill");
export const seriesLineObject = maker<SeriesItem>("ChartLineFormat");
export const seriesLabelsObject = maker<SeriesItem>("ChartDataLabels");

/** The range behind an argument; undefined when it is something else, e.g. an address. */
export const asRange = (argument: unknown): RangeItem | undefined =>
  argument instanceof HostObject && argument.className === "Range" ? (argument.it as RangeItem) : undefined;

export function sheetById(book: Book, id: string): Sheet | undefined {
  return book.workbook.sheets.find((sheet) => sheet.id === id);
}

/** A sheet by id or, without regard to case, by name. */
export const findSheet = (book: Book, key: string): Sheet | undefined =>
  sheetById(book, key) ?? book.workbook.sheets.find((sheet) => sheet.name.toLowerCase() === String(key).toLowerCase());

export const activeSheet = (book: Book): Sheet =>
  sheetById(book, book.workbook.activeSheetId) ?? book.workbook.sheets[0];

/** The object, or the error that Excel raises where there is none. */
export function existing<T>(object: T | null | undefined): T {
  if (object === null || object === undefined) throw itemNotFound();
  return object;
}
