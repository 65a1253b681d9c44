import { describe, expect, it, vi } from "vitest";
import { associateCommands } from "../../src/commands/commands";

type Handler = (event?: { completed?: () => void }) => void;

function associated(refresh: () => Promise<void>): {
  press: (name: string, event?: { completed?: () => void }) => void;
  errors: unknown[];
} {
  const handlers = new Map<string, Handler>();
  const errors: unknown[] = [];
  associateCommands(
    { associate: (name: string, handler: Handler) => void handlers.set(name, handler) } as never,
    { refresh, openParameters: () => Promise.resolve() },
    (error) => errors.push(error),
  );
  return { press: (name, event) => handlers.get(name)!(event), errors };
}

describe("ribbon commands", () => {
  it("tell Excel that they are done once the refresh is over", async () => {
    let finish = (): void => {};
    const { press } = associated(() => new Promise((resolve) => (finish = resolve)));
    const completed = vi.fn();
    press("refresh", { completed });
    await Promise.resolve();
    expect(completed).not.toHaveBeenCalled();
    finish();
    await vi.waitFor(() => expect(completed).toHaveBeenCalledOnce());
  });

  it("tell Excel that they are done even when they fail, and the failure is kept", async () => {
    const failure = new Error("no workbook");
    const { press, errors } = associated(() => Promise.reject(failure));
    const completed = vi.fn();
    press("refresh", { completed });
    await vi.waitFor(() => expect(completed).toHaveBeenCalledOnce());
    expect(errors).toEqual([failure]);
  });

  it("work without an event, as from a shortcut", () => {
    const { press } = associated(() => Promise.resolve());
    expect(() => press("openParameters")).not.toThrow();
  });
});
