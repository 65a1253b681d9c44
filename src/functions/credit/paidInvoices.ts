import { oneGroup } from "../../engine/group";
import { paymentHabits, type PaymentHabits } from "../../engine/receivables/paymentHabits";
import { asMatrix, dayCells, isBlank, numberCells, refuseOtherShape, refuseText } from "../cells";
import type { Argument, Matrix } from "../function";

/** Habits of the invoices in the ranges as of one customer; open invoices and those with an error tell nothing. */
export function habitsOfCells(
  dueDates: Argument | Matrix,
  paidDates: Argument | Matrix,
  amounts: Argument | Matrix,
): PaymentHabits {
  const due = dayCells("dueDates", dueDates);
  const paid = dayCells("paidDates", paidDates);
  refuseOtherShape(due, paid);
  refuseText(due, "day");
  refuseText(paid, "day");
  const isWeighted = asMatrix(amounts)
    .flat()
    .some((cell) => !isBlank(cell));
  const weights = isWeighted ? numberCells("amounts", amounts) : undefined;
  if (weights) {
    refuseOtherShape(due, weights);
    refuseText(weights, "number");
  }
  const n = due.values.length;
  const amount = weights?.values ?? new Float64Array(n).fill(1);
  return paymentHabits(oneGroup(n), amount, due.values, due.values, paid.values, Infinity);
}
