import { bucketDays } from "../../engine/receivables/ageingBucket";
import { ageing } from "../../engine/receivables/ageing";
import { provisionMatrix as provide } from "../../engine/receivables/provisionMatrix";
import { sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { defineAnalysis, type AnalysisInput } from "../analysis";
import { amountText } from "../numberText";
import { parameters as declared } from "../parameters";
import { unpaidRatio, writeOffsOfYear, type WriteOffs } from "./provisions/badDebt";
import { lossRates, type LossRates } from "./provisions/lossRates";

/** What the book will lose by its age: IFRS 9's simplified approach with the own history's rates. */
export const provisionMatrix = defineAnalysis({
  id: "provisionMatrix",
  pillar: "credit",
  entity: "lossBucket",
  label: label("Provision matrix", "坏账准备矩阵"),
  question: label("How much of what is owed will be lost?", "应收账款预计损失多少？"),
  needs: ["receivables"],
  parameters: [
    "provisionMethod",
    "provisionLossMonths",
    "provisionMonths",
    "provisionRolls",
    "provisionLeast",
    "provisionRates",
    "provisionForward",
  ],
  columns: {
    bucket: {
      kind: "text",
      label: label("Days past due", "逾期天数"),
      definition: label("Buckets of 30 days; the last is what counts as lost.", "每 30 天一段，最后一段视为损失。"),
    },
    balance: {
      kind: "money",
      label: label("Open amount", "未收金额"),
      definition: label("Σ open amounts above 0 of this age.", "该账龄的正未收金额合计。"),
    },
    flow: {
      kind: "rate",
      label: label("Rolls on", "迁徙率"),
      definition: label(
        "Balance found in the next bucket a month later ÷ balance of this bucket.",
        "一个月后滚入下一段的余额 ÷ 本段余额。",
      ),
    },
    byRolls: {
      kind: "rate",
      label: label("Loss by roll rates", "迁徙率法损失率"),
      definition: label("Product of all roll rates from this bucket to the loss.", "自本段至损失段各迁徙率之积。"),
    },
    reached: {
      kind: "money",
      label: label("Ever this old", "曾达此账龄"),
      definition: label(
        "Σ amounts of invoices that reached this age, among those old enough to have been lost.",
        "已过损失期的发票中，曾达到该账龄的金额合计。",
      ),
    },
    byCohorts: {
      kind: "rate",
      label: label("Loss by cohorts", "队列法损失率"),
      definition: label("Never paid or written off ÷ ever this old.", "最终未收（含已核销）÷ 曾达此账龄。"),
    },
    given: {
      kind: "rate",
      label: label("Given rate", "给定损失率"),
      definition: label("As the parameters say.", "取自参数。"),
    },
    rate: {
      kind: "rate",
      label: label("Rate used", "采用损失率"),
      definition: label(
        "Loss rate of the method in force × forward-looking factor, at most 100 %.",
        "现行方法的损失率 × 前瞻性系数，不超过 100 %。",
      ),
    },
    expectedLoss: {
      kind: "money",
      label: label("Expected loss", "预期信用损失"),
      definition: label("Open amount × rate used.", "未收金额 × 采用损失率。"),
    },
  },
  kpis: {
    expectedLoss: {
      kind: "money",
      label: label("Expected loss", "预期信用损失"),
      definition: label("Σ open amount × rate used.", "Σ 未收金额 × 采用损失率。"),
    },
    coverage: {
      kind: "share",
      label: label("Provision of receivables", "准备计提比例"),
      definition: label("Expected loss ÷ Σ open amounts above 0.", "预期信用损失 ÷ 正未收金额合计。"),
    },
    badDebtRatio: {
      kind: "rate",
      label: label("Bad-debt ratio", "坏账率"),
      definition: label(
        "Of the invoices that passed their loss day in the last 12 months: unpaid or written off ÷ invoiced.",
        "近 12 个月内越过损失日的发票：未收回及已核销金额 ÷ 开票金额。",
      ),
    },
    writeOffRatio: {
      kind: "rate",
      label: label("Write-offs of sales", "核销占销售额"),
      definition: label(
        "Write-offs ÷ credit sales, both of the last 12 months; empty where the sheet lists no write-offs.",
        "近 12 个月坏账核销额 ÷ 同期赊销额；表中无核销记录时为空。",
      ),
    },
  },
  compute(input) {
    const { ledger, parameters } = input;
    const found = lossRates(input);
    const balances = lossBuckets(input, found.edges).map(sum);
    const provided = provide(
      balances.map((balance) => [balance]),
      found.used,
      parameters.provisionForward,
    );
    const total = sum(balances);
    const writeOffs = writeOffsOfYear(ledger);
    return {
      rows: balances.length,
      columns: {
        bucket: balances.map((_, bucket) => bucketLabel(bucket, found.edges)),
        balance: Float64Array.from(balances),
        flow: Float64Array.of(...found.rolls.rates, NaN),
        byRolls: found.byRolls,
        reached: found.cohorts.reached,
        byCohorts: found.cohorts.rates,
        given: found.given,
        rate: provided.rates,
        expectedLoss: provided.byBucket,
      },
      kpis: {
        expectedLoss: provided.total,
        coverage: total > 0 ? provided.total / total : NaN,
        badDebtRatio: unpaidRatio(ledger, 30 * parameters.provisionLossMonths),
        writeOffRatio: writeOffs.ratio,
      },
      notes: [
        ...notesOf(
          input,
          found,
          provided.capped.some((capped) => capped === 1),
        ),
        ...writeOffNotes(writeOffs),
      ],
    };
  },
});

/** Open amounts above 0 by customer in the buckets of the matrix, always from the due date. */
export const lossBuckets = ({ ledger }: AnalysisInput, edges: readonly number[]): readonly Float64Array[] =>
  ageing(ledger.receivables.byCustomer, ledger.receivables.open, ledger.receivables.dueDay, ledger.asOfDay, edges)
    .buckets;

function bucketLabel(bucket: number, edges: readonly number[]): Label {
  if (bucket === 0) return label("Not due", "未到期");
  const { from, to } = bucketDays(bucket, edges);
  return to === Infinity
    ? label(`Over ${from - 1} days`, `${from - 1} 天以上`)
    : label(`${from}–${to} days`, `${from}–${to} 天`);
}

function notesOf({ parameters }: AnalysisInput, found: LossRates, isCapped: boolean): Label[] {
  const asked = declared.provisionMethod.choices[parameters.provisionMethod];
  const inForce = declared.provisionMethod.choices[found.method];
  const notes: Label[] = [
    label(
      `Loss rates in force: ${lower(inForce["en-US"])}; forward-looking factor ${parameters.provisionForward}.`,
      `现行损失率：${inForce["zh-CN"]}；前瞻性系数 ${parameters.provisionForward}。`,
    ),
    label(
      `History: ${found.rollMonths} month-ends for roll rates, ${found.cohortInvoices} invoices past their loss day for cohorts.`,
      `历史：迁徙率 ${found.rollMonths} 个月末；队列法已过损失日的发票 ${found.cohortInvoices} 张。`,
    ),
  ];
  if (found.method !== parameters.provisionMethod)
    notes.push(
      label(
        `The history is too short for “${lower(asked["en-US"])}”, so the given rates count. They are not your own experience: check them.`,
        `历史不足以采用“${asked["zh-CN"]}”，已改用给定损失率；其并非自身经验，请核对。`,
      ),
    );
  else if (found.filled > 0)
    notes.push(
      label(
        `No invoice ever reached ${found.filled} of the buckets; their given rates count.`,
        `有 ${found.filled} 个账龄段从无发票到达，采用给定损失率。`,
      ),
    );
  if (found.rolls.capped.some((capped) => capped === 1))
    notes.push(
      label(
        "More arrived in a bucket than had been in the one before (invoices entered late, or due dates changed): that roll rate is cut to 100 %.",
        "某段滚入金额大于前一段余额（补录发票或变更到期日），该迁徙率按 100 % 封顶。",
      ),
    );
  if (isCapped)
    notes.push(
      label(
        "The forward-looking factor would lift a rate above 100 %; it is cut.",
        "前瞻性系数使损失率超过 100 %，已封顶。",
      ),
    );
  return notes;
}

/** Without a row of write-offs nothing is claimed about them. */
function writeOffNotes({ rows, total }: WriteOffs): Label[] {
  if (rows === 0) return [];
  const money = amountText(total);
  return [
    label(
      `Write-offs of the last 12 months: ${rows}, ${money} in all. What was written off counts as never paid in the loss rates, the bad-debt ratio and the credit score.`,
      `近 12 个月坏账核销 ${rows} 笔，合计 ${money}。已核销金额在损失率、坏账率与信用评分中均按从未收回计算。`,
    ),
  ];
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
