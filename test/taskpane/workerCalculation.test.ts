import { describe, expect, it } from "vitest";
import type { Grid } from "../../src/read/grid";
import type { Calculation } from "../../src/refresh/calculation";
import { serveCalculation } from "../../src/taskpane/serveCalculation";
import { workerCalculation, type StoppablePort } from "../../src/taskpane/workerCalculation";
import { buffersByMessage, type Port } from "../../src/taskpane/workerProtocol";

/** Two ports joined as a worker and its owner are: messages are cloned and transferred, and arrive in a task of their own. */
function joined(): { pane: StoppablePort; worker: Port; terminated: () => boolean } {
  let over = false;
  const send =
    (to: () => Port) =>
    (message: unknown, transfer: Transferable[] = []) => {
      const data: unknown = structuredClone(message, { transfer });
      setTimeout(() => !over && to().onmessage?.({ data } as MessageEvent));
    };
  const worker: Port = { onmessage: null, postMessage: send(() => pane) };
  const pane: StoppablePort = {
    onmessage: null,
    onerror: null,
    postMessage: send(() => worker),
    terminate: () => (over = true),
  };
  return { pane, worker, terminated: () => over };
}

const fake = (parts: Partial<Calculation>): Calculation => ({
  recognise: () => Promise.reject(new Error("not asked")),
  feed: () => Promise.resolve(),
  finish: () => Promise.reject(new Error("not asked")),
  ...parts,
});

const outcomeWith = (plans: readonly unknown[], issues: readonly unknown[] = []): never =>
  ({ plans, issues, summary: { kpis: [] }, results: { parameters: { abcShareA: 0.8 }, issues } }) as never;

describe("a calculation in a worker", () => {
  it("answers each call with its own result, whatever their order", async () => {
    const { pane, worker } = joined();
    const fed: unknown[] = [];
    serveCalculation(
      worker,
      fake({
        feed: async (table, block) => {
          await new Promise((resolve) => setTimeout(resolve, table === "slow" ? 20 : 0));
          fed.push([table, block.row]);
        },
      }),
    );
    const calculation = workerCalculation(pane);
    await Promise.all([
      calculation.feed("slow", { row: 1, column: 0, values: [] }),
      calculation.feed("fast", { row: 2, column: 0, values: [] }),
    ]);
    expect(fed).toEqual([
      ["fast", 2],
      ["slow", 1],
    ]);
  });

  it("gets a large block of cells in parts, in their order and each row once", async () => {
    const { pane, worker } = joined();
    const fed: Grid[] = [];
    serveCalculation(worker, fake({ feed: async (_, block) => void fed.push(block) }));
    const values = Array.from({ length: 7_500 }, (_, i) => Array.from({ length: 10 }, (_, j) => i * 10 + j));
    await workerCalculation(pane).feed("receivables", { row: 5, column: 2, values });
    expect(fed.map(({ row, column, values: part }) => [row, column, part.length])).toEqual([
      [5, 2, 3_000],
      [3_005, 2, 3_000],
      [6_005, 2, 1_500],
    ]);
    expect(fed.flatMap((part) => part.values)).toEqual(values);
  });

  it("tells the pane which analysis it is at, the latest at a pace that can be read, and none once the result is there", async () => {
    const { pane, worker } = joined();
    const label = { "en-US": "Customer value", "zh-CN": "客户价值" };
    const steps = [1, 2, 3].map((begun) => ({ label, begun, of: 3 }));
    const calculation = fake({
      finish: async (_, onStep) => {
        steps.slice(0, 2).forEach((step) => onStep?.(step));
        await new Promise((resolve) => setTimeout(resolve, 250));
        onStep?.(steps[2]);
        return outcomeWith([]);
      },
    });
    serveCalculation(worker, calculation);
    const seen: unknown[] = [];
    await workerCalculation(pane).finish({} as never, (each) => seen.push(each));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(seen).toEqual([steps[1]]);
  });

  it("moves columns instead of copying them", async () => {
    const { pane, worker } = joined();
    const column = new Float64Array([1, 2, 3]);
    serveCalculation(worker, fake({ finish: () => Promise.resolve(outcomeWith([{ values: column }])) }));
    const outcome = await workerCalculation(pane).finish({} as never);
    expect(outcome.plans).toEqual([{ values: new Float64Array([1, 2, 3]) }]);
    expect(column).toHaveLength(0);
  });

  it("gets an outcome sheet by sheet and issues by the thousand, so that no message holds up the pane; nothing is lost", async () => {
    const { pane, worker } = joined();
    const shared = new Float64Array([1, 2]);
    const plans = [{ values: shared }, { values: shared }, { values: new Float64Array(1) }];
    const issues = Array.from({ length: 5_000 }, (_, row) => ({ code: "badNumber", row }));
    const outcome = outcomeWith(plans, issues);
    serveCalculation(worker, fake({ finish: () => Promise.resolve(outcome) }));
    const expected = structuredClone(outcome);
    const calculation = workerCalculation(pane);
    const sent: unknown[] = [];
    const take = pane.onmessage!;
    pane.onmessage = (event) => {
      sent.push(event.data);
      take(event);
    };
    expect(await calculation.finish({} as never)).toEqual(expected);
    expect(sent).toHaveLength(3 + 3 + 1);
  });

  it("fails a call with the worker's message", async () => {
    const { pane, worker } = joined();
    serveCalculation(worker, fake({ finish: () => Promise.reject(new RangeError("period must be above 0")) }));
    await expect(workerCalculation(pane).finish({} as never)).rejects.toThrow("RangeError: period must be above 0");
  });

  it("ends at once when disposed, and open calls fail", async () => {
    const { pane, worker, terminated } = joined();
    serveCalculation(worker, fake({ finish: () => new Promise(() => {}) }));
    const calculation = workerCalculation(pane);
    const open = calculation.finish({} as never);
    calculation.dispose();
    await expect(open).rejects.toThrow("stopped");
    expect(terminated()).toBe(true);
  });
});

describe("the buffers to transfer", () => {
  it("are found inside objects and arrays, each once", () => {
    const shared = new Float64Array(2);
    const codes = new Uint32Array(1);
    const message = { a: [shared, { codes, words: ["x"] }], b: shared };
    expect(buffersByMessage([message])).toEqual([[shared.buffer, codes.buffer]]);
  });

  it("go with the last message that holds them: what was moved before could not be copied any more", () => {
    const [first, shared] = [new Float64Array(1), new Float64Array(2)];
    expect(buffersByMessage([{ first, shared }, { shared }])).toEqual([[first.buffer], [shared.buffer]]);
  });

  it("are none in plain values", () => {
    expect(buffersByMessage([{ a: 1, b: "two", c: null, d: [true] }])).toEqual([[]]);
  });
});
