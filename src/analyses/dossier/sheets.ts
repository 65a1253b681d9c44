import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";

/** The result sheets that a line of the dossier is taken from, by the report's id; a test holds them to the reports' own names. */
export const dossierSheets = {
  customers: label("KAM Customers", "KAM 客户"),
  tiering: label("KAM Tiering", "KAM 客户分级"),
  tieringWhy: label("KAM Tiering Why", "KAM 分级依据"),
  value: label("KAM Value", "KAM 客户价值"),
  churn: label("KAM Churn", "KAM 客户流失"),
  changes: label("KAM Changes", "KAM 级别变动"),
  segments: label("KAM Segments", "KAM 客户细分"),
  receivables: label("KAM Receivables", "KAM 应收账款"),
  collections: label("KAM Collections", "KAM 催收"),
  dso: label("KAM DSO", "KAM DSO 分析"),
  creditScore: label("KAM Credit Score", "KAM 信用评分"),
  limits: label("KAM Limits", "KAM 信用额度"),
  ratios: label("KAM Ratios", "KAM 财务比率"),
  deals: label("KAM Deals", "KAM 商机体检"),
} as const satisfies Readonly<Record<string, Label>>;
export type DossierSheet = keyof typeof dossierSheets;
