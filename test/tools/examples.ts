/** One line of documentation that claims something: `expression // claim`. */
export type Example = { readonly expression: string; readonly claim: string; readonly line: number };

/**
 * The examples in a source's doc comments: each line after `@example` that has ` // ` in it, together with the lines above it
 * that have none, up to the next tag.
 *
 * @throws Error when an `@example` claims nothing: an example without a value cannot be checked
 */
export function examplesIn(text: string): Example[] {
  return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap((comment) =>
    [...comment[0].matchAll(/@example\b([\s\S]*?)(?=\n\s*\*\s*@\w|\*\/)/g)].flatMap((tag) => {
      const found = claimsIn(tag[1], lineAt(text, comment.index + tag.index));
      if (!found.length)
        throw new Error(`line ${lineAt(text, comment.index + tag.index)}: @example without "// value"`);
      return found;
    }),
  );
}

function claimsIn(body: string, firstLine: number): Example[] {
  const examples: Example[] = [];
  let pending: string[] = [];
  for (const [offset, raw] of body.split("\n").entries()) {
    const line = raw.replace(/^\s*\*\s?/, "").trim();
    if (!line || line.startsWith("```")) continue;
    const cut = line.indexOf("// ");
    pending.push(cut < 0 ? line : line.slice(0, cut).trim());
    if (cut < 0) continue;
    examples.push({ expression: pending.join("\n"), claim: line.slice(cut + 3).trim(), line: firstLine + offset });
    pending = [];
  }
  return examples;
}

/** Evaluate an expression in which `names` stand beside the language's own. */
export function evaluate(expression: string, names: Record<string, unknown>): unknown {
  const body = `"use strict"; return (${expression.replace(/;\s*$/, "")}\n);`;
  // eslint-disable-next-line no-new-func -- an example is text, and this is the one place that runs it
  return new Function(...Object.keys(names), body)(...Object.values(names));
}

/**
 * Does a value agree with what is claimed of it? Numbers agree to nine significant digits, NaN with NaN, typed arrays and sets with
 * arrays. A claim may begin with “≈”, then numbers agree to the decimals that it shows; or with “throws”, then the words after it
 * must stand in the error.
 */
export function agrees(value: unknown, claim: string, names: Record<string, unknown>): boolean {
  const rounded = /^[≈~]\s*/.exec(claim);
  const text = rounded ? claim.slice(rounded[0].length) : claim;
  return same(plain(value), plain(evaluate(text, names)), rounded ? 0.5000001 * 10 ** -decimalsOf(text) : 0);
}

/** Is this error the one that the claim “throws …” promises? */
export function throwsAs(error: unknown, claim: string): boolean {
  const promised = claim.replace(/^throws:?\s*/, "");
  return error instanceof Error && (`${error.name}: ${error.message}`.includes(promised) || promised === "");
}

function plain(value: unknown): unknown {
  if (ArrayBuffer.isView(value) || value instanceof Set) return Array.from(value as unknown as Iterable<unknown>);
  if (value instanceof Map) return [...value].map(plain);
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]));
}

function same(a: unknown, b: unknown, tolerance: number): boolean {
  if (typeof a === "number" && typeof b === "number") return sameNumber(a, b, tolerance);
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object") return a === b;
  const [left, right] = [Object.entries(a), b as Record<string, unknown>];
  if (Array.isArray(a) !== Array.isArray(b) || left.length !== Object.keys(b).length) return false;
  return left.every(([key, member]) => key in right && same(member, right[key], tolerance));
}

function sameNumber(a: number, b: number, tolerance: number): boolean {
  return (
    Object.is(a, b) || a === b || Math.abs(a - b) <= Math.max(tolerance, 1e-9 * Math.max(Math.abs(a), Math.abs(b)))
  );
}

function decimalsOf(text: string): number {
  return Math.max(0, ...[...text.matchAll(/\.(\d+)/g)].map(([, digits]) => digits.length));
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}
