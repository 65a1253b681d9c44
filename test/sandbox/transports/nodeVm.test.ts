import { describe, expect, it } from "vitest";
import { createHost } from "../../../src/sandbox/host/host";
import { createWorkbook } from "../../../src/sandbox/model/workbook";
import { loadOfficeInVm } from "../../../src/sandbox/transports/nodeVm";
import type { Services } from "../../../src/sandbox/host/types";
import type { OfficeRuntime } from "../../../src/sandbox/transports/nodeVm";

const SIZES = { maxRequestBytes: Infinity, maxResponseBytes: Infinity };

const put = (office: OfficeRuntime, value: unknown) =>
  office.Excel.run(
    async (context) => void (context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[value]]),
  );

function signal() {
  let give = () => undefined as void;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give: () => give() };
}

describe("the client library in Node", () => {
  it("lives side by side in several instances, each with a workbook of its own", async () => {
    const hosts = [createHost(createWorkbook()), createHost(createWorkbook())];
    const offices = await Promise.all(hosts.map((host) => loadOfficeInVm(host)));
    await Promise.all(offices.map((office, index) => put(office, index + 1)));
    expect(hosts.map((host) => host.workbook.sheets[0].values)).toEqual([[[1]], [[2]]]);
    expect(offices[0].Excel).not.toBe(offices[1].Excel);
  });

  it("is of the caller's realm: arrays, errors and promises are the caller's", async () => {
    const office = await loadOfficeInVm(createHost(createWorkbook()));
    const run = office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
      range.load("values");
      context.workbook.worksheets.load("items/name");
      await context.sync();
      expect(range.values).toStrictEqual([["", ""]]);
      expect(context.workbook.worksheets.items).toBeInstanceOf(Array);
      context.workbook.worksheets.getItem("Nope").load("name");
    });
    expect(run).toBeInstanceOf(Promise);
    const error = await run.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(error).toBeInstanceOf(office.OfficeExtension.Error);
  });

  it("leaves nothing behind that a loop over a built-in object would see", async () => {
    await loadOfficeInVm(createHost(createWorkbook()));
    const seen: string[] = [];
    for (const name in new Error("x")) seen.push(name);
    for (const name in () => undefined) seen.push(name);
    expect([...seen, ...Object.keys(Array), ...Object.keys(Object)]).toEqual([]);
    expect("Excel" in globalThis || "OSF" in globalThis).toBe(false);
  });

  it("is told when the host is gone by silence only: answers after dispose are dropped", async () => {
    const host = createHost(createWorkbook(), { levers: { delayMs: 5 } });
    const office = await loadOfficeInVm(host);
    let answered = false;
    void put(office, 1).then(() => (answered = true));
    office.dispose();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(answered).toBe(false);
  });

  it("is ready at once", async () => {
    const { Office } = await loadOfficeInVm(createHost(createWorkbook()));
    expect(await Office.onReady()).toEqual({ host: Office.HostType.Excel, platform: Office.PlatformType.OfficeOnline });
  });

  it("as a shared runtime is called for custom functions and answers", async () => {
    const results: unknown[] = [];
    const ready = signal();
    const done = signal();
    const services: Services = {
      "Microsoft.ExcelServices.CustomFunctions": {
        _SetOsfControlContainerReadyForCustomFunctions: () => ready.give(),
        setInvocationArrayResults: ([batch]) => {
          results.push(...(batch as unknown[]));
          done.give();
        },
      },
    };
    const host = createHost(createWorkbook(), { services });
    const { CustomFunctions } = await loadOfficeInVm(host, { customFunctions: true });
    CustomFunctions.associate("ADD", (a: number, b: number) => a + b);
    await ready.given;
    host.send(1, 1000, "", JSON.stringify([1, "ADD", [2, 3], "Sheet1!B2", 0]));
    await done.given;
    expect(results).toEqual([[1, true, 5, [0]]]);
  });

  it("writes and reads 100,000 rows of 8 cells with little time spent in the host", async () => {
    const host = createHost(createWorkbook(), { levers: SIZES });
    const office = await loadOfficeInVm(host);
    const rows = Array.from({ length: 100_000 }, (_, r) => [r, 1, 2, 3, 4, 5, r / 4, `Customer ${r}`]);
    await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:H100000");
      range.values = rows;
      await context.sync();
      range.load("values");
      await context.sync();
      expect(range.values[99_999]).toEqual(rows[99_999]);
      expect(range.values.length).toBe(100_000);
    });
    // 0.15 s on the machine it was written on; five times that leaves room for a busy one.
    expect(host.statistics.milliseconds).toBeLessThan(750);
  });
});
