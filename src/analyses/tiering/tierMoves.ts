import { NONE, numbersFrom } from "../../engine/columns";
import { isoOf } from "../../engine/dates";
import { moveCauses } from "../../engine/tiering/tierMoves";
import { UNKNOWN } from "../../engine/tiering/unknown";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { defineAnalysis, resultOf, type AnalysisInput, type Class, type ClassColumn } from "../analysis";
import { classified, stable, withinBand } from "./tier";
import { tierRuleOf, tierSchemes, type TierRule } from "./tierSchemes";
import { asOfThen, unpackTiers, type TierSnapshot } from "./tierSnapshot";

/** Which customers changed their tier since the as-of day before, and why. */
export const tierMoves = defineAnalysis({
  id: "tierMoves",
  pillar: "tiering",
  entity: "customer",
  label: label("Tier moves", "级别变动"),
  question: label("Who moved to another tier, and what caused it?", "谁的级别变动了？原因是什么？"),
  needs: ["receivables"],
  parameters: ["tierScheme", "tierBand", "stableQuarters", "stableVariation"],
  after: ["tier", "trading"],
  columns: {
    before: {
      kind: "class",
      label: label("Tier before", "原级别"),
      definition: label(
        "Tier at the as-of date before; by today's scheme where another one was in force.",
        "上一截止日的级别；当时采用其他方案的，按现行方案重新划分。",
      ),
    },
    valueBefore: {
      kind: "money",
      label: label("Value before", "原价值"),
      definition: label("Value that the tier before was given by.", "确定原级别所依据的价值。"),
    },
    change: {
      kind: "money",
      label: label("Change of value", "价值变化"),
      definition: label("Value now − value before.", "现价值 − 原价值。"),
    },
    steps: {
      kind: "count",
      label: label("Tiers up or down", "升（+）降（−）级数"),
      definition: label(
        "Steps from the tier before to the tier now: up above 0, down below.",
        "由原级别到现级别的级数：升为正，降为负。",
      ),
    },
    own: {
      kind: "count",
      label: label("By its own value", "自身价值变化"),
      definition: label(
        "Steps that the customer's own change (value, stability) made, the others as they were.",
        "其他客户不变时，由该客户自身变化（价值、稳定性）引起的级数。",
      ),
    },
    others: {
      kind: "count",
      label: label("By the others", "其他客户变化"),
      definition: label("Steps that the change of all others made then.", "随后由其他客户变化引起的级数。"),
    },
    rule: {
      kind: "count",
      label: label("By the rule", "规则变化"),
      definition: label("Steps that the change of lines or measure made at last.", "最后由界线或依据变化引起的级数。"),
    },
    cause: {
      kind: "text",
      label: label("Cause", "变动原因"),
      definition: label("The cause with the most steps.", "影响级数最多的原因。"),
    },
    todo: {
      kind: "text",
      label: label("What to do", "应对"),
      definition: label("By the way of the move and its cause.", "按变动方向与原因给出。"),
    },
  },
  kpis: {
    moved: {
      kind: "count",
      label: label("Moved", "变动客户数"),
      definition: label("Customers in another tier than at the as-of date before.", "级别与上一截止日不同的客户数。"),
    },
    up: {
      kind: "count",
      label: label("Moved up", "升级客户数"),
      definition: label("Customers in a better tier than before.", "级别上升的客户数。"),
    },
    down: {
      kind: "count",
      label: label("Moved down", "降级客户数"),
      definition: label("Customers in a worse tier than before.", "级别下降的客户数。"),
    },
    came: {
      kind: "count",
      label: label("New", "新增客户数"),
      definition: label("Customers that had no tier before.", "此前没有级别的客户数。"),
    },
    byOwn: {
      kind: "count",
      label: label("By their own value", "因自身变化"),
      definition: label("Customers that moved mainly by their own change.", "主要因自身变化而变动的客户数。"),
    },
    since: {
      kind: "day",
      label: label("Compared with", "对比截止日"),
      definition: label("The as-of date before.", "上一截止日。"),
    },
  },
  compute(input) {
    const { count } = input.ledger.customers;
    const moves = movesOf(input);
    if (!moves) return nothingBefore(count, tierSchemes[input.parameters.tierScheme].tiers);
    const { before, now, values, valuesBefore, causes, since } = moves;
    const steps = numbersFrom(before, (code, row) => (isMove(code, now[row]) ? code - now[row] : 0));
    const moved = (test: (steps: number) => boolean): number => steps.reduce((n, each) => n + (test(each) ? 1 : 0), 0);
    const cause = Array.from(steps, (step, row) => (step === 0 ? noCause : mainCause(causes, row)));
    const when = (column: ArrayLike<number>): Float64Array =>
      numbersFrom(column, (value, row) => (steps[row] === 0 ? NaN : value));
    return {
      rows: count,
      columns: {
        before: { codes: before, classes: moves.classes },
        valueBefore: valuesBefore,
        change: values.map((value, row) => value - valuesBefore[row]),
        steps: when(steps),
        own: when(causes.own),
        others: when(causes.others),
        rule: when(causes.rule),
        cause,
        todo: Array.from(steps, (step, row) => todoOf(step, now[row] === 0, cause[row] === causeWords.own)),
      },
      kpis: {
        moved: moved((each) => each !== 0),
        up: moved((each) => each > 0),
        down: moved((each) => each < 0),
        came: now.reduce((n, code, row) => n + (code !== UNKNOWN && before[row] === UNKNOWN ? 1 : 0), 0),
        byOwn: cause.reduce((n, words) => n + (words === causeWords.own ? 1 : 0), 0),
        since,
      },
      notes: moves.notes,
    };
  },
});

