import { createReadStream, type Stats, statSync } from 'node:fs';
import { UsageError } from '../usage-error.ts';

/** The bytes of a report. Throws a UsageError if there is none. */
export function openReport(typed: string): AsyncIterable<unknown> {
  if (!statsOf(typed)?.isFile()) {
    throw new UsageError(
      `There is no report "${typed}". Make one: holdback scan PATH --format jsonl=report.jsonl; - is standard input.`,
    );
  }
  return readBytes(typed);
}

async function* readBytes(typed: string): AsyncGenerator<unknown> {
  try {
    yield* createReadStream(typed);
  } catch {
    throw new UsageError(`The report "${typed}" cannot be read. Check its permissions.`);
  }
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
