import { HostObject, memberName } from "./definition";
import { HostError, invalidArgument, itemNotFound } from "./hostError";
import { navigate, own, refuse } from "./members";
import { instantiated, queried } from "./query";
import type { Book } from "./book";
import type { Definition } from "./definition";
import type { Members } from "./members";
import type { Action, ArgumentInfo, ObjectPath, RequestBody, ResponseBody } from "./types";

export interface BatchContext {
  book: Book;
  /** The object of path type 1, the workbook. */
  root: HostObject;
  /** An object of path type 2, by service name. */
  service: (name: string) => HostObject;
  definitionOf: (object: HostObject) => Definition<unknown>;
  onUnhandled: (member: string) => void;
}

/**
 * Answers a batch: actions in order, each object path resolved once. At the
 * first error the rest is left undone; what was done stays done, as in Excel.
 */
export function processBatch(context: BatchContext, body: RequestBody): ResponseBody {
  const batch: Batch = { ...context, paths: body.ObjectPaths, resolved: new Map(), location: "" };
  const response: ResponseBody = { Results: [], TraceIds: [] };
  const failure = context.book.levers.failAtAction;
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (failure?.index === index) throw new HostError(failure.code, failure.message ?? failure.code);
      const value = act(batch, action);
      if (action.ActionType === TRACE) response.TraceIds.push(action.Id);
      response.Results.push({ ActionId: action.Id, Value: value === undefined ? null : value });
    } catch (error) {
      response.Error = wireError(batch, error, index);
      break;
    }
  }
  return response;
}

const INSTANTIATE = 1;
const QUERY = 2;
const METHOD = 3;
const SET_PROPERTY = 4;
const TRACE = 5;
const UPDATE = 9;

interface Batch extends BatchContext, Members {
  paths: Record<string, ObjectPath>;
  resolved: Map<number, HostObject | null>;
}

function act(batch: Batch, action: Action): unknown {
  if (action.ActionType === TRACE) return null;
  const target = resolve(batch, action.ObjectPathId);
  // Whatever is done to a null object is silently nothing.
  if (target === null) return null;
  const [value] = action.ArgumentInfo?.Arguments ?? [];
  switch (action.ActionType) {
    case INSTANTIATE:
      return instantiated(batch, target);
    case QUERY:
      return queried(batch, target, action.QueryInfo ?? {});
    case METHOD:
      return callMethod(batch, target, action);
    case SET_PROPERTY:
      return setProperty(batch, target, memberName(action.Name), value);
    case UPDATE:
      return update(batch, target, value as Record<string, unknown>);
    default:
      // 6 RecursiveQuery, 7 QueryAsJson (only where the set RichApiRuntime is claimed) and 8 EnsureUnchanged.
      batch.location = `action type ${action.ActionType}`;
      return refuse(batch);
  }
}

function callMethod(batch: Batch, target: HostObject, action: Action): unknown {
  if (action.Name === "_KeepReference") return keepReference(batch.book, target);
  const result = invoke(batch, target, memberName(action.Name), action.ArgumentInfo);
  return result instanceof HostObject ? instantiated(batch, result) : result;
}

function setProperty(batch: Batch, target: HostObject, name: string, value: unknown): null {
  batch.location = `${target.className}.${name}`;
  const property = own(batch.definitionOf(target).properties, name) ?? refuse(batch);
  if (!property.set) throw invalidArgument(`The property ${name} is read-only.`);
  property.set(target.it, value as never);
  return null;
}

function update(batch: Batch, target: HostObject, values: Record<string, unknown>): null {
  for (const [name, value] of Object.entries(values)) setProperty(batch, target, memberName(name), value);
  return null;
}

function keepReference(book: Book, target: HostObject): null {
  target.referenceId ??= `reference${book.nextId()}`;
  book.references.set(target.referenceId, target);
  return null;
}

/** The object of a path; null for a null object and for whatever hangs below one. */
function resolve(batch: Batch, id: number): HostObject | null {
  const known = batch.resolved.get(id);
  if (known !== undefined) return known;
  const path = batch.paths[id];
  if (!path) throw invalidArgument(`There is no object path ${id}.`);
  const object = follow(batch, path);
  batch.resolved.set(id, object);
  return object;
}

function follow(batch: Batch, path: ObjectPath): HostObject | null {
  switch (path.ObjectPathType) {
    case 1:
      return batch.root;
    case 2:
      return batch.service(path.Name);
    case 6:
      return referenced(batch, path.Name);
    case 7:
      return null;
  }
  const parent = resolve(batch, path.ParentObjectPathId ?? 0);
  if (parent === null) return null;
  if (path.ObjectPathType === 4) return navigate(batch, parent, memberName(path.Name));
  if (path.ObjectPathType === 5) return indexed(batch, parent, path.ArgumentInfo);
  return (invoke(batch, parent, memberName(path.Name), path.ArgumentInfo) ?? null) as HostObject | null;
}

function referenced(batch: Batch, id: string): HostObject {
  const object = batch.book.references.get(id);
  if (!object || batch.definitionOf(object).isAlive?.(object.it) === false) throw itemNotFound();
  return object;
}

function invoke(batch: Batch, target: HostObject, name: string, info: ArgumentInfo | undefined): unknown {
  const args = argumentsOf(batch, info);
  batch.location = `${target.className}.${name}`;
  const method = own(batch.definitionOf(target).methods, name) ?? refuse(batch);
  return method(target.it, ...(args as never[]));
}

function indexed(batch: Batch, target: HostObject, info: ArgumentInfo | undefined): HostObject {
  const [key] = argumentsOf(batch, info);
  batch.location = `${target.className}.getItem`;
  const item = batch.definitionOf(target).item ?? refuse(batch);
  return item(target.it, key as never);
}

function argumentsOf(batch: Batch, info: ArgumentInfo | undefined): unknown[] {
  // JSON has no undefined: an argument left out arrives as null.
  const args = (info?.Arguments ?? []).map((argument) => argument ?? undefined);
  const referencedPaths = info?.ReferencedObjectPathIds;
  if (!referencedPaths) return args;
  return args.map((argument, index) => {
    const id = referencedPaths[index];
    return typeof id === "number" && id > 0 ? resolve(batch, id) : argument;
  });
}

function wireError(batch: Batch, error: unknown, index: number): ResponseBody["Error"] {
  const { code, message, httpStatusCode } = error instanceof HostError ? error : unexpected(batch, error);
  return { Code: code, Message: message, Location: batch.location, ActionIndex: index, HttpStatusCode: httpStatusCode };
}

/** An error that the host did not mean: a client that got no answer would wait for ever. */
function unexpected(batch: Batch, error: unknown): HostError {
  const message = `The sandbox failed: ${error instanceof Error ? error.message : String(error)}`;
  batch.onUnhandled(`${batch.location}: ${message}`);
  return new HostError("GeneralException", message, 500);
}
