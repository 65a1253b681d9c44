import { abc } from "./tiering/abc";
import { ageing } from "./credit/ageing";
import { ageingBuckets } from "./credit/ageingBuckets";
import type { Analysis } from "./analysis";
import { creditLimit } from "./credit/creditLimit";
import { customer } from "./tiering/customer";
import { dealRate } from "./forecast/dealRate";
import { dealMove } from "./forecast/dealMove";
import { moveKind } from "./forecast/moveKind";
import { dso } from "./credit/dso";
import { forecast } from "./forecast/forecast";
import { openReceivables } from "./credit/openReceivables";
import { opportunity } from "./forecast/opportunity";
import { pipeline } from "./forecast/pipeline";
import { portfolio } from "./tiering/portfolio";
import { revenue } from "./tiering/revenue";
import { rateFactor } from "./forecast/rateFactor";
import { status } from "./tiering/status";
import { winRate } from "./forecast/winRate";

/** Every analysis, in the order in which they run and are listed. */
export const analyses: readonly Analysis[] = [
  customer,
  revenue,
  abc,
  status,
  ageing,
  dso,
  creditLimit,
  ageingBuckets,
  openReceivables,
  winRate,
  rateFactor,
  dealMove,
  moveKind,
  dealRate,
  pipeline,
  forecast,
  opportunity,
  portfolio,
];
