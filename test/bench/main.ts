import { calculationBench } from "./calculation";
import { refreshBench } from "./refresh";

await calculationBench(10_000, 100_000);
await calculationBench(100_000, 1_000_000);
await refreshBench(10_000, 100_000);
