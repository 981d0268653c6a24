import { describe, expect, test } from 'vitest';
import { note } from '../../../test-corpus/make/case-bytes.ts';
import { makeCabinet } from '../../../test-corpus/make/packed.ts';
import { unread } from '../../../test-corpus/make/read/packed.ts';
import { walkArj } from '../src/formats/packed/arj.ts';
import { walkCabinet } from '../src/formats/packed/cabinet.ts';

describe('what an archive says beside its entries', () => {
  test('a cabinet names the one that it goes on in, with and without room', () => {
    for (const room of [undefined, Buffer.from('room')]) {
      const walked = walkCabinet(
        makeCabinet([note('a.txt', 'one')], { flags: 2, ...(room !== undefined && { room }) }),
      );
      expect(walked?.names?.map(String)).toEqual(['other.cab', 'disk']);
      expect(walked?.isInVolumes).toBe(true);
    }
  });

  test('everything of a cabinet is accounted for up to its end', () => {
    const cabinet = makeCabinet([note('a.txt', 'one'), note('b.txt', 'two')], { blockRoom: Buffer.from('room') });
    const walked = walkCabinet(cabinet);
    let covered = 0;
    for (const { start, end } of (walked?.taken ?? []).toSorted((a, b) => a.start - b.start)) {
      expect(start).toBeLessThanOrEqual(covered);
      covered = Math.max(covered, end);
    }
    expect([covered, walked?.end]).toEqual([cabinet.length, cabinet.length]);
  });

  test('only entries that are marked so need a password', () => {
    const locked = walkArj(Buffer.from(unread['encrypted/locked.arj'] ?? []));
    expect([...(locked?.locked ?? [])]).toEqual(['note.txt']);
    expect(walkArj(Buffer.from(unread['malformed/no-end.arj'] ?? []))).toMatchObject({
      locked: new Set(),
      problem: 'torn-entry',
    });
  });
});
