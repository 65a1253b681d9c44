import type { Table } from "../schema";
import { assessments } from "./assessments";
import { creditFile } from "./creditFile";
import { customers } from "./customers";
import { exchangeRates } from "./exchangeRates";
import { financials } from "./financials";
import { opportunities } from "./opportunities";
import { payments } from "./payments";
import { prospects } from "./prospects";
import { receivables } from "./receivables";
import { plans } from "./plans";
import { surveys } from "./surveys";
import { contacts } from "./contacts";
import { winBacks } from "./winBacks";
import { redemptions } from "./redemptions";
import { offers } from "./offers";
import { visits } from "./visits";
import { stages } from "./stages";
import { targets } from "./targets";

/** The input tables, in the order in which they claim sheets. */
export const inputTables = [
  receivables,
  customers,
  opportunities,
  stages,
  targets,
  payments,
  exchangeRates,
  prospects,
  visits,
  creditFile,
  financials,
  plans,
  surveys,
  contacts,
  winBacks,
  redemptions,
  offers,
  assessments,
] as const;
export type TableId = (typeof inputTables)[number]["id"];

type Tables = { readonly [T in (typeof inputTables)[number] as T["id"]]: Table<T> };

/** The tables that were read, by id; any may be missing. */
export type InputTables = Partial<Tables>;
