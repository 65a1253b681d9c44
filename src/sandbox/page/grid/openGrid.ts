import type { Addin } from "../addin";
import type { Session } from "../session";
import { createChangeQueue } from "./changeQueue";
import { createUniver } from "./createUniver";
import { gridCommands } from "./gridCommands";
import { registerFunctions } from "./gridFunctions";
import { gridToModel } from "./gridToModel";
import { modelToGrid } from "./modelToGrid";
import { showCharts } from "./showCharts";
import { showSelection } from "./showSelection";
import { workbookData } from "./workbookData";

/** A grid that shows a session's workbook and keeps in step with it. */
export interface OpenGrid {
  setDark(dark: boolean): void;
  /** Makes the add-in's functions known to formulas. Returns the way to forget them. */
  registerFunctions(addin: Addin): () => void;
  close(): void;
}

interface GridOptions {
  locale: string;
  dark: boolean;
  /** The user tried what Excel would refuse. */
  onRefused(reason: string): void;
}

export function openGrid(container: HTMLElement, session: Session, options: GridOptions): OpenGrid {
  const { host, workbook } = session;
  const { univer, api } = createUniver(container, options.locale, options.dark);
  api.createWorkbook(workbookData(workbook));
  const commands = gridCommands(univer);
  const writer = modelToGrid(host, commands);
  writer.applyAll();
  const selection = showSelection(api, host);

  const queue = createChangeQueue((change) => {
    writer.apply(change);
    selection.show();
  });
  // While the grid's own doings are told to the host, the cells it reports are no news to the grid.
  let telling = false;
  const tell = <T>(act: () => T): T => {
    telling = true;
    try {
      return act();
    } finally {
      telling = false;
    }
  };
  const stops = [
    host.onChange((change) => queue.add(telling ? { ...change, cells: [] } : change)),
    gridToModel(host, commands, {
      tell,
      onRefused(sheet, area, reason) {
        writer.apply({ cells: [{ sheetId: sheet.id, area }], sheets: [], workbook: false });
        options.onRefused(reason);
      },
    }),
    queue.stop,
    selection.stop,
    showCharts(api, host),
  ];
  return {
    setDark: (dark) => api.toggleDarkMode(dark),
    registerFunctions: ({ manifest, functions }) =>
      registerFunctions(univer, commands, session, manifest, functions, options.locale),
    close() {
      stops.forEach((stop) => stop());
      univer.dispose();
    },
  };
}
