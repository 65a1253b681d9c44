import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { sampleWorkbook } from "../../src/cli/sample/sampleWorkbook";
import { SAMPLE_DAY } from "../../src/cli/sampleCommand";
import { isoOf } from "../../src/engine/dates";
import { writeXlsx } from "../../src/sandbox/xlsx/writeXlsx";
import { launchBrowser } from "../support/browser";
import { serveSite } from "../support/serveSite";
import { run } from "../tools/run";
import { top } from "../tools/sourceFiles";
import { row } from "./print";
import { tasksOf, traced, type Task } from "./trace";

const LIMIT = 50;

/**
 * A refresh from the pane in a real browser, as built for production: how long the pane's thread is kept by our own functions in one go.
 * The sandbox shares that thread and Office.js builds its requests on it; both are told apart by the script that runs.
 */
export async function paneBench(customers: number, receivables: number): Promise<void> {
  console.log(
    `\nRefresh from the pane in a browser, ${customers.toLocaleString("en")} customers, ${receivables.toLocaleString("en")} receivables`,
  );
  const site = await serveSite(await buildSite(customers, receivables));
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "en-US" });
    const page = await context.newPage();
    page.setDefaultTimeout(300_000);
    await page.goto(`${site.url}?open=${BOOK}`);
    const pane = page.frameLocator('[data-testid="taskpane"]');
    await pane.getByRole("button", { name: "Got it" }).click();
    await pane.getByLabel("As of").fill(isoOf(SAMPLE_DAY));
    const started = performance.now();
    const events = await traced(browser, async () => {
      await pane.getByRole("button", { name: "Refresh" }).click();
      await pane.getByTestId("result").waitFor();
    });
    row("seconds", (performance.now() - started) / 1000, "tracing and the sandbox's own grid included");
    report(tasksOf(events, ownerOf));
  } finally {
    await browser.close();
    await site.close();
  }
}

const BOOK = "book.xlsx";

/** What users will get, with the sandbox beside it. */
async function buildSite(customers: number, receivables: number): Promise<string> {
  const folder = join(top, "node_modules/.cache/kam-desk/production-site");
  const env = ["sandbox", "officejs=local"].flatMap((each) => ["--env", each]);
  const built = await run("webpack", ["--mode", "production", ...env, "--output-path", folder]);
  if (!built) throw new Error("The build failed.");
  const size = { customers, invoices: receivables, opportunities: Math.round(customers / 10) };
  const book = sampleWorkbook({ ...size, seed: 1, mess: 0, language: "en-US", asOfDay: SAMPLE_DAY });
  writeFileSync(join(folder, BOOK), await writeXlsx(book));
  return folder;
}

type Owner = "ours" | "Office.js";

/** Whose work a stack is, its innermost script first. What Office.js does when we call it is its own. */
function ownerOf(scripts: readonly string[]): Owner | undefined {
  if (scripts[0]?.includes("/office-js/")) return "Office.js";
  // taskpane.<hash of its content>.js
  return scripts.some((script) => /\/taskpane\.[0-9a-f]+\.js$/.test(script)) ? "ours" : undefined;
}

function report(tasks: readonly Task<Owner>[]): void {
  const shares = (owner: Owner): number[] => tasks.map(({ shares: each }) => each.get(owner) ?? 0);
  const over = shares("ours").filter((share) => share > LIMIT).length;
  row("ms of ours in one task, at most", Math.max(...shares("ours")), `${over} of ${tasks.length} tasks over ${LIMIT}`);
  row("ms of Office.js, at most", Math.max(...shares("Office.js")), "building and taking apart its own requests");
}
