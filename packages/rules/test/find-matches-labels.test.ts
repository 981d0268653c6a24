import { readTable } from '@holdback/scanner/strings';
import { describe, expect, test } from 'vitest';
import { detectors } from '../src/detectors/index.ts';
import { findMatches, matchBlock } from '../src/match/find-matches.ts';

/** The findings of a table, with the text that they span. */
function inTable(csv: string): string[] {
  return [...readTable(csv)].flatMap((part) =>
    part.kind === 'text'
      ? [...matchBlock(part, detectors, { specimens: 'real' })].map(
          ({ infoType, start, end, confidence }) => `${infoType} ${part.text.slice(start, end)} ${confidence}`,
        )
      : [],
  );
}

function inText(text: string): string[] {
  return findMatches(text, { specimens: 'real' }).map(
    ({ infoType, start, end }) => `${infoType} ${text.slice(start, end)}`,
  );
}

test.each([
  'Field,Value\nName,A\nSSN,078051120\n',
  'Field,Help,Answer\nName,,A\nSSN,9,078051120\n',
  'Name,A,B\nSSN,078051120,x\n',
  'SSN,078051120\n',
])('what stands beside a value is its label where none is above: %j', (csv) => {
  expect(inTable(csv)).toEqual(['us-ssn 078051120 sure']);
});

describe('numbers as spreadsheets write them', () => {
  test.each(['78051120', '219099999.0', '2.19099999E+08', '78051120.00'])('%s is a social security number', (cell) => {
    expect(inTable(`Name,SSN\nA,${cell}\n`)).toEqual([`us-ssn ${cell} sure`]);
  });

  test('are cards', () => {
    expect(inTable('Name,Card Number\nA,4111111111111111.0\n')).toEqual(['payment-card 4111111111111111.0 sure']);
  });

  test.each(['Amount', 'Part', 'SSN verified', 'Parcel tracking number'])('are nothing under %s', (label) => {
    expect(inTable(`Name,${label}\nA,78051120\nB,219099999.0\nC,2.19099999E+08\n`)).toEqual([]);
  });

  test('pass the check or are none', () => {
    expect(inTable('Name,SSN\nA,966051120.0\nB,7805112.5\n')).toEqual([]);
  });
});

describe('keys', () => {
  test.each([
    ['{"badge":4471,"x":"y"}', ['badge-number 4471']],
    ['{"id": 1, "password" : "swordfish", "x": 1}', ['password swordfish']],
    ['{"badge_numbers": ["4471", "4472"]}', ['badge-number 4471', 'badge-number 4472']],
    ['{"supervisor": "Pat Example", "a": 1}', ['officer-identity Pat Example']],
    ['Supervisor: Pat Example\nUnit: 4', ['officer-identity Pat Example', 'person-name Pat']],
    ['  collar_number: 1234AB', ['badge-number 1234AB']],
  ])('say what stands under them: %s', (text, found) => {
    expect(inText(text)).toEqual(found);
  });

  test.each([
    '{"password":"string","x":1}',
    '{"password":"Enter your password","x":1}',
    '{"passwordLabel":"Heron","x":1}',
    '{"badge":"gold"}',
    'supervisor: please sign',
    'handler: onClick',
    'Officer safety: Stay Alert',
    'password: string;',
  ])('say nothing in %s', (text) => {
    expect(inText(text)).toEqual([]);
  });
});
