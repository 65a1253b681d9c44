import { numbersFrom } from "../../engine/columns";
import { offFunnelSales } from "../../engine/forecast/offFunnelSales";
import { addMonths } from "../../engine/dates";
import { groupSums } from "../../engine/sum";
import { label } from "../../i18n/label";
import { defineAnalysis } from "../analysis";
import { revenueWindow } from "../windows";

/** Revenue that the funnel did not see coming. */
export const offFunnel = defineAnalysis({
  id: "offFunnel",
  pillar: "forecast",
  entity: "customer",
  label: label("Revenue outside the funnel", "漏斗外销售额"),
  question: label(
    "How much was sold to customers without an opportunity registered before?",
    "有多少销售额来自事先没有登记商机的客户？",
  ),
  needs: ["receivables", "opportunities"],
  parameters: ["revenueMonths"],
  columns: {
    amount: {
      kind: "money",
      label: label("Outside the funnel", "漏斗外销售额"),
      definition: label(
        "Invoiced in the revenue window on days when the customer had no opportunity registered yet; the least it can be, as invoices name no opportunity.",
        "统计期内开票时该客户尚未登记任何商机的开票额；发票未注明商机，故为最低值。",
      ),
    },
  },
  kpis: {
    amount: {
      kind: "money",
      label: label("Outside the funnel", "漏斗外销售额"),
      definition: label(
        "Invoiced in the revenue window on days when the customer had no opportunity registered yet; the least it can be, as invoices name no opportunity.",
        "统计期内开票时该客户尚未登记任何商机的开票额；发票未注明商机，故为最低值。",
      ),
    },
    share: {
      kind: "share",
      label: label("Its share of revenue", "漏斗外占比"),
      definition: label("Outside the funnel ÷ all invoiced in the revenue window.", "漏斗外销售额 ÷ 统计期开票总额。"),
    },
    invoices: {
      kind: "count",
      label: label("Invoices outside the funnel", "漏斗外发票数"),
      definition: label("Invoices among them.", "其中的发票张数。"),
    },
  },
  compute({ ledger, parameters }) {
    const { customers, receivables, asOfDay } = ledger;
    const opportunities = ledger.opportunities!;
    const { created } = opportunities.table.columns;
    const unknown = created.every(Number.isNaN);
    const first = new Float64Array(customers.count).fill(NaN);
    for (let row = 0; row < opportunities.count; row++) {
      const customer = opportunities.customer[row];
      if (customer >= 0 && !(created[row] >= first[customer])) first[customer] = created[row];
    }
    const since = parameters.revenueMonths > 0 ? addMonths(asOfDay, -parameters.revenueMonths) : -Infinity;
    const { count, known, sale, invoiceDay, amount, customer } = receivables;
    const rows = new Uint32Array(count);
    let used = 0;
    for (let row = 0; row < count; row++) if (known[row] && sale[row] && invoiceDay[row] > since) rows[used++] = row;
    const orders = rows.subarray(0, unknown ? 0 : used);
    const off = groupSums(customers.count);
    for (const row of orders) if (!(first[customer[row]] <= invoiceDay[row])) off.add(customer[row], amount[row]);
    const whole = offFunnelSales(
      numbersFrom(orders, (row) => amount[row]),
      numbersFrom(orders, (row) => invoiceDay[row]),
      numbersFrom(orders, (row) => first[customer[row]]),
    );
    return {
      rows: customers.count,
      columns: { amount: unknown ? new Float64Array(customers.count).fill(NaN) : off.totals() },
      kpis: {
        amount: unknown ? NaN : whole.amount,
        share: whole.share,
        invoices: unknown ? NaN : whole.count,
      },
      notes: unknown
        ? [
            label(
              "Revenue outside the funnel is left empty: no opportunity has a day of registration.",
              "漏斗外销售额留空：商机均无登记日期。",
            ),
          ]
        : [revenueWindow(asOfDay, parameters.revenueMonths)],
    };
  },
});
