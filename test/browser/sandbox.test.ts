import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Language } from "../../src/i18n/language";
import { reports } from "../../src/reports/index";
import { readXlsx } from "../../src/sandbox/xlsx/readXlsx";
import { launchBrowser } from "../support/browser";
import { top } from "../tools/sourceFiles";

const output = join(top, "test/output");
/** A refresh of all sheets is drawn in the grid as well, which takes its time on a busy machine. */
const WAIT_MS = 120_000;

let browser: Browser;
beforeAll(async () => {
  mkdirSync(output, { recursive: true });
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** The sandbox page with the sample workbook, and what went wrong on it. */
interface Opened {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly errors: string[];
  readonly outside: string[];
}

async function open(locale = "en-US", colorScheme: "light" | "dark" = "light"): Promise<Opened> {
  const site = inject("site");
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1600, height: 950 },
    acceptDownloads: true,
    locale,
    colorScheme,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT_MS);
  const errors: string[] = [];
  const outside: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("request", (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(site)) outside.push(request.url());
  });
  await page.goto(site);
  await page.waitForFunction(() => (window.sandbox?.workbook?.sheets.length ?? 0) > 1);
  return { page, pane: page.frameLocator('[data-testid="pane"] iframe'), errors, outside };
}

const button = (pane: FrameLocator, name: RegExp) => pane.getByRole("button", { name });

async function refresh({ page, pane }: Opened): Promise<void> {
  await pane.getByLabel(/^(As of|截止日期)$/).fill("2026-06-30");
  await button(pane, /^(Refresh|刷新)$/).click();
  await button(pane, /^(Cancel|取消)$/).waitFor({ state: "hidden" });
  await pane.getByTestId("result").waitFor();
  await page.waitForFunction(() => window.sandbox!.workbook.sheets.some(({ name }) => name.startsWith("KAM")));
}

const sheetNames = (page: Page): Promise<string[]> =>
  page.evaluate(() => window.sandbox!.workbook.sheets.map(({ name }) => name));

/** Our sheets stand behind the user's, in the catalogue's order; some of them are there whatever the data. */
async function expectResultSheets(page: Page, language: Language, always: readonly string[]): Promise<void> {
  const ours = (await sheetNames(page)).filter((name) => name.startsWith("KAM "));
  expect(ours).toEqual(reports.map(({ sheet }) => sheet[language]).filter((name) => ours.includes(name)));
  expect(ours).toEqual(expect.arrayContaining(always.map((name) => `KAM ${name}`)));
}

const valueOf = (page: Page, sheet: string, cell: string): Promise<unknown> =>
  page.evaluate(([name, address]) => window.sandbox!.getValue(name, address), [sheet, cell] as const);

