import type { Browser, FrameLocator, Page } from "playwright-core";
import type { Value } from "../../src/sandbox/model/workbook";

/** The sandbox's page in a browser, and what a test does on it. */
export interface SandboxPage {
  readonly page: Page;
  /** The add-in's task pane. */
  readonly pane: FrameLocator;
  /** Uncaught errors of page and pane. */
  readonly errors: string[];
  /** Requests to anywhere but the site itself. */
  readonly outside: string[];
  /** A cell's value in the model. */
  valueOf(sheet: string, address: string): Promise<Value>;
  /** Enters something in a cell by the model, as if typed. */
  setCell(sheet: string, address: string, entry: string | number | boolean): Promise<void>;
  /** Waits until the cell has this value. */
  untilValue(sheet: string, address: string, value: Value): Promise<void>;
  sheetNames(): Promise<string[]>;
  /** Clicks on A1 of the sheet in front, which must not be scrolled. */
  clickFirstCell(): Promise<void>;
  /** Selects a cell, puts the focus on the grid and types. */
  typeAt(sheet: string, row: number, column: number, ...entries: string[]): Promise<void>;
}

interface OpenOptions {
  locale?: string;
  colorScheme?: "light" | "dark";
  /** Start with an empty workbook instead of the sample. */
  blank?: boolean;
}

/** Opens the page and waits until grid and workbook are there. */
export async function openSandboxPage(browser: Browser, site: string, options: OpenOptions = {}): Promise<SandboxPage> {
  const { locale = "en-US", colorScheme = "light", blank = false } = options;
  const viewport = { width: 1400, height: 860 };
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport, locale, colorScheme });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000); // a grid is slow to draw on a busy machine
  const errors: string[] = [];
  const outside: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  page.on("request", (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(site)) outside.push(request.url());
  });
  await page.goto(site);
  await page.waitForFunction(() => (window.sandbox?.workbook.sheets.length ?? 0) > 1);
  if (blank) {
    await page.getByTestId("blank").click();
    await page.waitForFunction(() => window.sandbox?.workbook.sheets.length === 1);
  }
  await gridOf(page).waitFor();
  return {
    page,
    pane: page.frameLocator('[data-testid="taskpane"]'),
    errors,
    outside,
    valueOf: (sheet, address) => page.evaluate(([s, a]) => window.sandbox!.getValue(s, a), [sheet, address] as const),
    setCell: (sheet, address, entry) =>
      page.evaluate(([s, a, e]) => window.sandbox!.setCell(s, a, e), [sheet, address, entry] as const),
    async untilValue(sheet, address, value) {
      await page.waitForFunction(([s, a, text]) => JSON.stringify(window.sandbox!.getValue(s, a)) === text, [
        sheet,
        address,
        JSON.stringify(value),
      ] as const);
    },
    sheetNames: () => page.evaluate(() => window.sandbox!.workbook.sheets.map(({ name }) => name)),
    async clickFirstCell() {
      await page.mouse.move(400, 600); // away from the ribbon, whose tip hangs over the cells
      await page.waitForTimeout(300); // the sheet that came to the front must be drawn before its cells can be hit
      await gridOf(page).click({ position: { x: 70, y: 30 } });
    },
    async typeAt(sheet, row, column, ...entries) {
      await selectCell(page, sheet, row, column);
      for (const entry of entries) {
        await page.keyboard.type(entry);
        await page.keyboard.press("Enter");
      }
    },
  };
}

/** The canvas with the cells. */
const gridOf = (page: Page) => page.locator("canvas[id^=univer-sheet-main-canvas]");

/** Clicks into the grid, so that it has the focus, and then moves its selection by the model. */
async function selectCell(page: Page, sheet: string, row: number, column: number): Promise<void> {
  await gridOf(page).click({ position: { x: 60, y: 400 } });
  await page.evaluate(
    ([name, r, c]) => {
      const { host, workbook } = window.sandbox!;
      const found = workbook.sheets.find((each) => each.name === name);
      host.select(found!.id, { row: r, column: c, rows: 1, columns: 1 });
    },
    [sheet, row, column] as const,
  );
  const address = String.fromCharCode(65 + column) + (row + 1);
  await page.waitForFunction(
    (text) => [...document.querySelectorAll("input")].some(({ value }) => value === text),
    address,
  );
}
