import { creditExposure, limitUsed } from "../../engine/credit/creditExposure";
import { creditHolds } from "../../engine/credit/creditHolds";
import { bytesFrom, map2, numbersFrom } from "../../engine/columns";
import { sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { defineAnalysis, resultOf, UNKNOWN, type AnalysisInput } from "../analysis";
import { creditFiles } from "./creditFiles";
import { numberField } from "../customerField";
import { holdMeasures, holdRules, type NamedHoldRule } from "./limits/holdRules";

/** The parameters that the rules of a hold take. */
export const holdParameters = [
  "holdDaysOverdue",
  "holdSmallAmount",
  "holdOverdueShare",
  "holdLimitUsed",
  "holdOverLimit",
  "holdLimitExpired",
] as const;

const states = [
  { id: "free", label: label("Free", "放行"), look: "good" },
  { id: "held", label: label("Held", "冻结"), look: "bad" },
] as const;

/** Whose orders are held, by which rule, and how far the others are from it. */
export const holds = defineAnalysis({
  id: "holds",
  pillar: "credit",
  entity: "customer",
  label: label("Holds", "订单冻结"),
  question: label("Whose orders are held, and who is next?", "哪些客户的订单应冻结，谁将触发？"),
  needs: ["receivables"],
  parameters: holdParameters,
  after: ["limits", "ageing"],
  columns: {
    hold: {
      kind: "class",
      label: label("Hold", "订单冻结"),
      definition: label("Held where one of the rules fires.", "任一规则触发即冻结。"),
    },
    rule: {
      kind: "class",
      label: label("Rule that fires", "触发规则"),
      definition: label("The first rule that fires, in the order of the rules.", "按规则顺序，首个触发的规则。"),
    },
    next: {
      kind: "text",
      label: label("Next rule", "下一规则"),
      definition: label(
        "The rule nearest to firing among the others, what it looks at now and from where on it fires.",
        "其余规则中最接近触发的一条，及其当前值与触发值。",
      ),
    },
  },
  kpis: {
    held: {
      kind: "count",
      label: label("Customers on hold", "冻结客户数"),
      definition: label("Customers for whom a rule fires.", "触发冻结规则的客户数。"),
    },
    heldOrders: {
      kind: "money",
      label: label("Open orders held", "冻结的未交订单"),
      definition: label("Σ open orders of customers on hold.", "冻结客户的未交订单合计。"),
    },
  },
  compute(input) {
    const { ledger, parameters } = input;
    const rules = holdRules(parameters);
    const measures = measuresOf(input);
    const found = creditHolds(
      measures,
      rules.map(({ rule }) => rule),
    );
    const codes = bytesFrom(found.fires, (rule) => (rule === UNKNOWN ? 0 : 1));
    const orders = numberField(ledger.customers, "openOrders");
    return {
      rows: ledger.customers.count,
      columns: {
        hold: { codes, classes: states },
        rule: { codes: found.fires, classes: rules.map(({ id, label: name }) => ({ id, label: name })) },
        next: Array.from(found.next, (rule, c) =>
          nextText(rules[rule], found.nextMeasure[c], (measure) => measures[measure][c], found.distance[c]),
        ),
      },
      kpis: {
        held: codes.reduce((count, code) => count + code, 0),
        heldOrders: sum(orders.map((amount, c) => (codes[c] === 1 && amount > 0 ? amount : 0))),
      },
      notes: rules.map(({ label: name, condition }, i) =>
        label(
          `Hold rule ${i + 1}, ${name["en-US"].toLowerCase()}: ${condition["en-US"]}.`,
          `冻结规则 ${i + 1}（${name["zh-CN"]}）：${condition["zh-CN"]}。`,
        ),
      ),
    };
  },
});

/** What the rules look at, in the order of `holdMeasures`; what has not happened is missing, and so near to nothing. */
function measuresOf(input: AnalysisInput): readonly Float64Array[] {
  const { ledger, parameters } = input;
  const { customers, asOfDay } = ledger;
  const files = creditFiles(ledger);
  const columns = (analysis: string, id: string): Float64Array => {
    const values = resultOf(input, analysis)?.columns[id];
    return values instanceof Float64Array ? values : new Float64Array(customers.count).fill(NaN);
  };
  const oldest = columns("ageing", "oldestDays");
  const policy = columns("limits", "policy");
  const allowed = map2(policy, columns("limits", "recommended"), (given, advised) =>
    Number.isNaN(given) ? advised : given,
  );
  const owed = map2(customers.open, customers.credit, (open, credit) => Math.max(open + credit, 0));
  const exposure = creditExposure(owed, numberField(customers, "openOrders"), numberField(customers, "uninvoiced"));
  const measures: Readonly<Record<(typeof holdMeasures)[number]["id"], Float64Array>> = {
    knockOut: numbersFrom(files.row, (_, c) => (files.knockOut(c) === "" ? NaN : 1)),
    daysOverdue: map2(oldest, customers.overdue, (days, amount) =>
      amount > parameters.holdSmallAmount ? Math.max(days, 0) : 0,
    ),
    overdueShare: map2(customers.overdue, customers.open, (overdue, open) => (open > 0 ? overdue / open : 0)),
    limitUsed: limitUsed(allowed, exposure),
    daysExpired: numberField(customers, "limitValidUntil").map((last) => (asOfDay > last ? asOfDay - last : NaN)),
  };
  return holdMeasures.map(({ id }) => measures[id]);
}

function nextText(
  rule: NamedHoldRule | undefined,
  measure: number,
  valueOf: (measure: number) => number,
  distance: number,
): Label {
  const looked = holdMeasures[measure];
  const now = valueOf(measure);
  if (rule === undefined || looked === undefined || !(now > 0) || looked.id === "knockOut") return label("", "");
  const [value, border] = [looked.text(now), looked.text(now + distance)];
  return label(
    `${rule.label["en-US"]}: ${looked.label["en-US"]} ${value}, fires above ${border}`,
    `${rule.label["zh-CN"]}：${looked.label["zh-CN"]} ${value}，超过 ${border} 触发`,
  );
}
