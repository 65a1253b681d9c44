import { useEffect, useRef, useState } from "react";
import type { Addin } from "../addin";
import type { Session } from "../session";
import { word, type Locale } from "../words";
import { openGrid, type OpenGrid } from "./openGrid";

interface GridProps {
  session: Session;
  addin: Addin | undefined;
  locale: Locale;
  dark: boolean;
  onMessage(message: string): void;
  onReady(): void;
}

/** The workbook's cells: a grid with formula bar and sheet tabs. */
export default function Grid({ session, addin, locale, dark, onMessage, onReady }: GridProps) {
  const place = useRef<HTMLDivElement>(null);
  const [grid, setGrid] = useState<OpenGrid>();
  const initialDark = useRef(dark);

  useEffect(() => {
    if (!place.current) return;
    // The grid keeps its own React root, which must not be taken down while this one is drawn.
    const container = document.createElement("div");
    container.style.height = "100%";
    place.current.append(container);
    const opened = openGrid(container, session, {
      locale,
      dark: initialDark.current,
      onRefused: (reason) => onMessage(`${word("refused", locale)} ${reason}`),
    });
    setGrid(opened);
    onReady();
    return () => {
      setGrid(undefined);
      setTimeout(() => {
        opened.close();
        container.remove();
      });
    };
  }, [session, locale, onMessage, onReady]);
  useEffect(() => grid?.setDark(dark), [grid, dark]);
  useEffect(() => (grid && addin ? grid.registerFunctions(addin) : undefined), [grid, addin]);

  return <div ref={place} style={{ height: "100%" }} />;
}
