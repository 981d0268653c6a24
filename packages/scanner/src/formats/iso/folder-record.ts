import { decodeText, type Volume } from './volume.ts';

/** A file or a folder, as the folder that it is in has it (ECMA-119, 9.1). */
export interface FolderRecord {
  readonly name: string;
  readonly sector: number;
  readonly bytes: number;
  readonly isFolder: boolean;
  readonly isHidden: boolean;
  /** Another record goes on with the same file. */
  readonly goesOn: boolean;
  /** Of a link of Rock Ridge; empty if it is none. */
  readonly target: string;
  /** Where its fields of Rock Ridge go on, if they do. */
  readonly more?: { readonly sector: number; readonly offset: number; readonly bytes: number };
}

/** Bytes before a name. */
const FIXED_BYTES = 33;

/** The record at an offset; undefined if there is none, as behind the last one of a sector. Its length is its first byte. */
export function readRecord(
  bytes: Buffer,
  at: number,
  { isJoliet, base }: Pick<Volume, 'isJoliet' | 'base'>,
): FolderRecord | undefined {
  const length = bytes[at] ?? 0;
  const record = bytes.subarray(at, at + length);
  const nameBytes = record[32] ?? 0;
  if (record.length < FIXED_BYTES + 1 || record.length < FIXED_BYTES + nameBytes) return undefined;
  const raw = record.subarray(FIXED_BYTES, FIXED_BYTES + nameBytes);
  const flags = record[25] ?? 0;
  const system = record.subarray(FIXED_BYTES + nameBytes + (nameBytes % 2 === 0 ? 1 : 0));
  const { name, target, more } = readRockRidge(system);
  return {
    name: name !== '' ? name : decodeText(raw, isJoliet).replace(/;\d*$/, '').replace(/\.$/, ''),
    sector: record.readUInt32LE(2) + (record[1] ?? 0) + base,
    bytes: record.readUInt32LE(10),
    isFolder: (flags & 0x02) !== 0,
    isHidden: (flags & 0x01) !== 0,
    goesOn: (flags & 0x80) !== 0,
    target,
    ...(more !== undefined && { more: { ...more, sector: more.sector + base } }),
  };
}

/** Whether a record is of the folder itself, or of the one that it is in (6.8.2.2). */
export function isDots(bytes: Buffer, at: number): boolean {
  return bytes[at + 32] === 1 && (bytes[at + FIXED_BYTES] ?? 2) <= 1;
}

/** The name and the target of a link, by the fields of Rock Ridge (SUSP 1.12; IEEE P1282, 4.1.3 and 4.1.4). */
export function readRockRidge(fields: Buffer): Pick<FolderRecord, 'name' | 'target' | 'more'> {
  const names: Buffer[] = [];
  const steps: string[] = [];
  let more: FolderRecord['more'];
  for (let at = 0; at + 4 <= fields.length; ) {
    const length = fields[at + 2] ?? 0;
    if (length < 4) break;
    const field = fields.subarray(at, at + length);
    const signature = field.toString('latin1', 0, 2);
    if (signature === 'NM') names.push(field.subarray(5));
    if (signature === 'SL') steps.push(...readSteps(field.subarray(5)));
    if (signature === 'CE' && field.length >= 28) {
      more = { sector: field.readUInt32LE(4), offset: field.readUInt32LE(12), bytes: field.readUInt32LE(20) };
    }
    at += length;
  }
  return {
    name: Buffer.concat(names).toString('utf8'),
    target: steps.join('/').replace('//', '/'),
    ...(more !== undefined && { more }),
  };
}

/** Steps of a path: flags, a length and a name each. */
function readSteps(components: Buffer): readonly string[] {
  const steps: string[] = [];
  for (let at = 0; at + 2 <= components.length; ) {
    const flags = components[at] ?? 0;
    const end = at + 2 + (components[at + 1] ?? 0);
    if ((flags & 0x02) !== 0) steps.push('.');
    else if ((flags & 0x04) !== 0) steps.push('..');
    else steps.push((flags & 0x08) !== 0 ? '/' : components.toString('utf8', at + 2, end));
    at = end;
  }
  return steps;
}
