import { STATEMENT_LEVELS } from "../../engine/credit/statementReliability";
import { bytesFrom, codesFrom, NONE, type TextColumn } from "../../engine/columns";
import { label } from "../../i18n/label";
import { meanings, wordSet } from "../../ledger/words";
import { UNKNOWN, type Class } from "../analysis";

const no = wordSet("no|n|none|false|0|not available|n/a|na|missing|-|—|否|无|沒有|没有|無|未提供|缺|缺失|不适用");

/** Whether a cell of a credit file says that something is there: anything but empty or no. */
export function saysYes({ codes, words }: TextColumn): Uint8Array {
  const denied = meanings({ codes: codesFrom(words, (_, code) => code), words }, [no], 1);
  return bytesFrom(codes, (code) => (code === NONE || denied[code] === 0 ? 0 : 1));
}

const levels = [
  wordSet("audited|audit|audited statements|unqualified opinion|经审计|已审计|审计|经审计财务报表|已查核|查核|經審計"),
  wordSet("reviewed|review|reviewed statements|经审核|已审核|审核|审阅|经审阅|經審核|核閱"),
  wordSet("compiled|compilation|compiled statements|prepared|汇编|汇编财务报表|编制|彙編|代編"),
  wordSet("unchecked|unaudited|internal|management accounts|own|未审计|未经核实|内部报表|管理报表|自编|未查核|自結"),
];

/** How far each statement can be relied on, as an index into `STATEMENT_LEVELS`; `UNKNOWN` where the cell says nothing known. */
export const reliabilityLevels = (column: TextColumn): Uint8Array => meanings(column, levels, UNKNOWN);

const words = {
  audited: label("Audited", "经审计"),
  reviewed: label("Reviewed", "经审核"),
  compiled: label("Compiled", "汇编"),
  unchecked: label("Unchecked", "未经核实"),
} as const;

export const reliabilityClasses: readonly Class[] = STATEMENT_LEVELS.map((id, rank) => ({
  id,
  label: words[id],
  look: { rank, of: STATEMENT_LEVELS.length },
}));
