import { label } from "../../i18n/label";
import type { Report } from "../report";

/** Customers and money by credit grade, how each grade is dealt with, and the state of the credit files. */
export const creditGrades: Report = {
  id: "creditGrades",
  sheet: label("KAM Credit Grades", "KAM 信用分级"),
  short: label("Credit grades", "信用分级"),
  group: "credit",
  optional: true,
  onePageWide: true,
  titles: [
    label(
      "CA4 and CA5 owe {creditGrades.weakOpen}, {creditGrades.weakShare} of what is owed",
      "CA4、CA5 客户欠款 {creditGrades.weakOpen}，占应收余额的 {creditGrades.weakShare}",
    ),
    label("Credit grades and policy", "信用分级与对策"),
  ],
  kpis: [
    "creditGrades.weakOpen",
    "creditGrades.weakShare",
    "creditGrades.ratedShare",
    "creditFile.complete",
    "creditFile.reviewsDue",
  ],
  charts: [
    {
      id: "grades",
      titles: [
        label(
          "{creditGrades.weakShare} of what is owed stands with CA4 and CA5",
          "CA4、CA5 占应收余额的 {creditGrades.weakShare}",
        ),
        label("Open receivables by credit grade", "各信用等级应收余额"),
      ],
      kind: "column",
      rows: "grade",
      categories: "creditGrades.grade",
      series: [{ ref: "creditGrades.open", meaning: "actual" }],
    },
  ],
  tables: [
    {
      id: "grades",
      name: "KAM_CreditGrades",
      rows: "grade",
      label: label("By grade", "按等级"),
      columns: [
        { ref: "creditGrades.grade", look: "classes" },
        { ref: "creditGrades.from" },
        { ref: "creditGrades.customers" },
        { ref: "creditGrades.customerShare" },
        { ref: "creditGrades.open" },
        { ref: "creditGrades.openShare", look: "dataBar" },
        { ref: "creditGrades.overdue", look: "positive" },
        { ref: "creditGrades.contactDays" },
        { ref: "creditGrades.reviewDays" },
        { ref: "creditGrades.policy", wrap: true },
      ],
      totals: ["creditGrades.customers", "creditGrades.open", "creditGrades.overdue"],
      plain: true,
    },
    {
      id: "files",
      name: "KAM_CreditFiles",
      rows: "customer",
      label: label("Credit files", "信用档案"),
      columns: [
        { ref: "creditScore.grade", look: "classes" },
        { ref: "customer.id" },
        { ref: "customer.name" },
        { ref: "creditFile.complete", look: "dataBar" },
        { ref: "creditFile.investigated" },
        { ref: "creditFile.reviewDay" },
        { ref: "creditFile.reviewOverdue", look: "positive" },
        { ref: "creditFile.channel" },
        { ref: "creditFile.missing", wrap: true },
      ],
      where: ["creditFile.complete", "creditFile.investigated"],
      sort: { by: "creditFile.reviewOverdue", order: "descending" },
    },
  ],
};
