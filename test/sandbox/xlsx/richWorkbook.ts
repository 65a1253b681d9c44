import type { Chart, ChartSeries, Workbook } from "../../../src/sandbox/model/workbook";
import { cellKey, createSheet, createWorkbook } from "../../../src/sandbox/model/workbook";

const ROWS = 12;
const column = (at: number) => [{ row: 4, column: at, rows: ROWS, columns: 1 }];
const reference = (letter: string): string => `'KAM Dashboard'!$${letter}$5:$${letter}$16`;

/** A workbook with one of everything that the model knows; lengths are whole pixels, so that they come back the same. */
export function richWorkbook(): Workbook {
  const workbook = createWorkbook("rich.xlsx");
  workbook.styles = [
    { numberFormat: "General", fontName: "Calibri", fontSize: 11 },
    { numberFormat: "General", fontName: "Calibri", fontSize: 16, bold: true, color: "#1F3864" },
    { numberFormat: "#,##0.00", fontName: "Calibri", fontSize: 11 },
    { numberFormat: "yyyy-mm-dd", fontName: "Calibri", fontSize: 11 },
    {
      numberFormat: '0.0%;[Red]-0.0%;"–"',
      fontName: "Calibri",
      fontSize: 11,
      horizontal: "Right",
      fill: "#FFF2CC",
      borders: { EdgeBottom: { style: "Continuous", weight: "Thin", color: "#7F7F7F" } },
    },
    {
      numberFormat: "General",
      fontName: "Calibri",
      fontSize: 11,
      italic: true,
      underline: true,
      vertical: "Top",
      wrap: true,
      indent: 1,
    },
  ];
  addDashboard(workbook);
  addData(workbook);
  addHiddenSheet(workbook);
  workbook.names.push({ name: "Rate", formula: "=0.05", visible: true, comment: "yearly" });
  workbook.names.push({
    name: "Local",
    formula: "='Data ''2'!$A$1",
    sheetId: workbook.sheets[1].id,
    visible: false,
    comment: "",
  });
  workbook.settings.set("kam", { list: [1, "ü"], nothing: null });
  workbook.customProperties.set("Made by", "sandbox").set("Count", 3).set("Done", true).set("Rate", 1.5);
  workbook.documentProperties = new Map([
    ["title", "A & B"],
    ["author", "Ölwerk"],
    ["company", "客户"],
  ]);
  workbook.protectedStructure = true;
  workbook.calculationMode = "Manual";
  return workbook;
}

function addDashboard(workbook: Workbook): void {
  const [sheet] = workbook.sheets;
  sheet.name = "KAM Dashboard";
  sheet.customProperties.set("kam.report", "dashboard").set("kam.state", "完成");
  sheet.values = [
    ["KAM Dashboard 客户"],
    ["=not a formula", " spaced ", "line\nbreak", "_x0041_", true, { error: "#N/A" }],
    [],
  ];
  sheet.values.push(["Customer", "Revenue", "Share", "Due", "Status", "Trend"]);
  sheet.styles = [[1], [5], [], []];
  for (let at = 0; at < ROWS; at++) {
    const revenue = at === 10 ? -9000 : Math.round(100_000 / (at + 1));
    sheet.values.push([
      `Customer ${at + 1}`,
      revenue,
      (at + 1) / ROWS,
      45_300 + at * 10,
      at % 3 ? "Open" : "Overdue",
      at,
    ]);
    sheet.styles.push([0, 2, 4, 3]);
  }
  sheet.values.push(["Total", 287_030]);
  sheet.formulas.set(cellKey(4 + ROWS, 1), "=SUBTOTAL(109,B5:B16)");
  sheet.tables.push({
    id: "1",
    name: "KamCustomers",
    area: { row: 3, column: 0, rows: ROWS + 2, columns: 6 },
    columns: ["Customer", "Revenue", "Share", "Due", "Status", "Trend"],
    showHeaders: true,
    showTotals: true,
    showBandedRows: true,
    showFilterButton: true,
    style: "TableStyleMedium2",
  });
  sheet.columnWidths = new Map([[0, 120], [1, 81], [3, 75]]); // prettier-ignore
  sheet.rowHeights.set(0, 27);
  sheet.frozen = { rows: 4, columns: 1 };
  sheet.showGridlines = false;
  sheet.tabColor = "#1F3864";
  sheet.page = {
    orientation: "Landscape",
    paperSize: "A4",
    fitWidth: 1,
    printTitleRows: "$4:$4",
    printTitleColumns: "$A:$B",
    header: { center: "KAM" },
    footer: { left: "A && B", right: "Page &P of &N" },
  };
  sheet.hyperlinks.set(cellKey(4, 0), { documentReference: "'Data ''2'!A1", textToDisplay: "go" });
  sheet.hyperlinks.set(cellKey(5, 0), { address: "https://example.com/?a=1&b=2#part", screenTip: "tip" });
  sheet.validations.push({
    areas: column(4),
    rule: { list: { inCellDropDown: true, source: "Open,Overdue" } },
    prompt: { title: "Status", message: "Choose" },
  });
  sheet.validations.push({
    areas: column(2),
    rule: { decimal: { formula1: 0, formula2: 1, operator: "Between" } },
    error: { title: "Share", message: "0 to 1", style: "Warning" },
  });
  sheet.validations.push({ areas: column(3), rule: { date: { formula1: 45_000, operator: "GreaterThanOrEqualTo" } } });
  sheet.validations.push({ areas: column(5), rule: { custom: { formula: "=F5>=0" } } });
  sheet.validations.push({
    areas: column(0),
    rule: { list: { inCellDropDown: false, source: "='Data ''2'!$A$1:$A$3" } },
  });
  sheet.conditionalFormats = [
    { id: "cf1", areas: column(1), priority: 1, type: "DataBar", color: "#5B9BD5" },
    { id: "cf2", areas: column(2), priority: 2, type: "ColorScale", colors: ["#F8696B", "#FFEB84", "#63BE7B"] },
    { id: "cf3", areas: column(4), priority: 3, type: "ContainsText", operator: "Contains", text: 'Over"due', style: { color: "#9C0006", fill: "#FFC7CE", bold: true } },
    { id: "cf4", areas: column(5), priority: 4, type: "IconSet", style: "ThreeArrows" },
    { id: "cf5", areas: [...column(0), ...column(3)], priority: 5, stopIfTrue: true, type: "Custom", formula: "=$B5>40000", style: { fill: "#C6EFCE" } },
    { id: "cf6", areas: column(3), priority: 6, type: "CellValue", operator: "Between", formulas: ["=45380", "=45400"], style: { color: "#FF0000" } },
    { id: "cf7", areas: column(2), priority: 7, type: "IconSet", style: "ThreeStars", reverseIconOrder: true },
    {
      id: "cf8",
      areas: column(1),
      priority: 8,
      type: "IconSet",
      style: "ThreeTrafficLights1",
      showIconOnly: true,
      criteria: [
        { type: "Percent", formula: "0", operator: "GreaterThanOrEqual" },
        { type: "Number", formula: "10000", operator: "GreaterThan" },
        { type: "Formula", formula: "=$B$5", operator: "GreaterThanOrEqual" },
      ],
    },
    {
      id: "cf9",
      areas: column(5),
      priority: 9,
      type: "ColorScale",
      colors: ["#FFFFFF", "#F4B183"],
      criteria: {
        minimum: { type: "Number", formula: "0", color: "#FFFFFF" },
        maximum: { type: "Percentile", formula: "90", color: "#F4B183" },
      },
    },
  ]; // prettier-ignore
  sheet.charts = charts(sheet.id);
}

