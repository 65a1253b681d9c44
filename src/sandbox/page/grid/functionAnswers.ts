import type { CallResult } from "../../customFunctions";
import type { Value } from "../../model/workbook";

/** A place that holds a formula. */
export interface FormulaCell {
  sheetId: string;
  row: number;
  column: number;
}

/**
 * Answers of functions that come later than they are asked for. The first
 * question is answered #BUSY!; when the add-in has answered, the cells that
 * asked are calculated again and find it here.
 */
export interface Answers {
  /** `question` names function and arguments: functions are not volatile, so the same question has the same answer. */
  answer(cell: FormulaCell, question: string, ask: () => Promise<CallResult>): Value | Value[][];
}

/** How many answers are kept; those longest unused go first. */
const KEPT = 10_000;

export function createAnswers(recalculate: (cells: FormulaCell[]) => unknown): Answers {
  const known = new Map<string, Value | Value[][]>();
  const asking = new Map<string, FormulaCell[]>();
  let answered: FormulaCell[] = [];

  /** Answers come in batches: what arrives together is calculated together. */
  function calculateSoon(cells: FormulaCell[]): void {
    if (answered.length === 0) {
      setTimeout(() => {
        const all = answered;
        answered = [];
        recalculate(all);
      });
    }
    answered.push(...cells);
  }

  function keep(question: string, value: Value | Value[][]): void {
    known.delete(question);
    known.set(question, value);
    if (known.size > KEPT) known.delete(known.keys().next().value ?? "");
  }

  return {
    answer(cell, question, ask) {
      if (known.has(question)) {
        const value = known.get(question);
        keep(question, value);
        return value;
      }
      const waiting = asking.get(question);
      if (waiting) waiting.push(cell);
      else {
        asking.set(question, [cell]);
        void ask().then(({ value }) => {
          keep(question, value);
          calculateSoon(asking.get(question) ?? []);
          asking.delete(question);
        });
      }
      return { error: "#BUSY!" };
    },
  };
}
