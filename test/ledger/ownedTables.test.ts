import { describe, expect, it } from "vitest";
import { createCustomerIndex } from "../../src/ledger/customerIndex";
import { ownedTables } from "../../src/ledger/ownedTables";
import { customers } from "../../src/read/tables/customers";
import type { InputTable } from "../../src/read/schema";
import type { InputTables } from "../../src/read/tables/index";
import { tableOf } from "./tableOf";

const notes = {
  id: "notes",
  label: { "en-US": "Notes", "zh-CN": "备注" },
  recognisedBy: [["customer"]],
  fields: {
    customer: { kind: "key", label: customers.label, meaning: customers.label, headers: ["Customer ID"] },
    customerName: { kind: "text", label: customers.label, meaning: customers.label, headers: ["Customer Name"] },
  },
} as const satisfies InputTable;

describe("an optional table", () => {
  const index = createCustomerIndex(tableOf(customers, [{ id: "7", name: "Seven" }, { id: "8" }]), "exact");
  const rows = [{ customer: "8" }, { customerName: "Seven" }, { customer: "9" }, { customer: "9" }, {}];
  const { tables, issues } = ownedTables({ notes: tableOf(notes, rows) } as unknown as InputTables, index);

  it("finds the customer of each row by id or name", () => {
    const { customer } = (tables as Record<string, { customer: Int32Array }>).notes;
    expect([...customer]).toEqual([1, 0, -1, -1, -1]);
  });
  it("takes nobody up, and reports a stranger at the first cell with the rows left out", () => {
    expect(index.ids).toEqual(["7", "8"]);
    expect(issues).toMatchObject([{ code: "stranger", value: "9", row: 3, details: { rows: 2 } }]);
  });
});
