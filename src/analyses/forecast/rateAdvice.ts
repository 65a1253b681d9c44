import type { Interval } from "../../engine/stats/wilsonInterval";
import type { WinRate, WinRateGate } from "../../engine/forecast/winRates";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import type { Class } from "../analysis";

/** Whether a win rate may be used, in words. */
export const gateClasses: readonly Class[] = [
  { id: "open", label: label("Enough deals", "商机足够"), look: "good" },
  { id: "tooFewDeals", label: label("Too few deals", "商机过少"), look: "warning" },
  { id: "oneSided", label: label("All ended alike", "结局单一"), look: "warning" },
  { id: "tooWide", label: label("Interval too wide", "区间过宽"), look: "warning" },
];
export const gateCodes: Readonly<Record<WinRateGate, number>> = { open: 0, tooFewDeals: 1, oneSided: 2, tooWide: 3 };

/** What a win rate says and what it does not, against that of all deals where given. */
export function adviceOf(rate: WinRate, gate: WinRateGate, all?: WinRate): Label {
  const { closed, won, wilson } = rate;
  const deals = String(Math.round(closed));
  const between = spanText(wilson);
  if (closed === 0) return label("No closed deal yet.", "尚无已结商机。");
  if (gate === "oneSided") {
    const [how, howZh] = won > 0 ? ["won", "赢单"] : ["lost", "输单"];
    return label(
      `All ${deals} closed deals were ${how}: interval ${between}, do not rank by this.`,
      `${deals} 笔已结商机全部${howZh}：区间 ${between}，不宜据此排名。`,
    );
  }
  if (gate !== "open")
    return label(
      `${deals} closed deals: interval ${between}, do not rank by this.`,
      `仅 ${deals} 笔已结商机：区间 ${between}，不宜据此排名。`,
    );
  const usual = all?.observed ?? NaN;
  if (usual < rate.credible.low)
    return label(`Better than all deals (${wholePercent(usual)}).`, `高于全部商机（${wholePercent(usual)}）。`);
  if (usual > rate.credible.high)
    return label(`Worse than all deals (${wholePercent(usual)}).`, `低于全部商机（${wholePercent(usual)}）。`);
  if (all) return label("Not different from all deals beyond chance.", "与全部商机的差异未超出偶然范围。");
  return label(`${deals} closed deals: interval ${between}.`, `${deals} 笔已结商机：区间 ${between}。`);
}

const spanText = ({ low, high }: Interval): string => `${Math.round(low * 100)}–${Math.round(high * 100)} %`;
const wholePercent = (fraction: number): string => `${Math.round(fraction * 100)} %`;
