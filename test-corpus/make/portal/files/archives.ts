import { makeIso } from '../../iso.ts';
import { storedLz4 } from '../../lz4.ts';
import { makeCabinet } from '../../packed.ts';
import { makeRar5 } from '../../rar.ts';
import { packRar5 } from '../../rar-packing.ts';
import { makeSevenZip } from '../../seven-zip.ts';
import { makeTar } from '../../tar.ts';
import { email, privateEmail, somePeople } from '../people.ts';
import { containerFile, csvFile, makeTable, type PortalFile, textFile } from '../portal-file.ts';
import { Random } from '../random.ts';
import { dateOfBirth, phoneCell, ssn, street } from '../values.ts';

/** Archives of other kinds than ZIP, as agencies send them to each other. */
export function makeArchives(): PortalFile[] {
  const random = new Random('archives');
  return [
    makeBackup(random),
    makeCompressed(random),
    makePacked(random),
    makeRar(random),
    makeDisc(random),
    makeOldCabinet(random),
  ];
}

/** People with what a record of a registry says of them. */
function registry(random: Random, path: string): PortalFile {
  const table = makeTable(somePeople(random, 24), {
    Name: ({ name }) => name,
    DOB: () => dateOfBirth(random),
    SSN: () => ssn(random),
    Address: () => street(random),
    HomePhone: () => phoneCell(random),
  });
  return csvFile(path, table, { rules: ['PII-01', 'PII-03'] });
}

/** A backup on tape, with a table in a folder and one behind its end, where no program shows it. */
function makeBackup(random: Random): PortalFile {
  const note = textFile('readme.txt', 'Copy of the second shift.\n', { decoy: true });
  const first = registry(random, 'registry/persons.csv');
  const table = makeTable(somePeople(random, 12), {
    Name: ({ name }) => name,
    Email: (each) => email(each),
    AlternateEmail: (each) => privateEmail(each, random),
    MobilePhone: () => phoneCell(random),
  });
  const behind = csvFile('contacts.csv', table);
  const entry = ({ path, bytes }: PortalFile) => ({ name: path, bytes, owner: 'records', group: 'records' });
  const bytes = Buffer.concat([
    makeTar([{ name: 'registry/', type: '5' }, entry(note), entry(first)]),
    makeTar([entry(behind)]),
  ]);
  return containerFile('trix/files/shift-backup.tar', bytes, [note, first, behind], { treeRules: ['PKG-01'] });
}

/** A table that a program of a server compressed. */
function makeCompressed(random: Random): PortalFile {
  const table = registry(random, 'shift-roster.csv');
  return containerFile('trix/files/shift-roster.csv.lz4', storedLz4(table.bytes), [table], {});
}

/** Two tables in one archive of 7-Zip, stored, so that no version of a compressor can change a byte. */
function makePacked(random: Random): PortalFile {
  const tables = [registry(random, 'north/residents.csv'), registry(random, 'south/residents.csv')];
  const bytes = makeSevenZip(tables.map(({ path, bytes: own }) => ({ name: path, bytes: own })));
  return containerFile('trix/files/residents.7z', bytes, tables, {});
}

/** A cabinet of Windows, as an old program for records leaves it. */
function makeOldCabinet(random: Random): PortalFile {
  const table = registry(random, 'export/permits.csv');
  const bytes = makeCabinet([{ name: 'export\\permits.csv', bytes: table.bytes }]);
  return containerFile('trix/files/permits.cab', bytes, [table], {});
}

/** An archive of RAR with a comment, packed. */
function makeRar(random: Random): PortalFile {
  const table = registry(random, 'visitors.csv');
  const comment = { name: 'CMT', bytes: Buffer.from('Copy of the front desk.'), service: true as const };
  const bytes = makeRar5([comment, { name: table.path, bytes: table.bytes, method: 3, packed: packRar5(table.bytes) }]);
  return containerFile('trix/files/visitors.rar', bytes, [table], {});
}

/** A disc that was burned for a court, with a table in a folder. */
function makeDisc(random: Random): PortalFile {
  const table = registry(random, 'discovery/witnesses.csv');
  const bytes = makeIso([{ name: table.path, bytes: table.bytes }], { fields: { 40: 'DISCOVERY' } });
  return containerFile('trix/files/discovery.iso', bytes, [table], {});
}
