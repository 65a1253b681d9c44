import type { FunctionsMetadata } from "../customFunctions";
import { inLocale, readManifest, type Manifest } from "../manifest";

/** The add-in as a host finds it: its manifest and the metadata of its functions. */
export interface Addin {
  manifest: Manifest;
  functions: FunctionsMetadata;
}

/** Reads the manifest and, from the address it names, the functions' metadata in the host's language. */
export async function loadAddin(manifestUrl: string, locale: string): Promise<Addin> {
  const manifest = readManifest(await (await request(manifestUrl)).text());
  const { customFunctions } = manifest;
  if (!customFunctions) return { manifest, functions: { functions: [] } };
  const response = await request(hereabouts(inLocale(customFunctions.metadataUrl, locale)));
  return { manifest, functions: (await response.json()) as FunctionsMetadata };
}

/** The development manifest names https://localhost:3000; the page may be served from another port, as in tests. */
export function hereabouts(url: string, here = location.origin): string {
  const { hostname, pathname, search, hash } = new URL(url, here);
  return hostname === "localhost" ? here + pathname + search + hash : url;
}

async function request(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  return response;
}
