import { abc } from "./abc";
import { ageing } from "./ageing";
import { ageingBuckets } from "./ageingBuckets";
import type { Analysis } from "./analysis";
import { creditLimit } from "./creditLimit";
import { customer } from "./customer";
import { dso } from "./dso";
import { forecast } from "./forecast";
import { openReceivables } from "./openReceivables";
import { opportunity } from "./opportunity";
import { pipeline } from "./pipeline";
import { portfolio } from "./portfolio";
import { revenue } from "./revenue";
import { status } from "./status";

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
  pipeline,
  forecast,
  opportunity,
  portfolio,
];
