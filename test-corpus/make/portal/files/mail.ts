import { mailFile, mailFolder } from '../mail-file.ts';
import { somePeople } from '../people.ts';
import { csvFile, makeTable, type PortalFile, textFile } from '../portal-file.ts';
import { Random } from '../random.ts';
import { plant, type Text, text } from '../text.ts';
import { coordinates, dateOfBirth, password, ssn } from '../values.ts';

function address(name: string): Text {
  return plant('email-address', `${name}@almory.example`);
}

const FIELDS = {
  From: text`Desk of the portal <${address('desk')}>`,
  To: text`All stations <${address('stations')}>`,
  Date: 'Mon, 02 Mar 2026 09:30:00 +0000',
} as const;

/** Messages, a folder of them, a web page and a map. */
export function makeMail(): PortalFile[] {
  const random = new Random('mail');
  return [makeMessage(random), makeAnnouncement(), makeFolder(random), makePage(random), makeMap(random)];
}

/** A message with a table of people. */
function makeMessage(random: Random): PortalFile {
  const table = makeTable(somePeople(random, 8), {
    Name: ({ name }) => name,
    SSN: () => ssn(random),
    DOB: () => dateOfBirth(random),
  });
  return mailFile(
    'trix/files/transfer.eml',
    {
      fields: { ...FIELDS, Subject: 'Transfer of custody', Bcc: address('archive') },
      body: text`The list is attached. One is missing: SSN ${ssn(random)}\nThe portal opens with password: ${password(random)}\n`,
      attachments: [csvFile('transfer.csv', table, { rules: RULES.table })],
    },
    { rules: RULES.message },
  );
}

/** What anyone may read, and from no server that anyone may know. */
function makeAnnouncement(): PortalFile {
  return mailFile(
    'trix/files/users group.eml',
    {
      fields: { ...FIELDS, Subject: 'Users group' },
      body: 'The users group meets on Monday at nine. Bring your questions.\n',
    },
    { decoy: true },
  );
}

function makeFolder(random: Random): PortalFile {
  return mailFolder('trix/files/inbox.mbox', [
    { mail: { fields: { ...FIELDS, Subject: 'Minutes' }, body: 'The minutes follow.\n' } },
    {
      mail: { fields: { ...FIELDS, Subject: 'Number' }, body: text`As asked: SSN ${ssn(random)}\n` },
      claims: { rules: ['PII-01'] },
    },
  ]);
}

function makePage(random: Random): PortalFile {
  return textFile(
    'trix/files/status.html',
    text`<!doctype html>\n<html><head><title>Status</title></head><body>\n<!-- SSN ${ssn(random)} of the operator -->\n<p>All systems run.</p>\n</body></html>\n`,
    { rules: RULES.page },
  );
}

function makeMap(random: Random): PortalFile {
  return textFile(
    'trix/files/cameras.kml',
    text`<?xml version="1.0"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark>\n<name>Camera 4</name>\n<description>at ${coordinates(random)}</description>\n</Placemark></kml>\n`,
    {},
  );
}

/** Rules that must fire. */
const RULES = {
  message: ['META-06', 'PII-01', 'CRED-01'],
  table: ['PII-01', 'PII-03'],
  page: ['PII-01'],
} as const;
