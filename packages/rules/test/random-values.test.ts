import { describe, expect, test } from 'vitest';
import { findMatches } from '../src/match/find-matches.ts';
import { classes, textsOf } from './random-values.ts';

/** Values of each class. */
const COUNT = 1_000_000;

/** Of random values that nothing speaks for, so many may be taken for more than a possibility. */
const SHARE_MAX = 0.001;

describe(`of ${COUNT} random values without context at most ${SHARE_MAX * 100} % are likely or more`, () => {
  test.each(Object.entries(classes))('%s', (_name, make) => {
    const counts = new Map<string, number>();
    let wrong = 0;
    for (const text of textsOf(make, COUNT)) {
      for (const { infoType, confidence } of findMatches(text, { specimens: 'real' })) {
        if (confidence === 'possible') continue;
        wrong += 1;
        counts.set(infoType, (counts.get(infoType) ?? 0) + 1);
      }
    }
    // The names of what is wrong are a part of what is compared, to be read when it fails.
    const share = wrong / COUNT;
    expect({ share, counts, isFew: share <= SHARE_MAX }).toEqual({ share, counts, isFew: true });
  });
});