describe("the add-in in the sandbox", () => {
  it("refreshes, goes stale when an amount is edited, refreshes again, and answers a function typed into a cell", async () => {
    const opened = await open();
    const { page, pane, errors, outside } = opened;
    await pane.getByTestId("source-receivables").getByText("Invoices").waitFor();
    await page.screenshot({ path: join(output, "sandbox-first-run.png") });

    await button(pane, /^Got it$/).click();
    await refresh(opened);
    expect((await sheetNames(page)).slice(0, 3)).toEqual(["Customers", "Invoices", "Opportunities"]);
    await expectResultSheets(page, "en-US", ["Dashboard", "Customers", "Receivables", "Forecast", "Parameters"]);
    const title = await valueOf(page, "KAM Receivables", "A1");
    await page.screenshot({ path: join(output, "sandbox-refreshed.png") });

    // The last invoice: unpaid, so its amount is open.
    await page.evaluate(() => window.sandbox!.setCell("Invoices", "F2401", 9_000_000));
    await pane.getByTestId("stale").getByText("Invoices!F2401").waitFor();
    await page.screenshot({ path: join(output, "sandbox-stale.png") });

    await refresh(opened);
    await pane.getByTestId("stale").waitFor({ state: "hidden" });
    expect(await valueOf(page, "KAM Receivables", "A1")).not.toEqual(title);

    await typeInGrid(page, "Customers", "=KAM.DSO(50,200,90)");
    await page.waitForFunction(() => {
      const { workbook } = window.sandbox!;
      const { row, column } = workbook.selection;
      const customers = workbook.sheets.find(({ name }) => name === "Customers")!;
      return [row, row - 1].some((r) => customers.values[r]?.[column] === 22.5);
    });
    await page.screenshot({ path: join(output, "sandbox-function.png") });
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
  });

  it("speaks Chinese throughout, in the dark", async () => {
    const opened = await open("zh-CN", "dark");
    const { page, pane, errors } = opened;
    await button(pane, /^知道了$/).click();
    await refresh(opened);
    await expectResultSheets(page, "zh-CN", ["仪表盘", "客户", "应收账款", "预测", "参数"]);
    await expect.poll(() => pane.locator("html").getAttribute("lang")).toBe("zh-CN");
    for (const tab of ["问题", "参数", "函数"]) {
      await pane.getByRole("tab", { name: new RegExp(tab) }).click();
      await page.screenshot({ path: join(output, `pane-zh-${tab}.png`) });
      expect(await latinWords(pane)).toEqual([]);
    }
    expect(errors).toEqual([]);
  });

  it("refreshes by the keyboard alone and hands out the workbook with the user's sheets and ours", async () => {
    const opened = await open();
    // The grid takes the focus once it is drawn, as Excel's does.
    await opened.page.waitForFunction(() => document.activeElement?.tagName === "DIV");
    await button(opened.pane, /^Got it$/).focus();
    await opened.page.keyboard.press("Enter");
    await expect.poll(() => opened.pane.locator(":focus").allTextContents()).toEqual(["Refresh"]);
    await opened.page.keyboard.press("Enter");
    await opened.pane.getByTestId("result").waitFor();
    const [download] = await Promise.all([
      opened.page.waitForEvent("download"),
      opened.page.getByTestId("download").click(),
    ]);
    const saved = await readXlsx(new Uint8Array(await readFile(await download.path())));
    expect(saved.sheets.map(({ name }) => name)).toEqual(await sheetNames(opened.page));
    expect(saved.sheets.find(({ name }) => name === "KAM Dashboard")?.charts).toHaveLength(3);
  });

  it("fits a pane 320 px wide without scrolling sideways", async () => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1200, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(WAIT_MS);
    await page.goto(inject("site"));
    await page.waitForFunction(() => (window.sandbox?.workbook?.sheets.length ?? 0) > 1);
    await page.getByTestId("pane").evaluate((element) => (element.style.width = "320px"));
    const pane = page.frameLocator('[data-testid="pane"] iframe');
    for (const tab of ["Overview", "Issues", "Parameters", "Functions"]) {
      await pane.getByRole("tab", { name: new RegExp(tab) }).click();
      await page.getByTestId("pane").screenshot({ path: join(output, `pane-320-${tab.toLowerCase()}.png`) });
      const [content, width] = await pane.locator("html").evaluate((html) => [html.scrollWidth, html.clientWidth]);
      expect(content, tab).toBeLessThanOrEqual(width);
    }
  });
});

/** Types into a cell of the grid as a user does: tab, cell, keys, Enter. */
async function typeInGrid(page: Page, sheet: string, text: string): Promise<void> {
  await page.getByText(sheet, { exact: true }).first().click();
  await page.waitForFunction((name) => window.sandbox!.activeSheet === name, sheet);
  const grid = await page.getByTestId("grid").boundingBox();
  await page.mouse.click(grid!.x + grid!.width * 0.8, grid!.y + grid!.height * 0.6);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** English words left over in a Chinese view; names of functions, parameters and units are the same in every language. */
async function latinWords(pane: FrameLocator): Promise<string[]> {
  const text = await pane.locator("main").innerText();
  const words = text.match(/\b[A-Za-z]{4,}\b/g) ?? [];
  const known = /^(KAM|ABC|Excel|DSO|[A-Z]+|[a-z]+[A-Z]\w*|days|values|rule|edges|receivable|amounts|completed)$/;
  return [...new Set(words)].filter((word) => !known.test(word));
}
