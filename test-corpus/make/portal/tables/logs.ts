import { people } from '../people.ts';
import { csvFile, makeTable, type PortalFile } from '../portal-file.ts';
import { Random } from '../random.ts';
import { ipAddress } from '../values.ts';

const FAILURES = ['Invalid password', 'Unknown user', 'Password expired'];
const PAGES = ['Home', 'Bulletins', 'Events', 'RFI', 'SAR form', 'Documents'];

/** Who came in when and from where, and who took which document. */
export function makeLogs(): PortalFile[] {
  return [makeSecureMenuLog(), makeDocumentDownload()];
}

function makeSecureMenuLog(): PortalFile {
  const random = new Random('SecureMenuLog');
  const table = makeTable(Array.from({ length: 2000 }), {
    SecureMenuLogID: (_, index) => String(index + 880_001),
    Username: () => random.pick(people).username,
    LoginTimeStamp: (_, index) => moment(index),
    IpAddress: () => ipAddress(random),
    Failure: () => (random.chance(0.06) ? random.pick(FAILURES) : ''),
    MenuItem: () => random.pick(PAGES),
  });
  const decoyColumns = ['SecureMenuLogID', 'Username', 'LoginTimeStamp', 'Failure', 'MenuItem'];
  return csvFile('trix/SecureMenuLog.csv', table, { rules: ['CRED-04', 'META-03'], decoyColumns });
}

function makeDocumentDownload(): PortalFile {
  const random = new Random('DocumentDownload');
  const table = makeTable(Array.from({ length: 500 }), {
    DocumentDownloadID: (_, index) => String(index + 60_001),
    Username: () => random.pick(people).username,
    DocumentsID: () => String(random.integer(301, 340)),
    DownloadTimeStamp: (_, index) => moment(index * 4),
    IpAddress: () => ipAddress(random),
    DocFilename: () => `bulletins\\TRIX-B${random.integer(10, 99)}.pdf`,
  });
  const decoyColumns = ['DocumentDownloadID', 'Username', 'DocumentsID', 'DownloadTimeStamp', 'DocFilename'];
  return csvFile('trix/DocumentDownload.csv', table, { rules: ['CRED-04', 'META-03'], decoyColumns });
}

/** Moments of the first ten months of 2026, two hours and a little apart. */
function moment(index: number): string {
  const iso = new Date(Date.UTC(2026, 0, 2, 6, 15, 7) + index * 8_713_000 * 0.4).toISOString();
  return `${iso.slice(5, 7)}/${iso.slice(8, 10)}/${iso.slice(2, 4)} ${iso.slice(11, 19)}`;
}
