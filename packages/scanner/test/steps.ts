import {
  type DocumentInfo,
  defaultLimits,
  type Format,
  type Limits,
  type Problem,
  type Source,
  type Step,
  scan,
} from '../src/index.ts';

/** One document of a scan, with what was said of it. */
export interface Seen {
  document: DocumentInfo;
  parts: unknown[];
  problems: Problem[];
}

/** Scans, checks that steps nest like brackets, and gives the documents in the order opened. */
export async function see(
  source: Source,
  limits: Limits = defaultLimits,
  formats?: readonly Format[],
): Promise<Seen[]> {
  const seen: Seen[] = [];
  const open: Seen[] = [];
  for await (const step of scan(source, limits, { ...(formats !== undefined && { formats }) })) {
    if (step.kind === 'open') {
      if (step.document.depth !== open.length) throw new Error('opened at the wrong depth');
      const opened: Seen = { document: step.document, parts: [], problems: [] };
      seen.push(opened);
      open.push(opened);
    } else note(step, open);
  }
  if (open.length > 0) throw new Error('not all were closed');
  return seen;
}

function note(step: Exclude<Step, { kind: 'open' }>, open: Seen[]): void {
  const top = open.at(-1);
  if (top === undefined || top.document.path !== step.document.path) throw new Error('steps do not nest');
  if (step.kind === 'close') {
    top.document = step.document;
    open.pop();
    return;
  }
  const { part } = step;
  if (part.kind === 'problem') top.problems.push(part.problem);
  if (part.kind === 'member') top.parts.push({ kind: 'member', path: part.source.path });
  else if (part.kind === 'text') top.parts.push({ kind: 'text', text: part.text, runs: part.runs });
  else top.parts.push(part);
}

/** All text of all documents, run by run. */
export function texts(seen: readonly Seen[]): string {
  return seen.flatMap(({ parts }) => parts.map((part) => JSON.stringify(part))).join('\n');
}

/** The codes of all problems of all documents. */
export function codes(seen: readonly Seen[]): string[] {
  return seen.flatMap(({ problems }) => problems.map(({ code }) => code));
}
