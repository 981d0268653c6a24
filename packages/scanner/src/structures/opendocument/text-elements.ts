import type { Location, Trait } from '../../document.ts';
import { saysSomething } from '../xml/loose-text.ts';
import type { ContentState } from './content-state.ts';
import type { Closer, Opener } from './element.ts';
import { fillOf } from './look.ts';

/** Spaces that one element stands for and that are kept: more say nothing more. */
const SPACES_MAX = 32;

const AUTHOR: Location = { kind: 'field', name: 'revision-author' };
const DATE: Location = { kind: 'field', name: 'revision-date' };
const BOOKMARK: Location = { kind: 'field', name: 'bookmark' };
const VARIABLE: Location = { kind: 'field', name: 'variable' };

const openSpan: Opener = (state, attributes) => {
  const own = state.styles.get('text', attributes['text:style-name']);
  state.enter({ properties: { ...state.scope.properties, ...own } });
};

/** A note or a comment looks like itself, and not like the words that it is of. */
const openNote: Opener = (state) => state.enter({ properties: {} });

/** A comment with who made it (ODF 1.3 part 3, 14.1). */
const openAnnotation: Opener = (state) => {
  const { at } = state;
  state.enter({ hiddenBy: 'comment', properties: {}, at });
  state.telling.trait('comment', at);
};

/** Who made a comment or a change, and when. */
function openWho(comment: string, revision: Location): Opener {
  return (state) => {
    const isOfComment = state.path.includes('office:annotation');
    const at: Location = isOfComment ? { kind: 'field', name: comment } : revision;
    state.collect((text) => state.tellOnce(text, isOfComment ? 'comment' : 'tracked-change', at));
  };
}

/** A section may be hidden, or so as long as a condition holds (5.4), or be in another file. */
const openSection: Opener = (state, attributes) => {
  const display = attributes['text:display'];
  const isHidden = display === 'none' || (display === 'condition' && attributes['text:is-hidden'] !== 'false');
  const own = state.styles.get('section', attributes['text:style-name']);
  state.enter({ hiddenBy: isHidden ? 'hidden-text' : undefined, fill: fillOf(own) });
  if (display === 'condition') state.tellWords(attributes['text:condition'] ?? '', 'field-code');
  if (attributes['text:protection-key'] !== undefined) state.telling.trait('edit-protection', state.at);
};

/** A field that shows its text unless a condition holds (7.7.8). */
const openHiddenText: Opener = (state, attributes) => {
  const text = attributes['text:string-value'] ?? '';
  if (attributes['text:is-hidden'] === 'true') {
    state.add(text, 'hidden-text');
    return;
  }
  // What it shows now is in it; where that is nothing, or another text, the one that it keeps is told.
  state.enter({});
  state.collect((shown) => {
    state.add(shown);
    if (shown.trim() !== text.trim()) state.tellWords(text, 'hidden-text');
  });
};

const openHiddenParagraph: Opener = (state, attributes) => {
  if (attributes['text:is-hidden'] !== 'false' && state.frame !== undefined) state.frame.isHidden = true;
};

/** A field that shows one of two texts (7.7.6). */
const openConditional: Opener = (state, attributes) => {
  for (const key of ['text:string-value-if-true', 'text:string-value-if-false', 'text:condition']) {
    state.tellWords(attributes[key] ?? '', 'field-code');
  }
};

/** Attributes of an element that hold words and are not shown. */
export function wordsOpener(hiddenBy: Trait | undefined, keys: readonly string[]): Opener {
  return (state, attributes) => {
    for (const key of keys) state.tellWords(attributes[key] ?? '', hiddenBy);
  };
}

/** What a variable holds (7.4), whether a field shows it or not. */
const openVariable: Opener = (state, attributes) => {
  const values = VARIABLE_VALUES.map((key) => attributes[key]).filter((value) => value !== undefined);
  for (const text of new Set(values)) {
    if (!/\p{L}|\d{3}/u.test(text)) continue;
    const name = attributes['text:name'];
    if (state.telling.once(`variable ${name} ${text}`)) state.tellWords(text, 'document-variable', VARIABLE, name);
  }
};

const VARIABLE_VALUES = ['office:string-value', 'office:date-value', 'office:value', 'text:formula'];

/** Fields of a database (7.6): what it is called, and its table and column. */
const openDatabase: Opener = (state, attributes) => {
  for (const key of ['text:database-name', 'text:table-name', 'text:column-name', 'text:condition']) {
    state.tellOnce(attributes[key] ?? '', 'mail-merge', { kind: 'field', name: 'database' });
    state.telling.trait('mail-merge', state.at);
  }
};

const openRegion: Opener = (state, attributes) => {
  state.changes.beginRegion([attributes['text:id'], attributes['xml:id']]);
};

function openChange(kind: 'insertion' | 'deletion' | 'format-change'): Opener {
  return (state) => {
    state.changes.begin(kind);
    const at: Location = { kind: 'field', name: 'tracked-changes' };
    state.enter({ at, hiddenBy: kind === 'deletion' ? 'deleted-text' : undefined });
    state.telling.trait('tracked-change', at);
  };
}

const endChange: Closer = (state) => state.changes.end();

/** Where something was deleted (5.5.7): the first of its paragraphs ended the one around it. */
const openDeleted: Opener = (state, attributes) => {
  const [first = '', ...rest] = state.changes.deletedAt(attributes['text:change-id']) ?? [];
  state.add(first, 'deleted-text');
  if (state.frame === undefined) state.tellWords(first, 'deleted-text');
  for (const text of rest) state.tellWords(text, 'deleted-text');
};

