import type { MetadataName } from '../../document.ts';
import type { PictureFindings } from './picture-findings.ts';
import { textOf } from './words.ts';

/** Datasets of the application record (IPTC-IIM 4.2, chapter 6), by their number. */
const APPLICATION: Readonly<Record<number, MetadataName>> = {
  5: 'title',
  7: 'raw:EditStatus',
  15: 'raw:Category',
  20: 'raw:SupplementalCategory',
  22: 'raw:FixtureIdentifier',
  25: 'keywords',
  26: 'raw:ContentLocationCode',
  27: 'raw:ContentLocationName',
  40: 'raw:SpecialInstructions',
  55: 'created',
  60: 'raw:TimeCreated',
  62: 'raw:DigitalCreationDate',
  63: 'raw:DigitalCreationTime',
  65: 'creator-tool',
  80: 'author',
  85: 'raw:By-lineTitle',
  90: 'raw:City',
  92: 'raw:Sub-location',
  95: 'raw:Province-State',
  100: 'raw:CountryCode',
  101: 'raw:Country',
  103: 'raw:OriginalTransmissionReference',
  105: 'raw:Headline',
  110: 'raw:Credit',
  115: 'raw:Source',
  116: 'raw:Copyright',
  118: 'raw:Contact',
  120: 'comment',
  122: 'raw:Writer',
  187: 'raw:UniqueDocumentID',
  188: 'raw:UniqueDocumentID',
  200: 'raw:ObjectPreviewFileFormat',
};

/** What each dataset begins with (IIM 1.5). */
const MARK = 0x1c;
const APPLICATION_RECORD = 2;
/** The character set of the texts (5.3, dataset 1:90), versions, and pictures of a caption in dots. */
const WITHOUT_WORDS: ReadonlySet<string> = new Set(['1:0', '1:90', '2:0', '2:125', '2:200', '2:201']);
const PREVIEW = '2:202';

/** Reads datasets of IPTC-IIM 4.2: text under its name, of what has none under its number. Never throws. */
export function readIptc(bytes: Uint8Array, findings: PictureFindings): void {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = view.indexOf(MARK);
  while (at !== -1 && at + 5 <= view.length) {
    if (view[at] !== MARK) break;
    const [record = 0, number = 0] = [view[at + 1], view[at + 2]];
    const short = view.readUInt16BE(at + 3);
    // 1.5.2, the extended dataset: so many bytes of a length follow.
    const lengthBytes = (short & 0x8000) === 0 ? 0 : Math.min(short & 0x7fff, 6);
    const start = at + 5 + lengthBytes;
    if (start > view.length) break;
    const length = lengthBytes === 0 ? short : view.readUIntBE(at + 5, lengthBytes);
    readDataset(`${record}:${number}`, view.subarray(start, start + length), findings);
    at = start + length;
  }
  const rest = at === -1 ? view : view.subarray(at);
  if (rest.some((byte) => byte !== 0)) findings.bytes('IPTC', rest);
}

function readDataset(key: string, value: Uint8Array, findings: PictureFindings): void {
  if (WITHOUT_WORDS.has(key)) return;
  const [record, number] = key.split(':').map(Number);
  const name = record === APPLICATION_RECORD ? APPLICATION[number ?? -1] : undefined;
  if (key === PREVIEW) findings.thumbnail('preview.jpg', value);
  else if (name !== undefined) findings.field(name, textOf(value));
  else if (value.length > 2) findings.bytes(`IPTC-${key.replace(':', '-')}`, value);
}
