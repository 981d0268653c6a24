import { expect, test } from 'vitest';
import { labelInfoTypes } from '../src/label/label-info-types.ts';
import { lookAlikes } from './look-alike-headers.ts';
import { unheard } from './unheard-headers.ts';

/** What was told of the headers of one kind. */
interface Tally {
  told: number;
  missed: string[];
  /** Look-alikes that were told as this kind. */
  wrong: string[];
}

const tallies = new Map<string, Tally>();

function tallyOf(infoType: string): Tally {
  const tally = tallies.get(infoType) ?? { told: 0, missed: [], wrong: [] };
  tallies.set(infoType, tally);
  return tally;
}

for (const [header, infoTypes] of unheard) {
  const told = labelInfoTypes(header);
  for (const infoType of infoTypes.split(' ')) {
    if (told.includes(infoType)) tallyOf(infoType).told += 1;
    else tallyOf(infoType).missed.push(header);
  }
}
for (const header of lookAlikes) for (const infoType of labelInfoTypes(header)) tallyOf(infoType).wrong.push(header);

test('there are enough of them', () => {
  expect(unheard.length).toBeGreaterThanOrEqual(400);
  expect(lookAlikes.length).toBeGreaterThanOrEqual(200);
});

// The name of each test gives the figures.
for (const [infoType, { told, missed, wrong }] of tallies) {
  const recall = told / Math.max(1, told + missed.length);
  const precision = told / Math.max(1, told + wrong.length);
  test(`${infoType}: recall ${recall.toFixed(2)} of ${told + missed.length}, precision ${precision.toFixed(2)}`, () => {
    expect(missed).toEqual([]);
    expect(wrong).toEqual([]);
  });
}
