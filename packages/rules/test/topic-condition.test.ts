import type { Part, Run, Step, TextPart } from '@holdback/scanner';
import { readTable, readText } from '@holdback/scanner/strings';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess, builtInPolicy, loadPolicy, type Policy, PolicyError, runRuleTest } from '../src/index.ts';
import { sensitiveCount, topicNames } from '../src/prose/topics.ts';

const ruleOf = (rest: string) =>
  loadPolicy(
    {
      file: 'p.yaml',
      text: `policy: p\ntitle: P\nrules:\n  - { id: r, title: T, severity: review, why: Why., do: Do., ${rest} }\n`,
    },
    (name) => builtInPolicy(name),
  );

const mistakeOf = async (when: string): Promise<string> => {
  try {
    await ruleOf(`when: ${when}`);
  } catch (thrown) {
    if (thrown instanceof PolicyError) return thrown.message;
    throw thrown;
  }
  throw new Error('nothing is wrong with it');
};

type Parts = Iterable<Part> | AsyncIterable<Part>;

async function* stepsOf(parts: Parts): AsyncGenerator<Step> {
  const document = { path: 'a.txt', format: 'text', depth: 0 };
  yield { kind: 'open', document };
  for await (const part of parts) yield { kind: 'part', document, part };
  yield { kind: 'close', document };
}

/** What is said of a document, without where. */
async function saidOf(policy: Policy, parts: Parts) {
  const context = { asOf: new Date('2026-01-01'), specimens: 'real', seed: 1 } as const;
  const said = [];
  for await (const { verdicts } of assess(stepsOf(parts), policy, context)) {
    for (const { severity, count, evidence } of verdicts) {
      said.push({ severity, count, evidence: evidence.map(({ confidence, excerpt }) => `${confidence}: ${excerpt}`) });
    }
  }
  return said;
}

const isHeld = async (policy: Policy, parts: Parts) => (await saidOf(policy, parts)).length > 0;

/** What no public text is about, all of it. */
const anything = `[${topicNames.slice(0, sensitiveCount).join(', ')}]`;

const sourceNote =
  'she showed up twenty minutes late and shaking. says he asked her where the money came from and she told him her aunt. i told her if he asks again she says nothing and leaves, and she rings me from the pay phone not her own. gave her 150 for the rent, she signed the slip. nobody else in the squad knows it is her and it stays like that';

const choirNote =
  'The choir meets in the small hall on Tuesday because they are painting the large one. Bring the green folder and a mug. If you park behind the bakery, leave room for the van. We finish at nine and then there is cake for all. ';

const paragraph = { kind: 'paragraph', paragraph: 1 } as const;

/** A text as one block of one run. */
const oneBlock = (text: string): readonly TextPart[] => [
  { kind: 'text', text: `${text}\x1f`, runs: [{ start: 0, at: paragraph }] },
];

/** The same as blocks that end at `cuts`, each of which begins with the end of the one before, as the scanner makes them. */
function manyBlocks(text: string, cuts: readonly number[], overlapMax = 1024): readonly TextPart[] {
  const ends = [...cuts, text.length];
  let overlap = 0;
  return ends.map((end, index) => {
    const start = (ends[index - 1] ?? 0) - overlap;
    const run: Run = {
      start: 0,
      at: paragraph,
      ...(overlap > 0 && { overlap }),
      ...(index < ends.length - 1 && { cut: true }),
    };
    const text_ = text.slice(start, end);
    overlap = Math.min(overlapMax, text_.length);
    return { kind: 'text', text: `${text_}\x1f`, runs: [run] };
  });
}

/** The same with both runs in one block. */
function oneBlockOfRuns(blocks: readonly TextPart[]): readonly TextPart[] {
  let text = '';
  const runs: Run[] = [];
  for (const block of blocks) {
    for (const run of block.runs) runs.push({ ...run, start: text.length + run.start });
    text += block.text;
  }
  return [{ kind: 'text', text, runs }];
}

