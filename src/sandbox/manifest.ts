import { child, children, descendants, parseXml, type XmlElement } from "./xlsx/parseXml";

/** What a host learns of an add-in from its manifest (add-in only XML with a shared runtime). */
export interface Manifest {
  id: string;
  version: string;
  displayName: Localized;
  /** The page of the task pane, which is the shared runtime. */
  taskpaneUrl: Localized;
  customFunctions?: { metadataUrl: Localized; namespace: Localized };
  groups: RibbonGroup[];
  /** Requirement sets that a host must have, with their least versions. */
  requirements: Record<string, string>;
}

/** A text for each language: the default one, and others by locale. */
export interface Localized {
  text: string;
  overrides: Record<string, string>;
}

export interface RibbonGroup {
  id: string;
  label: Localized;
  controls: RibbonControl[];
}

export interface RibbonControl {
  id: string;
  label: Localized;
  tip: Localized;
  /** Icon URLs by size in pixels. */
  icons: Record<number, string>;
  action: { kind: "ShowTaskpane"; url: Localized } | { kind: "ExecuteFunction"; functionName: string };
}

/** The text in a language; the default one where the manifest has none for it. */
export function inLocale(localized: Localized, locale: string): string {
  const found = Object.keys(localized.overrides).find((key) => key.toLowerCase() === locale.toLowerCase());
  return found === undefined ? localized.text : localized.overrides[found];
}

/** Reads a manifest; throws when it has no page to show. */
export function readManifest(xml: string): Manifest {
  const root = parseXml(xml);
  const overrides = innermostOverrides(root);
  const resources = readResources(child(overrides, "Resources"));
  const resource = (element: XmlElement | undefined): Localized => {
    const id = element?.attributes.resid ?? "";
    return resources.get(id) ?? missing(`The manifest names the resource "${id}" and does not define it.`);
  };
  const runtime = descendants(overrides, "Runtime")[0];
  const source = child(child(root, "DefaultSettings"), "SourceLocation");
  return {
    id: textOf(child(root, "Id")),
    version: textOf(child(root, "Version")),
    displayName: localized(child(root, "DisplayName")),
    taskpaneUrl: runtime ? resource(runtime) : localized(source),
    customFunctions: readFunctions(overrides, resource),
    groups: descendants(overrides, "Group").map((group) => readGroup(group, resource)),
    requirements: readRequirements(root),
  };
}

type ResourceOf = (element: XmlElement | undefined) => Localized;

/** VersionOverrides nest: the innermost is the newest, and it wins. */
function innermostOverrides(root: XmlElement): XmlElement | undefined {
  const inner = child(root, "VersionOverrides");
  return inner ? (innermostOverrides(inner) ?? inner) : undefined;
}

function readResources(resources: XmlElement | undefined): Map<string, Localized> {
  const entries = (resources?.children ?? []).flatMap((list) => list.children);
  return new Map(entries.map((entry) => [entry.attributes.id, localized(entry)]));
}

function readFunctions(overrides: XmlElement | undefined, resource: ResourceOf): Manifest["customFunctions"] {
  const point = descendants(overrides, "ExtensionPoint").find(
    ({ attributes }) => attributes.type === "CustomFunctions",
  );
  if (!point) return undefined;
  return {
    metadataUrl: resource(child(child(point, "Metadata"), "SourceLocation")),
    namespace: resource(child(point, "Namespace")),
  };
}

function readGroup(group: XmlElement, resource: ResourceOf): RibbonGroup {
  return {
    id: group.attributes.id,
    label: resource(child(group, "Label")),
    controls: children(group, "Control").flatMap((control) => readControl(control, resource)),
  };
}

/** A button, or the items of a menu. */
function readControl(control: XmlElement, resource: ResourceOf): RibbonControl[] {
  const items = descendants(control, "Item");
  if (items.length > 0) return items.flatMap((item) => readControl(item, resource));
  const tip = child(child(control, "Supertip"), "Description");
  return [
    {
      id: control.attributes.id,
      label: resource(child(control, "Label")),
      tip: tip ? resource(tip) : { text: "", overrides: {} },
      icons: readIcons(child(control, "Icon"), resource),
      action: readAction(child(control, "Action"), resource),
    },
  ];
}

function readIcons(icon: XmlElement | undefined, resource: ResourceOf): Record<number, string> {
  return Object.fromEntries(
    children(icon, "Image").map((image) => [Number(image.attributes.size), resource(image).text]),
  );
}

function readAction(action: XmlElement | undefined, resource: ResourceOf): RibbonControl["action"] {
  if (action?.attributes.type === "ExecuteFunction") {
    return { kind: "ExecuteFunction", functionName: textOf(child(action, "FunctionName")) };
  }
  return { kind: "ShowTaskpane", url: resource(child(action, "SourceLocation")) };
}

function readRequirements(root: XmlElement): Record<string, string> {
  const sets = child(child(root, "Requirements"), "Sets");
  const versionOf = (set: XmlElement): string =>
    set.attributes.MinVersion ?? sets?.attributes.DefaultMinVersion ?? "1.1";
  return Object.fromEntries(children(sets, "Set").map((set) => [set.attributes.Name, versionOf(set)]));
}

function localized(element: XmlElement | undefined): Localized {
  if (!element) return missing("The manifest lacks the address of the task pane or the add-in's name.");
  const overrides = children(element, "Override").map(({ attributes }) => [attributes.Locale, attributes.Value]);
  return { text: element.attributes.DefaultValue ?? "", overrides: Object.fromEntries(overrides) };
}

const textOf = (element: XmlElement | undefined): string => element?.text.trim() ?? "";

function missing(message: string): never {
  throw new Error(message);
}
