import { label } from "../../i18n/label";
import type { Report } from "../report";

/** What of the receivables will be lost, by age and by customer, and what waiting for money costs. */
export const provisions: Report = {
  id: "provisions",
  sheet: label("KAM Provisions", "KAM 坏账准备"),
  short: label("Provisions", "坏账准备"),
  group: "credit",
  optional: true,
  titles: [
    label(
      "Expected credit losses are {provisionMatrix.expectedLoss}, {provisionMatrix.coverage} of the open receivables",
      "应收账款预期信用损失 {provisionMatrix.expectedLoss}，占未收金额的 {provisionMatrix.coverage}",
    ),
    label("Expected credit losses", "预期信用损失"),
  ],
  kpis: [
    "provisionMatrix.expectedLoss",
    "provisionMatrix.coverage",
    "provisions.byGrade",
    "provisionMatrix.badDebtRatio",
    "provisions.interest",
  ],
  charts: [],
  tables: [
    {
      id: "matrix",
      name: "KAM_ProvisionMatrix",
      rows: "lossBucket",
      label: label("Provision matrix", "坏账准备矩阵"),
      columns: [
        { ref: "provisionMatrix.bucket" },
        { ref: "provisionMatrix.flow" },
        { ref: "provisionMatrix.byRolls" },
        { ref: "provisionMatrix.reached", startsGroup: true },
        { ref: "provisionMatrix.byCohorts" },
        { ref: "provisionMatrix.given", startsGroup: true },
        { ref: "provisionMatrix.balance", startsGroup: true },
        { ref: "provisionMatrix.rate" },
        { ref: "provisionMatrix.expectedLoss", look: "dataBar" },
      ],
      totals: ["provisionMatrix.balance", "provisionMatrix.expectedLoss"],
      plain: true,
    },
    {
      id: "provisions",
      name: "KAM_Provisions",
      rows: "customer",
      top: "explained",
      label: label("Expected losses by customer", "各客户预期损失"),
      columns: [
        { ref: "customer.name", opens: { report: "customers", table: "customers" } },
        { ref: "customer.id" },
        { ref: "creditScore.grade", look: "classes" },
        { ref: "ageing.total", startsGroup: true },
        { ref: "ageing.overdue", look: "positive" },
        { ref: "provisions.byMatrix", look: "dataBar", startsGroup: true },
        { ref: "provisions.matrixRate" },
        { ref: "provisions.atDefault", startsGroup: true },
        { ref: "provisions.probability" },
        { ref: "provisions.byGrade" },
        { ref: "provisions.interestOpen", startsGroup: true },
        { ref: "provisions.interestPaid" },
      ],
      where: ["provisions.byMatrix", "provisions.byGrade", "provisions.interestOpen", "provisions.interestPaid"],
      sort: { by: "provisions.byMatrix", order: "descending" },
      totals: [
        "ageing.total",
        "ageing.overdue",
        "provisions.byMatrix",
        "provisions.atDefault",
        "provisions.byGrade",
        "provisions.interestOpen",
        "provisions.interestPaid",
      ],
    },
  ],
};
