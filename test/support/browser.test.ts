import { afterEach, describe, expect, it, vi } from "vitest";
import { findBrowser, launchBrowser } from "./browser";

describe("the browser for tests", () => {
  afterEach(() => vi.unstubAllEnvs());

  it("is the one that KAM_BROWSER names", async () => {
    vi.stubEnv("KAM_BROWSER", process.execPath);
    expect(await findBrowser()).toEqual({ path: process.execPath, env: {} });
  });

  it("is refused, not replaced, when KAM_BROWSER names nothing", async () => {
    vi.stubEnv("KAM_BROWSER", "/nowhere/chrome");
    await expect(findBrowser()).rejects.toThrow("/nowhere/chrome, which does not exist");
  });

  it.runIf(process.platform === "linux" && process.arch === "x64")("can be the one inside an npm package", async () => {
    vi.stubEnv("KAM_BROWSER", "packaged");
    const browser = await launchBrowser();
    const page = await browser.newPage();
    await page.setContent("<title>started</title>");
    expect(await page.title()).toBe("started");
    await browser.close();
  });
});
