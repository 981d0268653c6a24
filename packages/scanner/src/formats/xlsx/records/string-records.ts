import type { RecordData } from './record-data.ts';
import type { RecordEvents, TakeRecord } from './record-events.ts';
import { plainText, rangeText } from './record-values.ts';

/** Parts of a string have fonts of their own; it is said how it is read aloud ([MS-XLSB] 2.5.120, RichStr). */
const [HAS_RUNS, HAS_PHONETIC] = [1, 2];

/** A string with what is known of its fonts: those of its parts are told before it, as they count for all of it. */
export function takeRichText(to: RecordEvents, data: RecordData): void {
  const flags = data.byte();
  const text = data.string();
  if ((flags & HAS_RUNS) !== 0) takeRuns(to, data, text.length);
  to.element('x:t', {}, plainText(text));
  if ((flags & HAS_PHONETIC) === 0) return;
  to.open('x:rPh');
  to.element('x:t', {}, plainText(data.string()));
  to.close('x:rPh');
  // Which letters are read so (2.5.111, PhRun).
  data.skip(8 * Math.min(data.long(), data.left / 8));
}

/** The fonts of parts of a string (2.5.136, StrRun): of one that begins behind the last letter there is nothing to be seen. */
function takeRuns(to: RecordEvents, data: RecordData, length: number): void {
  for (let left = data.long(); left > 0 && data.left > 0; left -= 1) {
    const start = data.word();
    const font = to.book.fonts[data.word()];
    if (font === undefined || start >= length) continue;
    to.open('x:rPr');
    to.element('x:sz', { val: font.points });
    if (font.color !== undefined) to.element('x:color', font.color);
    to.close('x:rPr');
  }
}

/** The records of shared strings and of comments, by their types ([MS-XLSB] 2.3.1). */
export const stringRecords: Readonly<Record<number, TakeRecord>> = {
  159: (to, data) => {
    to.open('x:sst');
    data.skip(8);
  },
  160: (to) => to.close('x:sst'),
  19: (to, data) => {
    to.open('x:si');
    takeRichText(to, data);
    to.close('x:si');
  },
  628: (to) => to.open('x:comments'),
  629: (to) => to.close('x:comments'),
  632: (to, data) => to.element('x:author', {}, data.string()),
  635: (to, data) => {
    data.skip(4);
    const [ref = ''] = rangeText(data).split(':');
    to.open('x:comment', { ref });
    data.skip(16);
  },
  636: (to) => to.close('x:comment'),
  637: (to, data) => takeRichText(to, data),
};
