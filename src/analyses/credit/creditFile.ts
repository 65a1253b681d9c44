import { CREDIT_GRADES } from "../../engine/credit/creditGrades";
import { fileCompleteness } from "../../engine/credit/fileCompleteness";
import { investigationOverdue } from "../../engine/credit/investigationOverdue";
import { takeText } from "../../engine/take";
import { bytesFrom, codesFrom, NONE, numbersFrom, type TextColumn, wordAt } from "../../engine/columns";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { cellIssue } from "../../ledger/ledgerIssues";
import type { Table } from "../../read/schema";
import { creditFile as schema } from "../../read/tables/creditFile";
import { defineAnalysis } from "../analysis";
import { gradesOf } from "./creditGrades";
import { creditFiles } from "./creditFiles";
import { saysYes } from "./fileWords";

type FileTable = Table<typeof schema>;

const items = [
  "legalForm",
  "domicile",
  "assetLocation",
  "debtForm",
  "application",
  "guaranteeContract",
  "salesContract",
  "guaranty",
  "financialInformation",
  "settlementProof",
] as const;

/** How complete and how fresh each customer's credit file is. */
export const creditFile = defineAnalysis({
  id: "creditFile",
  pillar: "credit",
  entity: "customer",
  label: label("Credit file", "信用档案"),
  question: label("Which credit files are incomplete or out of date?", "哪些信用档案不完整或已过期？"),
  needs: ["creditFile"],
  parameters: ["creditReviewDays"],
  after: ["creditScore"],
  columns: {
    complete: {
      kind: "share",
      label: label("File complete", "档案完整率"),
      definition: label(
        "Items of the file that are there ÷ items that the sheet has a column for; each counts alike.",
        "已具备的档案要素 ÷ 表中所列要素，各项权重相同。",
      ),
    },
    missing: {
      kind: "text",
      label: label("Missing in the file", "缺失内容"),
      definition: label(
        "Items that are empty or say no; “complete” where none is.",
        "空白或填“否/无”的要素；无缺失时为“齐全”。",
      ),
    },
    channel: {
      kind: "text",
      label: label("Source of information", "资信来源"),
      definition: label("Channel of the last investigation.", "最近一次资信调查的渠道。"),
    },
    investigated: {
      kind: "day",
      label: label("Investigated on", "调查日期"),
      definition: label("Day of the last credit investigation.", "最近一次资信调查之日。"),
    },
    reviewDay: {
      kind: "day",
      label: label("Investigate by", "应调查日期"),
      definition: label(
        "Last investigation + interval of the customer's grade; empty where there was none.",
        "上次调查日 + 该等级的调查周期；从未调查为空。",
      ),
    },
    reviewOverdue: {
      kind: "days",
      label: label("Investigation overdue (days)", "调查逾期天数"),
      definition: label(
        "As-of date − day to investigate by, once that has passed; empty while there is time.",
        "应调查日期已过时：截止日 − 应调查日期；未到期为空。",
      ),
    },
  },
  kpis: {
    files: {
      kind: "count",
      label: label("Credit files", "信用档案数"),
      definition: label("Customers with a credit file.", "有信用档案的客户数。"),
    },
    complete: {
      kind: "share",
      label: label("Files complete", "档案平均完整率"),
      definition: label("Mean completeness of the files.", "各档案完整率的平均值。"),
    },
    reviewsDue: {
      kind: "count",
      label: label("Investigations due", "应调查客户数"),
      definition: label(
        "Customers with a file whose investigation is overdue or never was.",
        "有档案但调查已逾期或从未调查的客户数。",
      ),
    },
  },
  compute(input) {
    const { ledger, parameters } = input;
    const { table } = ledger.tables.creditFile!;
    const files = creditFiles(ledger);
    const asked = items.filter((item) => table.present.has(item));
    const columns = asked.map((item) => saysYes(table.columns[item]));
    const found =
      asked.length > 0
        ? fileCompleteness(
            columns.map((column) => bytesFrom(files.row, (row) => (row < 0 ? 0 : column[row]))),
            asked.map(() => 1),
          )
        : undefined;
    const complete = numbersFrom(files.row, (row, c) => (row < 0 || !found ? NaN : found.complete[c]));
    const investigated = files.number("investigationDay");
    const interval = CREDIT_GRADES.map((grade) => parameters.creditReviewDays[grade]);
    const overdue = investigationOverdue(investigated, gradesOf(input), interval, ledger.asOfDay);
    const known = complete.filter((share) => !Number.isNaN(share));
    const hasDays = table.present.has("investigationDay");
    return {
      rows: ledger.customers.count,
      columns: {
        complete,
        missing: Array.from(files.row, (row, c) =>
          row < 0 || !found ? label("", "") : missingText(found.missing[c], asked),
        ),
        channel: ofFiles(table.columns.channel, files.row),
        investigated,
        reviewDay: overdue.map((days) => (Number.isFinite(days) ? ledger.asOfDay - days : NaN)),
        reviewOverdue: overdue.map((days) => (Number.isFinite(days) && days > 0 ? days : NaN)),
      },
      kpis: {
        files: files.row.filter((row) => row >= 0).length,
        complete: known.length > 0 ? known.reduce((total, share) => total + share, 0) / known.length : NaN,
        reviewsDue: hasDays ? overdue.filter((days, c) => files.row[c] >= 0 && days > 0).length : NaN,
      },
      notes: asked.length > 0 ? [] : [noItems],
      issues: files.repeated.map((row) =>
        cellIssue("repeatedFile", "leftOut", table, row, "customer", nameOfRow(table, row), { rows: 1 }),
      ),
    };
  },
});

const nameOfRow = ({ columns }: FileTable, row: number): string =>
  wordAt(columns.customer, row) || wordAt(columns.customerName, row);

const noItems = label(
  "The sheet of credit files has no columns for what a file should hold (legal form, domicile, application, contracts, guaranty, statements…), so its completeness is not known.",
  "信用档案表没有档案要素列（法律形式、住所、申请书、合同、担保、财务资料等），完整率无从得知。",
);

function missingText(missing: readonly number[], asked: readonly (typeof items)[number][]): Label {
  if (missing.length === 0) return label("complete", "齐全");
  const words = missing.map((item) => schema.fields[asked[item]].label);
  return label(words.map((word) => word["en-US"]).join(", "), words.map((word) => word["zh-CN"]).join("、"));
}

function ofFiles(column: TextColumn, rows: Int32Array): TextColumn {
  const found = takeText(
    column,
    codesFrom(rows, (row) => Math.max(row, 0)),
  );
  return { words: found.words, codes: found.codes.map((code, c) => (rows[c] < 0 ? NONE : code)) };
}
