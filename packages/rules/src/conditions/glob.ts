import picomatch from 'picomatch';
import { toList, type ValueMistake } from './condition.ts';

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
