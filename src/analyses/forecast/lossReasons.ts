import { NONE, numbersFrom, type TextColumn } from "../../engine/columns";
import { descending } from "../../engine/order";
import { groupSums, sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import { LOST, WON, type OpportunityLedger } from "../../ledger/ledger";
import { plainWord } from "../../ledger/words";
import { defineAnalysis } from "../analysis";

/** Why deals were lost, the most frequent reason first. */
export const lossReasons = defineAnalysis({
  id: "lossReasons",
  pillar: "forecast",
  entity: "reason",
  label: label("Reasons of closed deals", "赢单与输单原因"),
  question: label("Why were deals lost, and why won?", "商机为何丢失，又为何赢得？"),
  needs: ["opportunities"],
  parameters: [],
  columns: {
    reason: {
      kind: "text",
      label: label("Reason", "原因"),
      definition: label("As the opportunities sheet says.", "取自商机表。"),
    },
    lost: {
      kind: "count",
      label: label("Lost", "输单数"),
      definition: label("Lost deals with this reason.", "以此为因的输单数。"),
    },
    share: {
      kind: "share",
      label: label("Share of lost", "输单占比"),
      definition: label("Lost with this reason ÷ lost with any reason.", "以此为因的输单数 ÷ 注明原因的输单数。"),
    },
    cumulative: {
      kind: "share",
      label: label("Cumulative", "累计占比"),
      definition: label("Share of this and all more frequent reasons.", "本原因及更常见原因的占比之和。"),
    },
    lostAmount: {
      kind: "money",
      label: label("Lost amount", "输单金额"),
      definition: label("Σ amounts of the lost deals with this reason.", "以此为因的输单金额合计。"),
    },
    won: {
      kind: "count",
      label: label("Won", "赢单数"),
      definition: label("Won deals that give the same reason.", "注明同一原因的赢单数。"),
    },
  },
  kpis: {
    lost: {
      kind: "count",
      label: label("Lost deals", "输单数"),
      definition: label("Opportunities lost up to the as-of date.", "截至截止日的输单商机数。"),
    },
    unexplained: {
      kind: "count",
      label: label("Lost without a reason", "未注明原因的输单"),
      definition: label("Lost deals that give no reason.", "未注明原因的输单数。"),
    },
    topShare: {
      kind: "share",
      label: label("Most frequent reason", "首要原因占比"),
      definition: label("Share of the most frequent reason.", "最常见原因的占比。"),
    },
  },
  compute({ ledger: { opportunities } }) {
    const { known, state, amount, count, table } = opportunities!;
    const { names, reasonOf } = reasonsOf(table.columns.lossReason, opportunities!);
    const [lost, won] = [0, 1].map(() => new Float64Array(names.length));
    const amounts = groupSums(names.length);
    let [all, unexplained] = [0, 0];
    for (let row = 0; row < count; row++) {
      if (!known[row]) continue;
      const reason = reasonOf[row];
      if (state[row] === LOST) {
        all++;
        if (reason < 0) unexplained++;
      }
      if (reason < 0) continue;
      if (state[row] === LOST) {
        lost[reason]++;
        amounts.add(reason, amount[row]);
      } else if (state[row] === WON) won[reason]++;
    }
    const order = descending(lost);
    const inOrder = (values: Float64Array): Float64Array => numbersFrom(order, (reason) => values[reason]);
    const told = sum(lost);
    const share = inOrder(lost).map((value) => (told > 0 ? value / told : NaN));
    let running = 0;
    return {
      rows: names.length,
      columns: {
        reason: { codes: order, words: names },
        lost: inOrder(lost),
        share,
        cumulative: share.map((value) => (running += value)),
        lostAmount: inOrder(amounts.totals()),
        won: inOrder(won),
      },
      kpis: {
        lost: all,
        unexplained: names.length > 0 ? unexplained : NaN,
        topShare: share.length > 0 ? share[0] : NaN,
      },
    };
  },
});

/** Reasons of closed deals, spellings of one word together. */
function reasonsOf(column: TextColumn, { state, known, count }: OpportunityLedger) {
  const names: string[] = [];
  const byKey = new Map<string, number>();
  const reasonOf = new Int32Array(count).fill(-1);
  for (let row = 0; row < count; row++) {
    if (column.codes[row] === NONE || !known[row] || (state[row] !== LOST && state[row] !== WON)) continue;
    const word = column.words[column.codes[row]];
    const key = plainWord(word);
    if (!byKey.has(key)) byKey.set(key, names.push(word) - 1);
    reasonOf[row] = byKey.get(key)!;
  }
  return { names, reasonOf };
}
