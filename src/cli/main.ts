import { runCommand } from "./runCommand";
import { processOutput } from "./output";

process.exitCode = await runCommand(process.argv.slice(2), processOutput);
