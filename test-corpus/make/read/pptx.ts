import { note } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { type MadeArchive, makePackage } from '../open-package.ts';
import { makePresentation, makeShape } from '../presentation.ts';
import { carriers } from '../presentation-carriers.ts';
import { makeZip } from '../zip.ts';

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = {
  name: 'a.pptx',
  bytes: makePresentation({ slides: [{ shapes: [makeShape('Jane Doe'), makeShape('SSN 078-05-1120', { y: 300 })] }] }),
};

const table = (rows: readonly (readonly string[])[]) => {
  const cell = (text: string) =>
    `<a:tc><a:txBody><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></a:txBody></a:tc>`;
  const made = rows.map((cells) => `<a:tr h="10">${cells.map(cell).join('')}</a:tr>`).join('');
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name="Table 3"/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></p:xfrm><a:graphic><a:graphicData><a:tbl><a:tblPr><a:tableStyleId>{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}</a:tableStyleId></a:tblPr>${made}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
};

/** What must be read, by the name of the file. */
export const read: Cases = {
  ...Object.fromEntries(carriers.map(({ name, leaked }) => [`${name}.pptx`, leaked])),
  'number-over-runs.pptx': makePresentation({
    slides: [
      {
        shapes: [
          '<p:sp><p:txBody><a:bodyPr/><a:p><a:r><a:t>SSN 078-</a:t></a:r><a:r><a:rPr b="1"/><a:t>05-1120</a:t></a:r><a:br/><a:fld type="datetime"><a:t>2026-01-02</a:t></a:fld></a:p></p:txBody></p:sp>',
        ],
      },
    ],
  }),
  'table-in-a-group.pptx': makePresentation({
    slides: [
      {
        shapes: [
          `<p:grpSp>${table([
            ['Name', 'SSN'],
            ['Jane Doe', '078051120'],
            ['John Roe', '219099999'],
          ])}</p:grpSp>`,
        ],
      },
    ],
  }),
  'notes-of-a-day-and-a-number.pptx': makePresentation({ slides: [{ shapes: [makeShape('Requests')], notes: '' }] }),
  // Read and charged once: a comment of XML, a chart that two slides show, the same comments.
  'shared-by-slides.pptx': makePresentation({
    slides: ['One', 'Two'].map((text) => ({
      shapes: [`<!-- asked by Jane Doe -->${makeShape(text)}`],
      relations: [{ type: 'chart', target: '/ppt/charts/chart1.xml' }],
    })),
    parts: [
      {
        name: 'ppt/charts/chart1.xml',
        type: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
        content:
          '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:pt><c:v>Almory</c:v></c:pt></c:chartSpace>',
      },
    ],
  }),
  // Found by its type where nothing refers to it.
  'presentation-by-its-type.pptx': makePackage(
    [
      {
        name: 'ppt/other.xml',
        type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
        content:
          '<p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:custShow name="for Jane Doe"/></p:presentation>',
      },
    ],
    [],
  ),
  'names-of-sections.pptx': makePresentation({
    slides: [{ shapes: [makeShape('Requests')] }],
    after: '<p:custShowLst><p:custShow name="for Jane Doe" id="0"/></p:custShowLst>',
  }),
};

/** What else an archive can have than the parts of a package. */
const beside: MadeArchive = {
  entries: [
    { name: 'ppt/twice.xml', bytes: Buffer.from('<a>one</a>') },
    { name: 'ppt/twice.xml', bytes: Buffer.from('<a>Jane Doe</a>') },
    { name: 'ppt/unlisted.xml', bytes: Buffer.from('<a>SSN 078-05-1120</a>'), unlisted: true },
    { name: 'ppt/embeddings/locked.txt', bytes: Buffer.from('078-05-1120'), encrypted: true },
  ],
  comment: 'from jane@example.org',
  prepended: Buffer.from('Words before the first entry.\n'),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'encrypted/beside-the-parts.pptx': Buffer.concat([
    makePresentation({ slides: [{ shapes: [makeShape('Requests')] }], archive: beside }),
    Buffer.from('Words after the end.\n'),
  ]),
  'malformed/without-a-presentation.pptx': makeZip([
    note(
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/>' +
        '<Override PartName="/ppt/slides/slide1.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.slide+xml"/></Types>',
    ),
    note(
      'ppt/slides/slide1.xml',
      '<p:sld xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
        `<p:cSld><p:spTree>${makeShape('Jane Doe')}</p:spTree></p:cSld></p:sld>`,
    ),
  ]),
  'malformed/lost-slide.pptx': makePresentation({
    slides: [{ shapes: [makeShape('Requests')] }],
    after: '<p:sldIdLst><p:sldId id="300" r:id="rId99"/></p:sldIdLst>',
  }),
  'encrypted/part.pptx': packed({ encrypted: true }),
  'unsupported/part.pptx': packed({ method: 98 }),
};

/** Files that a rule must get right. */
export const judged: Cases = Object.fromEntries(
  carriers.flatMap(({ name, rule, leaked, corrected }) => [
    [`${rule}/fail-pptx-${name}.pptx`, leaked],
    [`${rule}/pass-pptx-${name}.pptx`, corrected],
  ]),
);

/** A package with a part that is packed in another way than the rest. */
function packed(way: { readonly encrypted?: boolean; readonly method?: number }): Uint8Array {
  return makeZip([
    note(
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>',
    ),
    note(
      'ppt/presentation.xml',
      '<p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>',
    ),
    { ...note('ppt/notes.xml', '<notes>SSN 078-05-1120</notes>'), ...way },
  ]);
}
