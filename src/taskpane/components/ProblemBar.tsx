import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PaneWord } from "../../i18n/paneWords";
import { WorkbookError, type WorkbookErrorCode } from "../../refresh/workbook";
import { useWords } from "../useWords";

const words: Readonly<Record<WorkbookErrorCode, PaneWord>> = {
  cellEditMode: "errorCellEditMode",
  sheetNotOurs: "errorSheetNotOurs",
  sheetProtected: "errorSheetProtected",
  workbookProtected: "errorWorkbookProtected",
  readOnly: "errorReadOnly",
  tooLarge: "errorTooLarge",
  sheetMissing: "errorSheetMissing",
  otherWorkbookActive: "errorOtherWorkbookActive",
  hostTooOld: "errorHostTooOld",
  hostRestartNeeded: "errorHostRestartNeeded",
  memory: "errorMemory",
  nameTaken: "errorNameTaken",
  unexpected: "errorUnexpected",
};

/** What happened, why, what to do, and a button that tries again. */
export function ProblemBar({ error, onRetry }: { error: unknown; onRetry: () => void }): ReactElement {
  const w = useWords();
  const text = error instanceof WorkbookError ? w(words[error.code], error.details) : w("errorUnexpected");
  return (
    <MessageBar intent="error" layout="multiline" data-testid="problem">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onRetry}>
          {w("retry")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
