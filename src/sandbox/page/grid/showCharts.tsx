import type { FUniver } from "@univerjs/core/lib/facade";
import type { Host } from "../../host/types";
import type { Chart } from "../../model/workbook";
import { ChartView, type ChartSource } from "./ChartView";
import { chartOption } from "./chartOption";
import { COLUMN_HEADS, pixels, ROW_HEADS } from "./sheetData";
import { GRID_UNIT } from "./workbookData";

const COMPONENT = "sandbox-chart";

/** Shows the charts of the sheet in front at their places over the cells. Returns the way to stop. */
export function showCharts(api: FUniver, host: Host): () => void {
  const sources = new Map<string, ReturnType<typeof chartSource>>();
  let shown: { key: string; dispose(): void }[] = [];
  const registration = api.registerComponent(COMPONENT, ({ data }: { data: { id: string } }) => {
    const source = sources.get(data.id);
    return source ? <ChartView source={source} /> : null;
  });

  function show(): void {
    const sheet = host.workbook.sheets.find(({ id }) => id === host.workbook.activeSheetId);
    const front = api.getActiveWorkbook()?.getActiveSheet();
    if (!sheet || !front || front.getSheetId() !== sheet.id) return;
    const keys = sheet.charts.map((chart) => `${sheet.id} ${chart.id} ${JSON.stringify(placeOf(chart))}`);
    if (keys.join() === shown.map(({ key }) => key).join()) return sources.forEach((source) => source.redraw());
    hide();
    shown = sheet.charts.flatMap((chart, i) => {
      sources.set(chart.id, chartSource(chart, host));
      const layer = {
        componentKey: COMPONENT,
        initPosition: placeOf(chart),
        data: { id: chart.id },
        allowTransform: false,
      };
      const added = front.addFloatDomToPosition(layer, `${GRID_UNIT}-${chart.id}`);
      return added ? [{ key: keys[i], dispose: () => added.dispose() }] : [];
    });
  }
  function hide(): void {
    shown.forEach(({ dispose }) => dispose());
    shown = [];
    sources.clear();
  }

  // Several batches in a row are one drawing.
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 50);
  };
  const stopHost = host.onChange(later);
  const activation = api.addEvent(api.Event.ActiveSheetChanged, later);
  later();
  return () => {
    clearTimeout(waiting);
    stopHost();
    activation.dispose();
    hide();
    registration.dispose();
  };
}

/** In the grid's coordinates, which begin at the corner of its row and column heads. */
function placeOf({ left, top, width, height }: Chart) {
  const startX = ROW_HEADS + pixels(left);
  const startY = COLUMN_HEADS + pixels(top);
  return { startX, startY, endX: startX + pixels(width), endY: startY + pixels(height) };
}

function chartSource(chart: Chart, host: Host): ChartSource & { redraw(): void } {
  const listeners = new Set<() => void>();
  let option = chartOption(chart, host.workbook);
  let drawn = JSON.stringify(option);
  return {
    title: chart.altText ?? chart.title.text ?? chart.name,
    option: () => option,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    redraw() {
      const next = chartOption(chart, host.workbook);
      if (JSON.stringify(next) === drawn) return;
      option = next;
      drawn = JSON.stringify(next);
      listeners.forEach((listener) => listener());
    },
  };
}
