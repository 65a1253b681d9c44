import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { unpackChromium } from "./unpackChromium";

/** A browser that can be started: its program and what its environment needs beside ours. */
export type BrowserProgram = { readonly path: string; readonly env: Record<string, string> };

const howToGetOne =
  "No browser found: install Chrome, Edge or Chromium (Debian: apt-get install chromium), or name one in KAM_BROWSER=/path/to/chrome.";

/** The first of: the one KAM_BROWSER names, an installed Chrome, Edge or Chromium, the headless Chromium inside an npm package. */
export async function findBrowser(): Promise<BrowserProgram> {
  const named = process.env.KAM_BROWSER;
  if (named === "packaged") return unpackChromium();
  if (named && !existsSync(named)) throw new Error(`KAM_BROWSER names ${named}, which does not exist.`);
  const installed = named ?? installedBrowsers().find((path) => existsSync(path));
  if (installed) return { path: installed, env: {} };
  if (process.platform === "linux" && process.arch === "x64") return unpackChromium();
  throw new Error(howToGetOne);
}

/** Start the browser without a window. It talks to nobody but the pages that a test opens. */
export async function launchBrowser(): Promise<Browser> {
  const { path, env } = await findBrowser();
  return chromium.launch({
    executablePath: path,
    env: { ...(process.env as Record<string, string>), ...env },
    args: [
      "--no-sandbox", // Chromium refuses to start as root with it, and containers run as root
      "--disable-gpu",
      "--disable-dev-shm-usage", // /dev/shm is 64 MB in a container
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

function installedBrowsers(): string[] {
  if (process.platform === "win32") return windowsBrowsers();
  if (process.platform === "darwin") return macBrowsers();
  const names = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge"];
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function windowsBrowsers(): string[] {
  const folders = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];
  const programs = [
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
    "Chromium/Application/chrome.exe",
  ];
  return programs.flatMap((program) => folders.flatMap((folder) => (folder ? [join(folder, program)] : [])));
}

function macBrowsers(): string[] {
  const names = ["Google Chrome", "Microsoft Edge", "Chromium"];
  const folders = ["/Applications", join(homedir(), "Applications")];
  return names.flatMap((name) => folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`));
}
