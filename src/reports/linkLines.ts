import type { Report } from "./report";

/** Links beside each other: as many columns as key figures and charts take, so that a narrow sheet stays on its page. */
const LINKS_PER_LINE = 10;

const groups = ["tiering", "credit", "forecast"] as const;

/** The sheets that a sheet links to, line by line: its own group and those of all; on the Dashboard each group begins a line. */
export const linkLines = (report: Report, written: readonly Report[]): readonly (readonly Report[])[] =>
  linkGroups(report, written).flatMap((line) =>
    Array.from({ length: Math.max(1, Math.ceil(line.length / LINKS_PER_LINE)) }, (_, i) =>
      line.slice(i * LINKS_PER_LINE, (i + 1) * LINKS_PER_LINE),
    ),
  );

function linkGroups(report: Report, written: readonly Report[]): readonly (readonly Report[])[] {
  const others = written.filter((each) => each !== report);
  const overview = others.filter(({ group }) => group === "overview");
  const members = (group: Report["group"]): readonly Report[] => others.filter((each) => each.group === group);
  if (report.id === "dashboard") return [overview, ...groups.map(members).filter((line) => line.length > 0)];
  const [first, ...rest] = overview;
  return [[...(first ? [first] : []), ...(report.group === "overview" ? [] : members(report.group)), ...rest]];
}
