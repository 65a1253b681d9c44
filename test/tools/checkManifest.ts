import { XMLParser, XMLValidator } from "fast-xml-parser";
import { pngSize } from "./icons";

/** An element with its attributes, children and text; names keep their prefix (`bt:Url`). */
type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
};

/** What a manifest is checked against. */
export type ManifestContext = {
  /** The version in package.json, three parts. */
  readonly packageVersion: string;
  /** A file of the build by its path below the base address (`assets/icon-32.png`), or undefined. */
  readonly readFile: (path: string) => Uint8Array | undefined;
  /** The address that every URL begins with. */
  readonly base: string;
};

const locales = ["zh-CN"];

/** The order of elements that the schema demands; an element not listed may not appear. */
const order: Record<string, readonly string[]> = {
  OfficeApp: [
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
    "ExtendedOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
};

const required: Record<string, readonly string[]> = {
  OfficeApp: order.OfficeApp.filter((name) => name !== "AppDomains" && name !== "ExtendedOverrides"),
  VersionOverrides: ["Hosts", "Resources"],
  DesktopFormFactor: order.DesktopFormFactor,
  GetStarted: order.GetStarted,
  Resources: order.Resources,
  Group: order.Group,
  Control: order.Control,
  Supertip: order.Supertip,
};

const ribbonSizes = [16, 32, 80];

/** Everything that Excel or the store would refuse in an add-in-only manifest with a shared runtime, one sentence a problem. */
export function checkManifest(xml: string, context: ManifestContext): string[] {
  const wellFormed = XMLValidator.validate(xml);
  if (wellFormed !== true) return [`not well-formed: line ${wellFormed.err.line}, ${wellFormed.err.msg}`];
  const app = parse(xml);
  return [
    ...checkOrder(app),
    ...checkIdentity(app, context),
    ...checkSharedRuntime(app),
    ...checkRequirements(app),
    ...checkLengths(app),
    ...checkResources(app),
    ...checkLocales(app),
    ...checkUrls(app, context),
    ...checkIcons(app, context),
    ...checkCommands(app),
  ];
}

/** M1: elements in schema order, each allowed one once unless it repeats by nature. */
function checkOrder(app: Element): string[] {
  return everyElement(app).flatMap((element) => {
    const allowed = order[element.name];
    // <Host Name="Workbook"/> of the base manifest has no children; the one in the overrides has them all.
    if (!allowed || !element.children.length) return [];
    const names = element.children.map(({ name }) => name);
    const places = names.map((name) => allowed.indexOf(name));
    const unknown = names
      .filter((_, i) => places[i] < 0)
      .map((name) => `<${name}> does not belong in <${element.name}>`);
    const late = names.filter((_, i) => i > 0 && places[i] >= 0 && places[i] < places[i - 1]);
    const missing = (required[element.name] ?? []).filter((name) => !names.includes(name));
    return [
      ...unknown,
      ...late.map((name) => `<${name}> stands too late in <${element.name}>`),
      ...missing.map((name) => `<${element.name}> lacks <${name}>`),
    ];
  });
}

/** M4, M7: who the add-in is. */
function checkIdentity(app: Element, { packageVersion }: ManifestContext): string[] {
  const id = textOf(app, "Id");
  const version = textOf(app, "Version");
  const permissions = textOf(app, "Permissions");
  return [
    ...unless(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id), `Id "${id}" is not a GUID`),
    ...unless(/^\d{1,5}(\.\d{1,5}){3}$/.test(version), `Version "${version}" has not four numbers`),
    ...unless(
      version === `${packageVersion}.0`,
      `Version ${version} is not ${packageVersion}.0, the version of package.json`,
    ),
    ...unless(permissions === "ReadWriteDocument", `Permissions "${permissions}" is not ReadWriteDocument`),
    ...unless(textOf(app, "DefaultLocale") === "en-US", "DefaultLocale is not en-US"),
  ];
}

