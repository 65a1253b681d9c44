import { describe, it, expect } from "vitest";
import { numberColumn, planOf, tableOf } from "./plans";
import { openExcel, sheetNamed, usersWorkbook, write } from "./support";
import type { OpenExcel } from "./support";

type Heard = { sheet: string; address: string }[];

/** Events come in a task of their own, and the sheet's name is asked for after that. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

async function listening(levers = {}): Promise<OpenExcel & { heard: Heard; stop: () => Promise<void> }> {
  const excel = await openExcel(usersWorkbook(), levers);
  const heard: Heard = [];
  const stop = await excel.port.onUserChange((change) => void heard.push(change));
  return { ...excel, heard, stop };
}

describe("the user's changes", () => {
  it("are told with sheet and cells", async () => {
    const { host, heard } = await listening();
    host.edit(sheetNamed(host, "Receivables").id, 1, 1, 250);
    await settled();
    expect(heard).toEqual([{ sheet: "Receivables", address: "B2" }]);
  });

  it("are told once to each listener, however many there are", async () => {
    const { host, port, heard } = await listening();
    const alsoHeard: Heard = [];
    await port.onUserChange((change) => void alsoHeard.push(change));
    host.edit(sheetNamed(host, "Customers").id, 1, 1, 5);
    await settled();
    expect([heard.length, alsoHeard.length]).toEqual([1, 1]);
  });

  it("are no longer told after stopping, and told again after starting again", async () => {
    const { host, port, heard, stop } = await listening();
    await stop();
    host.edit(sheetNamed(host, "Customers").id, 1, 1, 5);
    await settled();
    expect(heard).toEqual([]);
    await port.onUserChange((change) => void heard.push(change));
    host.edit(sheetNamed(host, "Customers").id, 1, 1, 6);
    await settled();
    expect(heard).toHaveLength(1);
  });

  it.each([["1.15"], ["1.12"]])("are not our own writing, nor changes on our sheets (ExcelApi %s)", async (version) => {
    const { host, port, heard } = await listening({ requirementSets: { ExcelApi: version } });
    await write(port, [planOf("customers", "KAM Customers", { tables: [tableOf("KAM_C", [numberColumn("N", [1, 2])])] })]); // prettier-ignore
    host.edit(sheetNamed(host, "KAM Customers").id, 9, 1, 5);
    await settled();
    expect(heard).toEqual([]);
  });

  it("on a sheet marked by an earlier session are not told either", async () => {
    const workbook = usersWorkbook();
    workbook.sheets[1].customProperties.set("kamDeskReport", "issues");
    const { port, host } = await openExcel(workbook);
    const heard: Heard = [];
    await port.onUserChange((change) => void heard.push(change));
    host.edit(workbook.sheets[1].id, 0, 0, 5);
    await settled();
    expect(heard).toEqual([]);
  });
});
