// Kept here, not at the top level; `npm run check` and `npm run fix` pass it by --config.
import { readFileSync } from "node:fs";
import js from "@eslint/js";
import tseslint from "typescript-eslint";
import reactHooks from "eslint-plugin-react-hooks";
import officeAddins from "eslint-plugin-office-addins";

const rooms = JSON.parse(readFileSync(new URL("./rooms.json", import.meta.url), "utf8"));
const everyRoom = Object.keys(rooms.mayImport);
const addInRooms = everyRoom.filter((room) => !rooms.outside.includes(room));
const filesOf = (names) => names.map((room) => `src/${room}/**/*.{ts,tsx}`);

const networkGlobals = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource"];
const hostGlobals = ["Excel", "Office", "OfficeExtension", "OfficeRuntime", "CustomFunctions"];
const pageGlobals = ["document", "navigator", "localStorage", "sessionStorage", "indexedDB", "location"];
const clockGlobals = ["performance", "setTimeout", "setInterval", "queueMicrotask", "process"];

const forbid = (names, message) => names.map((name) => ({ name, message }));
const noNetwork = forbid(networkGlobals, "Nothing leaves the workbook.");
const pureOnly = forbid(
  [...hostGlobals, ...pageGlobals, ...clockGlobals],
  "Pure rooms know no host, page or clock: take it as an argument (see src/README.md).",
);

/** Says the import rule while typing; test/architecture.test.ts is the full rule. */
const importRules = everyRoom.map((room) => {
  const closed = everyRoom.filter((other) => other !== room && !rooms.mayImport[room].includes(other));
  const group = closed.map((other) => `../**/${other}/**`);
  const message = "Arrows point to the engine (see src/README.md).";
  return {
    files: filesOf([room]),
    rules: { "no-restricted-imports": group.length ? ["error", { patterns: [{ group, message }] }] : "off" },
  };
});

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "test/output/", "**/*.d.ts"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "prefer-const": "error",
      "no-console": "error",
      "no-eval": "error",
      "no-new-func": "error",
      "no-undef": "off", // TypeScript knows every name
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // A forgotten `await` before Excel.run loses the error and the order of writes.
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
    },
  },
  { files: ["src/{cli,sandbox}/**/*.{ts,tsx}", "test/**/*.{ts,tsx,mjs}", "*.js"], rules: { "no-console": "off" } },
  { files: filesOf(addInRooms), rules: { "no-restricted-globals": ["error", ...noNetwork] } },
  {
    files: filesOf(rooms.pure),
    rules: {
      "no-restricted-globals": ["error", ...noNetwork, ...pureOnly],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "The day is an argument: asOf." },
        { object: "Math", property: "random", message: "Chance is a seed." },
      ],
    },
  },
  ...importRules,
  {
    files: ["src/office/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/call-sync-after-load": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}", "src/sandbox/page/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
);
