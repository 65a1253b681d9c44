import { describe, expect, it } from "vitest";
import { createHost } from "../../../src/sandbox/host/host";
import { defineClass } from "../../../src/sandbox/host/definition";
import { createWorkbook } from "../../../src/sandbox/model/workbook";
import { openWorkbook } from "./openWorkbook";
import type { Action, ObjectPath, ResponseBody } from "../../../src/sandbox/host/types";

const WORKBOOK: ObjectPath = { Id: 1, ObjectPathType: 1, Name: "" };
const WORKSHEETS: ObjectPath = { Id: 3, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 };
const item = (Id: number, ParentObjectPathId: number, key: string): ObjectPath => ({
  Id,
  ObjectPathType: 5,
  Name: "",
  ParentObjectPathId,
  ArgumentInfo: { Arguments: [key] },
});
const method = (Id: number, ParentObjectPathId: number, Name: string, ...Arguments: unknown[]): ObjectPath => ({
  Id,
  ObjectPathType: 3,
  Name,
  ParentObjectPathId,
  ArgumentInfo: { Arguments },
});
const action = (Id: number, ActionType: number, ObjectPathId: number, rest: Partial<Action> = {}): Action => ({
  Id,
  ActionType,
  ObjectPathId,
  Name: "",
  ...rest,
});

const ask = (host: ReturnType<typeof createHost>, paths: ObjectPath[], actions: Action[]): ResponseBody =>
  host.process({
    Actions: actions,
    ObjectPaths: Object.fromEntries(paths.map((path) => [path.Id, path])),
  }) as ResponseBody;

const newHost = () => createHost(createWorkbook());
const SHEET_ID = "{00000000-0001-0000-0000-000000000000}";

