import { add } from "./credit/add";
import { ageBucket } from "./credit/ageBucket";
import { ageing } from "./credit/ageing";
import { altmanZ } from "./credit/altmanZ";
import { arTurnover } from "./credit/arTurnover";
import { bpDso } from "./credit/bpDso";
import { cashRatio } from "./credit/cashRatio";
import { ccc } from "./credit/ccc";
import { cei } from "./credit/cei";
import { creditGrade } from "./credit/creditGrade";
import { creditLimit } from "./credit/creditLimit";
import { creditScore } from "./credit/creditScore";
import { currentRatio } from "./credit/currentRatio";
import { daysLate } from "./credit/daysLate";
import { debtTnw } from "./credit/debtTnw";
import { dio } from "./credit/dio";
import { dpo } from "./credit/dpo";
import { dso } from "./credit/dso";
import { dsoCountBack } from "./credit/dsoCountBack";
import { ecl } from "./credit/ecl";
import { grossMargin } from "./credit/grossMargin";
import { headroom } from "./credit/headroom";
import { inventoryTurnover } from "./credit/inventoryTurnover";
import { netMargin } from "./credit/netMargin";
import { onTime } from "./credit/onTime";
import { overdue } from "./credit/overdue";
import { payProb } from "./credit/payProb";
import { quickRatio } from "./credit/quickRatio";
import { roa } from "./credit/roa";
import { roi } from "./credit/roi";
import { rollRate } from "./credit/rollRate";
import { brier, mape, mase, wape } from "./forecast/accuracyOf";
import { allocateTarget } from "./forecast/allocateTarget";
import { change, trend } from "./forecast/change";
import { coverage } from "./forecast/coverage";
import { ets, etsBounds } from "./forecast/ets";
import { forecast } from "./forecast/forecast";
import { forecastDist } from "./forecast/forecastDist";
import { funnelShape } from "./forecast/funnelShape";
import { infoScore } from "./forecast/infoScore";
import { pipelineNeeded } from "./forecast/pipelineNeeded";
import { holtWintersFunction } from "./forecast/holtWinters";
import { seasonal } from "./forecast/seasonal";
import { targetChance } from "./forecast/targetChance";
import { velocity } from "./forecast/velocity";
import { weighted } from "./forecast/weighted";
import { winRate } from "./forecast/winRate";
import type { CustomFunction } from "./function";
import { churnRate } from "./lifecycle/churnRate";
import { clv } from "./lifecycle/clv";
import { custEquity } from "./lifecycle/custEquity";
import { expectedPurchases } from "./lifecycle/expectedPurchases";
import { leak } from "./lifecycle/leak";
import { lifeStage } from "./lifecycle/lifeStage";
import { dormant } from "./lifecycle/dormant";
import { loyalty } from "./lifecycle/loyalty";
import { points } from "./lifecycle/points";
import { cdv } from "./tiering/cdv";
import { migrate } from "./tiering/migrate";
import { wscore } from "./tiering/wscore";
import { nextDate } from "./lifecycle/nextDate";
import { npvLife } from "./lifecycle/npvLife";
import { pAlive } from "./lifecycle/pAlive";
import { repurchase } from "./lifecycle/repurchase";
import { retention } from "./lifecycle/retention";
import { abc } from "./tiering/abc";
import { allocate } from "./tiering/allocate";
import { compositeValue } from "./tiering/compositeValue";
import { distance } from "./tiering/distance";
import { goodCustomer } from "./tiering/goodCustomer";
import { hhi } from "./tiering/hhi";
import { keyAccountScore } from "./tiering/keyAccountScore";
import { pareto } from "./tiering/pareto";
import { pyramidTier } from "./tiering/pyramidTier";
import { quadrant } from "./tiering/quadrant";
import { rfm } from "./tiering/rfm";
import { similarity } from "./tiering/similarity";
import { tier } from "./tiering/tier";

/** Every custom function, in the order of help and reference. */
export const customFunctions: readonly CustomFunction[] = [
  abc,
  pareto,
  rfm,
  quadrant,
  hhi,
  tier,
  distance,
  pyramidTier,
  keyAccountScore,
  goodCustomer,
  compositeValue,
  similarity,
  migrate,
  cdv,
  wscore,
  allocate,
  clv,
  pAlive,
  expectedPurchases,
  lifeStage,
  churnRate,
  retention,
  repurchase,
  npvLife,
  custEquity,
  leak,
  dormant,
  loyalty,
  points,
  nextDate,
  ageing,
  ageBucket,
  overdue,
  dso,
  dio,
  dpo,
  ccc,
  currentRatio,
  quickRatio,
  cashRatio,
  arTurnover,
  inventoryTurnover,
  debtTnw,
  grossMargin,
  netMargin,
  roa,
  roi,
  altmanZ,
  creditScore,
  creditGrade,
  creditLimit,
  headroom,
  rollRate,
  ecl,
  dsoCountBack,
  bpDso,
  add,
  cei,
  daysLate,
  onTime,
  payProb,
  forecast,
  weighted,
  forecastDist,
  targetChance,
  coverage,
  pipelineNeeded,
  velocity,
  allocateTarget,
  funnelShape,
  infoScore,
  winRate,
  ets,
  etsBounds,
  holtWintersFunction,
  seasonal,
  mape,
  wape,
  mase,
  brier,
  trend,
  change,
];
