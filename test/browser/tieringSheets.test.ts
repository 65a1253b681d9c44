import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Language } from "../../src/i18n/language";
import { reports } from "../../src/reports/index";
import { launchBrowser } from "../support/browser";
import { openSandboxPage, type SandboxPage } from "../support/sandboxPage";
import { top } from "../tools/sourceFiles";

const output = join(top, "test/output");
const shown = ["customers", "tiering", "tieringWhy", "value", "churn", "segments", "parameters"] as const;

let browser: Browser;
beforeAll(async () => {
  mkdirSync(output, { recursive: true });
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** A refresh as of the end of the sample's half year. */
async function refresh({ page, pane }: SandboxPage, language: Language): Promise<void> {
  await pane.getByLabel(language === "zh-CN" ? "截止日期" : "As of").fill("2026-06-30");
  await page.getByTestId("ribbon-Kam.Refresh").click();
  await pane.getByTestId("result").waitFor();
  await page.getByTestId("close-pane").click();
}

/** Brings a sheet to the front, waits for its charts and takes its picture from the top and, if it is long, further down. */
async function picture({ page }: SandboxPage, name: string, file: string): Promise<number> {
  const [charts, rows] = await page.evaluate((sheet) => {
    const { host, workbook } = window.sandbox!;
    const found = workbook.sheets.find((each) => each.name === sheet)!;
    host.select(found.id, { row: 0, column: 0, rows: 1, columns: 1 });
    return [found.charts.length, found.values.length];
  }, name);
  await page.waitForFunction((sheet) => window.sandbox!.activeSheet === sheet, name);
  const isDrawn = page.getByTestId("chart").locator("svg");
  await expect.poll(() => isDrawn.count()).toBeGreaterThanOrEqual(Math.min(1, charts));
  await page.waitForTimeout(1_500); // the grid draws on a canvas, which nothing tells of
  await page.screenshot({ path: join(output, `${file}.png`) });
  for (let [row, part] = [55, 2]; row < Math.min(rows, 60); [row, part] = [row + 50, part + 1]) {
    await page.evaluate(
      ([sheet, at]) => {
        const { host, workbook } = window.sandbox!;
        const found = workbook.sheets.find((each) => each.name === sheet)!;
        host.select(found.id, { row: at, column: 0, rows: 1, columns: 1 });
      },
      [name, row] as const,
    );
    await page.waitForTimeout(1_000);
    await page.screenshot({ path: join(output, `${file}-${part}.png`) });
  }
  return charts;
}

describe.each(["en-US", "zh-CN"] as const)("the sheets of tiering in the sandbox, %s", (language) => {
  it("are drawn with their charts, and their pictures kept", async () => {
    const opened = await openSandboxPage(browser, inject("site"), { locale: language });
    const { page, errors } = opened;
    await page.setViewportSize({ width: 1900, height: 1250 });
    await refresh(opened, language);
    const charts: Record<string, number> = {};
    for (const id of shown) {
      const { sheet } = reports.find((report) => report.id === id)!;
      charts[id] = await picture(opened, sheet[language], `${language.slice(0, 2)}-${id}`);
    }
    expect(charts).toMatchObject({ tiering: 2, churn: 2 });
    expect(errors).toEqual([]);
    if (language === "zh-CN") expect(await latinWords(opened)).toEqual([]);
  }, 480_000);
});

/** English words on our Chinese sheets; ids and symbols are the same in every language. */
async function latinWords({ page }: SandboxPage): Promise<string[]> {
  const names = reports.filter(({ group, id }) => group === "tiering" || id === "customers").map(({ sheet }) => sheet["zh-CN"]); // prettier-ignore
  const texts = await page.evaluate(
    (wanted) =>
      window
        .sandbox!.workbook.sheets.filter(({ name }) => wanted.includes(name))
        .flatMap(({ values }) => values.flatMap((row) => (row ?? []).filter((value) => typeof value === "string"))),
    names,
  );
  // Symbols, names of people and of a product.
  const known = /^([A-Z]+|Desk|Gamma|alpha|Gower|Marcus|Reichheld|Sasser|Dynamics|Customer|Insights)$/;
  return [...new Set(texts.flatMap((text) => text.match(/\b[A-Za-z]{4,}\b/g) ?? []))].filter(
    (word) => !known.test(word),
  );
}
