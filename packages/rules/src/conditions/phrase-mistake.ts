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
  if (/^\*|\*$|\s\*|\*\s/.test(text))
    return `"*" stands for itself here, not for any word; write ${suggest(text)}, which is found whatever follows it`;
  if (looksLikePattern.test(text))
    return 'this is looked for as it stands, and it looks like a regular expression; make it a detector with "find"';
  return undefined;
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

/** What remains of a phrase with wildcards. */
function suggest(phrase: string): string {
  const plain = phrase.replaceAll('*', ' ').replaceAll(/\s+/g, ' ').trim();
  return plain === '' ? 'the word that is meant' : `"${plain}"`;
}

/** What is in patterns and in no phrase that a person would look for. */
const looksLikePattern =
  /\\[bdwsBDWS](?![a-z]{2})|\.[*+]|\(\?[:=!<]|\[[^\]]*\w-\w[^\]]*\][*+?{]?|\w\{\d+(?:,\d*)?\}|\w\|\w/;
