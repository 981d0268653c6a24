import { detectors } from '../detectors/index.ts';
import type { ColumnSeen } from '../facts/question.ts';
import { compileHeader } from '../label/compile-header.ts';
import { labelInfoTypes } from '../label/label-info-types.ts';
import type { ValueMistake } from './condition.ts';
import type { TitleOf } from './in-words.ts';
import { didYouMean } from './nearest-name.ts';
import { wildcardMistake } from './phrase-mistake.ts';

/** What begins an entry that is no word of a header but the kind that it names: `info:us-passport`. */
const mark = 'info:';

const infoTypes: readonly string[] = detectors.flatMap(({ infoType, headers }) =>
  headers === undefined ? [] : [infoType],
);

/** The info type that an entry of `column` or `rows` asks for; undefined if it is a word or phrase. */
function infoTypeOf(entry: string): string | undefined {
  return entry.startsWith(mark) ? entry.slice(mark.length).trim() : undefined;
}

/** Compiles the entries of one list: a column fits if its header has one of the words, or names one of the kinds. */
export function compileColumn(entries: readonly string[]): (column: ColumnSeen) => boolean {
  const hasWords = compileHeader(entries.filter((entry) => infoTypeOf(entry) === undefined));
  const wanted = new Set(entries.flatMap((entry) => infoTypeOf(entry) ?? []));
  return ({ header, words }) =>
    hasWords(words) || (wanted.size > 0 && labelInfoTypes(header).some((infoType) => wanted.has(infoType)));
}

/** An entry that no header fits: of a kind that there is not, or that no header names; or that has a wildcard. */
export function findEntryMistakes(entries: readonly string[]): readonly ValueMistake[] {
  return entries.flatMap((entry, index): readonly ValueMistake[] => {
    const infoType = infoTypeOf(entry);
    if (infoType === undefined) {
      const message = wildcardMistake(entry.replace(/^=/, ''));
      return message === undefined ? [] : [{ index, message }];
    }
    if (infoTypes.includes(infoType)) return [];
    return [{ index, message: `no header names the info type "${infoType}"${didYouMean(infoType, infoTypes)}` }];
  });
}

/** Entries in words: `"rank"`, `as Badge number (badge-number) is`. */
export function tellEntries(entries: readonly string[], titleOf: TitleOf): readonly string[] {
  return entries.map((entry) => {
    const infoType = infoTypeOf(entry);
    return infoType === undefined ? `"${entry}"` : `as ${titleOf(infoType)} (${infoType}) is`;
  });
}
