import {
  Button,
  CounterBadge,
  FluentProvider,
  makeStyles,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Subtitle1,
  Tab,
  TabList,
  Text,
  tokens,
} from "@fluentui/react-components";
import { LocalLanguage20Regular, QuestionCircle20Regular } from "@fluentui/react-icons";
import { useEffect, useState, useSyncExternalStore, type ReactElement } from "react";
import { languages, type Language } from "../i18n/language";
import { ErrorBoundary } from "./components/ErrorBoundary";
import { FunctionList } from "./components/FunctionList";
import { IssueList } from "./components/IssueList";
import { ParameterForm } from "./components/ParameterForm";
import type { Desk } from "./desk";
import type { Memory } from "./memory";
import { fluentThemes } from "./theme";
import { useThemeName } from "./useThemeName";
import { LanguageProvider, useLanguage, useWords } from "./useWords";
import { HelpView } from "./views/HelpView";
import { OverviewView } from "./views/OverviewView";

export const views = ["overview", "issues", "parameters", "functions", "help"] as const;
export type View = (typeof views)[number];

const languageNames: Readonly<Record<Language, string>> = { "en-US": "English", "zh-CN": "中文" };

const useStyles = makeStyles({
  pane: {
    minHeight: "100vh",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  // The top right corner stays free: Excel for Mac draws its personality menu there.
  header: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    padding: `${tokens.spacingVerticalS} 40px 0 ${tokens.spacingHorizontalL}`,
  },
  // Small type keeps the four tabs on one line at 320 px.
  tabs: {
    padding: `0 ${tokens.spacingHorizontalS}`,
    flexWrap: "wrap",
    "& .fui-Tab": { paddingLeft: tokens.spacingHorizontalSNudge, paddingRight: tokens.spacingHorizontalSNudge },
    "& .fui-Tab__content": { fontSize: tokens.fontSizeBase200 },
  },
  view: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
});

interface Props {
  desk: Desk;
  memory: Memory;
  initialLanguage: Language;
  /** Which view a ribbon button asked for. */
  requestedView: { readonly subscribe: (listener: () => void) => () => void; readonly current: () => View };
  onView: (view: View) => void;
  officeBackground?: string;
}

/** The task pane: theme and language around the five views. */
export function App({ desk, memory, initialLanguage, requestedView, onView, officeBackground }: Props): ReactElement {
  const theme = useThemeName(officeBackground);
  const [language, setLanguage] = useState(initialLanguage);
  const view = useSyncExternalStore(requestedView.subscribe, requestedView.current);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (next: Language): void => {
    setLanguage(next);
    memory.write("language", next);
  };
  return (
    <FluentProvider theme={fluentThemes[theme]} data-theme={theme}>
      <LanguageProvider value={language}>
        <ErrorBoundary>
          <Pane desk={desk} memory={memory} view={view} onView={onView} onLanguage={choose} />
        </ErrorBoundary>
      </LanguageProvider>
    </FluentProvider>
  );
}

interface PaneProps extends Pick<Props, "desk" | "memory" | "onView"> {
  view: View;
  onLanguage: (language: Language) => void;
}

function Pane({ desk, memory, view, onView, onLanguage }: PaneProps): ReactElement {
  const styles = useStyles();
  const w = useWords();
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const issueCount = state.result?.issues.length ?? 0;
  return (
    <div className={styles.pane}>
      <header className={styles.header}>
        <Subtitle1 as="h1">{w("appName")}</Subtitle1>
        <div>
          <Button
            appearance="subtle"
            icon={<QuestionCircle20Regular />}
            aria-label={w("tabHelp")}
            title={w("tabHelp")}
            aria-pressed={view === "help"}
            onClick={() => onView(view === "help" ? "overview" : "help")}
          />
          <LanguageMenu onLanguage={onLanguage} />
        </div>
      </header>
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={view}
        onTabSelect={(_, data) => onView(data.value as View)}
      >
        <Tab value="overview">{w("tabOverview")}</Tab>
        <Tab value="issues">
          {w("tabIssues")}{" "}
          {issueCount > 0 && <CounterBadge size="small" count={issueCount} overflowCount={999} color="informative" />}
        </Tab>
        <Tab value="parameters">{w("tabParameters")}</Tab>
        <Tab value="functions">{w("tabFunctions")}</Tab>
      </TabList>
      <main className={styles.view}>
        <CurrentView view={view} desk={desk} memory={memory} />
      </main>
    </div>
  );
}

function CurrentView({ view, desk, memory }: { view: View; desk: Desk; memory: Memory }): ReactElement {
  const language = useLanguage();
  const w = useWords();
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const [firstRun, setFirstRun] = useState(memory.read("firstRunDone") === undefined);
  switch (view) {
    case "issues":
      if (state.result === undefined) return <Text>{w("issuesBefore")}</Text>;
      return <IssueList issues={state.result.issues} onJump={(sheet, cell) => void desk.jump(sheet, cell)} />;
    case "parameters":
      return (
        <ParameterForm
          values={state.parameters}
          busy={state.doing !== "nothing"}
          onSave={(changes) => {
            void desk.refresh(language, changes);
          }}
        />
      );
    case "functions":
      return <FunctionList />;
    case "help":
      return <HelpView />;
    default:
      return (
        <OverviewView
          desk={desk}
          state={state}
          firstRun={firstRun}
          onFirstRunDone={() => {
            setFirstRun(false);
            memory.write("firstRunDone", "yes");
          }}
        />
      );
  }
}

function LanguageMenu({ onLanguage }: { onLanguage: (language: Language) => void }): ReactElement {
  const language = useLanguage();
  const w = useWords();
  return (
    <Menu
      checkedValues={{ language: [language] }}
      onCheckedValueChange={(_, data) => onLanguage(data.checkedItems[0] as Language)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<LocalLanguage20Regular />}
          aria-label={w("language")}
          title={w("language")}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {languages.map((choice) => (
            <MenuItemRadio key={choice} name="language" value={choice} lang={choice}>
              {languageNames[choice]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
