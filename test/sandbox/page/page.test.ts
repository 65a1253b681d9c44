import { describe, expect, it } from "vitest";
import type { CallResult } from "../../../src/sandbox/customFunctions";
import { createHost } from "../../../src/sandbox/host/host";
import { createWorkbook } from "../../../src/sandbox/model/workbook";
import { hereabouts } from "../../../src/sandbox/page/addin";
import { answerColorScheme } from "../../../src/sandbox/page/colorScheme";
import { createAnswers, type FormulaCell } from "../../../src/sandbox/page/grid/functionAnswers";
import { createSandboxApi } from "../../../src/sandbox/page/sandboxApi";
import { createSession } from "../../../src/sandbox/page/session";

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe("answers that come later than they are asked for", () => {
  const cell = (row: number): FormulaCell => ({ sheetId: "s", row, column: 0 });

  it("are #BUSY! at first; then the cells that asked are calculated again, together", async () => {
    const calculated: FormulaCell[][] = [];
    const answers = createAnswers((cells) => calculated.push(cells));
    const ask = () => Promise.resolve({ value: 42 });
    expect(answers.answer(cell(0), "DSO 1", ask)).toEqual({ error: "#BUSY!" });
    expect(answers.answer(cell(1), "DSO 2", ask)).toEqual({ error: "#BUSY!" });
    await soon();
    expect(calculated).toEqual([[cell(0), cell(1)]]);
    expect(answers.answer(cell(0), "DSO 1", ask)).toBe(42);
  });
  it("are asked for once, however many cells ask", async () => {
    let asked = 0;
    const calculated: FormulaCell[][] = [];
    const answers = createAnswers((cells) => calculated.push(cells));
    const ask = async (): Promise<CallResult> => ({ value: (asked += 1) });
    for (const row of [0, 1, 2]) answers.answer(cell(row), "DSO", ask);
    await soon();
    expect([asked, calculated]).toEqual([1, [[cell(0), cell(1), cell(2)]]]);
  });
});

describe("the page", () => {
  it("takes the add-in from where it is itself served, whatever port the manifest names", () => {
    const here = "https://localhost:4711";
    expect(hereabouts("https://localhost:3000/taskpane.html?a=1", here)).toBe(
      "https://localhost:4711/taskpane.html?a=1",
    );
    expect(hereabouts("https://kam-desk.example/taskpane.html", here)).toBe("https://kam-desk.example/taskpane.html");
  });
  it("gives tests a hand on the workbook", () => {
    const session = createSession(createWorkbook("book.xlsx"), "en-US");
    const api = createSandboxApi(session, () => Promise.resolve());
    api.setCell("Sheet1", "B2", "12.5");
    expect([api.getValue("Sheet1", "B2"), api.getValue("Sheet1", "A1"), api.activeSheet]).toEqual([
      12.5,
      undefined,
      "Sheet1",
    ]);
    expect(() => api.getValue("Nope", "A1")).toThrow('There is no sheet "Nope".');
    expect(() => api.getValue("Sheet1", "here")).toThrow('"here" is no cell.');
  });
  it("starts each session in the language chosen", () => {
    expect(createSession(createWorkbook(), "zh-CN").host.levers.locale).toBe("zh-CN");
    expect(createHost(createWorkbook()).levers.locale).toBe("en-US");
  });
});

describe("the theme switch", () => {
  /** A window of which only `matchMedia` is asked. */
  const frame = () => {
    const asked: EventTarget[] = [];
    const matchMedia = (media: string) => {
      const list = Object.assign(new EventTarget(), { media, matches: false });
      asked.push(list);
      return list;
    };
    return { window: { matchMedia } as unknown as Window, asked };
  };
  it("answers for the browser, and leaves other questions to it", () => {
    const { window } = frame();
    answerColorScheme(window, true);
    expect(window.matchMedia("(prefers-color-scheme: dark)").matches).toBe(true);
    expect(window.matchMedia("(prefers-color-scheme: light)").matches).toBe(false);
    expect(window.matchMedia("(forced-colors: active)").matches).toBe(false);
  });
});
