/**
 * The sandbox's workbook: what the host answers questions about, what `.xlsx`
 * files are read into and written from, and what the page draws. Plain data;
 * rows and columns count from 0.
 */

export interface Workbook {
  /** File name without folder, e.g. "accounts.xlsx". */
  name: string;
  sheets: Sheet[];
  activeSheetId: string;
  selection: Area & { sheetId: string };
  names: DefinedName[];
  /** Distinct cell styles; index 0 is the workbook's default style. */
  styles: Style[];
  /** Add-in settings (Office `workbook.settings`), JSON values by key. */
  settings: Map<string, unknown>;
  /** Custom document properties. */
  customProperties: Map<string, string | number | boolean>;
  /** True when the workbook counts days from 1904-01-01. */
  date1904: boolean;
  /** Document properties such as author, title, subject, keywords, comments, category, manager, company. */
  documentProperties?: Map<string, string>;
  /** True when sheets can be neither added, removed, renamed nor moved. */
  protectedStructure?: boolean;
  /** "Automatic" when missing. */
  calculationMode?: "Automatic" | "AutomaticExceptTables" | "Manual";
  /** The file this workbook was read from; writing keeps its other parts byte for byte. */
  source?: Uint8Array;
}

/** A cell's value: text, number, boolean or an error such as `{ error: "#N/A" }`; undefined where empty. */
export type Value = string | number | boolean | CellError | undefined;
export interface CellError {
  readonly error: string;
}

/** A rectangle of cells. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface Sheet {
  id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor: string;
  showGridlines: boolean;
  protected: boolean;
  /** values[row][column]; rows and cells may be missing (empty). */
  values: Value[][];
  /** Formulas by `cellKey(row, column)`; the computed value, if known, is in `values`. */
  formulas: Map<number, string>;
  /** Spill areas of dynamic-array formulas by the key of their first cell. */
  spills: Map<number, Area>;
  /** Index into `Workbook.styles` by cell; missing means 0. */
  styles: number[][];
  /** Styles of whole rows and columns, for their cells without a style of their own; rows go before columns. */
  rowStyles?: Map<number, number>;
  columnStyles?: Map<number, number>;
  /** Column widths and row heights in points; missing means the sheet's default. */
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
  hiddenColumns: Set<number>;
  hiddenRows: Set<number>;
  merges: Area[];
  /** Rows and columns frozen from the top and left. */
  frozen: { rows: number; columns: number };
  hyperlinks: Map<number, Hyperlink>;
  tables: Table[];
  charts: Chart[];
  conditionalFormats: ConditionalFormat[];
  validations: DataValidation[];
  /** Worksheet custom properties (Office `worksheet.customProperties`). */
  customProperties: Map<string, string>;
  page: PageLayout;
}

export interface Hyperlink {
  /** A place in this workbook, e.g. "'KAM Issues'!A1". */
  documentReference?: string;
  address?: string;
  textToDisplay?: string;
  screenTip?: string;
}

export interface DefinedName {
  name: string;
  /** Formula with leading "=", e.g. "=Sheet1!$A$1". */
  formula: string;
  /** Sheet id when local to a sheet. */
  sheetId?: string;
  visible: boolean;
  comment: string;
}

export interface Style {
  numberFormat: string;
  fontName?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  /** Colours are "#RRGGBB". */
  color?: string;
  fill?: string;
  horizontal?: "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
  vertical?: "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
  wrap?: boolean;
  indent?: number;
  borders?: Partial<Record<"EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight", Border>>;
}
export interface Border {
  style: "Continuous" | "Dash" | "Dot" | "Double" | "None";
  weight: "Hairline" | "Thin" | "Medium" | "Thick";
  color: string;
}

export interface Table {
  id: string;
  name: string;
  /** Header row, body and totals row together. */
  area: Area;
  columns: string[];
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showFilterButton: boolean;
  /** Excel's name, e.g. "TableStyleLight1". */
  style: string;
}

