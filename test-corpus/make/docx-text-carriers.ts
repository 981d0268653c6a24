import { BY, box, field, makeDocx, p, r, table, wordPart } from './docx.ts';
import { type Carrier, OTHER, plain, SHOWN, SSN } from './docx-carrier.ts';

const dark = '<w:shd w:val="clear" w:color="auto" w:fill="1F3864"/>';
const white = '<w:color w:val="FFFFFF"/>';
const fill = '<a:solidFill><a:srgbClr val="1F3864"/></a:solidFill>';

const styles = (inner: string) => wordPart('styles', 'styles', inner);
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

const rowOf = (properties: string) =>
  `<w:tbl><w:tblPr/><w:tr><w:trPr>${properties}</w:trPr><w:tc>${p(r(`SSN: ${SSN}`))}</w:tc></w:tr></w:tbl>`;
const twoWays = (one: string, other: string) =>
  `<mc:AlternateContent><mc:Choice Requires="wps">${one}</mc:Choice><mc:Fallback>${other}</mc:Fallback></mc:AlternateContent>`;

/** Places of the text of a document that no page shows, by what stands there. */
export const textCarriers: Readonly<Record<string, Carrier>> = {
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
  'hidden-row': {
    rule: 'STR-08',
    carrying: makeDocx(SHOWN + rowOf('<w:hidden/>') + rowOf('<w:trHeight w:val="1" w:hRule="exact"/>')),
    corrected: makeDocx(SHOWN + rowOf('<w:hidden w:val="0"/>') + rowOf('<w:trHeight w:val="1" w:hRule="atLeast"/>')),
  },
  'flat-line': {
    rule: 'STR-08',
    carrying: makeDocx(
      SHOWN + p(r(`SSN: ${SSN}`), '<w:spacing w:line="1" w:lineRule="exact"/>') + p(r(OTHER, '<w:w w:val="1"/>')),
    ),
    corrected: makeDocx(
      SHOWN + p(r('Open'), '<w:spacing w:line="240" w:lineRule="exact"/>') + p(r('Closed', '<w:w w:val="80"/>')),
    ),
  },
  'other-way': {
    rule: 'STR-14',
    carrying: makeDocx(SHOWN + p(`<w:r>${twoWays('<w:t>Open</w:t>', `<w:t>SSN: ${SSN}</w:t>`)}</w:r>`)),
    corrected: makeDocx(SHOWN + p(`<w:r>${twoWays('<w:t>Open</w:t>', '<w:t>Open</w:t>')}</w:r>`)),
  },
  'control-date': {
    rule: 'STR-16',
    carrying: makeDocx(
      `${SHOWN}<w:sdt><w:sdtPr><w:date w:fullDate="1990-01-02T00:00:00Z"/></w:sdtPr><w:sdtContent>${p(r('a'))}</w:sdtContent></w:sdt>`,
    ),
    corrected: makeDocx(SHOWN + p(r('a'))),
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
};
