import { expect } from "vitest";
import { createHost } from "../../../src/sandbox/host/host";
import { createWorkbook } from "../../../src/sandbox/model/workbook";
import { loadOfficeInVm } from "../../../src/sandbox/transports/nodeVm";
import type { Host, HostOptions } from "../../../src/sandbox/host/types";
import type { OfficeRuntime } from "../../../src/sandbox/transports/nodeVm";

/** A new workbook with one empty sheet, its host, and a client library of its own joined to it. */
export interface OpenWorkbook extends OfficeRuntime {
  host: Host;
  /** `Excel.run`, with the first sheet at hand. */
  run<T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** The error a batch ends with, as "Code at Class.member"; fails when there is none. */
  refusal(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void | Promise<void>): Promise<string>;
}

export async function openWorkbook(options: HostOptions = {}): Promise<OpenWorkbook> {
  const host = createHost(createWorkbook(), options);
  const office = await loadOfficeInVm(host);
  const run: OpenWorkbook["run"] = (batch) =>
    office.Excel.run(async (context) => batch(context.workbook.worksheets.getItem("Sheet1"), context));
  const refusal: OpenWorkbook["refusal"] = async (batch) => {
    const error = await run(async (sheet, context) => {
      await batch(sheet, context);
      await context.sync();
    }).then(
      () => expect.fail("the batch was not refused"),
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(office.OfficeExtension.Error);
    const { code, debugInfo } = error as OfficeExtension.Error;
    return debugInfo?.errorLocation ? `${code} at ${debugInfo.errorLocation}` : code;
  };
  return { ...office, host, run, refusal };
}

/** Waits until the host's events, which leave in a task of their own, have arrived. */
export const eventsArrived = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
