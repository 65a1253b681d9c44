import { writeGeneratedFiles } from "./generatedFiles";
import { run } from "./run";
import { format, lint } from "./style";

/** `npm run fix`: write the generated files anew, repair what lint can repair, format. */
await writeGeneratedFiles();
const linted = await run("eslint", ["--fix", ...lint]);
const formatted = await run("prettier", ["--write", "--log-level", "warn", ...format]);
process.exit(linted && formatted ? 0 : 1);
