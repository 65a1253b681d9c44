import { customers } from "./customers";
import { opportunities } from "./opportunities";
import { receivables } from "./receivables";

/** The input tables, in the order in which they claim sheets. */
export const inputTables = [receivables, customers, opportunities] as const;
export type TableId = (typeof inputTables)[number]["id"];
