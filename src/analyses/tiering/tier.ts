import { heldClasses } from "../../engine/tiering/heldClasses";
import { lineBands } from "../../engine/tiering/lineBands";
import { stableClasses } from "../../engine/tiering/stableClasses";
import { thresholdTiers } from "../../engine/tiering/thresholdTiers";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import type { CustomerLedger } from "../../ledger/ledger";
import { defineAnalysis, resultOf, type AnalysisInput, type Class, type ResultColumn } from "../analysis";
import { amountText } from "../numberText";
import type { ParameterValues } from "../parameters";
import { measureOf } from "./abc";
import { customerOrder } from "./customerOrder";
import { serviceCodes, serviceTierList } from "./serviceTiers";
import { tierRuleOf, tierSchemes, type TierRule, type TierSchemeId } from "./tierSchemes";
import { asOfThen, MOST_KEPT, packTiers, unpackTiers } from "./tierSnapshot";

/** The tier of each customer by the scheme in force, how it stands in the other schemes, and what would move it up. */
export const tier = defineAnalysis({
  id: "tier",
  pillar: "tiering",
  entity: "customer",
  label: label("Tier", "客户分级"),
  question: label("Which tier is each customer in, and what moves it up?", "各客户属于哪一级？怎样才能升级？"),
  needs: ["receivables"],
  parameters: [
    "tierScheme",
    "stableQuarters",
    "stableVariation",
    "tierBand",
    "curryShares",
    "salesShares",
    "profitTolerance",
    "tierThresholds",
    "serviceOfThree",
    "serviceOfFour",
    "abcMeasure",
    "abcRule",
    "abcShareA",
    "abcShareB",
    "revenueMonths",
  ],
  after: ["trading"],
  columns: {
    tier: {
      kind: "class",
      label: label("Tier", "级别"),
      definition: label(
        "Tier by the tier scheme of the parameters, after the condition of stability and the band around the lines.",
        "按参数中的分级方案划分，并已应用稳定性条件和界线缓冲。",
      ),
    },
    value: {
      kind: "money",
      label: label("Tier value", "分级价值"),
      definition: label(
        "What the scheme ranks by: revenue or profit, as the ABC measure says; profit bands always by profit.",
        "分级依据：按 ABC 分类依据取收入或利润；利润分类始终按利润。",
      ),
    },
    service: {
      kind: "class",
      label: label("Service tier", "服务级别"),
      definition: label(
        "Core, senior, middle or general: the tier mapped by the parameters; it sets how often a customer is visited.",
        "核心、高级、中级或一般：由级别按参数对应得出，用于确定拜访频次。",
      ),
    },
    next: {
      kind: "text",
      label: label("To the next tier", "距上一级"),
      definition: label(
        "What the customer lacks to move up, all others staying as they are.",
        "其他客户不变时，该客户升级尚缺的条件。",
      ),
    },
    distance: {
      kind: "money",
      label: label("Lacking value", "尚缺价值"),
      definition: label(
        "Additional value that moves the customer up one tier, all others staying as they are; empty in the first tier.",
        "其他客户不变时，升一级所需增加的价值；第一级为空。",
      ),
    },
    unstable: {
      kind: "flag",
      label: label("Not stable", "不稳定"),
      definition: label(
        "Would be A by value but bought in too few of the last four quarters, or too unevenly over the last twelve months.",
        "按价值应为 A 类，但近四季活跃季度数不足，或近 12 个月采购波动过大。",
      ),
    },
    held: {
      kind: "flag",
      label: label("Held", "缓冲保留"),
      definition: label(
        "Keeps the tier of the refresh before because it is within the band around a line.",
        "处于界线缓冲幅度内，保留上次刷新的级别。",
      ),
    },
    curry: schemeColumn("Pyramid", "金字塔级别", "1/4/15/80 unless changed", "默认 1/4/15/80"),
    sales: schemeColumn(
      "Sales pyramid",
      "销售金字塔",
      "10/30/60 of customers and prospects unless changed",
      "默认客户与潜在客户合计的 10/30/60",
    ),
    profit: schemeColumn("Profit band", "利润分类", "profitable, break-even or loss-making", "盈利、保本或亏损"),
    thresholds: schemeColumn("Own tier", "自定级别", "your own least values", "按自定最低价值"),
  },
  kpis: {
    first: {
      kind: "count",
      label: label("In the first tier", "第一级客户数"),
      definition: label("Customers in the best tier of the scheme.", "分级方案中最高一级的客户数。"),
    },
    unstable: {
      kind: "count",
      label: label("Not stable", "不稳定客户数"),
      definition: label("Customers that fell from A to B for lack of stability.", "因不稳定由 A 类降为 B 类的客户数。"),
    },
    held: {
      kind: "count",
      label: label("Held by the band", "缓冲保留客户数"),
      definition: label(
        "Customers that keep their tier because they are within the band around a line.",
        "因处于界线缓冲幅度内而保留原级别的客户数。",
      ),
    },
  },
  compute(input) {
    const { ledger, parameters } = input;
    const { customers } = ledger;
    const measure = measureOf(customers, parameters.abcMeasure);
    const prospects = ledger.tables.prospects?.table.rows ?? 0;
    const of = (scheme: TierSchemeId) => classified(customers, tierRuleOf(scheme, parameters, measure, prospects));
    const chosen = of(parameters.tierScheme);
    const { values, rule, codes: plain } = chosen;
    const scheme = tierSchemes[rule.scheme];
    const before = beforeOf(input);
    const held = before ? withinBand(before, values, plain, rule, parameters.tierBand) : plain;
    const codes = stable(held, rule, input);
    const distance = scheme.distance(values, plain, rule, chosen.order);
    const isHeld = held.map((code, row) => (code === plain[row] ? 0 : 1));
    const isUnstable = codes.map((code, row) => (code === held[row] ? 0 : 1));
    const count = (flags: Uint8Array): number => flags.reduce((sum, flag) => sum + flag, 0);
    return {
      rows: customers.count,
      columns: {
        tier: { codes, classes: scheme.tiers },
        value: values,
        service: { codes: serviceCodes(codes, scheme.tiers.length, parameters), classes: serviceTierList },
        next: nextWords(codes, plain, isUnstable, distance, rule, scheme.tiers, parameters),
        distance,
        unstable: Float64Array.from(isUnstable),
        held: Float64Array.from(isHeld),
        curry: classesOf(of("curry")),
        sales: classesOf(of("sales")),
        profit: classesOf(of("profit")),
        thresholds: classesOf(of("thresholds")),
      },
      kpis: {
        first: codes.reduce((sum, code) => sum + (code === 0 ? 1 : 0), 0),
        unstable: count(isUnstable),
        held: count(isHeld),
      },
      notes: notesOf(rule, prospects, parameters, count(isHeld), customers.count),
      keep: packTiers(customers, values, codes, rule, chosen.order()),
    };
  },
});

