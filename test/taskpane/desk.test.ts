import { describe, expect, it } from "vitest";
import type { Outcome, Recognition } from "../../src/refresh/calculation";
import type { SheetPlan } from "../../src/reports/sheetPlan";
import { WorkbookError, type SheetInfo, type Workbook } from "../../src/refresh/workbook";
import { createDesk, type Desk, type DeskState } from "../../src/taskpane/desk";
import type { DisposableCalculation } from "../../src/taskpane/workerCalculation";

const recognition: Recognition = {
  sources: [],
  missing: ["opportunities"],
  alternatives: [],
  issues: [],
  parameters: { dsoDays: 60 },
};
const outcome: Outcome = {
  plans: [],
  issues: [],
  stopped: false,
  summary: { tables: [], findings: [], kpis: [], sheets: [] },
  results: { asOf: "2026-06-30", parameters: { dsoDays: 90 }, sheets: {}, issues: [] },
};

interface Fake {
  readonly desk: Desk;
  readonly states: DeskState[];
  readonly finished: { readonly asOfDay: number; readonly overrides: unknown }[];
  readonly settings: Map<string, unknown>;
  readonly edit: () => void;
  started: number;
  disposed: number;
}

function fake(parts: { workbook?: Partial<Workbook>; calculation?: Partial<DisposableCalculation> } = {}): Fake {
  const settings = new Map<string, unknown>();
  const finished: Fake["finished"] = [];
  let changed: Parameters<Workbook["onUserChange"]>[0] = () => {};
  const workbook: Workbook = {
    sheets: async () => [],
    read: async () => {},
    write: async () => {},
    getSetting: async (key) => settings.get(key),
    setSetting: async (key, value) => void settings.set(key, value),
    onUserChange: async (listener) => {
      changed = listener;
      return async () => {};
    },
    select: async () => {},
    culture: async () => ({ decimalSeparator: ".", groupSeparator: ",", dateOrder: "ymd" }),
    ...parts.workbook,
  };
  const desk = createDesk({
    workbook,
    startCalculation: () => {
      result.started += 1;
      return {
        recognise: async () => recognition,
        feed: async () => {},
        finish: async (request) => {
          finished.push(request);
          return outcome;
        },
        dispose: () => void (result.disposed += 1),
        ...parts.calculation,
      };
    },
    today: () => 46_203,
    dayOf: (iso) => (iso === "2025-12-31" ? 46_022 : NaN),
    now: () => 0,
    version: "1.0.0",
  });
  const states: DeskState[] = [];
  desk.subscribe(() => states.push(desk.state()));
  const result: Fake = {
    desk,
    states,
    finished,
    settings,
    edit: () => changed({ sheet: "Invoices", address: "F7" }),
    started: 0,
    disposed: 0,
  };
  return result;
}

const never = new Promise<never>(() => {});

