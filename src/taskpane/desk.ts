import type { Language } from "../i18n/language";
import type { Issue } from "../read/issue";
import type { Recognition, Summary } from "../refresh/calculation";
import { lookAtSheets } from "../refresh/lookAtSheets";
import { refresh, type RefreshProgress } from "../refresh/refresh";
import { loadSettings, saveSettings } from "../refresh/settings";
import type { Workbook } from "../refresh/workbook";
import type { DisposableCalculation } from "./workerCalculation";

/** What the pane shows. Plain data, replaced as a whole at every change. */
export interface DeskState {
  readonly doing: "nothing" | "looking" | "refreshing" | "cancelling";
  readonly recognition?: Recognition;
  /** The sheet the user chose for a table, by table id. */
  readonly choices: Readonly<Record<string, string>>;
  /** Parameter values in force, by id; empty until they are known. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** ISO day; empty means today. */
  readonly asOf: string;
  readonly progress?: RefreshProgress;
  readonly result?: DeskResult;
  /** The user's change since the last refresh. */
  readonly stale?: { readonly sheet: string; readonly address: string };
  /** How the last action broke off. */
  readonly broken?: {
    readonly how: "cancelled" | "cancelledWriting" | "failed";
    readonly error?: unknown;
    readonly action: "look" | "refresh";
  };
  /** The user is editing a cell and Excel makes us wait. */
  readonly waiting: boolean;
}

export interface DeskResult {
  readonly summary: Summary;
  readonly issues: readonly Issue[];
  readonly stopped: boolean;
  readonly asOfDay: number;
  readonly seconds: number;
}

/** What the desk needs from the outside. */
export interface DeskPorts {
  readonly workbook: Workbook;
  readonly startCalculation: () => DisposableCalculation;
  /** Excel day number of today. */
  readonly today: () => number;
  /** Excel day number of an ISO day; NaN when it is none. */
  readonly dayOf: (iso: string) => number;
  /** Milliseconds from any origin. */
  readonly now: () => number;
  readonly version: string;
}

/** The pane's state and what can be done with it, apart from how it is drawn. */
export interface Desk {
  readonly state: () => DeskState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly start: () => Promise<void>;
  readonly look: () => Promise<void>;
  readonly choose: (table: string, sheet: string) => Promise<void>;
  readonly setAsOf: (iso: string) => void;
  /** Parameter changes, by id, are written to the Parameters sheet with the results. */
  readonly refresh: (language: Language, changes?: Readonly<Record<string, string | number>>) => Promise<void>;
  readonly cancel: () => void;
  readonly jump: (sheet: string, cell: string) => Promise<void>;
  readonly setWaiting: (waiting: boolean) => void;
}

export function createDesk(ports: DeskPorts): Desk {
  const { workbook } = ports;
  let state: DeskState = { doing: "nothing", choices: {}, parameters: {}, asOf: "", waiting: false };
  let stopping: AbortController | undefined;
  /** One for all actions: a worker that has calculated before is warm, and need not fit again what it has fitted. */
  let kept: DisposableCalculation | undefined;
  const listeners = new Set<() => void>();

  const change = (part: Partial<DeskState>): void => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };

  /** Runs one action at a time; a second one while it runs is ignored. */
  async function alone(
    doing: "looking" | "refreshing",
    action: "look" | "refresh",
    work: (calculation: DisposableCalculation, signal: AbortSignal) => Promise<Partial<DeskState>>,
  ): Promise<void> {
    if (state.doing !== "nothing") return;
    const controller = (stopping = new AbortController());
    change({ doing, broken: undefined, progress: undefined });
    const calculation = (kept ??= ports.startCalculation());
    const end = (): void => {
      kept = undefined;
      calculation.dispose();
    };
    controller.signal.addEventListener("abort", end);
    try {
      change(await work(calculation, controller.signal));
    } catch (error) {
      if (!controller.signal.aborted) end();
      change({ broken: howItBroke(error, controller.signal.aborted, action, state.progress) });
    } finally {
      change({ doing: "nothing", progress: undefined, waiting: false });
    }
  }

  const look = (): Promise<void> =>
    alone("looking", "look", async (calculation) => {
      const { recognition } = await lookAtSheets(workbook, calculation, state.choices);
      return { recognition, parameters: recognition.parameters ?? state.parameters };
    });

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start() {
      change({ choices: (await loadSettings(workbook)).choices });
      await look();
      await workbook.onUserChange((where) => {
        if (state.result !== undefined) change({ stale: where });
      });
    },
    look,
    async choose(table, sheet) {
      const { [table]: _, ...others } = state.choices;
      const choices = sheet === "" ? others : { ...others, [table]: sheet };
      change({ choices });
      await saveSettings(workbook, { choices }).catch((error: unknown) =>
        change({ broken: { how: "failed", error, action: "look" } }),
      );
      await look();
    },
    setAsOf: (asOf) => change({ asOf }),
    refresh: (language, changes = {}) =>
      alone("refreshing", "refresh", async (calculation, signal) => {
        const started = ports.now();
        const chosen = ports.dayOf(state.asOf);
        const asOfDay = Number.isNaN(chosen) ? ports.today() : chosen;
        const options = { asOfDay, language, overrides: changes, choices: state.choices, version: ports.version };
        const outcome = await refresh(workbook, calculation, options, (progress) => change({ progress }), signal);
        // The first time, new tabs would go unnoticed; later the user stays where they are.
        if (outcome.isFirst && outcome.sheets.length > 0) await workbook.select(outcome.sheets[0], "A1");
        return {
          recognition: outcome.recognition,
          parameters: outcome.results.parameters,
          stale: undefined,
          result: {
            summary: outcome.summary,
            issues: outcome.issues,
            stopped: outcome.stopped,
            asOfDay,
            seconds: (ports.now() - started) / 1000,
          },
        };
      }),
    cancel() {
      if (state.doing !== "refreshing") return;
      change({ doing: "cancelling" });
      stopping?.abort();
    },
    async jump(sheet, cell) {
      await workbook
        .select(sheet, cell)
        .catch((error: unknown) => change({ broken: { how: "failed", error, action: "look" } }));
    },
    setWaiting: (waiting) => change({ waiting }),
  };
}

function howItBroke(
  error: unknown,
  aborted: boolean,
  action: "look" | "refresh",
  progress: RefreshProgress | undefined,
): DeskState["broken"] {
  if (!aborted) return { how: "failed", error, action };
  return { how: progress?.phase === "writing" ? "cancelledWriting" : "cancelled", action };
}
