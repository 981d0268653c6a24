import type { GivenList, Lack, LackReason, TestAccount } from '@holdback/rules';
import { numeral } from '@holdback/scanner/text';
import { size } from '../lines.ts';
import { checkWords } from './check-words.ts';

/** How many words or names are told of a list. */
const LISTED_MAX = 6;

/** What a condition lacked, in plain sentences. Its place is told beside it. */
export function tellLack(lack: Lack, test: TestAccount): string {
  const sentence = sentences[lack.reason](lack, test);
  const more = (lack.count ?? 1) - 1;
  return more > 0 ? `${sentence} There ${more === 1 ? 'is' : 'are'} ${numeral(more)} more like it.` : sentence;
}

type Sentence = (lack: Lack, test: TestAccount) => string;

const notEnough: Sentence = (_lack, { found, needed }) => {
  const has = needed.distinct ? found.distinct : found.count;
  const missing = needed.atLeast - has;
  const noun = needed.distinct ? ` different one${missing === 1 ? '' : 's'}` : '';
  const more = `${numeral(missing)} more${noun} ${missing === 1 ? 'is' : 'are'} needed`;
  if (!needed.distinct || found.count === has) return `${numeral(has)} counted, and ${more}.`;
  return `${numeral(found.count)} counted, of which ${numeral(has)} ${has === 1 ? 'is' : 'are'} different; ${more}.`;
};

const only = (lack: Lack, { needed }: TestAccount) =>
  `${whatOf(lack)}: only ${sureness(lack)}, and the rule asks for ${atLeastSure(needed.confidence)}`;

function sureness({ at }: Lack): string {
  return at?.confidence ?? 'possible';
}

const sentences: Readonly<Record<LackReason, Sentence>> = {
  nothing: ({ what = [] }, { name }) => {
    if (name === 'text') return 'None of these words is in the file.';
    return what.length === 1 ? `Nothing in the file looks like it.` : 'Nothing in the file looks like any of them.';
  },
  'too-few': notEnough,
  'too-few-distinct': notEnough,
  weak: (lack, test) =>
    [`${only(lack, test)}.`, help(lack, 'sure'), `A rule of your own counts it with: confidence: ${sureness(lack)}.`]
      .filter((each) => each !== '')
      .join(' '),
  'spoken-against': (lack, test) => {
    const { words = [] } = lack;
    const speaks = words.length > 0 ? `${quotedList(words)} beside it speaks` : 'what it stands under speaks';
    return `${only(lack, test)}: ${speaks} against it.`;
  },
  specimen: (lack) =>
    `${whatOf(lack)}: a published specimen, as examples print it. Published specimen values count as possible only. To try the rule with them: --specimens real.`,
  own: (lack) => `${whatOf(lack)}: the agency's own ("agency" in the policy), so it counts as possible only.`,
  'no-near-word': (lack) =>
    `${whatOf(lack)}: something has its form, as much else has, and counts only where a word says what it is. ${help(lack, 'count')}`,
  'check-failed': (lack) =>
    `${whatOf(lack)}: something looks like it, but ${lack.check === undefined ? 'fails its check' : `${checkWords[lack.check]} (check ${lack.check})`}.`,
  piece: (lack) =>
    `${whatOf(lack)}: something looks like it, but is a piece of ${pieces[lack.pieceOf ?? 'encoded data']}.`,
  'other-kind': (lack) => `${whatOf(lack)}: something looks like it, and was taken for ${(lack.seen ?? []).join()}.`,
  visible: () => 'It is in the file where every reader sees it; the rule counts only what is hidden.',
  'not-in-name': () => 'It is in the file, and not in its name, title or subject.',
  grade: () => 'The file carries one of a lower grade.',
  'inside-word': ({ what }) => `${quotedList(what)} stands only in a longer word, and words are looked for whole.`,
  'phrases-missing': ({ what }) => `Not in the file: ${quotedList(what)}.`,
  'part-missing': ({ what = [] }) => `The file has no ${what.join(' and no ')} that counts.`,
  'words-missing': ({ what }) => `None of the words is in the file: ${quotedList(what)}.`,
  apart: () => 'All of it is in the file, but not so near to each other.',
  'no-table': () => 'There is no table in the file.',
  'no-header': () => 'There is a table, but nothing in its first row was known as a header.',
  'no-such-header': ({ what, seen = [] }) =>
    `No column is named ${quotedList(what)}. ${seen.length === 0 ? 'None has a name.' : `The file has: ${listed(seen)}.`}`,
  'header-near': ({ what, seen = [], words = [] }) => {
    const [entry = ''] = words;
    if (entry.startsWith('='))
      return `The column "${listed(seen)}" has other words too, and "${entry}" allows none; "${entry.slice(1)}" would fit.`;
    return `No column is named ${quotedList(what)}. "${listed(seen)}" comes nearest, to "${entry}".`;
  },
  'empty-column': ({ seen = [] }) => `The column "${listed(seen)}" is empty.`,
  'no-day-ahead': () => 'The word is in the file, but no day that is still to come stands near it.',
  younger: ({ seen = [] }) => `The file is of ${seen.join()}.`,
  undated: () => 'Nothing in the file says how old it is.',
  'other-properties': ({ seen = [] }) => `That property is not there. The file has: ${listed(seen)}.`,
  'empty-property': () => 'The property is there, and it is empty.',
  'excepted-value': () => 'The property is filled in with a value that does not count ("except" in the rule).',
  'other-traits': ({ seen = [] }) => `It is built with ${listed(seen)}.`,
  'other-format': ({ seen = [] }) => `Its format is ${seen.join()}.`,
  smaller: ({ seen = [] }) => `It has ${size(Number(seen[0] ?? 0))}.`,
  'no-member': () => 'There is no file inside it.',
  'glob-folder': ({ what, words }) =>
    `${quotedList(what)} must fit the path from its first folder to its end. ${quotedList(words)} would.`,
  'glob-near': ({ what, words }) => `${quotedList(what)} must fit the whole name. ${quotedList(words)} would.`,
  'glob-path': ({ words = [] }) =>
    `A name has no folder in it. Write ${words.map((each) => `"${each}"`).join(' or ')}.`,
  'other-name': ({ seen = [] }) => `It is called ${seen.join()}.`,
  'no-list': ({ what = [] }) =>
    `It judges by a list, and none was given: ${listOptions.find(([list]) => what.includes(list))?.[1] ?? ''}.`,
  listed: () => 'The list names the file.',
  'nobody-listed': () => 'Nobody on the list is named in it.',
  'list-given': () => 'The list was given.',
  'must-not': () => 'This is so, and must not be.',
};

