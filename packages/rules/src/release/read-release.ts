import { findNameMistakes, withoutHere } from '../conditions/name-pattern.ts';
import type { PolicyPath } from '../policy/policy-places.ts';
import type { PolicyFile } from '../policy/read-policy.ts';
import { itemsUnder, readWritten, valueUnder } from '../policy/read-written.ts';
import type { Release } from './release.ts';
import { validate } from './release-schema.generated.ts';

/** Reads a release manifest. Throws a PolicyError that tells all of its mistakes, a line each, with their places. */
export function readRelease(file: PolicyFile, folders: readonly string[]): Release {
  const { data } = readWritten(file, validate, 'the manifest', mistakesIn);
  const files = data.files.map(({ members = [], ...each }) => ({ ...each, members }));
  return { title: data.release, files, folders };
}

function* mistakesIn(data: unknown): Generator<readonly [path: PolicyPath, message: string]> {
  for (const [index, entry] of itemsUnder(data, 'files').entries()) {
    for (const message of mistakesOfPath(valueUnder(entry, 'path'))) yield [['files', index, 'path'], message];
    for (const [member, pattern] of itemsUnder(entry, 'members').entries()) {
      for (const message of mistakesOfPattern(pattern)) yield [['files', index, 'members', member], message];
    }
  }
}

/** Why no file can have a path that fits. */
function mistakesOfPath(path: unknown): readonly string[] {
  if (typeof path === 'string' && path.includes('!/')) {
    const [container = ''] = path.split('!/');
    return [`what is inside a file is named under "members" of its entry; write path: ${container}`];
  }
  return mistakesOfPattern(path);
}

function mistakesOfPattern(pattern: unknown): readonly string[] {
  if (typeof pattern !== 'string') return [];
  if (/^(?:\/|[a-z]:[/\\]|(?:\.\/)*\.\.\/)/i.test(pattern))
    return [
      'a path begins below the folder of the manifest, or the folder that is scanned; leave out what is before it',
    ];
  if (pattern.endsWith('/')) return [`this is a folder; write "${pattern}**" for all that lies in it`];
  return findNameMistakes(withoutHere(pattern)).map(({ message }) => message);
}
