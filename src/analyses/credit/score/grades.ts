import { CREDIT_GRADES, type CreditGrade } from "../../../engine/credit/creditGrades";
import { label } from "../../../i18n/label";
import type { Label } from "../../../i18n/language";
import type { Class } from "../../analysis";
import type { ParameterValues } from "../../parameters";

/** The grades as classes: best first; not rated is no risk of its own. */
export const gradeClasses: readonly Class[] = CREDIT_GRADES.map((id, rank) => ({
  id,
  label: label(id, id),
  look: id === "NR" ? "neutral" : { rank, of: CREDIT_GRADES.length - 1 },
}));

/** How each grade is dealt with. */
export const gradePolicies: Readonly<Record<CreditGrade, Label>> = {
  CA1: label(
    "Strong, large, excellent credit: be lenient, keep the business, stay in frequent contact",
    "实力雄厚、规模较大、信用优良：从宽掌握，维持业务，经常联系",
  ),
  CA2: label(
    "Strong, good prospects and credit: be lenient, keep the business, know the situation regularly",
    "实力较强、前景与信用良好：从宽掌握，维持业务，定期了解情况",
  ),
  CA3: label(
    "Sizeable business without big defects: control moderately, stay within the limit, inform regularly",
    "交易额较大、无大缺陷、可长期交易：适度控制，限额之内赊销，定期了解信息",
  ),
  CA4: label(
    "Occasional business or incomplete information: be stricter, discount the limit, investigate more",
    "偶然交易或信息不全：从严控制，信用限额打折扣，加强调查",
  ),
  CA5: label(
    "Poor credit or tiny business: avoid credit, cash only; some may be dropped",
    "信用较差或交易额极小：尽量避免赊销，现金交易，部分可放弃",
  ),
  NR: label(
    "Too little is known for a grade: investigate, and keep to small amounts until then",
    "资料不足，未评级：先行调查，其间只做小额交易",
  ),
};

/** The least score of each grade; CA5 has none, nor has a customer who is not rated. */
export const cutsOf = ({ creditCuts: { CA1, CA2, CA3, CA4 } }: ParameterValues): readonly number[] => [
  CA1,
  CA2,
  CA3,
  CA4,
];
