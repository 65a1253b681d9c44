import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { compileFunction } from "node:vm";
import { isChannelError } from "../host/types";
import type { EventEntry, Host, RequestBody } from "../host/types";

/** A client library of its own, joined to one host. Several may live side by side. */
export interface OfficeRuntime {
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension;
  /** What the library has of `Office` without office.js: enums, `context` with requirements and languages, `onReady`. */
  Office: typeof Office;
  CustomFunctions: typeof CustomFunctions;
  /** Cuts the connection: later answers and events of the host are dropped. */
  dispose(): void;
}

export interface OfficeOptions {
  /** Whether the library is a shared runtime with custom functions: it then announces itself ready for calls in a first batch. */
  customFunctions?: boolean;
}

/**
 * Loads the genuine, unpatched library file of Excel on the web into Node and
 * joins it to the host by the library's own seam for JavaScript runtimes
 * without a browser (`_richApiNativeBridge`).
 *
 * The file is compiled as the body of a function whose scope is a small window,
 * much as a CommonJS module is: each instance is its own, and yet arrays,
 * errors and promises are the caller's, so that `instanceof` and strict
 * equality hold.
 */
export async function loadOfficeInVm(host: Host, options: OfficeOptions = {}): Promise<OfficeRuntime> {
  const file = await libraryFile();
  const { bridge, dispose } = connect(host);
  const library = keepingBuiltInsTidy(() => evaluate(file, createWindow(host, bridge, options)));
  const { Excel, OfficeExtension, Office, CustomFunctions, CustomFunctionMappings } = library;
  return {
    Excel,
    OfficeExtension,
    Office,
    CustomFunctions: Object.assign(CustomFunctions, { associate: associateWith(CustomFunctionMappings) }),
    dispose,
  };
}

interface Library {
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension;
  Office: typeof Office;
  CustomFunctions: typeof CustomFunctions;
  CustomFunctionMappings: Record<string, unknown>;
}

/** Names the file declares with `var` and yet reads as members of `window`. */
const SHARED = ["OSF", "OfficeExt", "OfficeExtension", "OfficeCore", "Excel", "Office"];
const RESULTS = ["Excel", "OfficeExtension", "Office", "CustomFunctions", "CustomFunctionMappings"];

interface Compiled {
  path: string;
  code: string;
  /** V8's own, so that only the first instance pays for compiling the file. */
  cachedData?: Buffer;
}

let loaded: Promise<Compiled> | undefined;

const libraryFile = (): Promise<Compiled> => (loaded ??= readLibrary());

async function readLibrary(): Promise<Compiled> {
  const path = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-web-16.00.js");
  const source = (await readFile(path, "utf8")).replace(/^\uFEFF/, "");
  const share = SHARED.map(
    (each) => `Object.defineProperty(window,"${each}",{get(){return ${each}},set(v){${each}=v}});`,
  );
  // office.js, which is not here, would have left an `OSF` with its factory of contexts before the file is loaded.
  const before = `${share.join("")}OSF={_OfficeAppFactory:window._officeAppFactory};`;
  return { path, code: `${before}${source}\n;return {${RESULTS.join(",")}};` };
}

function evaluate(file: Compiled, window: object): Library {
  const { path: filename, code, cachedData } = file;
  const run = compileFunction(code, [], {
    contextExtensions: [window],
    filename,
    cachedData,
    produceCachedData: !cachedData,
  });
  file.cachedData ??= (run as { cachedData?: Buffer }).cachedData;
  return (run as () => Library).call(window);
}

/** As much of a browser, and of office.js, as the file asks for. */
function createWindow(host: Host, bridge: Bridge, { customFunctions = false }: OfficeOptions): object {
  const ignore = () => undefined;
  const location = { href: "https://localhost/", search: "", hash: "", hostname: "localhost", protocol: "https:" };
  const document = {
    createElement: () => ({ setAttribute: ignore, style: {} }),
    getElementsByTagName: () => [],
    getElementById: () => null,
    addEventListener: ignore,
    cookie: "",
    readyState: "complete",
    location,
  };
  const window: Record<string, unknown> = { navigator: { userAgent: "Node" }, document, location };
  const hostInfo = {
    hostType: "excel",
    hostPlatform: "web",
    hostSpecificFileVersion: "16.00",
    flags: customFunctions ? 3 : 1,
  };
  return Object.assign(window, {
    window,
    self: window,
    top: window,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    addEventListener: ignore,
    removeEventListener: ignore,
    Microsoft: { Office: { WebExtension: { onReady: readySoon, HostType: { Excel: "Excel" }, PlatformType } } },
    _officeAppFactory: { getContext: createContext(host, window), getHostInfo: () => hostInfo },
    _richApiNativeBridge: bridge,
  });
}

