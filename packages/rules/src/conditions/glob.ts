import picomatch from 'picomatch';
import { toList, type ValueMistake } from './condition.ts';

/** Compiles a pattern for `/`-separated paths (`**`, `*`, `?`, `{a,b}`), in any case, dot files included. */
export function compileGlob(glob: string): (path: string) => boolean {
  return picomatch(glob.normalize('NFC'), { dot: true, nocase: true, windows: false });
}

/** A pattern with backslashes, or with what they became in double quotes (`\t`), which no path fits. */
export function findGlobMistakes(value: unknown): readonly ValueMistake[] {
  return toList(value).flatMap((glob, index) =>
    /[\0-\x1f\\]/.test(glob)
      ? [{ index, message: 'no file fits a pattern with a backslash in it; write / between folders' }]
      : [],
  );
}
