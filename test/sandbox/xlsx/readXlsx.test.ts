import { describe, expect, it } from "vitest";
import { readXlsx } from "../../../src/sandbox/xlsx/readXlsx";
import { cellKey } from "../../../src/sandbox/model/workbook";
import { relationships, smallPackage, zipParts } from "./smallPackage";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const rows = (xml: string): string => `<sheetData>${xml}</sheetData>`;
const readSheet = async (sheetContent: string, more = {}) =>
  (await readXlsx(zipParts(smallPackage(sheetContent, more)))).sheets[0];

describe("values", () => {
  it("reads every type of cell", async () => {
    const sheet = await readSheet(
      rows(
        '<row r="1"><c r="A1"><v>0.1</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#DIV/0!</v></c>' +
          '<c r="D1" t="inlineStr"><is><t>in line</t></is></c><c r="E1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="F1" s="0"/></row>',
      ),
    );
    expect(sheet.values[0]).toEqual([0.1, true, { error: "#DIV/0!" }, "in line", "ab"]);
    expect(sheet.formulas.get(cellKey(0, 4))).toBe('="a"&"b"');
  });

  it("joins the runs of rich text and leaves out phonetic guides", async () => {
    const strings =
      `<sst ${MAIN}><si><t>plain</t></si><si><r><t>Kun</t></r><r><rPr><b/></rPr><t xml:space="preserve">de </t></r></si>` +
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si/></sst>';
    const sheet = await readSheet(
      rows('<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c></row>'),
      { "xl/sharedStrings.xml": strings },
    );
    expect(sheet.values[0]).toEqual(["plain", "Kunde ", "東京", ""]);
  });

  it("resolves escapes of cells (_x000D_) and of XML (&#10;), CDATA included", async () => {
    const sheet = await readSheet(
      rows(
        '<row><c t="inlineStr"><is><t>a_x000D_b</t></is></c><c t="inlineStr"><is><t>_x005F_x0041_</t></is></c>' +
          '<c t="inlineStr"><is><t>x&#10;&lt;&#x4E2D;</t></is></c><c t="inlineStr"><is><t><![CDATA[<&>]]></t></is></c></row>',
      ),
    );
    expect(sheet.values[0]).toEqual(["a\rb", "_x0041_", "x\n<中", "<&>"]);
  });

  it("keeps days as the numbers stored, whatever their format, and numbers to the last digit", async () => {
    const styles = `<styleSheet ${MAIN}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`;
    const sheet = await readSheet(
      rows('<row><c s="1"><v>45352.123456789012</v></c><c s="1"><v>59</v></c><c><v>5.970560557195247</v></c></row>'),
      { "xl/styles.xml": styles },
    );
    expect(sheet.values[0]).toEqual([45352.12345678901, 59, 5.970560557195247]);
  });

  it("turns ISO dates (cells of type d) into day numbers: 2024-03-01 is 45352, and 43890 counted from 1904", async () => {
    const content = rows('<row><c t="d"><v>2024-03-01</v></c><c t="d"><v>2024-03-01T06:00:00</v></c></row>');
    expect((await readSheet(content)).values[0]).toEqual([45352, 45352.25]);
    const from1904 = smallPackage(content);
    from1904["xl/workbook.xml"] = String(from1904["xl/workbook.xml"]).replace(
      "<workbookPr/>",
      '<workbookPr date1904="1"/>',
    );
    const workbook = await readXlsx(zipParts(from1904));
    expect(workbook.date1904).toBe(true);
    expect(workbook.sheets[0].values[0]).toEqual([43890, 43890.25]);
  });

  it("takes a formula's error that was stored as text for an error, and typed text for text", async () => {
    const sheet = await readSheet(
      rows('<row><c t="str"><f>NA()</f><v>#N/A</v></c><c t="inlineStr"><is><t>#N/A</t></is></c></row>'),
    );
    expect(sheet.values[0]).toEqual([{ error: "#N/A" }, "#N/A"]);
  });

  it("writes out formulas that cells share, and keeps arrays with their area", async () => {
    const sheet = await readSheet(
      rows(
        '<row r="2"><c r="B2"><f t="shared" ref="B2:B4" si="0">A2*$A$1+SUM(A$1:A2)</f><v>1</v></c></row>' +
          '<row r="4"><c r="B4"><f t="shared" si="0"/><v>2</v></c><c r="D4"><f t="array" ref="D4:D6">_xlfn.SEQUENCE(3)</f><v>1</v></c></row>',
      ),
    );
    expect(sheet.formulas.get(cellKey(3, 1))).toBe("=A4*$A$1+SUM(A$1:A4)");
    expect(sheet.formulas.get(cellKey(3, 3))).toBe("=SEQUENCE(3)");
    expect(sheet.spills.get(cellKey(3, 3))).toEqual({ row: 3, column: 3, rows: 3, columns: 1 });
  });
});