/** How a rule divides the customers, before stability and band. */
export function classified(customers: CustomerLedger, rule: TierRule) {
  const values = customers[rule.measure];
  const order = (): Uint32Array => customerOrder(values, customers);
  const codes = tierSchemes[rule.scheme].classify(values, rule, order);
  return { rule, values, order, codes };
}

const classesOf = ({ rule, codes }: ReturnType<typeof classified>) => ({
  codes,
  classes: tierSchemes[rule.scheme].tiers,
});

/** Classes with the band around the lines: whoever has not passed it keeps the class before. */
export function withinBand(
  before: Uint8Array,
  values: Float64Array,
  codes: Uint8Array,
  { scheme, lines }: TierRule,
  band: number,
): Uint8Array {
  if (band === 0) return codes;
  // Written thresholds are the lines; elsewhere they lie between the values of neighbouring classes.
  const moved = (by: number): Uint8Array =>
    thresholdTiers(
      values,
      lines.map((line) => line + by * Math.abs(line)),
    );
  const { strict, lenient } =
    scheme === "thresholds" ? { strict: moved(band), lenient: moved(-band) } : lineBands(values, codes, band);
  return heldClasses(before, codes, strict, lenient);
}

/** The condition of stability belongs to ABC: A is important and stable. */
export function stable(codes: Uint8Array, { scheme }: TierRule, input: AnalysisInput): Uint8Array {
  if (scheme !== "abc") return codes;
  const { stableQuarters, stableVariation } = input.parameters;
  return stableClasses(codes, ofTrading(input, "activeQuarters"), ofTrading(input, "variation"), {
    leastActivePeriods: stableQuarters,
    mostVariation: stableVariation > 0 ? stableVariation : Infinity,
  });
}

