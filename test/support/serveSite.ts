import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { developmentCertificates } from "../tools/certificates";
import { findOfficeJsFile } from "../tools/officeJsFiles";
import { developmentBase, productionBase } from "../tools/productionManifest";
import { sampleFile } from "../tools/sampleFile";

/** A folder served over https on a port of its own. */
export type Site = { readonly url: string; readonly close: () => Promise<void> };

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

/**
 * Serve a build as the development server does: Office.js from its npm package, the sample workbook, and the manifest with
 * the address that this server really has.
 */
export async function serveSite(folder: string): Promise<Site> {
  const { cert, key } = await developmentCertificates();
  const server = createServer({ cert, key }, (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "https://localhost");
    answer(decodeURIComponent(pathname), folder, response, urlOf(server));
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return {
    url: urlOf(server),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function urlOf(server: Server): string {
  return `https://localhost:${(server.address() as AddressInfo).port}`;
}

function answer(path: string, folder: string, response: ServerResponse, url: string): void {
  const sample = sampleFile(path.slice(1));
  if (sample) {
    void sample.then((bytes) => response.end(bytes));
    return;
  }
  const file = path.startsWith("/office-js/")
    ? findOfficeJsFile(path.slice("/office-js/".length))
    : join(folder, normalize(path === "/" ? "/sandbox.html" : path));
  if (!file || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader("Content-Type", types[extname(file)] ?? "application/octet-stream");
  if (path === "/manifest.xml") {
    response.end(readFileSync(file, "utf8").replaceAll(developmentBase, url).replaceAll(productionBase, url));
  } else createReadStream(file).pipe(response);
}
