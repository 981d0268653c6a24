import { officer, people, privateEmail } from '../people.ts';
import { csvFile, makeTable, type PortalFile } from '../portal-file.ts';
import { Random } from '../random.ts';
import { caseNumber, dateOfBirth, password, phone, phoneCell, plate, stamp } from '../values.ts';

/** The second site: stores and police on one platform, so most of its readers are not sworn. */
export function makeOakmart(): PortalFile[] {
  return [makeMembers(), makeAlerts(), makeStores()];
}

function makeMembers(): PortalFile {
  const random = new Random('oakmart-orca Registrations');
  const table = makeTable(people.slice(410, 430), {
    Registrationsid: (_, index) => String(index + 1),
    FirstName: ({ given }) => given,
    LastName: ({ surname }) => surname,
    PositionTitle: () => random.pick(['Loss prevention', 'Store manager', 'Regional manager']),
    CompanyName: () => random.pick(['Oakmart', 'Vesk Hardware', 'Riverside Pharmacy']),
    Email: (each) => privateEmail(each, random),
    MobilePhone: () => phoneCell(random),
    Password: () => password(random),
    ApprovedRetail: () => random.pick(['True', 'False']),
    DateRegistered: () => stamp(random),
  });
  return csvFile('oakmart-orca/Registrations.csv', table, {
    rules: ['CRED-01', 'PII-05', 'POR-02'],
    decoyColumns: ['Registrationsid', 'PositionTitle', 'ApprovedRetail', 'DateRegistered'],
  });
}

function makeAlerts(): PortalFile {
  const random = new Random('oakmart-orca Alerts');
  const table = makeTable(people.slice(430, 438), {
    AlertsID: (_, index) => String(index + 1),
    AlertDate: () => stamp(random, 2026),
    Victim1Name: () => random.pick(people).name,
    Victim1AgeDOB: () => dateOfBirth(random),
    SuspectName: ({ name }) => name,
    LicensePlate: () => plate(random),
    CaseNumber: () => caseNumber(random),
    InvestigatingOfficer: () => officer(random.pick(people)),
    InvestigatingOfficerCellPhone: () => phone(random),
    StoreNumber: () => String(random.integer(1, 44)),
  });
  return csvFile('oakmart-orca/Alerts.csv', table, {
    rules: ['CJI-04', 'CJI-05', 'OFF-01', 'OFF-03', 'OFF-07', 'PII-03', 'PII-09', 'SRC-03', 'victim-list'],
    decoyColumns: ['AlertsID', 'AlertDate', 'StoreNumber'],
  });
}

function makeStores(): PortalFile {
  const random = new Random('oakmart-orca Stores');
  const table = makeTable(Array.from({ length: 12 }), {
    StoresID: (_, index) => String(index + 1),
    StoreName: (_, index) => `Oakmart No. ${index + 1}`,
    Town: () => random.pick(['Almory Falls', 'Lower Almory', 'Vesk Landing', 'Port Vesk']),
    Inventory: () => random.digits(6),
    LastInventory: () => stamp(random, 2026),
  });
  return csvFile('oakmart-orca/Stores.csv', table, { decoy: true });
}
