import { describe, expect, it } from "vitest";
import { inLocale, readManifest } from "../../src/sandbox/manifest";

const manifest = (overrides: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
  xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="TaskPaneApp">
  <Id>01c89387-e60a-4d07-8a75-bbca9f777657</Id>
  <Version>1.2.0.0</Version>
  <DisplayName DefaultValue="Desk"><Override Locale="zh-CN" Value="客户台"/></DisplayName>
  <Requirements><Sets DefaultMinVersion="1.3"><Set Name="ExcelApi" MinVersion="1.12"/><Set Name="SharedRuntime"/></Sets></Requirements>
  <DefaultSettings><SourceLocation DefaultValue="https://localhost:3000/plain.html"/></DefaultSettings>
  ${overrides}
</OfficeApp>`;

const shared = `<VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
  <Hosts><Host xsi:type="Workbook">
    <Runtimes><Runtime resid="Pane.Url" lifetime="long"/></Runtimes>
    <AllFormFactors><ExtensionPoint xsi:type="CustomFunctions">
      <Script><SourceLocation resid="Pane.Url"/></Script><Page><SourceLocation resid="Pane.Url"/></Page>
      <Metadata><SourceLocation resid="Functions.Url"/></Metadata><Namespace resid="Namespace"/>
    </ExtensionPoint></AllFormFactors>
    <DesktopFormFactor><ExtensionPoint xsi:type="PrimaryCommandSurface"><OfficeTab id="TabHome"><Group id="G">
      <Label resid="Label"/>
      <Control xsi:type="Button" id="Show"><Label resid="Label"/>
        <Supertip><Title resid="Label"/><Description resid="Tip"/></Supertip>
        <Icon><bt:Image size="16" resid="i16"/><bt:Image size="32" resid="i32"/></Icon>
        <Action xsi:type="ShowTaskpane"><SourceLocation resid="Pane.Url"/></Action></Control>
      <Control xsi:type="Menu" id="Menu"><Label resid="Label"/><Items>
        <Item id="Run"><Label resid="Label"/><Action xsi:type="ExecuteFunction"><FunctionName>refresh</FunctionName></Action></Item>
      </Items></Control>
    </Group></OfficeTab></ExtensionPoint></DesktopFormFactor>
  </Host></Hosts>
  <Resources>
    <bt:Images><bt:Image id="i16" DefaultValue="https://localhost:3000/16.png"/><bt:Image id="i32" DefaultValue="https://localhost:3000/32.png"/></bt:Images>
    <bt:Urls><bt:Url id="Pane.Url" DefaultValue="https://localhost:3000/pane.html"/>
      <bt:Url id="Functions.Url" DefaultValue="https://localhost:3000/f.json"><bt:Override Locale="zh-CN" Value="https://localhost:3000/f.zh-cn.json"/></bt:Url></bt:Urls>
    <bt:ShortStrings><bt:String id="Label" DefaultValue="Refresh"><bt:Override Locale="zh-CN" Value="刷新"/></bt:String><bt:String id="Namespace" DefaultValue="KAM"/></bt:ShortStrings>
    <bt:LongStrings><bt:String id="Tip" DefaultValue="Reads &amp; writes"/></bt:LongStrings>
  </Resources>
</VersionOverrides>`;

describe("a manifest", () => {
  const read = readManifest(manifest(shared));

  it("tells the add-in's name, version and what it requires of the host", () => {
    expect([read.id, read.version]).toEqual(["01c89387-e60a-4d07-8a75-bbca9f777657", "1.2.0.0"]);
    expect(inLocale(read.displayName, "zh-CN")).toBe("客户台");
    expect(read.requirements).toEqual({ ExcelApi: "1.12", SharedRuntime: "1.3" });
  });
  it("tells the page of the shared runtime, and where the functions are described in each language", () => {
    expect(read.taskpaneUrl.text).toBe("https://localhost:3000/pane.html");
    expect(read.customFunctions?.namespace.text).toBe("KAM");
    const metadata = read.customFunctions?.metadataUrl ?? { text: "", overrides: {} };
    expect(inLocale(metadata, "zh-CN")).toBe("https://localhost:3000/f.zh-cn.json");
    expect(inLocale(metadata, "de-DE")).toBe("https://localhost:3000/f.json");
  });
  it("tells the ribbon's buttons, also those in menus", () => {
    const [group] = read.groups;
    expect(group.controls.map(({ id, action }) => [id, action])).toEqual([
      ["Show", { kind: "ShowTaskpane", url: { text: "https://localhost:3000/pane.html", overrides: {} } }],
      ["Run", { kind: "ExecuteFunction", functionName: "refresh" }],
    ]);
    expect(inLocale(group.controls[0].label, "zh-cn")).toBe("刷新");
    expect(group.controls[0].tip.text).toBe("Reads & writes");
    expect(group.controls[0].icons).toEqual({
      16: "https://localhost:3000/16.png",
      32: "https://localhost:3000/32.png",
    });
  });
  it("may do without commands and functions: then there is the pane alone", () => {
    const plain = readManifest(manifest(""));
    expect([plain.taskpaneUrl.text, plain.groups, plain.customFunctions]).toEqual([
      "https://localhost:3000/plain.html",
      [],
      undefined,
    ]);
  });
  it("is refused when it names a resource that it does not define", () => {
    expect(() => readManifest(manifest(shared.replace('String id="Label"', 'String id="Lable"')))).toThrow(/"Label"/);
  });
});
