import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Field,
  Input,
  makeStyles,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ArrowReset20Regular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import type { Parameter } from "../../analyses/parameter";
import type { PaneWord } from "../../i18n/paneWords";
import { isPercent, parameterEntries, shownValue, typedValue, type ParameterEntry } from "../parameterEntries";
import { useLanguage, useWords } from "../useWords";

const groups: readonly { group: Parameter["group"]; word: PaneWord }[] = [
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

/** All parameters by group, checked while typing; saving writes them into the workbook and refreshes. */
export function ParameterForm({ values, busy, onSave }: Props): ReactElement {
  const styles = useStyles();
  const w = useWords();
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
  return (
    <>
      <Text>{w("parametersIntro")}</Text>
      <Accordion collapsible multiple defaultOpenItems={["general"]}>
        {groups.map(({ group, word }) => (
          <AccordionItem key={group} value={group}>
            <AccordionHeader>{w(word)}</AccordionHeader>
            <AccordionPanel>
              <div className={styles.fields}>
                {entries
                  .filter((entry) => entry.parameter.group === group)
                  .map((entry) => (
                    <ParameterField
                      key={entry.id}
                      entry={entry}
                      text={typed[entry.id] ?? shownValue(entry, entry.value)}
                      onType={(text) => type(entry.id, text)}
                    />
                  ))}
                {group === "forecast" && !entries.some(({ id }) => id.includes("[")) && (
                  <Text size={200}>{w("parameterRatesBefore")}</Text>
                )}
              </div>
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
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
      hint={`${parameter.meaning[language]}${hint}`}
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
            inputMode={parameter.kind === "edges" ? "text" : "decimal"}
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
  if (parameter.kind === "choice") return "";
  const factor = isPercent(parameter) ? 100 : 1;
  const unit = isPercent(parameter) ? " %" : "";
  return w("parameterBad", {
    range: w("parameterRange", { min: parameter.min * factor + unit, max: parameter.max * factor + unit }),
  });
}
