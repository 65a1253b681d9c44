import { Badge, Button, Dropdown, Field, Link, makeStyles, Option, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { PaneWord } from "../../i18n/paneWords";
import type { Issue, Severity } from "../../read/issue";
import { cellAddress } from "../../read/messages";
import { issueMessage } from "../../reports/issueMessage";
import { useCounts, useLanguage, useWords } from "../useWords";

const STEP = 100;

const severities: Readonly<
  Record<Severity, { word: PaneWord; color: "danger" | "warning" | "informative" | "subtle" }>
> = {
  stops: { word: "severityStops", color: "danger" },
  leftOut: { word: "severityLeftOut", color: "warning" },
  assumed: { word: "severityAssumed", color: "informative" },
  note: { word: "severityNote", color: "subtle" },
};

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  remedy: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  issues: readonly Issue[];
  onJump: (sheet: string, cell: string) => void;
}

/** Every issue of the last refresh: where, what, what to do; the place is a link to the cell. */
export function IssueList({ issues, onJump }: Props): ReactElement {
  const styles = useStyles();
  const w = useWords();
  const count = useCounts();
  const [severity, setSeverity] = useState<Severity | "all">("all");
  const [shown, setShown] = useState(STEP);
  const matching = severity === "all" ? issues : issues.filter((issue) => issue.severity === severity);
  const label = (choice: Severity | "all"): string =>
    choice === "all"
      ? w("issuesAll", { count: count(issues.length) })
      : `${w(severities[choice].word)} (${count(numberOf(issues, choice))})`;

  if (issues.length === 0) return <Text>{w("issuesNone")}</Text>;
  return (
    <>
      <Field label={w("issuesFilter")} orientation="horizontal">
        <Dropdown
          value={label(severity)}
          selectedOptions={[severity]}
          onOptionSelect={(_, data) => {
            setSeverity(data.optionValue as Severity | "all");
            setShown(STEP);
          }}
        >
          {(["all", "stops", "leftOut", "assumed", "note"] as const)
            .filter((choice) => choice === "all" || numberOf(issues, choice) > 0)
            .map((choice) => (
              <Option key={choice} value={choice} text={label(choice)}>
                {label(choice)}
              </Option>
            ))}
        </Dropdown>
      </Field>
      <ul className={styles.list} data-testid="issues">
        {matching.slice(0, shown).map((issue, i) => (
          <IssueItem key={i} issue={issue} onJump={onJump} />
        ))}
      </ul>
      {matching.length > shown && (
        <Button onClick={() => setShown(shown + STEP)}>
          {w("issuesMore", { count: count(Math.min(STEP, matching.length - shown)) })}
        </Button>
      )}
    </>
  );
}

function IssueItem({ issue, onJump }: { issue: Issue; onJump: Props["onJump"] }): ReactElement {
  const styles = useStyles();
  const language = useLanguage();
  const w = useWords();
  const { what, remedy } = issueMessage(issue, language);
  const cell = cellAddress(issue.row ?? 0, issue.column ?? 0);
  const place =
    issue.sheet === undefined ? undefined : issue.row === undefined ? issue.sheet : `${issue.sheet}!${cell}`;
  const { word, color } = severities[issue.severity];
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Badge appearance="tint" color={color}>
          {w(word)}
        </Badge>
        {place !== undefined && (
          <Link as="button" aria-label={w("goTo", { place })} onClick={() => onJump(issue.sheet!, cell)}>
            {place}
          </Link>
        )}
      </div>
      <Text>{what}</Text>
      <Text className={styles.remedy} size={200}>
        {remedy}
      </Text>
    </li>
  );
}

const numberOf = (issues: readonly Issue[], severity: Severity): number =>
  issues.reduce((sum, issue) => sum + (issue.severity === severity ? 1 : 0), 0);
