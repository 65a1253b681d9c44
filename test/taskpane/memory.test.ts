import { describe, expect, it } from "vitest";
import { browserMemory } from "../../src/taskpane/memory";

function storage(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  } as Storage;
}

describe("what is remembered on this computer", () => {
  it("is read back", () => {
    const memory = browserMemory("p1.", storage);
    const kept = storage();
    const here = browserMemory("p1.", () => kept);
    here.write("language", "zh-CN");
    expect(here.read("language")).toBe("zh-CN");
    expect(memory.read("language")).toBeUndefined();
  });

  it("is kept apart for each partition that Office names", () => {
    const kept = storage();
    browserMemory("one.", () => kept).write("language", "zh-CN");
    expect(browserMemory("two.", () => kept).read("language")).toBeUndefined();
  });

  it("is nothing, without an error, where the browser blocks storage", () => {
    const memory = browserMemory(undefined, () => {
      throw new DOMException("denied", "SecurityError");
    });
    expect(() => memory.write("language", "zh-CN")).not.toThrow();
    expect(memory.read("language")).toBeUndefined();
  });
});
