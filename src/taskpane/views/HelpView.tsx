import { Button, Card, CardHeader, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import type { PaneWord } from "../../i18n/paneWords";
import { diagnosticsText } from "../diagnostics";
import { surroundings } from "../surroundings";
import { useWords } from "../useWords";

const topics: readonly { title: PaneWord; text: PaneWord }[] = [
  { title: "helpPrivacyTitle", text: "helpPrivacyText" },
  { title: "helpNameTitle", text: "helpNameText" },
  { title: "helpBusyTitle", text: "helpBusyText" },
];

const useStyles = makeStyles({
  report: {
    margin: 0,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
  copy: { alignSelf: "flex-start" },
});

/** Answers to what goes wrong most often, and what the support needs. */
export function HelpView(): ReactElement {
  const styles = useStyles();
  const w = useWords();
  const [copied, setCopied] = useState(false);
  const report = diagnosticsText(surroundings());
  return (
    <>
      {topics.map(({ title, text }) => (
        <Card key={title}>
          <CardHeader header={<Subtitle2 as="h2">{w(title)}</Subtitle2>} />
          <Text>{w(text)}</Text>
        </Card>
      ))}
      <Card>
        <CardHeader header={<Subtitle2 as="h2">{w("diagnosticsTitle")}</Subtitle2>} />
        <pre className={styles.report}>{report}</pre>
        <Button
          className={styles.copy}
          icon={<Copy16Regular />}
          onClick={() =>
            void navigator.clipboard.writeText(report).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }
        >
          <span aria-live="polite">{w(copied ? "functionCopied" : "diagnosticsCopy")}</span>
        </Button>
      </Card>
    </>
  );
}
