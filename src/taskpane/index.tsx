import { createRoot } from "react-dom/client";
import { version } from "./version";
import { associateCommands } from "../commands/commands";
import { dayOfIso } from "../engine/dates";
import { associateFunctions } from "../functions/associate";
import { languageOf, type Language } from "../i18n/language";
import { paneWords } from "../i18n/paneWords";
import { excelWorkbook } from "../office/excelWorkbook";
import { App } from "./App";
import { createDesk, type Desk } from "./desk";
import { record } from "./diagnostics";
import { browserMemory, type Memory } from "./memory";
import { officeReady } from "./officeReady";
import { createRequestedView } from "./requestedView";
import { today } from "./today";
import { workerCalculation } from "./workerCalculation";

window.addEventListener("unhandledrejection", (event) => record(event.reason));

void officeReady(10_000).then((ready) => {
  if (ready) start();
  else showOutside();
});

/** Excel is there: the pane, the ribbon's commands and the custom functions share this one page. */
function start(): void {
  const memory = browserMemory(Office.context.partitionKey);
  const language = startLanguage(memory);
  const desk = startDesk();
  const requestedView = createRequestedView();
  associateFunctions(CustomFunctions, language);
  associateCommands(
    Office.actions,
    {
      refresh: () => desk.refresh(startLanguage(memory)),
      openParameters: async () => {
        requestedView.show("parameters");
        await Office.addin.showAsTaskpane();
      },
    },
    record,
  );
  createRoot(document.getElementById("pane")!).render(
    <App
      desk={desk}
      memory={memory}
      initialLanguage={language}
      requestedView={requestedView}
      onView={requestedView.show}
      officeBackground={Office.context.officeTheme?.bodyBackgroundColor}
    />,
  );
  void desk.start().catch(record);
}

function startDesk(): Desk {
  const workbook = excelWorkbook(Excel, (set, atLeast) => Office.context.requirements.isSetSupported(set, atLeast), {
    onCellEdit: (waiting) => desk.setWaiting(waiting),
  });
  const desk = createDesk({
    workbook,
    startCalculation: () => workerCalculation(),
    today,
    dayOf: dayOfIso,
    now: () => performance.now(),
    version,
  });
  return desk;
}

/** What the user chose in the pane, else Office's language. */
const startLanguage = (memory: Memory): Language =>
  languageOf(memory.read("language") ?? Office.context.displayLanguage ?? "en-US");

/** Opened outside Excel, or Excel did not answer: say so instead of staying empty. */
function showOutside(): void {
  const root = document.getElementById("pane")!;
  const language = languageOf(navigator.language);
  document.documentElement.lang = language;
  root.textContent = paneWords.notInExcel[language];
  const again = document.createElement("button");
  again.textContent = paneWords.retry[language];
  again.addEventListener("click", () => location.reload());
  root.append(document.createElement("br"), again);
}
