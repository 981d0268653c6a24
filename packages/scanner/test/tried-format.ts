import type { Format } from '../src/index.ts';

/** A format for one test, of files that are called `.mht`: a kind that no format reads. */
export function triedFormat(extract: Extract<Format, { access: 'random' }>['extract']): Format {
  const none = { title: '', reads: '', tells: [], leavesOut: [], limits: {} } as const;
  return { ...none, id: 'tried', kinds: ['mhtml'], access: 'random', extract };
}
