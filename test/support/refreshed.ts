import { createCalculation } from "../../src/refresh/createCalculation";
import { refresh, type RefreshOptions, type RefreshResult } from "../../src/refresh/refresh";
import { AS_OF_DAY, type Sheets } from "./books";
import { memoryWorkbook, type MemoryWorkbook } from "./memoryWorkbook";

export const defaultOptions: RefreshOptions = {
  asOfDay: AS_OF_DAY,
  language: "en-US",
  overrides: {},
  choices: {},
  version: "1.2.3",
  withResults: true,
};

/** Refreshes a workbook in memory. */
export async function refreshed(
  book: Sheets | MemoryWorkbook,
  options: Partial<RefreshOptions> = {},
): Promise<RefreshResult & { readonly workbook: MemoryWorkbook }> {
  const workbook = isOpen(book) ? book : memoryWorkbook(book);
  const result = await refresh(workbook, createCalculation(), { ...defaultOptions, ...options });
  return { ...result, workbook };
}

const isOpen = (book: Sheets | MemoryWorkbook): book is MemoryWorkbook => typeof book.read === "function";
