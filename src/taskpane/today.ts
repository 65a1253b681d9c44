import { dayOf } from "../engine/dates";

/** Excel day number of today on this computer's calendar. */
export function today(): number {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
