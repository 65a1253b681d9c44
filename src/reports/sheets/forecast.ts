import { label } from "../../i18n/label";
import type { Report } from "../report";

/** What the pipeline is worth: by stage, by month, and deal by deal. */
export const forecast: Report = {
  id: "forecast",
  sheet: label("KAM Forecast", "KAM 预测"),
  short: label("Forecast", "预测"),
  group: "forecast",
  titles: [
    label(
      "Forecast until {forecast.lastDay}: {forecast.forecast} = {forecast.completed} completed + {forecast.weighted} expected",
      "截至 {forecast.lastDay} 销售预计 {forecast.forecast} = 已完成 {forecast.completed} + 预计 {forecast.weighted}",
    ),
    label("Sales forecast", "销售预测"),
  ],
  kpis: ["forecast.forecast", "forecast.completed", "forecast.weighted", "pipeline.amount", "pipeline.weighted"],
  charts: [],
  needs: "opportunities",
  tables: [
    {
      id: "stages",
      name: "KAM_PipelineByStage",
      rows: "stage",
      label: label("By stage", "按阶段"),
      columns: [
        { ref: "pipeline.stage" },
        { ref: "pipeline.rate" },
        { ref: "pipeline.deals" },
        { ref: "pipeline.amount" },
        { ref: "pipeline.weighted" },
        { ref: "pipeline.share", look: "dataBar" },
      ],
      totals: ["pipeline.deals", "pipeline.amount", "pipeline.weighted", "pipeline.share"],
      plain: true,
    },
    {
      id: "months",
      name: "KAM_ForecastByMonth",
      rows: "month",
      label: label("By month of expected close", "按预计成交月份"),
      columns: [
        { ref: "forecast.period" },
        { ref: "forecast.completed" },
        { ref: "forecast.deals" },
        { ref: "forecast.amount" },
        { ref: "forecast.weighted" },
        { ref: "forecast.forecast" },
      ],
      totals: ["forecast.completed", "forecast.deals", "forecast.amount", "forecast.weighted", "forecast.forecast"],
      beside: true,
      plain: true,
    },
    {
      id: "opportunities",
      name: "KAM_Opportunities",
      rows: "opportunity",
      label: label("Open opportunities", "未结商机"),
      columns: [
        { ref: "opportunity.name" },
        { ref: "opportunity.stage" },
        { ref: "opportunity.winRate" },
        { ref: "opportunity.amount" },
        { ref: "opportunity.weighted", look: "dataBar" },
        { ref: "opportunity.closeDay" },
        { ref: "opportunity.period", look: "classes" },
        { ref: "opportunity.customer" },
        { ref: "opportunity.customerId" },
        { ref: "opportunity.owner" },
        { ref: "opportunity.id" },
      ],
      sort: { by: "opportunity.weighted", order: "descending" },
      totals: ["opportunity.amount", "opportunity.weighted"],
    },
  ],
};
