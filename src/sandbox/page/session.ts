import { createAddinServices, type AddinServices } from "../addinServices";
import { createHost } from "../host/host";
import type { Host } from "../host/types";
import type { Workbook } from "../model/workbook";
import { writeXlsx } from "../xlsx/writeXlsx";

/** A workbook that is open, with the host that answers for it. */
export interface Session {
  id: number;
  workbook: Workbook;
  host: Host;
  addin: AddinServices;
  /** The workbook as a file; the user's own sheets stay as they were but for the cells that were edited. */
  save(): Promise<Uint8Array>;
}

let sessions = 0;

export function createSession(workbook: Workbook, locale: string): Session {
  const addin = createAddinServices();
  const host = createHost(workbook, { services: addin.services, levers: { locale } });
  const editedSheets = new Set<string>();
  host.onChange(({ cells }) => cells.forEach(({ sheetId }) => editedSheets.add(sheetId)));
  return {
    id: (sessions += 1),
    workbook,
    host,
    addin,
    save: () => writeXlsx(workbook, undefined, { editedSheets }),
  };
}
