import { abc } from "./abc";
import { ageBucket } from "./ageBucket";
import { ageing } from "./ageing";
import { dso } from "./dso";
import { forecast } from "./forecast";
import type { CustomFunction } from "./function";
import { overdue } from "./overdue";

/** Every custom function, in the order of help and reference. */
export const customFunctions: readonly CustomFunction[] = [abc, ageing, ageBucket, overdue, dso, forecast];
