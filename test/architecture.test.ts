import { describe, expect, it } from "vitest";
import packageJson from "../package.json";
import {
  importBreaches,
  importCycles,
  lengthBreaches,
  purityBreaches,
  unusedFiles,
  type Breach,
} from "./tools/architecture";
import { sourcesUnder } from "./tools/sourceFiles";

const sources = sourcesUnder("src");
const runtimePackages = Object.keys(packageJson.dependencies);

describe("the architecture of src", () => {
  it("lets arrows point to the engine only", () => {
    expect(importBreaches(sources, runtimePackages)).toEqual([]);
  });
  it("has no import cycle", () => {
    expect(importCycles(sources)).toEqual([]);
  });
  it("keeps the pure rooms pure and the add-in off the network", () => {
    expect(purityBreaches(sources)).toEqual([]);
  });
  it("has no file in the pure rooms that nothing calls", () => {
    expect(unusedFiles(sources)).toEqual([]);
  });
  it("has no file over 400 lines", () => {
    expect(lengthBreaches(sources, 400)).toEqual([]);
  });
});

describe("the check of imports", () => {
  const breaches = (files: Record<string, string>): Breach[] =>
    importBreaches(new Map(Object.entries(files)), ["react"]);

  it("catches an inner room that imports an outer one", () => {
    expect(breaches({ "src/engine/credit/dso.ts": 'import { plan } from "../../reports/plan";' })).toEqual([
      'src/engine/credit/dso.ts: engine must not import reports ("../../reports/plan")',
    ]);
  });
  it.each([
    ["a type", 'import type { Plan } from "../reports/plan";'],
    ["a re-export", 'export { plan } from "../reports/plan";'],
    ["a lazy import", 'const plan = await import("../reports/plan");'],
    ["a worker", 'new Worker(new URL("../reports/plan.ts", import.meta.url));'],
  ])("catches %s", (_, text) => {
    expect(breaches({ "src/ledger/index.ts": text })).toHaveLength(1);
  });
  it("catches words in the engine, and the sandbox reaching into the add-in", () => {
    expect(breaches({ "src/engine/a.ts": 'import { words } from "../i18n/words";' })).toHaveLength(1);
    expect(breaches({ "src/sandbox/a.ts": 'import { plan } from "../reports/plan";' })).toHaveLength(1);
  });
  it("catches packages: any in a pure room, in the pane those that users do not get", () => {
    expect(breaches({ "src/read/a.ts": 'import fs from "node:fs";' })).toHaveLength(1);
    expect(breaches({ "src/taskpane/a.tsx": 'import { test } from "vitest"; import React from "react";' })).toEqual([
      "src/taskpane/a.tsx: taskpane must not import the package vitest",
    ]);
  });
  it("catches a folder that is no room", () => {
    expect(breaches({ "src/utils/a.ts": "" })).toHaveLength(1);
  });
  it("lets the pane read the version", () => {
    expect(breaches({ "src/taskpane/a.ts": 'import { version } from "../../package.json";' })).toEqual([]);
  });
  it("lets rooms import what stands further in, themselves, and the command line everything", () => {
    expect(
      breaches({
        "src/reports/a.ts": 'import { b } from "./b"; import { dso } from "../engine/credit/dso";',
        "src/cli/main.ts":
          'import fs from "node:fs"; import { host } from "../sandbox/host"; import { app } from "../office/app";',
      }),
    ).toEqual([]);
  });
});

describe("the check of cycles", () => {
  it("names the ring", () => {
    const ring = new Map([
      ["src/read/a.ts", 'import { b } from "./b";'],
      ["src/read/b.ts", 'import type { C } from "./c";'],
      ["src/read/c.ts", 'import { a } from "./a";'],
    ]);
    expect(importCycles(ring)).toEqual(["import cycle: src/read/a.ts → src/read/b.ts → src/read/c.ts → src/read/a.ts"]);
  });
  it("is content with two ways to one file", () => {
    const diamond = new Map([
      ["src/read/a.ts", 'import "./b"; import "./c";'],
      ["src/read/b.ts", 'import "./d";'],
      ["src/read/c.ts", 'import "./d";'],
      ["src/read/d.ts", ""],
    ]);
    expect(importCycles(diamond)).toEqual([]);
  });
});

describe("the check of use", () => {
  it("names what no other file imports, in the pure rooms only", () => {
    const files = {
      "src/engine/a.ts": 'import { b } from "./b";',
      "src/engine/b.ts": "",
      "src/taskpane/index.tsx": "",
    };
    expect(unusedFiles(new Map(Object.entries(files)))).toEqual(["src/engine/a.ts"]);
  });
});

describe("the check of purity", () => {
  const breaches = (path: string, text: string): Breach[] => purityBreaches(new Map([[path, text]]));

  it.each([
    "Excel.run(async () => {})",
    "let range: Excel.Range",
    "Office.context",
    "document.title",
    "window.top",
    "Date.now()",
    "new Date()",
    "Date()",
    "Math.random()",
    "performance.now()",
    "setTimeout(f, 1)",
    "process.env",
    "globalThis.x",
  ])("catches %s in a pure room", (text) => {
    expect(breaches("src/engine/a.ts", text)).toHaveLength(1);
  });
  it.each([
    'fetch("/x")',
    "new XMLHttpRequest()",
    'new WebSocket("wss://x")',
    'window.fetch("/x")',
    "navigator.sendBeacon(url)",
    'eval("1")',
    'new Function("return 1")',
    "element.innerHTML = text",
    "const a = <div dangerouslySetInnerHTML={html} />",
  ])("catches %s in the pane", (text) => {
    expect(breaches("src/taskpane/a.tsx", text)).toHaveLength(1);
  });
  it("catches Excel named outside its room", () => {
    expect(breaches("src/taskpane/a.tsx", "Excel.run(f)")).toHaveLength(1);
    expect(breaches("src/office/a.ts", "Excel.run(f)")).toEqual([]);
    expect(breaches("src/taskpane/index.tsx", "excelWorkbook(Excel)")).toEqual([]);
  });
  it("is content with comments, strings, keys, members and variables of the file's own", () => {
    const text = `
      // Excel keeps days; Date.now() is not asked.
      const message = "Excel says: new Date()";
      const window = 12;
      const options = { document: 1, fetch: 2 };
      const average = options.document / window;
      const day = new Date(2020, 1, 1), noon = Date.UTC(2020, 0, 1);
      export type Host = { location: string; call: Function };
    `;
    expect(breaches("src/engine/a.ts", text)).toEqual([]);
  });
  it("says where", () => {
    expect(breaches("src/read/a.ts", "\n\nMath.random();")).toEqual(["src/read/a.ts:3: read must not use Math.random"]);
  });
});

describe("the check of length", () => {
  it("counts lines", () => {
    const file = (lines: number) => new Map([["src/read/a.ts", "x;\n".repeat(lines)]]);
    expect(lengthBreaches(file(10), 10)).toEqual([]);
    expect(lengthBreaches(file(11), 10)).toHaveLength(1);
  });
});