/** By which option a list is given. */
const listOptions = [
  ['release', '--manifest'],
  ['approval', '--approved'],
  ['protected', '--protected'],
] as const satisfies readonly (readonly [GivenList, string])[];

const pieces = {
  url: 'a web address',
  uuid: 'a longer identifier (UUID)',
  'encoded data': 'encoded data',
  drawing: 'a drawing',
} as const satisfies Record<NonNullable<Lack['pieceOf']>, string>;

function whatOf({ what = [] }: Lack): string {
  return what.join() || 'A value';
}

function atLeastSure(confidence: TestAccount['needed']['confidence']): string {
  return confidence === 'sure' ? 'sure' : `${confidence} or surer`;
}

/** What would make it count, or surer. */
function help({ words = [], at }: Lack, what: 'sure' | 'count'): string {
  const such = `a header or a word beside it such as ${quotedList(words)} would`;
  if (what === 'sure') {
    // What is likely has something that speaks for it.
    const lead = at?.confidence === 'likely' ? '' : 'Nothing near it says what it is. ';
    return words.length === 0 ? lead.trim() : `${lead}${such.replace('a', 'A')} make it surer.`;
  }
  const lead = at?.label === undefined ? 'Nothing near it does' : `The header "${at.label}" does not`;
  return words.length === 0 ? `${lead}.` : `${lead}; ${such}.`;
}

function quotedList(words: readonly string[] = []): string {
  return listed(words.map((word) => `"${word}"`));
}

function listed(words: readonly string[]): string {
  const rest = words.length - LISTED_MAX;
  return `${words.slice(0, LISTED_MAX).join(', ')}${rest > 0 ? ` and ${numeral(rest)} more` : ''}`;
}
