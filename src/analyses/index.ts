import { offerFit } from "./relations/offerFit";
import { offerStrengths } from "./relations/offerStrengths";
import { points } from "./relations/points";
import { winBackActions } from "./lifecycle/winBackActions";
import { winBackPlan } from "./lifecycle/winBackPlan";
import { careEvents } from "./relations/careEvents";
import { careFestivals } from "./relations/careFestivals";
import { accountPhase, depthLevel, loyaltyRung, loyaltyType, managementPhase } from "./relations/classTables";
import { loyaltyScore } from "./relations/loyaltyScore";
import { plan } from "./relations/plan";
import { dossier } from "./dossier/dossier";
import { dossierDeals } from "./dossier/dossierDeals";
import { dossierInvoices } from "./dossier/dossierInvoices";
import { swot } from "./dossier/swot";
import { tradeRecord } from "./dossier/tradeRecord";
import type { Analysis } from "./analysis";
import { ageing } from "./credit/ageing";
import { ageingBuckets } from "./credit/ageingBuckets";
import { collections } from "./credit/collections";
import { contradictions } from "./credit/contradictions";
import { creditFile } from "./credit/creditFile";
import { creditGrades } from "./credit/creditGrades";
import { creditLimit } from "./credit/creditLimit";
import { creditScore } from "./credit/creditScore";
import { dso } from "./credit/dso";
import { dsoBridge } from "./credit/dsoBridge";
import { dsoFigures } from "./credit/dsoFigures";
import { dsoHistory } from "./credit/dsoHistory";
import { holdRule } from "./credit/holdRule";
import { holds } from "./credit/holds";
import { integrity } from "./credit/integrity";
import { limits } from "./credit/limits";
import { openReceivables } from "./credit/openReceivables";
import { paymentBehaviour } from "./credit/paymentBehaviour";
import { provisionMatrix } from "./credit/provisionMatrix";
import { provisions } from "./credit/provisions";
import { ratios } from "./credit/ratios";
import { receiptMethods } from "./credit/receiptMethods";
import { receipts } from "./credit/receipts";
import { backtestPeriod } from "./forecast/backtestPeriod";
import { buyingCentre } from "./forecast/buyingCentre";
import { categories } from "./forecast/categories";
import { chanceBand } from "./forecast/chanceBand";
import { coverage } from "./forecast/coverage";
import { customerForecast } from "./forecast/customerForecast";
import { customerTrend } from "./forecast/customerTrend";
import { dealCare } from "./forecast/dealCare";
import { dealDrivers } from "./forecast/dealDrivers";
import { dealInfo } from "./forecast/dealInfo";
import { dealMove } from "./forecast/dealMove";
import { dealRate } from "./forecast/dealRate";
import { deciding } from "./forecast/deciding";
import { distribution } from "./forecast/distribution";
import { forecast } from "./forecast/forecast";
import { forecaster } from "./forecast/forecaster";
import { funnel } from "./forecast/funnel";
import { funnelLevels } from "./forecast/funnelLevels";
import { funnelShapes } from "./forecast/funnelShapes";
import { lossReasons } from "./forecast/lossReasons";
import { moveKind } from "./forecast/moveKind";
import { offFunnel } from "./forecast/offFunnel";
import { opportunity } from "./forecast/opportunity";
import { overrides } from "./forecast/overrides";
import { ownerForecast } from "./forecast/ownerForecast";
import { pipeline } from "./forecast/pipeline";
import { rateFactor } from "./forecast/rateFactor";
import { targetMonths } from "./forecast/targetMonths";
import { targetPlans } from "./forecast/targetPlans";
import { trendMonth } from "./forecast/trendMonth";
import { trendSeries } from "./forecast/trendSeries";
import { winRate } from "./forecast/winRate";
import { churn } from "./lifecycle/churn";
import { churnFlow } from "./lifecycle/churnFlow";
import { revenueFlow } from "./lifecycle/revenueFlow";
import { churnReasons } from "./lifecycle/churnReasons";
import { churnRisk } from "./lifecycle/churnRisk";
import { churnTiers } from "./lifecycle/churnTiers";
import { cohortAges, cohorts } from "./lifecycle/cohorts";
import { lifecycle } from "./lifecycle/lifecycle";
import { loyalty } from "./lifecycle/loyalty";
import { accountClasses } from "./quality/accountClasses";
import { composite } from "./quality/composite";
import { match } from "./quality/match";
import { promise } from "./quality/promise";
import { prospect } from "./quality/prospect";
import { quality } from "./quality/quality";
import { relationship } from "./quality/relationship";
import { risks } from "./quality/risks";
import { tags } from "./quality/tags";
import { abc } from "./tiering/abc";
import { action } from "./tiering/action";
import { behaviour } from "./tiering/behaviour";
import { criteria } from "./tiering/criteria";
import { curves } from "./tiering/curves";
import { customer } from "./tiering/customer";
import { keyAccount } from "./tiering/keyAccount";
import { loss } from "./tiering/loss";
import { portfolio } from "./tiering/portfolio";
import { priority } from "./tiering/priority";
import { revenue } from "./tiering/revenue";
import { rfm } from "./tiering/rfm";
import { segments } from "./tiering/segments";
import { status } from "./tiering/status";
import { tier } from "./tiering/tier";
import { tierMoves } from "./tiering/tierMoves";
import { tiers } from "./tiering/tiers";
import { trading } from "./tiering/trading";
import { transitions } from "./tiering/transitions";
import { valueMatrix } from "./tiering/valueMatrix";
import { customerValue } from "./value/customerValue";
import { equityChange } from "./value/equityChange";
import { lifetimeYears } from "./value/lifetimeYears";
import { modelParameters } from "./value/modelParameters";
import { purchaseModel } from "./value/purchaseModel";
import { valueMethods } from "./value/valueMethods";
import { valueTiers } from "./value/valueTiers";
import { whatIf } from "./value/whatIf";

