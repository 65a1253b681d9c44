import { describe, expect, it } from "vitest";
import type { Workbook } from "../../../src/sandbox/model/workbook";
import { cellKey, createSheet } from "../../../src/sandbox/model/workbook";
import { graftSheets } from "../../../src/sandbox/xlsx/graftSheets";
import { readXlsx } from "../../../src/sandbox/xlsx/readXlsx";
import { writeXlsx } from "../../../src/sandbox/xlsx/writeXlsx";
import { richWorkbook } from "./richWorkbook";
import { schemaFaults } from "./schemaOrder";
import { partText, relationships, smallPackage, unzipParts, zipParts } from "./smallPackage";
import { userFile, userParts } from "./userFile";

/** The add-in's dashboard in a workbook: its styles are appended, its formulas and charts speak of itself. */
function addDashboard(workbook: Workbook, id = "{00000000-000A-0000-0000-000000000000}"): void {
  const rich = richWorkbook();
  const [dashboard] = rich.sheets;
  const offset = workbook.styles.length;
  workbook.styles.push(...rich.styles);
  dashboard.styles = dashboard.styles.map((row) => row.map((style) => style + offset));
  workbook.sheets.push({ ...dashboard, id });
}

async function grafted(bytes = userFile()): Promise<Uint8Array> {
  const workbook = await readXlsx(bytes);
  addDashboard(workbook);
  return graftSheets(workbook);
}

