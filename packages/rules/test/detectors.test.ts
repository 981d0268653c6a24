import type { Run } from '@holdback/scanner';
import { describe, expect, test } from 'vitest';
import { cpuMs } from '../../../test/cpu-time.ts';
import { strength } from '../src/detectors/confidence.ts';
import type { Detector } from '../src/detectors/detector.ts';
import { detectors } from '../src/detectors/index.ts';
import { labelInfoTypes } from '../src/label/label-info-types.ts';
import { glueName } from '../src/label/label-places.ts';
import { type BlockMatch, findMatches, matchBlock } from '../src/match/find-matches.ts';
import { type Case, find, isLine, nameOf, toCase } from './detector-cases.ts';

/** A case in other surroundings: what stands before and after it, in its run or in its table. */
function expectFound(detector: Detector, example: Case, before: string, after: string): void {
  const found = find(detector, before + example.text + after, example.label);
  if (example.start === undefined) expect(found).not.toEqual([]);
  else expect(found).toContainEqual([before.length + example.start, before.length + example.end]);
}

const surroundings = [
  ['', ''],
  ['  ', ''],
  ['', '   '],
  ['(', ')'],
  ['see: ', ''],
  ['', '.'],
  ['', '\nand more'],
  ['before\n', ''],
] as const;

/** Text in which a pattern that backtracks would be lost. */
const hostile = [
  'A',
  '1',
  ' ',
  '\t',
  '@',
  '0.',
  '1-',
  'GB82 ',
  'a.a@',
  'password:\t',
  'password is ',
  'DOB ',
  'DOB: 1/1/',
  'NAM/A ',
  'Officer A. ',
  'Officer Aaaa ',
  'CUI//',
  'CUI/AA',
  'U//FOUO/',
  '555-0100 ',
  '(212) 555-',
  '+44 7',
  'eyJ',
  '-----BEGIN PRIVATE KEY-----\n',
  '1:',
  'ff:',
  'case no 1-',
  'CI #1-',
  'undercover officer A',
  '12.3456,',
  '40°26\'46"N ',
  '- [(',
  '\n',
  'LAW ENFORCEMENT SENSITIVE ',
  'http://a/1/',
].map((piece) => piece.repeat(Math.ceil(20_000 / piece.length)).slice(0, 20_000));

describe.each(detectors.map((detector) => [detector.infoType, detector] as const))('%s', (_infoType, detector) => {
  test('has five examples and five counterexamples', () => {
    expect(detector.examples.length).toBeGreaterThanOrEqual(5);
    expect(detector.counterexamples.length).toBeGreaterThanOrEqual(5);
  });

  test('has patterns that can be compiled, though most are not before they are tried', () => {
    const { find, findNear = [], mentions = [], reserved = [], labelled, column } = detector;
    const form = column?.shape?.like === 'code' ? column.shape.form : undefined;
    for (const each of [...find, ...findNear, ...mentions, ...reserved, labelled, form]) {
      if (each !== undefined) expect(new RegExp(each.source, each.flags).unicode).toBe(true);
    }
  });

  describe.each(detector.examples.map((example) => [nameOf(example), toCase(example)] as const))(
    '%s',
    (_n, example) => {
      test('is found wherever it stands', () => {
        const whole = example.label !== undefined;
        for (const [before, after] of surroundings) {
          // Under a label the whole value counts, and a marking the whole line; only space may stand around them.
          if ((whole || isLine(detector)) && /\S/.test((before + after).replaceAll(/\n.*|.*\n/g, ''))) continue;
          if (whole && /\n/.test(before + after)) continue;
          expectFound(detector, example, before, after);
        }
      });

      test('is found at likely or above, or has no confidence to give', () => {
        const options = { detectors: [detector], specimens: 'real' } as const;
        const found = findMatches(example.text, {
          ...options,
          ...(example.label !== undefined && { label: example.label }),
        });
        const most = detector.confidence.near;
        if (example.label !== undefined && most !== 'possible') {
          expect(found.some(({ confidence }) => confidence !== 'possible')).toBe(true);
        }
        for (const { start, end } of found) expect(end - start).toBeLessThanOrEqual(detector.lengthMax);
      });

      test('is found on each of two lines', () => {
        if (example.label !== undefined) return;
        const found = find(detector, `${example.text}\n${'on '.repeat(40)}\n${example.text}`, undefined);
        const alone = find(detector, example.text, undefined);
        // What stands on the first line may speak for more on the second.
        expect(found.length).toBeGreaterThanOrEqual(Math.min(2, alone.length * 2));
      });

      test('is found in a cell between others', () => {
        const texts = ['17', example.text, 'open'];
        const runs: Run[] = [];
        let text = '';
        for (const [index, cell] of texts.entries()) {
          const label = index === 1 ? example.label : 'Status';
          const at = { kind: 'cell', row: 2, column: index + 1 } as const;
          runs.push({ start: text.length, at, ...(label !== undefined && { label }) });
          text += `${cell}\x1f`;
        }
        const found = [...matchBlock({ text, runs }, [detector], { specimens: 'real' })].filter(({ run }) => run === 1);
        expect(found).not.toEqual([]);
        if (example.start !== undefined) {
          expect(found.map(({ start, end }) => [start, end])).toContainEqual([3 + example.start, 3 + example.end]);
        }
      });

      test('is found once across the edge of a block, wherever the cut is', () => {
        if (example.label !== undefined) return;
        const space = isLine(detector) ? '\n' : ' ';
        const filler = `on${space}`;
        const text = `${filler.repeat(700)}${example.text}\n${filler.repeat(700)}`;
        const overlap = 1024;
        const place = filler.length * 700;
        const whole = find(detector, text, undefined).length;
        expect(whole).toBeGreaterThanOrEqual(1);
        for (let cut = place - 10; cut < place + example.text.length + overlap + 10; cut += 7) {
          const first = text.slice(0, cut);
          const second = text.slice(cut - overlap);
          const at = { kind: 'paragraph', paragraph: 1 } as const;
          const found: BlockMatch[] = [
            ...matchBlock({ text: `${first}\x1f`, runs: [{ start: 0, at, cut: true }] }, [detector], {
              specimens: 'real',
            }),
            ...matchBlock({ text: `${second}\x1f`, runs: [{ start: 0, at, overlap }] }, [detector], {
              specimens: 'real',
            }),
          ];
          expect([cut - place, found.length]).toEqual([cut - place, whole]);
        }
      });
    },
  );

  test.each(detector.counterexamples.map((example) => [nameOf(example), toCase(example)] as const))(
    'leaves %s alone',
    (_n, { label, text }) => {
      const options = { detectors: [detector], specimens: 'real', ...(label !== undefined && { label }) } as const;
      for (const [before, after] of [
        ['', ''],
        ['  ', ' '],
        ['', '\n'],
      ] as const) {
        const found = findMatches(before + text + after, options).filter(({ confidence }) => confidence !== 'possible');
        expect(found).toEqual([]);
      }
    },
  );

  test('takes less than 250 ms of processor time for 20 kB of hostile text', () => {
    for (const text of hostile) {
      const search = () => cpuMs(() => findMatches(text, { detectors: [detector] }));
      // What is compiled meanwhile is counted too, so the first time is not the last.
      const isQuick = [1, 2, 3].some(() => search() < 250);
      expect([text.slice(0, 12), isQuick]).toEqual([text.slice(0, 12), true]);
    }
  });
});

