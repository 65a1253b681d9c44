import { differences } from "./answers";
import { makeBook } from "./book";
import { duckdb, type TheirTimes } from "./duckdb";
import { ours, type OurTimes } from "./ours";
import { createPeak } from "./peak";
import { median, row } from "./print";
import type { Scenario } from "./scenario";

const THREADS = 2;

/** Read → ledger → analyses from rows of cells, beside DuckDB doing the same work in SQL, in turn; stops when answers differ. */
export async function calculationBench(scenario: Scenario, runs: number): Promise<void> {
  const { customers, receivables } = scenario.size;
  console.log(
    `\nFrom cells to results: ${scenario.title}; ${customers.toLocaleString("en")} customers, ${receivables.toLocaleString("en")} receivables; milliseconds, median of ${runs}`,
  );
  const book = makeBook(scenario.size, scenario.order);
  const [mine, theirs]: [OurTimes[], TheirTimes[]] = [[], []];
  const peak = createPeak();
  for (let run = -1; run < runs; run++) {
    // Each side starts with a clean heap, so that neither pays for what the other left behind.
    globalThis.gc?.();
    const a = ours(book, scenario);
    peak.look();
    globalThis.gc?.();
    const b = await duckdb(book, scenario, THREADS);
    const differing = differences(a.answers, b.answers);
    if (differing.length > 0) throw new Error(`the answers differ: ${differing.join("; ")}`);
    // The first run of each warms up.
    if (run >= 0) {
      mine.push(a);
      theirs.push(b);
    }
  }
  report(mine, theirs);
  row("MB of our columns and words", peak.megabytes, "after the analyses, before anything is collected");
}

function report(mine: readonly OurTimes[], theirs: readonly TheirTimes[]): void {
  const total = mine.map(({ reading, joining, analysing }) => reading + joining + analysing);
  const peer = theirs.map(({ loading, querying }) => loading + querying);
  row(
    "KAM Desk, one thread",
    median(total),
    `read ${at(mine, "reading")}, ledger ${at(mine, "joining")}, analyses ${at(mine, "analysing")}`,
  );
  row(`DuckDB, ${THREADS} threads`, median(peer), `load ${at(theirs, "loading")}, query ${at(theirs, "querying")}`);
  const ratios = total.map((time, i) => time / peer[i]);
  const range = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`;
  row("ratio", median(ratios), `${range}; below 1: KAM Desk is faster; the answers agree`);
}

const at = <K extends string>(runs: readonly Record<K, number>[], key: K): string =>
  median(runs.map((run) => run[key])).toFixed(0);
