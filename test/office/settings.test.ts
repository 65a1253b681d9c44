import { describe, it, expect } from "vitest";
import { openExcel, usersWorkbook } from "./support";

describe("settings kept in the workbook", () => {
  it("come back as they were put in", async () => {
    const { port } = await openExcel(usersWorkbook());
    const value = { version: 1, choices: { customers: "Customers" }, list: [1, "二", true, null] };
    await port.setSetting("kamDesk", value);
    expect(await port.getSetting("kamDesk")).toEqual(value);
  });

  it("are undefined when there is none, and again when removed", async () => {
    const { port } = await openExcel(usersWorkbook());
    expect(await port.getSetting("kamDesk")).toBeUndefined();
    await port.setSetting("kamDesk", 1);
    await port.setSetting("kamDesk", undefined);
    expect(await port.getSetting("kamDesk")).toBeUndefined();
  });

  it("are read back after saving: a host that loses them is found out", async () => {
    const workbook = usersWorkbook();
    workbook.settings.set = function () {
      return this;
    };
    const { port } = await openExcel(workbook);
    await expect(port.setSetting("kamDesk", 1)).rejects.toMatchObject({ code: "unexpected", details: { setting: "kamDesk" } }); // prettier-ignore
  });
});
