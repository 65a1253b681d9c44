import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeXlsx } from "../sandbox/xlsx/writeXlsx";
import { openFile, refreshWorkbook } from "./refreshCommand";
import { sampleWorkbook } from "./sample/sampleWorkbook";
import { SAMPLE_DAY } from "./sampleCommand";
import { summaryText } from "./summaryText";
import { topCustomers } from "./topCustomers";

/** The main job on an invented workbook, from file to file, and what to do next. */
async function demo(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const input = join(folder, "sample.xlsx");
  const output = join(folder, "sample.kam.xlsx");
  const sample = sampleWorkbook({
    customers: 180,
    invoices: 2_400,
    opportunities: 120,
    seed: 1,
    mess: 0.3,
    language: "en-US",
    asOfDay: SAMPLE_DAY,
    judgements: true,
  });
  await writeFile(input, await writeXlsx(sample));

  const started = performance.now();
  const workbook = await openFile(input);
  const result = await refreshWorkbook(workbook, { asOfDay: SAMPLE_DAY, language: "en-US", overrides: {} });
  await writeFile(output, await writeXlsx(workbook));
  const seconds = (performance.now() - started) / 1000;

  console.log(`Refreshed an invented workbook, ${input}\n`);
  console.log(summaryText(result, { language: "en-US", asOfDay: SAMPLE_DAY, seconds, file: output }));
  console.log(`\nTop customers by tier\n${topCustomers(result.results)}`);
  console.log(`
Next
  open ${output} in Excel or LibreOffice: the result sheets stand behind your own
  npm start        the add-in in a simulated Excel in your browser
  npm run excel    the add-in in desktop Excel (Windows, Mac)`);
}

await demo(join("test", "output"));
