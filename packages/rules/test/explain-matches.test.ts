import { describe, expect, test } from 'vitest';
import { explainMatches } from '../src/match/explain-matches.ts';
import { findMatches } from '../src/match/find-matches.ts';

const explain = (text: string, infoType: string, label?: string) =>
  explainMatches(text, { specimens: 'real', ...(label !== undefined && { label }) }).filter(
    (each) => each.infoType === infoType,
  );

describe('a candidate is explained', () => {
  test('with the word that speaks for it', () => {
    const [found] = explain('SSN 219099999', 'us-ssn');
    expect(found).toMatchObject({
      confidence: 'sure',
      evidence: { speakFor: ['ssn'], check: 'passed', reserved: true },
    });
  });

  test('with what it lacks', () => {
    const [missed] = explain('The row reads 219099999 and ends', 'us-ssn');
    expect(missed).toMatchObject({ shape: 'findNear', evidence: { speakFor: [], label: 'nothing', check: 'passed' } });
    expect(missed?.confidence).toBeUndefined();
  });

  test('with the check that it fails', () => {
    const [failed] = explain('IBAN GB83 WEST 1234 5698 7654 32', 'iban');
    expect(failed).toMatchObject({ confidence: undefined, evidence: { check: 'failed' } });
  });

  test('with the words that lower it', () => {
    const [lowered] = explain('SSN or part number: 219099999', 'us-ssn');
    expect(lowered).toMatchObject({ confidence: 'likely', evidence: { speakAgainst: ['part number'] } });
  });

  test('with what it is a piece of', () => {
    const [piece] = explain('SSN https://example.org/078051120/x', 'us-ssn');
    expect(piece).toMatchObject({ confidence: undefined, evidence: { pieceOf: 'url' } });
  });

  test('with the kind that it was taken for instead', () => {
    const lost = explainMatches('SSN 078-05-1120', { specimens: 'real' }).filter((each) => each.lostTo !== undefined);
    expect(lost.length).toBeGreaterThan(0);
    for (const { lostTo } of lost) expect(lostTo).toBe('us-ssn');
  });

  test('under its label', () => {
    expect(explain('219099999', 'us-ssn', 'SubjectSSN')[0]).toMatchObject({
      confidence: 'sure',
      evidence: { label: 'for' },
    });
  });

  test('once, where its label says what the whole of it is', () => {
    expect(explain('01/02/1980', 'date-of-birth', 'DOB')).toMatchObject([{ shape: 'labelled', confidence: 'sure' }]);
    expect(explain('01/02/1980 or 02/02/1980', 'date-of-birth', 'DOB').length).toBeGreaterThan(1);
  });
});

test('what is found is explained as it is found', () => {
  const text = 'Det. Jane Example, badge 4471, SSN 078-05-1120, DOB 01/02/1980, card 4111 1111 1111 1111, 219099999';
  const explained = explainMatches(text)
    .filter(({ confidence, lostTo }) => confidence !== undefined && lostTo === undefined)
    .map(({ infoType, start, end, confidence }) => ({ infoType, start, end, confidence }));
  for (const match of findMatches(text)) expect(explained).toContainEqual(match);
});
