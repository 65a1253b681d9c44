import { execFileSync, spawn } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { ensureCertificatesAreInstalled } from "office-addin-dev-certs";
import { run } from "./run";
import { top } from "./sourceFiles";

/** `npm run excel`: make desktop Excel load the add-in from this checkout, open Excel, and serve the add-in until Ctrl+C. */
const manifest = join(top, "manifest.xml");
const id = /<Id>(.*)<\/Id>/.exec(readFileSync(manifest, "utf8"))?.[1] ?? "";

if (process.platform === "win32") await sideload(registerOnWindows, openOnWindows);
else if (process.platform === "darwin") await sideload(registerOnMac, openOnMac);
else {
  console.error(
    "Desktop Excel does not exist on this system: use the sandbox (npm start), or upload manifest.xml to Excel on the web (README.md).",
  );
  process.exitCode = 1;
}

async function sideload(register: () => void, open: () => void): Promise<void> {
  console.log("Excel only loads pages over trusted https; if your computer asks, allow the certificate for localhost.");
  await ensureCertificatesAreInstalled();
  register();
  console.log("The add-in is registered. Excel opens; find the group KAM Desk on the Home tab. Stop with Ctrl+C.");
  setTimeout(open, 8_000); // by then the development server answers
  if (!(await run("webpack", ["serve", "--mode", "development"]))) process.exitCode = 1;
}

/** Office on Windows lists the manifests of developers in the registry. */
function registerOnWindows(): void {
  const key = "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer";
  execFileSync("reg.exe", ["add", key, "/v", id, "/t", "REG_SZ", "/d", manifest, "/f"], { stdio: "ignore" });
}

function openOnWindows(): void {
  spawn("cmd.exe", ["/c", "start", "excel"], { detached: true, stdio: "ignore" }).unref();
}

/** Office on the Mac reads manifests from a folder of its container; the file's name keeps add-ins apart. */
function registerOnMac(): void {
  const folder = join(homedir(), "Library/Containers/com.microsoft.Excel/Data/Documents/wef");
  mkdirSync(folder, { recursive: true });
  copyFileSync(manifest, join(folder, `${id}.manifest.xml`));
}

function openOnMac(): void {
  spawn("open", ["-a", "Microsoft Excel"], { detached: true, stdio: "ignore" }).unref();
}
