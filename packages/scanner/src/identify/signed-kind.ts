import type { Source } from '../document.ts';
import type { Head } from './head.ts';
import type { Kind } from './kinds.ts';

/** What files begin with, or have at an offset, that file-type does not tell: hexadecimal, and what they are then. */
const SIGNATURES: readonly (readonly [offset: number, digits: string, Kind])[] = [
  // What systems leave in folders.
  [0, '0000000142756431', 'ds-store'],
  [0, '62706c697374', 'plist'],
  [0, '00051607', 'appledouble'],
  [0, '00051600', 'appledouble'],
  // Disks and backups.
  [0, '7668647866696c65', 'vhdx'],
  [0, '636f6e6563746978', 'vhd'],
  [0, '4b444d56', 'vmdk'],
  [0, '514649fb', 'qcow2'],
  [0x40, '7f10dabe', 'vdi'],
  [0, '4d5357494d000000', 'wim'],
  [0, '68737173', 'squashfs'],
  [0, '4c554b53babe', 'luks'],
  [0, '54415045', 'bkf'],
  [0, '50474c44', 'pgdump'],
  [0, '5047444d50', 'pgdump'],
  // Shapes of a map whose header has something where nothing is to be.
  [0, '0000270a', 'shp'],
  // Databases and tables; a table whose footer is encrypted.
  [0, '50415245', 'parquet'],
  [12, '62310500', 'bdb'],
  [12, '00053162', 'bdb'],
  [12, '61150600', 'bdb'],
  [12, '00061561', 'bdb'],
  [4, 'efcdab89', 'edb'],
  [0, '894844460d0a1a0a', 'hdf5'],
  [0, '43444601', 'netcdf'],
  [0, '43444602', 'netcdf'],
  [12, 'c2ea8160b31411cfbd92080009c7318c', 'sas7bdat'],
  [0, '524458320a', 'rdata'],
  [0, '524458330a', 'rdata'],
  [0, '01000000ffffffff', 'frm'],
  // Windows: registry, logs, thumbnails, help.
  [0, '72656766', 'hive'],
  [0, '456c6646696c6500', 'evtx'],
  [4, '4c664c65', 'evt'],
  [0, '434d4d4d', 'thumbcache'],
  [4, '53434341', 'prefetch'],
  [0, '4d414d04', 'prefetch'],
  [0, '3f5f0300', 'hlp'],
  [0, '436c69656e742055726c4361636865', 'index-dat'],
  // Sound: a tag before something that is no frame, and WAV that is longer than four gigabytes or the other way round.
  [0, '49443302', 'mp3'],
  [0, '49443303', 'mp3'],
  [0, '49443304', 'mp3'],
  [0, '52463634', 'wav'],
  [0, '42573634', 'wav'],
  [0, '52494658', 'wav'],
  // Recordings in fragments, and of QuickTime before it had a first box of its own.
  [4, '73747970', 'mp4'],
  [4, '6d6f6f66', 'mp4'],
  [4, '73696478', 'mp4'],
  [4, '706e6f74', 'mov'],
  [4, '77696465', 'mov'],
  [4, '736b6970', 'mov'],
  // Keys.
  [0, '03d9a29a', 'kdbx'],
  [0, 'feedfeed', 'jks'],
  // Old programs.
  [0, 'ff575043', 'wpd'],
  [0, '0000020006040600', 'wk1'],
  [0, '00001a000010040000000000', 'wk3'],
  [0, '31be000000ab', 'wri'],
  [0, '41542654464f524d', 'djvu'],
  [0, 'f70201', 'dvi'],
  // Of programmers.
  [0, '4449524300', 'git-index'],
  [0, '5041434b00', 'git-pack'],
  [0, 'ff744f63', 'git-pack'],
  [0, 'de120495', 'mo'],
  [0, '950412de', 'mo'],
];

/** What has no signature, by the extension of its name. */
const NAMES: Readonly<Record<string, Kind>> = {
  dmg: 'dmg',
  dbt: 'dbt',
  fpt: 'fpt',
  mdx: 'dbx',
  cdx: 'dbx',
  ndx: 'dbx',
};

/** What a file is by a signature that file-type does not know, and by its name last. */
export function signedKind({ bytes, extension }: Head): Kind | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const found = SIGNATURES.find(
    ([offset, digits]) => head.toString('hex', offset, offset + digits.length / 2) === digits,
  );
  if (found !== undefined) return found[2];
  return Object.hasOwn(NAMES, extension) && bytes.length > 0 ? NAMES[extension] : undefined;
}

/** Where the second byte of the first descriptor of a disc stands, and what is there (ECMA-119, 6.2.1 and 8.1.2). */
const DISC_MARK_OFFSET = 16 * 2_048 + 1;
const DISC_MARK = Buffer.from('CD001', 'latin1');

/** Whether it is the image of a disc, whose first sectors are for the machine and may hold anything. */
export async function discKind(source: Pick<Source, 'read'>): Promise<Kind | undefined> {
  try {
    const mark = await source.read(DISC_MARK_OFFSET, DISC_MARK_OFFSET + DISC_MARK.length);
    return DISC_MARK.equals(mark) ? 'iso' : undefined;
  } catch {
    return undefined; // told when the file is read: one that is torn is known by its head
  }
}

/** Bytes of a file that Office puts beside one that is open, at most. */
const LOCK_BYTES_MAX = 256;

/** What Office puts beside a file that is open: by its name, and by how short it is. */
export function lockKind({ bytes }: Head, path: string): Kind | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.startsWith('~$') && bytes.length > 0 && bytes.length <= LOCK_BYTES_MAX ? 'office-lock' : undefined;
}
