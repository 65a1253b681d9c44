import { bytesFrom, codesFrom, NONE, numbersFrom, type TextColumn } from "../../engine/columns";
import { isoOf, monthOf, monthStart } from "../../engine/dates";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { defineAnalysis, type Class } from "../analysis";
import { packSnapshot, snapshotOf, type DealSnapshot } from "./dealSnapshot";
import { movementOf, shownMove, type Movement, type ShownMove } from "./movement";

/** Kinds of moves in the order in which they are told. */
export const moveClasses: readonly (Class & { readonly id: ShownMove })[] = [
  { id: "won", label: label("Won", "赢单"), look: "good" },
  { id: "lost", label: label("Lost", "输单"), look: "bad" },
  { id: "pushedOut", label: label("Pushed out", "推迟出期"), look: "warning" },
  { id: "removed", label: label("Removed", "已移除"), look: "warning" },
  { id: "pulledOut", label: label("Moved before it", "提前出期"), look: "neutral" },
  { id: "new", label: label("New", "新增"), look: "good" },
  { id: "reopened", label: label("Reopened", "重新打开"), look: "neutral" },
  { id: "pulledIn", label: label("Pulled in", "提前入期"), look: "good" },
  { id: "pushedIn", label: label("Pushed in", "推迟入期"), look: "neutral" },
  { id: "grown", label: label("Amount up", "金额上调"), look: "good" },
  { id: "shrunk", label: label("Amount down", "金额下调"), look: "warning" },
  { id: "postponed", label: label("Later in period", "期内推迟"), look: "warning" },
  { id: "advanced", label: label("Earlier in period", "期内提前"), look: "neutral" },
  { id: "stageChanged", label: label("Stage changed", "阶段变更"), look: "neutral" },
  { id: "newWon", label: label("New and won", "新增并赢单"), look: "good" },
  { id: "newLost", label: label("New and lost", "新增并输单"), look: "bad" },
  { id: "unchanged", label: label("Unchanged", "未变"), look: "neutral" },
];

const unchanged = moveClasses.length - 1;

