import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A name in a sentence. Offsets are UTF-16 units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** A sentence in which all names are marked. */
export interface Sentence {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly source: string;
}

/** Sentences of a file of JSON Lines: `{"text", "spans": [{"start", "end", "label"}], "source"}`. */
export function readSentences(file: string): Sentence[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Sentence => JSON.parse(line));
}

/** The texts that were written for the project, a folder for each writer and a file for each register, with names between guillemets. */
export function readTexts(folder: string): Sentence[] {
  return readdirSync(folder)
    .sort()
    .flatMap((writer) =>
      readdirSync(join(folder, writer))
        .sort()
        .flatMap((file) =>
          readFileSync(join(folder, writer, file), 'utf8')
            .split(/^===.*$/m)
            .map((text) => text.trim())
            .filter((text) => text !== '')
            .map((text) => unmark(text, `${writer}/${basename(file, '.txt')}`)),
        ),
    );
}

/** A text without its guillemets, and where they stood. */
function unmark(marked: string, source: string): Sentence {
  let text = '';
  const spans: Span[] = [];
  for (const piece of marked.split(/(«[^«»]*»)/)) {
    const isName = piece.startsWith('«');
    const start = text.length;
    text += isName ? piece.slice(1, -1) : piece;
    if (isName) spans.push({ start, end: text.length, label: 'PERSON' });
  }
  if (/[«»]/.test(text)) throw new Error(`${source}: a guillemet without its other in "${marked}"`);
  return { text, spans, source };
}
