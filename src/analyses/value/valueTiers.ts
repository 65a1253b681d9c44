import { groupSums, sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import { defineAnalysis, resultOf, UNKNOWN, type ClassColumn } from "../analysis";

/** Customer equity by ABC tier. */
export const valueTiers = defineAnalysis({
  id: "valueTiers",
  pillar: "tiering",
  entity: "valueTier",
  label: label("Equity by tier", "各级别客户资产"),
  question: label("Which tiers hold the customer equity?", "客户资产分布在哪些级别？"),
  needs: ["receivables"],
  parameters: [],
  after: ["customerValue", "abc"],
  columns: {
    tier: { kind: "text", label: label("Tier", "级别"), definition: label("ABC class.", "ABC 级别。") },
    customers: {
      kind: "count",
      label: label("Customers", "客户数"),
      definition: label("Customers of the tier with a CLV.", "该级别有终身价值的客户数。"),
    },
    equity: {
      kind: "money",
      label: label("Customer equity", "客户资产"),
      definition: label("Σ CLV of the tier.", "该级别终身价值合计。"),
    },
    share: {
      kind: "share",
      label: label("Share", "占比"),
      definition: label("Equity of the tier ÷ customer equity.", "该级别资产 ÷ 客户资产。"),
    },
    mean: {
      kind: "money",
      label: label("Mean CLV", "平均终身价值"),
      definition: label("Equity of the tier ÷ its customers.", "该级别资产 ÷ 客户数。"),
    },
  },
  kpis: {},
  compute(input) {
    const abc = resultOf(input, "abc")?.columns.class as ClassColumn | undefined;
    const clv = resultOf(input, "customerValue")?.columns.clv as Float64Array | undefined;
    const tiers = abc?.classes ?? [];
    const counts = new Float64Array(tiers.length);
    const sums = groupSums(tiers.length);
    abc?.codes.forEach((code, row) => {
      if (!clv || code === UNKNOWN || Number.isNaN(clv[row])) return;
      counts[code]++;
      sums.add(code, clv[row]);
    });
    const equity = sums.totals();
    const total = sum(equity);
    return {
      rows: tiers.length,
      columns: {
        tier: tiers.map((tier) => tier.label),
        customers: counts,
        equity,
        share: equity.map((value) => (total > 0 ? value / total : NaN)),
        mean: equity.map((value, tier) => (counts[tier] > 0 ? value / counts[tier] : NaN)),
      },
      kpis: {},
    };
  },
});
