import { bytesFrom, numbersFrom } from "../../engine/columns";
import { FORECAST_CATEGORIES, forecastRollUp } from "../../engine/forecast/forecastCategories";
import { sum, sumByGroup } from "../../engine/sum";
import { label } from "../../i18n/label";
import { defineAnalysis, resultOf } from "../analysis";
import { categoriesOf, categoryClasses } from "./categoryOf";
import { periodDeals } from "./periodDeals";

const CLOSED = FORECAST_CATEGORIES.indexOf("closed");
/** From the surest to the least sure. */
const order = [5, 4, 3, 2, 1, 0];

/** What owners commit to, what is most likely and what is the best case, beside what the rule alone would say. */
export const categories = defineAnalysis({
  id: "categories",
  pillar: "forecast",
  entity: "category",
  label: label("Forecast categories", "预测类别"),
  question: label(
    "What is committed, what is most likely, and what is the best case?",
    "承诺多少、最可能多少、乐观情况下多少？",
  ),
  needs: ["opportunities"],
  parameters: ["categoryRates", "forecastMonths"],
  after: ["dealRate", "forecast"],
  columns: {
    category: {
      kind: "class",
      label: label("Forecast category", "预测类别"),
      definition: label(
        "The owner's call, else the category of the stage, else by win rate.",
        "以负责人判断为准，其次为阶段类别，再次按赢率划分。",
      ),
    },
    deals: {
      kind: "count",
      label: label("Deals in period", "期内商机数"),
      definition: label("Open opportunities that should close in the period.", "预计在预测期内成交的未结商机数。"),
    },
    amount: {
      kind: "money",
      label: label("Amount", "金额"),
      definition: label(
        "Σ amounts, unweighted; completed sales for closed.",
        "金额合计（未加权）；已成交为已完成销售额。",
      ),
    },
    cumulative: {
      kind: "money",
      label: label("With all surer", "累计"),
      definition: label(
        "Amount of the category and of all surer ones, closed included.",
        "本类别及更确定各类别（含已成交）金额合计。",
      ),
    },
    weighted: {
      kind: "money",
      label: label("Expected", "预计"),
      definition: label("Σ amount × win rate.", "Σ 金额 × 赢率。"),
    },
    changed: {
      kind: "count",
      label: label("Set by owners", "负责人改判数"),
      definition: label(
        "Deals that stand here by their owner's call against the rule.",
        "负责人判断与规则不一致而归入本类的商机数。",
      ),
    },
    byRule: {
      kind: "money",
      label: label("Amount by rule", "按规则金额"),
      definition: label("Amount if no owner had changed a category.", "若负责人均未改判时的金额。"),
    },
  },
  kpis: {
    commit: {
      kind: "money",
      label: label("Commit forecast", "承诺预测"),
      definition: label("Closed + commit.", "已成交 + 承诺。"),
    },
    mostLikely: {
      kind: "money",
      label: label("Most likely forecast", "最可能预测"),
      definition: label("Closed + commit + most likely.", "已成交 + 承诺 + 最可能。"),
    },
    bestCase: {
      kind: "money",
      label: label("Best case forecast", "乐观预测"),
      definition: label("Closed + commit + most likely + best case.", "已成交 + 承诺 + 最可能 + 乐观。"),
    },
    changed: {
      kind: "count",
      label: label("Categories set by owners", "负责人改判"),
      definition: label(
        "Deals of the period whose owner named another category than the rule.",
        "期内负责人所定类别与规则不同的商机数。",
      ),
    },
  },
  compute(input) {
    const { deals, rows, amount, winRate } = periodDeals(input);
    const { completed } = resultOf(input, "forecast")!.kpis;
    const all = categoriesOf(deals, input.ledger.opportunities!, input.parameters.categoryRates);
    const pick = (codes: Uint8Array): Uint8Array => bytesFrom(rows, (deal) => codes[deal]);
    const [inForce, byRule] = [pick(all.inForce), pick(all.byRule)];
    const withClosed = (codes: Uint8Array) =>
      forecastRollUp([...codes, CLOSED], [...amount, Number.isNaN(completed) ? 0 : completed]);
    const [rollUp, ruled] = [withClosed(inForce), withClosed(byRule)];
    const count = (codes: Uint8Array, is: (i: number) => boolean): Float64Array =>
      sumByGroup(
        codes,
        FORECAST_CATEGORIES.length,
        numbersFrom(codes, (_, i) => (is(i) ? 1 : 0)),
      );
    const number = count(inForce, () => true);
    const changed = count(inForce, (i) => inForce[i] !== byRule[i]);
    const expected = sumByGroup(
      inForce,
      FORECAST_CATEGORIES.length,
      amount.map((value, i) => value * winRate[i]),
    );
    const inOrder = (values: Float64Array): Float64Array => numbersFrom(order, (category) => values[category]);
    let running = 0;
    const cumulative = numbersFrom(order, (category) => (category === 0 ? NaN : (running += rollUp.amounts[category])));
    return {
      rows: order.length,
      columns: {
        category: { codes: Uint8Array.from(order), classes: categoryClasses },
        deals: inOrder(number).map((value, i) => (order[i] === CLOSED ? NaN : value)),
        amount: inOrder(rollUp.amounts),
        cumulative,
        weighted: inOrder(expected).map((value, i) => (order[i] === CLOSED ? completed : value)),
        changed: inOrder(changed).map((value, i) => (order[i] === CLOSED ? NaN : value)),
        byRule: inOrder(ruled.amounts),
      },
      kpis: {
        commit: rollUp.commit,
        mostLikely: rollUp.mostLikely,
        bestCase: rollUp.bestCase,
        changed: sum(changed),
      },
      notes: [
        label(
          "Categories are calls, not chances: they change nothing in the weighted forecast; what owners changed stands beside what the rule says.",
          "预测类别是判断而非概率，不影响加权预计；负责人的改判与按规则的结果并列显示。",
        ),
      ],
    };
  },
});
