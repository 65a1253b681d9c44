import { defineClass } from "./host/definition";
import type { Services } from "./host/types";

/**
 * The host's services beside the workbook: custom functions, the add-in's own
 * visibility and start-up, the dynamic ribbon. They keep what the add-in said,
 * so that the page can show it and tests can read it.
 */
export interface AddinServices {
  readonly services: Services;
  readonly state: AddinState;
  /** Calls the listener with each batch of custom-function results. Returns the way to stop. */
  onResults(listener: (results: InvocationResult[]) => void): () => void;
  /** Calls the listener after each change of `state`. Returns the way to stop. */
  onState(listener: (state: AddinState) => void): () => void;
  /** Forgets the add-in's state, as when its page is loaded anew. */
  reset(): void;
}

export interface AddinState {
  /** The add-in's page can take custom-function calls. */
  functionsReady: boolean;
  /** "Visible" or "Background", as the add-in asked by `Office.addin`. */
  visibility: string;
  /** "Background" when the add-in asked to start with the document. */
  startup: string;
  /** Ribbon controls that the add-in switched off, by id. */
  readonly disabledControls: Set<string>;
}

/** `[id, ok, value, outbound]` or `[id, false, message, errorCode, outbound]`, as the client sends them. */
export type InvocationResult = [id: number, ok: boolean, value: unknown, ...rest: unknown[]];

/** Services for `HostOptions.services`, and what the add-in said through them. */
export function createAddinServices(): AddinServices {
  const results = new Set<(results: InvocationResult[]) => void>();
  const watchers = new Set<(state: AddinState) => void>();
  const state: AddinState = { ...initialState(), disabledControls: new Set() };
  const change = (values: Partial<AddinState>): null => {
    Object.assign(state, values);
    watchers.forEach((watcher) => watcher(state));
    return null;
  };
  const publish = (batch: InvocationResult[]): null => {
    results.forEach((listener) => listener(batch));
    return null;
  };
  return {
    state,
    services: {
      "Microsoft.InternalService.AddinInternalService": { notifyActionHandlerReady: () => null },
      "Microsoft.ExcelServices.CustomFunctions": {
        _SetOsfControlContainerReadyForCustomFunctions: () => change({ functionsReady: true }),
        // Feature 2 shortens the client's pause between two batches of results from 500 to 200 ms.
        _GetEnabledFeatures: () => [2],
        setInvocationArrayResults: ([batch]) => publish(batch as InvocationResult[]),
        setInvocationResults: ([batch]) => publish((batch as ResultObject[]).map(asArray)),
      },
      "Microsoft.AppRuntime.AppRuntimeService": {
        setAppRuntimeState: ([visibility]) => change({ visibility: String(visibility) }),
        getAppRuntimeState: () => state.visibility,
      },
      "Microsoft.AppRuntime.AppRuntimePersistenceService": {
        setAppRuntimeStartState: ([startup]) => change({ startup: String(startup) }),
        getAppRuntimeStartState: () => state.startup,
      },
      "Microsoft.DynamicRibbon.DynamicRibbon": {
        getTab: ([id]) => ribbonTab.of(String(id)),
        getButton: ([id]) =>
          ribbonButton.of({ id: String(id), disabled: state.disabledControls, changed: () => change({}) }),
      },
    },
    onResults: (listener) => subscribe(results, listener),
    onState: (listener) => subscribe(watchers, listener),
    reset: () => {
      state.disabledControls.clear();
      change(initialState());
    },
  };
}

const initialState = () => ({ functionsReady: false, visibility: "Visible", startup: "Inactive" });

/** The object form of a result, which the client sends to hosts without CustomFunctions 1.7. */
interface ResultObject {
  id: number;
  failed?: boolean;
  value: unknown;
  errorCode?: number;
}

const asArray = ({ id, failed, value, errorCode }: ResultObject): InvocationResult =>
  failed ? [id, false, value, errorCode ?? 0] : [id, true, value];

const ribbonTab = defineClass<string>({ name: "RibbonTab", identity: (Id) => ({ Id }) });

/** A control of the ribbon that the add-in may switch off. */
interface RibbonButton {
  id: string;
  disabled: Set<string>;
  changed: () => void;
}

const ribbonButton = defineClass<RibbonButton>({
  name: "RibbonButton",
  identity: ({ id }) => ({ Id: id }),
  properties: {
    enabled: {
      get: ({ id, disabled }) => !disabled.has(id),
      set: ({ id, disabled, changed }, enabled: boolean) => {
        if (enabled) disabled.delete(id);
        else disabled.add(id);
        changed();
      },
    },
  },
});

function subscribe<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
