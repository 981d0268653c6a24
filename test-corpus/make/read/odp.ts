import { note, utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { makeBox, makeFlatDocument, makeOpenDocument, makeSlide, makeStyle, makeTable } from '../opendocument.ts';
import { slideCarriers as carriers } from '../opendocument-carriers.ts';
import { makeZip } from '../zip.ts';

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = {
  name: 'a.odp',
  bytes: makeOpenDocument({
    kind: 'presentation',
    body: makeSlide([makeBox('Jane Doe'), makeBox('SSN 078-05-1120', { y: '8cm' })]),
  }),
};

const CONTENT =
  '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:body><office:presentation/></office:body></office:document-content>';

/** What must be read, by the name of the file. */
export const read: Cases = {
  ...Object.fromEntries(Object.entries(carriers).map(([name, { leaked }]) => [`${name}.odp`, leaked])),
  'white-in-a-table.odp': makeOpenDocument({
    kind: 'presentation',
    styles:
      makeStyle('T1', 'text', { text: 'fo:color="#ffffff"' }) +
      '<style:style style:name="ce1" style:family="table-cell"><loext:graphic-properties draw:fill="solid" draw:fill-color="#1f3864"/></style:style>',
    body: makeSlide([
      makeTable('Table1', [
        ['Town', 'Count'].map(
          (text) =>
            `<table:table-cell table:style-name="ce1"><text:p><text:span text:style-name="T1">${text}</text:span></text:p></table:table-cell>`,
        ),
        ['Almory', '12'],
      ]),
      makeTable(
        'Table2',
        [['<table:table-cell><text:p><text:span text:style-name="T1">Vesk</text:span></text:p></table:table-cell>']],
        '',
        ' table:template-name="default"',
      ),
    ]),
  }),
  'slides.fodp': makeFlatDocument({
    kind: 'presentation',
    body: makeSlide([makeBox('Jane Doe')], { notes: 'SSN 078-05-1120' }),
  }),
  'drawing.fodg': makeFlatDocument({ kind: 'graphics', body: makeSlide([makeBox('Jane Doe')]) }),
  'drawing.odg': makeOpenDocument({
    kind: 'graphics',
    body: makeSlide([`<draw:g>${makeBox('Jane Doe')}${makeBox('SSN 078-05-1120', { y: '8cm' })}</draw:g>`]),
  }),
  'object-in-the-content.odp': makeOpenDocument({
    kind: 'presentation',
    body: makeSlide([
      `<draw:frame><draw:object-ole><office:binary-data>${Buffer.from('Name,SSN\nJane Doe,078-05-1120\n').toString('base64')}</office:binary-data></draw:object-ole></draw:frame>`,
    ]),
  }),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'malformed/without-content.odp': makeZip([
    note('mimetype', 'application/vnd.oasis.opendocument.presentation'),
    note('styles.xml', '<styles/>'),
  ]),
  'malformed/torn-content.odp': packed(
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:body><office:presentation>',
  ),
  'unsupported/entities.odp': packed(`<!DOCTYPE office:document-content [<!ENTITY jane "Jane Doe">]>${CONTENT}`),
  'encrypted/document.odp': makeOpenDocument({
    kind: 'presentation',
    body: '',
    files: [{ name: 'content.xml', content: Buffer.from('0f1e2d3c4b5a69788796a5b4c3d2e1f0', 'hex'), encrypted: true }],
  }),
  'encrypted/part.odp': packed(CONTENT, { encrypted: true }),
  'unsupported/part.odp': packed(CONTENT, { method: 98 }),
};

/** Files that a rule must get right. */
export const judged: Cases = Object.fromEntries(
  Object.entries(carriers).flatMap(([name, { rule, leaked, corrected }]) => [
    [`${rule}/fail-odp-${name}.odp`, leaked],
    [`${rule}/pass-odp-${name}.odp`, corrected],
  ]),
);

/** A package with a part that is packed in another way than the rest. */
function packed(content: string, way: { readonly encrypted?: boolean; readonly method?: number } = {}): Uint8Array {
  return makeZip([
    note('mimetype', 'application/vnd.oasis.opendocument.presentation'),
    { name: 'content.xml', bytes: utf8(content) },
    ...(Object.keys(way).length === 0 ? [] : [{ ...note('notes.xml', '<notes>SSN 078-05-1120</notes>'), ...way }]),
  ]);
}
