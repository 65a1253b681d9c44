import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveSite, type Site } from "./serveSite";

describe("the site for browser tests", () => {
  const folder = mkdtempSync(join(tmpdir(), "site-"));
  let site: Site;

  beforeAll(async () => {
    writeFileSync(join(folder, "sandbox.html"), "<title>sandbox</title>");
    writeFileSync(join(folder, "manifest.xml"), "<a>https://localhost:3000/taskpane.html</a>");
    site = await serveSite(folder);
  });
  afterAll(async () => {
    await site.close();
    rmSync(folder, { recursive: true });
  });

  const get = (path: string): Promise<{ status?: number; body: string }> =>
    new Promise((resolve, reject) => {
      const call = request(`${site.url}${path}`, { rejectUnauthorized: false }, (response) => {
        let body = "";
        response.on("data", (part) => (body += part));
        response.on("end", () => resolve({ status: response.statusCode, body }));
      });
      call.on("error", reject).end();
    });

  it("begins with the sandbox", async () => {
    expect((await get("/")).body).toBe("<title>sandbox</title>");
  });
  it("gives the manifest with its own address", async () => {
    expect((await get("/manifest.xml")).body).toBe(`<a>${site.url}/taskpane.html</a>`);
  });
  it("gives Office.js from its package, whatever the case of the path", async () => {
    expect((await get("/office-js/office.js")).body.length).toBeGreaterThan(50_000);
    expect((await get("/office-js/AgaveErrorUX/index.html")).status).toBe(200);
    expect((await get("/office-js/agaveerrorux/index.html")).status).toBe(200);
  });
  it("gives nothing else", async () => {
    expect((await get("/none.html")).status).toBe(404);
    expect((await get("/..%2f..%2fetc/passwd")).status).toBe(404);
    expect((await get("/office-js/word-web-16.00.js")).status).toBe(404);
  });
});
