import type { MetadataName } from '../../document.ts';
import { TiffNumbers } from './tiff-numbers.ts';
import type { TiffStart } from './tiff-walk.ts';

/** Where the directory of a maker's notes is. */
export interface MakerLayout {
  /** The bytes that its offsets count in. */
  readonly bytes: Uint8Array;
  readonly start: TiffStart;
  /** Fields of it whose name is known. */
  readonly names: Readonly<Record<number, MetadataName>>;
  /** Fields that point to directories of their own, with the fields of these. */
  readonly below?: Readonly<Record<number, Readonly<Record<number, MetadataName>>>>;
}

/** Notes of a maker as they stand in a file. */
export interface MakerNote {
  /** The TIFF structure that they are in. */
  readonly file: Uint8Array;
  readonly isLittleEndian: boolean;
  /** Where in it they begin. */
  readonly at: number;
  readonly bytes: Uint8Array;
  /** What the file says of its maker, in capitals. */
  readonly make: string;
}

/** How notes are told apart, and laid out: by what they begin with, or else by their maker (ExifTool's tag tables). */
interface MakerForm {
  readonly mark?: string;
  readonly make?: string;
  readonly names: Readonly<Record<number, MetadataName>>;
  readonly below?: Readonly<Record<number, Readonly<Record<number, MetadataName>>>>;
  /** From the mark to the directory. */
  readonly skip: number;
  /** What offsets count from: the file that the notes are in, the notes, or a header of TIFF within them. */
  readonly base: 'file' | 'note' | 'header';
  /** The order of bytes, if it is always one, or where two letters tell it. */
  readonly order?: 'little' | 'big' | number;
}

const OLYMPUS_EQUIPMENT: Readonly<Record<number, MetadataName>> = {
  257: 'device-serial',
  514: 'device-serial',
  258: 'raw:InternalSerialNumber',
};
const OLYMPUS: Readonly<Record<number, MetadataName>> = {
  1028: 'device-serial',
  1029: 'raw:FocalPlaneDiagonal',
  521: 'raw:CameraID',
};
const NIKON: Readonly<Record<number, MetadataName>> = {
  29: 'device-serial',
  160: 'device-serial',
  167: 'raw:ShutterCount',
  171: 'raw:VariProgram',
};
const PANASONIC: Readonly<Record<number, MetadataName>> = {
  37: 'raw:InternalSerialNumber',
  82: 'device-serial',
  84: 'raw:AccessorySerialNumber',
  101: 'title',
  102: 'person-shown',
  103: 'raw:Location',
  105: 'raw:Country',
  107: 'raw:State',
  109: 'raw:City',
  111: 'raw:Landmark',
};
const PENTAX: Readonly<Record<number, MetadataName>> = { 553: 'device-serial', 558: 'author', 559: 'raw:Copyright' };
const SONY: Readonly<Record<number, MetadataName>> = { 8241: 'device-serial' };

