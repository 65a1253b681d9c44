import { Button, Field, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWords } from "../useWords";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  cancel: { alignSelf: "flex-start" },
});

interface Props {
  text: string;
  /** Between 0 and 1; undefined while it cannot be told. */
  share?: number;
  cancelling: boolean;
  onCancel: () => void;
}

/** What is being done and how far, with a way to stop it. */
export function ProgressPanel({ text, share, cancelling, onCancel }: Props): ReactElement {
  const styles = useStyles();
  const w = useWords();
  return (
    <div className={styles.panel} data-testid="progress">
      <Field validationMessage={cancelling ? w("cancelling") : text} validationState="none" role="status">
        <ProgressBar value={share} aria-label={text} />
      </Field>
      <Button className={styles.cancel} disabled={cancelling} onClick={onCancel}>
        {w("cancel")}
      </Button>
    </div>
  );
}
