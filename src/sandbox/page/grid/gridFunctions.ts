import type { Nullable, Univer } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorValueObject,
  FunctionType,
  IDescriptionService,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type ErrorType,
  type IFunctionInfo,
} from "@univerjs/preset-sheets-core";
import {
  createFunctionCaller,
  type CallArgument,
  type FunctionMetadata,
  type FunctionsMetadata,
} from "../../customFunctions";
import { inLocale, type Manifest } from "../../manifest";
import { formatReference } from "../../model/address";
import { cellKey, isCellError, type Value } from "../../model/workbook";
import type { Session } from "../session";
import { cellPlace, type CellMatrix } from "./cellData";
import { createAnswers, type FormulaCell } from "./functionAnswers";
import type { GridCommands } from "./gridCommands";

/**
 * Makes the add-in's functions known to the grid's formulas. A formula shows
 * #BUSY! until the add-in has answered and is then calculated again, as in
 * Excel; the grid would otherwise wait for one call after the other.
 */
export function registerFunctions(
  univer: Univer,
  grid: GridCommands,
  session: Session,
  manifest: Manifest,
  metadata: FunctionsMetadata,
  locale: string,
): () => void {
  if (!manifest.customFunctions) return () => undefined;
  const injector = univer.__getInjector();
  const service = injector.get(IFunctionService);
  const namespace = inLocale(manifest.customFunctions.namespace, locale);
  const caller = createFunctionCaller(session.host, session.addin, metadata);
  let registered = true;
  const answers = createAnswers((cells) => registered && recalculate(grid, session, cells));
  const functions = metadata.functions.map((each) => {
    const name = `${namespace}.${each.name}`.toUpperCase();
    return new AddinFunction(name, (cell, args) => {
      const sheet = session.workbook.sheets.find(({ id }) => id === cell.sheetId);
      const address = sheet ? formatReference(sheet.name, { ...cell, rows: 1, columns: 1 }) : "";
      return answers.answer(cell, JSON.stringify([each.id, args]), () => caller.call(each, args, address));
    });
  });
  service.registerExecutors(...functions);
  const descriptions = injector
    .get(IDescriptionService)
    .registerDescriptions(metadata.functions.map((each) => describe(each, namespace)));
  recalculate(grid, session, cellsThatUse(session, namespace));
  return () => {
    registered = false;
    caller.dispose();
    descriptions.dispose();
    service.unregisterExecutors(...functions.map(({ name }) => name));
  };
}

/** A function of the add-in in the grid's formula engine. */
class AddinFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly ask: (cell: FormulaCell, args: CallArgument[]) => Value | Value[][],
  ) {
    super(name);
  }

  override calculate(...variants: BaseValueObject[]) {
    const cell = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
    try {
      return resultOf(this.ask(cell, variants.map(argumentOf)));
    } catch {
      // An exception here would leave every other formula of the workbook empty.
      return ErrorValueObject.create("#VALUE!" as ErrorType);
    }
  }
}

function argumentOf(variant: BaseValueObject): CallArgument {
  if (!variant.isArray()) return valueOf(variant);
  const array = variant as ArrayValueObject;
  return Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: array.getColumnCount() }, (_, column) => valueOf(array.get(row, column))),
  );
}

function valueOf(variant: Nullable<BaseValueObject>): Value {
  if (!variant || variant.isNull()) return undefined;
  if (variant.isError()) return { error: String(variant.getValue()) };
  return variant.getValue() as string | number | boolean;
}

function resultOf(value: Value | Value[][]): BaseValueObject {
  if (!Array.isArray(value)) return objectOf(value);
  return ArrayValueObject.create({
    calculateValueList: value.map((row) => row.map(objectOf)),
    rowCount: value.length,
    columnCount: value[0].length,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function objectOf(value: Value): BaseValueObject {
  if (isCellError(value)) return ErrorValueObject.create(value.error as ErrorType);
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return StringValueObject.create(value ?? "");
}

function describe({ name, description, parameters }: FunctionMetadata, namespace: string): IFunctionInfo {
  return {
    functionName: `${namespace}.${name}`.toUpperCase(),
    functionType: FunctionType.User,
    description: description ?? "",
    abstract: description ?? "",
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: parameter.dimensionality === "matrix" ? "A1:A10" : "1",
      require: parameter.optional ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  };
}

/** Formulas of the workbook with one of the add-in's functions: they stood at #NAME? so far. */
function cellsThatUse({ workbook }: Session, namespace: string): FormulaCell[] {
  const mark = `${namespace}.`.toUpperCase();
  return workbook.sheets.flatMap((sheet) =>
    [...sheet.formulas]
      .filter(([, formula]) => formula.toUpperCase().includes(mark))
      .map(([key]) => ({ sheetId: sheet.id, ...cellPlace(key) })),
  );
}

/** Gives the grid the formulas anew, which makes it calculate them and what depends on them. */
function recalculate(grid: GridCommands, { workbook }: Session, cells: FormulaCell[]): void {
  for (const sheet of workbook.sheets) {
    const cellValue: CellMatrix = {};
    for (const { row, column } of cells.filter(({ sheetId }) => sheetId === sheet.id)) {
      const formula = sheet.formulas.get(cellKey(row, column));
      if (formula !== undefined) (cellValue[row] ??= {})[column] = { f: formula };
    }
    if (Object.keys(cellValue).length > 0) grid.write("sheet.mutation.set-range-values", sheet.id, { cellValue });
  }
}
