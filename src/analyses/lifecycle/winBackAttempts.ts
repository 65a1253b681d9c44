import { NONE, wordAt } from "../../engine/columns";
import { groupSums } from "../../engine/sum";
import type { Ledger } from "../../ledger/ledger";

/** Still open, won, failed. */
export const ATTEMPT_STATES = ["open", "won", "failed"] as const;
const [IS_OPEN, IS_WON, IS_FAILED] = [0, 1, 2];

/** One attempt to win a customer back, up to the as-of day. */
export interface WinBackAttempt {
  /** Row of the table. */
  readonly row: number;
  readonly customer: number;
  readonly day: number;
  readonly cost: number;
  readonly action: string;
  /** Code into `ATTEMPT_STATES`. */
  readonly state: number;
  /** Invoiced to the customer after the attempt; money. */
  readonly revenueSince: number;
}

const wonWords = /won|success|yes|back|recovered|return|成功|赢回|贏回|挽回|已回|是/i;
const failedWords = /fail|lost|no\b|declin|reject|refus|unsuccess|失败|失敗|未成功|未挽回|不成功|拒绝|拒絕|流失|^否/i;

/** The attempts that are known by now; where the sheet does not say how one ended, an order after it counts as won. */
export function winBackAttempts(ledger: Ledger): WinBackAttempt[] {
  if (!ledger.tables.winBacks) return [];
  const { table, customer } = ledger.tables.winBacks;
  const { date, cost, action, result } = table.columns;
  const rows = Array.from({ length: table.rows }, (_, row) => row).filter(
    (row) => customer[row] >= 0 && action.codes[row] !== NONE && !(date[row] > ledger.asOfDay),
  );
  const since = revenueAfter(
    ledger,
    rows.map((row) => ({ customer: customer[row], day: date[row] })),
  );
  return rows.map((row, i) => ({
    row,
    customer: customer[row],
    day: date[row],
    cost: cost[row],
    action: wordAt(action, row),
    state: stateOf(wordAt(result, row), ledger.customers.lastDay[customer[row]] > date[row]),
    revenueSince: since[i],
  }));
}

function stateOf(word: string, boughtSince: boolean): number {
  if (word === "") return boughtSince ? IS_WON : IS_OPEN;
  if (failedWords.test(word)) return IS_FAILED;
  return wonWords.test(word) ? IS_WON : IS_OPEN;
}

/** What each customer was invoiced after a day; NaN without a day. Over the rows of those customers alone. */
function revenueAfter({ receivables }: Ledger, asked: readonly { customer: number; day: number }[]): Float64Array {
  const { byCustomer, invoiceDay, amount, known, sale } = receivables;
  const sums = groupSums(asked.length);
  asked.forEach(({ customer, day }, i) => {
    for (let at = byCustomer.start[customer]; at < byCustomer.start[customer + 1]; at++) {
      const row = byCustomer.rows[at];
      if (known[row] && sale[row] && invoiceDay[row] > day) sums.add(i, amount[row]);
    }
  });
  return sums.totals().map((total, i) => (Number.isNaN(asked[i].day) ? NaN : total));
}

/** How many attempts succeeded of those that ended. */
export function successOf(attempts: readonly WinBackAttempt[]): { readonly won: number; readonly decided: number } {
  const won = attempts.filter(({ state }) => state === IS_WON).length;
  return { won, decided: won + attempts.filter(({ state }) => state === IS_FAILED).length };
}