describe("the batch protocol", () => {
  it("answers the recorded read of two rows but for the name of the reference word for word (trace of the genuine client, “read”)", () => {
    const answer = ask(
      newHost(),
      [WORKBOOK, WORKSHEETS, item(5, 3, "Sheet1"), method(7, 5, "GetRange", "A1:B2")],
      [
        action(2, 1, 1),
        action(4, 1, 3),
        action(6, 1, 5),
        action(8, 1, 7),
        action(9, 3, 7, { Name: "_KeepReference", ArgumentInfo: { Arguments: [] } }),
        action(10, 1, 7),
        action(11, 2, 7, { QueryInfo: { Select: ["values"] } }),
      ],
    );
    expect(answer).toEqual({
      Results: [
        { ActionId: 2, Value: {} },
        { ActionId: 4, Value: {} },
        { ActionId: 6, Value: { Id: SHEET_ID } },
        { ActionId: 8, Value: {} },
        { ActionId: 9, Value: null },
        { ActionId: 10, Value: { _ReferenceId: "reference1" } },
        { ActionId: 11, Value: { Values: [["", ""], ["", ""]] } }, // prettier-ignore
      ],
      TraceIds: [],
    });
  });

  it("stops at the first error and says where (trace, “ItemNotFound”)", () => {
    const host = newHost();
    const query = action(7, 2, 5, { QueryInfo: { Select: ["name"] } });
    const actions = [action(2, 1, 1), action(4, 1, 3), action(6, 1, 5), query];
    expect(ask(host, [WORKBOOK, WORKSHEETS, item(5, 3, "Nope")], actions)).toEqual({
      Results: [
        { ActionId: 2, Value: {} },
        { ActionId: 4, Value: {} },
      ],
      TraceIds: [],
      Error: {
        Code: "ItemNotFound",
        Message: "The requested resource doesn't exist.",
        Location: "WorksheetCollection.getItem",
        ActionIndex: 2,
        HttpStatusCode: 404,
      },
    });
  });

  it("confirms traces, without which no event handler is added", () => {
    const register = action(8, 3, 5, { Name: "_RegisterDataChangedEvent", ArgumentInfo: { Arguments: [] } });
    const answer = ask(
      newHost(),
      [WORKBOOK, WORKSHEETS, item(5, 3, "Sheet1")],
      [register, action(9, 5, 0, { Name: "Trace" })],
    );
    expect(answer).toEqual({ Results: [{ ActionId: 8, Value: null }, { ActionId: 9, Value: null }], TraceIds: [9] }); // prettier-ignore
  });

  it("follows each path once: a sheet added in a path is one sheet, however often it is used", () => {
    const host = newHost();
    ask(host, [WORKBOOK, WORKSHEETS, method(5, 3, "Add", "New")], [action(1, 1, 5), action(2, 1, 5), action(3, 2, 5)]);
    expect(host.workbook.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1", "New"]);
  });

  it("takes objects in place of arguments, updates several properties at once and answers items page by page", () => {
    const host = newHost();
    const range = method(7, 5, "GetRange", "A1:B2");
    const add: ObjectPath = {
      ...method(9, 11, "Add", null, true),
      ArgumentInfo: { Arguments: [null, true], ReferencedObjectPathIds: [7, 0] },
    };
    const tables: ObjectPath = { Id: 11, ObjectPathType: 4, Name: "Tables", ParentObjectPathId: 5 };
    const answer = ask(
      host,
      [WORKBOOK, WORKSHEETS, item(5, 3, "Sheet1"), range, tables, add],
      [
        action(1, 1, 9),
        action(2, 9, 9, { ArgumentInfo: { Arguments: [{ Name: "Accounts", ShowBandedRows: false }] } }),
        action(3, 2, 11, { QueryInfo: { Select: ["name", "showBandedRows"], Top: 1 } }),
        action(4, 2, 11, { QueryInfo: { Select: ["name"], Skip: 1 } }),
      ],
    );
    expect(answer.Error).toBeUndefined();
    expect(answer.Results.slice(2).map(({ Value }) => Value)).toEqual([
      { _Items: [{ Id: "1", Name: "Accounts", ShowBandedRows: false }] },
      { _Items: [] },
    ]);
  });

  it("holds references until they are given back", async () => {
    const book = await openWorkbook();
    await book
      .run(async (sheet, context) => {
        const range = sheet.getRange("A1");
        range.load("address");
        await context.sync();
        sheet.name = "Renamed";
        range.load("address");
        await context.sync();
        expect(range.address).toBe("Renamed!A1");
        sheet.delete();
      })
      .catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const count = ask(book.host, [WORKBOOK], [action(1, 3, 1, { Name: "_GetReferenceCount" })]);
    expect(count.Results[0].Value).toBe(0);
  });

  it("refuses the ranges of a deleted sheet", async () => {
    const book = await openWorkbook();
    const refused = book.refusal(async (_, context) => {
      const other = context.workbook.worksheets.add("Other");
      const range = other.getRange("A1");
      await context.sync();
      other.delete();
      await context.sync();
      range.load("address");
    });
    expect(await refused).toContain("ItemNotFound");
  });

  it("is loud about what it does not implement, and remembers it", async () => {
    const book = await openWorkbook();
    expect(await book.refusal((sheet) => sheet.getRange("A1").setDirty())).toBe("ApiNotFound at Range.setDirty");
    expect(await book.refusal((sheet) => void sheet.shapes.load("items"))).toBe("ApiNotFound at Worksheet.shapes");
    expect(await book.refusal((sheet) => void (sheet.standardWidth = 9))).toBe(
      "ApiNotFound at Worksheet.standardWidth",
    );
    expect(await book.refusal((sheet) => void sheet.load("tabId"))).toBe("ApiNotFound at Worksheet.tabId");
    expect(book.host.unhandled).toEqual([
      "Range.setDirty",
      "Worksheet.shapes",
      "Worksheet.standardWidth",
      "Worksheet.tabId",
    ]);
  });

  it("loads every declared property of an object when none is named", async () => {
    const book = await openWorkbook();
    await book.run(async (sheet, context) => {
      const range = sheet.getRange("A1");
      for (const each of [
        context.workbook,
        sheet,
        range,
        range.format,
        range.format.font,
        context.workbook.application,
      ])
        each.load();
      context.workbook.worksheets.load();
      await context.sync();
      expect([sheet.visibility, range.columnCount, range.format.wrapText]).toEqual(["Visible", 1, false]);
    });
    expect(book.host.unhandled).toEqual([]);
  });
});

describe("services, the objects the client makes for itself", () => {
  const service = (Name: string): ObjectPath => ({ Id: 1, ObjectPathType: 2, Name });
  const call = (Name: string, ...Arguments: unknown[]) => action(2, 3, 1, { Name, ArgumentInfo: { Arguments } });

  it("answer by plain functions", () => {
    const heard: unknown[] = [];
    const host = createHost(createWorkbook(), {
      services: {
        "Microsoft.AppRuntime.AppRuntimeService": { setAppRuntimeState: ([state]) => void heard.push(state) },
      },
    });
    const answer = ask(
      host,
      [service("Microsoft.AppRuntime.AppRuntimeService")],
      [action(1, 1, 1), call("SetAppRuntimeState", "Visible")],
    );
    expect(answer.Results).toEqual([{ ActionId: 1, Value: {} }, { ActionId: 2, Value: null }]); // prettier-ignore
    expect(heard).toEqual(["Visible"]);
  });

  it("may answer objects of their own, e.g. a ribbon's buttons", () => {
    const enabled = new Map<string, boolean>();
    const button = defineClass<string>({
      name: "RibbonButton",
      identity: (id) => ({ Id: id }),
      properties: {
        enabled: { get: (id) => enabled.get(id), set: (id, value: boolean) => void enabled.set(id, value) },
      },
    });
    const host = createHost(createWorkbook(), { services: { Ribbon: { getButton: ([id]) => button.of(String(id)) } } });
    const set = action(3, 4, 5, { Name: "Enabled", ArgumentInfo: { Arguments: [false] } });
    expect(
      ask(host, [service("Ribbon"), method(5, 1, "GetButton", "B")], [action(2, 1, 5), set]).Results[0].Value,
    ).toEqual({ Id: "B" });
    expect([...enabled]).toEqual([["B", false]]);
  });

  it("that fail are answered all the same, and loudly: a client without an answer would wait for ever", () => {
    const fail = () => {
      throw new TypeError("no such button");
    };
    const host = createHost(createWorkbook(), { services: { Ribbon: { requestUpdate: fail } } });
    const { Error: error } = ask(host, [service("Ribbon")], [call("RequestUpdate")]);
    expect(error).toMatchObject({ Code: "GeneralException", Location: "Ribbon.requestUpdate" });
    expect(host.unhandled).toEqual(["Ribbon.requestUpdate: The sandbox failed: no such button"]);
  });

  it("are refused loudly when there is none of the name", () => {
    const host = newHost();
    expect(ask(host, [service("Microsoft.Unknown")], [action(1, 1, 1)]).Error?.Code).toBe("ApiNotFound");
    expect(host.unhandled).toEqual(["Microsoft.Unknown"]);
  });
});

describe("statistics", () => {
  it("count batches, actions and bytes", async () => {
    const book = await openWorkbook();
    await book.run(async (sheet, context) => {
      sheet.load("name");
      await context.sync();
    });
    const { batches, actions, requestBytes, responseBytes } = book.host.statistics;
    expect([batches, actions]).toEqual([1, 4]);
    expect(requestBytes).toBeGreaterThan(responseBytes);
    expect(responseBytes).toBeGreaterThan(100);
  });
});
