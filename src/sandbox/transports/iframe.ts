import type { Host } from "../host/types";
import { createXdmHost, hostInfo, xdmInfo, type XdmHost, type XdmOptions } from "./xdm";

/** An add-in's page in a frame of a real browser's page. */
export interface AddinFrame {
  element: HTMLIFrameElement;
  xdm: XdmHost;
  close(): void;
}

/**
 * Puts the add-in's page into a new frame inside `parent`. Both pages must have
 * the same host name (and the host's page come by https): then the client trusts
 * the host without asking.
 */
export function openFrame(
  host: Host,
  parent: HTMLElement,
  url: string,
  options: Partial<Pick<XdmOptions, "mute" | "displayName">> = {},
): AddinFrame {
  // A new conversation each time: the client keeps settings in sessionStorage by its id, and the old ones would win.
  const conversationId = crypto.randomUUID();
  const element = document.createElement("iframe");
  element.name = frameName(conversationId, host.levers.locale);
  element.src = url;
  element.title = options.displayName ?? "";
  const target = new URL(url, location.href).origin;
  const xdm = createXdmHost(host, {
    ...options,
    conversationId,
    origin: location.origin,
    post: (text) => element.contentWindow?.postMessage(text, target),
  });
  const listen = ({ source, data }: MessageEvent): void => {
    if (source === element.contentWindow && typeof data === "string") xdm.receive(data);
  };
  window.addEventListener("message", listen);
  parent.append(element); // only now: a name set on a frame that is already in the page does not reach its window
  return {
    element,
    xdm,
    close() {
      window.removeEventListener("message", listen);
      xdm.dispose();
      element.remove();
    },
  };
}

/** The client reads the host from the name of its window. */
function frameName(conversationId: string, locale: string): string {
  return JSON.stringify({
    baseFrameName: "addin",
    hostInfo: hostInfo(locale),
    xdmInfo: xdmInfo(conversationId, location.origin),
    serializerVersion: "1",
  });
}