/** What became of each deal since an earlier refresh, old and new side by side; keeps the deals of this day for later ones. */
export const dealMove = defineAnalysis({
  id: "dealMove",
  pillar: "forecast",
  entity: "dealMove",
  label: label("Movement of deals", "商机变动"),
  question: label("What happened to the pipeline since the last refresh?", "自上次刷新以来，商机发生了哪些变化？"),
  needs: ["opportunities"],
  parameters: ["forecastMonths", "movementDays", "snapshotDeals"],
  columns: {
    deal: {
      kind: "text",
      label: label("Opportunity", "商机"),
      definition: label("Its name, or its ID where it has none.", "商机名称；无名称时为编号。"),
    },
    customer: {
      kind: "text",
      label: label("Customer", "客户名称"),
      definition: label("Whose opportunity it is.", "商机所属客户。"),
    },
    owner: {
      kind: "text",
      label: label("Owner", "负责人"),
      definition: label("As the opportunities sheet says.", "取自商机表。"),
    },
    move: {
      kind: "class",
      label: label("What happened", "变动"),
      definition: label(
        "What became of the deal in the forecast period of the earlier day: left it (won, lost, pushed out, removed), came to it (new, pulled in), or changed within it.",
        "该商机相对前次预测期的变动：离开（赢单、输单、推迟出期、移除）、进入（新增、提前入期）或期内变更。",
      ),
    },
    change: {
      kind: "money",
      label: label("Change of pipeline", "商机总额变动"),
      definition: label(
        "What the move adds to or takes from the open amount of the period.",
        "该变动使期内未结商机金额增加或减少的数额。",
      ),
    },
    oldStage: {
      kind: "text",
      label: label("Stage before", "原阶段"),
      definition: label("On the earlier day.", "前次刷新时。"),
    },
    newStage: {
      kind: "text",
      label: label("Stage now", "现阶段"),
      definition: label("On the as-of date.", "截止日。"),
    },
    oldAmount: {
      kind: "money",
      label: label("Amount before", "原金额"),
      definition: label("On the earlier day.", "前次刷新时的金额。"),
    },
    newAmount: {
      kind: "money",
      label: label("Amount now", "现金额"),
      definition: label("On the as-of date.", "截止日的金额。"),
    },
    oldClose: {
      kind: "day",
      label: label("Close before", "原成交日"),
      definition: label("Expected close on the earlier day.", "前次刷新时的预计成交日。"),
    },
    newClose: {
      kind: "day",
      label: label("Close now", "现成交日"),
      definition: label(
        "Expected close on the as-of date, or the day it was closed.",
        "截止日的预计成交日，已结的为结案日。",
      ),
    },
    daysMoved: {
      kind: "days",
      label: label("Days later", "推迟天数"),
      definition: label("Close now less close before; negative is earlier.", "现成交日 − 原成交日；负数为提前。"),
    },
  },
  kpis: {
    since: {
      kind: "day",
      label: label("Since", "对比日"),
      definition: label("Day of the refresh that is compared with.", "所对比的前次刷新截止日。"),
    },
    start: {
      kind: "money",
      label: label("Pipeline then", "原商机总额"),
      definition: label(
        "Open amount on the earlier day that should close in the forecast period of that day.",
        "前次刷新时预计在当时预测期内成交的未结金额。",
      ),
    },
    end: {
      kind: "money",
      label: label("Pipeline now", "现商机总额"),
      definition: label(
        "Open amount on the as-of date that should close in the same period: pipeline then + Σ changes.",
        "截止日预计在同一期间成交的未结金额：原商机总额 + Σ 变动。",
      ),
    },
    slipRate: {
      kind: "share",
      label: label("Slip rate", "推迟率"),
      definition: label(
        "Part of the deals due in the period that were pushed out of it.",
        "期内应成交商机中被推迟出期的笔数占比。",
      ),
    },
    slipAmountRate: {
      kind: "share",
      label: label("Slip rate by amount", "推迟率（金额）"),
      definition: label(
        "Part of the amount due in the period that was pushed out of it.",
        "期内应成交金额中被推迟出期的占比。",
      ),
    },
    won: {
      kind: "money",
      label: label("Won since", "期间赢单"),
      definition: label("Σ amounts of deals of the period that were won since.", "其间赢单的期内商机金额合计。"),
    },
  },
  compute(input) {
    const { ledger, parameters } = input;
    const deals = ledger.opportunities!;
    const month = monthStart(monthOf(ledger.asOfDay));
    const today = snapshotOf(deals, ledger.asOfDay, (row) => deals.closeDay[row] >= month, parameters.snapshotDeals);
    const keep = packSnapshot(today);
    const movement = movementOf(input);
    const notes = [...keptNotes(today, deals.count, parameters.snapshotDeals)];
    if (!movement) return { rows: 0, columns: noColumns, kpis: noKpis, notes, keep };
    const { before, after, engine } = movement;
    const codes = engine.moves.map((move) => moveClasses.findIndex(({ id }) => id === shownMove(move, movement)));
    const shown = engine.moves.flatMap((move, i) => (codes[i] === unchanged ? [] : [{ ...move, code: codes[i] }]));
    shown.sort((a, b) => a.code - b.code || Math.abs(b.change) - Math.abs(a.change));
    const oldNumbers = (column: Float64Array): Float64Array =>
      numbersFrom(shown, ({ beforeRow }) => (beforeRow < 0 ? NaN : column[beforeRow]));
    const newNumbers = (column: Float64Array): Float64Array =>
      numbersFrom(shown, ({ afterRow }) => (afterRow < 0 ? NaN : column[afterRow]));
    const rows = shown.map(({ afterRow }) => (afterRow < 0 ? -1 : after.rows[afterRow]));
    const text = ({ codes: all, words }: TextColumn, at: (i: number) => number): TextColumn => ({
      codes: codesFrom(shown, (_, i) => (at(i) < 0 ? NONE : all[at(i)])),
      words,
    });
    const { name, owner } = deals.table.columns;
    const [oldClose, newClose] = [oldNumbers(before.closeDay), newNumbers(after.closeDay)];
    return {
      rows: shown.length,
      columns: {
        deal: shown.map(({ id }, i) => {
          const code = rows[i] < 0 ? NONE : name.codes[rows[i]];
          return code === NONE ? label(id, id) : label(name.words[code], name.words[code]);
        }),
        customer: {
          codes: codesFrom(rows, (row) => (row < 0 || deals.customer[row] < 0 ? NONE : deals.customer[row])),
          words: ledger.customers.names,
        },
        owner: text(owner, (i) => rows[i]),
        move: { codes: bytesFrom(shown, ({ code }) => code), classes: moveClasses },
        change: numbersFrom(shown, ({ change }) => change),
        oldStage: text(before.stage, (i) => shown[i].beforeRow),
        newStage: text(after.stage, (i) => shown[i].afterRow),
        oldAmount: oldNumbers(before.amounts),
        newAmount: newNumbers(after.amounts),
        oldClose,
        newClose,
        daysMoved: oldClose.map((day, i) => newClose[i] - day),
      },
      kpis: {
        since: before.asOfDay,
        start: engine.start,
        end: engine.end,
        slipRate: engine.slipRate,
        slipAmountRate: engine.slipAmountRate,
        won: -engine.totals.won.change,
      },
      notes: [...movementNotes(movement, ledger.asOfDay), ...notes],
      keep,
    };
  },
});

