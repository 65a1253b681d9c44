import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { message } from "../../src/ledger/messages";
import type { Issue } from "../../src/read/issue";

/** Codes that the room's sources give to issues. */
const codes = readdirSync("src/ledger")
  .filter((file) => file !== "messages.ts")
  .map((file) => readFileSync(`src/ledger/${file}`, "utf8"))
  .flatMap((text) => [...text.matchAll(/(?:tableIssue|cellIssue|report)\(\s*"(\w+)"|code: "(\w+)"/g)])
  .map(([, called, literal]) => called ?? literal);

const details = {
  rows: 3,
  customers: 2,
  stage: "Tea",
  asOf: "2024-06-30",
  last: "2024-07-01",
  invoices: 1,
  payments: 2,
  months: 12,
  of: 4,
  named: 2,
  oldest: 1,
  left: 5,
};

describe("the ledger's messages", () => {
  it("are there for every code", () => {
    expect(codes.length).toBeGreaterThan(12);
  });
  it.each([...new Set(codes)])("%s: complete sentences in both languages", (code) => {
    const issue: Issue = { code, severity: "note", table: "receivables", value: "Z1", details };
    const [english, chinese] = [message(issue, "en-US"), message(issue, "zh-CN")];
    expect(english).toMatch(/\.$/);
    expect(chinese).toMatch(/[一-鿿].*。$/);
    expect(`${english}${chinese}`).not.toContain("undefined");
  });
  it("leave issues of other rooms alone", () => {
    expect(message({ code: "notANumber", severity: "note" }, "en-US")).toBeUndefined();
  });
});
