import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";
import { JSDOM, requestInterceptor, VirtualConsole, type DomWindow } from "jsdom";
import type { Host } from "../host/types";
import { createXdmHost, hostInfo, xdmInfo, type XdmHost, type XdmOptions } from "./xdm";

/** An add-in's page that runs in jsdom, with the genuine office.js in full, as a frame of a host page. */
export interface JsdomAddin {
  /** The page's global object: `window.Office`, `window.Excel`. */
  window: DomWindow & { Office: typeof Office; Excel: typeof Excel; CustomFunctions: typeof CustomFunctions };
  xdm: XdmHost;
  /** Uncaught errors of the page. */
  errors: unknown[];
  close(): void;
}

export interface JsdomOptions extends Partial<Pick<XdmOptions, "mute" | "displayName">> {
  /** The page's HTML; it loads office.js by `<script src="/office/office.js">`. */
  html?: string;
  /** Further files that the page may load, by path ("/functions.js"). */
  files?: Record<string, string>;
}

const ORIGIN = "https://localhost:3000";
const PAGE = `${ORIGIN}/taskpane.html`;
const EMPTY_PAGE = `<!doctype html><html><head><script src="/office/office.js"></script></head><body></body></html>`;

let conversations = 0;

/** Opens the page and waits until office.js has been loaded; `Office.onReady` is the caller's to await. */
export async function openInJsdom(host: Host, options: JsdomOptions = {}): Promise<JsdomAddin> {
  const errors: unknown[] = [];
  const files = new Map(Object.entries({ ...options.files, "/taskpane.html": options.html ?? EMPTY_PAGE }));
  const dom = new JSDOM("<!doctype html><body></body>", {
    url: `${ORIGIN}/sandbox.html`,
    runScripts: "dangerously",
    pretendToBeVisual: true,
    resources: { interceptors: [requestInterceptor((request) => serve(new URL(request.url), files))] },
    virtualConsole: new VirtualConsole().on("jsdomError", (error) => errors.push(error)),
  });
  const conversationId = `jsdom${(conversations += 1)}`;
  const frame = await loadFrame(dom.window.document, addressOf(conversationId, host.levers.locale));
  const addin = frame.contentWindow as JsdomAddin["window"];
  const xdm = createXdmHost(host, {
    ...options,
    conversationId,
    origin: ORIGIN,
    post: (data) => postFromHost(addin, data, dom.window),
  });
  dom.window.addEventListener("message", ({ data }) => typeof data === "string" && xdm.receive(data));
  return {
    window: addin,
    xdm,
    errors,
    close() {
      xdm.dispose();
      dom.window.close();
    },
  };
}

/** jsdom gives a frame's name not to its window, so the host is told by the address. */
function addressOf(conversationId: string, locale: string): string {
  // The client cuts the first item at "&" but reads the last one to the end of the text.
  return `${PAGE}?_host_Info=${hostInfo(locale)}#&_serializer_version=1&_xdm_Info=${xdmInfo(conversationId, ORIGIN)}`;
}

function loadFrame(document: Document, address: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement("iframe");
  frame.src = address;
  return new Promise((resolve) => {
    frame.addEventListener("load", () => resolve(frame));
    document.body.append(frame);
  });
}

/** jsdom's own postMessage says neither origin nor source, and the client drops such messages. */
function postFromHost(addin: DomWindow, data: string, source: Window): void {
  setTimeout(() => {
    if (addin.closed) return;
    addin.dispatchEvent(new addin.MessageEvent("message", { data, origin: ORIGIN, source }));
  });
}

function serve(url: URL, files: ReadonlyMap<string, string>): Response {
  if (url.origin !== ORIGIN) return new Response("", { status: 404 });
  const own = files.get(url.pathname);
  if (own !== undefined) return respond(extname(url.pathname) === ".html" ? withDomain(own) : own, url.pathname);
  const path = officeFile(url.pathname);
  return path === undefined ? new Response("", { status: 404 }) : respond(readFileSync(path, "utf8"), url.pathname);
}

const office = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json"));

function officeFile(pathname: string): string | undefined {
  if (!pathname.startsWith("/office/")) return undefined;
  // The client asks for "AgaveErrorUX/…", the package has "agaveerrorux/…".
  const path = join(office, "dist", pathname.slice("/office/".length));
  return [path, path.toLowerCase()].find((candidate) => existsSync(candidate));
}

/** The client compares `document.domain`, which jsdom lacks, with the host's name. */
function withDomain(html: string): string {
  const script = `<script>Object.defineProperty(document, "domain", { value: location.hostname });</script>`;
  return html.replace(/<head[^>]*>/i, (head) => head + script);
}

function respond(body: string, pathname: string): Response {
  const types: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".json": "application/json" };
  return new Response(body, { headers: { "Content-Type": types[extname(pathname)] ?? "text/plain" } });
}
