import { afterEach, describe, expect, it } from "vitest";
import { createAddinServices } from "../../../src/sandbox/addinServices";
import { createHost } from "../../../src/sandbox/host/host";
import type { Levers } from "../../../src/sandbox/host/types";
import { createWorkbook, type Workbook } from "../../../src/sandbox/model/workbook";
import { openInJsdom, type JsdomAddin, type JsdomOptions } from "../../../src/sandbox/transports/jsdom";

let opened: JsdomAddin[] = [];
afterEach(() => {
  opened.forEach((addin) => addin.close());
  opened = [];
});

async function open(levers: Partial<Levers> = {}, options: JsdomOptions = {}, workbook: Workbook = createWorkbook()) {
  const services = createAddinServices();
  const host = createHost(workbook, { levers, services: services.services });
  const addin = await openInJsdom(host, options);
  opened.push(addin);
  return { host, services, ...addin };
}

const save = ({ Office }: JsdomAddin["window"]): Promise<string> =>
  new Promise((resolve) => Office.context.document.settings.saveAsync(({ status }) => resolve(String(status))));

describe("the genuine office.js in a page of jsdom", () => {
  it("is activated by the host", async () => {
    const { window, host, errors } = await open();
    const info = await window.Office.onReady();
    expect(info).toEqual({ host: "Excel", platform: "OfficeOnline", addin: { visibilityMode: "Taskpane" } });
    expect(errors).toEqual([]);
    expect(host.unhandled).toEqual([]);
  });
  it("reads and writes the workbook by Excel.run", async () => {
    const { window, host } = await open();
    await window.Office.onReady();
    const values = await window.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
      range.values = [
        ["Customer", "Revenue"],
        ["Müller 大客户", 12.5],
      ];
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      ["Customer", "Revenue"],
      ["Müller 大客户", 12.5],
    ]);
    expect(host.workbook.sheets[0].values[1]).toEqual(["Müller 大客户", 12.5]);
  });
  it("speaks the host's language and knows its requirement sets", async () => {
    const { window } = await open({ locale: "zh-CN", requirementSets: { ExcelApi: "1.9" } });
    await window.Office.onReady();
    const { displayLanguage, contentLanguage, requirements } = window.Office.context;
    expect([displayLanguage, contentLanguage]).toEqual(["zh-CN", "zh-CN"]);
    expect(requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.12")).toBe(false);
    expect(requirements.isSetSupported("SharedRuntime", "1.1")).toBe(false);
  });
  it("saves settings in the workbook and finds them at the next start", async () => {
    const workbook = createWorkbook();
    const first = await open({}, {}, workbook);
    await first.window.Office.onReady();
    first.window.Office.context.document.settings.set("language", { pane: "zh-CN" });
    expect(await save(first.window)).toBe("succeeded");
    expect(workbook.settings.get("language")).toEqual({ pane: "zh-CN" });
    const second = await open({}, {}, workbook);
    await second.window.Office.onReady();
    expect(second.window.Office.context.document.settings.get("language")).toEqual({ pane: "zh-CN" });
  });
  it("hears of a user's edit", async () => {
    const { window, host } = await open();
    await window.Office.onReady();
    const changed = new Promise<string>((resolve) => {
      void window.Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(async ({ address }) => resolve(address));
        await context.sync();
        host.edit(host.workbook.sheets[0].id, 2, 1, "7");
      });
    });
    expect(await changed).toBe("B3");
  });
  it("runs a ribbon command and says when it is completed", async () => {
    const { window, xdm } = await open();
    await window.Office.onReady();
    const sources: string[] = [];
    window.Office.actions.associate("refresh", (event: Office.AddinCommands.Event) => {
      sources.push(event.source.id);
      setTimeout(() => event.completed(), 20);
    });
    await xdm.runCommand("refresh", "Kam.Refresh");
    expect(sources).toEqual(["Kam.Refresh"]);
  });
  it("shows and hides its pane, and asks to start with the workbook", async () => {
    const { window, services } = await open();
    await window.Office.onReady();
    await window.Office.addin.hide();
    expect(services.state.visibility).toBe("Background");
    await window.Office.addin.showAsTaskpane();
    expect(services.state.visibility).toBe("Visible");
    await window.Office.addin.setStartupBehavior(window.Office.StartupBehavior.load);
    expect(services.state.startup).toBe("Background");
  });
  it("switches its ribbon buttons off and on", async () => {
    const { window, services } = await open();
    await window.Office.onReady();
    const request = (enabled: boolean) =>
      window.Office.ribbon.requestUpdate({ tabs: [{ id: "TabHome", controls: [{ id: "Kam.Refresh", enabled }] }] });
    await request(false);
    expect([...services.state.disabledControls]).toEqual(["Kam.Refresh"]);
    await request(true);
    expect([...services.state.disabledControls]).toEqual([]);
  });
  it("waits for ever when the host never answers, as Office.onReady does in a broken session", async () => {
    const { window } = await open({}, { mute: true });
    const ready = window.Office.onReady().then(() => "ready");
    const later = new Promise((resolve) => setTimeout(resolve, 600, "still waiting"));
    expect(await Promise.race([ready, later])).toBe("still waiting");
  });
});
