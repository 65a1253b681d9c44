import { groupSums } from "../../engine/sum";
import { label } from "../../i18n/label";
import { defineAnalysis, resultOf, type AnalysisInput } from "../analysis";
import { holdParameters } from "./holds";
import { holdRules } from "./limits/holdRules";

/** The rules that hold orders, and how many customers each holds. */
export const holdRule = defineAnalysis({
  id: "holdRule",
  pillar: "credit",
  entity: "holdRule",
  label: label("Hold rules", "冻结规则"),
  question: label("Which rule holds how many customers?", "各冻结规则触发多少客户？"),
  needs: ["receivables"],
  parameters: holdParameters,
  after: ["holds"],
  columns: {
    rule: {
      kind: "text",
      label: label("Hold rule", "冻结规则"),
      definition: label("In order of precedence.", "按优先顺序排列。"),
    },
    condition: {
      kind: "text",
      label: label("Fires when", "触发条件"),
      definition: label("What must hold for the rule to fire.", "规则触发所需条件。"),
    },
    customers: {
      kind: "count",
      label: label("Customers held", "冻结客户数"),
      definition: label("Customers for whom this is the first rule that fires.", "以此规则为首个触发规则的客户数。"),
    },
    owed: {
      kind: "money",
      label: label("Owed by them", "其应收余额"),
      definition: label("Σ open receivables of these customers.", "这些客户的应收余额合计。"),
    },
  },
  kpis: {},
  compute(input) {
    const rules = holdRules(input.parameters);
    const { customers } = input.ledger;
    const fires = firesOf(input);
    const count = new Float64Array(rules.length);
    const owed = groupSums(rules.length);
    fires?.forEach((rule, c) => {
      if (rule >= rules.length) return;
      count[rule]++;
      owed.add(rule, customers.open[c] + customers.credit[c]);
    });
    return {
      rows: rules.length,
      columns: {
        rule: rules.map(({ label: name }) => name),
        condition: rules.map(({ condition }) => condition),
        customers: count,
        owed: owed.totals(),
      },
      kpis: {},
    };
  },
});

function firesOf(input: AnalysisInput): Uint8Array | undefined {
  const rule = resultOf(input, "holds")?.columns.rule;
  return rule && "codes" in rule ? Uint8Array.from(rule.codes) : undefined;
}
