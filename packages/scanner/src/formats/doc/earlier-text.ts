import type { Location } from '../../document.ts';
import { trait } from '../../parts.ts';
import type { Range } from '../../source/read-range.ts';
import { findWords } from '../../structures/binary-words.ts';
import type { Output } from './output.ts';

const EARLIER: Location = { kind: 'field', name: 'earlier-text' };

/** Words of a stream that stand where nothing of the document points: a fast save leaves them there. */
export function addEarlierText(document: Uint8Array, from: number, covered: readonly Range[], output: Output): void {
  let at = from;
  let isTold = false;
  const ends = { start: document.length, end: document.length };
  for (const { start, end } of [...covered.toSorted((a, b) => a.start - b.start), ends]) {
    if (start > at) {
      for (const words of findWords(document.subarray(at, start), 'likely')) {
        output.add(words, EARLIER, { hiddenBy: 'earlier-text' });
        isTold = true;
      }
    }
    at = Math.max(at, end);
  }
  if (isTold) output.tell(trait('earlier-text', EARLIER));
}
