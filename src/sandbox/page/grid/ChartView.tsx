import { useEffect, useRef, useSyncExternalStore } from "react";
import { BarChart, LineChart, PieChart, ScatterChart } from "echarts/charts";
import { GridComponent, LegendComponent, TitleComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

use([
  BarChart,
  LineChart,
  PieChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
  SVGRenderer,
]);

/** A chart that is redrawn when its option changes. */
export interface ChartSource {
  option(): Record<string, unknown>;
  subscribe(listener: () => void): () => void;
  readonly title: string;
  readonly background: string;
}

/** A native chart of the workbook, drawn in SVG. */
export function ChartView({ source }: { source: ChartSource }) {
  const place = useRef<HTMLDivElement>(null);
  const option = useSyncExternalStore(source.subscribe, source.option);
  useEffect(() => {
    if (!place.current) return;
    const drawing = init(place.current, null, { renderer: "svg" });
    const resized = new ResizeObserver(() => drawing.resize());
    resized.observe(place.current);
    drawing.setOption(option);
    return () => {
      resized.disconnect();
      drawing.dispose();
    };
  }, [option]);
  return (
    <div
      ref={place}
      role="img"
      aria-label={source.title}
      data-testid="chart"
      style={{
        width: "100%",
        height: "100%",
        boxSizing: "border-box",
        background: source.background,
        border: "1px solid #8883",
      }}
    />
  );
}
