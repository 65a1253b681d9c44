import { beforeAll, describe, expect, it } from "vitest";
import { classes } from "../../../src/sandbox/host/catalogue";
import { createHost } from "../../../src/sandbox/host/host";
import { createWorkbook } from "../../../src/sandbox/model/workbook";
import { loadOfficeInVm } from "../../../src/sandbox/transports/nodeVm";

/**
 * A host written by hand is honest only about names that the genuine client
 * knows: whatever is declared must exist there, as the same kind of member.
 */
describe("every member the host declares exists in the genuine client", () => {
  type Prototype = Record<string, unknown>;
  let client: Record<string, { prototype: Prototype }>;

  beforeAll(async () => {
    const office = await loadOfficeInVm(createHost(createWorkbook()));
    client = office.Excel as unknown as typeof client;
  });

  const getters = (prototype: Prototype) =>
    Object.entries(Object.getOwnPropertyDescriptors(prototype)).flatMap(([name, { get }]) => (get ? [name] : []));
  const methods = (prototype: Prototype) =>
    Object.entries(Object.getOwnPropertyDescriptors(prototype)).flatMap(([name, { value }]) =>
      typeof value === "function" ? [name] : [],
    );
  /** Members whose names the client holds only in getters of lists, which need no instance. */
  const listed = (prototype: Prototype, list: string) => (prototype[list] as string[] | undefined) ?? [];

  it.each(Object.keys(classes))("%s", (name) => {
    const { properties = {}, navigations = {}, methods: declared = {}, items, item } = classes[name];
    const { prototype } = client[name];

    expect(getters(prototype)).toEqual(expect.arrayContaining(Object.keys(properties)));
    expect(getters(prototype)).toEqual(expect.arrayContaining(Object.keys(navigations)));
    expect(methods(prototype)).toEqual(expect.arrayContaining(Object.keys(declared)));
    expect(
      Object.keys(properties).filter((each) => listed(prototype, "_navigationPropertyNames").includes(each)),
    ).toEqual([]);
    expect(Boolean(items)).toBe(Boolean(prototype._isCollection) && name !== "TableRowCollection");
    if (item) expect(methods(prototype).some((each) => each === "getItem" || each === "_GetItem")).toBe(true);
  });

  it.each(Object.keys(classes))("%s: what the client can set the host can set, and nothing else", (name) => {
    const { properties = {} } = classes[name];
    const settable = Object.entries(Object.getOwnPropertyDescriptors(client[name].prototype)).flatMap(
      ([each, { set }]) => (set ? [each] : []),
    );
    const declared = Object.entries(properties).flatMap(([each, { set }]) => (set ? [each] : []));
    expect(declared).toEqual(Object.keys(properties).filter((each) => settable.includes(each)));
  });
});
