import { abc } from "./tiering/abc";
import { ageBucket } from "./credit/ageBucket";
import { ageing } from "./credit/ageing";
import { dso } from "./credit/dso";
import { forecast } from "./forecast/forecast";
import type { CustomFunction } from "./function";
import { overdue } from "./credit/overdue";

/** Every custom function, in the order of help and reference. */
export const customFunctions: readonly CustomFunction[] = [abc, ageing, ageBucket, overdue, dso, forecast];
