import { spawnSync } from "node:child_process";
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import type { BrowserProgram } from "./browser";

const modules = resolve(import.meta.dirname, "../../node_modules");
const packed = join(modules, "@sparticuz/chromium/bin");

/**
 * The headless Chromium that the npm package @sparticuz/chromium carries (Linux x64), unpacked once below node_modules/.cache.
 * Where the machine lacks libnss3 and its kin or any font, those in the same package stand in.
 */
export async function unpackChromium(): Promise<BrowserProgram> {
  const folder = join(modules, ".cache/kam-desk/chromium");
  if (!existsSync(folder)) await unpackInto(folder);
  const path = join(folder, "chromium");
  return {
    path,
    env: {
      ...(lacksLibraries(path) ? { LD_LIBRARY_PATH: join(folder, "lib") } : {}),
      ...(existsSync("/etc/fonts") ? {} : { FONTCONFIG_PATH: folder }),
    },
  };
}

/** Unpack beside the goal and rename: test files run in parallel, and none may meet half a browser. */
async function unpackInto(folder: string): Promise<void> {
  mkdirSync(join(folder, ".."), { recursive: true });
  const draft = mkdtempSync(`${folder}-`);
  await decompress("chromium.br", join(draft, "chromium"), 0o755);
  for (const archive of ["al2023.tar", "fonts.tar", "swiftshader.tar"]) {
    await decompress(`${archive}.br`, join(draft, archive), 0o644);
    const { status, stderr } = spawnSync("tar", ["--no-same-owner", "-xf", archive], { cwd: draft, encoding: "utf8" });
    if (status !== 0) throw new Error(`Could not unpack the packaged browser: ${stderr}`);
    rmSync(join(draft, archive));
  }
  // The package's own settings look for the fonts in folders of a cloud function.
  writeFileSync(join(draft, "fonts.conf"), `<fontconfig><dir>${folder}/fonts</dir></fontconfig>\n`);
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(folder)) throw error; // otherwise another test file was faster
  }
}

async function decompress(archive: string, target: string, mode: number): Promise<void> {
  await pipeline(
    createReadStream(join(packed, archive)),
    createBrotliDecompress(),
    createWriteStream(target, { mode }),
  );
}

function lacksLibraries(program: string): boolean {
  return spawnSync("ldd", [program], { encoding: "utf8" }).stdout.includes("not found");
}