describe("files of other producers", () => {
  it("reads parts with a namespace prefix, odd part names and absolute targets", async () => {
    const parts = smallPackage("", {
      "_rels/.rels": relationships(["r", "officeDocument", "/Book/main.xml"]),
      "Book/main.xml":
        '<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:rel="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
        '<x:sheets><x:sheet name="客户" sheetId="12" rel:id="s" state="hidden"/></x:sheets></x:workbook>',
      "Book/_rels/main.xml.rels": relationships(["s", "worksheet", "/Pages/One.xml"]),
      "Pages/One.xml":
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c><x:v>42</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    });
    const [sheet] = (await readXlsx(zipParts(parts))).sheets;
    expect([sheet.name, sheet.id, sheet.visibility, sheet.values]).toEqual([
      "客户",
      "{00000000-000C-0000-0000-000000000000}",
      "Hidden",
      [[42]],
    ]);
  });

  it("does without styles and shared strings", async () => {
    const workbook = await readXlsx(zipParts(smallPackage(rows('<row><c s="3"><v>1</v></c></row>'))));
    expect(workbook.sheets[0].values).toEqual([[1]]);
    expect(workbook.styles).toEqual([{ numberFormat: "General" }]);
  });

  it("says what is wrong with a file that is none", async () => {
    await expect(readXlsx(new Uint8Array([1, 2, 3]))).rejects.toThrow("not an .xlsx file");
    await expect(readXlsx(zipParts({ "a.txt": "hello" }))).rejects.toThrow("holds no workbook");
  });
});

describe("looks", () => {
  it("reads fonts, fills, borders, alignment and formats, theme colours with their tint", async () => {
    const styles =
      `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="164" formatCode="#,##0.0&quot;万&quot;"/></numFmts>` +
      '<fonts><font><sz val="10"/><name val="Arial"/></font><font><b/><i val="0"/><u/><color theme="4"/><sz val="10"/><name val="Arial"/></font></fonts>' +
      '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.249977111117893"/></patternFill></fill></fills>' +
      '<borders><border/><border><bottom style="medium"><color indexed="10"/></bottom></border></borders>' +
      '<cellXfs><xf/><xf numFmtId="164" fontId="1" fillId="1" borderId="1"><alignment horizontal="center" wrapText="1" indent="2"/></xf></cellXfs></styleSheet>';
    const workbook = await readXlsx(
      zipParts(smallPackage(rows('<row><c s="1"><v>1</v></c></row>'), { "xl/styles.xml": styles })),
    );
    expect(workbook.sheets[0].styles).toEqual([[1]]);
    // BFBFBF is what Excel shows for "White, Background 1, Darker 25%".
    expect(workbook.styles[1]).toEqual({
      numberFormat: '#,##0.0"万"',
      fontName: "Arial",
      fontSize: 10,
      bold: true,
      underline: true,
      color: "#4472C4",
      fill: "#BFBFBF",
      horizontal: "Center",
      wrap: true,
      indent: 2,
      borders: { EdgeBottom: { style: "Continuous", weight: "Medium", color: "#FF0000" } },
    });
  });

  it("reads widths in points (8.43 characters are 64 pixels, 48 points), heights, hidden rows and columns, panes, merges", async () => {
    const sheet = await readSheet(
      '<sheetPr><tabColor rgb="FF00B050"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="3" state="frozen"/></sheetView></sheetViews>' +
        '<cols><col min="1" max="2" width="9.140625" customWidth="1"/><col min="4" max="4" hidden="1"/></cols>' +
        rows('<row r="2" ht="30" customHeight="1" hidden="1"/>') +
        '<sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
    );
    expect([...sheet.columnWidths]).toEqual([
      [0, 48],
      [1, 48],
    ]);
    expect([...sheet.hiddenColumns]).toEqual([3]);
    expect([[...sheet.rowHeights], [...sheet.hiddenRows]]).toEqual([[[1, 30]], [1]]);
    expect(sheet.frozen).toEqual({ rows: 3, columns: 1 });
    expect([sheet.showGridlines, sheet.protected, sheet.tabColor]).toEqual([false, true, "#00B050"]);
    expect(sheet.merges).toEqual([{ row: 0, column: 0, rows: 2, columns: 2 }]);
  });
});
