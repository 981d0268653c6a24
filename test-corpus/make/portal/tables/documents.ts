import { email, officer, people, person } from '../people.ts';
import { csvFile, makeTable, type PortalFile } from '../portal-file.ts';
import { Random } from '../random.ts';
import { plant, text } from '../text.ts';
import { caseNumber, password, phone, pin, stamp, TEST_IMEI } from '../values.ts';

/** The rest of the export: the portal itself, its list of documents, seized telephones, what Access could not paste. */
export function makeDocuments(): PortalFile[] {
  return [makeCompany(), makeDocumentList(), makeEvidenceIntake(), makePasteErrors()];
}

function makeCompany(): PortalFile {
  const random = new Random('Company');
  const table = makeTable(['Tri-Rivers Regional Intelligence Exchange'], {
    CompanyID: () => '1',
    CompanyName: (name) => name,
    WebsiteURL: () => 'https://portal.trix.example/',
    MainPhone: () => phone(random),
    AdminEmail: () => plant('email-address', 'admin@trix.example'),
    Counties: () => 'Almory;Vesk',
    TimeZone: () => 'Central',
  });
  return csvFile('trix/Company.csv', table, { decoyColumns: ['CompanyName', 'WebsiteURL', 'Counties', 'TimeZone'] });
}

const TITLES = ['Copper theft', 'Counterfeit bills', 'Catalytic converters', 'Rail yard trespass', 'Street racing'];

function makeDocumentList(): PortalFile {
  const random = new Random('Documents');
  const table = makeTable(Array.from({ length: 40 }), {
    DocumentsID: (_, index) => String(index + 301),
    DocFilename: (_, index) => `bulletins\\TRIX-B${index + 10}.pdf`,
    DocTitle: (_, index) => title(index),
    Author: (_, index) => (index % 2 === 0 ? officer(random.pick(people)) : `${random.pick(people).name}, analyst`),
    Custom_ProductNumber: (_, index) => `TRIX-B${index + 10}`,
    DateCreated: () => stamp(random),
    DeleteDate: () => stamp(random, 2026),
  });
  return csvFile('trix/Documents.csv', table, {
    rules: ['MRK-04', 'OFF-01'],
    decoyColumns: ['DocumentsID', 'DocFilename', 'Custom_ProductNumber', 'DateCreated', 'DeleteDate'],
  });
}

function title(index: number) {
  const subject = `${TITLES[index % TITLES.length]}, part ${Math.floor(index / TITLES.length) + 1}`;
  return index % 3 === 0 ? text`${plant('marking-les', '(U//FOUO)')} ${subject}` : subject;
}

function makeEvidenceIntake(): PortalFile {
  const random = new Random('EvidenceIntake');
  const table = makeTable(Array.from({ length: 8 }), {
    EvidenceIntakeID: (_, index) => String(index + 21),
    CaseNumber: () => caseNumber(random),
    DeviceOwner: () => random.pick(people).name,
    DeviceMake: () => random.pick(['Telephone, black', 'Tablet, gray', 'Telephone, cracked']),
    CellPhoneIMEIorMEID: (_, index) => (index < 5 ? TEST_IMEI : ''),
    LoginPassword: () => password(random),
    PasswordPIN: () => pin(random),
    SearchWarrant: () => random.pick(['Signed, on file', 'Consent']),
    IntakeDate: () => stamp(random, 2026),
  });
  return csvFile('trix/EvidenceIntake.csv', table, {
    rules: ['CRED-01', 'OPS-10', 'PII-08', 'PII-09'],
    decoyColumns: ['EvidenceIntakeID', 'DeviceMake', 'IntakeDate'],
  });
}

/** Rows without headers that mean anything: only the values themselves say what they are. */
function makePasteErrors(): PortalFile {
  const table = makeTable(people.slice(12, 15), {
    Field0: (_, index) => String(index + 113),
    Field1: ({ given }) => given,
    Field2: ({ surname }) => surname,
    Field3: (each) => email(each),
    Field4: (_, index) => plant('phone-number', `(503) 555-01${String(index + 41)}`),
    Field5: (_, index) => text`Supervisor is ${officer(person(index + 2))}`,
  });
  return csvFile('trix/Paste Errors.csv', table, { rules: ['POR-03'], decoyColumns: ['Field0'] });
}
