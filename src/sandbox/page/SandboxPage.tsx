import { Suspense, lazy, useCallback, useEffect, useState } from "react";
import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  Text,
  makeStyles,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { Beaker16Regular, Dismiss16Regular } from "@fluentui/react-icons";
import type { RibbonControl } from "../manifest";
import type { AddinFrame } from "../transports/iframe";
import { Pane } from "./Pane";
import { Ribbon } from "./Ribbon";
import { Toolbar } from "./Toolbar";
import { useAddin } from "./useAddin";
import { useAddinState } from "./useAddinState";
import { useWorkbook } from "./useWorkbook";
import { word, type Locale } from "./words";

// The grid is 6 MB of spreadsheet; the page stands before it comes.
const Grid = lazy(() => import("./grid/Grid"));

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100vh", backgroundColor: tokens.colorNeutralBackground3 },
  banner: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    color: tokens.colorPaletteYellowForeground2,
    backgroundColor: tokens.colorPaletteYellowBackground1,
    borderBottom: `1px solid ${tokens.colorPaletteYellowBorder1}`,
  },
  main: { display: "flex", flexGrow: 1, minHeight: 0 },
  grid: { flexGrow: 1, minWidth: 0, position: "relative" },
});

export function SandboxPage() {
  const styles = useStyles();
  const [locale, setLocale] = useState<Locale>(initialLocale);
  const [dark, setDark] = useState(() => matchMedia("(prefers-color-scheme: dark)").matches);
  const [paneOpen, setPaneOpen] = useState(true);
  const [frame, setFrame] = useState<AddinFrame>();
  const [message, setMessage] = useState<string>();
  const { addin, failure } = useAddin(locale);
  const book = useWorkbook(locale, setMessage);
  const addinState = useAddinState(book.session);

  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  useEffect(() => {
    if (failure) setMessage(`${word("noAddin", locale)} ${failure}`);
  }, [failure, locale]);
  // The add-in shows and hides its pane by Office.addin.showAsTaskpane() and hide().
  useEffect(() => setPaneOpen(addinState.visibility !== "Background"), [addinState.visibility]);

  // A command that is given before the add-in's page is there waits for it, as in Excel.
  const [command, setCommand] = useState<{ functionName: string; id: string }>();
  useEffect(() => {
    if (!frame || !command) return;
    setCommand(undefined);
    void frame.xdm.runCommand(command.functionName, command.id);
  }, [frame, command]);
  const run = useCallback(({ action, id }: RibbonControl): void => {
    if (action.kind === "ShowTaskpane") setPaneOpen(true);
    else setCommand({ functionName: action.functionName, id });
  }, []);

  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>
      <div className={styles.page}>
        <div className={styles.banner} role="note" data-testid="banner">
          <Beaker16Regular />
          <Text size={200}>KAM Desk {word("banner", locale)}</Text>
        </div>
        <Toolbar
          fileName={book.session?.workbook.name ?? ""}
          locale={locale}
          dark={dark}
          onOpen={book.openFile}
          onDownload={book.download}
          onSample={book.openSample}
          onBlank={book.openBlank}
          onLocale={setLocale}
          onDark={setDark}
        />
        {addin && (
          <Ribbon
            manifest={addin.manifest}
            locale={locale}
            disabledControls={addinState.disabledControls}
            onRun={run}
          />
        )}
        {message && <Message text={message} locale={locale} onDismiss={() => setMessage(undefined)} />}
        <main className={styles.main}>
          <section className={styles.grid} aria-label={word("grid", locale)} data-testid="grid">
            <Suspense fallback={<Spinner label={word("loading", locale)} style={{ height: "100%" }} />}>
              {book.session && (
                <Grid
                  key={`${book.session.id} ${locale}`}
                  session={book.session}
                  addin={addin}
                  locale={locale}
                  dark={dark}
                  onMessage={setMessage}
                  onReady={book.onGridReady}
                />
              )}
            </Suspense>
          </section>
          {book.session && addin && (
            <Pane
              session={book.session}
              manifest={addin.manifest}
              locale={locale}
              dark={dark}
              open={paneOpen}
              onClose={() => setPaneOpen(false)}
              onFrame={setFrame}
            />
          )}
        </main>
      </div>
    </FluentProvider>
  );
}

interface MessageProps {
  text: string;
  locale: Locale;
  onDismiss(): void;
}

function Message({ text, locale, onDismiss }: MessageProps) {
  return (
    <MessageBar intent="warning" data-testid="message">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label={word("dismiss", locale)}
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}

/** `?lang=zh-CN`, or else the browser's language. */
function initialLocale(): Locale {
  const wanted = new URLSearchParams(location.search).get("lang") ?? navigator.language;
  return wanted.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
}
