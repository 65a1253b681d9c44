import {
  ICommandService,
  type IExecutionOptions,
  type Univer,
  type Workbook as UniverWorkbook,
  IUniverInstanceService,
} from "@univerjs/core";
import { GRID_UNIT } from "./workbookData";

/**
 * The grid's own small steps ("mutations"), done and watched. They are used
 * instead of its commands because they leave no undo step and ask nothing back.
 */
export interface GridCommands {
  /** Does a mutation on a sheet; watchers are not told. */
  write(id: string, sheetId: string, params: object): void;
  /** Tells of each mutation that was not done by `write`. Returns the way to stop. */
  watch(listener: (command: GridCommand) => void): () => void;
  /** The grid's own workbook. */
  workbook(): UniverWorkbook;
}

export interface GridCommand {
  id: string;
  sheetId: string;
  params: Record<string, unknown>;
  options: IExecutionOptions;
}

export function gridCommands(univer: Univer): GridCommands {
  const injector = univer.__getInjector();
  const service = injector.get(ICommandService);
  const instances = injector.get(IUniverInstanceService);
  let writing = false;
  return {
    write(id, sheetId, params) {
      writing = true;
      try {
        // As if somebody else did it: the grid does not bring the sheet to the front for it.
        service.syncExecuteCommand(id, { unitId: GRID_UNIT, subUnitId: sheetId, ...params }, { fromCollab: true });
      } finally {
        writing = false;
      }
    },
    watch(listener) {
      const watching = service.onCommandExecuted((command, options = {}) => {
        const params = (command.params ?? {}) as Record<string, unknown>;
        if (writing || (params.unitId !== undefined && params.unitId !== GRID_UNIT)) return;
        listener({ id: command.id, sheetId: String(params.subUnitId ?? ""), params, options });
      });
      return () => watching.dispose();
    },
    workbook: () => instances.getUnit<UniverWorkbook>(GRID_UNIT) ?? missing(),
  };
}

function missing(): never {
  throw new Error("The grid holds no workbook.");
}
