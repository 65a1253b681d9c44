import { label } from "../../i18n/label";
import { meanings, wordSet } from "../../ledger/words";
import type { TextColumn } from "../../engine/columns";
import { UNKNOWN, type Class } from "../analysis";

/** Outcomes of a call: an order, an advance towards one, a mere continuation, or no sale (Rackham). */
export const callOutcomes: readonly Class[] = [
  { id: "order", label: label("Order", "订单"), look: "good" },
  { id: "advance", label: label("Advance", "进展"), look: "good" },
  { id: "continuation", label: label("Continuation", "暂时中断"), look: "warning" },
  { id: "noSale", label: label("No sale", "无销售"), look: "bad" },
];
export const [ORDER, ADVANCE, CONTINUATION] = [0, 1, 2];

const words = [
  wordSet("order|ordered|signed|purchase order|订单|下单|成交|签约"),
  wordSet(
    "advance|advanced|demo agreed|attends demo|meets decision maker|access to decision maker|trial agreed|test agreed|budget accepted|joint push|进展|晋级|推进|同意演示|参加演示|引见高层|见到决策者|同意试用|同意测试|接受预算|共同推动",
  ),
  wordSet("continuation|continued|follow up|no advance|暂时中断|继续|维持|待跟进|无进展"),
  wordSet("no sale|rejected|refused|declined|无销售|拒绝|失败"),
];

/** The outcome of the last call about each row; `UNKNOWN` where none is written or its word is not known. */
export const callOutcomesOf = (column: TextColumn): Uint8Array => meanings(column, words, UNKNOWN);
