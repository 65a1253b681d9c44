import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Field,
  Input,
  makeStyles,
  SearchBox,
  Select,
  shorthands,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ArrowReset20Regular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import { parameterSections } from "../../analyses/parameterSections";
import type { PaneWord } from "../../i18n/paneWords";
import {
  inSets,
  isPercent,
  matchesQuery,
  parameterEntries,
  shownValue,
  typedValue,
  type ParameterEntry,
} from "../parameterEntries";
import { useLanguage, useWords } from "../useWords";

type Group = (typeof parameterSections)[number]["group"];

const groups: readonly { group: Group; word: PaneWord }[] = [
  { group: "general", word: "groupGeneral" },
  { group: "tiering", word: "groupTiering" },
  { group: "credit", word: "groupCredit" },
  { group: "forecast", word: "groupForecast" },
];

const useStyles = makeStyles({
  fields: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
  },
  set: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    minWidth: 0,
    padding: `0 0 0 ${tokens.spacingHorizontalM}`,
    ...shorthands.border("0"),
    ...shorthands.borderLeft("2px", "solid", tokens.colorNeutralStroke2),
  },
  group: { display: "block", paddingTop: tokens.spacingVerticalS },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  meaning: { color: tokens.colorNeutralForeground3 },
  line: { display: "flex", gap: tokens.spacingHorizontalXS },
  grow: { flexGrow: 1, minWidth: 0 },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface Props {
  /** Values in force, by parameter id. */
  values: Readonly<Record<string, unknown>>;
  busy: boolean;
  onSave: (changes: Readonly<Record<string, string | number>>) => void;
}

/** All parameters by pillar and section, checked while typing; saving writes them into the workbook and refreshes. */
export function ParameterForm({ values, busy, onSave }: Props): ReactElement {
  const styles = useStyles();
  const w = useWords();
  const language = useLanguage();
  const [query, setQuery] = useState("");
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const entries = parameterEntries(values);
  const changed = entries.filter(
    (entry) => typed[entry.id] !== undefined && typed[entry.id] !== shownValue(entry, entry.value),
  );
  const bad = changed.some((entry) => typedValue(entry, typed[entry.id]) === undefined);
  const type = (id: string, text: string): void => setTyped((before) => ({ ...before, [id]: text }));
  const save = (): void => {
    onSave(Object.fromEntries(changed.map((entry) => [entry.id, typedValue(entry, typed[entry.id])!])));
    setTyped({});
  };
  const fields = (chosen: readonly ParameterEntry[]): ReactElement[] =>
    inSets(chosen).map((block) => <ParameterBlock key={block[0].id} block={block} typed={typed} onType={type} />);
  const found = query.trim() === "" ? undefined : entries.filter((entry) => matchesQuery(entry, query, language));
  return (
    <>
      <Text>{w("parametersIntro")}</Text>
      <SearchBox
        aria-label={w("parametersSearch")}
        placeholder={w("parametersSearch")}
        value={query}
        onChange={(_, data) => setQuery(data.value)}
      />
      {found ? (
        <div className={styles.fields}>{found.length > 0 ? fields(found) : <Text>{w("parametersNone")}</Text>}</div>
      ) : (
        groups.map(({ group, word }) => (
          <section key={group} aria-label={w(word)}>
            <Subtitle2 as="h2" className={styles.group}>
              {w(word)}
            </Subtitle2>
            <Accordion collapsible multiple>
              {parameterSections
                .filter((section) => section.group === group)
                .map((section) => (
                  <AccordionItem key={section.title["en-US"]} value={section.title["en-US"]}>
                    <AccordionHeader as="h3">{section.title[language]}</AccordionHeader>
                    <AccordionPanel>
                      <div className={styles.fields}>
                        {fields(entries.filter((entry) => entry.declaredAs in section.parameters))}
                        {"winRates" in section.parameters && !entries.some(({ id }) => id.startsWith("winRates[")) && (
                          <Text size={200}>{w("parameterRatesBefore")}</Text>
                        )}
                      </div>
                    </AccordionPanel>
                  </AccordionItem>
                ))}
            </Accordion>
          </section>
        ))
      )}
      {changed.length > 0 && (
        <div className={styles.actions}>
          <Button appearance="primary" disabled={busy || bad} onClick={save}>
            {w("parametersSave")}
          </Button>
          <Button onClick={() => setTyped({})}>{w("parametersDiscard")}</Button>
          <Text role="status">{w("parametersChanged", { count: changed.length })}</Text>
        </div>
      )}
    </>
  );
}

