import { CREDIT_GRADES } from "../../engine/credit/creditGrades";
import { interestFor } from "../../engine/credit/costOfCredit";
import { expectedLoss } from "../../engine/credit/expectedLoss";
import { provisionMatrix as provide } from "../../engine/receivables/provisionMatrix";
import { map2, numbersFrom } from "../../engine/columns";
import { addMonths } from "../../engine/dates";
import { groupSums, sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import type { Ledger } from "../../ledger/ledger";
import { percentText } from "../numberText";
import { defineAnalysis } from "../analysis";
import { gradesOf } from "./creditGrades";
import { numberField } from "../customerField";
import { lossBuckets } from "./provisionMatrix";
import { writeOffsOfYear } from "./provisions/badDebt";
import { lossRates } from "./provisions/lossRates";

/** What each customer's debt is expected to cost: by the provision matrix, by its grade, and in interest on waiting. */
export const provisions = defineAnalysis({
  id: "provisions",
  pillar: "credit",
  entity: "customer",
  label: label("Expected losses", "预期损失"),
  question: label("What will each customer's debt cost?", "各客户欠款的成本与预期损失是多少？"),
  needs: ["receivables"],
  parameters: ["defaultProbability", "lossGivenDefault", "creditInterest"],
  after: ["creditScore"],
  columns: {
    byMatrix: {
      kind: "money",
      label: label("Loss by matrix", "矩阵法预期损失"),
      definition: label(
        "Σ open amount of each age × its rate in the provision matrix.",
        "Σ 各账龄未收金额 × 坏账准备矩阵的损失率。",
      ),
    },
    matrixRate: {
      kind: "rate",
      label: label("Rate by matrix", "矩阵法比例"),
      definition: label("Loss by matrix ÷ open amounts above 0.", "矩阵法预期损失 ÷ 正未收金额。"),
    },
    probability: {
      kind: "rate",
      label: label("Chance of default", "违约概率"),
      definition: label("PD of the customer's grade, as the parameters say.", "该客户信用等级的违约概率，取自参数。"),
    },
    atDefault: {
      kind: "money",
      label: label("Unsecured exposure", "无担保敞口"),
      definition: label(
        "Open receivables less unapplied credit, less what a guarantee secures; EAD.",
        "应收余额减未核销贷项，再减担保金额；即违约敞口。",
      ),
    },
    byGrade: {
      kind: "money",
      label: label("Loss by grade", "等级法预期损失"),
      definition: label("EL = EAD × PD × LGD within a year.", "一年内 EL = 违约敞口 × 违约概率 × 违约损失率。"),
    },
    writtenOff: {
      kind: "money",
      label: label("Written off", "已核销坏账"),
      definition: label("Σ write-offs of the last 12 months.", "近 12 个月坏账核销额合计。"),
    },
    interestOpen: {
      kind: "money",
      label: label("Interest on overdue", "逾期占用成本"),
      definition: label(
        "Σ overdue amount × yearly rate × days overdue ÷ 365, so far.",
        "Σ 逾期金额 × 年成本率 × 逾期天数 ÷ 365，计至截止日。",
      ),
    },
    interestPaid: {
      kind: "money",
      label: label("Interest on late payment", "迟付成本"),
      definition: label(
        "Σ amount × yearly rate × days late ÷ 365 of invoices paid late in the last 12 months.",
        "近 12 个月迟付发票的 Σ 金额 × 年成本率 × 迟付天数 ÷ 365。",
      ),
    },
  },
  kpis: {
    byMatrix: {
      kind: "money",
      label: label("Loss by matrix", "矩阵法预期损失"),
      definition: label("Σ of all customers.", "各客户合计。"),
    },
    byGrade: {
      kind: "money",
      label: label("Loss by grade", "等级法预期损失"),
      definition: label("Σ of all customers.", "各客户合计。"),
    },
    interest: {
      kind: "money",
      label: label("Cost of waiting", "资金占用成本"),
      definition: label(
        "Interest on what is overdue and on what was paid late in the last 12 months.",
        "逾期未付与近 12 个月迟付的资金成本合计。",
      ),
    },
  },
  compute(input) {
    const { ledger, parameters } = input;
    const { customers } = ledger;
    const { edges, used } = lossRates(input);
    const byMatrix = provide(lossBuckets(input, edges), used, parameters.provisionForward).expectedLoss;
    const grades = gradesOf(input);
    const chances = CREDIT_GRADES.map((grade) => parameters.defaultProbability[grade]);
    const probability = numbersFrom(grades, (grade) => chances[grade]);
    const guarantee = numberField(customers, "guarantee");
    const owed = map2(customers.open, customers.credit, (open, credit) => Math.max(open + credit, 0));
    const atDefault = map2(owed, guarantee, (open, secured) => Math.max(open - (secured > 0 ? secured : 0), 0));
    const lost = new Float64Array(customers.count).fill(parameters.lossGivenDefault);
    const byGrade = expectedLoss(atDefault, probability, lost);
    const interest = interestOf(ledger, parameters.creditInterest);
    return {
      rows: customers.count,
      columns: {
        byMatrix,
        matrixRate: map2(byMatrix, customers.open, (loss, open) => (open > 0 ? loss / open : NaN)),
        probability,
        atDefault,
        byGrade,
        writtenOff: writeOffsOfYear(ledger).byCustomer,
        interestOpen: interest.open,
        interestPaid: interest.paid,
      },
      kpis: {
        byMatrix: sum(byMatrix),
        byGrade: sum(byGrade),
        interest: sum(interest.open) + sum(interest.paid),
      },
      notes: [
        label(
          `By grade: LGD ${percentText(parameters.lossGivenDefault)}; interest ${percentText(parameters.creditInterest)} a year. The two losses answer different things: the matrix covers the whole life of what is owed, the grade the chance of failing within a year.`,
          `等级法：违约损失率 ${percentText(parameters.lossGivenDefault)}；资金成本年 ${percentText(parameters.creditInterest)}。两种损失口径不同：矩阵法为整个存续期，等级法为一年内违约。`,
        ),
      ],
    };
  },
});

/** Interest by customer: on what is overdue, and on what was paid late in the last 12 months. */
function interestOf({ asOfDay, customers, receivables }: Ledger, annualRate: number) {
  const { customer, amount, open, dueDay, paidDay, known, sale, count } = receivables;
  const since = addMonths(asOfDay, -12);
  const [owed, paid] = [groupSums(customers.count), groupSums(customers.count)];
  for (let row = 0; row < count; row++) {
    if (known[row] === 0) continue;
    const [c, due, until] = [customer[row], dueDay[row], paidDay[row]];
    if (open[row] > 0 && due < asOfDay) owed.add(c, interestFor(open[row], asOfDay - due, annualRate));
    if (sale[row] > 0 && amount[row] > 0 && until > since && until > due)
      paid.add(c, interestFor(amount[row], until - due, annualRate));
  }
  return { open: owed.totals(), paid: paid.totals() };
}
