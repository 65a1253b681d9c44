import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import packageJson from "../../package.json";
import { checkManifest, type ManifestContext } from "../tools/checkManifest";
import { sourceOfBuilt } from "../tools/manifestFiles";
import { developmentBase, productionBase, productionManifest } from "../tools/productionManifest";
import { top } from "../tools/sourceFiles";

const development = readFileSync(join(top, "manifest.xml"), "utf8");
const context = (base: string): ManifestContext => ({
  packageVersion: packageJson.version,
  readFile: sourceOfBuilt,
  base,
});

describe("the development manifest", () => {
  it("has nothing that Excel would refuse", () => {
    expect(checkManifest(development, context(developmentBase))).toEqual([]);
  });
});

describe("the production manifest", () => {
  const production = productionManifest(development);
  const valueOf = (xml: string, pattern: RegExp) => pattern.exec(xml)?.[1];

  it("has nothing that Excel would refuse", () => {
    expect(checkManifest(production, context(productionBase))).toEqual([]);
  });
  it("holds no localhost and no word of development", () => {
    expect(production).not.toMatch(/localhost|127\.0\.0\.1|\(dev\)|development manifest/i);
  });
  it("has an id of its own, so that both can be installed", () => {
    expect(valueOf(production, /<Id>(.*)<\/Id>/)).not.toBe(valueOf(development, /<Id>(.*)<\/Id>/));
  });
  it("keeps the functions' namespace, so that formulas work with either", () => {
    const namespace = /id="Functions.Namespace" DefaultValue="(.*?)"/;
    expect(valueOf(production, namespace)).toBe("KAM");
    expect(valueOf(development, namespace)).toBe("KAM");
  });
  it("is served from wherever the build says, also from a folder", () => {
    const hosted = productionManifest(development, "https://intranet.example/tools/kam/");
    expect(hosted).toContain('DefaultValue="https://intranet.example/tools/kam/taskpane.html"');
    expect(checkManifest(hosted, context("https://intranet.example/tools/kam"))).toEqual([]);
  });
  it.each(["http://kam.example", "https://localhost:3000", "https://127.0.0.1", "kam.example", "https://"])(
    "is refused for %s",
    (base) => {
      expect(() => productionManifest(development, base)).toThrow("https address");
    },
  );
});

describe("the check of the manifest", () => {
  const problems = (from: string | RegExp, to: string, overrides: Partial<ManifestContext> = {}): string[] => {
    const changed = development.replace(from, to);
    if (!Object.keys(overrides).length) expect(changed).not.toBe(development);
    return checkManifest(changed, { ...context(developmentBase), ...overrides });
  };
  const long = (length: number) => "x".repeat(length);

  it.each<[string, string | RegExp, string, string]>([
    ["a broken file", "</OfficeApp>", "", "not well-formed"],
    [
      "a wrong order",
      /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
      "$2$1",
      "<Version> stands too late",
    ],
    ["a missing element", /<SupportUrl.*\/>/, "", "lacks <SupportUrl>"],
    ["an unknown element", "<Permissions>", "<Permission/><Permissions>", "<Permission> does not belong"],
    ["an id that is no GUID", /<Id>.*<\/Id>/, "<Id>kam</Id>", "is not a GUID"],
    ["a version of three parts", /<Version>.*<\/Version>/, "<Version>1.2.3</Version>", "has not four numbers"],
    ["too wide permissions", "ReadWriteDocument", "ReadWriteMailbox", "Permissions"],
    ["a runtime that is unloaded", 'lifetime="long"', 'lifetime="short"', "lifetime"],
    ["a runtime in the wrong place", /<Runtimes>[\s\S]*<\/Runtimes>/, "", "first child of <Host>"],
    [
      "another page for commands",
      '<FunctionFile resid="Taskpane.Url"',
      '<FunctionFile resid="Help.Url"',
      "the runtime's page",
    ],
    ["a pane id", /(<Action xsi:type="ShowTaskpane">)/, "$1<TaskpaneId>a</TaskpaneId>", "contradicts a shared runtime"],
    ["a weaker requirement", 'MinVersion="1.12"', 'MinVersion="1.9"', "ExcelApi 1.12 is missing"],
    ["a long name", "KAM Desk (dev)", long(126), "<DisplayName> longer than 125"],
    ["a long description", "Key-account management in your workbook", long(250), "<Description> longer than 250"],
    ["a long label", 'DefaultValue="Open pane"', `DefaultValue="${long(126)}"`, "<bt:ShortStrings> longer than 125"],
    ["a long tip", 'DefaultValue="Shows which', `DefaultValue="${long(251)}`, "<bt:LongStrings> longer than 250"],
    ["a long resource id", /Refresh\.Tip/g, `Refresh.${long(32)}`, "id longer than 32"],
    ["a dangling resource", '<Label resid="Pane.Label"', '<Label resid="Nothing"', '"Nothing" is used but not defined'],
    [
      "an unused resource",
      "<bt:LongStrings>",
      '<bt:LongStrings><bt:String id="A" DefaultValue="a"/>',
      '"A" is never used',
    ],
    [
      "a resource defined twice",
      '<bt:Url id="Help.Url"',
      '<bt:Url id="Taskpane.Url"',
      '"Taskpane.Url" is defined twice',
    ],
    ["a missing translation", /<bt:Override Locale="zh-CN" Value="刷新"\/>/, "", '"Refresh.Label" has no zh-CN'],
    ["a name without translation", /<Override Locale="zh-CN" Value="KAM.*\/>/, "", '"DisplayName" has no zh-CN'],
    [
      "an address elsewhere",
      "https://localhost:3000/functions.json",
      "https://other.example/functions.json",
      "is not below",
    ],
    ["an address of no file", "assets/help.html", "assets/none.html", "there is no file assets/none.html"],
    ["an icon of the wrong size", "assets/icon-32.png", "assets/icon-16.png", "is not a PNG of 32 × 32"],
    ["an icon that is no PNG", "assets/icon-64.png", "assets/icon.svg", "is not a PNG of 64 × 64"],
    ["a required size left out", '<bt:Image size="80" resid="pane.80"/>', "", "lacks 80 pixels"],
    ["a control id used twice", 'id="Kam.Refresh"', 'id="Kam.Pane"', '"Kam.Pane" is used twice'],
  ])("catches %s", (_, from, to, problem) => {
    expect(problems(from, to).join("\n")).toContain(problem);
  });

  it("catches a version that was not raised with the package", () => {
    expect(problems("", "", { packageVersion: "9.9.9" })).toEqual([
      `Version ${packageJson.version}.0 is not 9.9.9.0, the version of package.json`,
    ]);
  });
  it("catches http", () => {
    const http = development.replaceAll("https://localhost", "http://localhost");
    const found = checkManifest(http, { ...context("http://localhost:3000") });
    expect(found).toContain("http://localhost:3000/taskpane.html is not https");
  });
});
