import { Button, Field, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWords } from "../useWords";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  cancel: { alignSelf: "flex-start" },
  onlySpoken: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

interface Props {
  text: string;
  /** What a screen reader says of it: it changes with what is being done, not with every row of it. */
  spoken: string;
  /** Between 0 and 1; undefined while it cannot be told. */
  share?: number;
  cancelling: boolean;
  onCancel: () => void;
}

/** What is being done and how far, with a way to stop it. */
export function ProgressPanel({ text, spoken, share, cancelling, onCancel }: Props): ReactElement {
  const styles = useStyles();
  const w = useWords();
  return (
    <div className={styles.panel} data-testid="progress">
      <Field validationMessage={cancelling ? w("cancelling") : text} validationState="none">
        <ProgressBar value={share} aria-label={spoken} />
      </Field>
      <span className={styles.onlySpoken} role="status">
        {cancelling ? w("cancelling") : spoken}
      </span>
      <Button className={styles.cancel} disabled={cancelling} onClick={onCancel}>
        {w("cancel")}
      </Button>
    </div>
  );
}