describe('a passage', () => {
  test('is told with its words and no place but its own', async () => {
    const policy = await ruleOf(`when: { topic: ${anything} }`);
    const [verdict] = await saidOf(policy, readText(sourceNote));
    expect(verdict?.severity).toBe('review');
    expect(verdict?.evidence).toHaveLength(1);
    expect(await isHeld(policy, readText(choirNote.repeat(3)))).toBe(false);
    expect(await isHeld(policy, readText(''))).toBe(false);
  });

  test('of fifteen words is none', async () => {
    const policy = await ruleOf(`when: { topic: ${anything}, confidence: possible }`);
    const words = sourceNote.split(' ');
    for (let from = 0; from + 15 <= words.length; from += 1) {
      expect(await isHeld(policy, readText(words.slice(from, from + 15).join(' ')))).toBe(false);
    }
  });

  test('is where it stands', async () => {
    const policy = await ruleOf(`when: { topic: ${anything} }`);
    const context = { asOf: new Date('2026-01-01'), specimens: 'real', seed: 1 } as const;
    const steps = stepsOf(readText(`${'\n'.repeat(20)}${sourceNote}`));
    const places = [];
    for await (const { verdicts } of assess(steps, policy, context)) {
      places.push(...verdicts.flatMap(({ evidence }) => evidence.map(({ location }) => location)));
    }
    expect(places).toMatchObject([{ kind: 'line', line: 21, column: 1 }]);
  });

  test.each([
    ['spaces', ' '],
    ['line ends', '\n'],
    ['tabs', '\t'],
    ['spaces that do not break', '\u00a0'],
  ])('is found in the middle of a long text whose words are parted by %s', async (_name, space) => {
    const policy = await ruleOf(`when: { topic: ${anything} }`);
    const filler = choirNote.repeat(60);
    const text = `${filler}${sourceNote} ${filler}`.replaceAll(' ', space);
    expect(await isHeld(policy, readText(`Notes of ${text}`))).toBe(true);
  });
});

describe('a note in the midst of other text', () => {
  const other = choirNote.repeat(8).trim().split(' ');

  test('is told wherever it stands', async () => {
    const policy = await ruleOf(`when: { topic: ${anything} }`);
    for (let at = 0; at <= other.length; at += 7) {
      const text = [...other.slice(0, at), sourceNote, ...other.slice(at)].join(' ');
      expect([at, await isHeld(policy, readText(text))]).toEqual([at, true]);
    }
    expect(await isHeld(policy, readText(other.join(' ')))).toBe(false);
  });

  test('is told again where it stands again', async () => {
    const policy = await ruleOf('when: { topic: [source-handling, source-payment] }');
    const page = choirNote.repeat(6);
    const counted = async (text: string) =>
      (await saidOf(policy, readText(text))).reduce((sum, { count }) => sum + count, 0);
    const once = await counted(`${page}${sourceNote}. ${page}`);
    expect(once).toBeGreaterThan(0);
    expect(await counted(`${page}${sourceNote}. ${page}${page}${sourceNote}. ${page}`)).toBeGreaterThan(once);
  });

  test('is told in other writing of the same letters', async () => {
    const policy = await ruleOf(`when: { topic: ${anything} }`);
    for (const escaped of [
      sourceNote.replaceAll('e', '&#101;'),
      sourceNote.replaceAll('e', '\u200be'),
      sourceNote.replaceAll(/[a-z]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)),
    ]) {
      expect(await isHeld(policy, readText(escaped))).toBe(true);
    }
  });
});

test('every run of a sheet is read, though its name is looked through for names meanwhile', async () => {
  const rules = [
    '{ id: r, title: T, severity: review, why: W., do: D., when: { topic: [source-handling, source-payment] } }',
    `{ id: q, title: T, severity: review, why: W., do: D., when: { topic: ${anything} } }`,
  ];
  const policy = await loadPolicy(
    { file: 'p.yaml', text: `policy: p\ntitle: P\nrules: [${rules.join(', ')}]\n` },
    (name) => builtInPolicy(name),
  );
  const cells = [sourceNote, choirNote.repeat(3), sourceNote, choirNote.repeat(3), sourceNote];
  const partOf = (at: (row: number) => Run['at']): TextPart => {
    let text = '';
    const runs = cells.map((cell, index): Run => {
      const start = text.length;
      text += `${cell}\x1f`;
      return { start, at: at(index + 1) };
    });
    return { kind: 'text', text, runs };
  };
  const plain = await saidOf(policy, [partOf(() => paragraph)]);
  expect(plain).toHaveLength(2);
  const sheet = 'Sheet of Kezia Obuyanga';
  expect(await saidOf(policy, [partOf((row) => ({ kind: 'cell', row, column: 1, sheet }))])).toEqual(plain);
});

