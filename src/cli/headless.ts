import { excelWorkbook } from "../office/excelWorkbook";
import type { Workbook as Port } from "../refresh/workbook";
import { calculateTotals } from "../sandbox/host/calculateTotals";
import { createHost } from "../sandbox/host/host";
import type { Host } from "../sandbox/host/types";
import type { Workbook } from "../sandbox/model/workbook";
import { loadOfficeInVm } from "../sandbox/transports/nodeVm";

/** A workbook opened in the simulated Excel, with the genuine Office.js between it and the add-in. */
export interface Headless {
  readonly host: Host;
  readonly port: Port;
  dispose(): void;
}

export async function openHeadless(workbook: Workbook): Promise<Headless> {
  const host = createHost(workbook, { calculate: calculateTotals });
  const office = await loadOfficeInVm(host);
  return {
    host,
    port: excelWorkbook(office.Excel, (set, atLeast) =>
      office.Office.context.requirements.isSetSupported(set, atLeast),
    ),
    dispose: office.dispose,
  };
}
