import picomatch from 'picomatch';

/** Compiles a pattern for `/`-separated paths (`**`, `*`, `?`, `{a,b}`), in any case, dot files included. */
export function compileGlob(glob: string): (path: string) => boolean {
  return picomatch(glob.normalize('NFC'), { dot: true, nocase: true, windows: false });
}
