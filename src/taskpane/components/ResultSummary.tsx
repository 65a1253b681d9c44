import { Card, CardHeader, Link, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import {
  ArrowTrendingLines20Regular,
  CheckmarkCircle20Regular,
  ErrorCircle20Regular,
  Warning20Regular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Summary } from "../../refresh/calculation";
import { useWords } from "../useWords";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  finding: { display: "grid", gridTemplateColumns: "20px 1fr", columnGap: tokens.spacingHorizontalS },
  good: { color: tokens.colorPaletteGreenForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  neutral: { color: tokens.colorNeutralForeground2 },
  kpis: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  value: { margin: 0, textAlign: "right", fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  link: { textAlign: "start" },
  sheets: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
});

const icons = {
  good: CheckmarkCircle20Regular,
  warning: Warning20Regular,
  bad: ErrorCircle20Regular,
  neutral: ArrowTrendingLines20Regular,
};

type Jump = (sheet: string, cell: string) => void;

/** What needs the reader: three to seven sentences with a number, each a link to its cell. */
export function FindingsCard({
  findings,
  onJump,
}: {
  findings: Summary["findings"];
  onJump: Jump;
}): ReactElement | null {
  const styles = useStyles();
  const w = useWords();
  if (findings.length === 0) return null;
  return (
    <Card data-testid="findings">
      <CardHeader header={<Subtitle2 as="h2">{w("findingsTitle")}</Subtitle2>} />
      <ul className={styles.list}>
        {findings.map(({ text, sheet, cell, tone }) => {
          const Icon = icons[tone];
          return (
            <li key={text} className={styles.finding}>
              <Icon aria-hidden className={styles[tone]} />
              <Link as="button" className={styles.link} onClick={() => onJump(sheet, cell)}>
                {text}
              </Link>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** The key figures of the refresh. */
export function KpiCard({ kpis }: { kpis: Summary["kpis"] }): ReactElement | null {
  const styles = useStyles();
  const w = useWords();
  if (kpis.length === 0) return null;
  return (
    <Card data-testid="kpis">
      <CardHeader header={<Subtitle2 as="h2">{w("keyFigures")}</Subtitle2>} />
      <dl className={styles.kpis}>
        {kpis.map(({ id, label, text }) => (
          <div key={id} style={{ display: "contents" }}>
            <dt>
              <Text>{label}</Text>
            </dt>
            <dd className={styles.value}>{text}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

const groups = [
  { group: "overview", word: "groupOverview" },
  { group: "tiering", word: "groupTiering" },
  { group: "credit", word: "groupCredit" },
  { group: "forecast", word: "groupForecast" },
] as const;

/** Links to the sheets that were written, by pillar. */
export function SheetsCard({ sheets, onJump }: { sheets: Summary["sheets"]; onJump: Jump }): ReactElement | null {
  const styles = useStyles();
  const w = useWords();
  if (sheets.length === 0) return null;
  return (
    <Card>
      <CardHeader header={<Subtitle2 as="h2">{w("resultSheets")}</Subtitle2>} />
      {groups.map(({ group, word }) => {
        const members = sheets.filter((sheet) => sheet.group === group);
        return (
          members.length > 0 && (
            <section key={group} aria-label={w(word)}>
              <Text size={200} className={styles.neutral}>
                {w(word)}
              </Text>
              <ul className={styles.sheets}>
                {members.map(({ name }) => (
                  <li key={name}>
                    <Link as="button" onClick={() => onJump(name, "A1")}>
                      {name.replace(/^KAM /, "")}
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </Card>
  );
}
