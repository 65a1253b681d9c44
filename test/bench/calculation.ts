import { differences } from "./answers";
import { makeBook } from "./book";
import { duckdb } from "./duckdb";
import { ours } from "./ours";
import { median, row } from "./print";

const RUNS = 5;
const THREADS = 2;

/** Read → ledger → analyses from rows of cells, beside DuckDB doing the same work in SQL, in turn. */
export async function calculationBench(customers: number, receivables: number): Promise<void> {
  const book = makeBook(customers, receivables);
  console.log(
    `\nFrom cells to results, ${customers.toLocaleString("en")} customers, ${receivables.toLocaleString("en")} receivables, milliseconds, median of ${RUNS}`,
  );
  const mine = [];
  const theirs = [];
  for (let run = -1; run < RUNS; run++) {
    // Each side starts with a clean heap, so that neither pays for what the other left behind.
    globalThis.gc?.();
    const a = ours(book);
    globalThis.gc?.();
    const b = await duckdb(book, THREADS);
    const differing = differences(a, b);
    if (differing.length > 0) throw new Error(`the answers differ: ${differing.join("; ")}`);
    // The first run of each warms up.
    if (run >= 0) {
      mine.push(a);
      theirs.push(b);
    }
  }
  const total = mine.map(({ reading, joining, analysing }) => reading + joining + analysing);
  const peer = theirs.map(({ loading, querying }) => loading + querying);
  row(
    "KAM Desk, one thread",
    median(total),
    `read ${at(mine, "reading")}, ledger ${at(mine, "joining")}, analyses ${at(mine, "analysing")}`,
  );
  row(`DuckDB, ${THREADS} threads`, median(peer), `load ${at(theirs, "loading")}, query ${at(theirs, "querying")}`);
  row("ratio", median(total.map((time, i) => time / peer[i])), "below 1: KAM Desk is faster; the answers agree");
}

const at = <K extends string>(runs: readonly Record<K, number>[], key: K): string =>
  median(runs.map((run) => run[key])).toFixed(0);
