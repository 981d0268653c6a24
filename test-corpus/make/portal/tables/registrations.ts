import { email, officer, type Person, people, person, supervisorName, supervisors } from '../people.ts';
import { type CsvClaims, csvFile, makeTable, type PortalFile, type Table } from '../portal-file.ts';
import { Random } from '../random.ts';
import { type Content, text } from '../text.ts';
import { ipAddress, password, phoneCell, sometimes, stamp } from '../values.ts';

const NOTES: readonly ((random: Random) => Content)[] = [
  (random) => text`Verified by phone with ${officer(random.pick(supervisors))}.`,
  () => 'Second request. First one was refused: no agency letter.',
  () => 'Left the agency in spring, remove at next review.',
  (random) => text`Writes from ${email(random.pick(people))} as well.`,
  () => 'Do not approve for the narcotics group before the background check is back.',
];

const RULES = ['CRED-01', 'META-03', 'OFF-01', 'OFF-03', 'OFF-04', 'PII-05', 'PII-06', 'POR-02', 'POR-04'];

/** Who may enter the portal, as it is now, as it was when somebody kept a copy, and as somebody kept a part of it. */
export function makeRegistrations(): PortalFile[] {
  const current = registrations('Registrations', people.slice(0, 400));
  const old = registrations('RegistrationsOld', people.slice(0, 390));
  const copy = { columns: current.columns, rows: current.rows.slice(0, 25) };
  return [
    registrationsFile('trix/Registrations.csv', current, {
      rules: [...RULES, 'CJI-09', 'CRED-07', 'OFF-12', 'SRC-04'],
    }),
    registrationsFile('trix/RegistrationsOld.csv', old, { rules: [...RULES, 'CJI-09', 'OFF-12', 'POR-03'] }),
    registrationsFile('trix/files/backup/Registrations - Copy.csv', copy, { rules: [...RULES, 'POR-03'] }),
  ];
}

function registrationsFile(path: string, table: Table, claims: CsvClaims = {}): PortalFile {
  const decoyColumns = ['RegistrationsID', 'SwornLawEnforcement', 'guid', 'DateRegistered', 'ApprovedNarcotics'];
  return csvFile(path, table, { rules: RULES, decoyColumns, ...claims });
}

function registrations(seed: string, registered: readonly Person[]): Table {
  const random = new Random(seed);
  return makeTable(registered, {
    RegistrationsID: (_, index) => String(index + 101),
    FirstName: ({ given }) => given,
    LastName: ({ surname }) => surname,
    PositionTitleRank: ({ rank }) => rank.long,
    AgencyOrganization: ({ agency }) => agency.name,
    SwornLawEnforcement: () => random.pick(['Yes', 'Yes', 'No']),
    Email: (each) => email(each),
    MobilePhone: () => phoneCell(random),
    SupervisorFullName: (_, index) => supervisorCell(random, index),
    EmergencyContactName: (_, index) => sometimes(random, 0.4, () => person((index + 211) % people.length).given),
    EmergencyContactPhone: () => sometimes(random, 0.4, () => phoneCell(random)),
    IPAddress: () => ipAddress(random),
    Password: () => password(random),
    guid: () => random.guid(),
    ApprovedNarcotics: () => random.pick(['True', 'False']),
    InternalNotes: () => sometimes(random, 0.1, () => random.pick(NOTES)(random)),
    DateRegistered: () => stamp(random),
  });
}

/** Half of them write the rank before the name. */
function supervisorCell(random: Random, index: number): Content {
  const supervisor = person((index + 1) % supervisors.length);
  return random.chance(0.5) ? officer(supervisor) : supervisorName(supervisor);
}
