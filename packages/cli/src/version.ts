import manifest from '../package.json' with { type: 'json' };

/** The version of Holdback, as released. */
export const version: string = manifest.version;
