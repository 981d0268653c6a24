import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { floors } from './floors.ts';
import { files, filesOf, type SourceFile, sourceOf, targetOf } from './source-files.ts';

/** The most files that may lie directly under `src`: more would be a heap. */
const FILES_MAX = 9;

/** The room that a file of a package is in, by its path. */
function roomOf(path: string): string {
  const [, , , ...steps] = path.split('/');
  const [first = '', second = ''] = steps;
  if (first !== 'formats') return steps.length === 1 ? basename(first, '.ts') : first;
  return steps.length === 2 ? `formats/${basename(second, '.ts')}` : `formats/${second}`;
}

/** The name of a room in the table: formats are all alike. */
function floorOf(room: string, table: Readonly<Record<string, readonly string[]>>): string {
  return room.startsWith('formats/') && !Object.hasOwn(table, room) ? 'formats/*' : room;
}

/** The rooms that a file imports from, but its own. A manifest is in none. */
function importedRooms(file: SourceFile): readonly string[] {
  const own = roomOf(file.path);
  const targets = file.imports.filter(({ specifier }) => /^\..*\.ts$/.test(specifier));
  return targets.map((each) => roomOf(targetOf(file, each))).filter((room) => room !== own);
}

describe('the rooms', () => {
  test.each(Object.entries(floors))('of %s stand on those before them, so that there is no circle', (_name, table) => {
    const rooms = Object.keys(table);
    for (const [index, room] of rooms.entries()) {
      for (const ground of table[room] ?? []) expect(rooms.slice(0, index), `${room} on ${ground}`).toContain(ground);
    }
  });

  test.each(files)('$path imports only from rooms that its own may', (file) => {
    const table = floors[file.package] ?? {};
    const allowed = table[floorOf(roomOf(file.path), table)];
    if (allowed === undefined) return expect.fail(`no room in the table holds ${file.path}`);
    for (const room of importedRooms(file)) expect(allowed, `from ${room}`).toContain(floorOf(room, table));
  });

  test.each(Object.entries(floors))('of %s are all lived in', (name, table) => {
    const lived = new Set(filesOf(name).map((file) => floorOf(roomOf(file.path), table)));
    expect(Object.keys(table).filter((room) => !lived.has(room))).toEqual([]);
  });

  test.each(Object.entries(floors))('of %s need nothing that no room imports from another', (name, table) => {
    const used = new Set<string>();
    for (const file of filesOf(name)) {
      const own = floorOf(roomOf(file.path), table);
      for (const room of importedRooms(file)) used.add(`${own} on ${floorOf(room, table)}`);
    }
    const listed = Object.entries(table).flatMap(([room, grounds]) => grounds.map((ground) => `${room} on ${ground}`));
    expect(listed.filter((each) => !used.has(each))).toEqual([]);
  });

  test.each(['scanner', 'rules', 'ocr', 'faces', 'cli'])('leave few files directly under the src of %s', (name) => {
    const direct = files.filter(({ path }) => path.split('/').length === 4 && path.startsWith(`packages/${name}/`));
    expect(direct.length).toBeGreaterThan(0);
    expect(direct.length).toBeLessThanOrEqual(FILES_MAX);
  });
});

/** The way on which a file comes back to itself by its imports, types too; empty if there is none. */
function circleFrom(start: SourceFile): readonly string[] {
  const seen = new Set<string>();
  const visit = (file: SourceFile, way: readonly string[]): readonly string[] => {
    for (const each of file.imports) {
      if (!each.specifier.startsWith('.')) continue;
      const target = targetOf(file, each);
      if (target === start.path) return [...way, target];
      const next = sourceOf(target);
      if (next === undefined || seen.has(target)) continue;
      seen.add(target);
      const found = visit(next, [...way, target]);
      if (found.length > 0) return found;
    }
    return [];
  };
  return visit(start, [start.path]);
}

test.each(files)('$path does not come back to itself by its imports', (file) => {
  expect(circleFrom(file)).toEqual([]);
});
