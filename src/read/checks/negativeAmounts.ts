import { type Check, issueAt, NOTHING, numbers } from "./check";

/** Negative amounts are credit notes or payments; they count. One note says how many. */
export const negativeAmounts: Check = (table, { keep }) => {
  const field = ["amount", "openAmount"].find((id) => table.present.has(id));
  if (!field) return NOTHING;
  const amount = numbers(table, field);
  let first = -1;
  let count = 0;
  for (let row = 0; row < table.rows; row++) if (keep[row] === 1 && amount[row] < 0 && count++ === 0) first = row;
  return count === 0 ? NOTHING : { issues: [issueAt(table, first, field, "negativeAmounts", "note", { count })] };
};
