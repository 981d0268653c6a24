import { defaultLimits, FileSource, type ScanOptions, scan } from '../packages/scanner/src/index.ts';

/** What becomes of a file. */
export interface FileState {
  /** As in reports. */
  readonly format: string;
  /** The messages of its own problems, in order. */
  readonly problems: readonly string[];
  /** Problems of the files inside it. */
  readonly memberProblems: number;
  /** Milliseconds that it took, whole ones. */
  readonly elapsedMs: number;
}

/** Reads a file to its end; recognizes no letters, if not told to. */
export async function look(path: string, options: Pick<ScanOptions, 'recognizer'> = {}): Promise<FileState> {
  const problems: string[] = [];
  let format = 'unknown';
  let memberProblems = 0;
  const startedMs = performance.now();
  await using source = new FileSource(path, path.slice(path.lastIndexOf('/') + 1));
  for await (const step of scan(source, defaultLimits, options)) {
    const isRoot = step.document.depth === 0;
    if (step.kind === 'open' && isRoot) format = step.document.format;
    if (step.kind !== 'part' || step.part.kind !== 'problem') continue;
    if (isRoot) problems.push(step.part.problem.message);
    else memberProblems += 1;
  }
  return { format, problems, memberProblems, elapsedMs: Math.round(performance.now() - startedMs) };
}
