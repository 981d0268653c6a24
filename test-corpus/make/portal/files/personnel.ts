import { pdfFile } from '../pdf-file.ts';
import { email, officer, people, person, privateEmail } from '../people.ts';
import { csvFile, makeTable, type PortalFile } from '../portal-file.ts';
import { Random } from '../random.ts';
import { type Content, plant, text } from '../text.ts';
import { dateOfBirth, phone, plate, street, TEST_VIN } from '../values.ts';

/** Lists of officers: where they live, when they work, what they drive, what they earn. */
export function makePersonnel(): PortalFile[] {
  const random = new Random('personnel');
  return [makeContactSheet(random), makeDutyRoster(random), makeVehicles(random), makePay(random)];
}

function makeContactSheet(random: Random): PortalFile {
  const entries = people.slice(110, 118).map(
    (each): Content =>
      text`${officer(each)}, badge ${plant('badge-number', each.badge)}, ${email(each)}
Home: ${street(random)}. Personal cell: ${phone(random)}
Private e-mail: ${privateEmail(each, random)}
Emergency contact: spouse, ${phone(random)}`,
  );
  const pages = [
    { title: 'Contact sheet, major crimes', body: entries.slice(0, 4) },
    { title: 'Contact sheet, continued', body: entries.slice(4) },
  ];
  return pdfFile('trix/files/personnel/contact sheet.pdf', pages, {
    rules: ['OFF-01', 'OFF-03', 'OFF-04', 'OFF-05'],
  });
}

const SHIFTS = ['D', 'E', 'N', 'RDO', 'LV', 'TRG'];

function makeDutyRoster(random: Random): PortalFile {
  const shift = () => random.pick(SHIFTS);
  const table = makeTable(people.slice(118, 142), {
    Officer: (each) => officer(each),
    Unit: () => random.pick(['Patrol A', 'Patrol B', 'Traffic']),
    Monday: shift,
    Tuesday: shift,
    Wednesday: shift,
    Thursday: shift,
    Friday: shift,
    Saturday: shift,
    Sunday: shift,
    CallOut: () => random.pick(['1', '2', '']),
  });
  const decoyColumns = ['Unit', 'Monday', 'Sunday', 'CallOut'];
  return csvFile('trix/files/personnel/duty roster week 42.csv', table, { rules: ['OFF-01', 'OFF-06'], decoyColumns });
}

function makeVehicles(random: Random): PortalFile {
  const table = makeTable(people.slice(142, 154), {
    UnitNumber: (_, index) => String(index + 31),
    AssignedOfficer: (each) => officer(each),
    Plate: () => plate(random),
    VIN: (_, index) => (index === 0 ? TEST_VIN : ''),
    Kind: () => random.pick(['unmarked', 'take-home, unmarked', 'covert lease', 'take-home']),
    Color: () => random.pick(['gray', 'white', 'blue']),
  });
  return csvFile('trix/files/personnel/fleet.csv', table, {
    rules: ['CJI-04', 'OFF-01', 'OFF-07'],
    decoyColumns: ['UnitNumber', 'Color'],
  });
}

function makePay(random: Random): PortalFile {
  const table = makeTable(people.slice(154, 170), {
    EmployeeName: ({ name }) => name,
    Supervisor: (_, index) => officer(person(index % 4)),
    DateOfBirth: () => dateOfBirth(random),
    AnnualSalary: () => String(random.integer(48, 96) * 1000),
    InternalAffairsComplaint: () => random.pick(['', '', 'Sustained', 'Unfounded']),
    Discipline: () => random.pick(['', '', 'Two days', 'Written reprimand']),
    FitnessForDuty: () => random.pick(['Fit', 'Fit', 'Light duty']),
  });
  return csvFile('trix/files/personnel/pay and discipline.csv', table, {
    rules: ['OFF-09', 'PII-03', 'PII-09', 'VIC-06'],
    decoyColumns: ['AnnualSalary', 'Discipline', 'FitnessForDuty'],
  });
}