const isMove = (before: number, now: number): boolean => before !== UNKNOWN && now !== UNKNOWN && before !== now;

const causeWords = {
  own: label("its own value changed", "自身价值变化"),
  others: label("the others changed", "其他客户变化"),
  rule: label("the rule changed", "规则变化"),
} as const;
const noCause = label("", "");

function mainCause(causes: ReturnType<typeof moveCauses>, row: number): Label {
  const sizes = (["own", "others", "rule"] as const).map((id) => [id, Math.abs(causes[id][row])] as const);
  const [largest] = sizes.toSorted(([, a], [, b]) => b - a);
  return causeWords[largest[0]];
}

/** The path upwards is walked by buying more: whoever moved without it is not treated as if it had. */
function todoOf(steps: number, isFirst: boolean, byOwn: boolean): Label {
  if (steps === 0) return noCause;
  if (steps > 0) return !byOwn ? todoWords.lifted : isFirst ? todoWords.key : todoWords.risen;
  return byOwn ? todoWords.fallen : todoWords.overtaken;
}

const todoWords = {
  key: label("Lead as a key account: owner, plan", "纳入大客户管理：定负责人、定计划"),
  risen: label("Widen range and contacts", "趁势扩大品类与联络面"),
  lifted: label("Rose without buying more: check first", "采购未增而升级：核实后再投入"),
  fallen: label("Ask why; win back or fit the effort", "查明原因，挽回或调整投入"),
  overtaken: label("Buys as before: fit visits to the tier", "采购未减：按新级别安排拜访"),
} as const;

/** Tiers before and now, and the steps between them by cause; undefined where no earlier refresh is known. */
export function movesOf(input: AnalysisInput) {
  const tier = resultOf(input, "tier");
  const last = input.keptBy("tier").at(-1);
  const snapshot = last && unpackTiers(last.kept);
  if (!tier || !snapshot) return undefined;
  const { customers } = input.ledger;
  const { tierScheme, tierBand } = input.parameters;
  const now = (tier.columns.tier as ClassColumn).codes;
  const values = tier.columns.value as Float64Array;
  const then = thenBy(snapshot, input);
  const sameRule = ((): Uint8Array => {
    const { codes, rule, values: known } = classified(customers, then.rule);
    return stable(withinBand(then.codes, known, codes, rule, tierBand), rule, input);
  })();
  const ownRaw = tierSchemes[tierScheme].ofOwnChange(then.values, customers[then.rule.measure], then.rule);
  const held = ownHeld(then.codes, then.values, customers[then.rule.measure], ownRaw, tierBand);
  const own = stable(held, then.rule, input);
  return {
    since: last.asOfDay,
    classes: tierSchemes[tierScheme].tiers,
    before: then.codes,
    now,
    values,
    valuesBefore: then.values,
    causes: moveCauses(then.codes, own, sameRule, now),
    notes: notesOf(snapshot, last.asOfDay, input),
  };
}

