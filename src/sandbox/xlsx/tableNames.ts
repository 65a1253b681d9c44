/** The names and numbers of a workbook's tables, which must be unique in it. */
export interface TableNames {
  /** The lowest free number, and the name wanted or, where it is taken, the same with a number behind. */
  take(name: string): { id: number; name: string };
}

export function createTableNames(takenIds: Iterable<number>, takenNames: Iterable<string>): TableNames {
  const ids = new Set(takenIds);
  const names = new Set([...takenNames].map((name) => name.toLowerCase()));
  return {
    take(wanted) {
      let id = 1;
      while (ids.has(id)) id++;
      let name = wanted;
      for (let number = 2; names.has(name.toLowerCase()); number++) name = `${wanted}_${number}`;
      ids.add(id);
      names.add(name.toLowerCase());
      return { id, name };
    },
  };
}
