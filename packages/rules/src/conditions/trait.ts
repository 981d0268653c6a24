import type { Trait } from '@holdback/scanner';
import { type Condition, oneOrMore, toList } from './condition.ts';
import { either, quoted } from './in-words.ts';

/** A Record, so that the compiler finds a trait that the policy language does not know. */
const traits = {
  attachment: true,
  'archive-comment': true,
  'nested-archive': true,
  'encrypted-member': true,
  'duplicate-member': true,
  'unlisted-member': true,
  'entry-attribute': true,
  'folder-list': true,
  'prepended-data': true,
  'appended-data': true,
  'extension-mismatch': true,
  'hidden-sheet': true,
  'very-hidden-sheet': true,
  'hidden-row': true,
  'hidden-column': true,
  'filtered-row': true,
  'covered-cell': true,
  'behind-shape': true,
  'invisible-text': true,
  'hiding-format': true,
  'hidden-text': true,
  'black-highlight': true,
  'remote-cells': true,
  'orphan-text': true,
  'earlier-text': true,
  'tracked-change': true,
  'deleted-text': true,
  'left-in-statistics': true,
  comment: true,
  'saved-by': true,
  'pivot-cache': true,
  'slicer-cache': true,
  'data-model': true,
  'external-cache': true,
  'data-connection': true,
  'chart-cache': true,
  'hidden-name': true,
  'input-list': true,
  scenario: true,
  'alternative-text': true,
  'field-code': true,
  'document-variable': true,
  'mail-merge': true,
  'building-block': true,
  'sub-document': true,
  'speaker-notes': true,
  'hidden-slide': true,
  'unlisted-slide': true,
  'off-slide': true,
  'hidden-shape': true,
  'layout-text': true,
  'embedded-object': true,
  macro: true,
  'custom-xml': true,
  'printer-settings': true,
  'edit-protection': true,
  'unknown-part': true,
  'deleted-row': true,
  'hidden-table': true,
  'covered-text': true,
  'covered-by-note': true,
  'unapplied-redaction': true,
  'revealing-layer': true,
  'withheld-words': true,
  'missed-redaction': true,
  'off-page': true,
  'clipped-text': true,
  'hidden-layer': true,
  'hidden-field': true,
  'earlier-revision': true,
  'recorded-track': true,
  face: true,
  picture: true,
  thumbnail: true,
  'differing-thumbnail': true,
  'second-picture': true,
  video: true,
  sound: true,
  'second-track': true,
  'disabled-track': true,
  'trimmed-media': true,
  'unlisted-media': true,
  'hidden-recipient': true,
  'message-route': true,
  'message-header': true,
  'unshown-alternative': true,
  'around-message': true,
  'deleted-message': true,
  'page-code': true,
} as const satisfies Record<Trait, true>;

const traitNames = Object.keys(traits);

export const trait: Condition = {
  name: 'trait',
  sentence: 'The file is built in one of these ways, whatever its words say.',
  example: 'trait: [hidden-sheet, hidden-row, hidden-column]',
  schema: oneOrMore({ type: 'string', enum: traitNames }),
  modifiers: ['at-least'],
  questions: (value) =>
    toList(value)
      .filter(isTrait)
      .map((name) => ({ ask: 'trait', key: `trait:${name}`, trait: name, noun: nounOf(name) })),
  tell: (value) => `it is built with ${either(quoted(value))}`,
};

/** What is told once a stretch is counted by stretches. */
const stretches: Readonly<Partial<Record<Trait, string>>> = {
  'hidden-row': 'stretch of hidden rows',
  'filtered-row': 'stretch of filtered rows',
  'hidden-column': 'hidden column with content',
  'remote-cells': 'place far from the rest',
};

function nounOf(name: Trait): string {
  return stretches[name] ?? name.replaceAll('-', ' ');
}

/** Is it the name of a trait? */
export function isTrait(name: string): name is Trait {
  return Object.hasOwn(traits, name);
}
