import ts from "typescript";
import rooms from "./rooms.json";

/** Sources by their path from the top of the repository: `src/engine/assert.ts` → text. */
export type Sources = ReadonlyMap<string, string>;

/** One sentence a breach: where, what, and what to do instead. */
export type Breach = string;

const mayImport: Record<string, readonly string[]> = rooms.mayImport;
const everyRoom = Object.keys(mayImport);
const addInRooms = everyRoom.filter((room) => !rooms.outside.includes(room));

/** Where the page hands Excel to the one room that knows it. */
const composition = "src/taskpane/index.tsx";

const hosts = ["Excel", "Office", "OfficeExtension", "OfficeRuntime", "CustomFunctions"];
const page = ["window", "document", "navigator", "localStorage", "sessionStorage", "indexedDB", "location", "self"];
const clock = ["performance", "setTimeout", "setInterval", "requestAnimationFrame", "process", "globalThis", "crypto"];
const network = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "WebTransport", "RTCPeerConnection"];
const networkMembers = ["fetch", "sendBeacon"];
const unsafeMembers = ["dangerouslySetInnerHTML", "innerHTML", "outerHTML", "insertAdjacentHTML"];

/** Arrows point to the engine: no room imports one that stands further out, and no package it has no business with. */
export function importBreaches(sources: Sources, runtimePackages: readonly string[]): Breach[] {
  return [...sources].flatMap(([path, text]) => {
    const room = roomOf(path);
    if (!(room in mayImport))
      return [`${path}: "${room}" is not a room; add it to test/tools/rooms.json or move the file`];
    return importsOf(text).flatMap((specifier) => {
      if (!specifier.startsWith(".")) return packageBreach(path, room, specifier, runtimePackages);
      const file = resolvePath(path, specifier);
      if (file === "package.json") return []; // for the version
      const target = roomOf(file);
      if (target === room || mayImport[room].includes(target)) return [];
      return [`${path}: ${room} must not import ${target} ("${specifier}")`];
    });
  });
}

function packageBreach(path: string, room: string, specifier: string, runtimePackages: readonly string[]): Breach[] {
  if (rooms.outside.includes(room)) return [];
  const name = specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
  if (room === "taskpane" && runtimePackages.includes(name)) return [];
  return [`${path}: ${room} must not import the package ${name}`];
}

/** Files that import each other in a ring; type-only imports count, because a ring of types is a ring of ideas. */
export function importCycles(sources: Sources): Breach[] {
  const found = new Set<Breach>();
  const finished = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) found.add(`import cycle: ${[...trail.slice(start), path].join(" → ")}`);
    if (start >= 0 || finished.has(path)) return;
    for (const next of neighbours(path, sources)) walk(next, [...trail, path]);
    finished.add(path);
  };
  for (const path of sources.keys()) walk(path, []);
  return [...found];
}

function neighbours(path: string, sources: Sources): string[] {
  return importsOf(sources.get(path) ?? "")
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => resolvePath(path, specifier))
    .flatMap((base) => [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((file) => sources.has(file)) ?? []);
}

/** Files of the pure rooms that no other file imports: mathematics that nothing calls answers nobody's question. */
export function unusedFiles(sources: Sources): Breach[] {
  const used = new Set([...sources.keys()].flatMap((path) => neighbours(path, sources)));
  return [...sources.keys()].filter((path) => rooms.pure.includes(roomOf(path)) && !used.has(path));
}

/** Pure rooms name no host, page, network, clock or chance; the whole add-in names no network and runs no text as code or markup. */
export function purityBreaches(sources: Sources): Breach[] {
  return [...sources].flatMap(([path, text]) => {
    const room = roomOf(path);
    if (!addInRooms.includes(room)) return [];
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, scriptKind(path));
    const isPure = rooms.pure.includes(room);
    const globals = new Set([
      ...network,
      "eval",
      "Function",
      ...(isPure ? [...hosts, ...page, ...clock] : []),
      ...(room === "office" || path === composition ? [] : ["Excel"]),
    ]);
    const own = declaredNames(file);
    const breaches: Breach[] = [];
    const visit = (node: ts.Node): void => {
      const name = namedBreach(node, globals, own) ?? (isPure ? clockOrChance(node) : undefined);
      if (name) breaches.push(`${path}:${lineOf(file, node)}: ${room} must not use ${name}`);
      ts.forEachChild(node, visit);
    };
    visit(file);
    return breaches;
  });
}

function namedBreach(node: ts.Node, globals: ReadonlySet<string>, own: ReadonlySet<string>): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const member = node.name.text;
    return [...networkMembers, ...unsafeMembers].includes(member) ? `.${member}` : undefined;
  }
  if (ts.isJsxAttribute(node) && unsafeMembers.includes(node.name.getText())) return node.name.getText();
  if (!ts.isIdentifier(node) || !isReference(node)) return undefined;
  // `Function` as a type is harmless (if vague); as a value it compiles text.
  if (node.text === "Function" && !ts.isNewExpression(node.parent) && !ts.isCallExpression(node.parent))
    return undefined;
  return globals.has(node.text) && !own.has(node.text) ? node.text : undefined;
}

function clockOrChance(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText();
    return text === "Date.now" || text === "Math.random" ? text : undefined;
  }
  const isDate = (expression: ts.Expression): boolean => ts.isIdentifier(expression) && expression.text === "Date";
  if (ts.isNewExpression(node) && isDate(node.expression) && !node.arguments?.length) return "new Date()";
  if (ts.isCallExpression(node) && isDate(node.expression)) return "Date()";
  return undefined;
}

/** An identifier that reads a variable or names a type, not one that names a member, a key or a declaration. */
function isReference(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return false;
  if (ts.isQualifiedName(parent) && parent.right === node) return false;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return false;
  if (ts.isBindingElement(parent) && parent.propertyName === node) return false;
  const named = parent as ts.Node & { name?: ts.Node };
  return named.name !== node || ts.isShorthandPropertyAssignment(parent);
}

/** Names the file declares itself: a moving average may well have a `window`. */
function declaredNames(file: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const declares = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node);
    if (
      (declares || ts.isFunctionDeclaration(node) || ts.isImportSpecifier(node)) &&
      node.name &&
      ts.isIdentifier(node.name)
    ) {
      names.add(node.name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

/** Files longer than `limit` lines: more than one idea. */
export function lengthBreaches(sources: Sources, limit: number): Breach[] {
  return [...sources].flatMap(([path, text]) => {
    const lines = text.trimEnd().split("\n").length;
    return lines > limit ? [`${path}: ${lines} lines, more than ${limit}; give each idea its own file`] : [];
  });
}

/** Every module a source names: import, export … from, import(), import type, and workers by `new URL(…, import.meta.url)`. */
function importsOf(text: string): string[] {
  const imported = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  const workers = [...text.matchAll(/new URL\(\s*"(\.[^"]+)",\s*import\.meta\.url/g)].map(([, specifier]) => specifier);
  return [...new Set([...imported, ...workers])];
}

function roomOf(path: string): string {
  const [, room] = path.split("/");
  return room;
}

function resolvePath(from: string, specifier: string): string {
  const parts = from.split("/").slice(0, -1);
  for (const step of specifier.split("/")) {
    if (step === "..") parts.pop();
    else if (step !== ".") parts.push(step);
  }
  return parts.join("/");
}

function scriptKind(path: string): ts.ScriptKind {
  return path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
}

function lineOf(file: ts.SourceFile, node: ts.Node): number {
  return file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
}
