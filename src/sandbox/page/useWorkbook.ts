import { useCallback, useEffect, useRef, useState } from "react";
import { createWorkbook, type Workbook } from "../model/workbook";
import { readXlsx } from "../xlsx/readXlsx";
import { createSandboxApi } from "./sandboxApi";
import { createSession, type Session } from "./session";
import { word, type Locale } from "./words";

/** The workbook to start with, which the development server has in both languages; `?open=other.xlsx` names another. */
const sampleOf = (locale: Locale): string => (locale === "zh-CN" ? "sample.zh-CN.xlsx" : "sample.xlsx");

/** The open workbook and what the toolbar does with it. Failures become a message for the user. */
export function useWorkbook(locale: Locale, onMessage: (message: string | undefined) => void) {
  const [workbook, setWorkbook] = useState<Workbook>();
  const [session, setSession] = useState<Session>();
  const whenReady = useRef<() => void>(undefined);

  // A new language is a new start of the host: it reads it once, as Excel does.
  useEffect(() => {
    if (workbook) setSession(createSession(workbook, locale));
  }, [workbook, locale]);

  const openBytes = useCallback(
    async (bytes: Uint8Array, name?: string): Promise<void> => {
      const opened = await readXlsx(bytes, name);
      onMessage(undefined);
      const ready = new Promise<void>((resolve) => (whenReady.current = resolve));
      setWorkbook(opened);
      await ready;
    },
    [onMessage],
  );

  const openUrl = useCallback(
    async (url: string): Promise<void> => {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`${url}: ${response.status}`);
      await openBytes(new Uint8Array(await response.arrayBuffer()), url.split("/").at(-1));
    },
    [openBytes],
  );

  useEffect(() => {
    const wanted = new URLSearchParams(location.search).get("open");
    openUrl(wanted ?? sampleOf(locale)).catch((error: unknown) => {
      setWorkbook(createWorkbook());
      if (wanted) onMessage(`${word("cannotOpen", locale)} ${String(error)}`);
    });
    // Only when the page is loaded; later it is the user who opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useEffect(() => {
    if (session) window.sandbox = createSandboxApi(session, openBytes);
  }, [session, openBytes]);

  const say = (key: "cannotOpen" | "cannotSave", error: unknown): void =>
    onMessage(`${word(key, locale)} ${error instanceof Error ? error.message : String(error)}`);
  return {
    session,
    onGridReady: useCallback(() => whenReady.current?.(), []),
    openFile(file: File): void {
      file
        .arrayBuffer()
        .then((buffer) => openBytes(new Uint8Array(buffer), file.name))
        .catch((error: unknown) => say("cannotOpen", error));
    },
    openSample(): void {
      openUrl(sampleOf(locale)).catch(() => onMessage(word("noSample", locale)));
    },
    openBlank: (): void => setWorkbook(createWorkbook()),
    download(): void {
      session?.save().then(
        (bytes) => offer(bytes, session.workbook.name),
        (error: unknown) => say("cannotSave", error),
      );
    },
  };
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands the bytes to the browser's downloads. */
function offer(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
