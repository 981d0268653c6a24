import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { strength } from '../src/detectors/confidence.ts';
import {
  addCount,
  addFinding,
  addProblem,
  countTally,
  type Facts,
  type Finding,
  mergeFacts,
  noFacts,
} from '../src/facts/facts.ts';
import { redactName } from '../src/facts/redact.ts';

/** Something that is counted: under which key, how strong, hidden or not, of which value. */
interface Event {
  readonly key: string;
  readonly confidence: Finding['confidence'];
  readonly hidden: boolean;
  readonly hash: number;
  readonly count: number;
  readonly problem: boolean;
}

const event: fc.Arbitrary<Event> = fc.record({
  key: fc.constantFrom('info:us-ssn', 'info:iban', 'column:name'),
  confidence: fc.constantFrom('possible', 'likely', 'sure'),
  hidden: fc.boolean(),
  hash: fc.nat(12),
  count: fc.integer({ min: 1, max: 3 }),
  problem: fc.boolean(),
});

/** Events of several documents. Few values and many findings, so that the bounds on evidence are passed. */
const documents = fc.array(fc.array(event, { maxLength: 25 }), { maxLength: 6 });

/** Each finding is told from the others by its line. */
let line = 0;

function toFinding({ confidence, hidden }: Pick<Event, 'confidence' | 'hidden'>): Finding {
  line += 1;
  return {
    infoType: 'us-ssn',
    confidence,
    path: redactName('a.csv'),
    location: { kind: 'line', line, column: 1, endLine: line, endColumn: 2 },
    ...(hidden && { hiddenBy: 'archive-comment' }),
    excerpt: redactName(''),
  };
}

function enter(facts: Facts, events: readonly Event[]): Facts {
  for (const each of events) {
    addCount(facts, each.key, toFinding(each), each.hash, each.count);
    if (each.problem) addProblem(facts, { code: 'malformed', message: `Problem of ${line}.` });
  }
  return facts;
}

function documentOf(events: readonly Event[], index: number): Facts {
  const facts = enter(noFacts(), events);
  facts.documents = 1;
  facts.digest = `${index};`;
  return facts;
}

/** Joins digests so that it shows whether each was added once, in order. */
const join = (text: string) => text;

function merge(all: readonly Facts[]): Facts {
  const merged = noFacts();
  for (const facts of all) mergeFacts(merged, facts, join);
  return merged;
}

describe('merging', () => {
  test('comes to the same as counting all together', () => {
    fc.assert(
      fc.property(documents, (given) => {
        line = 0;
        const merged = merge(given.map(documentOf));
        line = 0;
        const together = enter(noFacts(), given.flat());
        expect(merged.tallies).toEqual(together.tallies);
        expect(merged.problems).toEqual(together.problems);
        expect(merged.problemCount).toBe(together.problemCount);
        expect(merged.documents).toBe(given.length);
        expect(merged.digest).toBe(given.map((_, index) => `${index};`).join(''));
      }),
    );
  });

  test('comes to the same however it is grouped', () => {
    fc.assert(
      fc.property(documents, fc.nat(6), (given, cut) => {
        line = 0;
        const one = merge(given.map(documentOf));
        line = 0;
        const parts = given.map(documentOf);
        const grouped = merge([merge(parts.slice(0, cut)), merge(parts.slice(cut))]);
        expect(grouped).toEqual(one);
      }),
    );
  });

  test('leaves what is merged as it was', () => {
    line = 0;
    const sure: Event = { key: 'k', confidence: 'sure', hidden: false, hash: 1, count: 1, problem: true };
    const from = documentOf([sure], 0);
    const before = structuredClone(from);
    const into = merge([from]);
    enter(into, [sure, { ...sure, hash: 2 }]);
    mergeFacts(into, documentOf([sure], 1), join);
    expect(from).toEqual(before);
  });
});

