import type { ErrorCode, YAMLError } from 'yaml';

const indent = 'indent lines of one level alike, with spaces';

/** A name for a part of the file that is named nowhere: mostly a pattern that was meant. */
export const aliasMistake =
  'what begins with * stands for a part marked with & before it, and there is none; put a pattern that begins with * into quotes';

/** A part that holds itself. */
export const endlessMistake = 'the part that this stands for holds it, so it would never end; write out what is meant';

/** A bound that no policy comes near to, and at which nothing that goes through it runs out of room. */
export const nestingMistake = 'lists and keys stand too deep in each other here; write it flatter';

/** What to do, by what the parser found. */
const sentences = {
  BAD_ALIAS: aliasMistake,
  BAD_DQ_ESCAPE: 'in double quotes a backslash needs a second one; use single quotes, in which it needs none',
  BAD_INDENT: `this line is not indented as those of its level; ${indent}`,
  BAD_SCALAR_START: 'a text cannot begin with this character; put it into quotes',
  BLOCK_AS_IMPLICIT_KEY: `a second key stands in this line, or the lines after it are not indented as it is; put a text that holds ": " into quotes, and ${indent}`,
  BLOCK_IN_FLOW:
    'between brackets or braces a comma is missing, or a text that holds ": " or begins with "- " is not in quotes; add the comma or the quotes',
  DUPLICATE_KEY: 'this key stands here twice; keep one of the two',
  MISSING_CHAR:
    'a comma between two items, or a space after a quote or a colon, is missing here; add it, or put the whole text into quotes',
  MULTILINE_IMPLICIT_KEY:
    'a colon with a space after it is missing between a key and its value; add it, or indent what goes on from the line before',
  MULTIPLE_DOCS:
    'the line --- begins a second document here, and there may be one; delete the line, or make it two files',
  RESOURCE_EXHAUSTION: nestingMistake,
  TAB_AS_INDENT: 'a tab stands where only spaces may; indent with spaces',
  UNEXPECTED_TOKEN:
    'this cannot follow what stands before it; put a text with quotes, brackets or braces in it into quotes as a whole',
} as const satisfies Partial<Record<ErrorCode, string>>;

/** Where one code is given for several mistakes, what the parser says tells them apart. Looked at first. */
const closer: readonly (readonly [says: RegExp, sentence: string])[] = [
  [/^Missing closing ["']/, 'a quote that opens a text before this is never closed; close it'],
  [
    / end with a /,
    `a bracket or brace before this is not closed, or what is in it is not indented; close it, and ${indent}`,
  ],
  [/^Sequence item without/, sentences.BAD_INDENT],
  [/^Implicit map keys need/, sentences.MULTILINE_IMPLICIT_KEY],
  [/^Unexpected block-seq-ind/, 'a list cannot begin in the line of its key; begin it in the next line'],
  [
    /^Unexpected flow-(?:seq|map)-end/,
    'this bracket or brace closes none that is open; delete it, or put the text into quotes',
  ],
];

/** What is wrong with a text that is no YAML and what to do, in one plain sentence that quotes nothing of the text. */
export function yamlMistake(error: Pick<YAMLError, 'code' | 'message'>): string {
  const known: Partial<Record<ErrorCode, string>> = sentences;
  return (
    closer.find(([says]) => says.test(error.message))?.[1] ??
    known[error.code] ??
    `it cannot be read from here on; put texts into quotes, and ${indent}`
  );
}
