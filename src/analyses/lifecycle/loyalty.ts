import { addMonths } from "../../engine/dates";
import { loyaltyLadder, LOYALTY_RUNGS } from "../../engine/lifecycle/loyaltyLadder";
import { loyaltyTypes } from "../../engine/lifecycle/loyaltyTypes";
import {
  referralRate,
  repeatAndReferralShare,
  repurchaseRate,
  returnRate,
} from "../../engine/lifecycle/repurchaseRate";
import { sumByGroup } from "../../engine/sum";
import { NONE } from "../../engine/columns";
import { label } from "../../i18n/label";
import type { Ledger } from "../../ledger/ledger";
import { purchaseCalendar } from "../../ledger/purchaseCalendar";
import { defineAnalysis, resultOf, UNKNOWN, type Class } from "../analysis";
import { hasField, numberField, textField } from "../customerField";
import { latestSurvey, surveyAnswers } from "../relations/latestSurvey";
import { DEPTHS, relationDepth } from "../relations/relationDepth";
import { referrersOf } from "./referrers";

const rungLabels = {
  suspect: label("Suspect", "可能的客户"),
  prospect: label("Prospect", "潜在客户"),
  firstTime: label("First-time customer", "首次购买者"),
  client: label("Client", "重复购买者"),
  supporter: label("Supporter", "支持者"),
  advocate: label("Advocate", "宣传者"),
  partner: label("Partner", "合作伙伴"),
};

const rungs: readonly Class[] = LOYALTY_RUNGS.map((id, i) => ({
  id,
  label: rungLabels[id],
  look: { rank: LOYALTY_RUNGS.length - 1 - i, of: LOYALTY_RUNGS.length },
}));

/** In the order of `LOYALTY_TYPES`. */
const types: readonly Class[] = [
  { id: "true", label: label("True", "真正忠诚"), look: "good" },
  { id: "latent", label: label("Latent", "潜在忠诚"), look: "neutral" },
  { id: "spurious", label: label("Spurious", "虚假忠诚"), look: "warning" },
  { id: "none", label: label("None", "不忠诚"), look: "bad" },
];

/** The level of a relationship from which on it is a partnership. */
const PARTNER = DEPTHS.indexOf("partner");

/** How loyal customers are: by what they do, what they say, and whom they bring. */
export const loyalty = defineAnalysis({
  id: "loyalty",
  pillar: "tiering",
  entity: "customer",
  label: label("Loyalty", "忠诚度"),
  question: label("How loyal are customers, and whom do they bring?", "客户有多忠诚，又带来了谁？"),
  needs: ["receivables"],
  parameters: ["supporterOrders", "loyalIntention", "revenueMonths"],
  after: ["status"],
  columns: {
    rung: {
      kind: "class",
      label: label("Loyalty rung", "忠诚阶梯"),
      definition: label(
        "Partner (relation level says so), advocate (recommended us), supporter (many orders), client (two or more), first-time customer (one), prospect (open opportunity), suspect.",
        "合作伙伴（关系层级注明）、宣传者（有推荐）、支持者（多次下单）、重复购买者（两单及以上）、首次购买者（一单）、潜在客户（有未结商机）、可能的客户。",
      ),
    },
    type: {
      kind: "class",
      label: label("Loyalty type", "忠诚类型"),
      definition: label(
        "True: intends to stay and bought again in the window; latent: intends only; spurious: buys only; none. Empty without a survey answer.",
        "真正忠诚：有意愿且统计期内再次购买；潜在忠诚：仅有意愿；虚假忠诚：仅有购买；不忠诚：两者皆无。无调查得分时为空。",
      ),
    },
    relationLevel: {
      kind: "text",
      label: label("Relation level", "关系层级"),
      definition: label("As the customers sheet says.", "取自客户表。"),
    },
    referrals: {
      kind: "count",
      label: label("Referrals", "推荐客户数"),
      definition: label("Customers that name this one as the one that recommended us.", "注明由该客户推荐的客户数。"),
    },
    referredRevenue: {
      kind: "money",
      label: label("Referred revenue", "推荐带来收入"),
      definition: label("Revenue of those customers in the revenue window.", "被推荐客户在统计期内的收入。"),
    },
  },
  kpis: {
    repurchaseRate: {
      kind: "share",
      label: label("Repurchase rate", "复购率"),
      definition: label(
        "Customers with orders on two or more days of the revenue window ÷ customers with at least one.",
        "统计期内两个及以上日期有订单的客户 ÷ 至少一单的客户。",
      ),
    },
    returnRate: {
      kind: "share",
      label: label("Return rate", "回购率"),
      definition: label(
        "Customers of the window before that ordered again in this one ÷ customers of the window before.",
        "上一统计期客户中本期再次下单者 ÷ 上一统计期客户。",
      ),
    },
    referralRate: {
      kind: "share",
      label: label("Referral rate", "推荐率"),
      definition: label("Customers that recommended us ÷ all customers.", "有推荐的客户 ÷ 全部客户。"),
    },
    loyalShare: {
      kind: "share",
      label: label("Repeat and referred sales", "复购与推荐销售占比"),
      definition: label(
        "Sales of the window other than first-day sales of customers that came by themselves ÷ sales.",
        "统计期内除自来客户首日销售以外的销售 ÷ 销售。",
      ),
    },
  },
  compute(input) {
    const { ledger, parameters } = input;
    const { customers } = ledger;
    const { windows, loyalShare, referrals, referrers } = factsOf(ledger, parameters.revenueMonths);
    const repeats = windows.now.map((days) => (days >= 2 ? 1 : 0));
    const level = textField(customers, "relationLevel");
    const { history } = purchaseCalendar(ledger);
    const orders = history.repeats.map((count) => (Number.isNaN(count) ? 0 : count + 1));
    const open = resultOf(input, "status")?.columns.openOpportunities;
    const rung = loyaltyLadder(
      {
        orders,
        interest: open instanceof Float64Array ? open : new Float64Array(customers.count),
        referrals,
        partnership: Array.from(relationDepth(ledger).codes, (depth) => Number(depth !== UNKNOWN && depth >= PARTNER)),
      },
      parameters.supporterOrders,
    );
    const type = loyaltyTypes(intentions(ledger), repeats, parameters.loyalIntention);
    const hasReferrals = hasField(customers, "referredBy");
    const none = new Float64Array(customers.count).fill(NaN);
    const referredRevenue = sumByGroup(
      Array.from(referrers, (referrer) => referrer + 1),
      customers.count + 1,
      customers.revenue,
    ).subarray(1);
    return {
      rows: customers.count,
      columns: {
        rung: { codes: rung, classes: rungs },
        type: { codes: type, classes: types },
        relationLevel: level,
        referrals: hasReferrals ? referrals : none,
        referredRevenue: hasReferrals ? referredRevenue.slice() : none,
      },
      kpis: {
        repurchaseRate: repurchaseRate(windows.now).rate,
        returnRate: parameters.revenueMonths > 0 ? returnRate(windows.before, windows.now).rate : NaN,
        referralRate: hasReferrals ? referralRate(referrals).rate : NaN,
        loyalShare,
      },
      notes: hasReferrals ? unknownReferrers(ledger, referrers) : [],
    };
  },
});