describe("the desk", () => {
  it("looks at the sheets when it starts, and knows the parameters in force", async () => {
    const { desk } = fake();
    await desk.start();
    expect(desk.state()).toMatchObject({
      doing: "nothing",
      recognition: { missing: ["opportunities"] },
      parameters: { dsoDays: 60 },
    });
  });

  it("refreshes as of today unless a day was chosen", async () => {
    const { desk, finished } = fake();
    await desk.refresh("en-US");
    desk.setAsOf("2025-12-31");
    await desk.refresh("en-US");
    expect(finished.map(({ asOfDay }) => asOfDay)).toEqual([46_203, 46_022]);
    expect(desk.state().result?.asOfDay).toBe(46_022);
  });

  it("hands on changed parameters and then shows the values in force", async () => {
    const { desk, finished } = fake();
    await desk.refresh("en-US", { dsoDays: 90 });
    expect(finished[0].overrides).toEqual({ dsoDays: 90 });
    expect(desk.state().parameters).toEqual({ dsoDays: 90 });
  });

  it("shows the first result sheet after the first refresh of a workbook, and later leaves the user where they are", async () => {
    const shown: string[] = [];
    const sheets: SheetInfo[] = [];
    const { desk } = fake({
      workbook: { sheets: async () => sheets, select: async (sheet) => void shown.push(sheet) },
      calculation: { finish: async () => ({ ...outcome, plans: [{ name: "KAM Dashboard" } as SheetPlan] }) },
    });
    await desk.refresh("en-US");
    sheets.push({ name: "KAM Dashboard", visible: true, report: "dashboard", tables: [] });
    await desk.refresh("en-US");
    expect(shown).toEqual(["KAM Dashboard"]);
  });

  it("does one thing at a time: a second press while it runs does nothing", async () => {
    const { desk, finished } = fake();
    await Promise.all([desk.refresh("en-US"), desk.refresh("en-US")]);
    expect(finished).toHaveLength(1);
  });

  it("marks the result stale when the user changes data, and fresh again after a refresh", async () => {
    const { desk, edit } = fake();
    await desk.start();
    edit();
    expect(desk.state().stale).toBeUndefined();
    await desk.refresh("en-US");
    edit();
    expect(desk.state().stale).toEqual({ sheet: "Invoices", address: "F7" });
    await desk.refresh("en-US");
    expect(desk.state().stale).toBeUndefined();
  });

  it("stops at once when cancelled, and says that nothing was changed", async () => {
    let stop: (reason: Error) => void = () => {};
    const { desk } = fake({
      calculation: {
        finish: () => new Promise((_, reject) => (stop = reject)),
        dispose: () => stop(new Error("stopped")),
      },
    });
    const running = desk.refresh("en-US");
    await Promise.resolve();
    while (desk.state().progress?.phase !== "calculating") await new Promise((resolve) => setTimeout(resolve));
    desk.cancel();
    expect(desk.state().doing).toBe("cancelling");
    await running;
    expect(desk.state()).toMatchObject({ doing: "nothing", broken: { how: "cancelled" } });
    expect(desk.state().result).toBeUndefined();
  });

  it("says so when it was stopped while writing", async () => {
    const { desk } = fake({
      workbook: {
        write: (_plans, _stamp, onProgress, signal) => {
          onProgress({ sheet: "KAM Customers", rowsDone: 0, rowsTotal: 10 });
          return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(new Error("aborted"))));
        },
      },
    });
    const running = desk.refresh("en-US");
    while (desk.state().progress?.phase !== "writing") await new Promise((resolve) => setTimeout(resolve));
    desk.cancel();
    await running;
    expect(desk.state().broken?.how).toBe("cancelledWriting");
  });

  it("keeps the host's error for the message and can be used again", async () => {
    const error = new WorkbookError("sheetNotOurs", { sheet: "KAM Customers" });
    let refuse = true;
    const { desk } = fake({ workbook: { write: async () => (refuse ? Promise.reject(error) : undefined) } });
    await desk.refresh("en-US");
    expect(desk.state().broken).toEqual({ how: "failed", error, action: "refresh" });
    refuse = false;
    await desk.refresh("en-US");
    expect(desk.state().broken).toBeUndefined();
    expect(desk.state().result).toBeDefined();
  });

  it("remembers in the workbook which sheet was chosen for a table, and forgets it for “automatic”", async () => {
    const { desk, settings } = fake();
    await desk.choose("receivables", "Invoices 2025");
    expect(settings.get("kamDesk")).toMatchObject({ choices: { receivables: "Invoices 2025" } });
    await desk.choose("receivables", "");
    expect(settings.get("kamDesk")).toMatchObject({ choices: {} });
  });

  it("keeps one calculation for all it does, and starts another after one that failed or was cancelled", async () => {
    const all = fake();
    await all.desk.start();
    await all.desk.refresh("en-US");
    await all.desk.refresh("en-US");
    expect([all.started, all.disposed]).toEqual([1, 0]);
    const failing = fake({ workbook: { write: () => Promise.reject(new WorkbookError("readOnly")) } });
    await failing.desk.refresh("en-US");
    expect([failing.started, failing.disposed]).toEqual([1, 1]);
    await failing.desk.look();
    expect([failing.started, failing.disposed]).toEqual([2, 1]);
    const stuck = fake({ workbook: { sheets: () => never } });
    void stuck.desk.look();
    expect(stuck.desk.state().doing).toBe("looking");
  });
});
