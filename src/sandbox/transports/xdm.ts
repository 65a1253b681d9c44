import { byteLength } from "../host/byteLength";
import { isChannelError, type EventEntry, type Host, type RequestBody } from "../host/types";

/**
 * The host's side of the conversation with an add-in's page in Excel on the web:
 * JSON envelopes with requests, answers and events. How the texts travel is the
 * adapter's business (see jsdom.ts and iframe.ts).
 */
export interface XdmHost {
  /** Takes a message from the add-in's page. */
  receive(text: string): void;
  /** Runs a function command of the ribbon, e.g. `("refresh", "RefreshButton")`; settles when the add-in calls `event.completed()`. */
  runCommand(functionName: string, controlId: string): Promise<void>;
  /** Resolves once the add-in's page takes ribbon commands and events. */
  readonly active: Promise<void>;
  /** Stops listening to the host. */
  dispose(): void;
}

export interface XdmOptions {
  /** Fresh for every load of the page: the client caches settings by it. */
  conversationId: string;
  /** Origin of the host's page; messages must bear it. */
  origin: string;
  /** Sends a text to the add-in's page. */
  post(text: string): void;
  /** Never answer the activation, so that `Office.onReady` hangs. */
  mute?: boolean;
  displayName?: string;
}

/** Named as they stand on the wire. */
interface Envelope {
  _messageType: number;
  _actionName: string;
  _actionType: number;
  _conversationId: string;
  _correlationId: number;
  _data: unknown;
}

const INVOKE = 0;
const REGISTER_EVENT = 1;
const UNREGISTER_EVENT = 2;

export function createXdmHost(host: Host, options: XdmOptions): XdmHost {
  /** Correlation ids of event registrations by event name: events repeat them. */
  const registrations = new Map<string, number>();
  const commands = createCommands();
  let activate: () => void;
  const active = new Promise<void>((resolve) => (activate = resolve));

  const post = (action: string, correlation: number, data: unknown, isEvent: boolean): void =>
    options.post(JSON.stringify(answerEnvelope(options, action, correlation, data, isEvent)));
  const fire = (event: string, data: unknown): void => {
    const correlation = registrations.get(event);
    if (correlation !== undefined) post(event, correlation, data, true);
  };
  const stopEvents = host.onEvent(gathered((entries) => fire("richApiMessage", { ArrayData: entries })));
  const stopSelection = watchSelection(host, () => fire("documentSelectionChanged", {}));

  return {
    active,
    receive(text) {
      const envelope = JSON.parse(text) as Envelope;
      if (envelope._messageType !== 0 || envelope._conversationId !== options.conversationId) return;
      const reply = (data: unknown): void => post(envelope._actionName, envelope._correlationId, data, false);
      if (envelope._actionType === REGISTER_EVENT) {
        registrations.set(envelope._actionName, envelope._correlationId);
        reply({ Error: 0 });
        // The client registers this event last, after its own handlers stand.
        if (envelope._actionName === "richApiMessage") activate();
      } else if (envelope._actionType === UNREGISTER_EVENT) {
        registrations.delete(envelope._actionName);
        reply({ Error: 0 });
      } else if (envelope._actionType === INVOKE && !options.mute) {
        void answerInvoke(host, options, commands, envelope).then((data) => data !== undefined && reply(data));
      }
    },
    async runCommand(functionName, controlId) {
      await active;
      const { id, done } = commands.start();
      fire("appCommandInvoked", { 0: id, 1: functionName, 2: JSON.stringify({ source: { id: controlId } }) });
      await done;
    },
    dispose() {
      stopEvents();
      stopSelection();
    },
  };
}

function answerEnvelope(options: XdmOptions, action: string, correlation: number, data: unknown, isEvent: boolean) {
  return {
    _messageType: 1,
    _actionName: action,
    _conversationId: options.conversationId,
    _correlationId: correlation,
    _origin: options.origin,
    _data: data,
    _errorCode: 0,
    _responseType: isEvent ? 1 : 0,
    _serializerVersion: 1,
  };
}

/** What to answer to an invocation; undefined where the client expects none. */
async function answerInvoke(host: Host, options: XdmOptions, commands: Commands, envelope: Envelope): Promise<unknown> {
  if (envelope._actionName === "ContextActivationManager_getAppContextAsync") return appContext(host, options);
  if (envelope._actionName === "executeMethod") return executeMethod(host, commands, envelope._data as MethodCall);
  return undefined; // notifyHost: telemetry and focus, told and not asked
}

interface MethodCall {
  ArrayData?: unknown[];
  DdaMethod: { DispatchId: number };
  DdaSettingsMethod?: { Properties: [key: string, json: string][] };
  [argument: number]: unknown;
}