/** The latest survey's answer, else that of the customers sheet. */
function intentions(ledger: Ledger): Float64Array {
  const listed = numberField(ledger.customers, "loyaltyIntention");
  return surveyAnswers(ledger, latestSurvey(ledger), "intention").map((answer, row) =>
    Number.isNaN(answer) ? listed[row] : answer,
  );
}

/** One pass: days with an order (1, or 2 for more) in the window and in the one before it; sales that were no first ones. */
function factsOf(ledger: Ledger, months: number) {
  const { asOfDay, customers, receivables } = ledger;
  const referrers = referrersOf(customers);
  const referrals = new Float64Array(customers.count);
  for (const referrer of referrers) if (referrer >= 0) referrals[referrer]++;
  const since = months > 0 ? addMonths(asOfDay, -months) : -Infinity;
  const sinceBefore = months > 0 ? addMonths(asOfDay, -2 * months) : -Infinity;
  const { customer, amount, invoiceDay, known, sale, count } = receivables;
  const windows = { now: new Float64Array(customers.count), before: new Float64Array(customers.count) };
  const seen = new Float64Array(customers.count);
  const sold = new Float64Array(count).fill(NaN);
  const isRepeat = new Uint8Array(count);
  const isReferred = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    const [day, c] = [invoiceDay[row], customer[row]];
    if (!known[row] || !sale[row] || !(day > sinceBefore)) continue;
    if (day > since) {
      sold[row] = amount[row];
      isRepeat[row] = day > customers.firstDay[c] ? 1 : 0;
      isReferred[row] = referrers[c] >= 0 ? 1 : 0;
      if (!(amount[row] > 0)) continue;
      if (windows.now[c] === 0) seen[c] = day;
      windows.now[c] = windows.now[c] === 0 ? 1 : day === seen[c] ? windows.now[c] : 2;
    } else if (amount[row] > 0) windows.before[c] = 1;
  }
  return { windows, referrals, referrers, loyalShare: repeatAndReferralShare(sold, isRepeat, isReferred) };
}

function unknownReferrers({ customers }: Ledger, referrers: Int32Array) {
  const { codes } = textField(customers, "referredBy");
  const lost = codes.reduce((count, code, row) => count + (code !== NONE && referrers[row] < 0 ? 1 : 0), 0);
  if (lost === 0) return [];
  return [
    label(
      `${lost} cells of “referred by” name nobody who is a customer and do not count as referrals.`,
      `“推荐人”列有 ${lost} 个单元格填写的不是已知客户，不计为推荐。`,
    ),
  ];
}
