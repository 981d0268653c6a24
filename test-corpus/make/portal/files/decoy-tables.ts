import { csvFile, makeTable, type PortalFile } from '../portal-file.ts';
import { Random } from '../random.ts';
import { stamp } from '../values.ts';

/** Tables whose numbers and letters look like something that they are not. */
export function makeDecoyTables(): PortalFile[] {
  const random = new Random('decoy tables');
  return [
    makeRescueLog(random),
    makePartsList(random),
    makeComputers(random),
    makeDataSets(random),
    makeBooks(),
    makeOffenses(random),
    makeBlankForm(),
  ];
}

/** Here a SAR is a search and rescue. */
function makeRescueLog(random: Random): PortalFile {
  const table = makeTable(Array.from({ length: 16 }), {
    SARNumber: (_, index) => `SAR ${index + 1}`,
    Date: () => stamp(random, 2026),
    Missing: () => random.pick(['Hiker, overdue', 'Two anglers', 'Dog walker', 'Kayaker']),
    Area: () => random.pick(['Upper Almory', 'Vesk delta', 'Quarry trails']),
    HelicopterHours: () => `${random.integer(0, 4)}.${random.integer(0, 9)}`,
    Outcome: () => random.pick(['Found well', 'Found cold', 'Walked out']),
  });
  return csvFile('trix/files/public/SAR log 2026.csv', table, { decoy: true });
}

/** Nine digits that pass for a Social Security or a routing number, and are neither. */
function makePartsList(random: Random): PortalFile {
  const table = makeTable(Array.from({ length: 24 }), {
    PartNo: (_, index) => (index === 3 ? '123456780' : `4${random.digits(8)}`),
    Drawing: () => `000-${random.digits(2)}-${random.digits(4)}`,
    Description: () => random.pick(['Gasket', 'Hose clamp', 'Wiper blade', 'Light bar lens']),
    Quantity: () => String(random.integer(1, 60)),
    Bin: () => `${random.pick(['A', 'B', 'C'])}${random.integer(1, 30)}`,
  });
  return csvFile('trix/files/public/motor pool parts.csv', table, { decoy: true });
}

/** PC is a computer, not a constable. */
function makeComputers(random: Random): PortalFile {
  const table = makeTable(Array.from({ length: 20 }), {
    Asset: (_, index) => `PC ${index + 14}`,
    Model: () => random.pick(['PC Tower', 'PC Mini', 'PC Laptop']),
    SerialNo: () => `SN${random.digits(8)}`,
    Version: () => `${random.integer(1, 9)}.${random.integer(0, 12)}.${random.integer(0, 40)}`,
    Room: () => String(random.integer(100, 340)),
  });
  return csvFile('trix/files/public/PC inventory.csv', table, { decoy: true });
}

/** DS is a data set, not a sergeant; CS and CI are a checksum and an interval. */
function makeDataSets(random: Random): PortalFile {
  const table = makeTable(Array.from({ length: 12 }), {
    DS: (_, index) => `DS ${index + 4410}`,
    Topic: () => random.pick(['Traffic counts', 'Street lights', 'Bridge loads']),
    Records: () => String(random.integer(900, 90_000)),
    CS: () => random.digits(6),
    CI: () => `95% ${random.integer(2, 9)}.${random.integer(0, 9)}`,
  });
  return csvFile('trix/files/public/open data DS list.csv', table, { decoy: true });
}

/** The example of the ISBN standard, and invented ones with wrong check digits. */
function makeBooks(): PortalFile {
  const table = makeTable(['Report Writing', 'Knots for Boat Crews', 'County Map', 'First Aid'], {
    Title: (title) => title,
    ISBN: (_, index) => (index === 0 ? '978-3-16-148410-0' : `978-0-00-00000${index}-9`),
    Shelf: (_, index) => String(index + 1),
  });
  return csvFile('trix/files/public/library ISBN list.csv', table, { decoy: true });
}

function makeOffenses(random: Random): PortalFile {
  const offenses = ['Arson', 'Burglary', 'Larceny', 'Motor vehicle theft', 'Robbery'];
  const table = makeTable(offenses, {
    UCROffense: (offense) => offense,
    Y2024: () => String(random.integer(10, 900)),
    Y2025: () => String(random.integer(10, 900)),
    ChangePercent: () => `${random.integer(-20, 20)}.${random.integer(0, 9)}`,
    ClearedPercent: () => `${random.integer(8, 60)}.${random.integer(0, 9)}`,
  });
  return csvFile('trix/files/public/UCR statistics.csv', table, { decoy: true });
}

/** Headers that promise the worst, and nothing below them. */
function makeBlankForm(): PortalFile {
  const rows = Array.from({ length: 5 }, () => ['', '', '', '']);
  const table = { columns: ['Victim', 'DOB', 'Address', 'Phone'], rows };
  return csvFile('trix/files/public/victim form blank.csv', table, { decoy: true });
}
