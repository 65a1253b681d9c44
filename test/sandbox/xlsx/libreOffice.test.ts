import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Sheet, Workbook } from "../../../src/sandbox/model/workbook";
import { cellKey } from "../../../src/sandbox/model/workbook";
import { graftSheets } from "../../../src/sandbox/xlsx/graftSheets";
import { readXlsx } from "../../../src/sandbox/xlsx/readXlsx";
import { writeXlsx } from "../../../src/sandbox/xlsx/writeXlsx";
import { richWorkbook } from "./richWorkbook";
import { userFile } from "./userFile";

const installed = spawnSync("soffice", ["--version"]).status === 0;
const MINUTES = 60_000;

/** Macros, pivots and the like of the made-up user file are no real ones; what LibreOffice opens is the rest. */
const openableUserFile = (): Uint8Array =>
  userFile((parts) => {
    parts["xl/worksheets/sheet2.xml"] = String(parts["xl/worksheets/sheet2.xml"]).replace('<drawing r:id="rId2"/>', "");
    delete parts["xl/worksheets/_rels/sheet2.xml.rels"];
    parts["xl/workbook.xml"] = String(parts["xl/workbook.xml"]).replace(/<pivotCaches>.*<\/pivotCaches>/, "");
  });

describe.runIf(installed)("LibreOffice (these run where soffice is installed)", () => {
  let folder: string;
  let converted: Workbook;
  let grafted: Workbook;

  /** The file as LibreOffice understood it: opened and saved by it. */
  async function throughLibreOffice(bytes: Uint8Array, name: string): Promise<Workbook> {
    writeFileSync(join(folder, name), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync("soffice", ["--headless", profile, "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out"), join(folder, name)]); // prettier-ignore
    return readXlsx(new Uint8Array(readFileSync(join(folder, "out", name.replace(/\.\w+$/, ".xlsx")))));
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "sandbox-xlsx-"));
    converted = await throughLibreOffice(await writeXlsx(richWorkbook()), "rich.xlsx");
    const workbook = await readXlsx(openableUserFile());
    workbook.sheets.push({ ...richWorkbook().sheets[0], id: "{00000000-000A-0000-0000-000000000000}", styles: [] });
    grafted = await throughLibreOffice(await graftSheets(workbook), "grafted.xlsm");
  }, 3 * MINUTES);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Rows without gaps, numbers to the 15 digits that LibreOffice saves. */
  const denseValues = ({ values }: Sheet): unknown[][] =>
    Array.from(values, (row) =>
      Array.from(row ?? [], (value) => (typeof value === "number" ? Number(value.toPrecision(15)) : value)),
    );

  it("reads the values, texts that begin with “=” and days included", () => {
    const [sheet] = richWorkbook().sheets;
    expect(denseValues(converted.sheets[0]).slice(3, 16)).toEqual(denseValues(sheet).slice(3, 16));
    expect(converted.sheets[0].values[1].slice(0, 4)).toEqual(["=not a formula", " spaced ", "line\nbreak", "_x0041_"]);
    expect(converted.sheets[0].values[16][1]).toBe(287_030);
  });

  // Frozen panes belong to a window, which LibreOffice has none of when it converts; they cannot be seen here.
  it("sees the same formulas, formats, print titles, merges, hidden sheets and names", () => {
    const [dashboard, data, hidden] = converted.sheets;
    expect(dashboard.formulas.get(cellKey(16, 1))).toBe("=SUBTOTAL(109,B5:B16)");
    expect(converted.styles[dashboard.styles[4][3]].numberFormat).toBe("yyyy\\-mm\\-dd");
    expect(converted.styles[dashboard.styles[4][2]].fill).toBe("#FFF2CC");
    expect(dashboard.page).toMatchObject({ orientation: "Landscape", fitWidth: 1, printTitleRows: "$4:$4" });
    expect(data.merges).toEqual([{ row: 10, column: 0, rows: 2, columns: 2 }]);
    expect(hidden.visibility).not.toBe("Visible");
    expect(converted.names.map(({ name }) => name)).toContain("Rate");
  });

  it("sees the table, the validations and every conditional format", () => {
    const [dashboard] = converted.sheets;
    expect(dashboard.tables.map(({ name }) => name)).toEqual(["KamCustomers"]);
    expect(dashboard.validations.map(({ rule }) => Object.keys(rule)[0]).sort()).toEqual([
      "custom",
      "date",
      "decimal",
      "list",
      "list",
    ]);
    expect(dashboard.conditionalFormats.map(({ type }) => type).sort()).toEqual(
      ["CellValue", "ColorScale", "ColorScale", "ContainsText", "Custom", "DataBar", "IconSet", "IconSet", "IconSet"],
    ); // prettier-ignore
  });

  it("draws the charts: kinds, series, titles and the second axis", () => {
    const [dashboard] = converted.sheets;
    const [expected] = richWorkbook().sheets;
    expect(dashboard.charts.map(({ type, title }) => [type, title.text])).toEqual(
      expected.charts.map(({ type, title }) => [type, title.text]),
    );
    expect(dashboard.charts[0].series.map(({ name, axisGroup, color }) => [name, axisGroup, color])).toEqual([
      ["Revenue", "Primary", "#1F3864"],
      ["Share", "Secondary", "#C00000"],
    ]);
    expect(dashboard.charts[0].secondaryValueAxis).toMatchObject({ minimum: 0, maximum: 1 });
  });

  it("opens a grafted file: the user's sheets beside ours", () => {
    expect(grafted.sheets.map(({ name }) => name)).toEqual(["Receivables", "Pivot", "KAM Dashboard"]);
    expect(grafted.sheets[0].values[1].slice(0, 2)).toEqual(["Ölwerk", 100]);
    expect(grafted.sheets[2].charts).toHaveLength(4);
  });
});
