import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "../../src/cli/runCommand";
import { openFile } from "../../src/cli/refreshCommand";
import { createWorkbook } from "../../src/sandbox/model/workbook";
import { writeXlsx } from "../../src/sandbox/xlsx/writeXlsx";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kam-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs a command line and keeps what it wrote. */
async function kam(...args: string[]): Promise<{ code: number; data: string; said: string }> {
  const data: string[] = [];
  const said: string[] = [];
  const output = { data: (text: string) => void data.push(text), say: (text: string) => void said.push(text) };
  return { code: await runCommand(args, output), data: data.join("\n"), said: said.join("\n") };
}

const golden = join(import.meta.dirname, "../golden/english/input.xlsx");
const inFolder = (name: string): string => join(folder, name);

describe("kam refresh", () => {
  it("writes a copy with the result sheets beside the input, and leaves the input as it was", async () => {
    const input = inFolder("book.xlsx");
    await copyFile(golden, input);
    const { code, data, said } = await kam("refresh", input, "--as-of", "2026-06-30");
    expect(code).toBe(0);
    expect(data).toBe("");
    expect(said).toContain("As of 2026-06-30");
    expect(said).toContain(inFolder("book.kam.xlsx"));
    expect(await readFile(input)).toEqual(await readFile(golden));
    const { sheets } = await openFile(inFolder("book.kam.xlsx"));
    expect(sheets.map(({ name }) => name).slice(0, 4)).toEqual([
      "Customers",
      "Invoices",
      "Opportunities",
      "KAM Dashboard",
    ]);
    expect(sheets[3].charts).toHaveLength(3);
  });

  it("refreshes its own output again: the user's sheets count, not ours", async () => {
    const once = inFolder("once.xlsx");
    const twice = inFolder("twice.xlsx");
    await kam("refresh", golden, "--as-of", "2026-06-30", "--out", once, "--json", inFolder("once.json"));
    await kam("refresh", once, "--as-of", "2026-06-30", "--out", twice, "--json", inFolder("twice.json"));
    const [a, b] = await Promise.all(["once.json", "twice.json"].map(async (name) => json(inFolder(name))));
    expect(b.sheets).toEqual(a.sheets);
    expect((await openFile(twice)).sheets).toHaveLength((await openFile(once)).sheets.length);
  });

  it("writes the results as JSON by stable ids, the same in either language", async () => {
    for (const lang of ["en-US", "zh-CN"]) {
      await kam(
        "refresh",
        golden,
        "--as-of",
        "2026-06-30",
        "--lang",
        lang,
        "--out",
        inFolder("x.xlsx"),
        "--json",
        inFolder(`${lang}.json`),
      );
    }
    const [english, chinese] = await Promise.all([json(inFolder("en-US.json")), json(inFolder("zh-CN.json"))]);
    expect(Object.keys(english)).toEqual(["asOf", "parameters", "sheets", "issues", "timings"]);
    expect(chinese.sheets.customers).toEqual(english.sheets.customers);
    expect(chinese.sheets.dashboard).toEqual(english.sheets.dashboard);
  });

  it("takes parameters, and says which cannot be used", async () => {
    const { code, said } = await kam(
      "refresh",
      golden,
      "--as-of",
      "2026-06-30",
      "--set",
      "dsoDays=30",
      "--set",
      "abcShareA=2",
      "--out",
      inFolder("set.xlsx"),
      "--json",
      inFolder("set.json"),
    );
    expect(code).toBe(0);
    expect((await json(inFolder("set.json"))).parameters).toMatchObject({ dsoDays: 30, abcShareA: 0.8 });
    expect(said).toContain("A up to");
  });

  it("answers 1 when the workbook stops it: only the issues are written, and say what is missing", async () => {
    const [empty, out] = [inFolder("empty.xlsx"), inFolder("stopped.xlsx")];
    await writeFile(empty, await writeXlsx(createWorkbook()));
    const { code, said } = await kam("refresh", empty, "--out", out);
    expect(code).toBe(1);
    expect(said).toContain("Receivables");
    expect((await openFile(out)).sheets.map(({ name }) => name)).toEqual(["Sheet1", "KAM Issues"]);
  });

  it("answers 1 when a sheet of the user's has the name of one of ours, and says what to do", async () => {
    const taken = inFolder("taken.xlsx");
    const workbook = await openFile(golden);
    workbook.sheets[0].name = "KAM Dashboard";
    workbook.source = undefined;
    await writeFile(taken, await writeXlsx(workbook));
    const { code, said } = await kam("refresh", taken, "--as-of", "2026-06-30", "--out", inFolder("taken.kam.xlsx"));
    expect(code).toBe(1);
    expect(said).toContain("already a sheet named “KAM Dashboard” that KAM Desk did not make");
  });

  it("answers 1 for a file that is not there or is no workbook", async () => {
    expect(await kam("refresh", inFolder("nowhere.xlsx"))).toMatchObject({
      code: 1,
      said: expect.stringContaining("no such file"),
    });
    await writeFile(inFolder("text.xlsx"), "hello");
    expect(await kam("refresh", inFolder("text.xlsx"))).toMatchObject({
      code: 1,
      said: expect.stringContaining("text.xlsx"),
    });
  });

  it("answers 2 for wrong usage, and never writes over the input", async () => {
    for (const args of [
      [],
      [golden, golden],
      [golden, "--out", golden],
      [golden, "--as-of", "June"],
      [golden, "--lang", "fr"],
      [golden, "--bogus"],
      [golden, "--set", "x"],
    ]) {
      expect((await kam("refresh", ...args)).code).toBe(2);
    }
    expect((await kam("dance")).code).toBe(2);
    expect((await kam()).code).toBe(2);
  });
});

describe("kam sample", () => {
  it("writes the same bytes for the same options", async () => {
    const options = ["--customers", "5", "--invoices", "20", "--opportunities", "4", "--seed", "3", "--mess", "0.5"];
    await kam("sample", inFolder("a.xlsx"), ...options);
    await kam("sample", inFolder("b.xlsx"), ...options);
    expect(await readFile(inFolder("a.xlsx"))).toEqual(await readFile(inFolder("b.xlsx")));
  });
});

describe("kam functions", () => {
  it("lists every function as data, also as JSON", async () => {
    expect((await kam("functions")).data).toContain("KAM.DSO(");
    const listed = JSON.parse((await kam("functions", "--json")).data) as unknown;
    expect(JSON.stringify(listed)).toContain("DSO");
  });
});

describe("kam call", () => {
  it("answers what a cell would show", async () => {
    expect(await kam("call", "KAM.DSO", "50", "200", "90")).toMatchObject({ code: 0, data: "[[22.5]]" });
  });

  it("answers 1 for a function that refuses, and 2 for one that does not exist", async () => {
    expect((await kam("call", "KAM.DSO", "50", "200", "-1")).code).toBe(1);
    expect((await kam("call", "KAM.NOTHING")).code).toBe(2);
  });
});

describe("help", () => {
  it("is there for the asking", async () => {
    for (const args of [["--help"], ["refresh", "--help"]]) {
      expect(await kam(...args)).toMatchObject({ code: 0, said: expect.stringContaining("kam refresh IN.xlsx") });
    }
  });
});

interface Document {
  readonly sheets: Readonly<Record<string, unknown>>;
  readonly parameters: Readonly<Record<string, unknown>>;
}
const json = async (path: string): Promise<Document> => JSON.parse(await readFile(path, "utf8")) as Document;