/** Every analysis, in the order in which they run and are listed. */
export const analyses: readonly Analysis[] = [
  customer,
  revenue,
  abc,
  status,
  trading,
  rfm,
  behaviour,
  valueMatrix,
  loss,
  tier,
  tiers,
  curves,
  keyAccount,
  criteria,
  priority,
  action,
  segments,
  tierMoves,
  transitions,
  purchaseModel,
  customerValue,
  valueMethods,
  valueTiers,
  whatIf,
  equityChange,
  lifetimeYears,
  modelParameters,
  lifecycle,
  loyalty,
  churn,
  churnRisk,
  churnFlow,
  revenueFlow,
  churnTiers,
  churnReasons,
  cohorts,
  cohortAges,
  ageing,
  dso,
  paymentBehaviour,
  dsoFigures,
  dsoHistory,
  dsoBridge,
  receiptMethods,
  receipts,
  collections,
  contradictions,
  integrity,
  creditLimit,
  ratios,
  creditScore,
  creditGrades,
  creditFile,
  limits,
  holds,
  holdRule,
  provisionMatrix,
  provisions,
  ageingBuckets,
  openReceivables,
  winRate,
  rateFactor,
  dealMove,
  moveKind,
  forecaster,
  chanceBand,
  backtestPeriod,
  trendSeries,
  trendMonth,
  customerTrend,
  dealRate,
  pipeline,
  forecast,
  opportunity,
  overrides,
  coverage,
  ownerForecast,
  customerForecast,
  categories,
  distribution,
  deciding,
  funnel,
  funnelShapes,
  funnelLevels,
  offFunnel,
  targetMonths,
  targetPlans,
  dealCare,
  dealInfo,
  dealDrivers,
  buyingCentre,
  lossReasons,
  portfolio,
  dossier,
  swot,
  tradeRecord,
  dossierDeals,
  dossierInvoices,
  plan,
  loyaltyScore,
  loyaltyType,
  loyaltyRung,
  depthLevel,
  managementPhase,
  accountPhase,
  careEvents,
  careFestivals,
  winBackPlan,
  winBackActions,
  quality,
  risks,
  composite,
  match,
  relationship,
  promise,
  tags,
  accountClasses,
  prospect,
  points,
  offerFit,
  offerStrengths,
];