export interface Chart {
  id: string;
  name: string;
  /** Excel.ChartType, e.g. "ColumnClustered", "BarStacked", "Line", "Pie". */
  type: string;
  title: { text: string; visible: boolean };
  legend: { visible: boolean; position: "Top" | "Bottom" | "Left" | "Right" | "Corner" };
  /** Points from the sheet's top-left corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  series: ChartSeries[];
  categoryAxis: ChartAxis;
  valueAxis: ChartAxis;
  secondaryValueAxis?: ChartAxis;
  /** Gap between column groups, percent. */
  gapWidth?: number;
  altText?: string;
}
export interface ChartSeries {
  name: string;
  /** Excel.ChartType when it differs from the chart's. */
  type?: string;
  /** References, e.g. "'KAM Dashboard'!$B$20:$B$30". */
  values: string;
  categories?: string;
  /** Of a line, or the fill of bars. */
  color?: string;
  /** Outline of bars. */
  outline?: string;
  /** Bars without a fill. */
  hollow?: boolean;
  axisGroup: "Primary" | "Secondary";
  dataLabels?: { visible: boolean; numberFormat?: string };
  lineWeight?: number;
  markerStyle?: string;
}
export interface ChartAxis {
  visible: boolean;
  title?: string;
  minimum?: number;
  maximum?: number;
  numberFormat?: string;
  majorGridlines: boolean;
  /** Categories from last to first (horizontal bars read top-down). */
  reversed?: boolean;
}

export type ConditionalFormat = { id: string; areas: Area[]; priority: number; stopIfTrue?: boolean } & (
  | { type: "DataBar"; color: string }
  | { type: "ColorScale"; colors: string[]; criteria?: Record<string, unknown> }
  | { type: "CellValue"; operator: string; formulas: string[]; style: ConditionalStyle }
  | { type: "Custom"; formula: string; style: ConditionalStyle }
  | { type: "ContainsText"; operator: string; text: string; style: ConditionalStyle }
  | { type: "IconSet"; style: string; criteria?: unknown[]; showIconOnly?: boolean; reverseIconOrder?: boolean }
);
export interface ConditionalStyle {
  color?: string;
  fill?: string;
  bold?: boolean;
}

export interface DataValidation {
  areas: Area[];
  /** Office `DataValidationRule`, e.g. `{ list: { inCellDropDown: true, source: "a,b" } }` or `{ decimal: { formula1: 0, operator: "GreaterThan" } }`. */
  rule: Record<string, unknown>;
  prompt?: { title: string; message: string };
  error?: { title: string; message: string; style: string };
}

export interface PageLayout {
  orientation: "Portrait" | "Landscape";
  paperSize: string;
  /** Pages wide and tall the sheet is fitted to; missing means not fitted. */
  fitWidth?: number;
  fitHeight?: number;
  /** Rows repeated at the top of each page, e.g. "$5:$5". */
  printTitleRows?: string;
  /** Columns repeated on the left of each page, e.g. "$A:$B". */
  printTitleColumns?: string;
  header?: { left?: string; center?: string; right?: string };
  footer?: { left?: string; center?: string; right?: string };
}

/** Excel's grid: 1,048,576 rows by 16,384 columns. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** One number for a cell's place, for maps keyed by cell. */
export const cellKey = (row: number, column: number): number => row * MAX_COLUMNS + column;

export const isCellError = (value: unknown): value is CellError =>
  typeof value === "object" && value !== null && "error" in value;

/** An empty workbook with one sheet. */
export function createWorkbook(name = "Book1.xlsx"): Workbook {
  const sheet = createSheet("{00000000-0001-0000-0000-000000000000}", "Sheet1");
  return {
    name,
    sheets: [sheet],
    activeSheetId: sheet.id,
    selection: { sheetId: sheet.id, row: 0, column: 0, rows: 1, columns: 1 },
    names: [],
    styles: [{ numberFormat: "General" }],
    settings: new Map(),
    customProperties: new Map(),
    date1904: false,
  };
}

/** An empty sheet. */
export function createSheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: "Visible",
    tabColor: "",
    showGridlines: true,
    protected: false,
    values: [],
    formulas: new Map(),
    spills: new Map(),
    styles: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenColumns: new Set(),
    hiddenRows: new Set(),
    merges: [],
    frozen: { rows: 0, columns: 0 },
    hyperlinks: new Map(),
    tables: [],
    charts: [],
    conditionalFormats: [],
    validations: [],
    customProperties: new Map(),
    page: { orientation: "Portrait", paperSize: "A4" },
  };
}
