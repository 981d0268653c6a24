import { PHRASE_LENGTH_MAX } from '../match/phrase-list.ts';

/** Why a phrase can never stand in a text, or is surely not what its author meant; in one sentence. */
export function phraseMistake(phrase: string): string | undefined {
  const text = phrase.trim();
  if (text.length > PHRASE_LENGTH_MAX)
    return `a phrase may have ${PHRASE_LENGTH_MAX} characters, and this one has ${text.length}; take the part of it that says enough`;
  if (/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(text))
    return 'this phrase has a control character in it, which no text has';
  const quotes = quotesMistake(text);
  if (quotes !== undefined) return quotes;
  if (looksLikePattern.test(text)) return `${patternMistake}; make it a detector with "find"`;
  return wildcardMistake(text, ', or make it a detector with "find"');
}

/** The same of a word that stands near a value, for which no pattern can stand. */
export function nearMistake(phrase: string): string | undefined {
  const text = phrase.trim();
  const pattern = looksLikePattern.test(text) ? `${patternMistake}; list each word that is meant` : undefined;
  return quotesMistake(text) ?? pattern ?? wildcardMistake(text);
}

const patternMistake = 'this is looked for as it stands, and it looks like a regular expression';

/** Says that a phrase has a wildcard, which stands for nothing but itself. `orElse` is what could be done instead. */
export function wildcardMistake(phrase: string, orElse = ''): string | undefined {
  const text = phrase.trim();
  if (!/^\*|\*$|\s\*|\*\s/.test(text)) return undefined;
  // Only a word of its own, where the phrase begins or ends, can be left out and the rest is found all the same.
  const plain = text.replace(/^\*[*\s]*(?:\s|$)|\s\*[*\s]*$/g, '').trim();
  if (plain === '') return '"*" stands for itself here, not for any word; write the word that is meant';
  if (!plain.includes('*'))
    return `"*" stands for itself here, not for any word; write "${plain}", which is found whatever stands beside it`;
  return `"*" stands for itself here, and phrases are whole words; list each that is meant, such as "lock", "locks" and "locker"${orElse}`;
}

const opening = '“„‟«‘‚‛‹';
const closing = '”»›’';
/** Around the whole of a value. Some languages open with what others close with. */
const quotedWhole = new RegExp(
  `^(?<open>[${opening}${closing}])(?<inside>[^“”„‟«»‹›]+)(?<close>[${opening}${closing}])$`,
  'u',
);
/** Where it begins or where it ends, and no other in it. A ’ at the end may be an apostrophe. */
const quotedOnce = new RegExp(
  `^(?<open>[${opening}])(?<after>[^${closing}]+)$|^(?<before>[^${opening}]+)(?<close>[”»›])$`,
  'u',
);

/** Says that a value stands between typographic quotes, which YAML does not take for quotes as its author did. */
export function quotesMistake(value: string): string | undefined {
  return wholeQuotesMistake(value) ?? oneQuoteMistake(value.trim());
}

/** The same of quotes on both sides only: what is read by people may well begin or end with one. */
export function wholeQuotesMistake(value: string): string | undefined {
  const quoted = quotedWhole.exec(value.trim())?.groups;
  if (quoted === undefined) return undefined;
  return `${quoted.open} and ${quoted.close} are taken for a part of the text; write it between straight quotes: "${quoted.inside?.trim()}"`;
}

function oneQuoteMistake(value: string): string | undefined {
  const { open, after, before, close } = quotedOnce.exec(value)?.groups ?? {};
  const quote = open ?? close;
  if (quote === undefined) return undefined;
  return `${quote} is taken for a part of the text; write it between straight quotes: "${(after ?? before ?? '').trim()}"`;
}

/** What is in patterns and in no phrase that a person would look for. */
const looksLikePattern =
  /\\[bdwsBDWS](?![a-z]{2})|\.[*+]|\(\?[:=!<]|\[[^\]]*\w-\w[^\]]*\][*+?{]?|\w\{\d+(?:,\d*)?\}|\w\|\w/;
