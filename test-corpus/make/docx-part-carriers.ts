import { PEOPLE, utf8 } from './case-bytes.ts';
import { BY, makeDocx, p, r, wordPart } from './docx.ts';
import { type Carrier, OTHER, plain, SHOWN, SSN } from './docx-carrier.ts';

const settings = (inner: string) => wordPart('settings', 'settings', inner);

const peoplePart = {
  ...wordPart('people', 'none', ''),
  bytes: utf8(
    '<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person w15:author="Orla Hexley">' +
      '<w15:presenceInfo w15:providerId="AD" w15:userId="S::orla.hexley@example.org::1"/></w15:person></w15:people>',
  ),
  relation: 'http://schemas.microsoft.com/office/2011/relationships/people',
};

const labelInfo = (removed: string) => ({
  name: 'docMetadata/LabelInfo.xml',
  bytes: utf8(
    '<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata">' +
      `<clbl:label id="{0f5ba1e4}" enabled="1" removed="${removed}"/></clbl:labelList>`,
  ),
  type: 'application/vnd.ms-office.classificationlabels+xml',
});

/** Parts of a document and what is in them that no page shows, by what stands there. */
export const partCarriers: Readonly<Record<string, Carrier>> = {
  comment: {
    rule: 'STR-11',
    carrying: makeDocx(p(`<w:commentRangeStart w:id="4"/>${r('The park opens.')}`), {
      parts: [
        wordPart(
          'comments',
          'comments',
          `<w:comment ${BY.replace('"1"', '"4"')} w:initials="OH">${p(r('Ask Jane Doe'))}</w:comment>`,
        ),
        peoplePart,
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
  'embedded-document': {
    rule: 'STR-09',
    carrying: makeDocx(SHOWN, {
      parts: [
        {
          name: 'word/embeddings/Microsoft_Word_Document1.docx',
          bytes: makeDocx(p(r(`Jane Doe has SSN ${SSN}.`))),
          type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          relation: 'package',
        },
      ],
    }),
    corrected: plain,
  },
  'people-left-behind': { rule: 'STR-11', carrying: makeDocx(SHOWN, { parts: [peoplePart] }), corrected: plain },
  'merge-recipients': {
    rule: 'STR-06',
    carrying: makeDocx(SHOWN, {
      parts: [
        wordPart(
          'recipientData',
          'recipients',
          '<w:recipientData><w:active w:val="1"/><w:column w:val="0"/><w:uniqueTag w:val="SmFuZSBEb2U="/></w:recipientData>',
          { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.mailMergeRecipientData+xml' },
        ),
      ],
    }),
    corrected: plain,
  },
  'label-info': {
    rule: 'STR-16',
    carrying: makeDocx(SHOWN, { parts: [labelInfo('0')] }),
    corrected: makeDocx(SHOWN, { parts: [labelInfo('1')] }),
  },
  'unknown-bytes': {
    rule: 'STR-14',
    carrying: makeDocx(SHOWN, { entries: [{ name: 'word/left.dat', bytes: utf8('Asked for by Jane Doe.\n') }] }),
    corrected: plain,
  },
  'unknown-part': {
    rule: 'STR-14',
    carrying: makeDocx(SHOWN, { entries: [{ name: 'word/left.xml', bytes: utf8('<a><b>Jane Doe</b></a>') }] }),
    corrected: plain,
  },
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
  'foreign-attribute': {
    rule: 'STR-16',
    carrying: makeDocx(
      `${SHOWN}<w:p xmlns:zz="urn:example" mc:Ignorable="zz" zz:note="SSN ${SSN}" zz:id="4">${r('At nine.')}</w:p>` +
        '<q:note xmlns:q="urn:example" by="Jane Doe"/>',
    ),
    corrected: makeDocx(`${SHOWN}<w:p xmlns:zz="urn:example" mc:Ignorable="zz" zz:id="4">${r('At nine.')}</w:p>`),
  },
  'custom-xml-in-codes': {
    rule: 'STR-16',
    carrying: makeDocx(SHOWN, {
      parts: [
        {
          name: 'customXml/item1.xml',
          bytes: utf8(
            `<case><note>${utf8(`SSN ${SSN}`).toString('base64')}</note><file>${utf8(PEOPLE).toString('base64')}</file>` +
              `<n-${OTHER}/></case>`,
          ),
          relation: 'customXml',
        },
        { name: 'customXml/Jane Doe.xml', bytes: utf8('<a/>') },
      ],
    }),
    corrected: plain,
  },
  'words-in-a-font': {
    rule: 'STR-14',
    carrying: makeDocx(SHOWN, {
      parts: [
        {
          name: 'word/fonts/font1.odttf',
          bytes: utf8('Asked for by Jane Doe.\n'),
          type: 'application/vnd.openxmlformats-officedocument.obfuscatedFont',
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