function charts(sheetId: string): Chart[] {
  const axis = { visible: true, majorGridlines: false };
  const series = (name: string, letter: string, more: Partial<ChartSeries> = {}): ChartSeries => ({
    name,
    values: reference(letter),
    categories: reference("A"),
    axisGroup: "Primary",
    color: "#1F3864",
    ...more,
  });
  const chart = (at: number, type: string, list: ChartSeries[], more: Partial<Chart> = {}): Chart => ({
    id: `${sheetId}/chart${at + 1}`,
    name: `Chart ${at + 1}`,
    type,
    title: { text: `${type} 图`, visible: true },
    legend: { visible: true, position: "Bottom" },
    left: 480 + (at % 2) * 384,
    top: 27 + Math.floor(at / 2) * 240,
    width: 360,
    height: 225,
    series: list,
    categoryAxis: axis,
    valueAxis: { ...axis, majorGridlines: true, title: "EUR", numberFormat: "#,##0" },
    ...more,
  });
  const line = series("Share", "C", {
    type: "LineMarkers",
    axisGroup: "Secondary",
    color: "#C00000",
    lineWeight: 2,
    markerStyle: "Circle",
  });
  return [
    chart(
      0,
      "ColumnClustered",
      [series("Revenue", "B", { dataLabels: { visible: true, numberFormat: "#,##0" } }), line],
      {
        gapWidth: 50,
        secondaryValueAxis: { visible: true, majorGridlines: false, minimum: 0, maximum: 1, numberFormat: "0%" },
      },
    ),
    chart(1, "BarStacked", [series("a", "B"), series("b", "F")], {
      gapWidth: 150,
      categoryAxis: { ...axis, reversed: true },
    }),
    chart(2, "Line", [series("Revenue", "B", { lineWeight: 2.25, markerStyle: "None" })], {
      legend: { visible: false, position: "Right" },
    }),
    chart(3, "ColumnStacked100", [series("a", "B"), series("b", "F")], { gapWidth: 150, altText: "Shares of a & b" }),
  ];
}

function addData(workbook: Workbook): void {
  const sheet = createSheet("{00000000-0002-0000-0000-000000000000}", "Data '2");
  sheet.values = [
    ["x"],
    [1.5, 2.5, 4],
    [undefined, 5e-324, Number.MAX_VALUE, 0.1 + 0.2],
    [{ error: "#N/A" }],
    [1],
    [2],
    [3],
    [45.2],
  ];
  sheet.formulas = new Map([
    [cellKey(1, 2), "=SUM(A2:B2)"],
    [cellKey(3, 0), "=XLOOKUP(1,A1:A2,B1:B2,NA())"],
    [cellKey(4, 0), "=SEQUENCE(3)"],
    [cellKey(7, 0), "=KAM.DSO(A1,B1)"],
  ]);
  sheet.spills.set(cellKey(4, 0), { row: 4, column: 0, rows: 3, columns: 1 });
  sheet.columnStyles = new Map([[3, 3]]);
  sheet.rowStyles = new Map([[12, 2]]);
  sheet.styles[1] = [0, 0, 0, 0];
  sheet.values[1].push(45_000);
  sheet.merges.push({ row: 10, column: 0, rows: 2, columns: 2 });
  sheet.hiddenRows.add(8);
  sheet.hiddenColumns.add(5);
  sheet.columnWidths.set(3, 48).set(5, 48);
  sheet.protected = true;
  workbook.sheets.push(sheet);
}

function addHiddenSheet(workbook: Workbook): void {
  const sheet = createSheet("{00000000-0003-0000-0000-000000000000}", "Hidden");
  sheet.visibility = "VeryHidden";
  workbook.sheets.push(sheet);
}
