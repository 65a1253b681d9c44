import type { Class } from "../analysis";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import type { DossierSheet } from "./sheets";

/** The six analyses of a key account, then whom one meets there. In the order of `sections`. */
export const SECTIONS = ["class", "operating", "buying", "trade", "competition", "credit", "relation"] as const;
export type SectionId = (typeof SECTIONS)[number];

const sectionLabels: Readonly<Record<SectionId, Label>> = {
  class: label("1 Class", "1 客户分类"),
  operating: label("2 Operation", "2 经营状况"),
  buying: label("3 Buying habit", "3 购买习惯"),
  trade: label("4 Trade record", "4 交易记录"),
  competition: label("5 Competition", "5 竞争状况"),
  credit: label("6 Credit", "6 信用状况"),
  relation: label("7 Relationship", "7 客户关系"),
};

export const sections: readonly Class[] = SECTIONS.map((id) => ({ id, label: sectionLabels[id], look: "neutral" }));

/** Where a line comes from: a result sheet, or one of the user's own sheets. */
export type LineSource =
  DossierSheet | { readonly table: "receivables" | "customers" | "opportunities" | "financials" };

/** A line that repeats a figure of the customer. */
export interface DossierLine {
  readonly section: SectionId;
  /** "analysis.column" of the customers. */
  readonly ref: string;
  readonly from: LineSource;
  /** Beside it stands the median of all customers that have the figure. */
  readonly compared?: true;
}

const invoices = { table: "receivables" } as const;
const customers = { table: "customers" } as const;

/** What the dossier says of a customer, line by line; a line without a value is left out. */
export const dossierLines: readonly DossierLine[] = [
  { section: "class", ref: "keyAccount.verdict", from: "customers" },
  { section: "class", ref: "keyAccount.score", from: "tieringWhy", compared: true },
  { section: "class", ref: "abc.class", from: "customers" },
  { section: "class", ref: "abc.rank", from: "customers" },
  { section: "class", ref: "tier.tier", from: "customers" },
  { section: "class", ref: "tier.next", from: "tieringWhy" },
  { section: "class", ref: "rfm.segment", from: "customers" },
  { section: "class", ref: "valueMatrix.class", from: "customers" },
  { section: "class", ref: "status.status", from: "customers" },
  { section: "class", ref: "customerValue.clv", from: "value", compared: true },
  { section: "class", ref: "loss.impact", from: "tiering", compared: true },
  { section: "class", ref: "loss.months", from: "tiering" },
  { section: "class", ref: "action.action", from: "customers" },
  { section: "class", ref: "action.reason", from: "customers" },
  { section: "operating", ref: "customer.industry", from: customers },
  { section: "operating", ref: "customer.companySize", from: customers },
  { section: "operating", ref: "action.companyRevenue", from: customers },
  { section: "buying", ref: "lifecycle.orders", from: invoices, compared: true },
  { section: "buying", ref: "revenue.firstDay", from: "customers" },
  { section: "buying", ref: "revenue.lastDay", from: "customers" },
  { section: "buying", ref: "lifecycle.intervalDays", from: invoices, compared: true },
  { section: "buying", ref: "lifecycle.silence", from: invoices, compared: true },
  { section: "buying", ref: "trading.averageInvoice", from: invoices, compared: true },
  { section: "buying", ref: "trading.largestShare", from: invoices, compared: true },
  { section: "buying", ref: "trading.activeQuarters", from: invoices, compared: true },
  { section: "buying", ref: "trading.walletShare", from: "customers", compared: true },
  { section: "trade", ref: "revenue.revenue", from: "customers", compared: true },
  { section: "trade", ref: "abc.share", from: "customers" },
  { section: "trade", ref: "trading.growth", from: "customers", compared: true },
  { section: "trade", ref: "revenue.profit", from: "customers", compared: true },
  { section: "trade", ref: "revenue.margin", from: "customers", compared: true },
  { section: "trade", ref: "lifecycle.trend", from: invoices, compared: true },
  { section: "credit", ref: "creditScore.grade", from: "creditScore" },
  { section: "credit", ref: "creditScore.score", from: "creditScore", compared: true },
  { section: "credit", ref: "creditLimit.limit", from: "receivables", compared: true },
  { section: "credit", ref: "limits.exposure", from: "receivables", compared: true },
  { section: "credit", ref: "creditLimit.used", from: "receivables", compared: true },
  { section: "credit", ref: "ageing.total", from: "receivables", compared: true },
  { section: "credit", ref: "ageing.overdue", from: "receivables", compared: true },
  { section: "credit", ref: "ageing.oldestDays", from: "receivables" },
  { section: "credit", ref: "dso.dso", from: "receivables", compared: true },
  { section: "credit", ref: "paymentBehaviour.daysLate", from: "receivables", compared: true },
  { section: "credit", ref: "paymentBehaviour.onTimeShare", from: "receivables", compared: true },
  { section: "credit", ref: "holds.hold", from: "limits" },
  { section: "credit", ref: "collections.action", from: "collections" },
  { section: "relation", ref: "customer.owner", from: customers },
  { section: "relation", ref: "lifecycle.stage", from: "customers" },
  { section: "relation", ref: "lifecycle.focus", from: "customers" },
  { section: "relation", ref: "lifecycle.phase", from: "customers" },
  { section: "relation", ref: "loyalty.rung", from: "customers" },
  { section: "relation", ref: "loyalty.type", from: "customers" },
  { section: "relation", ref: "loyalty.referrals", from: "customers" },
  { section: "relation", ref: "churnRisk.score", from: "churn", compared: true },
  { section: "relation", ref: "churnRisk.signs", from: "churn" },
];
