import { application, cultureInfo, datetimeFormatInfo, numberFormatInfo, runtime } from "./classes/application";
import { chart, chartCollection, chartLegend, chartTitle } from "./classes/chart";
import { chartAxes, chartAxis, chartAxisTitle, chartGridlines } from "./classes/chartAxis";
import * as series from "./classes/chartSeries";
import * as conditional from "./classes/conditionalFormat";
import { dataValidation } from "./classes/dataValidation";
import { namedItem, namedItemCollection } from "./classes/names";
import { range } from "./classes/range";
import { rangeBorder, rangeBorders } from "./classes/rangeBorders";
import { rangeFill } from "./classes/rangeFill";
import { rangeFont } from "./classes/rangeFont";
import { rangeFormat } from "./classes/rangeFormat";
import * as stores from "./classes/settings";
import * as layout from "./classes/sheetLayout";
import { table } from "./classes/table";
import { tableCollection, tableScopedCollection } from "./classes/tableCollection";
import { tableColumn, tableColumnCollection, tableRowCollection } from "./classes/tableColumn";
import { workbook, workbookProtection } from "./classes/workbook";
import { worksheet } from "./classes/worksheet";
import { worksheetCollection } from "./classes/worksheetCollection";
import type { Definition, HostObject } from "./definition";

/** Every class that the host answers, by the client's name of it. */
const definitions = {
  Application: application,
  CellValueConditionalFormat: conditional.cellValue,
  Chart: chart,
  ChartAxes: chartAxes,
  ChartAxis: chartAxis,
  ChartAxisTitle: chartAxisTitle,
  ChartCollection: chartCollection,
  ChartDataLabels: series.chartDataLabels,
  ChartFill: series.chartFill,
  ChartGridlines: chartGridlines,
  ChartLegend: chartLegend,
  ChartLineFormat: series.chartLineFormat,
  ChartSeries: series.chartSeries,
  ChartSeriesCollection: series.chartSeriesCollection,
  ChartSeriesFormat: series.chartSeriesFormat,
  ChartTitle: chartTitle,
  ColorScaleConditionalFormat: conditional.colorScale,
  ConditionalDataBarPositiveFormat: conditional.dataBarPositive,
  ConditionalFormat: conditional.conditionalFormat,
  ConditionalFormatCollection: conditional.conditionalFormatCollection,
  ConditionalFormatRule: conditional.customRule,
  ConditionalRangeFill: conditional.conditionalFill,
  ConditionalRangeFont: conditional.conditionalFont,
  ConditionalRangeFormat: conditional.conditionalStyle,
  CultureInfo: cultureInfo,
  CustomConditionalFormat: conditional.customFormat,
  CustomProperty: stores.customProperty,
  CustomPropertyCollection: stores.customPropertyCollection,
  DataBarConditionalFormat: conditional.dataBar,
  DataValidation: dataValidation,
  DatetimeFormatInfo: datetimeFormatInfo,
  DocumentProperties: stores.documentProperties,
  HeaderFooter: layout.headerFooter,
  HeaderFooterGroup: layout.headerFooterGroup,
  IconSetConditionalFormat: conditional.iconSet,
  NamedItem: namedItem,
  NamedItemCollection: namedItemCollection,
  NumberFormatInfo: numberFormatInfo,
  PageLayout: layout.pageLayout,
  Range: range,
  RangeBorder: rangeBorder,
  RangeBorderCollection: rangeBorders,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  RangeFormat: rangeFormat,
  Runtime: runtime,
  Setting: stores.setting,
  SettingCollection: stores.settingCollection,
  Table: table,
  TableCollection: tableCollection,
  TableColumn: tableColumn,
  TableColumnCollection: tableColumnCollection,
  TableRowCollection: tableRowCollection,
  TableScopedCollection: tableScopedCollection,
  TextConditionalFormat: conditional.textComparison,
  Workbook: workbook,
  WorkbookProtection: workbookProtection,
  Worksheet: worksheet,
  WorksheetCollection: worksheetCollection,
  WorksheetCustomProperty: stores.worksheetCustomProperty,
  WorksheetCustomPropertyCollection: stores.worksheetCustomPropertyCollection,
  WorksheetFreezePanes: layout.worksheetFreezePanes,
  WorksheetProtection: layout.worksheetProtection,
};

export const classes = definitions as unknown as Record<string, Definition<unknown>>;

const NOTHING: Definition<unknown> = {};

/** The declaration of an object's class; an object outside the catalogue brings its own. */
export const catalogue = (object: HostObject): Definition<unknown> =>
  object.definition ?? (Object.hasOwn(classes, object.className) ? classes[object.className] : NOTHING);
