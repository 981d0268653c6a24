/** The longest phrase that is looked for, spaces included. */
export const PHRASE_LENGTH_MAX = 200;

/** Why a phrase can never stand in a text, or is surely not what its author meant; in one sentence. */
export function phraseMistake(phrase: string): string | undefined {
  const text = phrase.trim();
  if (text.length > PHRASE_LENGTH_MAX)
    return `a phrase may have ${PHRASE_LENGTH_MAX} characters, and this one has ${text.length}; take the part of it that says enough`;
  if (/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(text))
    return 'this phrase has a control character in it, which no text has';
  const quoted = /^(?<open>[“”„‟«»‘’‚‛])(?<inside>.+)(?<close>[“”„‟«»‘’‚‛])$/u.exec(text)?.groups;
  if (quoted !== undefined)
    return `${quoted.open} and ${quoted.close} are taken for a part of the phrase; write it between straight quotes: "${quoted.inside?.trim()}"`;
  if (/^\*|\*$|\s\*|\*\s/.test(text))
    return `"*" stands for itself here, not for any word; write ${suggest(text)}, which is found whatever follows it`;
  if (looksLikePattern.test(text))
    return 'this is looked for as it stands, and it looks like a regular expression; make it a detector with "find"';
  return undefined;
}

/** What remains of a phrase with wildcards. */
function suggest(phrase: string): string {
  const plain = phrase.replaceAll('*', ' ').replaceAll(/\s+/g, ' ').trim();
  return plain === '' ? 'the word that is meant' : `"${plain}"`;
}

/** What is in patterns and in no phrase that a person would look for. */
const looksLikePattern =
  /\\[bdwsBDWS](?![a-z]{2})|\.[*+]|\(\?[:=!<]|\[[^\]]*\w-\w[^\]]*\][*+?{]?|\w\{\d+(?:,\d*)?\}|\w\|\w/;