describe('a text that is cut', () => {
  test('is the same as one block and as many, wherever the cuts are', async () => {
    const policy = await ruleOf(`when: { topic: ${anything}, confidence: possible }`);
    const pieces = fc.array(fc.constantFrom(choirNote, `${sourceNote}. `, 'Thanks. '), {
      minLength: 20,
      maxLength: 40,
    });
    const lengths = fc.array(fc.integer({ min: 1, max: 4000 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(pieces, lengths, async (all, steps) => {
        const text = all.join('').trim();
        const cuts = steps.map(
          (_, index) => 1030 + steps.slice(0, index + 1).reduce((sum, step) => sum + step + 10, 0),
        );
        const blocks = manyBlocks(
          text,
          cuts.filter((cut) => cut < text.length),
        );
        const whole = await saidOf(policy, oneBlock(text));
        expect(await saidOf(policy, blocks)).toEqual(whole);
        expect(await saidOf(policy, oneBlockOfRuns(blocks))).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });

  test('loses no word and counts none twice, wherever in the passage the cut is', async () => {
    const policy = await ruleOf(`when: { topic: ${anything}, confidence: possible }`);
    const filler = choirNote.repeat(8);
    const text = `${filler}${sourceNote}`;
    const whole = await saidOf(policy, oneBlock(text));
    expect(whole).toHaveLength(1);
    for (let cut = filler.length - 3; cut < text.length; cut += 1) {
      expect([cut, await saidOf(policy, manyBlocks(text, [cut]))]).toEqual([cut, whole]);
    }
  });

  test('loses no words where the last space stands far before the cut', async () => {
    const policy = await ruleOf(`when: { topic: ${anything} }`);
    const glued = `${'x'.repeat(900)}/${sourceNote.replaceAll(' ', '/')}/${'y'.repeat(1500)}`;
    const text = `See ${glued}`;
    expect(await isHeld(policy, oneBlock(text))).toBe(true);
    expect(await isHeld(policy, manyBlocks(`${text} and more`, [text.length - 10]))).toBe(true);
  });
});

describe('a table', () => {
  test('has cells of six words and more read, and no shorter ones', async () => {
    const policy = await ruleOf(`when: { topic: ${anything}, confidence: possible }`);
    const words = sourceNote.replaceAll(/[.,]/g, '').split(' ');
    const tableOf = (size: number) => {
      const cells = Array.from({ length: Math.ceil(words.length / size) }, (_, row) =>
        words.slice(row * size, (row + 1) * size).join(' '),
      );
      return `No,Remark\n${cells.map((cell, row) => `${row},${cell}`).join('\n')}\n`;
    };
    for (const size of [6, 7, 9, 20])
      expect([size, await isHeld(policy, readTable(tableOf(size)))]).toEqual([size, true]);
    for (const size of [1, 3, 5]) expect([size, await isHeld(policy, readTable(tableOf(size)))]).toEqual([size, false]);
  });

  test('has them read where its runs are no list of numbers as well', async () => {
    const policy = await ruleOf(`when: { topic: ${anything}, confidence: possible }`);
    const cellOf = (text: string): readonly TextPart[] => [
      { kind: 'text', text: `${text}\x1f`, runs: [{ start: 0, at: { kind: 'cell', sheet: 'A', row: 2, column: 1 } }] },
    ];
    expect(await isHeld(policy, cellOf(sourceNote))).toBe(true);
    const short = sourceNote.match(/(?:\S+ ){1,4}\S+/g) ?? [];
    expect(await isHeld(policy, short.flatMap(cellOf))).toBe(false);
  });
});

describe('about and beside', () => {
  const when = (confidence = '') => `when: { topic: { about: ${anything}, beside: us-ssn }${confidence} }`;
  const number = 'SSN 078-05-1120';

  test('hold where the information stands in the passage', async () => {
    const policy = await ruleOf(when());
    expect(await isHeld(policy, readText(`${sourceNote}, ${number}`))).toBe(true);
    expect(await isHeld(policy, readText(`${number}: ${sourceNote}`))).toBe(true);
    expect(await isHeld(policy, readText(`${sourceNote.slice(0, 120)} ${number} ${sourceNote.slice(120)}`))).toBe(true);
  });

  test('do not where it is missing, is of another kind or stands far away', async () => {
    const policy = await ruleOf(when());
    expect(await isHeld(policy, readText(sourceNote))).toBe(false);
    expect(await isHeld(policy, readText(`${sourceNote}, call (212) 555-0123`))).toBe(false);
    const far = choirNote.repeat(6);
    expect(await isHeld(policy, readText(`${number}\n\n${far}\n\n${sourceNote}\n\n${far}\n\n${number}`))).toBe(false);
    expect(await isHeld(policy, readText(`${choirNote} ${number}`))).toBe(false);
  });

  test('take one or several of each', async () => {
    const policy = await ruleOf(`when: { topic: { about: ${anything}, beside: [iban, us-ssn] } }`);
    expect(await isHeld(policy, readText(`${sourceNote}, ${number}`))).toBe(true);
    const one = await ruleOf('when: { topic: { about: building-security, beside: [us-ssn] } }');
    expect(await isHeld(one, readText(`${sourceNote}, ${number}`))).toBe(false);
  });

  test('hold wherever a text is cut', async () => {
    const policy = await ruleOf(when());
    const before = choirNote.repeat(12);
    const passage = `${sourceNote.slice(0, 120)} ${number} ${sourceNote.slice(120)}`;
    const text = `${before}${passage} ${choirNote.repeat(12)}`;
    const whole = await saidOf(policy, oneBlock(text));
    expect(whole).toHaveLength(1);
    for (let cut = before.length - 20; cut < before.length + passage.length + 1100; cut += 9) {
      expect([cut - before.length, await saidOf(policy, manyBlocks(text, [cut]))]).toEqual([
        cut - before.length,
        whole,
      ]);
    }
  });
});

describe('confidence', () => {
  test('lets through no more the higher it is', async () => {
    const texts = [sourceNote, choirNote, `${choirNote}${sourceNote}`, sourceNote.slice(0, 130), sourceNote.slice(130)];
    for (const text of texts) {
      const counts = [];
      for (const confidence of ['possible', 'likely', 'sure']) {
        const policy = await ruleOf(`when: { topic: ${anything}, confidence: ${confidence} }`);
        counts.push((await saidOf(policy, readText(text))).reduce((sum, { count }) => sum + count, 0));
      }
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    }
  });

  test('is likely where none is given', async () => {
    const [plain, likely] = [
      await ruleOf(`when: { topic: ${anything} }`),
      await ruleOf(`when: { topic: ${anything}, confidence: likely }`),
    ];
    for (const text of [sourceNote, choirNote, sourceNote.slice(0, 130)]) {
      expect(await saidOf(plain, readText(text))).toEqual(await saidOf(likely, readText(text)));
    }
  });
});

describe('mistakes are told', () => {
  test.each([
    ['a topic with a slip', '{ topic: source-handlin }', 'did you mean "source-handling"?'],
    ['one of several', '{ topic: [wanted, raid-plam] }', 'did you mean "raid-plan"?'],
    ['one that is far from all', '{ topic: astrology }', 'source-handling'],
    ['one under about', '{ topic: { about: custdy, beside: us-ssn } }', 'did you mean "custody"?'],
    ['an unknown kind beside', '{ topic: { about: custody, beside: us-snn } }', 'did you mean "us-ssn"?'],
    ['about without beside', '{ topic: { about: custody } }', 'lacks the key "beside"'],
    ['beside without about', '{ topic: { beside: us-ssn } }', 'lacks the key "about"'],
    ['an unknown key', '{ topic: { about: custody, besides: us-ssn } }', 'did you mean "beside"?'],
    ['an option that does not go with it', '{ topic: custody, at-least: 2 }', '"at-least" does not go with "topic"'],
    ['an unknown confidence', '{ topic: custody, confidence: certain }', 'possible, likely, sure'],
    ['no topic', '{ topic: [] }', '"topic"'],
    ['a number', '{ topic: 5 }', '"topic"'],
  ])('%s', async (_name, when, said) => {
    expect(await mistakeOf(when)).toContain(said);
  });
});

test('a rule by topic can be tested by its author', async () => {
  const policy = await ruleOf(
    `when: { topic: ${anything} }, tests: [{ name: a note, text: "${sourceNote}", expect: fail }, { name: a choir, text: "${choirNote}", expect: pass }]`,
  );
  const [rule] = policy.rules;
  expect(rule?.tests).toHaveLength(2);
  for (const each of rule?.tests ?? []) {
    if (rule !== undefined) expect(await runRuleTest(policy, rule, each)).toBe(each.expect);
  }
});