const openChangeStart: Opener = (state, attributes) => {
  state.changes.step(attributes['text:change-id'], 1);
  state.telling.trait('tracked-change', state.at);
};

/** What a list puts before its numbers and after them (16.31.2): each once. */
const openListLevel: Opener = (state, attributes) => {
  for (const key of ['style:num-prefix', 'style:num-suffix']) {
    const text = attributes[key] ?? '';
    if (/\p{L}{3}|\d{3}/u.test(text)) state.tellOnce(text, undefined, { kind: 'field', name: 'numbering' });
  }
};

/** The text of an element is left out where it only stands for a number or a name of the page. */
function leaveField(state: ContentState): void {
  if (state.scope.hiddenBy === 'layout-text' || state.scope.hiddenBy === 'orphan-text') state.collect(() => {});
}

/** Fields that each page fills in for itself (7.3). */
const PAGE_FIELDS = [
  ...['page-number', 'page-count', 'sheet-name', 'title', 'date', 'time', 'file-name', 'page-continuation', 'chapter'],
  ...['creation-date', 'modification-date', 'print-date', 'editing-cycles', 'character-count', 'word-count'],
];

const marks = wordsOpener('field-code', ['text:string-value', 'text:key1', 'text:key2', 'text:index-name']);

/** Marks that the program makes itself: for its lists of contents and what refers to a place. */
const OWN_MARKS = /^_?_*(?:Toc|Ref|RefHeading|RefNumPara|RefF|Hlt|Hlk|GoBack|DdeLink|UnoMark|Numbering)\w*$/i;

/** A name that somebody gave to a place of the text (6.2). */
const openMark: Opener = (state, attributes) => {
  const name = attributes['text:name'] ?? '';
  if (!OWN_MARKS.test(name) && saysSomething(name)) state.tellOnce(name, state.scope.hiddenBy, BOOKMARK);
};

/** Elements of paragraphs, sections, notes, fields and changes, where they begin. */
export const textOpeners: Readonly<Record<string, Opener>> = {
  ...Object.fromEntries(PAGE_FIELDS.map((name) => [`text:${name}`, leaveField])),
  'text:p': (state, attributes) => state.beginParagraph(attributes['text:style-name']),
  'text:h': (state, attributes) => state.beginParagraph(attributes['text:style-name']),
  'text:span': openSpan,
  'text:s': (state, attributes) => {
    const count = Number(attributes['text:c'] ?? 1);
    state.add(' '.repeat(count >= 1 ? Math.min(count, SPACES_MAX) : 1));
  },
  'text:tab': (state) => state.add('\t'),
  'text:line-break': (state) => state.add('\n'),
  'text:a': wordsOpener('alternative-text', ['office:title', 'office:name']),
  'text:note-citation': (state) => {
    // A number, unless a person wrote it.
    state.collect((text) => {
      if (/\p{L}{3}|\d{4}|\S{6}/u.test(text)) state.tellWords(text, undefined);
    });
  },
  'text:note-body': openNote,
  'text:ruby-text': (state) => state.beginAside(),
  'text:section': openSection,
  'text:section-source': (state) => state.telling.trait('sub-document', state.at),
  'office:annotation': openAnnotation,
  'dc:creator': openWho('comment-author', AUTHOR),
  'dc:date': openWho('comment-date', DATE),
  'meta:creator-initials': openWho('comment-initials', AUTHOR),
  'loext:sender-initials': openWho('comment-initials', AUTHOR),
  'meta:date-string': openWho('comment-date', DATE),
  'text:hidden-text': openHiddenText,
  'text:hidden-paragraph': openHiddenParagraph,
  'text:conditional-text': openConditional,
  'text:variable-set': openVariable,
  'text:variable-input': openVariable,
  'text:user-field-decl': openVariable,
  'text:user-defined': openVariable,
  'text:database-display': openDatabase,
  'text:database-next': openDatabase,
  'text:database-row-select': openDatabase,
  'text:database-name': openDatabase,
  'text:label': wordsOpener('input-list', ['text:value']),
  'text:text-input': wordsOpener('input-list', ['text:description']),
  'text:placeholder': wordsOpener('input-list', ['text:description']),
  'text:toc-mark': marks,
  'text:user-index-mark': marks,
  'text:alphabetical-index-mark': marks,
  'text:alphabetical-index-mark-start': marks,
  'text:toc-mark-start': marks,
  'text:user-index-mark-start': marks,
  'text:bibliography-mark': (state, attributes) => {
    for (const [key, value] of Object.entries(attributes)) {
      if (key.startsWith('text:') && key !== 'text:bibliography-type') state.tellWords(value, 'field-code');
    }
  },
  'text:dde-connection-decl': wordsOpener('data-connection', [
    'office:dde-application',
    'office:dde-topic',
    'office:dde-item',
  ]),
  'text:bookmark': openMark,
  'text:bookmark-start': openMark,
  'text:reference-mark': openMark,
  'text:reference-mark-start': openMark,
  'text:changed-region': openRegion,
  'text:insertion': openChange('insertion'),
  'text:deletion': openChange('deletion'),
  'text:format-change': openChange('format-change'),
  'text:change': openDeleted,
  'text:change-start': openChangeStart,
  'text:change-end': (state, attributes) => state.changes.step(attributes['text:change-id'], -1),
  'text:list-level-style-number': openListLevel,
  'text:list-level-style-bullet': openListLevel,
  'text:outline-level-style': openListLevel,
};

/** The same elements, where they end. */
export const textClosers: Readonly<Record<string, Closer>> = {
  'text:insertion': endChange,
  'text:deletion': endChange,
  'text:format-change': endChange,
};
