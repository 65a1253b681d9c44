import { CREDIT_GRADE_CUTS, CREDIT_GRADES, creditGrades } from "../../engine/credit/creditGrades";
import { label } from "../../i18n/label";
import { asMatrix, inShapeOf, isBlank, isEmpty, isNumber, numberCells } from "../cells";
import type { Argument, CustomFunction, Matrix } from "../function";
import { refuse } from "../refuse";

export const creditGrade: CustomFunction = {
  id: "CREDITGRADE",
  group: "credit",
  summary: label(
    "Credit grade of each score from 0 to 100: CA1 (best) to CA5.",
    "按 0 至 100 的信用评分给出等级：CA1（最优）至 CA5。",
  ),
  parameters: [
    {
      name: "scores",
      type: "any",
      dimensionality: "matrix",
      description: label("Credit scores, as CREDITSCORE gives.", "信用评分，如 CREDITSCORE 的结果。"),
    },
    {
      name: "cuts",
      type: "any",
      dimensionality: "matrix",
      optional: true,
      description: label(
        "Least scores of CA1, CA2, CA3 and CA4, falling; {86,61,46,31} if left out, to be confirmed by your own policy.",
        "CA1 至 CA4 的最低分，逐个递减；省略为 {86,61,46,31}，须按贵方政策确认。",
      ),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("CA1 to CA5 for each score, in the same shape.", "与输入同形的 CA1 至 CA5。"),
  },
  blanks: label(
    "Empty cells stay empty. Text and errors give NR (not rated) in their own cell.",
    "空单元格保持为空；文本和错误在本格为 NR（未评级）。",
  ),
  example: { arguments: [[[86], [61], [46], [31], [30]]], result: [["CA1"], ["CA2"], ["CA3"], ["CA4"], ["CA5"]] },
  run(scores, cuts) {
    const cells = numberCells("scores", scores);
    const grades = creditGrades(
      cells.values.map((score, i) => (isNumber(cells, i) ? score : NaN)),
      cutsOr(cuts),
    );
    return inShapeOf(cells, (i) => (isEmpty(cells, i) ? "" : CREDIT_GRADES[grades[i]]));
  },
};

function cutsOr(argument: Argument | Matrix): readonly number[] {
  const written = asMatrix(argument)
    .flat()
    .filter((cell) => !isBlank(cell));
  if (written.length === 0) return CREDIT_GRADE_CUTS;
  const cuts = Array.from(numberCells("cuts", [written]).values);
  if (cuts.length === 4 && cuts.every((cut, i) => i === 0 || cut < cuts[i - 1])) return cuts;
  return refuse(
    label(
      "cuts must be four numbers that fall, such as {86,61,46,31}.",
      "cuts 必须是四个递减的数字，如 {86,61,46,31}。",
    ),
  );
}
