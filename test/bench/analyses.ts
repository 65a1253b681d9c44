import { analyses } from "../../src/analyses/index";
import { parseParameters } from "../../src/analyses/parseParameters";
import { runAnalyses } from "../../src/analyses/runAnalyses";
import { buildLedger } from "../../src/ledger/buildLedger";
import { checkTables } from "../../src/read/checkTables";
import { makeBook, type BookSize } from "./book";
import { readTables } from "./ours";
import { row } from "./print";
import { createStopwatch } from "./stopwatch";

/** Shown one by one; the others are too quick to matter. */
const NOTEWORTHY = 20;

/** Every analysis of the add-in over one ledger, the slowest first, each timed at its second run. */
export function analysesBench(size: BookSize): void {
  console.log(
    `\nEvery analysis, ${size.customers.toLocaleString("en")} customers, ${size.receivables.toLocaleString("en")} receivables, ${(size.opportunities ?? 0).toLocaleString("en")} opportunities, milliseconds`,
  );
  const book = makeBook(size);
  const parameters = parseParameters({}).values;
  const { tables } = checkTables(readTables(book, parameters.idMatch, createStopwatch()));
  const times = new Map<string, number>();
  for (let run = 0; run < 2; run++) {
    const { ledger } = buildLedger(tables, parameters, book.asOfDay);
    runAnalyses(
      ledger,
      parameters,
      analyses.map((analysis) => timed(analysis, times)),
    );
  }
  const slowest = [...times].sort((a, b) => b[1] - a[1]);
  const shown = slowest.filter(([, time]) => time >= NOTEWORTHY);
  for (const [id, time] of shown) row(id, time);
  const rest = slowest.slice(shown.length);
  row(
    `the other ${rest.length}`,
    rest.reduce((sum, [, time]) => sum + time, 0),
  );
  row(
    "all",
    slowest.reduce((sum, [, time]) => sum + time, 0),
  );
}

function timed(analysis: (typeof analyses)[number], times: Map<string, number>): typeof analysis {
  return {
    ...analysis,
    compute(input) {
      globalThis.gc?.();
      const started = performance.now();
      const output = analysis.compute(input);
      times.set(analysis.id, performance.now() - started);
      return output;
    },
  };
}
