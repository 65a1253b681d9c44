import { formatArea } from "../model/address";
import { boundingArea, intersection, isBelow } from "../model/area";
import type { Area, Sheet, Table } from "../model/workbook";
import type { EventEntry } from "./types";

/** The client's numbers of events (`eventType` in its source), by the name of the method that registers them. */
export const EVENT_TYPES = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  NameChanged: 25,
  TableSelectionChanged: 100,
  TableDataChanged: 101,
  TableAdded: 102,
  TableDeleted: 103,
} as const;

export const EVENT_CATEGORY = 65_536;
/** Type of the entry, with an empty target, for each change of the selection; over frames it is the event `documentSelectionChanged`. */
export const DOCUMENT_SELECTION_CHANGED = 2;
/** The target of events that are registered on a collection. */
export const WORKBOOK_TARGET = "Workbook";

/** An area an event told of; the client may ask for its range by the event's reference id. */
export interface EventRange {
  sheet: Sheet;
  area: Area;
}

/** Collects what happened during a batch or edit, for those events that the client registered. */
export interface EventLog {
  enabled: boolean;
  register(type: number, target: string): void;
  unregister(type: number, target: string): void;
  cellsChanged(sheet: Sheet, area: Area, changeType?: string, shiftDirection?: string): void;
  add(type: number, target: string, args: Record<string, unknown>): void;
  /** An entry of any category, registered or not. */
  send(category: number, type: number, target: string, message: string): void;
  rangeOf(referenceId: string): EventRange | undefined;
  /** The entries so far, which are forgotten here. */
  take(): EventEntry[];
}

interface CellEvent {
  sheet: Sheet;
  area: Area;
  changeType: string;
  shiftDirection: string;
  triggerSource: string;
}

export function createEventLog(triggerSource: () => string): EventLog {
  const registered = new Map<string, number>();
  const ranges = new Map<string, EventRange>();
  let pending: (EventEntry | CellEvent)[] = [];
  let nextId = 0;

  const key = (type: number, target: string) => `${type} ${target}`;
  const isRegistered = (type: number, target: string) => (registered.get(key(type, target)) ?? 0) > 0;

  function send(category: number, type: number, target: string, message: string): void {
    pending.push([category, type, target, message, (nextId += 1), false]);
  }

  /** An event goes to its own target and to the collection, each when registered. */
  function emit(type: number, target: string, args: Record<string, unknown>, out: EventEntry[]): void {
    for (const each of new Set([target, WORKBOOK_TARGET])) {
      if (isRegistered(type, each)) out.push([EVENT_CATEGORY, type, each, JSON.stringify(args), (nextId += 1), false]);
    }
  }

  function emitCells(
    { sheet, area, changeType, shiftDirection, triggerSource: trigger }: CellEvent,
    out: EventEntry[],
  ): void {
    const referenceId = `event${(nextId += 1)}`;
    const common = { worksheetId: sheet.id, changeType, source: "Local", triggerSource: trigger, shiftDirection };
    const before = out.length;
    emit(EVENT_TYPES.DataChanged, sheet.id, { ...common, address: formatArea(area), referenceId }, out);
    for (const table of sheet.tables) {
      const part = intersection(table.area, area);
      if (part) emitTable(table, { ...common, tableId: table.id, address: formatArea(part), referenceId }, out);
    }
    if (out.length > before) ranges.set(referenceId, { sheet, area });
  }

  const emitTable = (table: Table, args: Record<string, unknown>, out: EventEntry[]) =>
    emit(EVENT_TYPES.TableDataChanged, table.id, args, out);

  return {
    enabled: true,
    register: (type, target) => void registered.set(key(type, target), (registered.get(key(type, target)) ?? 0) + 1),
    unregister: (type, target) =>
      void registered.set(key(type, target), Math.max(0, (registered.get(key(type, target)) ?? 0) - 1)),
    cellsChanged(sheet, area, changeType = "RangeEdited", shiftDirection = "None") {
      if (!this.enabled || registered.size === 0) return;
      const event = { sheet, area, changeType, shiftDirection, triggerSource: triggerSource() };
      const last = pending.at(-1);
      // A bulk write comes in chunks; the user of an event wants one.
      if (last && !Array.isArray(last) && isContinued(last, event)) last.area = boundingArea(last.area, area);
      else pending.push(event);
    },
    add(type, target, args) {
      if (!this.enabled) return;
      const out: EventEntry[] = [];
      emit(type, target, args, out);
      pending.push(...out);
    },
    send,
    rangeOf: (referenceId) => ranges.get(referenceId),
    take() {
      const out: EventEntry[] = [];
      for (const event of pending) {
        if (Array.isArray(event)) out.push(event);
        else emitCells(event, out);
      }
      pending = [];
      return out;
    },
  };
}

const isContinued = (last: CellEvent, event: CellEvent): boolean =>
  last.sheet === event.sheet &&
  last.changeType === event.changeType &&
  last.changeType === "RangeEdited" &&
  isBelow(last.area, event.area);
