/** Small things one person wants remembered on this computer: language, first run. Never data of the workbook. */
export interface Memory {
  read(key: string): string | undefined;
  write(key: string, value: string): void;
}

/** Over the browser's storage, which Office partitions by document origin; where it is blocked, nothing is remembered. */
export function browserMemory(partition: string | undefined, storage: () => Storage = () => localStorage): Memory {
  const keyOf = (key: string): string => `${partition ?? ""}kamDesk.${key}`;
  return {
    read: (key) => attempt(() => storage().getItem(keyOf(key)) ?? undefined),
    write: (key, value) => void attempt(() => storage().setItem(keyOf(key), value)),
  };
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
