import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  SearchBox,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import type { CustomFunction, FunctionParameter } from "../../functions/function";
import { exampleFormula } from "../../functions/exampleFormula";
import { customFunctions } from "../../functions/index";
import type { Language } from "../../i18n/language";
import { useLanguage, useWords } from "../useWords";

const useStyles = makeStyles({
  formula: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
  panel: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
  },
  parameters: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  copy: { alignSelf: "flex-start" },
});

const groups = [
  { group: "tiering", word: "groupTiering" },
  { group: "credit", word: "groupCredit" },
  { group: "forecast", word: "groupForecast" },
] as const;

/** Every custom function with its arguments and an example: what Excel's own argument hints do not show. */
export function FunctionList(): ReactElement {
  const w = useWords();
  const language = useLanguage();
  const [query, setQuery] = useState("");
  const found = customFunctions.filter((entry) => matches(entry, query, language));
  return (
    <>
      <Text>{w("functionsIntro")}</Text>
      <SearchBox
        aria-label={w("functionsSearch")}
        placeholder={w("functionsSearch")}
        value={query}
        onChange={(_, data) => setQuery(data.value)}
      />
      {found.length === 0 && <Text>{w("functionsNone")}</Text>}
      {groups.map(({ group, word }) => {
        const members = found.filter((entry) => entry.group === group);
        return (
          members.length > 0 && (
            <section key={group} aria-label={w(word)}>
              <Subtitle2 as="h2">{w(word)}</Subtitle2>
              <Accordion collapsible multiple>
                {members.map((entry) => (
                  <AccordionItem key={entry.id} value={entry.id}>
                    <AccordionHeader>
                      <Text weight="semibold">KAM.{entry.id}</Text>
                    </AccordionHeader>
                    <AccordionPanel>
                      <FunctionHelp entry={entry} />
                    </AccordionPanel>
                  </AccordionItem>
                ))}
              </Accordion>
            </section>
          )
        );
      })}
    </>
  );
}

function FunctionHelp({ entry }: { entry: CustomFunction }): ReactElement {
  const styles = useStyles();
  const language = useLanguage();
  const w = useWords();
  return (
    <div className={styles.panel}>
      <Text>{entry.summary[language]}</Text>
      <Text className={styles.formula} size={200}>
        {signature(entry)}
      </Text>
      <ul className={styles.parameters}>
        {entry.parameters.map((parameter) => (
          <li key={parameter.name}>
            <Text size={200}>
              <b>{parameter.name}</b>
              {parameter.optional && ` (${w("functionOptional")})`}: {parameter.description[language]}
            </Text>
          </li>
        ))}
      </ul>
      <Text size={200}>
        <b>{w("functionResult")}</b>: {entry.result.description[language]}
      </Text>
      <Text size={200}>
        <b>{w("functionBlanks")}</b>: {entry.blanks[language]}
      </Text>
      <Text size={200}>
        <b>{w("functionExample")}</b>: <span className={styles.formula}>{exampleFormula(entry)}</span>
      </Text>
      <CopyButton text={exampleFormula(entry)} />
    </div>
  );
}

function CopyButton({ text }: { text: string }): ReactElement {
  const styles = useStyles();
  const w = useWords();
  const [copied, setCopied] = useState(false);
  return (
    <Button
      className={styles.copy}
      size="small"
      icon={<Copy16Regular />}
      onClick={() =>
        void navigator.clipboard.writeText(text).then(
          () => setCopied(true),
          () => setCopied(false),
        )
      }
    >
      <span aria-live="polite">{w(copied ? "functionCopied" : "functionCopy")}</span>
    </Button>
  );
}

const signature = (entry: CustomFunction): string => `=KAM.${entry.id}(${entry.parameters.map(argument).join(", ")})`;
const argument = ({ name, optional }: FunctionParameter): string => (optional ? `[${name}]` : name);

const matches = (entry: CustomFunction, query: string, language: Language): boolean =>
  `KAM.${entry.id} ${entry.summary[language]}`.toLowerCase().includes(query.trim().toLowerCase());
