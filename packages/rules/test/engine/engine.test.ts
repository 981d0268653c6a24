import type { Run } from '@holdback/scanner';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ReadableBlock } from '../../src/block/readable-block.ts';
import type { Detector } from '../../src/detectors/detector.ts';
import { detectors } from '../../src/detectors/index.ts';
import { AutomatonTrigger } from '../../src/engine/trigger.ts';
import { type DetectorSet, makeDetectorSet } from '../../src/match/detector-set.ts';
import { findCandidates } from '../../src/match/find-candidates.ts';
import { type BlockMatch, matchWith } from '../../src/match/find-matches.ts';
import { NaiveTrigger } from './naive-trigger.ts';
import { textOf } from './random-text.ts';

const naive = makeDetectorSet(detectors, (patterns, phrases) => new NaiveTrigger(patterns, phrases), false);
const declared = detectors.flatMap(({ find, findNear = [], mentions = [] }) => [...find, ...findNear, ...mentions]);
const examples = detectors.flatMap((detector) =>
  detector.examples.map((each) =>
    (typeof each === 'string' ? each : `${each.label}: ${each.text}`).replaceAll(/[«»]/g, ''),
  ),
);
const text = textOf(declared, naive.phrases, examples);

const engines: Readonly<Record<string, DetectorSet>> = {
  'the compiled kernel': makeDetectorSet(detectors),
  'its twin': makeDetectorSet(detectors, (patterns, phrases) => {
    return new AutomatonTrigger(patterns, phrases, { webAssembly: false });
  }),
  'a table of 64 states': makeDetectorSet(detectors, (patterns, phrases) => {
    return new AutomatonTrigger(patterns, phrases, { statesMax: 64 });
  }),
  // A flag that changes nothing makes them others than those of the table.
  'patterns that are not made ahead': makeDetectorSet(detectors, (patterns, phrases) => {
    return new AutomatonTrigger(
      patterns.map(({ source, flags }) => ({ source, flags: `${flags}g` })),
      phrases,
    );
  }),
};

/** Some of ours, of which one is there twice, and one of an author: a part stands on what is made ahead, the rest behind it. */
const own: Detector = {
  infoType: 'own',
  title: 'Own',
  source: 'the test',
  find: [/(?<![\p{L}\p{N}])ÄQ[-–]\d{4}(?!\d)/u, /juniper {1,2}(?<value>[a-z]{3,9})/iu],
  findNear: detectors.find(({ infoType }) => infoType === 'us-ssn')?.findNear ?? [],
  near: ['juniper ridge', 'ssn'],
  lengthMax: 20,
  confidence: { alone: 'possible', near: 'likely' },
  examples: [],
  counterexamples: [],
};
const mixed = [...detectors.filter((_, index) => index % 4 !== 3), own];

function toPart(given: string): { readonly text: string; readonly runs: readonly Run[] } {
  const runs: Run[] = [];
  for (let start = 0; start <= given.length; ) {
    const end = given.indexOf('\x1f', start);
    const at = { kind: 'cell', row: 1, column: runs.length + 1 } as const;
    runs.push({ start, at, ...(runs.length % 3 === 1 && { label: labels[runs.length % labels.length] ?? '' }) });
    start = (end === -1 ? given.length : end) + 1;
  }
  return { text: `${given}\x1f`, runs };
}

function find(set: DetectorSet, given: string): readonly BlockMatch[] {
  return matchWith(toPart(given), set, { specimens: 'real' });
}

/** Everything that has a shape, before anything is asked of it. */
function findShapes(set: DetectorSet, given: string): readonly string[] {
  const shapes: string[] = [];
  findCandidates(
    new ReadableBlock(toPart(given)),
    { ...set, isGated: false },
    { specimens: 'real', isProse: true },
    (candidate) => {
      const { detector, shape, start, end, run } = candidate;
      shapes.push(`${detector.detector.infoType} ${shape} ${start}-${end} in ${run}`);
    },
  );
  return shapes.sort();
}

const labels = ['SubjectSSN', 'Password', 'Phone', 'Account No', 'Name', 'Notes', 'DOB'];

test('every engine finds what is found by trying every pattern everywhere', () => {
  let found = 0;
  fc.assert(
    fc.property(text, (given) => {
      // The plain way takes the most time by far, so each text is put to it once.
      const shapes = findShapes(naive, given);
      const matches = find(naive, given);
      found += shapes.length;
      for (const [name, set] of Object.entries(engines)) {
        expect(findShapes(set, given), name).toEqual(shapes);
        expect(find(set, given), name).toEqual(matches);
      }
    }),
    { numRuns: 50, endOnFailure: true },
  );
  expect(found).toBeGreaterThan(1_000);
});

test('a set that only a part of is made ahead finds what is found by trying every pattern everywhere', () => {
  const plain = makeDetectorSet(mixed, (patterns, phrases) => new NaiveTrigger(patterns, phrases), false);
  const quick = makeDetectorSet(mixed);
  const texts = textOf(
    mixed.flatMap(({ find, findNear = [] }) => [...find, ...findNear]),
    plain.phrases,
    ['ÄQ-1234 at Juniper ridge', ...examples],
  );
  let found = 0;
  fc.assert(
    fc.property(texts, (given) => {
      const shapes = findShapes(plain, given);
      found += shapes.length;
      expect(findShapes(quick, given)).toEqual(shapes);
      expect(find(quick, given)).toEqual(find(plain, given));
    }),
    { numRuns: 15, endOnFailure: true },
  );
  expect(found).toBeGreaterThan(300);
});

test('four lanes and one find the same, wherever their edges are', () => {
  const set = makeDetectorSet(detectors);
  fc.assert(
    fc.property(text, fc.nat(400), (given, size) => {
      // Above 1,024 characters the text is run over in four lanes, and what stands first moves their edges.
      const filler = 'and so on\n'.repeat(100 + (size % 40)) + 'x'.repeat(size % 10);
      const alone = find(set, `\x1f${given}`).filter(({ run }) => run > 0);
      const behind = find(set, `${filler}\x1f${given}`).filter(({ run }) => run > 0);
      const shift = filler.length;
      expect(behind.map(({ start, end, ...rest }) => ({ start: start - shift, end: end - shift, ...rest }))).toEqual(
        alone.map(({ start, end, ...rest }) => ({ start, end, ...rest })),
      );
    }),
    { numRuns: 60, endOnFailure: true },
  );
});

test('text longer than a piece is found in as in one', () => {
  const set = makeDetectorSet(detectors);
  const given = 'SSN 078-05-1120, IBAN GB82 WEST 1234 5698 7654 32, ghost@example.org\n';
  for (const length of [131_000, 131_050, 131_072, 262_100]) {
    const filler = 'a and so on.\n'.repeat(Math.ceil(length / 13)).slice(0, length - 1);
    const found = find(set, `${filler}\n${given}`);
    expect(found.map(({ infoType, start }) => [infoType, start - length])).toEqual([
      ['us-ssn', 4],
      ['iban', 22],
      ['email-address', 51],
    ]);
  }
});
