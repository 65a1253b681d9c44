import { label } from "../../i18n/label";
import type { Report } from "../report";

/** Every threshold, rate and choice of the calculation; the values may be edited here. */
export const parameters: Report = {
  id: "parameters",
  sheet: label("KAM Parameters", "KAM 参数"),
  short: label("Parameters", "参数"),
  group: "overview",
  titles: [
    label(
      "Parameters that differ from their defaults: {parameters.changed} of {parameters.count}",
      "{parameters.count} 个参数中有 {parameters.changed} 个与默认值不同",
    ),
    label("Parameters", "参数"),
  ],
  kpis: [],
  charts: [],
  freezeColumns: 2,
  tables: [
    {
      id: "parameters",
      name: "KAM_Parameters",
      rows: "parameter",
      label: label("Parameters", "参数"),
      columns: [
        { ref: "parameter.section" },
        { ref: "parameter.label" },
        { ref: "parameter.value" },
        { ref: "parameter.used" },
        { ref: "parameter.default" },
        { ref: "parameter.range", wrap: true },
        { ref: "parameter.meaning", wrap: true },
        { ref: "parameter.id" },
      ],
    },
  ],
  notes: [
    label("The filter of “Section” shows the parameters of one subject.", "用“类别”列的筛选按钮可只看某一类参数。"),
    label(
      "Change a value in the “Value” column; it counts from the next refresh on. Clear the cell to return to the default.",
      "请在“设定值”列修改，自下次刷新起生效；清空单元格即恢复默认值。",
    ),
    label(
      "A value that cannot be used is reported on the issues sheet, and “Value used” shows what was taken instead.",
      "无法采用的值会列入问题表，“采用值”列显示实际采用的值。",
    ),
  ],
};
