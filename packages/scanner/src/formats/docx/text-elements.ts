import type { Location } from '../../document.ts';
import { HOLDS_NUMBER } from '../../structures/made-names.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';
import { shadingOf } from './color.ts';
import type { Closer, Opener } from './element.ts';
import { isFlat, isOn } from './look.ts';
import { isPageBreak } from './pictured-pages.ts';
import type { StoryState } from './story-state.ts';

/** What stands for a character in a run (ECMA-376 part 1, 17.3.3). */
const characters: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/** Adds a character where it stands in a run, and not in the properties of a paragraph. */
function characterOpener(character: string): Opener {
  return (state) => {
    if (state.parent === 'w:r' || state.parent === 'm:r') state.add(character);
  };
}

/** A break of a line or of a page (17.3.3.1): what was behind the last page is not behind the next. */
const openBreak: Opener = (state, attributes) => {
  if (isPageBreak('w:br', attributes)) state.endPage();
  state.add('\n');
};

/** A character of a font of symbols (17.3.3.30): those of the private area are as the font has them. */
const openSymbol: Opener = (state, attributes) => {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  const isPrivate = code >= 0xf020 && code <= 0xf0ff;
  // Digits and signs of the font Symbol are where ASCII has them; other fonts have pictures there.
  if (isPrivate && attributes['w:font'] !== 'Symbol') state.add(' ');
  else if (code >= 0x20 && code <= 0xffff) state.add(String.fromCharCode(isPrivate ? code & 0xff : code));
};

const openShading: Opener = (state, attributes) => {
  const color = shadingOf(attributes);
  if (state.parent === 'w:pPr') state.frame.shading = color;
  else if (state.parent !== 'w:rPr' && color !== undefined && state.fills.length > 0) state.fills.splice(-1, 1, color);
};

/** A style of a table that has a color anywhere says nothing of a cell that is sure. */
const openTableStyle: Opener = (state, attributes) => {
  if (state.fills.length > 0 && state.styles.get(attributes['w:val']).isShaded) state.fills.splice(-1, 1, 'unknown');
};

const openNote =
  (kind: 'footnotes' | 'endnotes', name: string): Opener =>
  (state, attributes) => {
    const references = state.marks[kind];
    const at = references.get(attributes['w:id'] ?? '');
    const isOfPage = !['normal', undefined].includes(attributes['w:type']);
    state.isOrphan = at === undefined && references.isComplete && !isOfPage;
    state.moveTo(at ?? { kind: 'field', name });
  };

/** A comment with who made it (17.13.4.2), at the paragraph that it is of. */
const openComment: Opener = (state, attributes) => {
  const at: Location = state.marks.comments.get(attributes['w:id'] ?? '') ?? { kind: 'field', name: 'comment' };
  state.moveTo(at);
  state.telling.trait('comment', at);
  for (const [field, key] of commentFields) {
    const text = attributes[key] ?? '';
    if (!state.telling.once(`comment ${field} ${text}`)) continue;
    if (text.trim() !== '') state.telling.line({ text, at: { kind: 'field', name: field }, hiddenBy: 'comment' });
  }
};

const commentFields = [
  ['comment-author', 'w:author'],
  ['comment-initials', 'w:initials'],
] as const;

function note(state: StoryState, kind: 'footnotes' | 'endnotes' | 'comments', attributes: XmlAttributes): void {
  state.marks[kind].add(attributes['w:id'] ?? '', state.at);
}

/** Text that is shown from its end to its beginning, whatever its letters are (17.3.2.3): as it is written, then as it is seen. */
const closeTurned: Closer = (state) => {
  if (state.turned.pop() !== true) return;
  const seen = [...state.frame.text.from(0)].reverse().join('');
  state.endFrame();
  state.tellWords(seen, undefined);
};

/** Elements that are open whose text a change took away or put in (17.13.5). */
function count(kind: 'deleted' | 'inserted', step: 1 | -1): Closer {
  return (state) => {
    state[kind] += step;
  };
}

