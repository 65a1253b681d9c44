import { useEffect, useRef, useSyncExternalStore } from "react";
import { BarChart, LineChart, PieChart, ScatterChart } from "echarts/charts";
import { GridComponent, LegendComponent, TitleComponent, TooltipComponent } from "echarts/components";
import { init, use as register } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

register([
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
}

/** A native chart of the workbook, drawn in SVG. */
export function ChartView({ source }: { source: ChartSource }) {
  const place = useRef<HTMLDivElement>(null);
  const option = useSyncExternalStore(source.subscribe, source.option);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let drawing: ReturnType<typeof init> | undefined;
    // The grid gives the element its size after it is mounted, and each time it scrolls past an edge.
    const draw = (): void => {
      if (element.clientWidth === 0 || element.clientHeight === 0) return;
      if (drawing) return drawing.resize();
      drawing = init(element, null, { renderer: "svg" });
      drawing.setOption(option);
    };
    const resized = new ResizeObserver(draw);
    resized.observe(element);
    return () => {
      resized.disconnect();
      drawing?.dispose();
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
        background: "#FFFFFF",
        border: "1px solid #8883",
      }}
    />
  );
}