/** The names of the parts in which two files differ. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [unzipParts(before), unzipParts(after)];
  return Object.keys(a).filter((name) => !b[name] || Buffer.compare(a[name], b[name]) !== 0);
}

describe("a sheet grafted into a user's file", () => {
  it("leaves every part byte for byte but those that list sheets, names, styles and parts", async () => {
    expect(changedParts(userFile(), await grafted()).sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
    ]);
  });

  it("leaves the rest of those parts verbatim", async () => {
    const bytes = await grafted();
    const before = userParts();
    const workbook = partText(bytes, "xl/workbook.xml");
    expect(workbook).toContain(
      '<sheet name="Receivables" sheetId="4" r:id="rId1"/><sheet name="Pivot" sheetId="9" r:id="rId2"/>',
    );
    expect(workbook).toContain('<sheet name="KAM Dashboard" sheetId="10" r:id="rId9"/>');
    expect(workbook).toContain('<definedName name="Factor" comment="x">0.5</definedName>');
    expect(workbook).toContain(
      '<calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="3" r:id="rId7"/></pivotCaches></workbook>',
    );
    expect(workbook).toContain(
      "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"2\">'KAM Dashboard'!$A:$B,'KAM Dashboard'!$4:$4</definedName>",
    );
    expect(partText(bytes, "[Content_Types].xml")).toContain(
      String(before["[Content_Types].xml"]).replace("</Types>", ""),
    );
    const styles = partText(bytes, "xl/styles.xml");
    expect(styles).toContain('<xf/><xf numFmtId="170" applyNumberFormat="1"/><xf ');
    expect(styles).toContain('<numFmt numFmtId="170" formatCode="0.000"/><numFmt numFmtId="171"');
  });

  it("reads back as it was, in the font of the user's workbook where it names none", async () => {
    const workbook = await readXlsx(await grafted());
    const sheet = workbook.sheets[2];
    const [expected] = richWorkbook().sheets;
    expect(Array.from(sheet.values, (row) => [...(row ?? [])])).toEqual(expected.values);
    expect(sheet.conditionalFormats).toEqual(expected.conditionalFormats);
    expect(sheet.charts.map(({ type, series }) => [type, series])).toEqual(
      expected.charts.map(({ type, series }) => [type, series]),
    );
    expect(workbook.styles[sheet.styles[0][0]]).toMatchObject({ fontName: "Calibri", fontSize: 16, bold: true });
    expect(sheet.customProperties.get("kam.state")).toBe("完成");
    expect(workbook.sheets[0].values[1]).toEqual(["Ölwerk", 100]);
  });

  it("keeps to the schema's order in the parts that are new or changed", async () => {
    const bytes = await grafted();
    const parts = [
      "xl/workbook.xml",
      "xl/styles.xml",
      "xl/worksheets/sheet3.xml",
      "xl/charts/chart1.xml",
      "xl/tables/table2.xml",
    ];
    expect(parts.flatMap((name) => schemaFaults(partText(bytes, name)))).toEqual([]);
  });

  it("is not shown first, and not selected together with the tab that is", async () => {
    const bytes = await grafted();
    expect(partText(bytes, "xl/workbook.xml")).toContain('activeTab="1"');
    expect(partText(bytes, "xl/worksheets/sheet3.xml")).not.toContain("tabSelected");
  });

  it("may come before the user's sheets: the first tab and names that count tabs follow", async () => {
    const workbook = await readXlsx(userFile());
    addDashboard(workbook);
    workbook.sheets.unshift(...workbook.sheets.splice(2));
    const text = partText(await graftSheets(workbook), "xl/workbook.xml");
    expect(text).toMatch(/name="KAM Dashboard".*name="Receivables".*name="Pivot"/);
    expect(text).toContain('activeTab="2"');
    expect(text).toContain('<definedName name="_xlnm.Print_Area" localSheetId="2">');
    expect(text).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="0">');
  });

  it("keeps macros and what says that there are some", async () => {
    expect(partText(await grafted(), "[Content_Types].xml")).toContain(
      "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    );
  });
});

describe("grafting again", () => {
  it("gives the same bytes, from the model as from the file read anew", async () => {
    const once = await grafted();
    const reread = await readXlsx(once);
    expect(Buffer.compare(await graftSheets(reread), once)).toBe(0);
    const workbook = await readXlsx(userFile());
    addDashboard(workbook);
    expect(Buffer.compare(await graftSheets({ ...workbook, source: once }), once)).toBe(0);
  });

  it("replaces the sheet in place and takes away what belonged to its former self", async () => {
    const workbook = await readXlsx(await grafted());
    const sheet = workbook.sheets[2];
    sheet.charts = [];
    sheet.tables = [];
    sheet.values = [["new"]];
    const bytes = await graftSheets(workbook);
    const names = Object.keys(unzipParts(bytes));
    expect(names.filter((name) => /charts|table2|drawing2/.test(name))).toEqual([]);
    expect(partText(bytes, "[Content_Types].xml")).not.toMatch(/chart1|table2|drawing2/);
    expect(partText(bytes, "xl/workbook.xml")).toContain('<sheet name="KAM Dashboard" sheetId="10" r:id="rId9"/>');
    expect(changedParts(userFile(), bytes)).not.toContain("xl/drawings/drawing1.xml");
  });

  it("drops a sheet of the file that the workbook no longer has, with its names and parts", async () => {
    const workbook = await readXlsx(await grafted());
    workbook.sheets.pop();
    const bytes = await graftSheets(workbook);
    expect(changedParts(userFile(), bytes)).not.toContain("xl/tables/table1.xml");
    expect(partText(bytes, "xl/workbook.xml")).not.toMatch(/KAM|Print_Titles/);
    expect(Object.keys(unzipParts(bytes)).filter((name) => /sheet3|chart|customProperty/.test(name))).toEqual([]);
  });

  it("drops our cells from the calculation chain and keeps the sheet numbers of the rest", async () => {
    const chain = '<calcChain><c r="A1" i="10"/><c r="D3" i="4"/><c r="D4"/><c r="B1" i="10"/><c r="B2"/></calcChain>';
    const once = await grafted();
    const parts = { ...unzipParts(once), "xl/calcChain.xml": chain };
    const bytes = await graftSheets(await readXlsx(zipParts(parts)));
    expect(partText(bytes, "xl/calcChain.xml")).toBe('<calcChain><c r="D3" i="4"/><c r="D4"/></calcChain>');
  });
});

describe("names", () => {
  it("of tables that the file has already get a number", async () => {
    const workbook = await readXlsx(userFile());
    addDashboard(workbook);
    workbook.sheets[2].tables[0].name = "sales";
    const table = partText(await graftSheets(workbook), "xl/tables/table2.xml");
    expect(table).toContain('id="2" name="sales_2" displayName="sales_2"');
  });

  it("that the workbook defines are added, changed and dropped one by one", async () => {
    const workbook = await readXlsx(userFile());
    workbook.names = [
      { name: "Factor", formula: "=0.75", visible: true, comment: "" },
      { name: "KAM_AsOf", formula: "=45000", visible: false, comment: "" },
    ];
    const text = partText(await graftSheets(workbook), "xl/workbook.xml");
    expect(text).toContain(
      '<definedName name="Factor">0.75</definedName><definedName name="KAM_AsOf" hidden="1">45000</definedName>',
    );
    expect(text).toContain('<definedName name="_xlnm.Print_Area" localSheetId="1">Pivot!$A$1:$C$9</definedName>');
  });
});

describe("print titles", () => {
  it("may be given as the cells of whole rows", async () => {
    const workbook = await readXlsx(userFile());
    addDashboard(workbook);
    workbook.sheets[2].page.printTitleRows = "$A$5:$XFD$6";
    const text = partText(await graftSheets(workbook), "xl/workbook.xml");
    expect(text).toContain("'KAM Dashboard'!$5:$6</definedName>");
  });
});

describe("the document's own properties", () => {
  it("change one by one where they change", async () => {
    const core =
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Me</dc:creator><dc:title/><cp:revision>7</cp:revision></cp:coreProperties>';
    const bytes = userFile((parts) => {
      parts["docProps/core.xml"] = core;
      parts["_rels/.rels"] = relationships(
        ["a", "officeDocument", "xl/workbook.xml"],
        ["b", "core-properties", "docProps/core.xml"],
      );
    });
    const workbook = await readXlsx(bytes);
    expect(workbook.documentProperties).toEqual(new Map([["author", "Me"]]));
    expect(changedParts(bytes, await graftSheets(workbook))).toEqual([]);
    workbook.documentProperties?.set("author", "You").set("title", "T");
    const changed = await graftSheets(workbook);
    expect(partText(changed, "docProps/core.xml")).toContain("<dc:creator>You</dc:creator>");
    expect(partText(changed, "docProps/core.xml")).toContain("<cp:revision>7</cp:revision>");
    expect((await readXlsx(changed)).documentProperties).toEqual(workbook.documentProperties);
  });
});

describe("settings", () => {
  it("live in a custom XML part of their own beside the user's", async () => {
    const workbook = await readXlsx(userFile());
    workbook.settings.set("kam.parameters", { asOf: 45_000 });
    const bytes = await graftSheets(workbook);
    expect(partText(bytes, "customXml/item2.xml")).toContain(
      '<setting key="kam.parameters">{&quot;asOf&quot;:45000}</setting>',
    );
    expect((await readXlsx(bytes)).settings).toEqual(workbook.settings);
    expect(changedParts(userFile(), bytes)).not.toContain("customXml/item1.xml");
  });

  it("that did not change change nothing: a file without sheets of ours comes back whole", async () => {
    const bytes = userFile();
    expect(changedParts(bytes, await writeXlsx(await readXlsx(bytes)))).toEqual([]);
  });
});

describe("files of other producers", () => {
  const sheetXml = "<sheetData><row><c><v>1</v></c></row></sheetData>";

  it("without styles get some", async () => {
    const workbook = await readXlsx(zipParts(smallPackage(sheetXml)));
    addDashboard(workbook);
    const read = await readXlsx(await graftSheets(workbook));
    expect(read.styles[read.sheets[1].styles[4][1]].numberFormat).toBe("#,##0.00");
  });

  it("with a prefix on every element get it on ours, in the parts that are shared", async () => {
    const parts = smallPackage(sheetXml, {
      "xl/workbook.xml":
        '<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name="Data" sheetId="7" q:id="rId1"/></x:sheets></x:workbook>',
      "xl/styles.xml":
        '<x:styleSheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:fonts><x:font/></x:fonts><x:fills/><x:borders/><x:cellXfs><x:xf/></x:cellXfs></x:styleSheet>',
    });
    const workbook = await readXlsx(zipParts(parts));
    addDashboard(workbook);
    const bytes = await graftSheets(workbook);
    expect(partText(bytes, "xl/workbook.xml")).toMatch(
      /<x:sheet name="KAM Dashboard" sheetId="10" xmlns:r="[^"]+" r:id="rId4"\/><\/x:sheets><x:definedNames><x:definedName /,
    );
    expect(partText(bytes, "xl/styles.xml")).not.toMatch(/<\/?(?!x:|\?)\w/);
    expect((await readXlsx(bytes)).sheets.map(({ name }) => name)).toEqual(["Data", "KAM Dashboard"]);
  });

  it("in the strict variant get strict parts", async () => {
    const strict = (text: string): string =>
      text
        .replaceAll(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        )
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        );
    const parts = Object.entries(smallPackage(sheetXml)).map(([name, text]) => [name, strict(String(text))]);
    const workbook = await readXlsx(zipParts(Object.fromEntries(parts) as Record<string, string>));
    addDashboard(workbook);
    const bytes = await graftSheets(workbook);
    const names = Object.keys(unzipParts(bytes)).filter((name) => /xl\/(worksheets|charts|tables|drawings)/.test(name));
    expect(names.length).toBeGreaterThan(7);
    for (const name of names) expect(partText(bytes, name)).not.toContain("schemas.openxmlformats.org/spreadsheetml");
    expect((await readXlsx(bytes)).sheets[1].charts).toHaveLength(4);
  });
});

describe("cells that the user edited", () => {
  async function edited(change: (workbook: Workbook) => void): Promise<Uint8Array> {
    const workbook = await readXlsx(userFile());
    change(workbook);
    return graftSheets(workbook, undefined, { editedSheets: new Set([workbook.sheets[0].id]) });
  }

  it("change in place; nothing else of the sheet does", async () => {
    const bytes = await edited(({ sheets: [sheet] }) => {
      sheet.values[1][1] = 150.5;
      sheet.values[2][0] = "Neu & alt";
    });
    const expected = String(userParts()["xl/worksheets/sheet1.xml"])
      .replace('<c r="B2" s="1"><v>100</v></c>', '<c r="B2" s="1"><v>150.5</v></c>')
      .replace('<c r="A3" t="s"><v>2</v></c>', '<c r="A3" t="inlineStr"><is><t>Neu &amp; alt</t></is></c>');
    expect(partText(bytes, "xl/worksheets/sheet1.xml")).toBe(expected);
    expect(changedParts(userFile(), bytes)).toEqual(["xl/worksheets/sheet1.xml"]);
  });

  it("that were not there find their place among rows and columns, in the look of their column", async () => {
    const bytes = await edited(({ sheets: [sheet] }) => {
      sheet.values[1][2] = 1;
      sheet.values[5] = [2];
      sheet.values[6] = [undefined, true];
    });
    const xml = partText(bytes, "xl/worksheets/sheet1.xml");
    expect(xml).toContain('<v>100</v></c><c r="C2" s="1"><v>1</v></c></row>');
    expect(xml).toContain(
      '<row r="6"><c r="A6"><v>2</v></c></row><row r="7" hidden="1"><c r="B7" t="b"><v>1</v></c></row></sheetData>',
    );
  });

  it("whose formula others shared leave it to them", async () => {
    const bytes = await edited(({ sheets: [sheet] }) => {
      sheet.formulas.delete(cellKey(2, 3));
      sheet.values[2][3] = 7;
    });
    const sheet = (await readXlsx(bytes)).sheets[0];
    expect(sheet.values[2][3]).toBe(7);
    expect([sheet.formulas.get(cellKey(3, 3)), sheet.formulas.get(cellKey(4, 3))]).toEqual(["=B4*2", "=B5*2"]);
    expect(partText(bytes, "xl/calcChain.xml")).toContain('<c i="4" r="D4"/><c r="D5"/>');
  });

  it("keep a formula that stands when only its value is new", async () => {
    const bytes = await edited(({ sheets: [sheet] }) => {
      sheet.values[2][3] = 900;
    });
    expect(partText(bytes, "xl/worksheets/sheet1.xml")).toContain(
      '<f t="shared" ref="D3:D5" si="0">B3*2</f><v>900</v>',
    );
  });

  it("that head a table's column rename the column", async () => {
    const bytes = await edited(({ sheets: [sheet] }) => {
      sheet.values[0][1] = "Open amount";
    });
    expect(partText(bytes, "xl/tables/table1.xml")).toContain('<tableColumn id="2" name="Open amount"/>');
  });

  it("may be the first of an empty sheet", async () => {
    const workbook = await readXlsx(userFile());
    workbook.sheets[1].values = [[undefined, 5]];
    const bytes = await graftSheets(workbook, undefined, { editedSheets: new Set([workbook.sheets[1].id]) });
    expect(partText(bytes, "xl/worksheets/sheet2.xml")).toContain(
      '<sheetData><row r="1"><c r="B1"><v>5</v></c></row></sheetData>',
    );
  });
});

it("a sheet that the user made in the sandbox is written too", async () => {
  const workbook = await readXlsx(userFile());
  workbook.sheets.push({ ...createSheet("{00000000-000B-0000-0000-000000000000}", "Notes"), values: [["mine"]] });
  expect((await readXlsx(await graftSheets(workbook))).sheets[2].values).toEqual([["mine"]]);
});