/** A parameter, or the numbers of a set under their common name and meaning. */
function ParameterBlock({
  block,
  typed,
  onType,
}: {
  block: readonly ParameterEntry[];
  typed: Readonly<Record<string, string>>;
  onType: (id: string, text: string) => void;
}): ReactElement {
  const styles = useStyles();
  const language = useLanguage();
  const [{ of }] = block;
  const fields = block.map((entry) => (
    <ParameterField
      key={entry.id}
      entry={entry}
      text={typed[entry.id] ?? shownValue(entry, entry.value)}
      onType={(text) => onType(entry.id, text)}
    />
  ));
  if (of === undefined) return <>{fields}</>;
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{of.label[language]}</legend>
      <Text size={200} className={styles.meaning}>
        {of.meaning[language]}
      </Text>
      {fields}
    </fieldset>
  );
}

interface FieldProps {
  entry: ParameterEntry;
  text: string;
  onType: (text: string) => void;
}

function ParameterField({ entry, text, onType }: FieldProps): ReactElement {
  const styles = useStyles();
  const language = useLanguage();
  const w = useWords();
  const { parameter } = entry;
  const valid = typedValue(entry, text) !== undefined || text === shownValue(entry, entry.value);
  const defaultText = shownDefault(entry);
  const hint = defaultText === "" ? "" : ` ${w("parameterDefault", { value: defaultName(entry, language) })}`;
  return (
    <Field
      label={parameter.label[language]}
      hint={entry.of ? hint.trim() : `${parameter.meaning[language]}${hint}`}
      validationMessage={valid ? undefined : whatIsBad(entry, w)}
    >
      <div className={styles.line}>
        {parameter.kind === "choice" ? (
          <Select className={styles.grow} value={text} onChange={(_, data) => onType(data.value)}>
            {Object.entries(parameter.choices).map(([choice, label]) => (
              <option key={choice} value={choice}>
                {label[language]}
              </option>
            ))}
          </Select>
        ) : (
          <Input
            className={styles.grow}
            inputMode={["edges", "scoreBands", "text"].includes(parameter.kind) ? "text" : "decimal"}
            value={text}
            contentAfter={<Unit parameter={parameter} />}
            onChange={(_, data) => onType(data.value)}
          />
        )}
        {defaultText !== "" && text !== defaultText && (
          <Button
            appearance="subtle"
            icon={<ArrowReset20Regular />}
            aria-label={`${w("parameterReset")}: ${parameter.label[language]}`}
            title={w("parameterReset")}
            onClick={() => onType(defaultText)}
          />
        )}
      </div>
    </Field>
  );
}

/** What the number counts, after the field. */
function Unit({ parameter }: { parameter: ParameterEntry["parameter"] }): ReactElement | null {
  const w = useWords();
  if (isPercent(parameter)) return <span>%</span>;
  if (parameter.kind === "months") return <span>{w("unitMonths")}</span>;
  if (parameter.kind === "days" || parameter.kind === "edges") return <span>{w("unitDays")}</span>;
  return null;
}

const shownDefault = (entry: ParameterEntry): string => {
  const value = entry.parameter.default;
  return shownValue(entry, typeof value === "object" ? value.join(", ") : value);
};

function defaultName(entry: ParameterEntry, language: "en-US" | "zh-CN"): string {
  const { parameter } = entry;
  if (parameter.kind === "choice") return parameter.choices[parameter.default][language];
  return shownDefault(entry) + (isPercent(parameter) ? " %" : "");
}

function whatIsBad({ parameter }: ParameterEntry, w: ReturnType<typeof useWords>): string {
  if (parameter.kind === "edges") return w("parameterBadEdges");
  if (parameter.kind === "scoreBands") return w("parameterBadBands");
  if (parameter.kind === "choice") return "";
  if (parameter.kind === "text") return w("parameterTooLong", { most: parameter.most });
  const factor = isPercent(parameter) ? 100 : 1;
  const unit = isPercent(parameter) ? " %" : "";
  return w("parameterBad", {
    range: w("parameterRange", { min: parameter.min * factor + unit, max: parameter.max * factor + unit }),
  });
}
