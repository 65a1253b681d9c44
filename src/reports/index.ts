import { customers } from "./customers";
import { dashboard } from "./dashboard";
import { forecast } from "./forecast";
import { issues } from "./issues";
import { openInvoices } from "./openInvoices";
import { parameters } from "./parameters";
import { receivables } from "./receivables";
import type { Report } from "./report";

/** The result sheets, in the order of their tabs. */
export const reports: readonly Report[] = [
  dashboard,
  customers,
  receivables,
  openInvoices,
  forecast,
  issues,
  parameters,
];
