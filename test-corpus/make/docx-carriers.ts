import { PEOPLE, utf8 } from './case-bytes.ts';
import { BY, box, field, makeDocx, p, r, table, wordPart } from './docx.ts';

/** A place of a document of Word that no page shows: a file that has something there, and one that has not. */
export interface Carrier {
  /** The rule that holds the first back, and lets the second out. */
  readonly rule: string;
  readonly carrying: Uint8Array;
  readonly corrected: Uint8Array;
}

const SHOWN = p(r('The park opens at nine.'));
const SSN = '078-05-1120';
const OTHER = '219-09-9999';
const dark = '<w:shd w:val="clear" w:color="auto" w:fill="1F3864"/>';
const white = '<w:color w:val="FFFFFF"/>';
const fill = '<a:solidFill><a:srgbClr val="1F3864"/></a:solidFill>';

/** What may stay: the words of a pass say nothing of anybody. */
const plain = makeDocx(SHOWN);

const styles = (inner: string) => wordPart('styles', 'styles', inner);
const settings = (inner: string) => wordPart('settings', 'settings', inner);
const runStyle = (id: string, properties: string, basedOn = '') =>
  `<w:style w:type="character" w:styleId="${id}">${basedOn === '' ? '' : `<w:basedOn w:val="${basedOn}"/>`}` +
  `<w:rPr>${properties}</w:rPr></w:style>`;
const hiddenStyles = styles(
  `${runStyle('Secret', '<w:vanish/>') + runStyle('More', '<w:b/>', 'Secret')}<w:style w:type="paragraph" ` +
    'w:styleId="Away"><w:rPr><w:vanish/></w:rPr></w:style>',
);

const note = (id: string, inner: string) => `<w:footnote w:id="${id}">${p(inner)}</w:footnote>`;
const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
const footnotes = (inner: string) => wordPart('footnotes', 'footnotes', inner);

const section = (inner: string) => `<w:sectPr>${inner}</w:sectPr>`;
const header = (id: string, text: string) =>
  wordPart('header', 'hdr', p(r(text)), { name: `word/header${id}.xml`, id });
const described = (words: string) => SHOWN + p(box(p(r('Map')), { described: `name="Text Box 1" descr="${words}"` }));

const list = `<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="Open" w:value="1"/>
<w:listItem w:displayText="Sealed: Jane Doe" w:value="2"/></w:dropDownList></w:sdtPr><w:sdtContent>${r('Open')}</w:sdtContent></w:sdt>`;

