import { wordAt } from "../../engine/columns";
import { isoOf } from "../../engine/dates";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { textField } from "../customerField";
import { defineAnalysis, resultOf } from "../analysis";
import { percentText } from "../numberText";
import { ATTEMPT_STATES, winBackAttempts } from "./winBackAttempts";
import { winBackTerms } from "./winBackTerms";

/** What to try by why the customer left: the first whose words stand in the reason. */
const strategies: readonly (readonly [words: RegExp, strategy: Label])[] = [
  [
    /price|cost|expens|cheap|价|價|贵|貴|成本/i,
    label("Show the value; offer terms by volume, not a plain discount", "说明价值，以量换价，避免单纯降价"),
  ],
  [
    /quality|product|defect|质量|品质|品質|产品|產品/i,
    label("Mend the fault, prove it with a trial order", "整改质量，以试单验证"),
  ],
  [
    /service|deliver|late|respon|服务|服務|交付|交货|延迟|态度/i,
    label("Apologise, name one person in charge, promise a service level", "致歉，指定专人，承诺服务标准"),
  ],
  [
    /compet|rival|switch|竞争|競爭|对手|對手|转向/i,
    label("Compare offers point by point, visit by the management", "逐项对比方案，高层拜访"),
  ],
  [
    /relation|contact|people|人员|人員|关系|關係|联系/i,
    label("Visit, introduce the new contact, listen", "登门拜访，介绍新的对接人，倾听意见"),
  ],
  [
    /clos|bankrupt|insolv|moved|relocat|停业|停產|破产|倒闭|搬迁|转产/i,
    label("Do not pursue; ask for the successor", "不再跟进，了解承接方"),
  ],
];
const unknownReason = label("Ask for the reason first: call or visit", "先电话或登门了解流失原因");

/** What to try with those that are gone or asleep, and what was tried. */
export const winBackPlan = defineAnalysis({
  id: "winBackPlan",
  pillar: "tiering",
  entity: "customer",
  label: label("Win-back plan", "挽回计划"),
  question: label("Whom to win back first, how, and what was tried?", "先挽回谁、如何挽回、做过哪些尝试？"),
  needs: ["receivables"],
  parameters: ["winBackChance", "winBackCost", "winBackLeast"],
  after: ["churn"],
  columns: {
    strategy: {
      kind: "text",
      label: label("What to try", "挽回措施建议"),
      definition: label(
        "By the lost reason; without one, the reason comes first.",
        "按流失原因给出；原因不明时先了解原因。",
      ),
    },
    chance: {
      kind: "rate",
      label: label("Chance", "成功概率"),
      definition: label(
        "The customer's own; else the success rate of our attempts, once enough of them have ended; else the parameter.",
        "客户表所填；否则取历次挽回成功率（次数足够时）；否则取参数。",
      ),
    },
    cost: {
      kind: "money",
      label: label("Cost of trying", "挽回成本"),
      definition: label("The customer's own, else the parameter.", "客户表所填，否则取参数。"),
    },
    tried: {
      kind: "text",
      label: label("Last attempt", "最近一次挽回"),
      definition: label("As the sheet of attempts says.", "取自挽回记录表。"),
    },
    isAway: {
      kind: "flag",
      label: label("Lost or dormant", "流失或休眠"),
      definition: label("1 for lost and dormant customers.", "流失或休眠为 1。"),
    },
  },
  kpis: {
    success: {
      kind: "share",
      label: label("Win-back success", "挽回成功率"),
      definition: label("Attempts that succeeded ÷ attempts that ended.", "成功次数 ÷ 已有结果的次数。"),
    },
    expected: {
      kind: "money",
      label: label("Worth of winning back", "挽回期望价值"),
      definition: label("Σ expected value of those that are worth it.", "值得挽回客户的期望价值合计。"),
    },
  },
  compute(input) {
    const { customers } = input.ledger;
    const churn = resultOf(input, "churn")!.columns as Readonly<Record<string, Float64Array>>;
    const terms = winBackTerms(input);
    const isAway = customers.lastDay.map((_, row) => Number(churn.isLost[row] > 0 || churn.isDormant[row] > 0));
    const ofThose = (values: Float64Array): Float64Array => values.map((value, row) => (isAway[row] ? value : NaN));
    const reasons = textField(customers, "lostReason");
    const tried = lastAttempts(input.ledger);
    const worth = churn.winBack.reduce((total, value) => (value > 0 ? total + value : total), 0);
    return {
      rows: customers.count,
      columns: {
        strategy: Array.from(isAway, (away, row) => (away ? strategyOf(wordAt(reasons, row)) : nothing)),
        chance: ofThose(terms.chance),
        cost: ofThose(terms.cost),
        tried: Array.from(isAway, (_, row) => tried.get(row) ?? nothing),
        isAway,
      },
      kpis: { success: terms.decided > 0 ? terms.won / terms.decided : NaN, expected: worth },
      notes: [
        terms.basis === "attempts"
          ? label(
              `Chance of winning back: ${percentText(Math.round(terms.usual * 1000) / 1000)}, as ${terms.won} of ${terms.decided} attempts succeeded.`,
              `挽回概率：${percentText(Math.round(terms.usual * 1000) / 1000)}（${terms.decided} 次已有结果的挽回中成功 ${terms.won} 次）。`,
            )
          : label(
              `Chance of winning back: ${percentText(terms.usual)} by the parameter; from ${input.parameters.winBackLeast} ended attempts on, their success rate counts (so far ${terms.decided}).`,
              `挽回概率：按参数取 ${percentText(terms.usual)}；已有结果的挽回达到 ${input.parameters.winBackLeast} 次后改用其成功率（目前 ${terms.decided} 次）。`,
            ),
      ],
    };
  },
});

const nothing = label("", "");

const strategyOf = (reason: string): Label =>
  reason === "" ? unknownReason : (strategies.find(([words]) => words.test(reason))?.[1] ?? unknownReason);

const stateWords: Readonly<Record<(typeof ATTEMPT_STATES)[number], Label>> = {
  open: label("open", "未定"),
  won: label("won", "成功"),
  failed: label("failed", "失败"),
};

/** The latest attempt of each customer in words. */
function lastAttempts(ledger: Parameters<typeof winBackAttempts>[0]): Map<number, Label> {
  const latest = new Map<number, { day: number; text: Label }>();
  for (const { customer, day, action, state } of winBackAttempts(ledger)) {
    const known = latest.get(customer);
    if (known && known.day > day) continue;
    const words = stateWords[ATTEMPT_STATES[state]];
    const date = Number.isNaN(day) ? "" : `${isoOf(day)} `;
    latest.set(customer, {
      day,
      text: label(`${date}${action}: ${words["en-US"]}`, `${date}${action}：${words["zh-CN"]}`),
    });
  }
  return new Map([...latest].map(([customer, { text }]) => [customer, text]));
}
