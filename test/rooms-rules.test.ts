import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rulesFloors } from './rooms-rules.ts';

const repository = join(import.meta.dirname, '..');
const files = globSync('packages/rules/src/*/**/*.ts', { cwd: repository }).map((path) => path.replaceAll('\\', '/'));

/** The room that a file lies in: the folder under `src`, also for a file in a folder of it. */
function roomOf(path: string): string {
  return path.split('/').slice(0, 4).join('/');
}

/** The rooms that a file imports from, for types too, but its own. */
function importsOf(path: string): readonly string[] {
  const text = readFileSync(join(repository, path), 'utf8');
  const targets = [...text.matchAll(/from '(\.[^']+)'/g)].map(([, specifier = '']) =>
    roomOf(join(dirname(path), specifier).replaceAll('\\', '/')),
  );
  return [...new Set(targets)].filter((room) => room !== roomOf(path));
}

describe('the rooms of the rules', () => {
  test('are all in the table, each after those that it may import from', () => {
    expect(Object.keys(rulesFloors).sort()).toEqual([...new Set(files.map(roomOf))].sort());
    const rooms = Object.keys(rulesFloors);
    for (const [room, below] of Object.entries(rulesFloors)) {
      for (const name of below) {
        expect(rooms.indexOf(`packages/rules/src/${name}`)).toBeGreaterThanOrEqual(0);
        expect(rooms.indexOf(`packages/rules/src/${name}`), `${room} may import ${name}`).toBeLessThan(
          rooms.indexOf(room),
        );
      }
    }
  });

  test.each(files)('%s imports from rooms below it only', (path) => {
    const allowed = (rulesFloors[roomOf(path)] ?? []).map((name) => `packages/rules/src/${name}`);
    expect(importsOf(path).filter((room) => !allowed.includes(room))).toEqual([]);
  });
});
