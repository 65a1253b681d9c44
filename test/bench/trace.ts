import type { Browser } from "playwright-core";

/** An event of Chromium's trace format, as far as it is read here; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly id?: string;
  readonly ts: number;
  readonly dur?: number;
  readonly args: {
    readonly name?: string;
    readonly data?: {
      readonly startTime?: number;
      readonly timeDeltas?: readonly number[];
      readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] };
    };
  };
}

interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: { readonly url?: string };
}

/** A piece of work that a page's main thread did without a break: milliseconds for each owner. */
export interface Task<Owner> {
  readonly milliseconds: number;
  readonly shares: ReadonlyMap<Owner, number>;
}

/** What the browser did meanwhile: the tasks of its threads, and where its scripts were a thousand times a second and more. */
export async function traced(browser: Browser, work: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => {
    for (const event of value) events.push(event as unknown as TraceEvent);
  });
  const includedCategories = ["toplevel", "disabled-by-default-v8.cpu_profiler", "__metadata"];
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { recordMode: "recordAsMuchAsPossible", includedCategories, excludedCategories: ["*"] },
  });
  await work();
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  return events;
}

/**
 * The tasks of pages' main threads, each sample of the profiler given to the owner of its stack; `ownerOf` gets the addresses of the scripts
 * on the stack, innermost first. Work that no script stands for (collecting garbage, layout) is nobody's.
 */
export function tasksOf<Owner>(
  events: readonly TraceEvent[],
  ownerOf: (scripts: readonly string[]) => Owner | undefined,
): Task<Owner>[] {
  const mains = events.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain");
  return mains.flatMap(({ pid, tid }) => {
    const ofThread = (event: TraceEvent): boolean => event.pid === pid && event.tid === tid;
    const profiles = events.filter((event) => event.name === "Profile" && ofThread(event));
    const samples = profiles.flatMap((profile) => samplesOf(profile, events, ownerOf));
    samples.sort((a, b) => a.at - b.at);
    const tasks = events.filter((event) => event.name.endsWith("RunTask") && ofThread(event));
    tasks.sort((a, b) => a.ts - b.ts);
    let next = 0;
    return tasks.map(({ ts, dur = 0 }) => {
      const shares = new Map<Owner, number>();
      for (; next < samples.length && samples[next].at <= ts + dur; next++) {
        const { at, took, owner } = samples[next];
        if (at > ts && owner !== undefined) shares.set(owner, (shares.get(owner) ?? 0) + took / 1_000);
      }
      return { milliseconds: dur / 1_000, shares };
    });
  });
}

interface Sample<Owner> {
  readonly at: number;
  readonly took: number;
  readonly owner: Owner | undefined;
}

/** A profile comes in chunks: nodes of a tree of calls, and samples that name a node and the time since the sample before. */
function samplesOf<Owner>(
  profile: TraceEvent,
  events: readonly TraceEvent[],
  ownerOf: (scripts: readonly string[]) => Owner | undefined,
): Sample<Owner>[] {
  const scripts = new Map<number, readonly string[]>();
  const owners = new Map<number, Owner | undefined>();
  const samples: Sample<Owner>[] = [];
  let at = profile.args.data?.startTime ?? 0;
  const chunks = events.filter(
    ({ name, pid, id }) => name === "ProfileChunk" && pid === profile.pid && id === profile.id,
  );
  for (const { args } of chunks.sort((a, b) => a.ts - b.ts)) {
    const { cpuProfile, timeDeltas = [] } = args.data ?? {};
    for (const { id, parent, callFrame } of cpuProfile?.nodes ?? []) {
      const outer = parent === undefined ? [] : (scripts.get(parent) ?? []);
      scripts.set(id, callFrame.url ? [callFrame.url, ...outer] : outer);
      owners.set(id, ownerOf(scripts.get(id)!));
    }
    cpuProfile?.samples?.forEach((node, i) => {
      at += timeDeltas[i];
      samples.push({ at, took: timeDeltas[i], owner: owners.get(node) });
    });
  }
  return samples;
}
