import { officer, people, somePeople } from '../people.ts';
import { csvFile, makeTable, type PortalFile } from '../portal-file.ts';
import { Random } from '../random.ts';
import { type Content, plant, text } from '../text.ts';
import {
  bareSsn,
  caseNumber,
  coordinates,
  dateOfBirth,
  fbiNumber,
  license,
  phone,
  phoneCell,
  plate,
  sometimes,
  ssn,
  stamp,
  street,
  vehicle,
} from '../values.ts';

/** What the region's agencies told one another about people: tips, requests, cases, incidents. */
export function makeIntelligence(): PortalFile[] {
  return [makeSars(), makeRfi(), makeRequests(), makeIncidentMap()];
}

function makeSars(): PortalFile {
  const random = new Random('SARs');
  const table = makeTable(somePeople(random, 35), {
    SARsID: (_, index) => String(index + 1201),
    DateSubmitted: () => stamp(random),
    BriefSummary: () => suspiciousActivity(random),
    Subjects: ({ name }) => name,
    DOB: () => dateOfBirth(random),
    DL: () => license(random),
    FBINumber: () => sometimes(random, 0.6, () => fbiNumber(random)),
    TSCHit: () => random.pick(['No', 'No', 'Yes']),
    ReportedbyFullName: () => random.pick(people).name,
    SubmitterMobileNumber: () => phoneCell(random),
    InternalNotes: () =>
      sometimes(random, 0.4, () => text`Reviewed by ${officer(random.pick(people))}, sent to eGuardian.`),
    Status: () => random.pick(['Open', 'Closed', 'Referred']),
  });
  return csvFile('trix/SARs.csv', table, {
    rules: [
      'CJI-02',
      'CJI-04',
      'CJI-05',
      'INT-01',
      'INT-04',
      'INT-06',
      'OFF-01',
      'PII-03',
      'PII-04',
      'PII-05',
      'PII-06',
      'PII-09',
      'POR-04',
      'SRC-02',
      'SRC-03',
    ],
    decoyColumns: ['SARsID', 'DateSubmitted', 'TSCHit', 'Status'],
  });
}

function suspiciousActivity(random: Random): Content {
  return random.pick([
    `Subject photographed the intake of the water plant for an hour from a ${vehicle(random)}, plate ${plate(random)}.`,
    'Subject asked twice how the guard rounds of the rail yard change at night and left when asked for a name.',
    text`Caller saw the subject carry drums into a rented unit at ${street(random)}. Call back on ${phone(random)}.`,
    'Subject bought four hundred pounds of fertilizer with cash and had no farm account.',
  ]);
}

function makeRfi(): PortalFile {
  const random = new Random('RFI');
  const table = makeTable(somePeople(random, 30), {
    RFIID: (_, index) => String(index + 431),
    DateRequested: () => stamp(random),
    RequestorName: () => random.pick(people).name,
    TypeOfCase: () => random.pick(['Auto theft', 'Burglary', 'Fraud', 'Narcotics']),
    CaseNumber: () => caseNumber(random),
    SubjectName: ({ name }) => name,
    SubjectSSN: (_, index) => (index % 4 === 3 ? bareSsn(random) : ssn(random)),
    SubjectDOB: () => dateOfBirth(random),
    SubjectDL: () => license(random),
    SubjectLicensePlate: () => plate(random),
    SummaryOfIncident: () => `Subject was seen in a ${vehicle(random)} shortly before. Request for information.`,
    AnalystComments: () =>
      sometimes(random, 0.5, () => text`Same phone as in ${caseReference(random)}: ${phone(random)}.`),
  });
  return csvFile('trix/RFI.csv', table, {
    rules: ['CJI-04', 'CJI-05', 'INT-03', 'OPS-11', 'PII-01', 'PII-03', 'PII-05', 'PII-06', 'PII-09', 'POR-04'],
    decoyColumns: ['RFIID', 'DateRequested', 'TypeOfCase'],
  });
}

function caseReference(random: Random): Content {
  return text`case number ${caseNumber(random)}`;
}

function makeRequests(): PortalFile {
  const random = new Random('Requests');
  const table = makeTable(somePeople(random, 10), {
    RequestsID: (_, index) => String(index + 61),
    CaseName: () =>
      `Operation ${random.pick(['Cobalt', 'Amber', 'Copper'])} ${random.pick(['Lantern', 'Heron', 'Gate'])}`,
    SubjectAlias: ({ name, given }) => `${name}, also known as ${given.slice(0, 2)}-${random.integer(2, 9)}`,
    SSN: () => ssn(random),
    DOB: () => dateOfBirth(random),
    Wiretaps: () => random.pick(['Title III order in force', 'Title III application pending', 'None']),
    PenRegisters: () => random.pick(['Pen register on one line', 'None']),
    CourtOrders: () => random.pick(['2703(d) order served', 'None']),
    CaseSynopsis: (_, index) => synopsis(random, index),
    DateNeeded: () => stamp(random, 2026),
  });
  return csvFile('trix/Requests.csv', table, {
    rules: [
      'INT-04',
      'OFF-02',
      'OFF-12',
      'OPS-07',
      'OPS-09',
      'PII-01',
      'PII-03',
      'PII-06',
      'PII-09',
      'POR-04',
      'SRC-01',
      'SRC-04',
    ],
    decoyColumns: ['RequestsID', 'CaseName', 'DateNeeded'],
  });
}

function synopsis(random: Random, index: number): Content {
  if (index % 3 === 0) {
    const informant = plant('informant', `CI #${random.integer(30, 70)}`);
    return text`${informant} bought two ounces from the subject and was paid by ${officer(random.pick(people))}.`;
  }
  if (index % 3 === 1) {
    const agent = plant('undercover', `UC-${random.integer(2, 9)}`);
    return text`The undercover officer ${agent} has met the subject four times and is trusted.`;
  }
  return 'Subject launders the proceeds through two car washes. Financial analysis of both is requested.';
}

function makeIncidentMap(): PortalFile {
  const random = new Random('IncidentMap');
  const table = makeTable(somePeople(random, 80), {
    IncidentMapID: (_, index) => String(index + 9001),
    IncidentDate: () => stamp(random),
    Suspect: ({ name }) => name,
    DateOfBirth: () => dateOfBirth(random),
    Address: () => street(random),
    Coordinates: () => sometimes(random, 0.5, () => coordinates(random)),
    CaseNumber: () => caseNumber(random),
    Custom_InvestigatingOfficer: () => officer(random.pick(people)),
    Custom_TipsterInfo: () =>
      sometimes(random, 0.4, () =>
        plant('informant', text`${random.pick(people).name}, ${phone(random)}, do not name`),
      ),
    Custom_DeconHits: () => sometimes(random, 0.3, () => 'RISSafe hit: Vesk narcotics unit has the same target'),
    Custom_AnalystNotes: () => sometimes(random, 0.3, () => 'Fits the series of spring, same tool marks.'),
    Gender: () => random.pick(['F', 'M', 'X']),
  });
  return csvFile('trix/IncidentMap.csv', table, {
    rules: [
      'CJI-05',
      'OFF-01',
      'OPS-06',
      'OPS-11',
      'PII-03',
      'PII-04',
      'PII-05',
      'PII-06',
      'PII-07',
      'PII-09',
      'POR-04',
      'SRC-01',
      'SRC-02',
    ],
    decoyColumns: ['IncidentMapID', 'IncidentDate', 'Custom_AnalystNotes', 'Gender'],
  });
}
