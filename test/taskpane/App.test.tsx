// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Language } from "../../src/i18n/language";
import type { Issue } from "../../src/read/issue";
import { WorkbookError } from "../../src/refresh/workbook";
import { App } from "../../src/taskpane/App";
import type { Desk, DeskState } from "../../src/taskpane/desk";
import type { Memory } from "../../src/taskpane/memory";
import { createRequestedView } from "../../src/taskpane/requestedView";

beforeEach(() => {
  // jsdom has neither; Fluent UI asks for both.
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const issue: Issue = {
  code: "notANumber",
  severity: "leftOut",
  table: "receivables",
  sheet: "Invoices",
  row: 13,
  column: 5,
  header: "Amount",
  value: "n/a",
};

const refreshed: Partial<DeskState> = {
  recognition: {
    sources: [
      {
        table: "receivables",
        sheet: "Invoices",
        area: { row: 1, column: 0, rows: 20, columns: 3 },
        headerRow: 0,
        columns: [{ field: "amount", header: "Amt", column: 2, factor: 1 }],
        unused: ["Memo"],
      },
    ],
    missing: ["customers", "opportunities"],
    alternatives: [{ table: "receivables", sheet: "Invoices 2024" }],
    issues: [],
  },
  result: {
    summary: {
      tables: [{ table: "receivables", sheet: "Invoices", rowsRead: 20, rowsUsed: 19, rowsLeftOut: 1 }],
      findings: [{ text: "17 is overdue, from 2 customers.", sheet: "KAM Receivables", cell: "A7", tone: "warning" }],
      kpis: [{ id: "dso", label: "DSO", text: "87", value: 87 }],
      sheets: [{ name: "KAM Dashboard", group: "overview" }],
    },
    issues: [issue],
    stopped: false,
    asOfDay: 46_203,
    seconds: 1.2,
  },
};

interface Shown {
  readonly calls: string[];
  readonly memory: Map<string, string>;
  readonly user: ReturnType<typeof userEvent.setup>;
}

/** The pane over a desk that stands still and notes what is asked of it. */
function show(parts: Partial<DeskState> = {}, language: Language = "en-US"): Shown {
  const calls: string[] = [];
  const state: DeskState = { doing: "nothing", choices: {}, parameters: {}, asOf: "", waiting: false, ...parts };
  const note =
    (name: string) =>
    async (...args: unknown[]): Promise<void> =>
      void calls.push([name, ...args.map((arg) => JSON.stringify(arg))].join(" "));
  const desk: Desk = {
    state: () => state,
    subscribe: () => () => {},
    start: note("start"),
    look: note("look"),
    choose: note("choose"),
    setAsOf: (iso) => void calls.push(`setAsOf ${iso}`),
    refresh: note("refresh"),
    cancel: () => void calls.push("cancel"),
    jump: note("jump"),
    setWaiting: () => {},
  };
  const kept = new Map<string, string>([["firstRunDone", "yes"]]);
  const memory: Memory = { read: (key) => kept.get(key), write: (key, value) => void kept.set(key, value) };
  const requestedView = createRequestedView();
  render(
    <App
      desk={desk}
      memory={memory}
      initialLanguage={language}
      requestedView={requestedView}
      onView={requestedView.show}
    />,
  );
  return { calls, memory: kept, user: userEvent.setup() };
}

describe("the task pane", () => {
  it("refreshes in the language shown", async () => {
    const { calls, user } = show({}, "zh-CN");
    await user.click(screen.getByRole("button", { name: "刷新" }));
    expect(calls).toEqual(['refresh "zh-CN"']);
  });

  it("says which sheet is which table, which columns it took, and what is missing", async () => {
    const { user } = show(refreshed);
    const receivables = screen.getByTestId("source-receivables");
    expect(receivables.textContent).toContain("Invoices, 1 columns recognised, 19 of 20 rows used");
    expect(screen.getByTestId("source-customers").textContent).toContain("Not found (optional)");
    await user.click(within(receivables).getByRole("button", { name: "Recognised columns" }));
    expect(receivables.textContent).toContain("AmountAmt");
    expect(receivables.textContent).toContain("Columns not used: Memo");
  });

  it("lets the user choose another sheet where several look right", async () => {
    const { calls, user } = show(refreshed);
    await user.selectOptions(screen.getByLabelText("Sheet for Receivables"), "Invoices 2024");
    expect(calls).toEqual(['choose "receivables" "Invoices 2024"']);
  });

  it("leads from a finding to its cell", async () => {
    const { calls, user } = show(refreshed);
    await user.click(screen.getByRole("button", { name: "17 is overdue, from 2 customers." }));
    expect(calls).toEqual(['jump "KAM Receivables" "A7"']);
  });

  it("lists issues with place, cause and remedy; the place leads to the cell", async () => {
    const { calls, user } = show(refreshed);
    await user.click(screen.getByRole("tab", { name: /Issues/ }));
    const item = within(screen.getByTestId("issues")).getByRole("listitem");
    expect(item.textContent).toContain("Left out");
    expect(item.textContent).toContain("n/a");
    await user.click(within(item).getByRole("button", { name: "Go to Invoices!F14" }));
    expect(calls).toEqual(['jump "Invoices" "F14"']);
  });

  it("shows progress that can be stopped, and no second refresh meanwhile", async () => {
    const { calls, user } = show({
      doing: "refreshing",
      progress: { phase: "reading", sheet: "Invoices", rowsDone: 60_000, rowsTotal: 240_000 },
    });
    expect(screen.getByTestId("progress").textContent).toContain("Reading Invoices, 60,000 of 240,000 rows");
    expect(screen.queryByRole("button", { name: "Refresh" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(calls).toEqual(["cancel"]);
  });

  it("names the analysis it is at and how far it is, and says aloud only that it calculates", () => {
    const step = { label: { "en-US": "Customer value", "zh-CN": "客户价值" }, begun: 23, of: 92 };
    show({ doing: "refreshing", progress: { phase: "calculating", step } });
    const panel = within(screen.getByTestId("progress"));
    expect(panel.getByText("Calculating: Customer value, 23 of 92")).toBeTruthy();
    expect(panel.getByRole("status").textContent).toBe("Calculating");
    expect(panel.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("0.25");
  });

  it("says what to do when a sheet of that name is not ours, and tries again on demand", async () => {
    const error = new WorkbookError("sheetNotOurs", { sheet: "KAM Customers" });
    const { calls, user } = show({ broken: { how: "failed", error, action: "refresh" } });
    expect(screen.getByTestId("problem").textContent).toContain("“KAM Customers”");
    expect(screen.getByTestId("problem").textContent).toContain("Rename that sheet");
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(calls).toEqual(['refresh "en-US"']);
  });

  it("saves only valid changes of parameters, as the calculation takes them", async () => {
    const { calls, user } = show({ parameters: { dsoDays: 90, abcShareA: 0.8 } });
    await user.click(screen.getByRole("tab", { name: "Parameters" }));
    await user.click(screen.getByRole("button", { name: "Tier schemes" }));
    const share = await screen.findByLabelText("A up to");
    await user.clear(share);
    await user.type(share, "170");
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Save and refresh" }).disabled).toBe(true);
    await user.clear(share);
    await user.type(share, "70");
    await user.click(screen.getByRole("button", { name: "Save and refresh" }));
    expect(calls).toEqual(['refresh "en-US" {"abcShareA":0.7}']);
  });

  it("finds functions by name or meaning and shows an example", async () => {
    const { user } = show();
    await user.click(screen.getByRole("tab", { name: "Functions" }));
    await user.type(screen.getByRole("searchbox"), "days sales");
    const [found] = await screen.findAllByRole("button", { name: /^KAM\./ });
    expect(found.textContent).toBe("KAM.DSO");
    await user.click(found);
    await waitFor(() => expect(screen.getByText(/^=KAM\.DSO\(receivable/)).toBeTruthy());
  });

  it("switches its language at once and remembers it on this computer", async () => {
    const { memory, user } = show();
    await user.click(screen.getByRole("button", { name: "Language" }));
    await user.click(await screen.findByRole("menuitemradio", { name: "中文" }));
    expect(screen.getByRole("button", { name: "刷新" })).toBeTruthy();
    expect(memory.get("language")).toBe("zh-CN");
    expect(document.documentElement.lang).toBe("zh-CN");
  });
});
