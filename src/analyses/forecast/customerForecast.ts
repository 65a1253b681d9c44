import { label } from "../../i18n/label";
import { defineAnalysis } from "../analysis";
import { completedSales } from "./completedSales";
import { forecastFigures } from "./forecastFigures";
import { groupForecast, periodTarget } from "./groupForecast";
import { ownersOf } from "./owners";
import { periodDeals } from "./periodDeals";
import { targetsInForce } from "./targetsInForce";

/** Pipeline and forecast of every customer, against a target where the customer has one. */
export const customerForecast = defineAnalysis({
  id: "customerForecast",
  pillar: "forecast",
  entity: "customer",
  label: label("Forecast by customer", "按客户预测"),
  question: label("What will each customer bring?", "每个客户预计带来多少？"),
  needs: ["opportunities"],
  parameters: ["forecastMonths", "winRates", "targetSeason", "targetUnit"],
  after: ["dealRate"],
  columns: forecastFigures,
  kpis: {
    customers: {
      kind: "count",
      label: label("Customers with a pipeline", "有商机的客户"),
      definition: label("Customers with at least one open opportunity.", "至少有一个未结商机的客户数。"),
    },
    unnamed: {
      kind: "count",
      label: label("Opportunities of no customer", "未注明客户的商机"),
      definition: label("Open opportunities that name no customer.", "未注明客户的未结商机数。"),
    },
  },
  compute(input) {
    const { count } = input.ledger.customers;
    const period = periodDeals(input);
    const { firstMonth, months } = period.horizon;
    const { byCustomer } = targetsInForce(input, ownersOf(input.ledger), firstMonth, months);
    const sales = completedSales(input.ledger);
    const named = (customer: number): number => (customer >= 0 ? customer : count);
    const target = new Float64Array(count + 1).fill(NaN);
    for (const [customer, values] of byCustomer) target[customer] = periodTarget(values);
    const all = groupForecast(
      period,
      sales,
      period.deals.rows.map((row) => named(input.ledger.opportunities!.customer[row])),
      sales.customer.map(named),
      target,
    );
    const columns = Object.fromEntries(
      Object.entries({ ...all, target }).map(([id, column]) => [id, column.subarray(0, count)]),
    ) as Record<keyof typeof forecastFigures, Float64Array>;
    const unnamed = all.deals[count];
    return {
      rows: count,
      columns,
      kpis: { customers: columns.deals.filter((deals) => deals > 0).length, unnamed },
      notes:
        unnamed > 0
          ? [
              label(
                `${unnamed} open opportunities name no customer and are in no row of the customers.`,
                `${unnamed} 个未结商机未注明客户，未计入任何客户。`,
              ),
            ]
          : [],
    };
  },
});
