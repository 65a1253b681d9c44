import { sampleWorkbook } from "../../src/cli/sample/sampleWorkbook";
import { openHeadless } from "../../src/cli/headless";
import { SAMPLE_DAY } from "../../src/cli/sampleCommand";
import { createCalculation } from "../../src/refresh/createCalculation";
import { refresh } from "../../src/refresh/refresh";
import { row } from "./print";

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
  const { timings } = await refresh(port, createCalculation(), { ...options, now: () => performance.now() });
  clearInterval(watch);
  dispose();
  const { recognising, reading, calculating, writing } = timings;
  row(
    "seconds",
    (recognising + reading + calculating + writing) / 1000,
    seconds({ recognising, reading, calculating, writing }),
  );
  row("requests to Excel", host.statistics.batches, "each a round trip");
  row("MB sent", host.statistics.requestBytes / MEGABYTE);
  row("MB received", host.statistics.responseBytes / MEGABYTE);
  row("MB peak memory", peak / MEGABYTE, "simulated Excel and its sheets included");
}

const seconds = (phases: Readonly<Record<string, number>>): string =>
  Object.entries(phases)
    .map(([phase, milliseconds]) => `${phase} ${(milliseconds / 1000).toFixed(2)}`)
    .join(", ");
