import { X509Certificate } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { generateCertificates } from "office-addin-dev-certs";
import { top } from "./sourceFiles";

/** What an https server on localhost needs. */
export type Certificates = { readonly ca: Buffer; readonly cert: Buffer; readonly key: Buffer };

/** Where `npm run certs` puts the certificates that this computer trusts. */
const trusted = join(homedir(), ".office-addin-dev-certs");
/** Where untrusted ones lie: enough for the sandbox, after the browser's warning. Ignored by git. */
const untrusted = join(top, ".certs");

const days = 30;

/**
 * The certificates for https://localhost: the trusted ones if they are there and valid, else untrusted ones made on the spot.
 * Nothing is installed: that asks for an administrator and is `npm run certs`.
 */
export async function developmentCertificates(): Promise<Certificates & { readonly isTrusted: boolean }> {
  if (isValid(trusted)) return { ...read(trusted), isTrusted: true };
  if (!isValid(untrusted)) {
    const [ca, cert, key] = files(untrusted);
    await quietly(() => generateCertificates(ca, cert, key, days));
  }
  return { ...read(untrusted), isTrusted: false };
}

function files(folder: string): string[] {
  return ["ca.crt", "localhost.crt", "localhost.key"].map((name) => join(folder, name));
}

function read(folder: string): Certificates {
  const [ca, cert, key] = files(folder).map((file) => readFileSync(file));
  return { ca, cert, key };
}

function isValid(folder: string): boolean {
  if (!files(folder).every((file) => existsSync(file))) return false;
  return new Date(new X509Certificate(read(folder).cert).validTo) > new Date();
}

/** The package announces where it put the files, which nobody needs to know. */
async function quietly(work: () => Promise<unknown>): Promise<void> {
  const { log } = console;
  console.log = () => undefined;
  try {
    await work();
  } finally {
    console.log = log;
  }
}
