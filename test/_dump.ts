import { openFile } from "../src/cli/refreshCommand";
const [f, ...names] = process.argv.slice(2);
const wb = await openFile(f);
for (const s of wb.sheets) { if (names.length && !names.some(n => s.name.includes(n))) continue;
 console.log("=====", s.name, s.values.length);
 s.values.slice(0, Number(process.env.N ?? 40)).forEach((r, i) => r && console.log(i + 1, JSON.stringify(r.map((c: any) => c === undefined ? null : typeof c === "number" ? +c.toPrecision(8) : c))));
}
