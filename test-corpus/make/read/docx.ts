import { note, PEOPLE, utf8, utf16 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { box, makeDocx, NAMESPACES, p, r, table, wordPart } from '../docx.ts';
import { partCarriers } from '../docx-part-carriers.ts';
import { textCarriers } from '../docx-text-carriers.ts';
import { makeZip } from '../zip.ts';

const carriers = { ...textCarriers, ...partCarriers };
const cell = (text: string) => p(r(text));

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = {
  name: 'a.docx',
  bytes: makeDocx(
    p(r('The number ') + r('078-05-') + r('1120', '<w:b/>') + r(' belongs to Jane Doe.')) +
      table([
        [cell('Name'), cell('SSN')],
        [cell('John Roe'), cell('219-09-9999')],
      ]),
    { parts: [wordPart('styles', 'styles', '<w:style w:type="paragraph" w:styleId="a"/>')] },
  ),
};

const boxed = (text: string) => p(r(text));
const vmlBox = (text: string) =>
  `<w:pict><v:shape alt="A map"><v:textbox><w:txbxContent>${boxed(text)}</w:txbxContent></v:textbox></v:shape></w:pict>`;
const twoWays = (one: string, other: string) =>
  `<mc:AlternateContent><mc:Choice Requires="wps">${one}</mc:Choice><mc:Fallback>${other}</mc:Fallback></mc:AlternateContent>`;

const label =
  '<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata"><clbl:label id="{0f5ba1e4}" ' +
  'enabled="1" removed="0"/></clbl:labelList>';
const labelType = 'application/vnd.ms-office.classificationlabels+xml';
const properties = (name: string, value = '<vt:lpwstr>Confidential</vt:lpwstr>') =>
  '<op:Properties xmlns:op="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ' +
  'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><op:property ' +
  `name="${name}">${value}</op:property></op:Properties>`;
const custom = (name: string, value?: string) => ({
  name: 'docProps/custom.xml',
  bytes: utf8(properties(name, value)),
  type: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
});

const words = utf8('Map for jane@example.org').toString('base64');
const shapeData = Buffer.from(
  makeZip([
    note('[Content_Types].xml', '<Types/>'),
    note(
      'drs/e2oDoc.xml',
      '<a xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:cNvPr name="A map" descr="House of Jane Doe"/></a>',
    ),
    note('drs/media/note.txt', 'SSN 078-05-1120\n'),
  ]),
).toString('base64');

/** What is in the archive and is no part of the document. */
const beside = Buffer.concat([
  makeDocx(p(r('Text.')), {
    entries: [
      { ...note('word/a.xml', '<a>1</a>'), comment: 'from jane@example.org' },
      note('word/a.xml', '<a>2</a>'),
      { ...note('b.txt', 'not listed\n'), unlisted: true },
    ],
    zip: { prepended: utf8('Words before the first entry.\n') },
  }),
  utf8('Words after the end.\n'),
]);

/** What must be read, by the name of the file. */
export const read: Cases = {
  ...Object.fromEntries(Object.entries(carriers).map(([name, { carrying }]) => [`${name}.docx`, carrying])),
  'caption.docx': makeDocx(p(r('Text.')), {
    parts: [
      wordPart(
        'settings',
        'settings',
        '<w:captions><w:caption w:name="Case of John Roe"/><w:caption w:name="Figure"/></w:captions>',
      ),
    ],
  }),
  // Office leaves room of parts that it wrote anew; what is in it is told.
  'trash.docx': makeDocx(p(r('Text.')), {
    entries: [{ name: '[trash]/0000.dat', bytes: Buffer.concat([Buffer.alloc(4, 0xff), Buffer.alloc(600)]) }],
  }),
  'trash-with-words.docx': makeDocx(p(r('Text.')), {
    entries: [{ name: '[trash]/0000.dat', bytes: utf8('Asked for by Jane Doe.\n') }],
  }),
  // Parts that are said to hold nothing to read: one that is a file, and one that is called by a number.
  'file-in-a-font.docx': makeDocx(p(r('Text.')), {
    parts: [
      {
        name: 'word/fonts/font1.odttf',
        bytes: makeZip([note('people.csv', PEOPLE)]),
        type: 'application/vnd.openxmlformats-officedocument.obfuscatedFont',
      },
      {
        name: 'word/theme/theme1.xml',
        bytes: utf8(
          '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="SSN 219-09-9999"/>',
        ),
        type: 'application/vnd.openxmlformats-officedocument.theme+xml',
      },
    ],
  }),
  'property-of-bytes.docx': makeDocx(p(r('Text.')), {
    parts: [custom('Note', `<vt:blob>${utf16('SSN 078-05-1120').toString('base64')}</vt:blob>`)],
  }),
  'property-that-is-a-file.docx': makeDocx(p(r('Text.')), {
    parts: [
      custom('Note', `<vt:stream>${Buffer.from(makeZip([note('people.csv', PEOPLE)])).toString('base64')}</vt:stream>`),
    ],
  }),
  'split-runs.docx': makeDocx(
    p(
      `${r('078-')}<w:proofErr w:type="spellStart"/><w:smartTag w:element="x">${r('05')}</w:smartTag>` +
        `<w:hyperlink w:anchor="a">${r('-11')}</w:hyperlink><w:bookmarkStart w:id="1" w:name="b"/>${r('20')}` +
        '<w:r><w:tab/><w:noBreakHyphen/><w:br/><w:sym w:font="Symbol" w:char="F037"/><w:t>end</w:t></w:r>',
      '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>',
    ),
  ),
  'table.docx': makeDocx(
    table([
      [cell('Name'), cell('SSN'), cell('Phone')],
      [cell('Jane Doe'), cell('078-05-1120') + table([[cell('inner')]]), cell('555-0142')],
      [cell('John Roe'), cell('219-09-9999'), cell('555-0143')],
    ]) +
      table([
        [cell('Name'), cell('Jane Doe')],
        [cell('SSN'), cell('078-05-1120')],
        [cell('Age'), cell('36')],
      ]),
  ),
  'text-box-in-two-ways.docx': makeDocx(
    p(`${r('Before. ')}<w:r>${twoWays(box(boxed('SSN 078-05-1120')), vmlBox('SSN 078-05-1120'))}</w:r>${r('After.')}`) +
      p(`<w:r>${twoWays(box(boxed('One')), vmlBox('SSN 219-09-9999'))}</w:r>`) +
      p(`<w:r>${twoWays('<w:t>same</w:t>', '<w:t>same</w:t>')}${twoWays('<w:t>here</w:t>', '<w:t>there</w:t>')}</w:r>`),
  ),
  'notes-and-margins.docx': makeDocx(
    p(`${r('Text.')}<w:r><w:footnoteReference w:id="1"/><w:endnoteReference w:id="1"/></w:r>`) +
      '<w:sectPr><w:headerReference w:type="default" r:id="h"/><w:footerReference w:type="default" r:id="f"/></w:sectPr>',
    {
      parts: [
        wordPart('header', 'hdr', p(r('Case of Jane Doe')), { id: 'h' }),
        wordPart('footer', 'ftr', p(r('Call 555-0142')), { id: 'f' }),
        wordPart('footnotes', 'footnotes', `<w:footnote w:id="1">${p(r('SSN 078-05-1120'))}</w:footnote>`),
        wordPart('endnotes', 'endnotes', `<w:endnote w:id="1">${p(r('SSN 219-09-9999'))}</w:endnote>`),
      ],
    },
  ),
  'links-and-template.docx': makeDocx(p(r('Text.')), {
    parts: [wordPart('settings', 'settings', '<w:attachedTemplate r:id="t"/>')],
    links: [
      { relation: 'attachedTemplate', id: 't', target: 'file:///C:/Users/jane/Case.dotm', owner: 'word/settings.xml' },
      { relation: 'hyperlink', id: 'l', target: '\\\\files.example.org\\cases\\Jane%20Doe' },
    ],
  }),
  'labels.docx': makeDocx(p(r('Text.')), {
    parts: [custom('MSIP_Label_1_Name'), { name: 'docMetadata/LabelInfo.xml', bytes: utf8(label), type: labelType }],
  }),
  'chunk.docx': makeDocx(`${p(r('Text.'))}<w:altChunk r:id="c"/>`, {
    parts: [{ name: 'word/chunk.csv', bytes: utf8(PEOPLE), relation: 'aFChunk', id: 'c' }],
  }),
  'symbols-and-forms.docx': makeDocx(
    p(
      '<w:ruby><w:rt><w:r><w:t>reading</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>word</w:t></w:r></w:rubyBase></w:ruby>' +
        '<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>' +
        '<w:r><w:pict><v:shape style="visibility:hidden"><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>' +
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:helpText w:val="Ask Jane"/></w:ffData></w:fldChar></w:r>' +
        '<w:r><w:instrText> FORMTEXT </w:instrText><w:fldChar w:fldCharType="end"/></w:r>',
    ),
  ),
  'shape-data.docx': makeDocx(
    p(`<w:r><w:pict><v:shape alt="A map" o:gfxdata="${shapeData}"/><v:rect o:gfxdata="${words}"/></w:pict></w:r>`),
  ),
  'other-names.docx': makeDocx('', {
    document:
      '<d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main"><d:body><d:p><d:r><d:rPr><d:vanish/>' +
      '</d:rPr><d:t>078-05-1120</d:t></d:r></d:p></d:body></d:document>',
  }),
  'between-elements.docx': makeDocx(`<!-- asked by Jane Doe --><?app user="jane@example.org"?>${p(r('Text.'))}`),
  'list-words.docx': makeDocx(p(r('Text.')), {
    parts: [
      wordPart(
        'numbering',
        'numbering',
        '<w:abstractNum><w:lvl><w:lvlText w:val="Case 26-000417, %1."/></w:lvl></w:abstractNum>',
      ),
    ],
  }),
  'loose-words.docx': makeDocx(p(r('Text.')), {
    parts: [
      wordPart('styles', 'styles', 'from Jane Doe'),
      wordPart('settings', 'settings', '<w:zoom>SSN 078-05-1120</w:zoom>'),
      wordPart('numbering', 'numbering', 'from John Roe'),
      {
        name: 'docProps/core.xml',
        bytes: utf8(
          '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
            'xmlns:dc="http://purl.org/dc/elements/1.1/">Case 26-000417<dc:description by="Jane Doe">SSN 078-05-1120<b/></dc:description>' +
            '</cp:coreProperties>',
        ),
        type: 'application/vnd.openxmlformats-package.core-properties+xml',
      },
      {
        name: 'docMetadata/LabelInfo.xml',
        bytes: utf8(label.replace('</clbl', 'by John Roe</clbl')),
        type: labelType,
      },
    ],
  }),
  'turned-around.docx': makeDocx(
    p(
      `${r('The number ')}<w:bdo w:val="rtl">${r('0211-50-870 NSS')}</w:bdo>${r(' is ')}<w:bdo w:val="ltr">${r('one.')}</w:bdo>`,
    ),
  ),
  'names-with-numbers.docx': makeDocx(
    p('<w:bookmarkStart w:id="1" w:name="SSN_078_05_1120"/><w:bookmarkStart w:id="2" w:name="_Toc123456789"/>'),
    { parts: [wordPart('styles', 'styles', '<w:style w:styleId="a"><w:name w:val="Case 26-000417"/></w:style>')] },
  ),
  'template.dotx': makeDocx(p(r('Dear Jane Doe,')), {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
  }),
  'template.dotm': makeDocx(p(r('Dear Jane Doe,')), {
    type: 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml',
  }),
  'beside-the-parts.docx': beside,
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'malformed/no-document.docx': makeZip([
    note('[Content_Types].xml', '<Types/>'),
    note('word/document.xml', '<w>Jane Doe</w>'),
  ]),
  'malformed/torn-document.docx': makeDocx('', {
    document: `<w:document ${NAMESPACES}><w:body>${p(r('Jane Doe'))}<w:p><w:r><w:t>078-05`,
  }),
  'malformed/lost-chunk.docx': makeDocx(`${p(r('Text.'))}<w:altChunk r:id="c"/>`, {
    links: [{ relation: 'aFChunk', id: 'c', target: 'chunk.html', isInternal: true }],
  }),
  'encrypted/locked-part.docx': makeDocx(p(r('Text.')), {
    entries: [{ ...note('word/embeddings/a.txt', '078-05-1120\n'), encrypted: true }],
  }),
  'unsupported/method.docx': makeDocx(p(r('Text.')), {
    entries: [{ ...note('word/embeddings/a.txt', 'packed'), method: 98 }],
  }),
};

const white = '<w:color w:val="FFFFFF"/>';
const background = '<w:background w:color="1F3864"/>';

const behind =
  '<w:r><w:drawing><wp:anchor behindDoc="1"><wp:docPr id="1" name="Picture 1"/></wp:anchor></w:drawing></w:r>';
const first = (id: string) => `<w:headerReference w:type="first" r:id="${id}"/>`;
const headers = ['Asked for by Jane Doe', 'A guide'].map((text, index) =>
  wordPart('header', 'hdr', p(r(text)), { name: `word/header${index}.xml`, id: `h${index + 1}` }),
);

/** Files that a rule must get right. */
export const judged: Cases = {
  ...Object.fromEntries(
    Object.entries(carriers).flatMap(([name, { rule, carrying, corrected }]) => [
      [`${rule}/fail-word-${name}.docx`, carrying],
      [`${rule}/pass-word-${name}.docx`, corrected],
    ]),
  ),
  'PKG-01/fail-word-beside-the-parts.docx': beside,
  'PKG-01/pass-word-beside-the-parts.docx': makeDocx(p(r('Text.'))),
  'STR-08/fail-word-page-not-shown.docx': makeDocx(p(r('Open', white)), { background }),
  'STR-08/pass-word-dark-page.docx': makeDocx(p(r('Open', white)), {
    background,
    parts: [wordPart('settings', 'settings', '<w:displayBackgroundShape/>')],
  }),
  'STR-08/pass-word-over-a-picture.docx': makeDocx(p(behind) + p(r('Open', white))),
  'STR-08/fail-word-before-a-page-with-a-picture.docx': makeDocx(
    p(r('Open', white)) + p('<w:r><w:br w:type="page"/></w:r>') + p(behind),
  ),
  'STR-08/pass-word-cover.docx': makeDocx(p(r('Annual report', white)) + p(behind)),
  'STR-10/fail-word-first-page-of-another-section.docx': makeDocx(
    `${p('', `<w:sectPr>${first('h1')}</w:sectPr>`)}${p(r('Text.'))}<w:sectPr>${first('h2')}<w:titlePg/></w:sectPr>`,
    { parts: headers },
  ),
  'STR-10/pass-word-first-page-taken-over.docx': makeDocx(
    p('', `<w:sectPr>${first('h1')}<w:titlePg/></w:sectPr>`) +
      p('', `<w:sectPr>${first('h2')}</w:sectPr>`) +
      `${p(r('Text.'))}<w:sectPr><w:titlePg/></w:sectPr>`,
    { parts: headers },
  ),
  'META-04/fail-word-label.docx': makeDocx(p(r('Text.')), { parts: [custom('MSIP_Label_1_Name')] }),
  'META-04/pass-word-label.docx': makeDocx(p(r('Text.')), { parts: [custom('Reviewed')] }),
};
