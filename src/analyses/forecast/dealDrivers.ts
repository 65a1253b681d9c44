import { numbersFrom } from "../../engine/columns";
import { vendorRanking } from "../../engine/forecast/vendorRanking";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { defineAnalysis } from "../analysis";
import { openRows } from "./openDeals";

const factors = {
  need: { label: label("need", "需求"), ours: "ourNeed", rival: "rivalNeed" },
  value: { label: label("value", "价值"), ours: "ourValue", rival: "rivalValue" },
  trust: { label: label("trust", "信赖"), ours: "ourTrust", rival: "rivalTrust" },
  price: { label: label("price", "价格"), ours: "ourPrice", rival: "rivalPrice" },
  experience: { label: label("experience", "体验"), ours: "ourExperience", rival: "rivalExperience" },
} as const;
const ids = Object.keys(factors) as (keyof typeof factors)[];

/** How we stand beside the rival on the five factors that decide a purchase. */
export const dealDrivers = defineAnalysis({
  id: "dealDrivers",
  pillar: "forecast",
  entity: "opportunity",
  label: label("Purchase factors", "采购决定因素"),
  question: label("Where do we lead the rival, and where do we trail?", "与对手相比，我方哪些领先、哪些落后？"),
  needs: ["opportunities"],
  parameters: ["driverWeights"],
  columns: {
    ours: {
      kind: "share",
      label: label("Our points", "我方得分"),
      definition: label(
        "Σ weight × our mark ÷ the better of both marks; factors without a mark of ours count nothing.",
        "Σ 权重 × 我方评分 ÷ 双方较高评分；我方未评分的因素不得分。",
      ),
    },
    rival: {
      kind: "share",
      label: label("Rival's points", "对手得分"),
      definition: label("The same for the main rival.", "主要对手按同一方法计算。"),
    },
    lead: {
      kind: "share",
      label: label("Lead", "领先"),
      definition: label("Our points − the rival's; below 0 we trail.", "我方得分 − 对手得分；负数为落后。"),
    },
    weakest: {
      kind: "text",
      label: label("Weakest factor", "最弱因素"),
      definition: label("The factor with the largest weighted lag behind the rival.", "加权落后最多的因素。"),
    },
  },
  kpis: {
    trailing: {
      kind: "count",
      label: label("Deals where we trail", "落后商机"),
      definition: label("Open deals in which the rival has more points.", "对手得分更高的未结商机数。"),
    },
  },
  compute({ ledger, parameters: { driverWeights } }) {
    const { columns } = ledger.opportunities!.table;
    const rows = openRows(ledger.opportunities!);
    const compared = Array.from(rows, (row) => {
      const marks = ids.map((id) => [columns[factors[id].ours][row], columns[factors[id].rival][row]] as const);
      const both = [0, 1].every((side) => marks.some((pair) => pair[side] > 0));
      if (!both) return undefined;
      const ranking = vendorRanking(
        marks.map((figures, k) => ({ weight: driverWeights[ids[k]], lowerIsBetter: false, figures })),
      );
      const lags = ranking.contributions.map(([ours, rival]) => rival - ours);
      const most = Math.max(...lags);
      return { points: ranking.points, weakest: most > 1e-9 ? ids[lags.indexOf(most)] : undefined };
    });
    const side = (i: number): Float64Array => numbersFrom(compared, (each) => each?.points[i] ?? NaN);
    const [ours, rival] = [side(0), side(1)];
    const lead = ours.map((points, i) => points - rival[i]);
    const none = compared.every((each) => each === undefined);
    return {
      rows: rows.length,
      columns: {
        ours,
        rival,
        lead,
        weakest: compared.map((each): Label => (each?.weakest ? factors[each.weakest].label : label("", ""))),
      },
      kpis: { trailing: none ? NaN : lead.filter((points) => points < -1e-9).length },
    };
  },
});
