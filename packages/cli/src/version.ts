import manifest from '../package.json' with { type: 'json' };

/** The version of Holdback, as released. */
export const version: string = manifest.version;

/** Where to read about Holdback. */
export const homepage: string = manifest.homepage;
