/** A command line that cannot be understood: exit code 2. */
export class UsageError extends Error {}

/** An input that cannot be used: exit code 1. */
export class InputError extends Error {}

export const usage = `KAM Desk without a window: the add-in over a simulated Excel.

  kam refresh IN.xlsx [--out OUT.xlsx] [--json OUT.json] [--as-of YYYY-MM-DD] [--lang en-US|zh-CN] [--set PARAM=VALUE]…
      Reads the workbook, computes, and writes a copy with the result sheets (default: IN.kam.xlsx beside it).
  kam functions [--json] [--lang en-US|zh-CN]
      Every custom function with its parameters.
  kam call KAM.NAME ARG… [--lang en-US|zh-CN]
      Calls a custom function. ARG is JSON: a number, a string, null or a 2-D array; prints the JSON result.
  kam sample OUT.xlsx [--customers N] [--invoices N] [--opportunities N] [--seed N] [--mess 0..1] [--as-of YYYY-MM-DD] [--lang …]
             [--credit]
      Writes an invented workbook to try things on. The same options give the same file. --credit: as a credit department keeps
      it, with payments, credit files, statements and rates of exchange on sheets of their own.

Exit code 0: done. 1: the input stops it. 2: wrong usage.
`;
