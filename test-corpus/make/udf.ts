/** A file of a made tree of UDF. */
export interface UdfFile {
  readonly name: string;
  /** In a sector of its own, or in its entry; without, it has none. */
  readonly bytes?: Uint8Array;
  readonly inside?: true;
  readonly deleted?: true;
  /** It is said to be a folder, and holds no names. */
  readonly folder?: true;
}

const SECTOR_BYTES = 2_048;

/** Sectors before the folder: three that are recognized, a partition, a set of files, the entry of the folder. */
const FOLDER_ENTRY = 5;
const FOLDER = 6;

/** Sectors of a tree of UDF with one folder (ECMA-167), as they stand from a sector on. Sectors of files count from it. */
export function makeUdf(start: number, files: readonly UdfFile[]): Buffer {
  const image = Buffer.alloc((FOLDER + 1 + 2 * files.length) * SECTOR_BYTES);
  const put = (sector: number, bytes: Uint8Array) => image.set(bytes, sector * SECTOR_BYTES);
  for (const [sector, name] of ['BEA01', 'NSR02', 'TEA01'].entries())
    put(sector, Buffer.from(`\0${name}\x01`, 'latin1'));
  const partition = Buffer.alloc(512);
  partition.write('+NSR02', 24, 'latin1');
  partition.writeUInt32LE(start, 188);
  put(3, tagged(partition, 5, start + 3));
  const set = Buffer.alloc(512);
  set.write('\x08BACKUP OF JDOE', 112, 'latin1');
  put(4, tagged(set, 256, 4));
  const names = Buffer.concat(files.map((file, index) => makeName(file, FOLDER + 1 + 2 * index)));
  put(FOLDER_ENTRY, makeEntry(4, names.length, FOLDER_ENTRY, FOLDER));
  put(FOLDER, names);
  for (const [index, { bytes = new Uint8Array(0), inside, folder }] of files.entries()) {
    const sector = FOLDER + 1 + 2 * index;
    put(
      sector,
      makeEntry(folder === true ? 4 : 5, bytes.length, sector, sector + 1, inside === true ? bytes : undefined),
    );
    if (inside !== true) put(sector + 1, bytes);
  }
  return image;
}

/** ECMA-167, 4/14.9: an entry with one short descriptor, or with the bytes themselves. */
function makeEntry(type: number, length: number, sector: number, at: number, inside?: Uint8Array): Buffer {
  const place = Buffer.alloc(8);
  place.writeUInt32LE(length, 0);
  place.writeUInt32LE(at, 4);
  const tail = inside ?? place;
  const entry = Buffer.alloc(176 + tail.length);
  entry[27] = type;
  entry[34] = inside === undefined ? 0 : 3;
  entry.writeBigUInt64LE(BigInt(length), 56);
  entry.writeUInt32LE(tail.length, 172);
  entry.set(tail, 176);
  return tagged(entry, 261, sector);
}

/** ECMA-167, 4/14.4. */
function makeName({ name, deleted }: UdfFile, sector: number): Buffer {
  const raw = Buffer.from(`\x08${name}`, 'latin1');
  const bytes = Buffer.alloc(Math.ceil((38 + raw.length) / 4) * 4);
  bytes[18] = deleted === true ? 4 : 0;
  bytes[19] = raw.length;
  bytes.writeUInt32LE(SECTOR_BYTES, 20);
  bytes.writeUInt32LE(sector, 24);
  bytes.set(raw, 38);
  return tagged(bytes, 257, FOLDER);
}

/** ECMA-167, 3/7.2: what follows, and a sum of the tag itself. */
function tagged(bytes: Buffer, id: number, location: number): Buffer {
  bytes.writeUInt16LE(id, 0);
  bytes.writeUInt16LE(2, 2);
  bytes.writeUInt16LE(bytes.length - 16, 10);
  bytes.writeUInt32LE(location, 12);
  bytes[4] = bytes.subarray(0, 16).reduce((sum, byte, index) => (index === 4 ? sum : sum + byte), 0) % 256;
  return bytes;
}
