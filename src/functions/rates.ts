import { label } from "../i18n/label";
import { isNumber, type Cells } from "./cells";
import { refuse } from "./refuse";

/** Refuse win rates that are no fractions: 65 would count a deal 65 times. */
export function refuseRates(rates: Cells): void {
  const at = rates.values.findIndex((rate, i) => isNumber(rates, i) && (rate < 0 || rate > 1));
  if (at < 0) return;
  refuse(
    label(
      `${rates.name}, cell ${at + 1}: ${rates.values[at]} is not between 0 and 1; write 30 % or 0.3.`,
      `${rates.name} 第 ${at + 1} 个单元格：${rates.values[at]} 不在 0 与 1 之间；请写 30 % 或 0.3。`,
    ),
  );
}
