import { Button, Card, CardHeader, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { DataBarVertical24Regular, LockClosed24Regular, TableSimple24Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { useWords } from "../useWords";

const useStyles = makeStyles({
  points: {
    display: "grid",
    gridTemplateColumns: "24px 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalM,
  },
  dismiss: { alignSelf: "flex-start" },
});

/** What the add-in does, in three points; shown until the user dismisses it. */
export function FirstRunCard({ onDismiss }: { onDismiss: () => void }): ReactElement {
  const styles = useStyles();
  const w = useWords();
  return (
    <Card data-testid="first-run">
      <CardHeader header={<Subtitle2 as="h2">{w("firstRunTitle")}</Subtitle2>} />
      <div className={styles.points}>
        <TableSimple24Regular aria-hidden />
        <Text>{w("firstRunReads")}</Text>
        <DataBarVertical24Regular aria-hidden />
        <Text>{w("firstRunWrites")}</Text>
        <LockClosed24Regular aria-hidden />
        <Text>{w("firstRunPrivate")}</Text>
      </div>
      <Button className={styles.dismiss} onClick={onDismiss}>
        {w("firstRunDismiss")}
      </Button>
    </Card>
  );
}
