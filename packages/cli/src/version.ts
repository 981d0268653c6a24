import { readFileSync } from 'node:fs';

/** The manifest lies beside `src` and beside `dist`. */
const manifest: { readonly version: string; readonly homepage: string } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
);

/** The version of Holdback, as released. */
export const version = manifest.version;

/** Where to read about Holdback. */
export const homepage = manifest.homepage;
