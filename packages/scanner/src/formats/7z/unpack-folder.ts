import { crc32 } from 'node:zlib';
import type { Source } from '../../document.ts';
import { ProblemError } from '../../problem.ts';
import type { Range } from '../../source/read-range.ts';
import { signatures } from '../../structures/signatures.ts';
import { Unpacker } from '../../structures/unpacker/unpack.ts';
import type { FormatContext } from '../format.ts';
import { isEncrypted } from './expand-folder.ts';
import type { Folder } from './folders.ts';
import { ID } from './property-ids.ts';

/** Bytes of a folder's packed streams at most, which are held in memory. */
export interface PackedBound {
  readonly number: number;
  readonly limit: string;
}

/**
 * The files of a folder, one after another, which is packed by what is not read here: PPMd, filters for programs, deflate64.
 * Throws `entry-needs-password` at once. It is unpacked out of an archive that holds nothing else. `streams` are its packed streams in the source.
 */
export async function* unpackFolder(
  folder: Folder,
  source: Source,
  streams: readonly Range[],
  context: FormatContext,
  bound: PackedBound,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (isEncrypted(folder)) throw new ProblemError('entry-needs-password');
  const packed: Uint8Array[] = [];
  let bytes = 0;
  for (const { start, end } of streams) {
    bytes += end - start;
    if (bytes > bound.number) throw new ProblemError('memory-limit', bound);
    packed.push(Uint8Array.from(await source.read(start, end)));
    if (packed.at(-1)?.length !== end - start) throw new ProblemError('torn-entry');
  }
  const header = writeHeader(folder, packed);
  const archive = Buffer.concat([writeStart(header, bytes), ...packed, header]);
  let failure: ProblemError | undefined;
  for await (const event of new Unpacker(context).unpack(archive)) {
    if (event.kind === 'bytes') yield event.bytes;
    if (event.kind === 'problem') failure ??= event.problem;
  }
  if (failure !== undefined) throw failure;
}

/** The header before the packed streams (7zFormat.txt, SignatureHeader). */
function writeStart(header: Buffer, packedBytes: number): Buffer {
  const start = Buffer.alloc(20);
  start.writeBigUInt64LE(BigInt(packedBytes), 0);
  start.writeBigUInt64LE(BigInt(header.length), 8);
  start.writeUInt32LE(crc32(header), 16);
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(crc32(start));
  return Buffer.concat([signatures.sevenZip, Buffer.of(0, 4), sum, start]);
}

/** The list of an archive with that folder, and one file (7zFormat.txt, Header). */
function writeHeader({ raw, declaredSizes }: Folder, packed: readonly Uint8Array[]): Buffer {
  const name = Buffer.from('0\0', 'utf16le');
  return Buffer.concat([
    Buffer.of(ID.header, ID.mainStreams),
    Buffer.of(ID.packInfo, 0),
    ...[packed.length].map(numberBytes),
    Buffer.of(ID.sizes),
    ...packed.map(({ length }) => numberBytes(length)),
    Buffer.of(ID.end, ID.unpackInfo, ID.folder, 1, 0),
    raw,
    Buffer.of(ID.unpackSizes),
    ...declaredSizes.map(numberBytes),
    Buffer.of(ID.end, ID.end),
    Buffer.of(ID.files, 1, ID.names, name.length + 1, 0),
    name,
    Buffer.of(ID.end, ID.end),
  ]);
}

/** A number in the longest of its forms: nine bytes. */
function numberBytes(value: number): Buffer {
  const bytes = Buffer.alloc(9, 0xff);
  bytes.writeBigUInt64LE(BigInt(value), 1);
  return bytes;
}
