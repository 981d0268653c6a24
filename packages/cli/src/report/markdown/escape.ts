/** A space of no width: it parts what GitHub would make a link or a mention of, whatever is escaped. */
const APART = '\u200b';

/**
 * A sentence as it stands, in GitHub Flavored Markdown: nothing in it is a mark, a link, a picture, HTML or a mention.
 * (CommonMark 0.31 section 2.4 on backslashes; mentions and bare addresses are looked for after these are gone.)
 */
export function inText(text: string): string {
  return oneLine(text)
    .replaceAll(/[@#]|(?<=:)\/\/|(?<=\bwww)\.|(?<=GH)-|:(?=[\w+-]+:)/gi, (each) => APART + each + APART)
    .replaceAll(/[\\`*_{}[\]<>()#!|~$&]/g, '\\$&');
}

/** What comes of a file, as a code span (section 6.1), in which nothing has a meaning. */
export function inCode(text: string): string {
  const line = oneLine(text);
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  // Blanks at both ends part it from the fence, and are taken off again.
  return `${fence} ${line === '' ? '-' : line} ${fence}`;
}

/** A sentence in the cell of a table. */
export function inTable(text: string): string {
  return text === '' ? ' ' : inText(text);
}

/** No line end, which would end a list or a table, and no character that could not be seen. */
function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