/** M2: one page is pane, command file and custom functions, and it stays loaded. */
function checkSharedRuntime(app: Element): string[] {
  const host = find(app, "Host").find(({ children }) => children.length);
  const [runtime] = find(app, "Runtime");
  const page = runtime?.attributes.resid;
  const [functions] = find(app, "ExtensionPoint").filter((point) => point.attributes["xsi:type"] === "CustomFunctions");
  const shared = [
    ...find(app, "FunctionFile").map((file) => file.attributes.resid),
    ...find(functions, "Page").flatMap((element) => find(element, "SourceLocation").map((at) => at.attributes.resid)),
    ...find(app, "Action").flatMap((action) => find(action, "SourceLocation").map((at) => at.attributes.resid)),
  ];
  return [
    ...unless(host?.children[0]?.name === "Runtimes", "<Runtimes> is not the first child of <Host>"),
    ...unless(runtime?.attributes.lifetime === "long", 'the runtime is not lifetime="long"'),
    ...unless(functions !== undefined, "there is no extension point for custom functions"),
    ...unless(
      shared.every((resid) => resid === page),
      "pane, command file and functions page are not the runtime's page",
    ),
    ...unless(find(app, "TaskpaneId").length === 0, "<TaskpaneId> contradicts a shared runtime"),
  ];
}

/** M3: what Excel must offer. */
function checkRequirements(app: Element): string[] {
  const sets = find(app, "Set").map(({ attributes }) => `${attributes.Name} ${attributes.MinVersion}`);
  return ["SharedRuntime 1.1", "ExcelApi 1.12"].flatMap((set) =>
    unless(sets.includes(set), `requirement set ${set} is missing`),
  );
}

/** M5: lengths. */
function checkLengths(app: Element): string[] {
  const limits: readonly [string, number][] = [
    ["DisplayName", 125],
    ["Description", 250],
    ["bt:ShortStrings", 125],
    ["bt:LongStrings", 250],
  ];
  const [overrides] = find(app, "VersionOverrides");
  const texts = limits.flatMap(([name, limit]) =>
    find(app, name)
      .filter((element) => name.startsWith("bt:") || !isInside(overrides, element))
      .flatMap((element) => valuesBelow(element))
      .filter((value) => value.length > limit)
      .map((value) => `<${name}> longer than ${limit}: "${value}"`),
  );
  const ids = everyElement(app).flatMap(({ name, attributes }) => {
    const limit = name === "Control" || name === "Group" ? 125 : 32;
    return [attributes.id, attributes.resid]
      .filter((id) => id && id.length > limit)
      .map((id) => `id longer than ${limit}: "${id}"`);
  });
  return [...texts, ...ids];
}

/** M5: every resid names exactly one resource of the right kind, every resource is used. */
function checkResources(app: Element): string[] {
  const [resources] = find(app, "Resources");
  const defined = everyElement(resources).flatMap(({ attributes }) => attributes.id ?? []);
  const used = everyElement(app).flatMap(({ attributes }) => attributes.resid ?? []);
  return [
    ...defined.filter((id, i) => defined.indexOf(id) !== i).map((id) => `resource "${id}" is defined twice`),
    ...[...new Set(used)].filter((id) => !defined.includes(id)).map((id) => `resource "${id}" is used but not defined`),
    ...defined.filter((id) => !used.includes(id)).map((id) => `resource "${id}" is never used`),
  ];
}

/** M8: every word in every language. */
function checkLocales(app: Element): string[] {
  const [overrides] = find(app, "VersionOverrides");
  const names = [
    ...find(app, "DisplayName"),
    ...find(app, "Description").filter((element) => !isInside(overrides, element)),
  ];
  const strings = [
    ...find(app, "bt:String"),
    ...find(app, "bt:Url").filter(({ attributes }) => attributes.id === "Functions.Metadata.Url"),
  ];
  return [...names, ...strings].flatMap((element) => {
    const has = element.children.map(({ attributes }) => attributes.Locale);
    const what = element.attributes.id ?? element.name;
    return [
      ...locales.filter((locale) => !has.includes(locale)).map((locale) => `"${what}" has no ${locale}`),
      ...has.filter((locale) => !locales.includes(locale)).map((locale) => `"${what}" has an override for ${locale}`),
    ];
  });
}

