import { deserialize, serialize } from "node:v8";
import { sampleWorkbook } from "../../src/cli/sample/sampleWorkbook";
import { openHeadless } from "../../src/cli/headless";
import { SAMPLE_DAY } from "../../src/cli/sampleCommand";
import type { Outcome } from "../../src/refresh/calculation";
import { createCalculation } from "../../src/refresh/createCalculation";
import { refresh } from "../../src/refresh/refresh";
import { outcomeParts } from "../../src/taskpane/outcomeParts";
import { median, row } from "./print";

const MEGABYTE = 2 ** 20;

/** A whole refresh through the genuine Office.js over the simulated Excel: time by phase, requests, bytes, memory. */
export async function refreshBench(customers: number, receivables: number): Promise<void> {
  console.log(
    `\nWhole refresh, ${customers.toLocaleString("en")} customers, ${receivables.toLocaleString("en")} receivables`,
  );
  const workbook = sampleWorkbook({
    customers,
    invoices: receivables,
    opportunities: Math.round(customers / 10),
    seed: 1,
    mess: 0,
    language: "en-US",
    asOfDay: SAMPLE_DAY,
  });
  const { host, port, dispose } = await openHeadless(workbook);
  const options = { asOfDay: SAMPLE_DAY, language: "en-US", overrides: {}, choices: {}, version: "bench" } as const;
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
  const outcome = await refresh(port, createCalculation(), { ...options, now: () => performance.now() });
  clearInterval(watch);
  dispose();
  const { recognising, reading, calculating, writing } = outcome.timings;
  row(
    "seconds",
    (recognising + reading + calculating + writing) / 1000,
    seconds({ recognising, reading, calculating, writing }),
  );
  row("requests to Excel", host.statistics.batches, "each a round trip");
  row("MB sent", host.statistics.requestBytes / MEGABYTE);
  row("MB received", host.statistics.responseBytes / MEGABYTE);
  row("MB peak memory", peak / MEGABYTE, "simulated Excel and its sheets included");
  const taken = messageCosts(outcome);
  row("ms for the largest message", Math.max(...taken), `of ${taken.length} from the worker to the pane`);
}

/** What the pane's thread spends on taking in each message of the worker: its columns are moved, all else is made anew. */
function messageCosts(outcome: Outcome): number[] {
  const { parts, rest } = outcomeParts(outcome);
  return [...parts, rest].map((message) => {
    const bytes = serialize(message);
    const times = Array.from({ length: 3 }, () => {
      const started = performance.now();
      deserialize(bytes);
      return performance.now() - started;
    });
    return median(times);
  });
}

const seconds = (phases: Readonly<Record<string, number>>): string =>
  Object.entries(phases)
    .map(([phase, milliseconds]) => `${phase} ${(milliseconds / 1000).toFixed(2)}`)
    .join(", ");
