import { numbersFrom } from "../../engine/columns";
import { addMonths } from "../../engine/dates";
import { groupSums } from "../../engine/sum";
import { portfolioActions } from "../../engine/tiering/portfolioActions";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import type { Ledger } from "../../ledger/ledger";
import {
  defineAnalysis,
  resultOf,
  UNKNOWN,
  type AnalysisInput,
  type Class,
  type ClassColumn,
  type ResultColumn,
} from "../analysis";
import { percentText } from "../numberText";
import { numberField } from "../customerField";

/** What to do with a customer, in the order of the codes below. */
export const actionList: readonly Class[] = [
  { id: "grow", label: label("Grow", "培育"), look: "good" },
  { id: "keep", label: label("Keep", "保持"), look: "neutral" },
  { id: "defend", label: label("Defend", "稳固"), look: "warning" },
  { id: "winBack", label: label("Win back", "挽回"), look: "warning" },
  { id: "firstDeal", label: label("First deal", "促成首单"), look: "neutral" },
  { id: "keepOverride", label: label("Keep – override", "破例保留"), look: "neutral" },
  { id: "review", label: label("Review", "专项处理"), look: "warning" },
  { id: "drop", label: label("Drop", "裁减"), look: "bad" },
];
const [GROW, KEEP, DEFEND, WIN_BACK, FIRST_DEAL, KEEP_OVERRIDE, REVIEW, DROP] = actionList.keys();

const DROPS = ["breaksCredit", "unprofitable", "tooSmall", "noFuture"] as const;
const KEEPS = ["picky", "strict", "strong"] as const;

/** What to do with each customer, and why. */
export const action = defineAnalysis({
  id: "action",
  pillar: "tiering",
  entity: "customer",
  label: label("Actions", "客户策略"),
  question: label("What to do with each customer, and why?", "对每个客户应采取什么策略？为什么？"),
  needs: ["receivables"],
  parameters: [
    "dropOverdueDays",
    "dropOverdue",
    "dropPromises",
    "dropProfit",
    "dropRevenue",
    "dropGrowth",
    "dropPotential",
    "pickyComplaints",
    "strongSize",
    "growFrom",
    "defendBelow",
    "activeMonths",
    "revenueMonths",
  ],
  after: ["trading", "rfm", "valueMatrix", "tier", "keyAccount"],
  columns: {
    action: {
      kind: "class",
      label: label("Action", "策略"),
      definition: label(
        "Drop where a reason to drop holds, but review where it is a key account or of the first tier, which is not given up by a rule; keep – override where being strong overrules it; else first deal (never bought), win back (was valuable, quiet), defend (key or first tier, falling), grow (rising or with potential), keep.",
        "符合裁减理由者裁减，但大客户或第一级客户不由规则裁减，改为专项处理；因实力雄厚而不裁减者破例保留；其余：从未购买者促成首单，曾有价值而沉寂者挽回，大客户或第一级客户下滑者稳固，增长或有潜力者培育，其他保持。",
      ),
    },
    reason: {
      kind: "text",
      label: label("Why", "理由"),
      definition: label("What decided the action.", "决定该策略的依据。"),
    },
    dropped: flag("Reason to drop", "裁减理由成立", "A reason to drop that is not overruled", "存在未被否决的裁减理由"),
    override: flag("Override", "破例", "All that spoke for dropping is overruled", "裁减理由均被否决"),
    breaksCredit: flag(
      "Breaks credit",
      "不守信用",
      "Too much long overdue, or too many promises broken",
      "长期逾期占比过高，或失信次数过多",
    ),
    unprofitable: flag("Unprofitable", "不赢利", "Profit after service below the limit", "扣服务成本后利润低于下限"),
    tooSmall: flag("Too small", "营业额过小", "Revenue below the limit", "收入低于下限"),
    noFuture: flag("No future", "没有前途", "Growth and potential below their limits", "增长率与潜力均低于下限"),
    picky: flag(
      "Picky",
      "挑剔",
      "Complains more often than the limit; no reason to drop",
      "投诉次数超过界线；不构成裁减理由",
    ),
    strict: flag("Strict", "要求严格", "Tagged as strict; no reason to drop", "标记为要求严格；不构成裁减理由"),
    strong: flag(
      "Strong",
      "实力雄厚",
      "Own revenue large enough to keep it although it buys little",
      "自身营业额达标，采购虽少也应保留",
    ),
    longOverdue: raw(
      "share",
      "Long overdue",
      "长期逾期占比",
      "Open amounts overdue by more than the days of the parameters ÷ open amounts",
      "逾期超过参数天数的未收金额 ÷ 未收金额",
    ),
    brokenPromises: raw("count", "Broken promises", "失信次数", "As the customers sheet says", "取自客户表"),
    complaints: raw("count", "Complaints", "投诉次数", "As the customers sheet says", "取自客户表"),
    strictTag: raw("flag", "Strict requirements", "要求严格（标记）", "As the customers sheet says", "取自客户表"),
    companyRevenue: raw(
      "money",
      "Own revenue",
      "客户年营业额",
      "The customer's own revenue, as the customers sheet says",
      "客户自身营业额，取自客户表",
    ),
  },
  kpis: {
    drop: count("To drop", "建议裁减户数", "drop", "裁减"),
    defend: count("To defend", "建议稳固户数", "defend", "稳固"),
    grow: count("To grow", "建议培育户数", "grow", "培育"),
    winBack: count("To win back", "建议挽回户数", "win back", "挽回"),
  },
  compute(input) {
    const { ledger, parameters } = input;
    const { customers } = ledger;
    const trading = resultOf(input, "trading")!.columns as Readonly<Record<string, Float64Array>>;
    const complaints = numberField(customers, "complaints");
    const values = {
      overdueRate: longOverdue(ledger, parameters.dropOverdueDays),
      brokenPromises: numberField(customers, "brokenPromises"),
      profit: trading.netProfit,
      revenue: customers.revenue,
      growth: trading.growth,
      potential: numberField(customers, "potential"),
      picky: complaints.map((times) => (Number.isNaN(times) ? NaN : times > parameters.pickyComplaints ? 1 : 0)),
      strict: numberField(customers, "strict"),
      companySize: numberField(customers, "companyRevenue"),
    };
    const found = portfolioActions(values, {
      mostOverdueRate: parameters.dropOverdue,
      mostBrokenPromises: parameters.dropPromises,
      leastProfit: parameters.dropProfit,
      leastRevenue: parameters.dropRevenue,
      leastGrowth: parameters.dropGrowth,
      leastPotential: parameters.dropPotential,
      strongSize: parameters.strongSize,
    });
    const decided = decide(input, found, trading.growth);
    const bits = (of: Uint8Array, place: number): Float64Array => numbersFrom(of, (each) => (each >> place) & 1);
    const countOf = (code: number): number => decided.codes.reduce((n, each) => n + (each === code ? 1 : 0), 0);
    return {
      rows: customers.count,
      columns: {
        action: { codes: decided.codes, classes: actionList },
        reason: decided.reasons,
        dropped: numbersFrom(found.action, (each) => (each === 2 ? 1 : 0)),
        override: numbersFrom(found.action, (each) => (each === 1 ? 1 : 0)),
        breaksCredit: bits(found.drop.reasons, 0),
        unprofitable: bits(found.drop.reasons, 1),
        tooSmall: bits(found.drop.reasons, 2),
        noFuture: bits(found.drop.reasons, 3),
        picky: bits(found.keep.reasons, 0),
        strict: bits(found.keep.reasons, 1),
        strong: bits(found.keep.reasons, 2),
        longOverdue: values.overdueRate,
        brokenPromises: values.brokenPromises,
        complaints,
        strictTag: values.strict,
        companyRevenue: values.companySize,
      },
      kpis: { drop: countOf(DROP), defend: countOf(DEFEND), grow: countOf(GROW), winBack: countOf(WIN_BACK) },
    };
  },
});

