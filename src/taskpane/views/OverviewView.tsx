import {
  Button,
  Caption1,
  Card,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons";
import { useRef, type ReactElement, type Ref } from "react";
import { isoOf } from "../../engine/dates";
import type { Language } from "../../i18n/language";
import type { RefreshProgress } from "../../refresh/refresh";
import { FirstRunCard } from "../components/FirstRunCard";
import { ProblemBar } from "../components/ProblemBar";
import { ProgressPanel } from "../components/ProgressPanel";
import { FindingsCard, KpiCard, SheetsCard } from "../components/ResultSummary";
import { SourcesCard } from "../components/SourcesCard";
import type { Desk, DeskState } from "../desk";
import { useCounts, useLanguage, useWords, type Words } from "../useWords";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalM },
  date: { flexGrow: 1, minWidth: "150px" },
});

interface Props {
  desk: Desk;
  state: DeskState;
  firstRun: boolean;
  onFirstRunDone: () => void;
}

/** The first view: is my data understood, refresh, and afterwards what needs me. */
export function OverviewView({ desk, state, firstRun, onFirstRunDone }: Props): ReactElement {
  const language = useLanguage();
  const w = useWords();
  const busy = state.doing !== "nothing";
  const refreshButton = useRef<HTMLButtonElement>(null);
  const jump = (sheet: string, cell: string): void => void desk.jump(sheet, cell);
  const retry = (): void => void (state.broken?.action === "refresh" ? desk.refresh(language) : desk.look());
  return (
    <>
      {firstRun && (
        <FirstRunCard
          onDismiss={() => {
            onFirstRunDone();
            // The card takes its button with it; the focus goes where the user goes next.
            refreshButton.current?.focus();
          }}
        />
      )}
      {state.broken?.how === "failed" && <ProblemBar error={state.broken.error} onRetry={retry} />}
      {(state.broken?.how === "cancelled" || state.broken?.how === "cancelledWriting") && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{w(state.broken.how)}</MessageBarBody>
        </MessageBar>
      )}
      <RefreshCard desk={desk} state={state} button={refreshButton} />
      <Outcome state={state} onJump={jump} />
      <SourcesCard
        recognition={state.recognition}
        counts={state.result?.summary.tables}
        choices={state.choices}
        busy={busy}
        onLookAgain={() => void desk.look()}
        onChoose={(table, sheet) => void desk.choose(table, sheet)}
      />
      {state.result && <SheetsCard sheets={state.result.summary.sheets} onJump={jump} />}
    </>
  );
}

interface RefreshProps extends Pick<Props, "desk" | "state"> {
  button: Ref<HTMLButtonElement>;
}

function RefreshCard({ desk, state, button }: RefreshProps): ReactElement {
  const styles = useStyles();
  const language = useLanguage();
  const count = useCounts();
  const w = useWords();
  const running = state.doing === "refreshing" || state.doing === "cancelling";
  return (
    <Card>
      {state.stale && (
        <MessageBar intent="warning" layout="multiline" data-testid="stale">
          <MessageBarBody>{w("stale", state.stale)}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Field className={styles.date} label={w("asOf")} hint={w("asOfHint")}>
          <Input type="date" value={state.asOf} disabled={running} onChange={(_, data) => desk.setAsOf(data.value)} />
        </Field>
      </div>
      {running ? (
        <ProgressPanel
          text={state.waiting ? w("progressCellEdit") : progressText(state.progress, w, count, language)}
          spoken={state.waiting ? w("progressCellEdit") : w(spokenProgress[state.progress?.phase ?? "recognising"])}
          share={progressShare(state.progress)}
          cancelling={state.doing === "cancelling"}
          onCancel={desk.cancel}
        />
      ) : (
        <Button
          ref={button}
          appearance="primary"
          icon={<ArrowSync20Regular />}
          disabled={state.doing !== "nothing"}
          onClick={() => void desk.refresh(language)}
        >
          {w("refresh")}
        </Button>
      )}
    </Card>
  );
}

function Outcome({
  state,
  onJump,
}: {
  state: DeskState;
  onJump: (sheet: string, cell: string) => void;
}): ReactElement | null {
  const w = useWords();
  const { result } = state;
  if (result === undefined) return null;
  return (
    <>
      <div role="status" data-testid="result">
        {result.stopped ? (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{w("resultStopped")}</MessageBarBody>
          </MessageBar>
        ) : (
          <Caption1>
            {w("resultTitle", { date: isoOf(result.asOfDay) })} ·{" "}
            {w("resultDone", { seconds: result.seconds.toFixed(1) })}
          </Caption1>
        )}
      </div>
      <FindingsCard findings={result.summary.findings} onJump={onJump} />
      <KpiCard kpis={result.summary.kpis} />
    </>
  );
}

function progressText(
  progress: RefreshProgress | undefined,
  w: Words,
  count: (n: number) => string,
  language: Language,
): string {
  switch (progress?.phase) {
    case "reading":
      return w("progressReading", {
        sheet: progress.sheet,
        done: count(progress.rowsDone),
        total: count(progress.rowsTotal),
      });
    case "calculating":
      return progress.step === undefined
        ? w("progressCalculating")
        : w("progressAnalysing", {
            analysis: progress.step.label[language],
            begun: count(progress.step.begun),
            of: count(progress.step.of),
          });
    case "writing":
      return w("progressWriting", {
        sheet: progress.sheet,
        done: count(progress.rowsDone),
        total: count(progress.rowsTotal),
      });
    default:
      return w("progressRecognising");
  }
}

const spokenProgress = {
  recognising: "progressRecognising",
  reading: "spokenReading",
  calculating: "progressCalculating",
  writing: "spokenWriting",
} as const;

function progressShare(progress: RefreshProgress | undefined): number | undefined {
  switch (progress?.phase) {
    case "reading":
    case "writing":
      return progress.rowsDone / Math.max(1, progress.rowsTotal);
    case "calculating":
      return progress.step && progress.step.begun / progress.step.of;
    default:
      return undefined;
  }
}