const RICH_API = 93;
const SETTINGS_REFRESH = 75;
const SETTINGS_SAVE = 76;
const COMMAND_COMPLETED = 94;
const NOT_SUPPORTED = 5000;

async function executeMethod(host: Host, commands: Commands, call: MethodCall): Promise<unknown> {
  switch (call.DdaMethod.DispatchId) {
    case RICH_API:
      return executeBatch(host, String(call.ArrayData?.[4]));
    case SETTINGS_REFRESH:
      return {
        Version: 1,
        Error: 0,
        Properties: { Settings: settingsOf(host).map(([Name, Value]) => ({ Name, Value })) },
      };
    case SETTINGS_SAVE:
      saveSettings(host, call.DdaSettingsMethod?.Properties ?? []);
      return { Version: 1, Error: 0 };
    case COMMAND_COMPLETED:
      commands.complete(String(call.ArrayData?.[0] ?? call[0]));
      return { Version: 1, Error: 0 };
    default:
      return { Version: 1, Error: NOT_SUPPORTED };
  }
}

async function executeBatch(host: Host, bodyText: string): Promise<unknown> {
  const answer = await host.answer(JSON.parse(bodyText) as RequestBody, byteLength(bodyText));
  if (isChannelError(answer)) return { Version: 1, Error: answer.channelError };
  return { Version: 1, Error: 0, Data: [200, ["Content-Type", "application/json"], answer.text] };
}

/** Add-in settings as the client exchanges them: pairs of key and JSON text. */
function settingsOf(host: Host): [string, string][] {
  return [...host.workbook.settings].map(([key, value]) => [key, JSON.stringify(value)]);
}

/** The client always sends all settings: those it leaves out are gone. */
function saveSettings(host: Host, properties: [string, string][]): void {
  const { settings } = host.workbook;
  settings.clear();
  for (const [key, json] of properties) settings.set(key, JSON.parse(json));
  host.touch({ cells: [], sheets: [], workbook: true });
}

function appContext(host: Host, options: XdmOptions) {
  const { locale, readOnly, requirementSets } = host.levers;
  return {
    _id: "app1",
    _appName: 16, // Excel on the web
    _appVersion: "16.01",
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: `${options.origin}/${encodeURIComponent(host.workbook.name)}`,
    _clientMode: readOnly ? 0 : 1,
    _settings: settingsOf(host),
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "00000000-0000-0000-0000-000000000001",
    _appInstanceId: options.conversationId,
    _requirementMatrix: JSON.stringify(requirementSets),
    _hostFullVersion: "16.0.15407.10000",
    _addinName: options.displayName ?? "",
    _appDomains: [options.origin],
    _initialDisplayMode: 2, // in the task pane
    _clientWindowHeight: 600,
    _clientWindowWidth: 350,
  };
}

type Commands = ReturnType<typeof createCommands>;

/** Ribbon commands that wait for their `event.completed()`. */
function createCommands() {
  const pending = new Map<string, () => void>();
  let last = 0;
  return {
    start(): { id: string; done: Promise<void> } {
      const id = `command${(last += 1)}`;
      return { id, done: new Promise((resolve) => pending.set(id, resolve)) };
    },
    complete(id: string): void {
      pending.get(id)?.();
      pending.delete(id);
    },
  };
}

/** Passes on together what comes in one go: two thousand function calls are one message. */
function gathered(send: (entries: EventEntry[]) => void): (entries: EventEntry[]) => void {
  let waiting: EventEntry[] = [];
  return (entries) => {
    if (waiting.length === 0) {
      setTimeout(() => {
        const all = waiting;
        waiting = [];
        send(all);
      });
    }
    waiting.push(...entries);
  };
}

/** Calls back when the workbook's selection moved. */
function watchSelection(host: Host, moved: () => void): () => void {
  let last = JSON.stringify(host.workbook.selection);
  return host.onChange((change) => {
    if (!change.workbook) return;
    const now = JSON.stringify(host.workbook.selection);
    if (now !== last) moved();
    last = now;
  });
}

/** What the client must be told before it starts: the host's name, version, language and how to reach it. */
export function hostInfo(locale: string): string {
  // The last item holds flags: 1 shared runtime + 2 custom functions. Without 2 the page never takes function calls.
  return `Excel$Web$16.01$${locale}$telemetry$$disableLogging$3`;
}

/** Where the client sends its messages: conversation | add-in | host's origin. */
export function xdmInfo(conversationId: string, origin: string): string {
  return `${conversationId}|app1|${origin}`;
}
