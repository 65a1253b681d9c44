import type { ParameterValues } from "../../src/analyses/parameters";
import type { Ledger } from "../../src/ledger/ledger";
import type { Issue } from "../../src/read/issue";
import type { Answers } from "./answers";
import type { BookSize, InvoiceOrder } from "./book";

/** One piece of work that both sides do from the same cells; what they find must agree. */
export interface Scenario {
  readonly title: string;
  readonly size: BookSize;
  readonly order: InvoiceOrder;
  readonly parameters?: Partial<ParameterValues>;
  /** Our side, from the ledger on; `issues` is what reading and checking found. */
  compute(ledger: Ledger, parameters: ParameterValues, issues: readonly Issue[]): Answers;
  /** The other side, once the sheets are loaded: tables with a result for each row … */
  tables(asOfDay: number): readonly string[];
  /** … and questions of them, each answered by one row of numbers. */
  questions(asOfDay: number): Readonly<Record<string, string>>;
}
