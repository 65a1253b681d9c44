import type { Report } from "./report";

const groups = ["tiering", "credit", "forecast"] as const;

/** The sheets that a sheet links to, line by line: its own group and those of all in one; on the Dashboard a line for each group. */
export function linkLines(report: Report, written: readonly Report[]): readonly (readonly Report[])[] {
  const others = written.filter((each) => each !== report);
  const overview = others.filter(({ group }) => group === "overview");
  const members = (group: Report["group"]): readonly Report[] => others.filter((each) => each.group === group);
  if (report.id === "dashboard") return [overview, ...groups.map(members).filter((line) => line.length > 0)];
  const [first, ...rest] = overview;
  return [[...(first ? [first] : []), ...(report.group === "overview" ? [] : members(report.group)), ...rest]];
}
