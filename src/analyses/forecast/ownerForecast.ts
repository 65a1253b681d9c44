import { label } from "../../i18n/label";
import { defineAnalysis } from "../analysis";
import { completedSales, salesOwners } from "./completedSales";
import { forecastFigures } from "./forecastFigures";
import { groupForecast, periodTarget } from "./groupForecast";
import { ownersOf } from "./owners";
import { periodDeals } from "./periodDeals";
import { targetsInForce } from "./targetsInForce";

/** Pipeline and forecast of every owner, against the owner's target. */
export const ownerForecast = defineAnalysis({
  id: "ownerForecast",
  pillar: "forecast",
  entity: "owner",
  label: label("Forecast by owner", "按负责人预测"),
  question: label("What will each owner bring, against which target?", "每位负责人预计完成多少，与目标相比如何？"),
  needs: ["opportunities"],
  parameters: ["forecastMonths", "winRates", "targetSeason", "targetUnit"],
  after: ["dealRate"],
  columns: {
    owner: {
      kind: "text",
      label: label("Owner", "负责人"),
      definition: label("Owner of opportunities, customers or targets.", "商机、客户或目标的负责人。"),
    },
    ...forecastFigures,
  },
  kpis: {
    owners: {
      kind: "count",
      label: label("Owners with a pipeline", "有商机的负责人"),
      definition: label("Owners of at least one open opportunity.", "至少有一个未结商机的负责人数。"),
    },
  },
  compute(input) {
    const owners = ownersOf(input.ledger);
    const period = periodDeals(input);
    const { firstMonth, months } = period.horizon;
    const targets = targetsInForce(input, owners, firstMonth, months);
    // Deals and sales of nobody stand in a row of their own, so that the sums are those of all.
    const nobody = owners.names.length;
    const target = Float64Array.from({ length: nobody + 1 }, (_, owner) => periodTarget(targets.byOwner.get(owner)));
    const named = (owner: number): number => (owner >= 0 ? owner : nobody);
    const columns = groupForecast(
      period,
      completedSales(input.ledger),
      period.deals.rows.map((row) => named(owners.ofDeal[row] ?? -1)),
      salesOwners(input.ledger, owners).map(named),
      target,
    );
    const codes = Uint32Array.from({ length: nobody + 1 }, (_, owner) => owner);
    return {
      rows: nobody + 1,
      columns: { owner: { codes, words: [...owners.names, "—"] }, ...columns, target },
      kpis: { owners: columns.deals.filter((count, owner) => count > 0 && owner < nobody).length },
    };
  },
});
