import { describe, expect, it } from "vitest";
import { createAddinServices } from "../../../src/sandbox/addinServices";
import { createHost } from "../../../src/sandbox/host/host";
import type { Levers } from "../../../src/sandbox/host/types";
import { createWorkbook } from "../../../src/sandbox/model/workbook";
import { createXdmHost, hostInfo, xdmInfo } from "../../../src/sandbox/transports/xdm";

/** A host and the messages it posts; `ask` sends an envelope as the client does. */
function conversation(levers: Partial<Levers> = {}, mute = false) {
  const host = createHost(createWorkbook("book.xlsx"), { levers, services: createAddinServices().services });
  const posted: Record<string, unknown>[] = [];
  const post = (text: string): void => void posted.push(JSON.parse(text) as Record<string, unknown>);
  const xdm = createXdmHost(host, { conversationId: "c1", origin: "https://localhost:3000", post, mute });
  let correlation = 0;
  const tell = (action: string, data: unknown, type = 0, conversationId = "c1"): void =>
    xdm.receive(
      JSON.stringify({
        _messageType: 0,
        _actionName: action,
        _actionType: type,
        _conversationId: conversationId,
        _correlationId: (correlation += 1),
        _origin: "https://localhost:3000",
        _data: data,
        _serializerVersion: 1,
      }),
    );
  return { host, xdm, posted, tell };
}

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));
const context = "ContextActivationManager_getAppContextAsync";
const batch = (actions: object[], paths: object = { 1: { Id: 1, ObjectPathType: 1, Name: "" } }) => ({
  ArrayData: ["", "POST", "ProcessQuery", [], JSON.stringify({ Actions: actions, ObjectPaths: paths }), 0, 0],
  DdaMethod: { ControlId: "app1", Version: 1, DispatchId: 93 },
});

describe("the host's side of the conversation", () => {
  it("introduces the host: name, language, mode, settings and requirement sets", async () => {
    const { host, posted, tell } = conversation({ locale: "zh-CN", requirementSets: { ExcelApi: "1.9" } });
    host.workbook.settings.set("first", { a: 1 });
    tell(context, "app1");
    await soon();
    expect(posted[0]).toMatchObject({
      _messageType: 1,
      _actionName: context,
      _conversationId: "c1",
      _correlationId: 1,
    });
    expect(posted[0]._data).toMatchObject({
      _appName: 16,
      _appUILocale: "zh-CN",
      _dataLocale: "zh-CN",
      _clientMode: 1,
      _settings: [["first", '{"a":1}']],
      _requirementMatrix: '{"ExcelApi":"1.9"}',
      _docUrl: "https://localhost:3000/book.xlsx",
    });
  });
  it("says that the workbook is open read-only", async () => {
    const { posted, tell } = conversation({ readOnly: true });
    tell(context, "app1");
    await soon();
    expect(posted[0]._data).toMatchObject({ _clientMode: 0 });
  });
  it("never answers when it is to be mute", async () => {
    const { posted, tell } = conversation({}, true);
    tell(context, "app1");
    await soon();
    expect(posted).toEqual([]);
  });
  it("does not listen to another conversation, nor to its own answers", async () => {
    const { posted, tell, xdm } = conversation();
    tell(context, "app1", 0, "other");
    xdm.receive(JSON.stringify({ _messageType: 1, _conversationId: "c1", _actionName: context }));
    await soon();
    expect(posted).toEqual([]);
  });
  it("answers a batch, and refuses one by the channel's own error", async () => {
    const { host, posted, tell } = conversation();
    tell("executeMethod", batch([{ Id: 2, ActionType: 1, Name: "", ObjectPathId: 1 }]));
    await soon();
    expect(posted[0]._data).toMatchObject({
      Version: 1,
      Error: 0,
      Data: [200, ["Content-Type", "application/json"], expect.any(String)],
    });
    host.levers.cellEditMode = true;
    tell("executeMethod", batch([{ Id: 2, ActionType: 1, Name: "", ObjectPathId: 1 }]));
    await soon();
    expect(posted[1]._data).toEqual({ Version: 1, Error: 5004 });
  });
  it("keeps the settings of the last save alone, and gives them back", async () => {
    const { host, posted, tell } = conversation();
    host.workbook.settings.set("old", true);
    tell("executeMethod", { DdaSettingsMethod: { Properties: [["k", '{"v":1}']] }, DdaMethod: { DispatchId: 76 } });
    tell("executeMethod", { DdaMethod: { DispatchId: 75 } });
    await soon();
    expect([...host.workbook.settings]).toEqual([["k", { v: 1 }]]);
    expect(posted[1]._data).toMatchObject({ Properties: { Settings: [{ Name: "k", Value: '{"v":1}' }] } });
  });
  it("says of what it does not have that it is not supported", async () => {
    const { posted, tell } = conversation();
    tell("executeMethod", { DdaMethod: { DispatchId: 64 } });
    await soon();
    expect(posted[0]._data).toEqual({ Version: 1, Error: 5000 });
  });
  it("sends events only where they were asked for, in one message for all that come together", async () => {
    const { host, posted, tell } = conversation();
    host.send(1, 1000, "", "unheard");
    await soon();
    tell("richApiMessage", {}, 1);
    for (let i = 0; i < 100; i += 1) host.send(1, 1000, "", `message ${i}`);
    await soon();
    expect(posted).toHaveLength(2);
    expect(posted[1]).toMatchObject({ _actionName: "richApiMessage", _responseType: 1, _correlationId: 1 });
    expect((posted[1]._data as { ArrayData: unknown[] }).ArrayData).toHaveLength(100);
    tell("richApiMessage", {}, 2);
    host.send(1, 1000, "", "unheard");
    await soon();
    expect(posted).toHaveLength(3); // the answer to "unregister" alone
  });
  it("waits for a ribbon command until the add-in says that it is completed", async () => {
    const { xdm, posted, tell } = conversation();
    let completed = false;
    void xdm.runCommand("refresh", "Button1").then(() => (completed = true));
    tell("appCommandInvoked", {}, 1);
    tell("richApiMessage", {}, 1);
    await soon();
    const { 0: id, ...command } = posted[2]._data as Record<string, string>;
    expect(command).toEqual({ 1: "refresh", 2: '{"source":{"id":"Button1"}}' });
    expect(completed).toBe(false);
    tell("executeMethod", { 0: id, 1: 0, 2: "{}", DdaMethod: { DispatchId: 94 } });
    await soon();
    expect(completed).toBe(true);
  });
  it("tells of a moved selection", async () => {
    const { host, posted, tell } = conversation();
    tell("documentSelectionChanged", {}, 1);
    host.select(host.workbook.sheets[0].id, { row: 4, column: 1, rows: 1, columns: 1 });
    await soon();
    expect(posted.at(-1)).toMatchObject({ _actionName: "documentSelectionChanged", _responseType: 1 });
  });
});

describe("what the client is told before it starts", () => {
  it("names a shared runtime with custom functions (flags 3) in the host's language", () => {
    expect(hostInfo("zh-CN")).toBe("Excel$Web$16.01$zh-CN$telemetry$$disableLogging$3");
    expect(xdmInfo("c1", "https://localhost:3000")).toBe("c1|app1|https://localhost:3000");
  });
});
