import { bytesFrom, NONE, type TextColumn } from "../../engine/columns";
import { label } from "../../i18n/label";
import { UNKNOWN, type Class } from "../analysis";

/** Customers by their relation to the firm (S034). */
export const relationTypeList: readonly Class[] = [
  { id: "retail", label: label("Consumer", "一般客户（零售）") },
  { id: "business", label: label("Business", "企业客户") },
  { id: "channel", label: label("Channel", "渠道客户") },
  { id: "internal", label: label("Internal", "内部客户") },
];

/** By which route goods reach who uses them (S033). */
export const routeList: readonly Class[] = [
  { id: "direct", label: label("Direct", "直接客户") },
  { id: "indirect", label: label("Through a channel", "间接（经渠道）") },
];

/** Words of the type column, the most telling first: "internal distributor" is internal, "retail dealer" a channel. */
const patterns: readonly (readonly [type: number, words: RegExp])[] = [
  [3, /internal|inter-?company|affiliat|subsidiar|内部|关联|集团内|內部|關聯|關係企業/i],
  [2, /distribut|dealer|resell|agent|wholesal|channel|integrator|franchis|代理|经销|分销|代销|渠道|批发|加盟|集成商|經銷|分銷|代銷|批發/i],
  [0, /consumer|individual|private|walk-?in|\bretail\b|b2c|散户|散客|个人|消费者|零售|普通客户|個人|消費者/i],
  [1, /business|b2b|corporate|enterprise|company|oem|manufactur|industr|end.?user|government|public|direct|企业|公司|工业|制造|终端|最终用户|直销|直供|政府|事业单位|企業|製造|終端/i],
]; // prettier-ignore

/** The relation type of each row by the words of its type; 255 where there is none or it says something else. */
export function relationTypes({ codes, words }: TextColumn): Uint8Array {
  const ofWord = words.map((word) => patterns.find(([, pattern]) => pattern.test(word))?.[0] ?? UNKNOWN);
  return bytesFrom(codes, (code) => (code === NONE ? UNKNOWN : ofWord[code]));
}

/** Whether each reaches the final user directly or through a channel. */
export const routesOf = (types: Uint8Array): Uint8Array =>
  types.map((type) => (type === UNKNOWN ? UNKNOWN : type === 2 ? 1 : 0));
