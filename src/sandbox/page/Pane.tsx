import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { Button, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import { inLocale, type Manifest } from "../manifest";
import { openFrame, type AddinFrame } from "../transports/iframe";
import { hereabouts } from "./addin";
import { answerColorScheme, type ColorScheme } from "./colorScheme";
import type { Session } from "./session";
import { word, type Locale } from "./words";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    position: "relative",
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // A closed pane goes on running, as a shared runtime does.
  closed: { display: "none" },
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
  frame: {
    flexGrow: 1,
    minHeight: 0,
    "& iframe": { width: "100%", height: "100%", border: "none", display: "block" },
  },
  splitter: {
    position: "absolute",
    left: "-4px",
    top: 0,
    bottom: 0,
    width: "8px",
    cursor: "col-resize",
    zIndex: 10,
    touchAction: "none",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-3px" },
  },
});

const WIDTH = { least: 320, initial: 350, most: 500 };

interface PaneProps {
  session: Session;
  manifest: Manifest;
  locale: Locale;
  dark: boolean;
  open: boolean;
  onClose(): void;
  onFrame(frame: AddinFrame | undefined): void;
}

/** The add-in's task pane: its own page in a frame, beside the grid. */
export function Pane({ session, manifest, locale, dark, open, onClose, onFrame }: PaneProps) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(WIDTH.initial);
  const name = inLocale(manifest.displayName, locale);
  const isDark = useRef(dark);
  const scheme = useRef<ColorScheme>(undefined);

  useEffect(() => {
    if (!place.current) return;
    session.addin.reset();
    const url = hereabouts(inLocale(manifest.taskpaneUrl, locale));
    const frame = openFrame(session.host, place.current, url, { displayName: name });
    frame.element.dataset.testid = "taskpane";
    const { contentWindow } = frame.element;
    if (contentWindow) scheme.current = answerColorScheme(contentWindow, isDark.current);
    onFrame(frame);
    return () => {
      onFrame(undefined);
      frame.close();
    };
  }, [session, manifest, locale, name, onFrame]);

  useEffect(() => {
    isDark.current = dark;
    scheme.current?.set(dark);
  }, [dark]);

  return (
    <aside
      className={mergeClasses(styles.pane, !open && styles.closed)}
      style={{ width, colorScheme: dark ? "dark" : "light" }}
      aria-label={word("pane", locale)}
      data-testid="pane"
    >
      <Splitter width={width} onWidth={setWidth} label={word("resizePane", locale)} />
      <div className={styles.head}>
        <Text weight="semibold">{name}</Text>
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss16Regular />}
          aria-label={word("closePane", locale)}
          onClick={onClose}
          data-testid="close-pane"
        />
      </div>
      <div ref={place} className={styles.frame} />
    </aside>
  );
}

interface SplitterProps {
  width: number;
  label: string;
  onWidth(width: number): void;
}

/** The pane's edge, dragged or moved by arrow keys. */
function Splitter({ width, label, onWidth }: SplitterProps) {
  const styles = useStyles();
  const resize = (value: number): void => onWidth(Math.min(WIDTH.most, Math.max(WIDTH.least, value)));
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) resize(window.innerWidth - event.clientX);
  };
  const step = ({ key }: KeyboardEvent): void => {
    if (key === "ArrowLeft") resize(width + 10);
    if (key === "ArrowRight") resize(width - 10);
  };
  return (
    <div
      className={styles.splitter}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuemin={WIDTH.least}
      aria-valuemax={WIDTH.most}
      aria-valuenow={width}
      tabIndex={0}
      onKeyDown={step}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      data-testid="pane-splitter"
    />
  );
}
