import { utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { makeWord, paragraph } from '../word.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = {
  name: 'a.xml',
  bytes: utf8(
    `${DECLARATION}<people>\n  <person id="7"><name>Jane Doe</name><ssn>078-05-1120</ssn></person>\n  <!-- asked by Rob -->\n</people>\n`,
  ),
};

/** What must be read, by the name of the file. */
export const read: Cases = {
  'records.xml': utf8(
    `${DECLARATION}<people>\n` +
      `<person badge='A1234'><name>Jane Doe</name><ssn>078-05-1120</ssn></person>\n` +
      `<person badge='A1235'><name>John Roe</name><ssn>219-09-9999</ssn></person>\n</people>\n`,
  ),
  'words-and-elements.xml': utf8(
    `${DECLARATION}<note>The number <b>078-05-</b><i>1120</i> belongs to <name>Jane Doe</name>.</note>\n`,
  ),
  'comment-and-instruction.xml': utf8(
    `${DECLARATION}<?app user="jane@example.org"?><a><!-- SSN 078-05-1120 --><b><![CDATA[a < b]]></b></a>\n`,
  ),
  'references.xml': utf8(`${DECLARATION}<a><b>Doe &amp; Roe, 078&#45;05&#x2d;1120</b></a>\n`),
  'latin-1.xml': Buffer.from(
    '<?xml version="1.0" encoding="ISO-8859-1"?>\n<a><straße>Jürgen Müller</straße></a>\n',
    'latin1',
  ),
  'utf-16.xml': Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?>\n<a><name>Jane Doe</name></a>\n', 'utf16le'),
  'document-type.xml': utf8('<!DOCTYPE a SYSTEM "a.dtd">\n<a><name>Jane Doe</name></a>\n'),
  'entities.xml': utf8(
    `<!DOCTYPE a [<!-- <!ENTITY no "none"> --><!ENTITY one "078-05"><!ENTITY one "never"><!ENTITY dash '&#45;'>]>\n` +
      '<a of="SSN &one;&dash;1120"><name>Jane Doe</name><b>SSN &one;&dash;1120</b></a>\n',
  ),
  'names-with-numbers.xml': utf8(`${DECLARATION}<a><ssn-078-05-1120/><b of-219-09-9999="yes"/></a>\n`),
  'values-that-others-name.xml': utf8(
    `${DECLARATION}<a><str name="ssn">078051120</str><arr name="ssn"><str>219099999</str></arr>\n` +
      '<tag k="ssn" v="078051120"/><entry><key>SSN</key><value>219099999</value></entry>\n' +
      '<member><name>SSN</name><value><string>078051120</string></value></member></a>\n',
  ),
  'plist.xml': utf8(
    `${DECLARATION}<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n` +
      '<plist version="1.0"><dict><key>SSN</key><string>078051120</string><key>Off</key><true/>\n' +
      '<key>DOB</key><array><string>01/02/1980</string></array></dict></plist>\n',
  ),
  'compound-file.xml': utf8(
    `${DECLARATION}<a><data>${makeWord({ main: [paragraph('SSN 078-05-1120')] }).toString('base64')}</data></a>\n`,
  ),
  'many-fields.xml': utf8(`${DECLARATION}<a>${'<n>one</n>'.repeat(600)}</a>\n`),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'unsupported/entities.xml': utf8(
    '<!DOCTYPE a [<!ENTITY one "078-05-1120"><!ENTITY two "&one;&one;">]>\n<a>&two; of Jane Doe</a>\n',
  ),
  'malformed/not-well-formed.xml': utf8(`${DECLARATION}<a><b>Jane Doe</a>\n<c>078-05-1120`),
  'limit-exceeded/deep.xml': utf8(`${DECLARATION}${'<a>'.repeat(1_001)}`),
};
