import { findGlobMistakes } from '../conditions/glob.ts';
import { Mistakes } from '../policy/mistakes.ts';
import { noteSchemaMistakes } from '../policy/policy-mistake.ts';
import { PolicyText } from '../policy/policy-text.ts';
import type { PolicyFile } from '../policy/read-policy.ts';
import type { Release } from './release.ts';
import { validate } from './release-schema.generated.ts';

/** Reads a release manifest. Throws a PolicyError that tells all of its mistakes, a line each, with their places. */
export function readRelease({ file, text }: PolicyFile, folders: readonly string[]): Release {
  const places = new PolicyText(file, text);
  const mistakes = new Mistakes();
  const { data } = places;
  const isSound = validate(data);
  if (!isSound) noteSchemaMistakes(places, validate.errors ?? [], mistakes, 'the manifest');
  // Of an entry that is wrong too, so that its author is told of everything at once.
  for (const [index, entry] of itemsOf(data, 'files').entries()) {
    const at = ['files', index] as const;
    for (const message of mistakesOfPath(valueUnder(entry, 'path')))
      mistakes.add(message, places.place([...at, 'path']));
    for (const [member, pattern] of itemsOf(entry, 'members').entries()) {
      for (const message of mistakesOfPattern(pattern)) mistakes.add(message, places.place([...at, 'members', member]));
    }
  }
  mistakes.check();
  if (!isSound) throw new TypeError('A manifest that is wrong and has no mistake.');
  const files = data.files.map(({ members = [], ...each }) => ({ ...each, members }));
  return { title: data.release, files, folders };
}

function itemsOf(data: unknown, key: string): readonly unknown[] {
  const value = valueUnder(data, key);
  return Array.isArray(value) ? value : [];
}

function valueUnder(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null
    ? new Map<string, unknown>(Object.entries(data)).get(key)
    : undefined;
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
  return findGlobMistakes(pattern).map(({ message }) => message);
}