function ofTrading(input: AnalysisInput, column: "activeQuarters" | "variation"): Float64Array {
  const values = resultOf(input, "trading")?.columns[column];
  return values instanceof Float64Array ? values : new Float64Array(input.ledger.customers.count).fill(NaN);
}

/** Tiers of the refresh before, where it divided by the same scheme. */
function beforeOf({ past, ledger, parameters }: AnalysisInput): Uint8Array | undefined {
  const last = past.length > 0 ? unpackTiers(past[past.length - 1].kept) : undefined;
  return last?.rule.scheme === parameters.tierScheme ? asOfThen(last, ledger.customers).codes : undefined;
}

/** "+380,000 profit → A", one text for each customer; texts that repeat are one. */
function nextWords(
  codes: Uint8Array,
  plain: Uint8Array,
  isUnstable: Uint8Array,
  distance: Float64Array,
  { measure }: TierRule,
  tiers: readonly Class[],
  { stableQuarters, stableVariation }: ParameterValues,
): readonly Label[] {
  const [first, unknown] = [label("in the first tier", "已在第一级"), label("", "")];
  const active = label(
    `an invoice in ${stableQuarters} of the last four quarters${stableVariation > 0 ? `, unevenness up to ${stableVariation}` : ""} → ${tiers[0].id}`,
    `近四季至少 ${stableQuarters} 季有发票${stableVariation > 0 ? `且波动系数不超过 ${stableVariation}` : ""} → ${tiers[0].id}`,
  );
  const [word, wordZh] = measure === "profit" ? ["profit", "利润"] : ["revenue", "收入"];
  // Put together once for each tier: texts of many pieces keep all of them.
  const ways = tiers.map(({ label: to }) => label(` ${word} → ${to["en-US"]}`, ` → ${to["zh-CN"]}`));
  const more = `${wordZh} +`;
  return Array.from(codes, (code, row): Label => {
    if (isUnstable[row]) return active;
    if (code === 0) return first;
    if (Number.isNaN(distance[row]) || plain[row] === 0) return unknown;
    const amount = amountText(Math.max(distance[row], 0));
    const way = ways[plain[row] - 1];
    return label(`+${amount}${way["en-US"]}`, `${more}${amount}${way["zh-CN"]}`);
  });
}

function notesOf(
  rule: TierRule,
  prospects: number,
  parameters: ParameterValues,
  held: number,
  customers: number,
): Label[] {
  const { words } = tierSchemes[rule.scheme];
  const [by, byZh] = rule.measure === "profit" ? ["profit", "利润"] : ["revenue", "收入"];
  const notes = [
    label(`Tiers by ${by}: ${words(rule)["en-US"]}.`, `分级依据${byZh}：${words(rule)["zh-CN"]}。`),
    label(
      `The sales pyramid counts prospects (${prospects}) below customers (${customers}).`,
      `销售金字塔在 ${customers} 个客户之下计入 ${prospects} 个潜在客户。`,
    ),
  ];
  if (rule.scheme === "abc" && parameters.stableQuarters > 0)
    notes.push(
      label(
        `A asks for an invoice in at least ${parameters.stableQuarters} of the last four quarters.`,
        `A 类要求近四季中至少 ${parameters.stableQuarters} 季有发票。`,
      ),
    );
  if (rule.scheme === "abc" && parameters.stableVariation > 0)
    notes.push(
      label(
        `A asks for an unevenness of monthly sales (standard deviation ÷ mean) of at most ${parameters.stableVariation}.`,
        `A 类要求月度销售波动系数（标准差 ÷ 均值）不超过 ${parameters.stableVariation}。`,
      ),
    );
  if (held > 0)
    notes.push(
      label(
        `Within the band around a line, and so kept in the tier of the refresh before: ${held} of the customers.`,
        `${held} 个客户处于界线缓冲幅度内，保留上次刷新的级别。`,
      ),
    );
  if (customers > MOST_KEPT)
    notes.push(
      label(
        `Only the ${MOST_KEPT} customers with the largest value are kept for later comparisons.`,
        `仅留存价值最高的 ${MOST_KEPT} 个客户供以后比较。`,
      ),
    );
  return notes;
}

function schemeColumn(english: string, chinese: string, rule: string, ruleZh: string): ResultColumn {
  return {
    kind: "class",
    label: label(english, chinese),
    definition: label(
      `Tier by the scheme “${english.toLowerCase()}”: ${rule}.`,
      `按“${chinese}”方案的级别：${ruleZh}。`,
    ),
  };
}