const FORMS: readonly MakerForm[] = [
  {
    mark: 'Apple iOS\0',
    skip: 14,
    base: 'note',
    order: 12,
    names: { 11: 'raw:BurstUUID', 17: 'raw:ContentIdentifier', 21: 'raw:ImageUniqueID' },
  },
  { mark: 'Nikon\0\x01\0', skip: 8, base: 'file', names: NIKON },
  { mark: 'Nikon\0', skip: 10, base: 'header', names: NIKON },
  { mark: 'SONY', skip: 12, base: 'file', names: SONY },
  { mark: 'OLYMPUS\0', skip: 12, base: 'note', order: 8, names: OLYMPUS, below: { 8208: OLYMPUS_EQUIPMENT } },
  { mark: 'OM SYSTEM\0', skip: 16, base: 'note', order: 12, names: OLYMPUS, below: { 8208: OLYMPUS_EQUIPMENT } },
  { mark: 'OLYMP\0', skip: 8, base: 'file', names: OLYMPUS, below: { 8208: OLYMPUS_EQUIPMENT } },
  { mark: 'Panasonic\0', skip: 12, base: 'file', names: PANASONIC },
  { mark: 'LEICA\0\0\0', skip: 8, base: 'file', names: PANASONIC },
  {
    mark: 'FUJIFILM',
    skip: 12,
    base: 'note',
    order: 'little',
    names: { 16: 'device-serial', 14339: 'raw:VideoRecordingMode' },
  },
  { mark: 'AOC\0', skip: 6, base: 'file', order: 4, names: PENTAX },
  { mark: 'PENTAX \0', skip: 10, base: 'note', order: 8, names: PENTAX },
  { mark: 'QVC\0\0\0', skip: 6, base: 'file', order: 'big', names: {} },
  { mark: 'SANYO\0', skip: 8, base: 'file', names: {} },
  { mark: 'MINOL\0', skip: 8, base: 'file', names: {} },
  {
    make: 'CANON',
    skip: 0,
    base: 'file',
    names: {
      6: 'raw:CanonImageType',
      7: 'raw:CanonFirmwareVersion',
      9: 'owner',
      12: 'device-serial',
      150: 'raw:InternalSerialNumber',
      149: 'raw:LensModel',
    },
  },
  { make: 'NIKON', skip: 0, base: 'file', names: NIKON },
  { make: 'SONY', skip: 0, base: 'file', names: SONY },
  {
    make: 'SAMSUNG',
    skip: 0,
    base: 'note',
    names: { 40962: 'device-serial', 40965: 'raw:InternalLensSerialNumber', 67: 'raw:CameraTemperature' },
  },
  { make: 'DJI', skip: 0, base: 'file', names: {} },
  { make: '', skip: 0, base: 'file', names: {} },
];

/** Where the directory of notes is; undefined where none is found. */
export function layOutMaker(note: MakerNote): MakerLayout | undefined {
  const head = Buffer.from(note.bytes.subarray(0, 16)).toString('latin1');
  for (const form of FORMS) {
    if (form.mark !== undefined ? !head.startsWith(form.mark) : !note.make.startsWith(form.make ?? '')) continue;
    const layout = layOut(form, note);
    if (isDirectory(layout)) return layout;
  }
  return undefined;
}

function layOut(form: MakerForm, note: MakerNote): MakerLayout {
  const { names, below } = form;
  const named = { names, ...(below !== undefined && { below }) };
  if (form.base === 'header') {
    const bytes = note.bytes.subarray(form.skip);
    const isLittleEndian = bytes[0] === 0x49;
    const at = new TiffNumbers(bytes, isLittleEndian).doubleWord(4);
    return { bytes, start: { isLittleEndian, at, kind: 'maker' }, ...named };
  }
  const isLittleEndian = orderOf(form, note);
  // Of Fuji the offset of the directory stands before it; it is twelve in all that are known.
  const at = form.base === 'file' ? note.at + form.skip : form.skip;
  return {
    bytes: form.base === 'file' ? note.file : note.bytes,
    start: { isLittleEndian, at, kind: 'maker' },
    ...named,
  };
}

function orderOf({ order }: MakerForm, { bytes, isLittleEndian }: MakerNote): boolean {
  if (order === undefined) return isLittleEndian;
  if (typeof order === 'string') return order === 'little';
  return bytes[order] === 0x49;
}

/** Fields of a directory that notes may have. */
const ENTRIES_MAX = 512;
/** TIFF 6.0: types of values. */
const TYPE_MAX = 13;

/** Whether a directory begins there: a count that can be, and a first field whose type there is. */
export function isDirectory({ bytes, start }: Pick<MakerLayout, 'bytes' | 'start'>): boolean {
  const numbers = new TiffNumbers(bytes, start.isLittleEndian);
  const count = numbers.word(start.at);
  const type = numbers.word(start.at + 4);
  return count > 0 && count <= ENTRIES_MAX && type > 0 && type <= TYPE_MAX && start.at + 2 + 12 * count <= bytes.length;
}
