import { describe, expect, test } from 'vitest';
import { ColumnProfile, DISTINCT_MAX } from '../src/column/column-profile.ts';
import { valueHash } from '../src/facts/hash.ts';
import { findMatches } from '../src/match/find-matches.ts';

/** Numbers from 0 to 1, the same each time. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const random = makeRandom(7);
const digits = (count: number): string => Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
const two = (number: number): string => String(number).padStart(2, '0');
const pick = <T>(list: readonly [T, ...T[]]): T => list[Math.floor(random() * list.length)] ?? list[0];

function profileOf(cells: readonly string[]): ColumnProfile {
  const profile = new ColumnProfile(valueHash(1));
  for (const cell of cells) profile.add(cell, []);
  return profile;
}

function column(count: number, make: (index: number) => string): ColumnProfile {
  return profileOf(Array.from({ length: count }, (_, index) => make(index)));
}

/** Ten digits whose last makes them a valid NHS number: weights 10 to 2, modulo 11. */
function nhsNumber(): string {
  const first = digits(9);
  const sum = [...first].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? nhsNumber() : first + check;
}

/** Nine digits that the plan of social security numbers allows, from the areas that were never given out. */
function ssnLike(): string {
  const area = between(1, 899);
  return area === 666
    ? ssnLike()
    : `${String(area).padStart(3, '0')}${two(between(1, 99))}${String(between(1, 9999)).padStart(4, '0')}`;
}

const given = ['Jane', 'Robert', 'Aoife', 'Priya', 'Carlos', 'Wei', 'Fatima', 'Kevin', 'Olena', 'Latoya'] as const;
const family = ['Doe', 'Roe', 'Kowalski', 'Nguyen', 'Garcia', 'Patel', 'Jackson', 'Almorysson'] as const;

describe('what a column without a header holds', () => {
  test('days that are spread over a life are days of birth', () => {
    const profile = column(300, () => `${two(between(1, 12))}/${two(between(1, 28))}/${between(1940, 2008)}`);
    expect(profile.verdict('F')).toMatchObject({ infoType: 'date-of-birth', filled: 300, matching: 300, share: 1 });
  });

  test('days of a few years are not, nor are days in order', () => {
    expect(column(300, () => `${between(2015, 2025)}-${two(between(1, 12))}-11`).verdict('F')).toBeUndefined();
    expect(column(300, (index) => `${1950 + Math.floor(index / 5)}-01-11`).verdict('F')).toBeUndefined();
  });

  test('numbers that all pass a check that one in eleven passes are those', () => {
    expect(column(40, nhsNumber).verdict('')).toMatchObject({ infoType: 'uk-nhs-number', matching: 40 });
    expect(column(40, () => digits(10)).verdict('')?.infoType).not.toBe('uk-nhs-number');
  });

  test('nine digits that all could be social security numbers are those if there are many', () => {
    expect(column(200, ssnLike).verdict('')).toMatchObject({ infoType: 'us-ssn' });
    expect(column(20, ssnLike).verdict('')).toBeUndefined();
    expect(column(200, () => digits(9)).verdict('')).toBeUndefined();
  });

  test('nine digits with one prefix are not, though all pass', () => {
    expect(column(200, () => `4471${digits(5)}`).verdict('')).toBeUndefined();
  });

  test('ten digits as telephone numbers have them are those, and other ten digits are not', () => {
    expect(column(100, () => `${pick(['212', '415'])}${between(2, 9)}${digits(6)}`).verdict('')).toMatchObject({
      infoType: 'phone-number',
    });
    expect(column(100, () => digits(10)).verdict('')).toBeUndefined();
  });

  test('names are names in any case and order', () => {
    expect(column(50, () => `${pick(given)} ${pick(family)}`).verdict('')).toMatchObject({ infoType: 'person-name' });
    expect(column(50, () => `${pick(family)}, ${pick(given)} Q`.toUpperCase()).verdict('')).toMatchObject({
      infoType: 'person-name',
    });
    expect(column(50, () => pick(given).toLowerCase()).verdict('')).toMatchObject({ infoType: 'person-name' });
  });

  test('places, things and words are no names', () => {
    const places = ['Almory', 'Vesk', 'Houston', 'Austin', 'Charlotte', 'Madison', 'Lincoln', 'Denver'] as const;
    expect(column(50, () => pick(places)).verdict('')).toBeUndefined();
    const things = ['Blue Widget', 'Grace Period', 'Thomas Street', 'Main Hall', 'Winter Coat'] as const;
    expect(column(50, () => pick(things)).verdict('')).toBeUndefined();
  });

  test('what detectors find in nearly all cells is what it holds', () => {
    const profile = new ColumnProfile(valueHash(1));
    for (let index = 0; index < 20; index += 1) {
      const cell = `user${index}@almory.example`;
      profile.add(cell, findMatches(cell));
    }
    expect(profile.verdict('Column6')).toEqual({
      infoType: 'email-address',
      filled: 20,
      matching: 20,
      distinct: 20,
      share: 1,
    });
  });

  test('a few cells say nothing', () => {
    expect(column(5, nhsNumber).verdict('')).toBeUndefined();
    expect(profileOf([]).verdict('SSN')).toBeUndefined();
    expect(profileOf(['', '  ']).filled).toBe(0);
  });
});

