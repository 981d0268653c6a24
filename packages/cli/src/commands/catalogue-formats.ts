/** What a catalogue of rules may be written as. */
export const catalogueFormats = ['markdown', 'html'] as const;

/** One of them. */
export type CatalogueFormat = (typeof catalogueFormats)[number];
