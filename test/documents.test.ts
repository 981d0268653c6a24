import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { floors } from './floors.ts';
import { files, repository } from './source-files.ts';

/** What people read, and nobody runs. */
const documents = globSync(['*.md', 'docs/**/*.md', 'bench/*.md', 'examples/**/*.md', 'test-corpus/*.md'], {
  cwd: repository,
}).sort();

const read = (path: string): string => readFileSync(join(repository, path), 'utf8');

/** What a document links to in the repository, without the place in it. */
function linksOf(text: string): readonly string[] {
  return [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)].map(([, link = '']) => link);
}

/** Paths of the repository that are named in code spans. */
function pathsOf(text: string): readonly string[] {
  return [...text.matchAll(/`((?:packages|test-corpus|docs|bench|test|fuzz)\/[\w./-]+)`/g)].map(
    ([, path = '']) => path,
  );
}

describe.each(documents)('%s', (path) => {
  test('links only to what is there', () => {
    const lost = linksOf(read(path)).filter((link) => !existsSync(join(repository, dirname(path), link)));
    expect(lost).toEqual([]);
  });

  test('names only files that are there', () => {
    // NAME stands for what a reader will call it; a decision keeps the names of its day.
    if (path.startsWith('docs/decisions/')) return;
    const lost = pathsOf(read(path)).filter(
      (named) => !/NAME|SUBJECT/.test(named) && !existsSync(join(repository, named)),
    );
    expect(lost).toEqual([]);
  });
});

test('the documents are found, and so are their links', () => {
  expect(documents).toContain('ARCHITECTURE.md');
  expect(linksOf('[a](b.ts) [c](d.md#e) [f](https://example.org)')).toEqual(['b.ts', 'd.md']);
  expect(pathsOf('`packages/a/b.ts` and `nothing/c.ts`')).toEqual(['packages/a/b.ts']);
});

test('the architecture lists every room, in the order in which they stand on each other', () => {
  const listed = [...read('ARCHITECTURE.md').matchAll(/^\| (?:\*\*(\w+)\*\* )?`([a-z]+)` +\| (\S.*?) *\|$/gm)];
  let inPackage = '';
  const rooms = listed.flatMap(([, name, room = '']) => {
    inPackage = name ?? inPackage;
    return inPackage === '' ? [] : [`${inPackage}/${room}`];
  });
  const folders = new Set(files.map(({ path }) => path.split('/').slice(1, -1).join('/').replace('/src', '')));
  const real = Object.entries(floors).flatMap(([name, table]) => {
    // The formats are one room on the page, and stand where the first of them does.
    const names = Object.keys(table).map((room) => room.replace(/^formats\/.*/, 'formats'));
    return [...new Set(names)].map((room) => `${name}/${room}`).filter((room) => folders.has(room));
  });
  expect(rooms).toEqual(real);
});

test('a section of the guide to contributing that adds something has at most seven steps', () => {
  const sections = read('CONTRIBUTING.md').split(/^## /m);
  const adding = sections.filter((section) => section.startsWith('Add a'));
  expect(adding.map((section) => section.split('\n')[0])).toEqual([
    'Add a format',
    'Add a detector',
    'Add a condition',
    'Add a rule',
  ]);
  for (const section of adding) {
    const steps = section.match(/^\d+\. /gm)?.length ?? 0;
    expect(steps, section.split('\n')[0]).toBeGreaterThan(0);
    expect(steps, section.split('\n')[0]).toBeLessThanOrEqual(7);
  }
});