const none = new Float64Array(0);
const noText: TextColumn = { codes: new Uint32Array(0), words: [] };
const noColumns = {
  deal: [],
  customer: noText,
  owner: noText,
  move: { codes: new Uint8Array(0), classes: moveClasses },
  change: none,
  oldStage: noText,
  newStage: noText,
  oldAmount: none,
  newAmount: none,
  oldClose: none,
  newClose: none,
  daysMoved: none,
};
const noKpis = { since: NaN, start: NaN, end: NaN, slipRate: NaN, slipAmountRate: NaN, won: NaN };

function keptNotes({ ids, cut }: DealSnapshot, count: number, most: number): readonly Label[] {
  const notes: Label[] = [];
  if (cut > 0)
    notes.push(
      label(
        `Only the ${most} largest deals are kept for later comparisons; ${cut} smaller ones are not.`,
        `仅留存金额最大的 ${most} 个商机供以后对比，另有 ${cut} 个较小的未留存。`,
      ),
    );
  if (ids.length === 0 && count > 0)
    notes.push(
      label(
        "Deals without an ID or a name cannot be followed from refresh to refresh; give them an ID.",
        "既无编号也无名称的商机无法跨次对比，请补充编号。",
      ),
    );
  return notes;
}

function movementNotes({ before, period, undated }: Movement, asOfDay: number): readonly Label[] {
  const [was, is, from, to] = [before.asOfDay, asOfDay, period.firstDay, period.lastDay].map(isoOf);
  const notes = [
    label(
      `Compared: the deals as kept on ${was} with those on ${is}, for expected closes from ${from} to ${to} (the forecast period of the earlier day). New: not among the deals kept then.`,
      `对比 ${was} 留存的商机与 ${is} 的商机，范围为预计成交日 ${from} 至 ${to}（前次的预测期）。“新增”指前次未留存的商机。`,
    ),
  ];
  if (undated.all)
    notes.push(
      label(
        "No deal had an expected close date, so all of them count in the period.",
        "商机均无预计成交日，因此全部计入期内。",
      ),
    );
  else if (undated.deals > 0)
    notes.push(
      label(
        `${undated.deals} open deals had no expected close date on the earlier day and are in no period.`,
        `前次刷新时有 ${undated.deals} 个未结商机无预计成交日，不属于任何期间。`,
      ),
    );
  if (before.cut > 0)
    notes.push(
      label(
        `${before.cut} small deals were not kept on the earlier day; they are left out on both sides.`,
        `前次有 ${before.cut} 个较小的商机未留存，对比时两侧均不计。`,
      ),
    );
  return notes;
}
