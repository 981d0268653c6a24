import type { Trait } from '../../document.ts';
import { parseColor } from './color.ts';
import type { Closer, Opener } from './element.ts';
import { isOn } from './look.ts';
import type { StoryState } from './story-state.ts';

/** Tells what an attribute holds, if it stands in an element of a name, or anywhere. */
function wordsOpener(key: string, hiddenBy: Trait | undefined, within?: string): Opener {
  return (state, attributes) => {
    if (within === undefined || state.path.includes(within)) state.tellWords(attributes[key] ?? '', hiddenBy);
  };
}

/** An item of a list that is offered: what is shown of it, and what it stands for (ECMA-376 part 1, 17.5.2.21). */
const openListItem: Opener = (state, attributes) => {
  const words = new Set([attributes['w:displayText'] ?? '', attributes['w:value'] ?? '']);
  for (const text of words) state.tellWords(text, 'input-list');
};

/** A header or a footer of a section (17.10.5): which of them there is, by its relationship. */
const openMargin: Opener = (state, attributes) => {
  state.marks.addMargin(state.path.at(-1) ?? '', attributes['r:id'] ?? '', attributes['w:type'] ?? 'default');
};

/** What is behind all pages (17.2.1): not known if it is a picture. */
const openBackground: Opener = (state, attributes) => {
  // That it is shown at all is a setting, without which the page is white.
  if (!state.showsBackground) return;
  const color = parseColor(attributes['w:color'] ?? '', attributes['w:themeColor']);
  state.page = typeof color === 'number' ? color : 'unknown';
};

/** Files put in that are kept. What is put in after them is read as a part that nobody knows. */
const IDS_MAX = 100_000;

/** Characters of a relationship's name, which a program made. */
const ID_LENGTH_MAX = 256;

function addId(kind: 'chunks' | 'chapters'): Opener {
  return (state, attributes) => {
    const id = attributes['r:id'] ?? '';
    if (state[kind].size < IDS_MAX) state[kind].add(id.slice(0, ID_LENGTH_MAX));
    if (kind === 'chapters') state.telling.trait('sub-document', state.at);
  };
}

/** Elements of sections, content controls, forms, links and protected ranges, where they begin. */
export const pageOpeners: Readonly<Record<string, Opener>> = {
  'w:headerReference': openMargin,
  'w:footerReference': openMargin,
  'w:titlePg': (state, attributes) => {
    if (isOn(attributes)) state.marks.sayTitlePage();
  },
  'w:body': (state) => {
    state.hasBody = true;
  },
  'w:background': openBackground,
  'w:altChunk': addId('chunks'),
  'w:subDoc': addId('chapters'),
  'w:hyperlink': wordsOpener('w:tooltip', 'alternative-text'),
  'w:tblCaption': wordsOpener('w:val', 'alternative-text'),
  'w:tblDescription': wordsOpener('w:val', 'alternative-text'),
  'w:sdt': (state) => {
    state.controlName = '';
  },
  'w:alias': (state, attributes) => {
    state.controlName = attributes['w:val'] ?? '';
    state.tellWords(state.controlName, 'custom-xml');
  },
  // The date that a control holds, whatever is shown in it (17.5.2.7).
  'w:date': (state, attributes) => {
    const [date = ''] = (attributes['w:fullDate'] ?? '').split('T');
    const label = state.controlName === '' ? undefined : state.controlName;
    if (state.parent === 'w:sdtPr') state.tellWords(date, 'custom-xml', state.at, label);
  },
  'w:tag': wordsOpener('w:val', 'custom-xml'),
  // Of smart tags and custom XML (17.5.1): what a program said of the words within.
  'w:attr': wordsOpener('w:val', 'custom-xml'),
  'w:listItem': openListItem,
  'w:listEntry': wordsOpener('w:val', 'input-list'),
  'w:helpText': wordsOpener('w:val', 'input-list'),
  'w:statusText': wordsOpener('w:val', 'input-list'),
  'w:default': wordsOpener('w:val', 'input-list', 'w:textInput'),
  'w:permStart': wordsOpener('w:ed', 'edit-protection'),
  // Of a building block (17.12): how it is called and what is said of it.
  'w:name': wordsOpener('w:val', 'building-block', 'w:docPartPr'),
  'w:description': wordsOpener('w:val', 'building-block', 'w:docPartPr'),
};

/** Elements of the same kinds, where they end. */
export const pageClosers: Readonly<Record<string, Closer>> = {
  'w:sectPr': (state: StoryState) => {
    state.endPage();
    state.marks.endSection();
  },
};
