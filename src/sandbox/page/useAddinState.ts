import { useEffect, useState } from "react";
import type { Session } from "./session";

export interface ShownState {
  visibility: string;
  disabledControls: ReadonlySet<string>;
}

/** What the add-in asked of pane and ribbon. */
export function useAddinState(session: Session | undefined): ShownState {
  const [state, setState] = useState<ShownState>({ visibility: "Visible", disabledControls: new Set() });
  useEffect(() => {
    return session?.addin.onState(({ visibility, disabledControls }) =>
      setState({ visibility, disabledControls: new Set(disabledControls) }),
    );
  }, [session]);
  return state;
}