/** What is overdue by more than so many days ÷ what is open; NaN where nothing is. */
function longOverdue({ asOfDay, customers, receivables }: Ledger, days: number): Float64Array {
  const late = groupSums(customers.count);
  const { customer, open, dueDay, known } = receivables;
  for (let row = 0; row < receivables.count; row++)
    if (known[row] && open[row] > 0 && asOfDay - dueDay[row] > days) late.add(customer[row], open[row]);
  return late.totals().map((amount, c) => (customers.open[c] > 0 ? amount / customers.open[c] : NaN));
}

/** The first rule that holds decides, with its reason. */
function decide(
  input: AnalysisInput,
  { drop, keep, action: verdict }: ReturnType<typeof portfolioActions>,
  growth: Float64Array,
): { codes: Uint8Array; reasons: Label[] } {
  const { customers, asOfDay } = input.ledger;
  const { activeMonths, defendBelow, growFrom } = input.parameters;
  const segment = resultOf(input, "rfm")!.columns.segment as ClassColumn;
  const matrix = resultOf(input, "valueMatrix")!.columns.class as ClassColumn;
  const tier = resultOf(input, "tier")!.columns.tier as ClassColumn;
  const isKey = resultOf(input, "keyAccount")!.columns.isKey as Float64Array;
  const quietSince = addMonths(asOfDay, -activeMonths);
  const fading = idsOf(segment, ["cannotLose", "atRisk", "importantWinBack"]);
  const worth = averageOf(customers.revenueEver);
  const hasGoneQuiet = quiet(activeMonths);
  const codes = new Uint8Array(customers.count).fill(UNKNOWN);
  const reasons: Label[] = new Array<Label>(customers.count);
  for (let row = 0; row < customers.count; row++) {
    const isFirst = isKey[row] === 1 || tier.codes[row] === 0;
    const [code, reason] = ((): [number, Label] => {
      if (verdict[row] === 2) return isFirst ? [REVIEW, reviewTexts[drop.reasons[row]]] : [DROP, dropTexts[drop.reasons[row]]]; // prettier-ignore
      if (verdict[row] === 1) return [KEEP_OVERRIDE, overrideTexts[drop.reasons[row]][keep.reasons[row]]];
      if (Number.isNaN(customers.lastDay[row])) return [FIRST_DEAL, words.neverBought];
      if (customers.lastDay[row] <= quietSince)
        return customers.revenueEver[row] >= worth ? [WIN_BACK, hasGoneQuiet] : [KEEP, words.smallAndQuiet];
      if (isFirst && growth[row] < defendBelow) return [DEFEND, change(growth[row])];
      if (isFirst && fading.has(segment.codes[row])) return [DEFEND, words.fading];
      if (growth[row] >= growFrom) return [GROW, change(growth[row])];
      if (matrix.codes[row] === 1 || matrix.codes[row] === 3) return [GROW, words.potential];
      return [KEEP, isFirst ? words.important : words.steady];
    })();
    codes[row] = code;
    reasons[row] = reason;
  }
  return { codes, reasons };
}

