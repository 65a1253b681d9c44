import type { Report } from "./report";
import { accountQuality } from "./sheets/accountQuality";
import { backtest } from "./sheets/backtest";
import { changes } from "./sheets/changes";
import { churn } from "./sheets/churn";
import { collections } from "./sheets/collections";
import { creditGrades } from "./sheets/creditGrades";
import { creditScore } from "./sheets/creditScore";
import { customers } from "./sheets/customers";
import { dashboard } from "./sheets/dashboard";
import { deals } from "./sheets/deals";
import { accountPlan } from "./sheets/accountPlan";
import { loyalty } from "./sheets/loyalty";
import { care } from "./sheets/care";
import { offerFit } from "./sheets/offerFit";
import { dossier } from "./sheets/dossier";
import { distribution } from "./sheets/distribution";
import { dso } from "./sheets/dso";
import { forecast } from "./sheets/forecast";
import { funnel } from "./sheets/funnel";
import { history } from "./sheets/history";
import { integrity } from "./sheets/integrity";
import { issues } from "./sheets/issues";
import { limits } from "./sheets/limits";
import { movement } from "./sheets/movement";
import { openInvoices } from "./sheets/openInvoices";
import { parameters } from "./sheets/parameters";
import { prospects } from "./sheets/prospects";
import { provisions } from "./sheets/provisions";
import { ratios } from "./sheets/ratios";
import { receivables } from "./sheets/receivables";
import { segments } from "./sheets/segments";
import { targets } from "./sheets/targets";
import { tiering } from "./sheets/tiering";
import { tieringWhy } from "./sheets/tieringWhy";
import { trend } from "./sheets/trend";
import { value } from "./sheets/value";
import { winRates } from "./sheets/winRates";

/** The result sheets, in the order of their tabs. */
export const reports: readonly Report[] = [
  dashboard,
  customers,
  dossier,
  accountPlan,
  loyalty,
  care,
  offerFit,
  tiering,
  tieringWhy,
  accountQuality,
  prospects,
  value,
  churn,
  segments,
  changes,
  receivables,
  openInvoices,
  collections,
  dso,
  creditScore,
  creditGrades,
  limits,
  provisions,
  ratios,
  integrity,
  forecast,
  distribution,
  targets,
  funnel,
  deals,
  winRates,
  movement,
  backtest,
  trend,
  issues,
  parameters,
  history,
];
