import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Card,
  CardHeader,
  Field,
  makeStyles,
  mergeClasses,
  Select,
  Spinner,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import {
  ArrowClockwise16Regular,
  CheckmarkCircle16Filled,
  Circle16Regular,
  ErrorCircle16Filled,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { InputTable, Source } from "../../read/schema";
import { inputTables } from "../../read/tables/index";
import type { Recognition, Summary } from "../../refresh/calculation";
import { useCounts, useLanguage, useWords } from "../useWords";

const useStyles = makeStyles({
  table: {
    display: "grid",
    gridTemplateColumns: "16px 1fr",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
  icon: { marginTop: "2px" },
  found: { color: tokens.colorPaletteGreenForeground1 },
  missing: { color: tokens.colorPaletteRedForeground1 },
  optional: { color: tokens.colorNeutralForeground3 },
  detail: { display: "block", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  columns: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  cell: { overflowWrap: "anywhere" },
  more: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

/** What nearly everybody has; the other tables are named apart until they are found. */
const main: readonly string[] = ["receivables", "customers", "opportunities"];

interface Props {
  recognition?: Recognition;
  /** Row counts of the last refresh. */
  counts?: Summary["tables"];
  choices: Readonly<Record<string, string>>;
  busy: boolean;
  onLookAgain: () => void;
  onChoose: (table: string, sheet: string) => void;
}

/** Which sheet is which table: the answer to “is my data understood?”. */
export function SourcesCard({ recognition, counts, choices, busy, onLookAgain, onChoose }: Props): ReactElement {
  const styles = useStyles();
  const w = useWords();
  const sourceOf = ({ id }: InputTable): Source | undefined =>
    recognition?.sources.find((source) => source.table === id);
  const isShown = (table: InputTable): boolean => main.includes(table.id) || sourceOf(table) !== undefined;
  const shown = inputTables.filter(isShown);
  const hasBasis = inputTables.some((table: InputTable) => table.isBasis && sourceOf(table) !== undefined);
  const more = inputTables.filter((table) => !isShown(table));
  const state = (table: InputTable): ReactElement => (
    <TableState
      key={table.id}
      table={table}
      isNeeded={!hasBasis && table.isBasis === true}
      source={sourceOf(table)}
      alternatives={(recognition?.alternatives ?? [])
        .filter((other) => other.table === table.id)
        .map(({ sheet }) => sheet)}
      counts={counts?.find((count) => count.table === table.id)}
      choice={choices[table.id] ?? ""}
      onChoose={(sheet) => onChoose(table.id, sheet)}
    />
  );
  return (
    <Card data-testid="sources">
      <CardHeader
        header={<Subtitle2 as="h2">{w("sourcesTitle")}</Subtitle2>}
        action={
          <Button
            appearance="subtle"
            icon={<ArrowClockwise16Regular />}
            aria-label={w("sourcesLookAgain")}
            title={w("sourcesLookAgain")}
            disabled={busy}
            onClick={onLookAgain}
          />
        }
      />
      {recognition === undefined ? (
        <Spinner size="tiny" labelPosition="after" label={w("sourcesLooking")} />
      ) : (
        <>
          {shown.map(state)}
          {more.length > 0 && (
            <Accordion collapsible>
              <AccordionItem value="more">
                <AccordionHeader size="small">{w("sourcesMore", { count: more.length })}</AccordionHeader>
                <AccordionPanel className={styles.more}>{more.map(state)}</AccordionPanel>
              </AccordionItem>
            </Accordion>
          )}
        </>
      )}
    </Card>
  );
}

interface TableStateProps {
  table: InputTable;
  /** Nothing can be computed without it. */
  isNeeded: boolean;
  source?: Source;
  alternatives: readonly string[];
  counts?: Summary["tables"][number];
  choice: string;
  onChoose: (sheet: string) => void;
}

function TableState({
  table,
  isNeeded,
  source,
  alternatives,
  counts,
  choice,
  onChoose,
}: TableStateProps): ReactElement {
  const styles = useStyles();
  const language = useLanguage();
  const w = useWords();
  const label = table.label[language];
  return (
    <div className={styles.table} data-testid={`source-${table.id}`}>
      <StateIcon found={source !== undefined} required={isNeeded} />
      <div>
        <Text weight="semibold">{label}</Text>
        {source ? (
          <Found table={table} source={source} counts={counts} />
        ) : (
          <Missing table={table} isNeeded={isNeeded} />
        )}
        {alternatives.length > 0 && (
          <Field label={w("sourceChoose", { table: label })} size="small">
            <Select value={choice} onChange={(_, data) => onChoose(data.value)}>
              <option value="">{w("sourceAutomatic")}</option>
              {[...new Set([...(source ? [source.sheet] : []), ...alternatives])].map((sheet) => (
                <option key={sheet}>{sheet}</option>
              ))}
            </Select>
          </Field>
        )}
      </div>
    </div>
  );
}

function StateIcon({ found, required }: { found: boolean; required: boolean }): ReactElement {
  const styles = useStyles();
  if (found) return <CheckmarkCircle16Filled aria-hidden className={mergeClasses(styles.icon, styles.found)} />;
  if (required) return <ErrorCircle16Filled aria-hidden className={mergeClasses(styles.icon, styles.missing)} />;
  return <Circle16Regular aria-hidden className={mergeClasses(styles.icon, styles.optional)} />;
}

function Found({
  table,
  source,
  counts,
}: Pick<TableStateProps, "table" | "counts"> & { source: Source }): ReactElement {
  const styles = useStyles();
  const language = useLanguage();
  const count = useCounts();
  const w = useWords();
  const rows = counts
    ? w("sourceUsed", { used: count(counts.rowsUsed), read: count(counts.rowsRead) })
    : w("sourceRows", { rows: count(source.area.rows) });
  return (
    <>
      <Text className={styles.detail}>
        {w("sourceFound", { sheet: source.excelTable ?? source.sheet, columns: source.columns.length })}
        {language === "zh-CN" ? "，" : ", "}
        {rows}
      </Text>
      <Accordion collapsible>
        <AccordionItem value="columns">
          <AccordionHeader size="small">{w("sourceColumns")}</AccordionHeader>
          <AccordionPanel>
            <div className={styles.columns} role="list">
              {source.columns.map(({ field, header }) => (
                <div key={field} role="listitem" style={{ display: "contents" }}>
                  <Text size={200} className={styles.cell}>
                    {table.fields[field].label[language]}
                  </Text>
                  <Text size={200} className={styles.cell} weight="semibold">
                    {header}
                  </Text>
                </div>
              ))}
            </div>
            {source.unused.length > 0 && (
              <Text size={200} className={styles.detail}>
                {w("sourceUnused", { headers: source.unused.join(language === "zh-CN" ? "、" : ", ") })}
              </Text>
            )}
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </>
  );
}

function Missing({ table, isNeeded }: Pick<TableStateProps, "table" | "isNeeded">): ReactElement {
  const styles = useStyles();
  const language = useLanguage();
  const w = useWords();
  const fields = table.recognisedBy
    .map((group) => table.fields[group[0]].label[language])
    .join(language === "zh-CN" ? "、" : ", ");
  return (
    <Text className={styles.detail}>{w(isNeeded ? "sourceMissingRequired" : "sourceMissingOptional", { fields })}</Text>
  );
}
