import { LocaleType, LogLevel, mergeLocales, Univer, type Plugin, type PluginCtor } from "@univerjs/core";
import { FUniver } from "@univerjs/core/lib/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingEn from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import conditionalFormattingZh from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEn from "@univerjs/preset-sheets-core/locales/en-US";
import coreZh from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
import drawingEn from "@univerjs/preset-sheets-drawing/locales/en-US";
import drawingZh from "@univerjs/preset-sheets-drawing/locales/zh-CN";
import { UniverSheetsTablePreset, UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
import tableEn from "@univerjs/preset-sheets-table/locales/en-US";
import tableZh from "@univerjs/preset-sheets-table/locales/zh-CN";
import { defaultTheme } from "@univerjs/themes";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-drawing/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";

/**
 * A spreadsheet grid with formula bar and sheet tabs, from Univer's presets.
 * The package that would do this in one call brings 42 MB of parts under
 * another licence, so the three steps are taken here.
 */
export function createUniver(container: HTMLElement, locale: string, dark: boolean): { univer: Univer; api: FUniver } {
  const univer = new Univer({
    theme: defaultTheme,
    darkMode: dark,
    logLevel: LogLevel.ERROR,
    locale: locale === "zh-CN" ? LocaleType.ZH_CN : LocaleType.EN_US,
    locales: {
      [LocaleType.EN_US]: mergeLocales(coreEn, conditionalFormattingEn, drawingEn, tableEn),
      [LocaleType.ZH_CN]: mergeLocales(coreZh, conditionalFormattingZh, drawingZh, tableZh),
    },
  });
  for (const [plugin, config] of plugins(container)) univer.registerPlugin(plugin, config);
  return { univer, api: FUniver.newAPI(univer) };
}

type Preset = Pick<ReturnType<typeof UniverSheetsCorePreset>, "plugins">;
type PluginEntry = [PluginCtor<Plugin>, ConstructorParameters<PluginCtor<Plugin>>[0]?];

/** Each plugin once: the presets name some of them twice. */
function plugins(container: HTMLElement): PluginEntry[] {
  const presets: Preset[] = [
    UniverSheetsCorePreset({ container, header: true, toolbar: false, menu: HIDDEN_MENU }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsTablePreset(),
    // A label over each table would hide the row above it.
    { plugins: [[UniverSheetsTableUIPlugin, { hideAnchor: true }]] },
    UniverSheetsDrawingPreset(),
  ];
  const entries = presets.flatMap(({ plugins }) => plugins).map((entry) => (Array.isArray(entry) ? entry : [entry]));
  return [...new Map(entries.map((entry) => [entry[0].pluginName, entry as PluginEntry])).values()];
}

/** What the sandbox's model has no counterpart for would be lost on the way to the add-in; it is not offered. */
const HIDDEN_MENU = Object.fromEntries(
  [
    "sheet.command.insert-row-before",
    "sheet.command.insert-row-after",
    "sheet.command.insert-col-before",
    "sheet.command.insert-col-after",
    "sheet.command.insert-range-move-down-confirm",
    "sheet.command.insert-range-move-right-confirm",
    "sheet.command.remove-row-confirm",
    "sheet.command.remove-col-confirm",
    "sheet.command.delete-range-move-left-confirm",
    "sheet.command.delete-range-move-up-confirm",
    "sheet.command.copy-sheet",
    "sheet.contextMenu.permission",
    "sheet.menu.sheet-image",
    "sheet.menu.conditional-formatting",
  ].map((id) => [id, { hidden: true }]),
);
