import { BytesSource, type DocumentInfo, FileSource, type Problem, type Source, type Step } from '@holdback/scanner';
import type { RootEntry } from './root-event.ts';

/** The steps of one root. To be disposed of when they are over: that closes its file. */
export type RootSteps = AsyncIterable<Step> & AsyncDisposable;

/** The steps of what the walk came upon: a file is scanned; what is not a file is a document by its name alone. */
export function stepsOf(entry: RootEntry, scanSource: (source: Source) => AsyncIterable<Step>): RootSteps {
  switch (entry.kind) {
    case 'file': {
      const source = new FileSource(entry.filePath, entry.path);
      return dispose(scanSource(source), () => source[Symbol.asyncDispose]());
    }
    case 'bytes':
      return dispose(scanSource(new BytesSource(entry.path, entry.bytes)), async () => {});
    case 'symlink':
      return dispose(nameOnly(entry.path, 'symlink'), async () => {});
    case 'deleted':
      return dispose(nameOnly(entry.path, 'deleted'), async () => {});
    case 'problem':
      return dispose(nameOnly(entry.path, 'unknown', entry.problem), async () => {});
    default:
      return entry satisfies never;
  }
}

async function* nameOnly(path: string, format: string, problem?: Problem): AsyncGenerator<Step> {
  const document: DocumentInfo = { path, format, depth: 0 };
  yield { kind: 'open', document };
  if (problem !== undefined) yield { kind: 'part', document, part: { kind: 'problem', problem } };
  yield { kind: 'close', document };
}

function dispose(steps: AsyncIterable<Step>, close: () => Promise<void>): RootSteps {
  return { [Symbol.asyncIterator]: () => steps[Symbol.asyncIterator](), [Symbol.asyncDispose]: close };
}
