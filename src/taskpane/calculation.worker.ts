import { createCalculation } from "../refresh/createCalculation";
import { serveCalculation } from "./serveCalculation";
import type { Port } from "./workerProtocol";

serveCalculation(self as unknown as Port, createCalculation());
