/** A file of a made image: in the top folder, or in one folder of it. */
export interface IsoFile {
  /** `a.txt` or `folder/a.txt`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly hidden?: true;
  /** Behind it in its last sector. */
  readonly slack?: Uint8Array;
  /** The target of a link of Rock Ridge. */
  readonly target?: string;
}

/** What else an image may have. */
export interface IsoExtras {
  /** Fields of the descriptor, by their offset. */
  readonly fields?: Readonly<Record<number, string>>;
  /** Before the descriptors, in a sector that no folder leads to, and behind the last. */
  readonly system?: Uint8Array;
  readonly gap?: Uint8Array | ((sector: number) => Uint8Array);
  readonly appended?: Uint8Array;
}

const SECTOR_BYTES = 2_048;

/** An image with one tree (ECMA-119), in names of Rock Ridge. */
export function makeIso(files: readonly IsoFile[], extras: IsoExtras = {}): Buffer {
  const folders = [
    ...new Set(files.flatMap(({ name }) => (name.includes('/') ? [name.slice(0, name.indexOf('/'))] : []))),
  ];
  const rootSector = 18;
  let next = rootSector + 1 + folders.length;
  const placed = files.map((file) => {
    const sector = next;
    next += file.target === undefined ? Math.max(1, Math.ceil(file.bytes.length / SECTOR_BYTES)) : 0;
    return { ...file, sector };
  });
  const gap = typeof extras.gap === 'function' ? extras.gap(next) : (extras.gap ?? new Uint8Array(0));
  const gapSectors = Math.ceil(gap.length / SECTOR_BYTES);
  const image = Buffer.alloc((next + gapSectors) * SECTOR_BYTES);
  image.set(extras.system ?? [], 0);
  image.set(makeDescriptor(rootSector, next + gapSectors, extras.fields ?? {}), 16 * SECTOR_BYTES);
  image.set(Buffer.from('\xffCD001\x01', 'latin1'), 17 * SECTOR_BYTES);
  const inFolder = (folder: string) =>
    placed.filter(({ name }) => (name.includes('/') ? name.slice(0, name.indexOf('/')) : '') === folder);
  const records = (sector: number, own: readonly Buffer[]) =>
    Buffer.concat([makeRecord('\0', sector, SECTOR_BYTES, 2), makeRecord('\x01', rootSector, SECTOR_BYTES, 2), ...own]);
  const fileRecords = (folder: string) => inFolder(folder).map((file) => makeFileRecord(file));
  const folderRecords = folders.map((name, index) =>
    makeRecord(name.toUpperCase(), rootSector + 1 + index, SECTOR_BYTES, 2, rockRidge(name)),
  );
  image.set(records(rootSector, [...folderRecords, ...fileRecords('')]), rootSector * SECTOR_BYTES);
  for (const [index, name] of folders.entries()) {
    image.set(records(rootSector + 1 + index, fileRecords(name)), (rootSector + 1 + index) * SECTOR_BYTES);
  }
  for (const { sector, bytes, slack = new Uint8Array(0), target } of placed) {
    if (target === undefined) image.set(Buffer.concat([bytes, slack]), sector * SECTOR_BYTES);
  }
  image.set(gap, next * SECTOR_BYTES);
  return Buffer.concat([image, extras.appended ?? new Uint8Array(0)]);
}

function makeFileRecord({ name, sector, bytes, hidden, target }: IsoFile & { readonly sector: number }): Buffer {
  const own = name.slice(name.indexOf('/') + 1);
  const short = `${own.replace(/[^A-Za-z0-9.]/g, '_').toUpperCase()};1`;
  const link =
    target === undefined
      ? Buffer.alloc(0)
      : Buffer.concat([
          Buffer.from('SL', 'latin1'),
          Buffer.of(7 + target.length, 1, 0, 0, target.length),
          Buffer.from(target),
        ]);
  return makeRecord(
    short,
    target === undefined ? sector : 0,
    target === undefined ? bytes.length : 0,
    hidden === true ? 1 : 0,
    Buffer.concat([rockRidge(own), link]),
  );
}

/** A name as it was meant (IEEE P1282, 4.1.4). */
function rockRidge(name: string): Buffer {
  const raw = Buffer.from(name);
  return Buffer.concat([Buffer.from('NM', 'latin1'), Buffer.of(5 + raw.length, 1, 0), raw]);
}

/** ECMA-119, 9.1: numbers in both orders. */
function makeRecord(
  name: string,
  sector: number,
  bytes: number,
  flags: number,
  system: Uint8Array = new Uint8Array(0),
): Buffer {
  const raw = Buffer.from(name, 'latin1');
  const padded = 33 + raw.length + (raw.length % 2 === 0 ? 1 : 0);
  const length = padded + system.length;
  const record = Buffer.alloc(length + (length % 2));
  record[0] = record.length;
  record.set(both(sector), 2);
  record.set(both(bytes), 10);
  record[25] = flags;
  record.set([1, 0, 0, 1], 28);
  record[32] = raw.length;
  record.set(raw, 33);
  record.set(system, padded);
  return record;
}

function makeDescriptor(root: number, sectors: number, fields: Readonly<Record<number, string>>): Buffer {
  const descriptor = Buffer.alloc(SECTOR_BYTES);
  descriptor.write('\x01CD001\x01', 0, 'latin1');
  for (const [start, end] of [
    [8, 72],
    [190, 813],
  ] as const)
    descriptor.fill(' ', start, end);
  for (const [offset, text] of Object.entries(fields)) descriptor.write(text, Number(offset), 'latin1');
  descriptor.set(both(sectors), 80);
  descriptor.set([8, 0, 0, 8], 128);
  descriptor.set(makeRecord('\0', root, SECTOR_BYTES, 2), 156);
  return descriptor;
}

function both(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32LE(value, 0);
  bytes.writeUInt32BE(value, 4);
  return bytes;
}
