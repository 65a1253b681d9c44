import { bytesFrom, map2, numbersFrom } from "../../engine/columns";
import { COLLECTION_GROUPS, collectionGroups } from "../../engine/receivables/collectionGroup";
import { collectionPriority } from "../../engine/receivables/collectionPriority";
import { bucketOf } from "../../engine/receivables/ageingBucket";
import { descending } from "../../engine/order";
import { sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import { defineAnalysis, resultOf, UNKNOWN } from "../analysis";
import { actionClasses, actionOf } from "./collectionActions";
import { collectionRules, pointsByRule } from "./collectionRules";
import { collectionColumns, collectionKpis, groupClasses } from "./collectionColumns";
import { overdueFacts } from "./overdueFacts";
import { promisesOf, type Promises } from "./promises";
import { atStakeOf } from "./atStake";

/** Less than this is rounding. */
const HALF_A_CENT = 0.005;

/** Whom to call first, why, and what to do. */
export const collections = defineAnalysis({
  id: "collections",
  pillar: "credit",
  entity: "customer",
  label: label("Collections", "催收"),
  question: label("Whom to call first, and what does a call gain?", "先催谁，能收回多少？"),
  needs: ["receivables"],
  parameters: ["collectionPoints", "collectionLines", "dunningDays", "gainDays", "defaultTermDays"],
  after: ["paymentBehaviour", "receiptMethods"],
  columns: collectionColumns,
  kpis: collectionKpis,
  compute(input) {
    const { ledger, parameters } = input;
    const { asOfDay, customers } = ledger;
    const overdue = overdueFacts(ledger);
    const promises = promisesOf(ledger);
    const daysLate = (resultOf(input, "paymentBehaviour")?.columns.daysLate ??
      unknown(customers.count)) as Float64Array;
    const all = sum(customers.overdue);
    const measures = {
      share: customers.overdue.map((money) => (all > 0 ? money / all : NaN)),
      oldestDays: overdue.oldestDays,
      daysLate,
      brokenPromises: promises.broken,
      disputedShare: map2(overdue.disputed, customers.overdue, (part, whole) => (whole > 0 ? part / whole : NaN)),
    };
    const { contributions, score } = collectionPriority(collectionRules(measures, parameters.collectionPoints));
    const lines = parameters.collectionLines;
    const facts = {
      overdue: overdue.undisputed,
      disputed: overdue.disputed,
      waitUntil: coveredUntil(promises, overdue.undisputed),
      daysLate,
      brokenPromises: promises.broken,
      reminders: overdue.reminders,
    };
    const groups = collectionGroups(
      facts,
      {
        habitualDaysLate: lines.habitual,
        brokenPromises: lines.promises,
        reminders: lines.reminders,
        fastDaysLate: lines.fast,
      },
      asOfDay,
    );
    const onList = numbersFrom(groups, (group) => (COLLECTION_GROUPS[group] === "none" ? 0 : 1));
    const level = overdue.oldestUndisputed.map((days) => (days > 0 ? dunningLevel(days, parameters.dunningDays) : 0));
    const atStake = atStakeOf(input, overdue.undisputed);
    const isWaiting = (c: number): boolean => COLLECTION_GROUPS[groups[c]] === "wait";
    const gain = map2(atStake, score, (money, points) => money * Math.min(1, Math.max(0, points / 100))).map(
      (money, c) => (isWaiting(c) ? 0 : money),
    );
    const listed = (values: Float64Array): Float64Array => map2(values, onList, (value, on) => (on ? value : NaN));
    const paidOrBroken = map2(promises.kept, promises.broken, (kept, broken) => kept + broken);
    const groupTotal = (id: string): number =>
      sum(customers.overdue.filter((_, c) => COLLECTION_GROUPS[groups[c]] === id));
    return {
      rows: customers.count,
      columns: {
        rank: ranks(listed(gain)),
        group: {
          codes: groups.map((group) => (group === 0 ? UNKNOWN : group - 1)),
          classes: groupClasses,
        },
        action: {
          codes: bytesFrom(groups, (group, c) =>
            actionOf({
              group: COLLECTION_GROUPS[group],
              isPromised: promises.nextDay[c] >= asOfDay && overdue.undisputed[c] > 0,
              hasBrokenPromise: promises.broken[c] > 0,
              level: level[c],
              lastLevel: parameters.dunningDays.length + 1,
            }),
          ),
          classes: actionClasses,
        },
        gain: listed(gain),
        atStake: listed(atStake),
        score: listed(score),
        ...pointsByRule(contributions.map(listed)),
        collectable: listed(overdue.undisputed),
        oldest: listed(overdue.oldestUndisputed),
        level: listed(level),
        reminders: overdue.reminders,
        promiseDay: promises.nextDay,
        promised: promises.promised,
        promisesBroken: promises.broken,
        promisesKept: promises.kept,
      },
      kpis: {
        customers: onList.reduce((count, on) => count + on, 0),
        gain: sum(listed(gain)),
        lowHanging: groupTotal("lowHanging"),
        atRisk: groupTotal("atRisk"),
        wait: groupTotal("wait"),
        keptShare: sum(paidOrBroken) > 0 ? sum(promises.kept) / sum(paidOrBroken) : NaN,
        promisedAmount: ledger.receivables.table.present.has("promiseDate") ? sum(promises.promised) : NaN,
      },
      notes: [
        label(
          `Expected gain = overdue and undisputed × chance that it does not come by itself within ${parameters.gainDays} days × points ÷ 100 (0 to 1); nothing while all is promised or disputed. The points of each rule stand beside it and are parameters.`,
          `预期收益 = 无争议逾期额 × ${parameters.gainDays} 天内不会自动到账的概率 × 评分 ÷ 100（0 至 1）；全部已承诺或有争议的客户为 0。各规则得分逐列列示，分值可在参数表修改。`,
        ),
        label(
          `Low-hanging: usually at most ${lines.fast} days late. At risk: more than ${lines.habitual} days late on average, ${lines.promises} broken promises or ${lines.reminders} reminders. Wait: all of it promised for a later day, or in dispute. Dunning levels begin after ${parameters.dunningDays.join(", ")} days.`,
          `易收回：通常迟付不超过 ${lines.fast} 天。有风险：平均迟付超过 ${lines.habitual} 天、失约 ${lines.promises} 次或已催款 ${lines.reminders} 次。等待：逾期款已全部承诺稍后付款，或全部存在争议。催款级别分别始于逾期 ${parameters.dunningDays.join("、")} 天后。`,
        ),
      ],
    };
  },
});

/** The next promised day of those who have promised all that is overdue and undisputed; a part of it is no reason to wait. */
const coveredUntil = ({ nextDay, promisedOverdue }: Promises, overdue: Float64Array): Float64Array =>
  nextDay.map((day, c) => (promisedOverdue[c] > overdue[c] - HALF_A_CENT ? day : NaN));

const unknown = (rows: number): Float64Array => new Float64Array(rows).fill(NaN);

/** Level 1 from the first day past due, one more after each of the days. */
const dunningLevel = (days: number, edges: readonly number[]): number => bucketOf(days, edges);

/** 1 for the largest; missing ones have none. */
function ranks(values: Float64Array): Float64Array {
  const rank = unknown(values.length);
  descending(values).forEach((row, i) => {
    if (!Number.isNaN(values[row])) rank[row] = i + 1;
  });
  return rank;
}