/** By what stands there. */
export const carriers: Readonly<Record<string, Carrier>> = {
  'hidden-run': {
    rule: 'STR-08',
    carrying: makeDocx(p(r('Seen. ') + r(`SSN: ${SSN}`, '<w:vanish/>'))),
    corrected: plain,
  },
  'hidden-by-style': {
    rule: 'STR-08',
    carrying: makeDocx(
      p(r('Seen. ') + r(`SSN: ${SSN}`, '<w:rStyle w:val="More"/>')) + p(r('Jane Doe'), '<w:pStyle w:val="Away"/>'),
      { parts: [hiddenStyles] },
    ),
    corrected: makeDocx(p(r('Park hours', '<w:rStyle w:val="More"/><w:vanish w:val="0"/>')), { parts: [hiddenStyles] }),
  },
  'white-on-white': {
    rule: 'STR-08',
    carrying: makeDocx(p(r('Seen. ') + r(`SSN: ${SSN}`, white) + r(`, ${OTHER}`, '<w:sz w:val="2"/>'))),
    corrected: makeDocx(
      table([[p(r('Opening hours', white))], [p(r('Nine to five'))]], '', dark) +
        p(box(p(r('Open on Sundays', white)), { fill })) +
        p(r('Closed in winter', `${white}${dark}`)) +
        p(r('Free of charge', white), dark),
    ),
  },
  'hidden-shape': {
    rule: 'STR-08',
    carrying: makeDocx(SHOWN + p(box(p(r(`SSN: ${SSN}`)), { described: 'name="Text Box 2" hidden="1"' }))),
    corrected: makeDocx(SHOWN + p(box(p(r('Map'))))),
  },
  'black-highlight': {
    rule: 'RED-03',
    carrying: makeDocx(p(r('Statement of ') + r('Jane Doe', '<w:highlight w:val="black"/>') + r(', aged 36.'))),
    corrected: makeDocx(
      p(r('Statement of [REDACTED], aged 36.')) + p(r('Hours', `<w:highlight w:val="black"/>${white}`)),
    ),
  },
  'black-shading': {
    rule: 'RED-03',
    carrying: makeDocx(
      p(r('SSN: ') + r(SSN, '<w:color w:val="000000"/><w:shd w:val="clear" w:color="auto" w:fill="000000"/>')),
    ),
    corrected: makeDocx(p(r('SSN: [REDACTED]')) + p(r('Hours', '<w:highlight w:val="yellow"/>'))),
  },
  'tracked-change': {
    rule: 'STR-10',
    carrying: makeDocx(p(`${r('The park opens at ')}<w:ins ${BY}>${r('nine')}</w:ins>${r('.')}`)),
    corrected: plain,
  },
  'tracked-format': {
    rule: 'STR-10',
    carrying: makeDocx(p(r('The park opens.', `<w:b/><w:rPrChange ${BY}><w:rPr><w:vanish/></w:rPr></w:rPrChange>`))),
    corrected: plain,
  },
  'deleted-text': {
    rule: 'STR-10',
    carrying: makeDocx(
      p(
        `${r('SSN: 078-05-11')}<w:del ${BY}><w:r><w:delText>20</w:delText></w:r></w:del>` +
          `<w:ins ${BY}>${r('XX')}</w:ins>${r(' was asked for.')}`,
      ) + p(`<w:moveFrom ${BY}>${r('Jane Doe')}</w:moveFrom>`),
    ),
    corrected: makeDocx(p(r('A number was asked for.'))),
  },
  'orphan-note': {
    rule: 'STR-10',
    carrying: makeDocx(p(r('The park opens.') + reference), {
      parts: [footnotes(note('2', r('At nine.')) + note('3', r(`SSN: ${SSN}`)))],
    }),
    corrected: makeDocx(p(r('The park opens.') + reference), { parts: [footnotes(note('2', r('At nine.')))] }),
  },
  'unused-header': {
    rule: 'STR-10',
    carrying: makeDocx(
      SHOWN +
        section(
          '<w:headerReference w:type="default" r:id="h1"/><w:headerReference w:type="first" r:id="h2"/>' +
            '<w:headerReference w:type="even" r:id="h3"/>',
        ),
      { parts: [header('h1', 'Parks'), header('h2', 'Draft for Jane Doe'), header('h3', 'Parks')] },
    ),
    corrected: makeDocx(
      SHOWN +
        section(
          '<w:headerReference w:type="default" r:id="h1"/><w:headerReference w:type="first" r:id="h2"/><w:titlePg/>',
        ),
      { parts: [header('h1', 'Parks'), header('h2', 'A guide')] },
    ),
  },
  comment: {
    rule: 'STR-11',
    carrying: makeDocx(p(`<w:commentRangeStart w:id="4"/>${r('The park opens.')}`), {
      parts: [
        wordPart(
          'comments',
          'comments',
          `<w:comment ${BY.replace('"1"', '"4"')} w:initials="OH">${p(r('Ask Jane Doe'))}</w:comment>`,
        ),
        {
          ...wordPart('people', 'none', ''),
          bytes: utf8(
            '<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person w15:author="Orla Hexley">' +
              '<w15:presenceInfo w15:providerId="AD" w15:userId="S::orla.hexley@example.org::1"/></w15:person></w15:people>',
          ),
          relation: 'http://schemas.microsoft.com/office/2011/relationships/people',
        },
      ],
    }),
    corrected: plain,
  },
  'mail-merge': {
    rule: 'STR-06',
    carrying: makeDocx(SHOWN, {
      parts: [
        settings(
          '<w:mailMerge><w:connectString w:val="Data Source=cases.example.org;Initial Catalog=People"/>' +
            '<w:query w:val="SELECT * FROM victims"/><w:dataSource r:id="m1"/></w:mailMerge>',
        ),
      ],
      links: [
        { relation: 'mailMergeSource', id: 'm1', target: 'file:///C:/Cases/victims.xlsx', owner: 'word/settings.xml' },
      ],
    }),
    corrected: plain,
  },
  'embedded-object': {
    rule: 'STR-09',
    carrying: makeDocx(
      SHOWN + p('<w:r><w:object><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12" r:id="o1"/></w:object></w:r>'),
      { parts: [{ name: 'word/embeddings/people.csv', bytes: utf8(PEOPLE), relation: 'package', id: 'o1' }] },
    ),
    corrected: plain,
  },
  'unknown-part': {
    rule: 'STR-14',
    carrying: makeDocx(SHOWN, { entries: [{ name: 'word/left.xml', bytes: utf8('<a><b>Jane Doe</b></a>') }] }),
    corrected: plain,
  },
  'alternative-text': {
    rule: 'STR-16',
    carrying: makeDocx(described('Booking photograph of Jane Doe')),
    corrected: makeDocx(described('')),
  },
  'field-code': {
    rule: 'STR-16',
    carrying: makeDocx(
      p(field(' INCLUDETEXT "C:\\\\Cases\\\\doe.docx" ', 'The park opens.')) + p(field(' PAGE ', '1')),
    ),
    corrected: makeDocx(p(field(' PAGE ', '1') + field(' HYPERLINK "https://www.example.org/" ', ' Our site'))),
  },
  'input-list': { rule: 'STR-16', carrying: makeDocx(SHOWN + p(list)), corrected: makeDocx(SHOWN + p(r('Open'))) },
  'building-block': {
    rule: 'STR-16',
    carrying: makeDocx(SHOWN, {
      parts: [
        wordPart(
          'glossaryDocument',
          'glossaryDocument',
          '<w:docParts><w:docPart><w:docPartPr><w:name w:val="Signature"/></w:docPartPr>' +
            `<w:docPartBody>${p(r('Jane Doe, Captain'))}</w:docPartBody></w:docPart></w:docParts>`,
          { name: 'word/glossary/document.xml' },
        ),
      ],
    }),
    corrected: plain,
  },
  'document-variable': {
    rule: 'STR-16',
    carrying: makeDocx(SHOWN, {
      parts: [settings(`<w:docVars><w:docVar w:name="SSN" w:val="${SSN}"/></w:docVars>`)],
    }),
    corrected: makeDocx(SHOWN, { parts: [settings('<w:zoom w:percent="100"/>')] }),
  },
  'sub-document': {
    rule: 'STR-16',
    carrying: makeDocx(`${SHOWN}<w:subDoc r:id="s1"/>`, {
      links: [{ relation: 'subDocument', id: 's1', target: 'chapter-one.docx' }],
    }),
    corrected: plain,
  },
  'edit-protection': {
    rule: 'STR-16',
    carrying: makeDocx(`<w:permStart w:id="1" w:ed="jane@example.org"/>${SHOWN}<w:permEnd w:id="1"/>`, {
      parts: [settings('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>')],
    }),
    corrected: makeDocx(SHOWN, { parts: [settings('<w:documentProtection w:edit="readOnly" w:enforcement="0"/>')] }),
  },
  'custom-xml': {
    rule: 'STR-16',
    carrying: makeDocx(SHOWN, {
      parts: [
        {
          name: 'customXml/item1.xml',
          bytes: utf8(`<case><subject>Jane Doe</subject><ssn>${SSN}</ssn></case>`),
          relation: 'customXml',
        },
      ],
    }),
    corrected: plain,
  },
  macro: {
    rule: 'STR-16',
    carrying: makeDocx(SHOWN, {
      type: 'application/vnd.ms-word.document.macroEnabled.main+xml',
      parts: [
        {
          name: 'word/vbaProject.bin',
          bytes: utf8('Sub AutoOpen()\n'),
          type: 'application/vnd.ms-office.vbaProject',
          relation: 'http://schemas.microsoft.com/office/2006/relationships/vbaProject',
        },
      ],
    }),
    corrected: plain,
  },
  chart: {
    rule: 'STR-16',
    carrying: makeDocx(SHOWN, {
      parts: [
        {
          ...wordPart('chart', 'none', '', { name: 'word/charts/chart1.xml' }),
          bytes: utf8(
            '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:strCache><c:pt idx="0">' +
              '<c:v>Jane Doe</c:v></c:pt></c:strCache></c:chartSpace>',
          ),
        },
      ],
    }),
    corrected: plain,
  },
  'printer-settings': {
    rule: 'STR-16',
    carrying: makeDocx(SHOWN, {
      parts: [
        {
          name: 'word/printerSettings/printerSettings1.bin',
          bytes: Buffer.from('\\\\printers.example.org\\Homicide\0\0', 'utf16le'),
          type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.printerSettings',
          relation: 'printerSettings',
        },
      ],
    }),
    corrected: plain,
  },
};