/** Every address is https, below the base, and names a file that the build holds. */
function checkUrls(app: Element, { base, readFile }: ManifestContext): string[] {
  const urls = everyElement(app)
    .filter(({ name, attributes }) => name !== "Set" && "DefaultValue" in attributes)
    .flatMap((element) => valuesBelow(element))
    .filter((value) => /^\w+:\/\//.test(value));
  return [...new Set(urls)].flatMap((url) => {
    if (!url.startsWith(`${base}/`)) return [`${url} is not below ${base}`];
    if (!url.startsWith("https://")) return [`${url} is not https`];
    const path = url.slice(base.length + 1);
    return unless(readFile(path) !== undefined, `${url}: there is no file ${path}`);
  });
}

/** M6: pictures are PNGs of the size they are used for, and the ribbon has the sizes it must have. */
function checkIcons(app: Element, { base, readFile }: ManifestContext): string[] {
  const urls = new Map(find(app, "bt:Image").flatMap(({ attributes: a }) => (a.id ? [[a.id, a.DefaultValue]] : [])));
  const uses: [string, number][] = [
    [valueOf(app, "IconUrl"), 32],
    [valueOf(app, "HighResolutionIconUrl"), 64],
    ...find(app, "Icon").flatMap((icon) =>
      icon.children.map(({ attributes }): [string, number] => [
        urls.get(attributes.resid) ?? "",
        Number(attributes.size),
      ]),
    ),
  ];
  const wrong = uses.flatMap(([url, size]) => {
    const picture = pngSize(readFile(url.slice(base.length + 1)) ?? new Uint8Array());
    return unless(
      picture?.width === size && picture.height === size,
      `${url || "an icon"} is not a PNG of ${size} × ${size}`,
    );
  });
  const lacking = find(app, "Icon").flatMap((icon) => {
    const sizes = icon.children.map(({ attributes }) => Number(attributes.size));
    return ribbonSizes.filter((size) => !sizes.includes(size)).map((size) => `an <Icon> lacks ${size} pixels`);
  });
  return [...wrong, ...lacking];
}

/** M9: a group on the Home tab of few commands, ids unique. */
function checkCommands(app: Element): string[] {
  const controls = find(app, "Control");
  const ids = [...find(app, "Group"), ...controls].map(({ attributes }) => attributes.id);
  return [
    ...unless(controls.length > 0 && controls.length < 6, `${controls.length} commands in a group of the Home tab`),
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `control id "${id}" is used twice`),
  ];
}

type OrderedNode = { readonly ":@"?: Record<string, string>; readonly [name: string]: unknown };

function parse(xml: string): Element {
  const options = { preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: "", parseTagValue: false };
  const nodes = new XMLParser(options).parse(xml) as OrderedNode[];
  const app = nodes.map(toElement).find(({ name }) => name === "OfficeApp");
  if (!app) throw new Error("The manifest has no <OfficeApp>.");
  return app;
}

function toElement(node: OrderedNode): Element {
  const name = Object.keys(node).find((key) => key !== ":@") ?? "";
  const inside = Array.isArray(node[name]) ? (node[name] as OrderedNode[]) : [];
  const text = inside.map((child) => child["#text"] ?? "").join("");
  const children = inside.filter((child) => !("#text" in child)).map(toElement);
  return { name, attributes: node[":@"] ?? {}, children, text };
}

function everyElement(element: Element | undefined): Element[] {
  return element ? [element, ...element.children.flatMap(everyElement)] : [];
}

function find(element: Element | undefined, name: string): Element[] {
  return everyElement(element).filter((one) => one.name === name);
}

function isInside(outer: Element | undefined, element: Element): boolean {
  return everyElement(outer).includes(element);
}

function textOf(app: Element, name: string): string {
  return app.children.find((child) => child.name === name)?.text ?? "";
}

function valueOf(app: Element, name: string): string {
  return app.children.find((child) => child.name === name)?.attributes.DefaultValue ?? "";
}

function valuesBelow(element: Element): string[] {
  return everyElement(element).flatMap(({ attributes }) =>
    [attributes.DefaultValue, attributes.Value].filter((value) => value),
  );
}

function unless(condition: boolean, problem: string): string[] {
  return condition ? [] : [problem];
}
