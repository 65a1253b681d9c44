import { addMonths } from "../../engine/dates";
import { LOST, OPEN, WON } from "../../ledger/ledger";
import { openDeals } from "../forecast/openDeals";
import { resultOf, type AnalysisInput } from "../analysis";

/** One deal of the account: open, or closed within the months looked back. */
export interface AccountDeal {
  /** Row of the opportunities table. */
  readonly row: number;
  readonly state: number;
  readonly amount: number;
  /** NaN for closed deals. */
  readonly winRate: number;
  /** Expected close of an open deal, close of another; NaN where unknown. */
  readonly closeDay: number;
  /** Our points less the rival's; NaN where nobody judged it. */
  readonly lead: number;
}

/** Open deals by their expected close, then those that closed within the months, the latest first. */
export function accountDeals(input: AnalysisInput, customer: number): AccountDeal[] {
  const { opportunities, asOfDay } = input.ledger;
  if (opportunities === undefined || customer < 0) return [];
  const since = addMonths(asOfDay, -input.parameters.dossierMonths);
  const deals = openDeals(input);
  const lead = resultOf(input, "dealDrivers")?.columns.lead;
  const open = Array.from(deals.rows, (row, i): AccountDeal => ({
    row,
    state: OPEN,
    amount: deals.amount[i],
    winRate: deals.winRate[i],
    closeDay: deals.closeDay[i],
    lead: lead instanceof Float64Array ? lead[i] : NaN,
  })).filter(({ row }) => opportunities.customer[row] === customer);
  const closed: AccountDeal[] = [];
  for (let row = 0; row < opportunities.count; row++) {
    const state = opportunities.state[row];
    if (opportunities.customer[row] !== customer || !opportunities.known[row]) continue;
    if (state !== WON && state !== LOST) continue;
    const closeDay = opportunities.closeDay[row];
    if (!(closeDay > since) && !Number.isNaN(closeDay)) continue;
    closed.push({ row, state, amount: opportunities.amount[row], winRate: NaN, closeDay, lead: NaN });
  }
  const day = ({ closeDay }: AccountDeal): number => (Number.isNaN(closeDay) ? Infinity : closeDay);
  open.sort((a, b) => day(a) - day(b) || a.row - b.row);
  closed.sort((a, b) => day(b) - day(a) || a.row - b.row);
  return [...open, ...closed];
}
