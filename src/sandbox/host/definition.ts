/**
 * How a class of the Office.js object model is declared: as data, one file per
 * class. Members bear the client's own names; on the wire they stand in
 * PascalCase, by the one rule of `memberName`.
 */
export interface Definition<T> {
  properties?: Record<string, Property<T>>;
  /** Properties that are objects, e.g. `range.format`; null for a null object. */
  navigations?: Record<string, (it: T) => HostObject | null>;
  /** Methods; one may answer a `HostObject` (then it may stand in an object path), null for a null object, or plain data. */
  methods?: Record<string, Method<T>>;
  /** Of a collection. */
  items?: (it: T) => HostObject[];
  /** `collection.getItem(key)`, which the client sends as an indexer. */
  item?: { bivariant(it: T, key: never): HostObject }["bivariant"];
  /** What tells the client which object it holds, e.g. `{ Id: "{…}" }`; sent with every answer about the object. */
  identity?: (it: T) => Record<string, unknown>;
  /** Whether an object that the client holds by reference is still there, e.g. a range whose sheet is not deleted. */
  isAlive?: (it: T) => boolean;
}

/** Members take arguments as the client sends them; a declaration says of which type they are (hence the bivariance). */
export type Method<T> = { bivariant(it: T, ...args: never[]): unknown }["bivariant"];

export interface Property<T> {
  get: (it: T) => unknown;
  set?: { bivariant(it: T, value: never): void }["bivariant"];
}

/** An object of the workbook as the client may hold it: its class, and whatever the declaration of the class works on. */
export class HostObject<T = unknown> {
  /** Given by the host when the client asks to keep a reference. */
  referenceId?: string;

  constructor(
    /** e.g. "Range", as in `Excel.Range`. */
    readonly className: string,
    readonly it: T,
    /** For objects outside the catalogue, e.g. services. */
    readonly definition?: Definition<T>,
  ) {}
}

/** What the client reads under one name and sets under another. */
const SET_AS: Readonly<Record<string, string>> = { Gridlines: "showGridlines", Headings: "showHeadings" };

/** The client's name of a member on the wire: "GetRange" → "getRange"; "_KeepReference" stays. */
export const memberName = (wire: string): string => SET_AS[wire] ?? wire[0].toLowerCase() + wire.slice(1);

/** The other way: "values" → "Values". */
export const wireName = (name: string): string => name[0].toUpperCase() + name.slice(1);

/** A class outside the catalogue, e.g. of what a service answers: makes objects that bring their declaration along. */
export const defineClass = <T>({
  name,
  ...definition
}: Definition<T> & { name: string }): { of: (it: T) => HostObject } => ({
  of: (it) => new HostObject<T>(name, it, definition) as HostObject,
});