/** The file adds members to built-in objects; hidden from enumeration they disturb nobody's `for…in`. */
function keepingBuiltInsTidy<T>(load: () => T): T {
  const builtIns = [
    Object,
    Function,
    Array,
    String,
    Number,
    Boolean,
    Date,
    RegExp,
    Error,
    Function.prototype,
    Error.prototype,
  ];
  const before = builtIns.map((object) => new Set(Object.keys(object)));
  const result = load();
  builtIns.forEach((object, index) => {
    for (const name of Object.keys(object))
      if (!before[index].has(name)) Object.defineProperty(object, name, { enumerable: false });
  });
  return result;
}

interface Bridge {
  sendMessageToHost: (text: string) => void;
  /** Put here by the library. */
  onMessageFromHost?: (text: string) => void;
}

interface BridgeRequest {
  id: number;
  message: { body: RequestBody };
}

function connect(host: Host): { bridge: Bridge; dispose: () => void } {
  let open = true;
  const receive = (message: object) => {
    if (open) bridge.onMessageFromHost?.(JSON.stringify(message));
  };
  const bridge: Bridge = {
    sendMessageToHost(text) {
      const request = JSON.parse(text) as BridgeRequest;
      void answer(host, request, Buffer.byteLength(text)).then((message) =>
        receive({ id: request.id, type: 2, flags: 0, message }),
      );
    },
  };
  const stop = host.onEvent((entries: EventEntry[]) => receive({ type: 3, controlId: "", message: { entries } }));
  const dispose = () => {
    open = false;
    stop();
  };
  return { bridge, dispose };
}

interface BridgeResponse {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
}

async function answer(host: Host, { message }: BridgeRequest, bytes: number): Promise<BridgeResponse> {
  const result = await host.answer(message.body, bytes);
  if (!isChannelError(result)) return { statusCode: 200, headers: {}, body: result.text };
  const { code, status } = CHANNEL_ERRORS[result.channelError] ?? { code: "GeneralException", status: 500 };
  const error = { code, message: `The host refused the request with error ${result.channelError}.` };
  return { statusCode: status, headers: {}, body: JSON.stringify({ error }) };
}

/** What the library makes of Office's numbers where it talks to a frame; over the bridge the host names the error itself. */
const CHANNEL_ERRORS: Record<number, { code: string; status: number }> = {
  5004: { code: "InvalidOperationInCellEditMode", status: 400 },
  5012: { code: "InvalidOrTimedOutSession", status: 408 },
  5016: { code: "WriteNotSupportedWhenModalDialogOpen", status: 400 },
  5102: { code: "ActivityLimitReached", status: 429 },
  5103: { code: "RequestPayloadSizeLimitExceeded", status: 400 },
  5104: { code: "ResponsePayloadSizeLimitExceeded", status: 400 },
  7000: { code: "AccessDenied", status: 401 },
};

const PlatformType = {
  PC: "PC",
  OfficeOnline: "OfficeOnline",
  Mac: "Mac",
  iOS: "iOS",
  Android: "Android",
  Universal: "Universal",
};
const READY = { host: "Excel", platform: "OfficeOnline" } as unknown as {
  host: Office.HostType;
  platform: Office.PlatformType;
};

async function readySoon(callback?: (info: typeof READY) => unknown): Promise<typeof READY> {
  // Not before the file is loaded to its end.
  await Promise.resolve();
  await callback?.(READY);
  return READY;
}

type Matrix = new (sets: { _sets: object }) => { isSetSupported(name: string, minVersion?: string | number): boolean };

/** `Office.context`: requirement sets, judged by the library's own matrix, and languages, as the levers stand when asked. */
function createContext({ levers }: Host, window: Record<string, unknown>): () => Partial<Office.Context> {
  const isSetSupported = (name: string, minVersion?: string | number): boolean => {
    const sets = Object.entries(levers.requirementSets).map(([set, version]) => [set.toLowerCase(), version]);
    const { RequirementMatrix } = (window.OfficeExt as { Requirement: { RequirementMatrix: Matrix } }).Requirement;
    return new RequirementMatrix({ _sets: Object.fromEntries(sets) }).isSetSupported(name, minVersion);
  };
  return () => ({ requirements: { isSetSupported }, contentLanguage: levers.locale, displayLanguage: levers.locale });
}

const associateWith = (mappings: Record<string, unknown>) => (id: string | Record<string, unknown>, fn?: unknown) => {
  if (typeof id === "string") mappings[id.toUpperCase()] = fn;
  else for (const [each, value] of Object.entries(id)) mappings[each.toUpperCase()] = value;
};
