import { makeZip } from '../../zip.ts';
import { encryptedZipFile, gzipFile, zipFile } from '../container-file.ts';
import { email, people, privateEmail, somePeople, supervisorName } from '../people.ts';
import { byteFile, csvFile, makeTable, type PortalFile, textFile } from '../portal-file.ts';
import { Random } from '../random.ts';
import { dateOfBirth, phoneCell, ssn, stamp, street } from '../values.ts';

/** Files in files, and files that are not read yet. */
export function makePackages(): PortalFile[] {
  const random = new Random('packages');
  return [makeNested(random), makeEncrypted(random), makeGzip(random), makeHarmlessZip(), makeDocx(), makeJpeg()];
}

/** A ZIP in a ZIP, with victims in the middle. */
function makeNested(random: Random): PortalFile {
  const table = makeTable(somePeople(random, 30), {
    VictimName: ({ name }) => name,
    VictimDOB: () => dateOfBirth(random),
    VictimAddress: () => street(random),
    VictimPhone: () => phoneCell(random),
    Offense: () => random.pick(['Burglary', 'Robbery', 'Fraud']),
  });
  const victims = csvFile('victims.csv', table, {
    rules: ['CJI-05', 'PII-03', 'PII-04', 'PII-05', 'PII-09', 'SRC-03', 'victim-list'],
    decoyColumns: ['Offense'],
  });
  const readme = textFile('readme.txt', 'Second part follows on Monday.\n', { decoy: true });
  return zipFile('trix/files/nested.zip', [readme, zipFile('inner.zip', [victims])], { treeRules: ['PKG-01'] });
}

function makeEncrypted(random: Random): PortalFile {
  const table = makeTable(somePeople(random, 10), { Name: ({ name }) => name, SSN: () => ssn(random) });
  return encryptedZipFile('trix/files/encrypted.zip', [csvFile('roster.csv', table)], { treeRules: ['PKG-01'] });
}

function makeGzip(random: Random): PortalFile {
  const table = makeTable(people.slice(320, 350), {
    RegistrationsID: (_, index) => String(index + 900),
    FirstName: ({ given }) => given,
    LastName: ({ surname }) => surname,
    Email: (each) => email(each),
    AlternateEmail: (each) => privateEmail(each, random),
    MobilePhone: () => phoneCell(random),
    SupervisorFullName: () => supervisorName(random.pick(people)),
    DateRegistered: () => stamp(random, 2026),
  });
  const member = csvFile('march sign-ups.csv', table, {
    rules: ['OFF-01', 'PII-05'],
    decoyColumns: ['DateRegistered'],
  });
  return gzipFile('trix/files/', member);
}

/** An archive as anyone may post it. */
function makeHarmlessZip(): PortalFile {
  const form = csvFile('complaint form.csv', { columns: ['Name', 'Date', 'What happened'], rows: [] }, { decoy: true });
  const guide = textFile('how to fill in.txt', 'Write in capitals. Keep a copy.\n', { decoy: true });
  return zipFile('trix/files/forms.zip', [form, guide], { decoy: true });
}

/** Office Open XML with one paragraph (ECMA-376). */
function makeDocx(): PortalFile {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Minutes of the users group.</w:t></w:r></w:p></w:body></w:document>`,
  };
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const entries = Object.entries(parts).map(([name, xml]) => ({
    name,
    bytes: Buffer.from(head + xml),
    method: 'store' as const,
  }));
  return byteFile('trix/files/minutes.docx', makeZip(entries), { decoy: true });
}

/** A gray picture of one pixel (ITU-T T.81, JFIF 1.01). */
function makeJpeg(): PortalFile {
  const segments = [
    'ffd8',
    'ffe000104a46494600010100000100010000',
    `ffdb004300${'01'.repeat(64)}`,
    'ffc0000b080001000101011100',
    'ffc40014000100000000000000000000000000000000',
    'ffc40014100100000000000000000000000000000000',
    'ffda0008010100003f0037',
    'ffd9',
  ];
  return byteFile('trix/files/lobby.jpg', Buffer.from(segments.join(''), 'hex'), { decoy: true });
}
