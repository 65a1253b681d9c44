import { describe, expect, it } from "vitest";
import { analyses } from "../../src/analyses/index";
import { columnsOf, type Analysis } from "../../src/analyses/analysis";
import type { Parameter } from "../../src/analyses/parameter";
import { parameters } from "../../src/analyses/parameters";
import { defaultParameters } from "../../src/analyses/parseParameters";
import { findingRules } from "../../src/reports/findingRules";
import { historyFrame } from "../../src/reports/historyFrame";
import { issueFrame } from "../../src/reports/issueFrame";
import { parameterFrame } from "../../src/reports/parameterFrame";
import { reports } from "../../src/reports/index";
import type { Report } from "../../src/reports/report";
import { reportWords } from "../../src/reports/reportWords";
import { sourceFrame } from "../../src/reports/sourceFrame";

const columns = new Set([
  ...analyses.flatMap((analysis: Analysis) =>
    Object.keys(columnsOf(analysis, defaultParameters)).map((id) => `${analysis.id}.${id}`),
  ),
  ...analyses.filter(({ varyingColumns }) => varyingColumns).map(({ id }) => `${id}.*`),
  ...[issueFrame([]), parameterFrame([], "en-US"), sourceFrame([]), historyFrame([])].flatMap((frame) => [
    ...frame.columns.keys(),
  ]),
]);
const kpis = new Set(
  analyses.flatMap(({ id, kpis: own, words = [] }: Analysis) =>
    [...Object.keys(own), ...words].map((name) => `${id}.${name}`),
  ),
);
const own = /^(issues|parameters)\.\w+$/;

const placeholders = (text: string): string[] => [...text.matchAll(/\{([\w.]+)(?:\|[^{}]*)?\}/g)].map(([, ref]) => ref);
const labelsOf = ({ titles, charts }: Report) => [...titles, ...charts.flatMap((chart) => chart.titles)];

describe("the catalogue of reports", () => {
  it("names only columns that an analysis computes", () => {
    const named = reports.flatMap(({ tables, charts }) => [
      ...tables.flatMap((table) => [
        ...table.columns.map(({ ref }) => ref),
        ...(table.totals ?? []),
        ...(table.where ?? []),
        ...(table.sort ? [table.sort.by] : []),
      ]),
      ...charts.flatMap((chart) => [chart.categories, ...chart.series.map(({ ref }) => ref)]),
    ]);
    expect(named.filter((ref) => !columns.has(ref))).toEqual([]);
  });

  it("names only figures that an analysis computes", () => {
    const named = reports.flatMap((report) => [
      ...report.kpis,
      ...labelsOf(report).flatMap((label) => [...placeholders(label["en-US"]), ...placeholders(label["zh-CN"])]),
    ]);
    expect(named.filter((ref) => !kpis.has(ref) && !own.test(ref))).toEqual([]);
  });

  it("names in live formulas only columns that are computed and parameters that exist", () => {
    const formulas = reports.flatMap(({ tables }) =>
      tables.flatMap((table) => table.columns.flatMap(({ formula }) => formula ?? [])),
    );
    const refs = formulas.flatMap((formula) => [...formula.matchAll(/\[([\w.]+\.\w+)\]/g)].map(([, ref]) => ref));
    expect(refs.filter((ref) => !columns.has(ref))).toEqual([]);
    const ids = formulas.flatMap((formula) => [...formula.matchAll(/\{([^{}]+)\}/g)].map(([, id]) => id));
    const known = (id: string): boolean => {
      const [, name, key] = /^(\w+)(?:\[(.*)\])?$/s.exec(id)!;
      const parameter = (parameters as Readonly<Record<string, Parameter>>)[name];
      return parameter?.kind === "set" ? key in parameter.keys : parameter !== undefined && key === undefined;
    };
    expect(ids.filter((id) => !known(id))).toEqual([]);
  });

  it("says the same figures in both languages", () => {
    const labels = [
      ...reports.flatMap(labelsOf),
      ...findingRules.map(({ text }) => text),
      ...Object.values(reportWords),
    ];
    for (const label of labels) {
      expect(placeholders(label["zh-CN"]).toSorted()).toEqual(placeholders(label["en-US"]).toSorted());
    }
  });

  it("ends every list of titles with one that needs no figure", () => {
    for (const { titles } of reports) expect(placeholders(titles.at(-1)!["en-US"])).toEqual([]);
  });

  it("has ids, sheet names and table names of their own", () => {
    const unique = (names: readonly string[]): void => expect(new Set(names).size).toBe(names.length);
    unique(reports.map(({ id }) => id));
    unique(reports.flatMap(({ sheet }) => Object.values(sheet)));
    unique(reports.flatMap(({ tables }) => tables.map(({ name }) => name)));
  });

  it("gives sheets names that Excel takes", () => {
    for (const name of reports.flatMap(({ sheet }) => Object.values(sheet))) {
      expect(name).toMatch(/^[^\\/?*[\]:']{1,31}$/);
    }
  });

  it("lets findings be about and open what there is", () => {
    for (const { text, above, about, opens } of findingRules) {
      const refs = placeholders(text["en-US"]);
      expect(refs.filter((ref) => !kpis.has(ref) && !own.test(ref) && !(about && columns.has(ref)))).toEqual([]);
      if (above) expect(kpis.has(above) || own.test(above)).toBe(true);
      expect(reports.find(({ id }) => id === opens.report)?.tables.map(({ id }) => id)).toContain(opens.table);
    }
  });
});
