import { supportedExtensions } from 'file-type';
import { describe, expect, test } from 'vitest';
import { type FormatCases, loadCases } from '../../../test-corpus/make/cases.ts';
import {
  BytesSource,
  defaultLimits,
  type Format,
  formats,
  kinds,
  type Part,
  type ProblemName,
  problemMessages,
  sharedLimits,
  type Trait,
} from '../src/index.ts';
import { codes, type Seen, see } from './steps.ts';
import { triedFormat } from './tried-format.ts';

const cases = await loadCases();
const casesOf = (id: string) => cases.find((each) => each.id === id);

/** What the loop tells of a document, whatever reads it. */
const toldByLoop: ReadonlySet<Trait> = new Set<Trait>(['extension-mismatch', 'nested-archive']);

describe.each(formats)('the format $id', (format) => {
  test('has a good file that is read without a problem, and by it', async () => {
    const good = casesOf(format.id)?.good;
    if (good === undefined) return expect.fail(`test-corpus/make/read/${format.id}.ts is missing, or has no good file`);
    const [root] = await see(new BytesSource(good.name, good.bytes));
    expect(root?.document.format).toBe(format.id);
    expect(root?.problems).toEqual([]);
  });

  test('has cases that are read and cases that are not', () => {
    expect(Object.keys(casesOf(format.id)?.read ?? {}).length).toBeGreaterThan(0);
    expect(Object.keys(casesOf(format.id)?.unread ?? {}).length).toBeGreaterThan(0);
  });

  test('tells in its cases every trait that it says it tells, and no other', async () => {
    const told = await traitsIn(format);
    expect([...told].sort()).toEqual([...format.tells].sort());
  });

  test('leaves out what it says it leaves out: each such problem is told in its cases, and no other', async () => {
    const listed = format.leavesOut.flatMap((left) => ('problem' in left ? [left.problem] : []));
    const told = await problemsIn(format);
    expect(listed.filter((name) => !told.has(name))).toEqual([]);
    // What contradicts its format, or is too much, is a problem of the file and no place of the format.
    const places = [...told].filter((name) => ['unsupported', 'encrypted'].includes(problemMessages[name][0]));
    expect(places.filter((name) => !listed.includes(name))).toEqual([]);
  });

  test('gives a reason for what it leaves out in silence', () => {
    for (const left of format.leavesOut) {
      if ('reason' in left) expect(left.reason, left.place).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  test('says the unit and the reason of each of its limits', () => {
    for (const [name, { value, why }] of Object.entries(format.limits)) {
      expect(sharedLimits).not.toHaveProperty([name]);
      expect(value, name).toBeGreaterThan(0);
      expect(why, name).toMatch(/^\p{Lu}.*\.$/u);
    }
  });
});

/** What was read of the cases of a format: two tests ask for it. */
const documents = new Map<string, Promise<readonly Seen[]>>();

/** The documents of the cases of a format of which it tells something: those that it reads or yields. */
function documentsOf(format: Format): Promise<readonly Seen[]> {
  const known = documents.get(format.id) ?? readCasesOf(format);
  documents.set(format.id, known);
  return known;
}

async function readCasesOf(format: Format): Promise<readonly Seen[]> {
  const { good, read, unread }: FormatCases = casesOf(format.id) ?? expect.fail('no cases');
  const files = [
    good,
    ...[...Object.entries(read), ...Object.entries(unread)].map(([name, bytes]) => ({ name, bytes })),
  ];
  const scanned = await Promise.all(
    files.map(({ name, bytes }) => see(new BytesSource(name.slice(name.lastIndexOf('/') + 1), bytes))),
  );
  return scanned.flatMap((seen) => seen.filter((each) => readerOf(each, seen) === format.id));
}

const ofMedia: ReadonlySet<Trait> = new Set<Trait>(['picture', 'video', 'sound']);

async function traitsIn(format: Format): Promise<ReadonlySet<Trait>> {
  // That a member is a picture or a recording is told by whoever reads these.
  const told = (await documentsOf(format)).flatMap((seen) =>
    traitsOf(seen).filter((trait) => !ofMedia.has(trait) || seen.document.depth === 0),
  );
  return new Set(told.filter((trait) => !toldByLoop.has(trait)));
}

async function problemsIn(format: Format): Promise<ReadonlySet<ProblemName>> {
  const told = (await documentsOf(format)).flatMap(({ problems }) => problems);
  return new Set(told.map(({ message }) => nameOf(message)));
}

/** The name of a problem, by its sentence with the number in it. */
function nameOf(message: string): ProblemName {
  const plain = message
    .replace(/\bpages? \d+(?:(?:, | and | to )\d+)*\.$/, 'pages #.')
    .replaceAll(/\d+(?:,\d{3})*/g, '#');
  const names = Object.keys(problemMessages).filter(isProblemName);
  return names.find((name) => problemMessages[name][1] === plain) ?? expect.fail(`no sentence is ${message}`);
}

function isProblemName(name: string): name is ProblemName {
  return Object.hasOwn(problemMessages, name);
}

/** Whose words a document's traits are: those of the format of the root, but for containers within it. */
function readerOf({ document }: Seen, seen: readonly Seen[]): string | undefined {
  const isContainer = seen.some((other) => other.document.path.startsWith(`${document.path}!/`));
  if (document.depth === 0 || isContainer) return document.format;
  const container = document.path.slice(0, document.path.lastIndexOf('!/'));
  return seen.find((other) => other.document.path === container)?.document.format;
}

function traitsOf({ parts }: Seen): readonly Trait[] {
  return parts.flatMap((part) => (isTrait(part) ? [part.trait] : []));
}

function isTrait(part: unknown): part is Extract<Part, { kind: 'trait' }> {
  return typeof part === 'object' && part !== null && 'kind' in part && part.kind === 'trait';
}

test('every file of cases belongs to a format', () => {
  const ids = formats.map(({ id }) => id).sort();
  expect(cases.map(({ id }) => id)).toEqual(ids);
});

test('no two formats read the same kind, or have a limit of the same name', () => {
  const read = formats.flatMap((format) => format.kinds);
  expect(read).toEqual([...new Set(read)]);
  const limits = formats.flatMap((format) => Object.keys(format.limits));
  expect(limits).toEqual([...new Set(limits)]);
});

test('a kind is listed once, and all that file-type tells apart are', () => {
  expect(kinds).toEqual([...new Set(kinds)]);
  const known: ReadonlySet<string> = new Set(kinds);
  // Both are gzip, which is told by its signature before file-type is asked.
  const isGzip = (extension: string) => extension === 'gz' || extension === 'tar.gz';
  expect([...supportedExtensions].filter((each) => !known.has(each) && !isGzip(each))).toEqual([]);
});

test('what a format inflates itself counts against what its root may expand to', async () => {
  let inflated = 0;
  const format = triedFormat(async function* (_source, { budget }): AsyncGenerator<Part> {
    for (; inflated < 100e6; inflated += 1e6) {
      await budget.expand(1e6);
      yield { kind: 'metadata', name: 'title', value: `${inflated}` };
    }
  });
  const [root] = await see(new BytesSource('a.mht', Buffer.alloc(1_000, 'a')), defaultLimits, [format]);
  expect(root?.problems.map(({ limit }) => limit)).toEqual(['expandedRatioMax']);
  expect(inflated).toBeLessThanOrEqual(defaultLimits.expandedRatioFreeBytes + 1e6);
});

test('what a format inflates itself counts together with its members', async () => {
  const format = triedFormat(async function* (source, { budget }): AsyncGenerator<Part> {
    await budget.expand(9e6);
    async function* bytes() {
      yield Buffer.alloc(9e6, 'b');
    }
    const path = `${source.path}!/a.csv`;
    yield {
      kind: 'member',
      source: { path, depth: 1, stream: bytes, read: async () => Buffer.alloc(0), size: async () => 9e6 },
    };
  });
  const seen = await see(new BytesSource('a.mht', Buffer.alloc(1_000, 'a')), defaultLimits, [format, ...formats]);
  expect(seen[1]?.problems.map(({ limit }) => limit)).toEqual(['expandedRatioMax']);
});

test('a format that reads a file as a whole is given no more than the limit', async () => {
  const { extract: _, access: __, ...described } = triedFormat(() => expect.fail());
  const whole: Format = { ...described, access: 'whole', extract: () => expect.fail('it was read all the same') };
  const seen = await see(new BytesSource('a.mht', Buffer.alloc(20, 'a')), { ...defaultLimits, wholeBytesMax: 10 }, [
    whole,
  ]);
  expect(seen[0]?.problems.map(({ limit }) => limit)).toEqual(['wholeBytesMax']);
  expect(codes(seen)).toEqual(['limit-exceeded']);
});

test('a limit of a format is the caller’s where he gives one', async () => {
  const { read } = casesOf('pdf') ?? expect.fail('no cases');
  const letter = read['letter.pdf'] ?? expect.fail('no letter');
  const seen = await see(new BytesSource('a.pdf', letter), { ...defaultLimits, own: { pdfPagesMax: 1 } });
  expect(seen[0]?.problems.map(({ limit }) => limit)).toEqual(['pdfPagesMax']);
});
