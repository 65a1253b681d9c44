import { analysesBench } from "./analyses";
import { calculationBench } from "./calculation";
import { modelsBench } from "./models";
import { paneBench } from "./pane";
import { refreshBench } from "./refresh";
import { collecting } from "./scenarios/collecting";
import { flow } from "./scenarios/flow";
import { funnel } from "./scenarios/funnel";
import { overview } from "./scenarios/overview";
import { tiering } from "./scenarios/tiering";

const SMALL = { customers: 10_000, receivables: 100_000 };
const LARGE = { customers: 100_000, receivables: 1_000_000 };

/** `npm run bench` runs all; `npm run bench -- overview models` some. */
const benches: Readonly<Record<string, () => void | Promise<void>>> = {
  async overview() {
    await calculationBench(overview(SMALL, "rising"), 5);
    await calculationBench(overview(LARGE, "rising"), 5);
    await calculationBench(overview(LARGE, "shuffled"), 5);
  },
  collecting: () => calculationBench(collecting(LARGE), 5),
  flow: () => calculationBench(flow(LARGE), 5),
  tiering: () => calculationBench(tiering(LARGE), 5),
  funnel: () => calculationBench(funnel({ customers: 1_000, receivables: 1_000, opportunities: 10_000 }), 5),
  models: modelsBench,
  analyses: () => analysesBench({ ...LARGE, opportunities: 10_000 }),
  refresh: () => refreshBench(10_000, 100_000),
  pane: () => paneBench(10_000, 100_000),
};

const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) if (wanted.length === 0 || wanted.includes(name)) await bench();
