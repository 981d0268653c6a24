import { redactLocation } from '@holdback/rules';
import type { Location, Step, Trait } from '@holdback/scanner';
import { numeral } from '@holdback/scanner/text';
import { placeOfTrait } from './place.ts';

/**
 * Where content stands that no page shows, in the words of Microsoft's Document Inspector where it has any: whoever has run it
 * knows what is meant, and where to look. Traits of archives and of names are none.
 */
const carriers: Readonly<Partial<Record<Trait, string>>> = {
  'hidden-sheet': 'Hidden worksheets',
  'very-hidden-sheet': 'Hidden worksheets that no menu shows',
  'hidden-row': 'Hidden rows',
  'hidden-column': 'Hidden columns',
  'filtered-row': 'Rows hidden by a filter',
  'covered-cell': 'Invisible content: under merged cells',
  'behind-shape': 'Invisible content: behind shapes',
  'invisible-text': 'Invisible content: text that its format hides',
  'hiding-format': 'Invisible content: formats that hide under a condition',
  'hidden-text': 'Hidden text',
  'hidden-shape': 'Invisible content: hidden shapes',
  'black-highlight': 'Text under a black highlight',
  'remote-cells': 'Cells far from the rest of the sheet',
  'orphan-text': 'Text that nothing in the file refers to',
  'earlier-text': 'Versions: text that an earlier save left',
  'tracked-change': 'Revision marks: tracked changes',
  'deleted-text': 'Revision marks: deleted text',
  'left-in-statistics': 'Statistics and dictionaries: values that no row has',
  comment: 'Comments and annotations',
  'saved-by': 'Document properties: who saved the file before',
  'pivot-cache': 'PivotTables: records that they keep',
  'slicer-cache': 'Slicers and timelines: values that they keep',
  'data-model': 'Data model',
  'external-cache': 'Links to other files: values that are kept',
  'data-connection': 'Data connections and queries',
  'chart-cache': 'Charts: values that they keep',
  'hidden-name': 'Hidden names',
  'input-list': 'Lists and messages of input cells',
  scenario: 'Scenarios',
  'alternative-text': 'Descriptions of pictures and shapes',
  'field-code': 'Codes of fields and formulas',
  'document-variable': 'Document variables',
  'mail-merge': 'Mail merge data',
  'building-block': 'Building blocks',
  'sub-document': 'Subdocuments',
  'speaker-notes': 'Presentation notes',
  'hidden-slide': 'Hidden slides',
  'unlisted-slide': 'Slides that the presentation does not list',
  'off-slide': 'Off-slide content',
  'layout-text': 'Text of unused layouts',
  'embedded-object': 'Embedded documents and objects',
  attachment: 'Attached files',
  macro: 'Macros',
  'custom-xml': 'Custom XML data',
  'printer-settings': 'Printer settings',
  'edit-protection': 'Passwords that only stop editing',
  'unknown-part': 'Parts that no standard names',
  'second-track': 'Other tracks of a recording',
  'disabled-track': 'Tracks of a recording that are switched off',
  'trimmed-media': 'Parts of a recording that an edit leaves out',
  'unlisted-media': 'Media that no track of a recording refers to',
};

/** Places of one kind that are shown; the rest are counted. */
const PLACES_MAX = 3;

/** Where one kind of carrier was seen. */
interface Seen {
  /** The first few. */
  readonly places: Location[];
  count: number;
}

/** Whether a trait is told as a carrier, at the close of its document, and so not where it stands. */
export function isHolder(trait: Trait): boolean {
  return carriers[trait] !== undefined;
}

/** Counts the carriers of the documents that are open, and says at the close of each what it has. */
export class CarrierTally {
  readonly #open: Map<Trait, Seen>[] = [];

  /** The lines that a step adds: at the close of a document one for each kind of carrier that it has. */
  add(step: Step): readonly string[] {
    if (step.kind === 'open') this.#open.push(new Map());
    if (step.kind === 'part' && step.part.kind === 'trait') this.#count(step.part.trait, step.part.at);
    if (step.kind !== 'close') return [];
    const indent = '  '.repeat(step.document.depth);
    return [...(this.#open.pop() ?? [])].map(
      ([trait, seen]) => `${indent}  carrier: ${carriers[trait]} (${trait}): ${inWords(seen)}`,
    );
  }

  #count(trait: Trait, at: Location): void {
    const found = this.#open.at(-1);
    if (!isHolder(trait) || found === undefined) return;
    const seen = found.get(trait) ?? { places: [], count: 0 };
    found.set(trait, seen);
    seen.count += 1;
    if (seen.places.length < PLACES_MAX) seen.places.push(at);
  }
}

function inWords({ places, count }: Seen): string {
  const shown = places.map((at) => placeOfTrait(redactLocation(at))).join('; ');
  return count > places.length ? `${shown}; and ${numeral(count - places.length)} more` : shown;
}