/** The tiers then; by the scheme of today where another one was in force, so that a new scheme does not count as a move. */
function thenBy(
  snapshot: TierSnapshot,
  input: AnalysisInput,
): { rule: TierRule; values: Float64Array; codes: Uint8Array } {
  const { customers } = input.ledger;
  const { values, codes } = asOfThen(snapshot, customers);
  if (snapshot.rule.scheme === input.parameters.tierScheme) return { rule: snapshot.rule, values, codes };
  const tier = resultOf(input, "tier")!;
  const rule = tierRuleInForce(tier.columns.value, input);
  const ofThen = classified({ ...customers, [rule.measure]: values }, rule);
  return { rule, values, codes: ofThen.codes };
}

function tierRuleInForce(value: unknown, { ledger, parameters }: AnalysisInput): TierRule {
  const measure = value === ledger.customers.profit ? "profit" : "revenue";
  return tierRuleOf(parameters.tierScheme, parameters, measure, ledger.tables.prospects?.table.rows ?? 0);
}

/** A customer whose value has not changed by more than the band keeps its tier, as it does in the refresh. */
function ownHeld(
  before: Uint8Array,
  valuesBefore: Float64Array,
  values: Float64Array,
  own: Uint8Array,
  band: number,
): Uint8Array {
  return own.map((code, row) => {
    const change = Math.abs(values[row] - valuesBefore[row]);
    return code !== UNKNOWN && change <= band * Math.abs(valuesBefore[row]) ? before[row] : code;
  });
}

function notesOf({ rule, kept, customers }: TierSnapshot, asOfDay: number, { parameters }: AnalysisInput): Label[] {
  const day = isoOf(asOfDay);
  const notes = [
    label(`Compared with the refresh as of ${day}.`, `与 ${day} 的刷新结果对比。`),
    label(
      "The causes add up to the steps: first the customer's own change among the others as they were, then the change of the others, then of the rule.",
      "各原因级数之和等于变动级数：先计自身变化（其他客户不变），再计其他客户变化，最后计规则变化。",
    ),
  ];
  if (rule.scheme !== parameters.tierScheme)
    notes.push(
      label(
        "Another tier scheme was in force then; the tiers before are drawn again by today's.",
        "当时采用其他分级方案；原级别已按现行方案重新划分。",
      ),
    );
  if (kept < customers)
    notes.push(
      label(
        `Only ${kept} of ${customers} customers were kept then; the others cannot be compared.`,
        `当时仅留存 ${customers} 个客户中的 ${kept} 个，其余无法对比。`,
      ),
    );
  return notes;
}

function nothingBefore(rows: number, classes: readonly Class[]) {
  const none = new Float64Array(rows).fill(NaN);
  return {
    rows,
    columns: {
      before: { codes: new Uint8Array(rows).fill(UNKNOWN), classes },
      valueBefore: none,
      change: none,
      steps: none,
      own: none,
      others: none,
      rule: none,
      cause: { codes: new Uint32Array(rows).fill(NONE), words: [] },
      todo: { codes: new Uint32Array(rows).fill(NONE), words: [] },
    },
    kpis: { moved: NaN, up: NaN, down: NaN, came: NaN, byOwn: NaN, since: NaN },
    notes: [
      label(
        "There is no earlier refresh to compare with: changes are shown from the next as-of date on.",
        "没有更早的刷新可供对比：自下一个截止日起显示变动。",
      ),
    ],
  };
}