test.each(detectors.filter(({ labelled }) => labelled !== undefined).map((each) => [each.infoType, each] as const))(
  'what a label says is %s as a whole is worth no less than a piece of it',
  (_infoType, { confidence }) => {
    // So nothing is lost where a run that is a match as a whole is not looked through again.
    expect(strength[confidence.labelled ?? confidence.near]).toBeGreaterThanOrEqual(strength[confidence.alone]);
  },
);

describe.each(
  detectors.flatMap((each) => (each.headers === undefined ? [] : [[each.infoType, each, each.headers] as const])),
)('headers of %s', (infoType, detector, headers) => {
  const bare = (name: string) => name.replace('=', '');

  test('are read as what they name', () => {
    expect(headers.names.filter((name) => !labelInfoTypes(bare(name)).includes(infoType))).toEqual([]);
  });

  test('name nothing where they may be another', () => {
    // But for those that name it where they are all of a label.
    const maybe = (headers.maybe ?? []).map(bare).filter((name) => !headers.names.includes(`=${name}`));
    expect(maybe.filter((name) => labelInfoTypes(name, [detector]).length > 0)).toEqual([]);
  });

  test('are each there once', () => {
    for (const list of [headers.names, headers.maybe ?? []]) {
      expect(list.filter((name, index) => list.findIndex((each) => glueName(each) === glueName(name)) < index)).toEqual(
        [],
      );
    }
  });

  test('have under them whole what stands under one of them in an example', () => {
    const [value] = detector.examples
      .map(toCase)
      .flatMap(({ label, text, start }) => (label !== undefined && start === 0 ? [text] : []));
    if (value === undefined || detector.labelled === undefined) return;
    const names = [...headers.names.filter((name) => !name.startsWith('=')), ...(headers.maybe ?? []).map(bare)];
    expect(names.filter((name) => !find(detector, value, name).some(([start]) => start === 0))).toEqual([]);
  });
});

test('a kind that takes whole values says under which headers', () => {
  expect(detectors.filter(({ labelled, headers }) => labelled !== undefined && headers === undefined)).toEqual([]);
});

test('context words count in capitals', () => {
  expect(findMatches('SOCIAL SECURITY NUMBER: 212-45-1189')).toMatchObject([
    { infoType: 'us-ssn', confidence: 'sure' },
  ]);
  expect(findMatches('DATE OF BIRTH: 14 MAR 1987')).toMatchObject([{ infoType: 'date-of-birth', confidence: 'sure' }]);
});
