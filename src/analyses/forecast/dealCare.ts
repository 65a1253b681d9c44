import { takeNumbers } from "../../engine/take";
import { bytesFrom, NONE, numbersFrom } from "../../engine/columns";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { defineAnalysis } from "../analysis";
import { callOutcomes, callOutcomesOf, CONTINUATION } from "./callOutcomes";
import { openDeals } from "./openDeals";
import { stageAges } from "./stageAges";

/** What may be wrong with a deal, in the order in which it is said. */
const doubts = {
  pastDue: label("past its close date", "已过预计成交日"),
  noAmount: label("no amount", "无金额"),
  noDate: label("no close date", "无预计成交日"),
  stale: label("stale", "停滞"),
  quiet: label("quiet", "无跟进"),
  stalled: label("only continued", "仅暂时中断"),
  noStep: label("no next step", "无下一步"),
} as const;
type Doubt = keyof typeof doubts;

/** Which open deals need somebody: late, stale, quiet, incomplete. */
export const dealCare = defineAnalysis({
  id: "dealCare",
  pillar: "forecast",
  entity: "opportunity",
  label: label("Care of deals", "商机跟进"),
  question: label("Which open deals need attention, and why?", "哪些未结商机需要关注，原因是什么？"),
  needs: ["opportunities"],
  parameters: ["staleFactor", "leastStays", "quietDays"],
  after: ["dealRate"],
  columns: {
    days: {
      kind: "days",
      label: label("Days in stage", "停留天数"),
      definition: label(
        "Days since the stage was entered; since registration where no deal tells it.",
        "自进入本阶段起的天数；均未注明时自登记日起算。",
      ),
    },
    usual: {
      kind: "days",
      label: label("Usual days", "通常天数"),
      definition: label(
        "Median days of finished stays in the stage; of the deals that stand there now where those are too few.",
        "该阶段已结束停留天数的中位数；数量不足时取当前停留天数的中位数。",
      ),
    },
    ratio: {
      kind: "number",
      label: label("× usual", "倍数"),
      definition: label("Days in stage ÷ usual days.", "停留天数 ÷ 通常天数。"),
    },
    lateDays: {
      kind: "days",
      label: label("Days past close", "过期天数"),
      definition: label("Days since the expected close, where it is past.", "已过预计成交日的天数。"),
    },
    quietDays: {
      kind: "days",
      label: label("Days quiet", "未跟进天数"),
      definition: label("Days since the last activity.", "距最近一次跟进的天数。"),
    },
    outcome: {
      kind: "class",
      label: label("Last call", "最近拜访"),
      definition: label(
        "Order, advance (the customer did something that moves the deal), continuation or no sale (S110).",
        "订单、进展（客户采取推动成交的行动）、暂时中断或无销售（S110）。",
      ),
    },
    doubts: {
      kind: "count",
      label: label("Doubts", "问题数"),
      definition: label(
        "Number of doubts: past its close date, no amount, no close date, stale, quiet, only continued, no next step.",
        "问题数量：已过预计成交日、无金额、无预计成交日、停滞、无跟进、仅暂时中断、无下一步。",
      ),
    },
    why: {
      kind: "text",
      label: label("Why", "原因"),
      definition: label("The doubts in words.", "问题说明。"),
    },
  },
  kpis: {
    doubtful: {
      kind: "count",
      label: label("Deals to look at", "需关注商机"),
      definition: label("Open deals with at least one doubt.", "至少有一个问题的未结商机数。"),
    },
    stale: {
      kind: "count",
      label: label("Stale deals", "停滞商机"),
      definition: label(
        "Open deals that stand in their stage at least the stale factor × the usual days.",
        "停留天数达到通常天数 × 停滞倍数的未结商机数。",
      ),
    },
    pastDue: {
      kind: "count",
      label: label("Deals past close date", "已过期商机数"),
      definition: label(
        "Open opportunities whose expected close is before the as-of date.",
        "预计成交日早于截止日的未结商机数。",
      ),
    },
    noAmount: {
      kind: "count",
      label: label("Deals without amount", "无金额商机"),
      definition: label("Open opportunities without an amount.", "没有金额的未结商机数。"),
    },
    quiet: {
      kind: "count",
      label: label("Quiet deals", "沉寂商机"),
      definition: label(
        "Open deals nobody was in touch about for the quiet days or longer.",
        "无跟进天数达到参数设定的未结商机数。",
      ),
    },
  },
  compute(input) {
    const { ledger, parameters } = input;
    const opportunities = ledger.opportunities!;
    const { columns, present } = opportunities.table;
    const deals = openDeals(input);
    const ages = stageAges(ledger, parameters);
    const outcome = callOutcomesOf(columns.callOutcome);
    const late = deals.closeDay.map((day) => (day < ledger.asOfDay ? ledger.asOfDay - day : NaN));
    const quiet = takeNumbers(columns.lastActivity, deals.rows).map((day) => Math.max(0, ledger.asOfDay - day));
    // Where no deal has a date, one more question for each says nothing.
    const dated = deals.closeDay.some((day) => !Number.isNaN(day));
    const has: Readonly<Record<Doubt, (deal: number) => boolean>> = {
      pastDue: (deal) => late[deal] > 0,
      noAmount: (deal) => Number.isNaN(opportunities.amount[deals.rows[deal]]),
      noDate: (deal) => dated && Number.isNaN(deals.closeDay[deal]),
      stale: (deal) => ages.ratio[deal] >= parameters.staleFactor,
      quiet: (deal) => quiet[deal] >= parameters.quietDays,
      stalled: (deal) => outcome[deals.rows[deal]] === CONTINUATION,
      noStep: (deal) => present.has("nextStep") && columns.nextStep.codes[deals.rows[deal]] === NONE,
    };
    const found = Array.from(deals.rows, (_, deal) =>
      (Object.keys(has) as Doubt[]).filter((doubt) => has[doubt](deal)),
    );
    const count = (doubt: Doubt): number => found.filter((each) => each.includes(doubt)).length;
    return {
      rows: deals.rows.length,
      columns: {
        days: ages.days,
        usual: numbersFrom(deals.stage, (stage) => ages.usual[stage]),
        ratio: ages.ratio,
        lateDays: late,
        quietDays: quiet,
        outcome: { codes: bytesFrom(deals.rows, (row) => outcome[row]), classes: callOutcomes },
        doubts: numbersFrom(found, ({ length }) => length),
        why: found.map(inWords),
      },
      kpis: {
        doubtful: found.filter(({ length }) => length > 0).length,
        stale: ages.ratio.every(Number.isNaN) ? NaN : count("stale"),
        pastDue: count("pastDue"),
        noAmount: count("noAmount"),
        quiet: present.has("lastActivity") ? count("quiet") : NaN,
      },
    };
  },
});

const inWords = (found: readonly Doubt[]): Label =>
  label(
    found.map((doubt) => doubts[doubt]["en-US"]).join(", "),
    found.map((doubt) => doubts[doubt]["zh-CN"]).join("、"),
  );
