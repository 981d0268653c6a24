import { bulletinBody, bulletinSubject } from '../bulletin-bodies.ts';
import { email, mailingList, person } from '../people.ts';
import { csvFile, makeTable, type PortalFile } from '../portal-file.ts';
import { Random } from '../random.ts';
import { sometimes, stamp } from '../values.ts';

/** What was mailed to whom: HTML bodies in cells, and lists of addresses in cells. */
export function makeMailings(): PortalFile[] {
  return [makeEmailBuilder(), makeCustomLists()];
}

function makeEmailBuilder(): PortalFile {
  const random = new Random('EmailBuilder');
  const table = makeTable(Array.from({ length: 60 }), {
    EmailBuilderID: (_, index) => String(index + 701),
    EmailSubject: (_, index) => bulletinSubject(index),
    EmailBody: (_, index) => bulletinBody(index, random),
    SentEmailList: () => mailingList(random, random.integer(4, 12)),
    Attachment1: () => sometimes(random, 0.5, () => `bulletins\\TRIX-B${random.integer(10, 99)}.pdf`),
    CreatorEmail: (_, index) => email(person(400 + (index % 6))),
    LinkExpiration: () => stamp(random, 2026),
    UnlimitedDownloads: () => random.pick(['True', 'False']),
    DateSent: () => stamp(random),
  });
  return csvFile('trix/EmailBuilder.csv', table, {
    rules: [
      'CJI-04',
      'CJI-05',
      'CRED-05',
      'INT-03',
      'MRK-04',
      'MRK-05',
      'MRK-09',
      'MRK-10',
      'OFF-01',
      'PII-03',
      'PII-04',
      'PII-05',
      'PII-09',
    ],
    decoyColumns: ['EmailBuilderID', 'Attachment1', 'LinkExpiration', 'UnlimitedDownloads', 'DateSent'],
  });
}

const LISTS = [
  'All chiefs',
  'Analysts',
  'Auto theft',
  'Campus safety',
  'Duty desks',
  'Fire liaison',
  'Gang unit',
  'Narcotics',
  'Night shift',
  'Probation',
  'Retail partners',
  'Transit',
];

function makeCustomLists(): PortalFile {
  const random = new Random('EmailBuilderCustomList');
  const table = makeTable(LISTS, {
    EmailBuilderCustomListID: (_, index) => String(index + 1),
    ListName: (name) => name,
    CustomEmailList: () => mailingList(random, random.integer(5, 15)),
    CreatorEmail: (_, index) => email(person(400 + (index % 6))),
    DateCreated: () => stamp(random),
  });
  return csvFile('trix/EmailBuilderCustomList.csv', table, {
    rules: ['PII-05'],
    decoyColumns: ['ListName', 'DateCreated'],
  });
}