describe('a header', () => {
  test('is believed if a third of the cells agree', () => {
    const profile = new ColumnProfile(valueHash(1));
    for (let index = 0; index < 9; index += 1) {
      const matches = index < 3 ? [{ infoType: 'us-ssn', confidence: 'sure' } as const] : [];
      profile.add(`cell ${index}`, matches);
    }
    expect(profile.verdict('SubjectSSN')).toMatchObject({ infoType: 'us-ssn', filled: 9, matching: 3 });
    expect(profile.verdict('Notes')).toBeUndefined();
  });

  test('is not believed if none does', () => {
    expect(column(30, () => pick(['yes', 'no'])).verdict('SSN')).toBeUndefined();
  });
});

describe('what a column holds instead', () => {
  test.each([
    ['sequence', (index: number) => String(100_000_000 + index)],
    ['sequence', (index: number) => `A${5000 + index}`],
    ['money', () => `$${between(1, 9)},${digits(3)}.${digits(2)}`],
    ['money', () => `${between(10, 9000)}.${digits(2)}`],
    ['percentage', () => `${between(0, 100)}.${digits(1)} %`],
    ['coordinate', () => `-${between(70, 120)}.${digits(6)}`],
    ['timestamp', () => `2031-02-${two(between(1, 28))} 11:${two(between(0, 59))}:07`],
    ['timestamp', () => `17${digits(8)}`],
    ['version', () => `${between(0, 9)}.${between(0, 30)}.${between(0, 200)}`],
    ['measure', () => `${between(1, 900)}.${digits(3)}`],
    ['measure', () => String(between(1, 9999))],
    ['measure', () => `${between(1, 90)} kg`],
    ['part-number', () => `AB-${digits(4)}-X`],
  ])('is %s', (kind, make) => {
    expect(column(40, make).kind).toBe(kind);
  });

  test('is nothing of the kind where numbers are of people, or too few', () => {
    expect(column(40, ssnLike).kind).toBeUndefined();
    expect(column(4, () => '12.50').kind).toBeUndefined();
  });

  test('keeps its numbers from being read as those of people', () => {
    const profile = new ColumnProfile(valueHash(1));
    for (let index = 0; index < 100; index += 1) {
      profile.add(String(412_000_000 + index), [{ infoType: 'us-ssn', confidence: 'possible' }]);
    }
    expect(profile.kind).toBe('sequence');
    expect(profile.verdict('ID')).toBeUndefined();
  });
});

test('different values are counted up to a bound', () => {
  const profile = new ColumnProfile(valueHash(1));
  for (let index = 0; index < DISTINCT_MAX + 10; index += 1) {
    profile.add(`user${index}@almory.example`, [{ infoType: 'email-address', confidence: 'sure' }]);
  }
  expect(profile.verdict('E-mail')).toMatchObject({ filled: DISTINCT_MAX + 10, distinct: DISTINCT_MAX });
});
