import { chancePaidWithin } from "../../engine/receivables/chancePaid";
import { kaplanMeier } from "../../engine/receivables/kaplanMeier";
import { label } from "../../i18n/label";
import { ERROR, inShapeOf, isEmpty, isNumber, numberCells, refuseText } from "../cells";
import type { CustomFunction } from "../function";
import { numberOr } from "../optional";

export const payProb: CustomFunction = {
  id: "PAYPROB",
  group: "credit",
  summary: label(
    "Chance that an open invoice is paid within some days, from how late others were paid (Kaplan–Meier).",
    "未收发票在若干天内付款的概率，依据历史付款的逾期天数（Kaplan–Meier）。",
  ),
  parameters: [
    {
      name: "daysPastDue",
      type: "any",
      dimensionality: "matrix",
      description: label(
        "Days past due of each open invoice; below 0 while it is not due.",
        "每张未收发票的逾期天数；未到期为负。",
      ),
    },
    {
      name: "withinDays",
      type: "number",
      dimensionality: "scalar",
      description: label("Within how many days from now.", "自现在起多少天内。"),
    },
    {
      name: "paidDelays",
      type: "any",
      dimensionality: "matrix",
      description: label(
        "Days past due at payment of invoices that were paid; below 0 for early ones.",
        "已付发票付款时的逾期天数；提前付款为负。",
      ),
    },
    {
      name: "openDelays",
      type: "any",
      dimensionality: "matrix",
      optional: true,
      description: label(
        "Days past due now of invoices that are still open: without them those that take long are forgotten.",
        "仍未付发票目前的逾期天数；省略会忽略长期拖欠的发票。",
      ),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label(
      "Probability for each invoice, in the same shape; #N/A where nobody was seen to be open so long.",
      "与输入同形的概率；历史上没有拖欠如此之久的发票时为 #N/A。",
    ),
  },
  blanks: label(
    "An empty invoice stays empty; empty delays are left out. Text in the history gives #VALUE!.",
    "空单元格保持为空；历史中的空值不计。历史中的文本返回 #VALUE!。",
  ),
  example: { arguments: [[[-5], [0], [10]], 10, [[0], [5], [10], [30]]], result: [[0.5], [0.666666666667], [0]] },
  run(daysPastDue, withinDays, paidDelays, openDelays) {
    const asked = numberCells("daysPastDue", daysPastDue);
    const history = [numberCells("paidDelays", paidDelays), numberCells("openDelays", openDelays ?? null)];
    for (const cells of history) refuseText(cells, "number");
    const known = history.map((cells) => cells.values.filter((_, i) => cells.kinds[i] !== ERROR && isNumber(cells, i)));
    const [paid, open] = known;
    const curve = kaplanMeier(
      Float64Array.of(...paid, ...open),
      Uint8Array.from({ length: paid.length + open.length }, (_, i) => (i < paid.length ? 1 : 0)),
    );
    const days = numberOr("withinDays", withinDays, 0, 0, 3650);
    return inShapeOf(asked, (i) =>
      isEmpty(asked, i) ? "" : isNumber(asked, i) ? chancePaidWithin(curve, asked.values[i], days) : NaN,
    );
  },
};
