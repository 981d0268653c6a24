import { utf8, utf16 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { makeWord, paragraph } from '../word.ts';

const WORD_HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n' +
  '<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" ' +
  'xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core" ' +
  'xmlns:wsp="http://schemas.microsoft.com/office/word/2003/wordml/sp2" xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:st1="urn:schemas-microsoft-com:office:smarttags" ' +
  'w:macrosPresent="no" w:embeddedObjPresent="no" w:ocxPresent="no" xml:space="preserve">\n';

const run = (text: string, look = '') => `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
const par = (...content: readonly string[]) => `<w:p wsp:rsidR="00123456">${content.join('')}</w:p>\n`;
const annotation = (type: string, content: string) =>
  `<aml:annotation aml:id="1" w:type="Word.${type}" aml:author="Orla Hexley" aml:createdate="2026-01-02T03:04:00Z" w:initials="OH"><aml:content>${content}</aml:content></aml:annotation>`;

/** What may be published. */
const CLOSED = par(run('Case 26-'), run('000417 was closed.', '<w:b/><wx:font wx:val="Arial"/>'));
const word = (body: string, before = '') =>
  utf8(`${WORD_HEAD}${before}<w:body><wx:sect>${CLOSED}${body}</wx:sect></w:body></w:wordDocument>\n`);

const base64 = (bytes: Uint8Array) =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\n');
const attachment = base64(makeWord({ main: [paragraph('SSN 078-05-1120')] }));
const SPLIT = par(run('SSN: 078-'), '<st1:place st1:of="John Roe">', run('05-'), '</st1:place>', run('1120'));

const PACKAGE = 'http://schemas.microsoft.com/office/2006/xmlPackage';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OF_WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const part = (name: string, type: string, data: string) =>
  `<pkg:part pkg:name="${name}" pkg:contentType="${type}">${data}</pkg:part>\n`;
const flat = (body: string, others = '') =>
  '<?xml version="1.0" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n' +
  `<pkg:package xmlns:pkg="${PACKAGE}" xmlns:w="${MAIN}">\n` +
  part(
    '/word/document.xml',
    `${OF_WORD}.document.main+xml`,
    `<pkg:xmlData>\n<w:document><w:body>${body}</w:body></w:document></pkg:xmlData>`,
  ) +
  `${others}</pkg:package>\n`;
const plainPar = (...content: readonly string[]) => `<w:p>${content.join('')}</w:p>`;

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.xml', bytes: word(SPLIT) };

/** What must be read, by the name of the file. */
export const read: Cases = {
  'split-runs.xml': word(SPLIT),
  'an-old-name.doc': word(SPLIT),
  'utf-16.xml': utf16(`\ufeff${word(SPLIT).toString('utf8').replace('UTF-8', 'UTF-16')}`),
  'changes.xml': word(
    par(
      run('SSN '),
      annotation('Deletion', '<w:r><w:delText>078-05-1120</w:delText></w:r>'),
      annotation('Insertion', run('withheld')),
      annotation('Comment', par(run('Jane Doe asked.'))),
      run('.', annotation('Formatting', '<w:rPr><w:b/></w:rPr>')),
    ),
  ),
  'hidden.xml': word(
    par(run('SSN 078-05-1120', '<w:vanish/>'), run(' shown '), run('219-09-9999', '<w:color w:val="FFFFFF"/>')),
  ),
  'table.xml': word(
    `<w:tbl>${[
      ['Name', 'SSN'],
      ['Jane Doe', '078-05-1120'],
    ]
      .map((cells) => `<w:tr>${cells.map((text) => `<w:tc>${par(run(text))}</w:tc>`).join('')}</w:tr>`)
      .join('')}</w:tbl>`,
  ),
  'beside-the-text.xml': word(
    par(run('SSN 078-'), `<w:r><w:footnote>${par(run('Seen by John Roe.'))}</w:footnote></w:r>`, run('05-1120')) +
      par(`<w:hlink w:dest="mailto:jane.doe@example.org">${run('Write')}</w:hlink>`) +
      `<w:sectPr><w:hdr w:type="odd">${par(run('Almory Office'))}</w:hdr><w:ftr w:type="even">${par(run('SSN 219-09-9999'))}</w:ftr></w:sectPr>`,
    '<w:docPr><w:view w:val="print"/><w:docVars><w:docVar w:name="Officer" w:val="Jane Doe"/></w:docVars></w:docPr>\n',
  ),
  'properties.xml': word(
    '',
    '<o:DocumentProperties><o:Title>Report</o:Title><o:Author>Orla Hexley</o:Author><o:Created>2026-01-02T03:04:05Z</o:Created></o:DocumentProperties>' +
      '<o:CustomDocumentProperties><o:Victim>Jane Doe</o:Victim></o:CustomDocumentProperties>\n',
  ),
  'files.xml': word(
    par(`<w:r><w:pict><w:binData w:name="wordml://02000001.doc">${attachment}</w:binData></w:pict></w:r>`),
    `<w:docOleData><w:binData w:name="oledata.mso">${attachment}</w:binData></w:docOleData>\n`,
  ),
  'what-nobody-knows.xml': word(
    '<!-- SSN 078-05-1120 -->',
    '<w:strange w:val="SSN 078-05-1120">Asked by Jane Doe</w:strange><x:y xmlns:x="urn:x" x:z="John Roe">SSN 219-09-9999</x:y>\n',
  ),
  'package.xml': utf8(
    flat(
      plainPar(run('SSN: 078-'), run('05-1120')),
      part('/word/embeddings/a.doc', 'application/msword', `<pkg:binaryData>${attachment}</pkg:binaryData>`) +
        `<note by="Jane Doe">SSN 219-09-9999</note>\n`,
    ),
  ),
  'package-other-prefixes.xml': utf8(
    flat(plainPar(run('SSN: 078-'), run('05-1120', '<w:vanish/>')))
      .replaceAll('pkg:', 'a:')
      .replaceAll(':pkg', ':a'),
  ),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'unknown-format/word-2003-words-for-data.xml': word(
    '',
    '<w:docOleData><w:binData w:name="a.mso">SSN: 078-05-1120</w:binData></w:docOleData>\n',
  ),
  'malformed/word-2003-torn.xml': utf8(`${WORD_HEAD}<w:body>${par(run('SSN 078-05-1120'))}<w:p>`),
  'malformed/flat-package-without-parts.xml': utf8(
    `<?xml version="1.0"?>\n<pkg:package xmlns:pkg="${PACKAGE}">SSN 078-05-1120</pkg:package>\n`,
  ),
  'unsupported/word-2003-entities.xml': utf8(
    word(par(run('Jane Doe')))
      .toString('utf8')
      .replace('<w:word', '<!DOCTYPE w:wordDocument [<!ENTITY one "078-05-1120">]>\n<w:word'),
  ),
};

/** Files that rules must get right, by the rule and the name of the file. */
export const judged: Cases = {
  'PII-01/fail-word-2003-split.xml': word(SPLIT),
  'PII-01/fail-flat-package-split.xml': utf8(flat(plainPar(run('SSN: 536-'), run('22-8145')))),
  'STR-08/fail-word-2003-hidden.xml': word(par(run('Shown. '), run('Jane Doe', '<w:vanish/>'))),
  'STR-08/pass-word-2003-shown.xml': word(par(run('Shown. '), run('Jane Doe', '<w:vanish w:val="off"/>'))),
  'STR-09/fail-word-2003-object.xml': word(
    '',
    `<w:docOleData><w:binData w:name="oledata.mso">${attachment}</w:binData></w:docOleData>\n`,
  ),
  'STR-09/pass-word-2003-none.xml': word(''),
  'STR-10/fail-word-2003-deleted.xml': word(par(annotation('Deletion', '<w:r><w:delText>Jane Doe</w:delText></w:r>'))),
  'STR-10/pass-word-2003-accepted.xml': word(par(run('Jane Doe'))),
  'STR-11/fail-word-2003-comment.xml': word(par(annotation('Comment', par(run('Ask Jane Doe.'))))),
  'STR-11/pass-word-2003-bookmark.xml': word(par(annotation('Bookmark.Start', ''), run('Ask Jane Doe.'))),
};
