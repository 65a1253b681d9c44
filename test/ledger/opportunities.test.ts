import { describe, expect, it } from "vitest";
import { dayOfIso, isoOf } from "../../src/engine/dates";
import { buildLedger } from "../../src/ledger/buildLedger";
import { LOST, OPEN, WON } from "../../src/ledger/ledger";
import { stageMeaning } from "../../src/ledger/stageWords";
import { opportunities } from "../../src/read/tables/opportunities";
import { receivables } from "../../src/read/tables/receivables";
import { tableOf, type Row } from "./tableOf";

const AS_OF = "2024-06-30";

function build(rows: readonly Row[], winRates: Record<string, number> = {}, asOf = AS_OF) {
  const tables = { receivables: tableOf(receivables, []), opportunities: tableOf(opportunities, rows) };
  const parameters = {
    revenueMonths: 12,
    idMatch: "exact",
    defaultTermDays: 30,
    paymentsSheet: "needed",
    creditApplied: "reference",
    winRates,
  } as const;
  const { ledger, issues } = buildLedger(tables, parameters, dayOfIso(asOf));
  return { ...ledger.opportunities!, issues, customers: ledger.customers };
}

describe("stage words", () => {
  it.each<[string, number, number]>([
    ["Prospecting", OPEN, 0.05],
    ["QUALIFICATION", OPEN, 0.1],
    ["Needs Analysis", OPEN, 0.2],
    ["Id. Decision Makers", OPEN, 0.3],
    ["Proposal/Price Quote", OPEN, 0.5],
    ["Negotiation/Review", OPEN, 0.8],
    ["Closed Won", WON, 1],
    ["closed-lost", LOST, 0],
    ["Loss", LOST, 0],
    ["初步接触", OPEN, 0.1],
    ["需求确认", OPEN, 0.2],
    ["商务谈判", OPEN, 0.8],
    ["赢单", WON, 1],
    ["關閉失去", LOST, 0],
    ["方案 50%", OPEN, 0.5],
    ["Proposal (40 %)", OPEN, 0.4],
    ["12.5%", OPEN, 0.125],
    ["3. Negotiation", OPEN, 0.8],
    ["签单 100%", WON, 1],
    ["Tea with the boss", OPEN, NaN],
  ])("%s", (word, state, rate) => {
    expect(stageMeaning(word)).toMatchObject({ state, rate });
  });
});

describe("opportunities", () => {
  const stages = ["Negotiation", "Won", "Tea", "Prospecting", "Lost", "proposal", "PROPOSAL"];
  it("have their stages in order of progress, one for all spellings, unknown ones before won and lost", () => {
    expect(build(stages.map((stage) => ({ stage, amount: 1 }))).stages).toEqual([
      "Prospecting",
      "proposal",
      "Negotiation",
      "Tea",
      "Won",
      "Lost",
    ]);
  });
  it("take the deal's own rate, else the parameter's, else the usual one", () => {
    const rows = [
      { stage: "Proposal", amount: 1, winRate: 0.9 },
      { stage: "Proposal", amount: 1 },
      { stage: "Negotiation", amount: 1 },
      { stage: "Won", amount: 1 },
      { stage: "Lost", amount: 1, winRate: 0.7 },
    ];
    expect([...build(rows, { proposal: 0.33 }).winRate]).toEqual([0.9, 0.33, 0.8, 1, 0]);
  });
  it("of an unknown stage have no rate and say what to set, until the parameter gives one", () => {
    const rows = [
      { stage: "Tea", amount: 1 },
      { stage: "Tea", amount: 2 },
    ];
    const { winRate, issues } = build(rows);
    expect(winRate[0]).toBeNaN();
    expect(issues.find(({ code }) => code === "unknownStage")).toMatchObject({
      row: 1,
      header: "Stage",
      value: "Tea",
      details: { stage: "Tea", rows: 2 },
    });
    const given = build(rows, { Tea: 0.25 });
    expect([...given.winRate]).toEqual([0.25, 0.25]);
    expect(given.issues.map(({ code }) => code)).not.toContain("unknownStage");
  });
  it("are closed by the status where the stage does not tell", () => {
    const rows = [
      { stage: "Proposal", status: "Won", amount: 1 },
      { stage: "Proposal", status: "输单", amount: 1 },
      { stage: "Proposal", status: "Open", amount: 1 },
      { status: "Won", amount: 1 },
    ];
    expect([...build(rows).state]).toEqual([WON, LOST, OPEN, WON]);
  });
  it("close on their actual day, open ones on the expected day", () => {
    const both = { expectedClose: "2024-07-15", actualClose: "2024-06-10", amount: 1 };
    const { closeDay } = build([
      { stage: "Won", ...both },
      { stage: "Proposal", ...both },
      { stage: "Proposal", amount: 1, actualClose: "2024-09-01" },
      { stage: "Proposal", amount: 1 },
    ]);
    expect(Array.from(closeDay, isoOf)).toEqual(["2024-06-10", "2024-07-15", "2024-09-01", ""]);
  });
  it("at a past day were open then, without a rate, if they were closed later; and are not there if registered later", () => {
    const row = {
      stage: "Won",
      amount: 1,
      created: "2024-01-01",
      expectedClose: "2024-05-01",
      actualClose: "2024-06-10",
    };
    const past = build([row, { ...row, created: "2024-06-01" }], {}, "2024-04-30");
    expect([past.state[0], past.winRate[0], isoOf(past.closeDay[0])]).toEqual([OPEN, NaN, "2024-05-01"]);
    expect([...past.known]).toEqual([1, 0]);
    expect(past.issues.map(({ code }) => code)).toEqual(expect.arrayContaining(["closedLater", "createdLater"]));
    expect(build([row], {}, "2024-06-10").state[0]).toBe(WON);
  });
  it("belong to a customer by id or name, to a new one when not listed, or to none", () => {
    const { customer, customers } = build([
      { stage: "Won", amount: 1, customer: "C1" },
      { stage: "Won", amount: 1, customerName: "Solo" },
      { stage: "Won", amount: 1 },
    ]);
    expect([...customer]).toEqual([0, 1, -1]);
    expect(customers.names).toEqual(["C1", "Solo"]);
  });
  it("without any stage stand under one of their own", () => {
    expect(build([{ amount: 1, expectedClose: "2024-07-01" }]).stages).toEqual(["—"]);
  });
});
