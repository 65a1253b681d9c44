import { churn } from "./sheets/churn";
import { collections } from "./sheets/collections";
import { dso } from "./sheets/dso";
import { integrity } from "./sheets/integrity";
import { creditGrades } from "./sheets/creditGrades";
import { creditScore } from "./sheets/creditScore";
import { customers } from "./sheets/customers";
import { dashboard } from "./sheets/dashboard";
import { distribution } from "./sheets/distribution";
import { deals } from "./sheets/deals";
import { forecast } from "./sheets/forecast";
import { funnel } from "./sheets/funnel";
import { history } from "./sheets/history";
import { issues } from "./sheets/issues";
import { limits } from "./sheets/limits";
import { openInvoices } from "./sheets/openInvoices";
import { parameters } from "./sheets/parameters";
import { provisions } from "./sheets/provisions";
import { ratios } from "./sheets/ratios";
import { receivables } from "./sheets/receivables";
import { backtest } from "./sheets/backtest";
import { movement } from "./sheets/movement";
import { trend } from "./sheets/trend";
import { winRates } from "./sheets/winRates";
import { value } from "./sheets/value";
import { targets } from "./sheets/targets";
import { changes } from "./sheets/changes";
import { segments } from "./sheets/segments";
import { tiering } from "./sheets/tiering";
import { tieringWhy } from "./sheets/tieringWhy";
import type { Report } from "./report";

/** The result sheets, in the order of their tabs. */
export const reports: readonly Report[] = [
  dashboard,
  customers,
  value,
  churn,
  tiering,
  tieringWhy,
  segments,
  changes,
  receivables,
  openInvoices,
  collections,
  dso,
  integrity,
  creditScore,
  creditGrades,
  limits,
  provisions,
  ratios,
  forecast,
  distribution,
  targets,
  funnel,
  winRates,
  movement,
  backtest,
  deals,
  trend,
  issues,
  parameters,
  history,
];
