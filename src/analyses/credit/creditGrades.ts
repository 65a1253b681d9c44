import { bytesFrom, numbersFrom } from "../../engine/columns";
import { CREDIT_GRADES } from "../../engine/credit/creditGrades";
import { sum, sumByGroup } from "../../engine/sum";
import { label } from "../../i18n/label";
import { defineAnalysis, resultOf, type AnalysisInput } from "../analysis";
import { cutsOf, gradeClasses, gradePolicies } from "./score/grades";

/** How many customers and how much money stand in each credit grade, and how each is dealt with. */
export const creditGrades = defineAnalysis({
  id: "creditGrades",
  pillar: "credit",
  entity: "grade",
  label: label("Credit grades", "信用分级汇总"),
  question: label("How much is owed by customers of which credit?", "各信用等级的客户欠款多少？"),
  needs: ["receivables"],
  parameters: ["creditCuts", "creditContactDays", "creditReviewDays"],
  after: ["creditScore"],
  columns: {
    grade: {
      kind: "class",
      label: label("Credit grade", "信用分级"),
      definition: label("Grades from the best to the worst; NR is not rated.", "由优至劣；NR 为未评级。"),
    },
    from: {
      kind: "number",
      label: label("Least score", "最低分"),
      definition: label("Score from which a customer has this grade.", "达到该分数即为该等级。"),
    },
    customers: {
      kind: "count",
      label: label("Customers", "客户数"),
      definition: label("Customers of this grade.", "该等级客户数。"),
    },
    customerShare: {
      kind: "share",
      label: label("Share of customers", "客户占比"),
      definition: label("Customers of this grade ÷ all customers.", "该等级客户数 ÷ 全部客户数。"),
    },
    open: {
      kind: "money",
      label: label("Open receivables", "应收余额"),
      definition: label(
        "Σ open receivables of the grade, unapplied credit subtracted.",
        "该等级应收余额合计，已减未核销贷项。",
      ),
    },
    openShare: {
      kind: "share",
      label: label("Share of receivables", "应收占比"),
      definition: label("Open receivables of the grade ÷ all open receivables.", "该等级应收余额 ÷ 全部应收余额。"),
    },
    overdue: {
      kind: "money",
      label: label("Overdue", "逾期金额"),
      definition: label("Σ overdue amounts of the grade.", "该等级逾期金额合计。"),
    },
    contactDays: {
      kind: "days",
      label: label("Contact every (days)", "联系间隔（天）"),
      definition: label("Days between contacts about credit.", "信用联系的间隔天数。"),
    },
    reviewDays: {
      kind: "days",
      label: label("Investigate every (days)", "调查周期（天）"),
      definition: label("Days between credit investigations.", "资信调查的周期。"),
    },
    policy: {
      kind: "text",
      label: label("Policy", "对策"),
      definition: label("How the grade is dealt with.", "该等级的信用对策。"),
    },
  },
  kpis: {
    weakOpen: {
      kind: "money",
      label: label("Owed by CA4 and CA5", "CA4、CA5 欠款"),
      definition: label("Open receivables of the two weakest grades.", "最弱两级客户的应收余额。"),
    },
    weakShare: {
      kind: "share",
      label: label("Share of CA4 and CA5", "CA4、CA5 占比"),
      definition: label("Their part of all open receivables.", "最弱两级占全部应收余额的比例。"),
    },
    ratedShare: {
      kind: "share",
      label: label("Rated receivables", "已评级应收占比"),
      definition: label(
        "Open receivables of rated customers ÷ all open receivables.",
        "已评级客户应收余额 ÷ 全部应收余额。",
      ),
    },
  },
  compute(input) {
    const { ledger, parameters } = input;
    const { customers } = ledger;
    const count = CREDIT_GRADES.length;
    const grades = gradesOf(input);
    const owed = customers.open.map((open, c) => open + customers.credit[c]);
    const open = sumByGroup(grades, count, owed);
    const overdue = sumByGroup(grades, count, customers.overdue);
    const all = sum(open);
    const members = sumByGroup(grades, count, new Uint8Array(customers.count).fill(1));
    const weak = open[3] + open[4];
    const cuts = cutsOf(parameters);
    return {
      rows: count,
      columns: {
        grade: { codes: bytesFrom(CREDIT_GRADES, (_, i) => i), classes: gradeClasses },
        from: numbersFrom(CREDIT_GRADES, (id, i) => cuts[i] ?? (id === "CA5" ? 0 : NaN)),
        customers: members,
        customerShare: members.map((number) => (customers.count > 0 ? number / customers.count : NaN)),
        open,
        openShare: open.map((amount) => (all > 0 ? amount / all : NaN)),
        overdue,
        contactDays: numbersFrom(CREDIT_GRADES, (id) => parameters.creditContactDays[id]),
        reviewDays: numbersFrom(CREDIT_GRADES, (id) => parameters.creditReviewDays[id]),
        policy: CREDIT_GRADES.map((id) => gradePolicies[id]),
      },
      kpis: {
        weakOpen: weak,
        weakShare: all > 0 ? weak / all : NaN,
        ratedShare: all > 0 ? (all - open[5]) / all : NaN,
      },
    };
  },
});

/** The grade of each customer, as an index into `CREDIT_GRADES`; not rated where there is no score at all. */
export function gradesOf(input: Pick<AnalysisInput, "ledger" | "results">): Uint8Array {
  const grade = resultOf(input, "creditScore")?.columns.grade;
  const unrated = CREDIT_GRADES.length - 1;
  if (grade && "codes" in grade) return Uint8Array.from(grade.codes);
  return new Uint8Array(input.ledger.customers.count).fill(unrated);
}