/** Elements of paragraphs, runs, fields, tables, notes and comments, where they begin. */
export const textOpeners: Readonly<Record<string, Opener>> = {
  ...Object.fromEntries(Object.entries(characters).map(([name, character]) => [name, characterOpener(character)])),
  'w:p': (state) => state.beginParagraph(),
  'w:r': (state) => state.beginRun(),
  'm:r': (state) => state.beginRun(),
  'w:pStyle': (state, attributes) => {
    if (state.parent === 'w:pPr') state.frame.style = attributes['w:val'];
  },
  'w:rStyle': (state, attributes) => {
    if (state.parent === 'w:rPr' && /^[wm]:r$/.test(state.path.at(-3) ?? ''))
      state.frame.runStyle = attributes['w:val'];
  },
  'w:br': openBreak,
  'w:lastRenderedPageBreak': (state) => state.endPage(),
  'w:sym': openSymbol,
  'w:shd': openShading,
  // How a word is read (17.3.3.24) is no part of it.
  'w:rt': (state) => state.beginAside(),
  'w:bdo': (state, attributes) => {
    state.turned.push(attributes['w:val'] === 'rtl');
    if (attributes['w:val'] === 'rtl') state.beginAside();
  },
  // A name that somebody gave to a place (17.13.6.2) is told where it holds a number; programs begin theirs with `_`.
  'w:bookmarkStart': (state, attributes) => {
    const name = attributes['w:name'] ?? '';
    if (!name.startsWith('_') && HOLDS_NUMBER.test(name)) state.tellWords(name, undefined);
  },
  'w:del': count('deleted', 1),
  'w:moveFrom': count('deleted', 1),
  'w:ins': count('inserted', 1),
  'w:moveTo': count('inserted', 1),
  'w:fldChar': (state, attributes) => state.fields.sign(attributes['w:fldCharType'] ?? '', state.at),
  'w:fldSimple': (state, attributes) => {
    state.fields.sign('begin', state.at);
    state.fields.addCode(attributes['w:instr'] ?? '', state.at);
    state.fields.sign('separate', state.at);
  },
  'w:tbl': (state) => {
    state.telling.beginTable();
    state.fills.push(undefined);
  },
  'w:tblStyle': openTableStyle,
  'w:tr': (state) => {
    state.telling.beginRow();
    state.rows.push(undefined);
  },
  // A row that is hidden (17.4.22), or too low to show anything (17.4.80).
  'w:hidden': (state, attributes) => {
    if (state.parent === 'w:trPr' && isOn(attributes)) state.rows.splice(-1, 1, 'hidden-text');
  },
  'w:trHeight': (state, attributes) => {
    const isLow = state.parent === 'w:trPr' && isFlat(attributes['w:hRule'], attributes['w:val']);
    if (isLow && state.rows.at(-1) === undefined) state.rows.splice(-1, 1, 'invisible-text');
  },
  'w:spacing': (state, attributes) => {
    if (state.parent === 'w:pPr') state.frame.isFlat = isFlat(attributes['w:lineRule'], attributes['w:line']);
  },
  'w:tc': (state) => {
    state.telling.table?.beginCell();
    state.fills.push(undefined);
  },
  'w:gridSpan': (state, attributes) => state.telling.table?.span(Number(attributes['w:val'])),
  'w:gridBefore': (state, attributes) => state.telling.table?.span(Number(attributes['w:val'])),
  'w:tblHeader': (state, attributes) => {
    if (isOn(attributes)) state.telling.table?.sayHeader();
  },
  'w:footnote': openNote('footnotes', 'footnote'),
  'w:endnote': openNote('endnotes', 'endnote'),
  'w:comment': openComment,
  'w:footnoteReference': (state, attributes) => note(state, 'footnotes', attributes),
  'w:endnoteReference': (state, attributes) => note(state, 'endnotes', attributes),
  'w:commentReference': (state, attributes) => note(state, 'comments', attributes),
  'w:commentRangeStart': (state, attributes) => note(state, 'comments', attributes),
};

/** The same elements, where they end. */
export const textClosers: Readonly<Record<string, Closer>> = {
  'w:p': (state) => state.endFrame(),
  'w:rt': (state) => state.endFrame(),
  'w:bdo': closeTurned,
  'w:del': count('deleted', -1),
  'w:moveFrom': count('deleted', -1),
  'w:ins': count('inserted', -1),
  'w:moveTo': count('inserted', -1),
  'w:fldSimple': (state) => state.fields.sign('end', state.at),
  'w:tbl': (state) => {
    state.telling.endTable();
    state.fills.pop();
  },
  'w:tr': (state) => {
    state.rows.pop();
  },
  'w:tc': (state) => {
    state.fills.pop();
  },
};
