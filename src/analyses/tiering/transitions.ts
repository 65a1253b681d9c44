import { numbersFrom } from "../../engine/columns";
import { transitionMatrix } from "../../engine/tiering/tierMoves";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { defineAnalysis, resultOf, type ClassColumn, type ResultColumn, type ResultValues } from "../analysis";
import { tierSchemes } from "./tierSchemes";

/** How many customers went from each tier to each since the as-of day before. */
export const transitions = defineAnalysis({
  id: "transitions",
  pillar: "tiering",
  entity: "transition",
  label: label("Tier transitions", "级别转移矩阵"),
  question: label("How many customers went from which tier to which?", "各级客户之间转移了多少？"),
  needs: ["receivables"],
  parameters: ["tierScheme"],
  after: ["tier", "tierMoves"],
  columns: {
    from: {
      kind: "text",
      label: label("Tier before", "原级别"),
      definition: label("Tier at the as-of date before.", "上一截止日的级别。"),
    },
    customers: {
      kind: "count",
      label: label("Customers before", "原客户数"),
      definition: label("Customers that were in the tier.", "原属该级的客户数。"),
    },
    stayed: {
      kind: "share",
      label: label("Stayed", "保留率"),
      definition: label("Customers still in the tier ÷ customers that were in it.", "仍在该级的客户 ÷ 原客户数。"),
    },
  },
  varyingColumns: ({ tierScheme }) =>
    Object.fromEntries([
      ...tierSchemes[tierScheme].tiers.map(({ id, label: words }): [string, ResultColumn] => [
        `to_${id}`,
        {
          kind: "count",
          label: label(`now ${words["en-US"]}`, `现为 ${words["zh-CN"]}`),
          definition: label(`Customers that are in tier ${words["en-US"]} now.`, `现属“${words["zh-CN"]}”的客户数。`),
        },
      ]),
      ["to_none", gone] as const,
    ]),
  kpis: {
    stayed: {
      kind: "share",
      label: label("Stayed in their tier", "级别保持率"),
      definition: label(
        "Customers in the same tier ÷ customers with a tier at both dates.",
        "级别不变的客户 ÷ 两个截止日均有级别的客户。",
      ),
    },
  },
  compute(input) {
    const tier = resultOf(input, "tier")?.columns.tier as ClassColumn | undefined;
    const moves = resultOf(input, "tierMoves");
    const list = tierSchemes[input.parameters.tierScheme].tiers;
    const isKnown = tier !== undefined && moves !== undefined && !Number.isNaN(moves.kpis.since);
    const matrix = isKnown
      ? transitionMatrix((moves.columns.before as ClassColumn).codes, tier.codes, list.length)
      : [];
    // Rows and columns end with those that had, or have, no tier.
    const names: readonly Label[] = [...list.map(({ label: words }) => words), label("(new)", "（新增）")];
    const sums = matrix.map((row) => row.reduce((n, each) => n + each, 0));
    // Nobody is new, as often: then there is no row for them.
    const shown = sums.at(-1) === 0 ? matrix.slice(0, -1) : matrix;
    const rowSum = sums.slice(0, shown.length);
    const stayed = list.reduce((n, _, code) => n + (matrix[code]?.[code] ?? 0), 0);
    const both = list.reduce((n, _, code) => n + (rowSum[code] ?? 0) - (matrix[code]?.[list.length] ?? 0), 0);
    return {
      rows: shown.length,
      columns: {
        from: names.slice(0, shown.length),
        customers: Float64Array.from(rowSum),
        stayed: numbersFrom(shown, (row, code) =>
          code < list.length && rowSum[code] > 0 ? row[code] / rowSum[code] : NaN,
        ),
      },
      varying: Object.fromEntries(
        [...list.map(({ id }) => id), "none"].map((id, to): [string, ResultValues] => [
          `to_${id}`,
          numbersFrom(shown, (row) => row[to]),
        ]),
      ),
      kpis: { stayed: both > 0 ? stayed / both : NaN },
    };
  },
});

const gone: ResultColumn = {
  kind: "count",
  label: label("without tier now", "现无级别"),
  definition: label("Customers whose value is not known now.", "现价值未知的客户数。"),
};
