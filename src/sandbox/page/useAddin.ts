import { useEffect, useState } from "react";
import { loadAddin, type Addin } from "./addin";

/** The add-in that the page hosts; its functions' metadata follow the language. */
export function useAddin(locale: string): { addin?: Addin; failure?: string } {
  const [state, setState] = useState<{ addin?: Addin; failure?: string }>({});
  useEffect(() => {
    let current = true;
    loadAddin("manifest.xml", locale).then(
      (addin) => current && setState({ addin }),
      (error: unknown) => current && setState({ failure: String(error) }),
    );
    return () => {
      current = false;
    };
  }, [locale]);
  return state;
}
