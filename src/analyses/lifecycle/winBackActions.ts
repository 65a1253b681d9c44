import { numbersFrom } from "../../engine/columns";
import { wilsonInterval } from "../../engine/stats/wilsonInterval";
import { sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import { matchKey } from "../../read/matchKey";
import { defineAnalysis } from "../analysis";
import { column } from "../column";
import { orderByValue } from "../orderByValue";
import { successOf, winBackAttempts, type WinBackAttempt } from "./winBackAttempts";

/** Which win-back actions work: attempts, success, cost, and what came back. */
export const winBackActions = defineAnalysis({
  id: "winBackActions",
  pillar: "tiering",
  entity: "winBackAction",
  label: label("Win-back actions", "挽回措施效果"),
  question: label("Which win-back actions work, and at what cost?", "哪些挽回措施有效，花费多少？"),
  needs: ["receivables", "winBacks"],
  parameters: [],
  columns: {
    action: {
      kind: "text",
      label: label("Action", "挽回措施"),
      definition: label("As the sheet of attempts says.", "取自挽回记录表。"),
    },
    attempts: column("count", "Attempts", "次数", "Attempts up to the as-of date.", "截至截止日的挽回次数。"),
    won: column("count", "Won", "成功", "Ended well; without a result on the sheet, an order after the attempt counts.", "结果为成功；未填结果时之后有下单即算成功。"), // prettier-ignore
    failed: column("count", "Failed", "失败", "Ended without success.", "结果为失败。"),
    open: column("count", "Open", "未定", "Not ended yet.", "尚无结果。"),
    rate: column("share", "Success rate", "成功率", "Won ÷ (won + failed).", "成功 ÷（成功 + 失败）。"),
    least: column("share", "Success at least", "成功率下限", "Lower end of the 95 % Wilson interval: what few attempts can tell.", "95 % 威尔逊区间下限，反映次数少时的把握。"), // prettier-ignore
    cost: column("money", "Cost", "花费", "Σ cost of the attempts.", "花费合计。"),
    costPerWon: column("money", "Cost per customer won", "每成功一户花费", "Cost ÷ won.", "花费 ÷ 成功数。"),
    revenueSince: column(
      "money",
      "Revenue since",
      "挽回后收入",
      "Invoiced after the attempts that succeeded.",
      "成功挽回后的开票收入。",
    ),
  },
  kpis: {
    attempts: column(
      "count",
      "Win-back attempts",
      "挽回次数",
      "Attempts up to the as-of date.",
      "截至截止日的挽回次数。",
    ),
    cost: column("money", "Spent on winning back", "挽回花费", "Σ cost of all attempts.", "全部挽回花费合计。"),
    revenueSince: column(
      "money",
      "Revenue won back",
      "挽回收入",
      "Invoiced after the attempts that succeeded.",
      "成功挽回后的开票收入。",
    ),
  },
  compute({ ledger }) {
    const groups = new Map<string | number, WinBackAttempt[]>();
    for (const attempt of winBackAttempts(ledger)) {
      const key = matchKey(attempt.action);
      groups.set(key, [...(groups.get(key) ?? []), attempt]);
    }
    const all = [...groups.values()];
    const lists = Array.from(
      orderByValue(
        all.map(({ length }) => length),
        (i) => all[i][0].action,
      ),
      (i) => all[i],
    );
    const found = lists.map((attempts) => {
      const { won, decided } = successOf(attempts);
      const cost = sum(attempts.map((attempt) => attempt.cost));
      return {
        attempts: attempts.length,
        won,
        failed: decided - won,
        open: attempts.length - decided,
        rate: decided > 0 ? won / decided : NaN,
        least: decided > 0 ? wilsonInterval(won, decided, 0.95).low : NaN,
        cost,
        costPerWon: won > 0 ? cost / won : NaN,
        revenueSince: sum(attempts.filter(({ state }) => state === 1).map((attempt) => attempt.revenueSince)),
      };
    });
    const of = (id: keyof (typeof found)[number]): Float64Array => numbersFrom(found, (each) => each[id]);
    return {
      rows: found.length,
      columns: {
        action: lists.map(([{ action }]) => label(action, action)),
        attempts: of("attempts"),
        won: of("won"),
        failed: of("failed"),
        open: of("open"),
        rate: of("rate"),
        least: of("least"),
        cost: of("cost"),
        costPerWon: of("costPerWon"),
        revenueSince: of("revenueSince"),
      },
      kpis: { attempts: sum(of("attempts")), cost: sum(of("cost")), revenueSince: sum(of("revenueSince")) },
    };
  },
});
