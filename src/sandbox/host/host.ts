import { enter } from "../model/cells";
import { processBatch } from "./batch";
import { changeCells, isChanged, noChange } from "./book";
import { byteLength } from "./byteLength";
import { catalogue } from "./catalogue";
import { createEventLog } from "./events";
import { HostError, itemNotFound } from "./hostError";
import { defaultLevers } from "./levers";
import { sheetById, workbookObject } from "./objects";
import { selectArea } from "./selecting";
import { createServices } from "./services";
import { columnTitlesChanged } from "./tables";
import { isChannelError } from "./types";
import type { Sheet, Workbook } from "../model/workbook";
import type { Book } from "./book";
import type {
  Change,
  ChannelError,
  EventEntry,
  Host,
  HostOptions,
  RequestBody,
  ResponseBody,
  Statistics,
  TextAnswer,
} from "./types";

/**
 * A host over a workbook: what Excel is to the client library. It knows
 * nothing of frames or bridges; a transport carries the messages.
 */
export function createHost(workbook: Workbook, options: HostOptions = {}): Host {
  const book = createBook(workbook, options);
  const unhandled: string[] = [];
  const statistics: Statistics = { batches: 0, actions: 0, requestBytes: 0, responseBytes: 0, milliseconds: 0 };
  const eventListeners = listeners<EventEntry[]>();
  const changeListeners = listeners<Change>();
  const onUnhandled = (member: string) => void unhandled.push(member);
  const context = {
    book,
    root: workbookObject(book),
    service: createServices(options.services ?? {}, onUnhandled),
    definitionOf: catalogue,
    onUnhandled,
  };

  /** Calculates, then tells the listeners what changed; events leave in a task of their own, after the answer. */
  function settle(): void {
    const { change } = book;
    book.change = noChange();
    if (change.cells.length > 0) options.calculate?.(workbook, change);
    if (isChanged(change)) changeListeners.tell(change);
    const entries = book.events.take();
    if (entries.length > 0) setTimeout(() => eventListeners.tell(entries), 0);
  }

  function process(body: RequestBody): ResponseBody | ChannelError {
    const start = performance.now();
    const index = isHousekeeping(body) ? undefined : statistics.batches++;
    statistics.actions += body.Actions.length;
    const refusal = refusalOf(book, index);
    const answer = refusal ?? processBatch(context, body);
    if (!refusal) settle();
    statistics.milliseconds += performance.now() - start;
    return answer;
  }

  /** What the user does, with events that say so. */
  function byUser(act: () => void): void {
    book.triggerSource = "Unknown";
    try {
      act();
    } finally {
      book.triggerSource = "ThisLocalAddin";
      settle();
    }
  }

  return {
    workbook,
    levers: book.levers,
    unhandled,
    statistics,
    process,
    answer: (body, requestBytes) => answerAsText({ book, statistics, process }, body, requestBytes),
    onEvent: eventListeners.add,
    onChange: changeListeners.add,
    send(category, type, targetId, message) {
      book.events.send(category, type, targetId, message);
      settle();
    },
    edit: (sheetId, row, column, entry) =>
      byUser(() => {
        const sheet = sheetOf(book, sheetId);
        const area = { row, column, rows: 1, columns: 1 };
        changeCells(book, sheet, area);
        enter(workbook, sheet, row, column, entry ?? "");
        columnTitlesChanged({ sheet, area });
      }),
    select: (sheetId, area) => byUser(() => selectArea(book, sheetOf(book, sheetId), area)),
    touch(change) {
      book.change = change;
      settle();
    },
  };
}

function createBook(workbook: Workbook, options: HostOptions): Book {
  let lastId = 0;
  const book: Book = {
    workbook,
    levers: { ...defaultLevers(), ...options.levers },
    events: createEventLog(() => book.triggerSource),
    change: noChange(),
    triggerSource: "ThisLocalAddin",
    references: new Map(),
    calculate: () => options.calculate?.(workbook, book.change),
    nextId: () => (lastId += 1),
  };
  return book;
}

const CELL_EDIT_MODE = 5004;
const REQUEST_TOO_LARGE = 5103;
const RESPONSE_TOO_LARGE = 5104;

/** The client gives its references back in a batch of its own after each run; nobody waits for it, so it is not counted. */
const isHousekeeping = ({ Actions }: RequestBody): boolean =>
  Actions.some(({ Name }) => Name === "_RemoveReference") &&
  Actions.every(({ Name, ActionType }) => Name === "_RemoveReference" || ActionType === 1);

/** A refusal of the whole batch: the user is typing into a cell, or a test has injected one. */
function refusalOf({ levers }: Book, index: number | undefined): ResponseBody | ChannelError | undefined {
  if (levers.cellEditMode) return { channelError: CELL_EDIT_MODE };
  const failure = levers.failAtBatch;
  if (!failure || failure.index !== index) return undefined;
  if (typeof failure.code === "number") return { channelError: failure.code };
  const error = new HostError(failure.code, failure.message ?? failure.code);
  return {
    Results: [],
    TraceIds: [],
    Error: {
      Code: error.code,
      Message: error.message,
      Location: "",
      ActionIndex: 0,
      HttpStatusCode: error.httpStatusCode,
    },
  };
}

interface Answering {
  book: Book;
  statistics: Statistics;
  process: (body: RequestBody) => ResponseBody | ChannelError;
}

async function answerAsText(
  { book, statistics, process }: Answering,
  body: RequestBody,
  requestBytes: number,
): Promise<TextAnswer> {
  const { levers } = book;
  if (levers.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, levers.delayMs));
  statistics.requestBytes += requestBytes;
  if (requestBytes > levers.maxRequestBytes) return { channelError: REQUEST_TOO_LARGE };
  const answer = process(body);
  if (isChannelError(answer)) return answer;
  const text = JSON.stringify(answer);
  const responseBytes = byteLength(text);
  statistics.responseBytes += responseBytes;
  return responseBytes > levers.maxResponseBytes ? { channelError: RESPONSE_TOO_LARGE } : { text };
}

function sheetOf(book: Book, id: string): Sheet {
  const sheet = sheetById(book, id);
  if (!sheet) throw itemNotFound();
  return sheet;
}

function listeners<T>() {
  const all = new Set<(message: T) => void>();
  return {
    tell: (message: T) => all.forEach((listener) => listener(message)),
    add: (listener: (message: T) => void) => {
      all.add(listener);
      return () => void all.delete(listener);
    },
  };
}
