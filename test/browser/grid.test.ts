import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../support/browser";
import { openSandboxPage, type SandboxPage } from "../support/sandboxPage";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const open = (options: Parameters<typeof openSandboxPage>[2] = {}): Promise<SandboxPage> =>
  openSandboxPage(browser, inject("site"), options);

describe("the sandbox's grid", () => {
  it("takes what is typed into the model: formulas, percentages, dates, texts", async () => {
    const { page, typeAt, untilValue, errors } = await open({ blank: true });
    await typeAt("Sheet1", 5, 0, "=1/3", "50%", "2024-03-05", "Müller");
    await untilValue("Sheet1", "A6", 1 / 3);
    await untilValue("Sheet1", "A7", 0.5);
    await untilValue("Sheet1", "A8", 45_356); // DATE(2024,3,5) in Excel
    await untilValue("Sheet1", "A9", "Müller");
    const formats = await page.evaluate(() => {
      const { styles, sheets } = window.sandbox!.workbook;
      return [6, 7].map((row) => styles[sheets[0].styles[row][0]].numberFormat);
    });
    expect(formats).toEqual(["0%", "yyyy-mm-dd"]);
    expect(errors).toEqual([]);
  });

  it("calculates with the add-in's functions: values, spilled ranges, errors, and what depends on them", async () => {
    const { setCell, untilValue, errors } = await open({ blank: true });
    await setCell("Sheet1", "A1", 50);
    await setCell("Sheet1", "A2", 200);
    await setCell("Sheet1", "C1", "=KAM.DSO(A1,A2,90)");
    await setCell("Sheet1", "C2", "=C1*2");
    await setCell("Sheet1", "D1", "=KAM.DSO(A1:A2,A1:A2,90)");
    await setCell("Sheet1", "F1", '=KAM.DSO("fifty",A2,90)');
    await setCell("Sheet1", "F2", '=KAM.DSO(A1,A2,"ninety")');
    await untilValue("Sheet1", "C1", 22.5);
    await untilValue("Sheet1", "C2", 45);
    await untilValue("Sheet1", "D1", 90);
    await untilValue("Sheet1", "D2", 90);
    await untilValue("Sheet1", "F1", { error: "#N/A" }); // no amount, so no DSO: the function's own answer
    await untilValue("Sheet1", "F2", { error: "#VALUE!" }); // no number where one is wanted: Excel's
    await setCell("Sheet1", "A1", 100);
    await untilValue("Sheet1", "C2", 90);
    expect(errors).toEqual([]);
  });

  it("follows the sheets as they are chosen, named and added", async () => {
    const { page, sheetNames, errors } = await open();
    const tab = (name: string) => page.getByTestId("grid").getByText(name, { exact: true });
    await tab("Invoices").click();
    await page.waitForFunction(() => window.sandbox!.activeSheet === "Invoices");
    await tab("Invoices").dblclick();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("Bills");
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await sheetNames()).slice(0, 3)).toEqual(["Customers", "Bills", "Opportunities"]);
    expect(errors).toEqual([]);
  });

  it("goes where a selection or a link leads, and draws the charts there", async () => {
    const { page, pane, clickFirstCell, errors, outside } = await open();
    await page.getByTestId("ribbon-Kam.Refresh").click();
    await pane.getByTestId("result").waitFor();
    await page.evaluate(() => {
      const { host, workbook } = window.sandbox!;
      const { id } = workbook.sheets.find(({ name }) => name === "KAM Dashboard")!;
      host.select(id, { row: 0, column: 0, rows: 1, columns: 1 });
    });
    await page.waitForFunction(() => window.sandbox!.activeSheet === "KAM Dashboard");
    const charts = page.getByTestId("chart");
    await expect.poll(() => charts.locator("svg").count()).toBe(3);
    expect(await charts.first().getAttribute("aria-label")).not.toBe("");
    await page.evaluate(() => {
      const { host, workbook } = window.sandbox!;
      const [customers] = workbook.sheets;
      customers.hyperlinks.set(0, { documentReference: "Invoices!C50" });
      host.select(customers.id, { row: 4, column: 0, rows: 1, columns: 1 });
    });
    await page.waitForFunction(() => window.sandbox!.activeSheet === "Customers");
    await clickFirstCell();
    await page.waitForFunction(() => window.sandbox!.activeSheet === "Invoices");
    expect(await page.evaluate(() => window.sandbox!.workbook.selection)).toMatchObject({ row: 49, column: 2 });
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
  });

  it("is put back when Excel would refuse the edit", async () => {
    const { page, typeAt, setCell, valueOf } = await open({ blank: true });
    await setCell("Sheet1", "A3", "kept");
    await page.evaluate(() => (window.sandbox!.workbook.sheets[0].protected = true));
    await typeAt("Sheet1", 2, 0, "lost");
    await page.getByTestId("message").getByText("protected").waitFor();
    expect(await valueOf("Sheet1", "A3")).toBe("kept");
  });
});

describe("the sandbox's page", () => {
  it("changes language and theme of page, ribbon and pane, and keeps the workbook", async () => {
    const { page, pane, setCell, valueOf, errors } = await open();
    const name = await valueOf("Customers", "B2");
    await setCell("Customers", "B2", "Changed");
    await page.getByTestId("language").selectOption("zh-CN");
    await page.getByTestId("ribbon").getByText("刷新").waitFor();
    await expect.poll(() => pane.locator("html").getAttribute("lang")).toBe("zh-CN");
    expect(await valueOf("Customers", "B2")).toBe("Changed");
    expect(name).not.toBe("Changed");
    const isDark = () => pane.locator("html").evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
    expect(await isDark()).toBe(false);
    await page.getByTestId("theme").click();
    await expect.poll(isDark).toBe(true);
    expect(errors).toEqual([]);
  });

  it("closes the pane, which goes on answering, and opens it by the ribbon", async () => {
    const { page, setCell, untilValue } = await open({ blank: true });
    await page.getByTestId("close-pane").click();
    await page.getByTestId("pane").waitFor({ state: "hidden" });
    await setCell("Sheet1", "A1", "=KAM.DSO(50,200,90)");
    await untilValue("Sheet1", "A1", 22.5);
    await page.getByTestId("ribbon-Kam.Pane").click();
    await page.getByTestId("pane").waitFor({ state: "visible" });
  });

  it("widens and narrows the pane by keys within its bounds", async () => {
    const { page } = await open();
    const width = () => page.getByTestId("pane").evaluate((element) => element.getBoundingClientRect().width);
    const splitter = page.getByTestId("pane-splitter");
    for (let i = 0; i < 20; i += 1) await splitter.press("ArrowLeft");
    expect(Math.round(await width())).toBeLessThanOrEqual(501);
    for (let i = 0; i < 30; i += 1) await splitter.press("ArrowRight");
    expect(Math.round(await width())).toBeGreaterThanOrEqual(320);
    expect(Math.round(await width())).toBeLessThanOrEqual(321);
  });
});
