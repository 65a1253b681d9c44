import type { CollectionGroup } from "../../engine/receivables/collectionGroup";
import { label } from "../../i18n/label";
import { UNKNOWN, type Class } from "../analysis";

/** What to do next with a customer on the worklist. */
export const actionClasses: readonly Class[] = [
  { id: "escalate", label: label("Escalate", "升级处理"), look: "bad" },
  { id: "callBroken", label: label("Call: promise broken", "电话催收：已失约"), look: "bad" },
  { id: "call", label: label("Call", "电话催收"), look: "warning" },
  { id: "remind", label: label("Send a reminder", "发送催款函"), look: "neutral" },
  { id: "dispute", label: label("Settle the dispute", "处理争议"), look: "warning" },
  { id: "wait", label: label("Wait for the promise", "等待承诺到期"), look: "good" },
];

/** What decides the next action. */
export interface ActionFacts {
  readonly group: CollectionGroup;
  /** Something is promised for a day that has not passed. */
  readonly isPromised: boolean;
  readonly hasBrokenPromise: boolean;
  /** Dunning level, and the last there is. */
  readonly level: number;
  readonly lastLevel: number;
}

/** Index into `actionClasses`; unknown for a customer that is not on the list. */
export function actionOf({ group, isPromised, hasBrokenPromise, level, lastLevel }: ActionFacts): number {
  const index = (id: string): number => actionClasses.findIndex((each) => each.id === id);
  if (group === "none") return UNKNOWN;
  if (group === "wait") return index(isPromised ? "wait" : "dispute");
  if (level >= lastLevel) return index("escalate");
  if (hasBrokenPromise) return index("callBroken");
  return index(level > 1 ? "call" : "remind");
}