const idsOf = ({ classes }: ClassColumn, ids: readonly string[]): ReadonlySet<number> =>
  new Set(classes.flatMap(({ id }, code) => (ids.includes(id) ? [code] : [])));

function averageOf(values: Float64Array): number {
  const [total, count] = values.reduce(([sum, n], value) => (value > 0 ? [sum + value, n + 1] : [sum, n]), [0, 0]);
  return count > 0 ? total / count : Infinity;
}

const words = {
  neverBought: label("has not bought yet", "尚未购买"),
  smallAndQuiet: label("small and quiet: serve on request", "规模小且沉寂：按需服务"),
  fading: label("bought much, but not lately", "曾大量购买，近期减少"),
  potential: label("high potential", "潜力高"),
  important: label("important and steady", "重要且稳定"),
  steady: label("steady", "平稳"),
};

const dropWords = {
  breaksCredit: label("breaks credit promises", "不守信用"),
  unprofitable: label("unprofitable", "不赢利"),
  tooSmall: label("too small", "营业额过小"),
  noFuture: label("no future", "没有前途"),
} as const;

const keepWords = {
  picky: label("picky is no reason", "挑剔不构成理由"),
  strict: label("strict is no reason", "要求严格不构成理由"),
  strong: label("strong in itself", "自身实力雄厚"),
} as const;

const join = (parts: readonly Label[]): Label =>
  label(parts.map((part) => part["en-US"]).join("; "), parts.map((part) => part["zh-CN"]).join("；"));

const named = <Id extends string>(bits: number, ids: readonly Id[], texts: Readonly<Record<Id, Label>>): Label[] =>
  ids.filter((_, place) => (bits >> place) & 1).map((id) => texts[id]);

/** The reasons to drop, and what overrules them, by their bits: made once, because many customers share them. */
const dropTexts = Array.from({ length: 2 ** DROPS.length }, (_, bits) => join(named(bits, DROPS, dropWords)));
const reviewTexts = dropTexts.map((reason) =>
  label(`key account, ${reason["en-US"]}: settle it with the customer`, `重要客户，${reason["zh-CN"]}：与客户专项解决`),
);
const overrideTexts = dropTexts.map((_, drop) =>
  Array.from({ length: 2 ** KEEPS.length }, (_, keep) =>
    join([...named(drop, DROPS, dropWords), ...named(keep, KEEPS, keepWords)]),
  ),
);

const quiet = (months: number): Label =>
  label(`valuable, no invoice for ${months} months`, `曾有价值，${months} 个月无发票`);

function change(growth: number): Label {
  const text = percentText(Math.round(Math.abs(growth) * 1000) / 1000);
  return growth < 0
    ? label(`revenue fell by ${text}`, `收入下降 ${text}`)
    : label(`revenue rose by ${text}`, `收入增长 ${text}`);
}

function flag(english: string, chinese: string, when: string, whenZh: string): ResultColumn {
  return { kind: "flag", label: label(english, chinese), definition: label(`${when}.`, `${whenZh}。`) };
}

function raw(kind: ResultColumn["kind"], english: string, chinese: string, of: string, ofZh: string): ResultColumn {
  return { kind, label: label(english, chinese), definition: label(`${of}.`, `${ofZh}。`) };
}

function count(english: string, chinese: string, verb: string, word: string) {
  return {
    kind: "count" as const,
    label: label(english, chinese),
    definition: label(`Customers with the action ${verb}.`, `策略为“${word}”的客户数。`),
  };
}