describe('counting', () => {
  const findings = (count: number, confidence: Finding['confidence'], hidden = false) =>
    Array.from({ length: count }, () => toFinding({ confidence, hidden }));

  test('distinct values are exact up to 65,536 and a floor above', () => {
    const facts = noFacts();
    const [finding] = findings(1, 'sure');
    if (finding === undefined) throw new Error('no finding');
    for (let hash = 0; hash < 70_000; hash++) addFinding(facts, 'k', finding, hash);
    const tally = facts.tallies.get('k');
    expect(tally && countTally(tally, 'likely', false)).toEqual({ count: 70_000, distinct: 65_536 });

    const more = noFacts();
    for (let hash = 60_000; hash < 130_000; hash++) addFinding(more, 'k', finding, hash);
    const merged = merge([facts, more]);
    const both = merged.tallies.get('k');
    expect(both && countTally(both, 'likely', false)).toEqual({ count: 140_000, distinct: 65_536 });
    expect(both?.distinct.count).toBe(65_536);
  });

  test('a value above the bound that is known already gets its greater strength', () => {
    const facts = noFacts();
    const [weak] = findings(1, 'possible');
    const [strong] = findings(1, 'sure', true);
    if (weak === undefined || strong === undefined) throw new Error('no finding');
    for (let hash = 0; hash < 65_536; hash++) addFinding(facts, 'k', weak, hash);
    addFinding(facts, 'k', strong, 7);
    addFinding(facts, 'k', strong, 70_000);
    const tally = facts.tallies.get('k');
    expect(tally && countTally(tally, 'sure', false)).toEqual({ count: 2, distinct: 1 });
    expect(tally && countTally(tally, 'sure', true)).toEqual({ count: 2, distinct: 1 });
  });

  test('the ten strongest are kept, the earlier first among equals', () => {
    const facts = noFacts();
    line = 0;
    const all = [
      ...findings(20, 'possible'),
      ...findings(6, 'likely'),
      ...findings(3, 'sure'),
      ...findings(9, 'likely'),
    ];
    for (const [index, finding] of all.entries()) addFinding(facts, 'k', finding, index);
    const kept = facts.tallies.get('k')?.evidence ?? [];
    const lines = kept.map(({ location }) => (location.kind === 'line' ? location.line : 0));
    expect(lines).toEqual([27, 28, 29, 21, 22, 23, 24, 25, 26, 30]);
  });

  test('what is hidden is counted and kept by itself too', () => {
    const facts = noFacts();
    for (const finding of [...findings(12, 'sure'), ...findings(2, 'likely', true)]) addFinding(facts, 'k', finding, 1);
    const tally = facts.tallies.get('k');
    expect(tally?.evidence).toHaveLength(10);
    expect(tally?.hiddenEvidence).toHaveLength(2);
    expect(tally && countTally(tally, 'possible', true)).toEqual({ count: 2, distinct: 1 });
    expect(tally && countTally(tally, 'possible', false)).toEqual({ count: 14, distinct: 1 });
  });

  test('a weaker confidence includes the stronger ones', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const facts = enter(noFacts(), events);
        for (const [key, tally] of facts.tallies) {
          for (const confidence of ['possible', 'likely', 'sure'] as const) {
            const counted = events.filter(
              (each) => each.key === key && strength[each.confidence] >= strength[confidence],
            );
            expect(countTally(tally, confidence, false)).toEqual({
              count: counted.reduce((sum, { count }) => sum + count, 0),
              distinct: new Set(counted.map(({ hash }) => hash)).size,
            });
          }
        }
      }),
    );
  });

  test('a hundred problems are kept and all are counted', () => {
    const facts = noFacts();
    for (let index = 0; index < 250; index++) addProblem(facts, { code: 'malformed', message: `${index}` });
    expect([facts.problems.length, facts.problemCount]).toEqual([100, 250]);
    const merged = merge([facts, facts]);
    expect([merged.problems.length, merged.problemCount]).toEqual([100, 500]);
  });
});
