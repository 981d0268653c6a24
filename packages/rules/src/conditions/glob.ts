import picomatch from 'picomatch';
import type { DocumentSeen, DocumentWant, Question } from '../facts/question.ts';
import { type Condition, oneOrMore, textSchema, toList, type ValueMistake } from './condition.ts';

/** Compiles a pattern for `/`-separated paths (`**`, `*`, `?`, `{a,b}`), in any case, dot files included. */
export function compileGlob(glob: string): (path: string) => boolean {
  const normal = glob.normalize('NFC');
  // The pattern alone: what picomatch does around it costs more than it, and is asked of every file.
  const pattern = picomatch.makeRe(normal, { dot: true, nocase: true, windows: false });
  return (path) => path !== '' && (path === normal || pattern.test(path));
}

/** A pattern with backslashes, or with what they became in double quotes (`\t`), which no path fits. */
export function findGlobMistakes(value: unknown): readonly ValueMistake[] {
  return toList(value).flatMap((glob, index) =>
    /[\0-\x1f\\]/.test(glob)
      ? [{ index, message: 'no file fits a pattern with a backslash in it; write / between folders' }]
      : [],
  );
}

/** A pattern that begins with `!`: in other programs such a line takes back what an earlier one names. */
export function findNegations(value: unknown): readonly ValueMistake[] {
  return toList(value).flatMap((glob, index) =>
    glob.startsWith('!')
      ? [
          {
            index,
            message:
              'a pattern that begins with ! is not taken for all but what it names; name the files that are meant',
          },
        ]
      : [],
  );
}

/**
 * What conditions share that ask whether a document has a name or path that fits a pattern. `noun` is what is counted;
 * `sees` says which of a document's names a pattern is tried on.
 */
export function globCondition(
  name: DocumentWant['of'],
  noun: string,
  sees: (document: DocumentSeen) => readonly string[],
): Pick<Condition, 'name' | 'schema' | 'modifiers' | 'questions' | 'findMistakes'> {
  return {
    name,
    schema: oneOrMore(textSchema),
    modifiers: ['at-least'],
    questions: (value) =>
      toList(value).map((glob): Question => {
        const fits = compileGlob(glob);
        return {
          ask: 'document',
          key: `${name}:${glob}`,
          noun,
          wants: { of: name, value: glob },
          see: (document) => sees(document).some(fits),
        };
      }),
    findMistakes: (value) => [...findGlobMistakes(value), ...findNegations(value)],
  };
}
