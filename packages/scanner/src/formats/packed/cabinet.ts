import type { Range } from '../../source/read-range.ts';
import type { Walked } from './walked.ts';

/** Flags of a header ([MS-CAB] 2.1): another cabinet before, another behind, room that is reserved. */
const HAS_PREVIOUS = 1;
const HAS_NEXT = 2;
const HAS_ROOM = 4;

/** Bytes of a header, a folder, a file and a block, before what is reserved in them, or a name (2.1 to 2.4). */
const HEADER_BYTES = 36;
const FOLDER_BYTES = 8;
const FILE_BYTES = 16;
const BLOCK_BYTES = 8;

/** Bytes of room by which Authenticode says where a signature is: behind the end that is declared. */
const SIGNED_ROOM_BYTES = 20;

/** What a cabinet says beside its files: reserved room, names of others, where it ends. Undefined if it is none. */
export function walkCabinet(bytes: Buffer): Walked | undefined {
  if (bytes.toString('latin1', 0, 4) !== 'MSCF' || bytes.length < HEADER_BYTES) return undefined;
  return new CabinetWalk(bytes).walk();
}

class CabinetWalk {
  readonly #bytes: Buffer;
  readonly #flags: number;
  readonly #room: Buffer[] = [];
  readonly #names: Buffer[] = [];
  readonly #taken: Range[] = [];
  #at = HEADER_BYTES;
  /** Bytes that blocks expand to, and that files have of them. */
  #expanded = 0;
  #listed = 0;
  /** Bytes that blocks may yet take: no two take the same, so all of them are no more than the cabinet. */
  #left: number;
  /** Blocks take more than that. */
  #isRepeated = false;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#left = bytes.length;
    this.#flags = bytes.readUInt16LE(30);
  }

  walk(): Walked {
    const end = Math.max(HEADER_BYTES, this.#bytes.readUInt32LE(8));
    const { header, folder, block } = this.#reserved();
    const inHeader = this.#take(header);
    const signature = signatureOf(inHeader, end, this.#bytes.length);
    if (signature === undefined) this.#room.push(inHeader);
    this.#readNames();
    for (let folders = this.#bytes.readUInt16LE(26); folders > 0 && this.#at < this.#bytes.length; folders -= 1) {
      const own = this.#take(FOLDER_BYTES);
      this.#room.push(this.#take(folder));
      if (own.length === FOLDER_BYTES) this.#readBlocks(own.readUInt32LE(0), own.readUInt16LE(4), block);
    }
    this.#taken.push({ start: 0, end: this.#at }, this.#filesRange());
    const isInVolumes = (this.#flags & (HAS_PREVIOUS | HAS_NEXT)) !== 0;
    return {
      end: signature?.end ?? end,
      names: this.#names,
      room: this.#room,
      taken: [...this.#taken, ...(signature === undefined ? [] : [signature])],
      files: signature === undefined ? [] : [['signature', signature]],
      isInVolumes,
      ...this.#problem(isInVolumes),
    };
  }

  #problem(isInVolumes: boolean): Pick<Walked, 'problem'> {
    if (this.#isRepeated) return { problem: 'bad-part' };
    // What blocks hold beside the files is not unpacked.
    return !isInVolumes && this.#expanded > this.#listed ? { problem: 'part-not-read' } : {};
  }

  /** Bytes that are reserved in the header, in each folder and in each block. */
  #reserved(): { readonly header: number; readonly folder: number; readonly block: number } {
    const sizes = (this.#flags & HAS_ROOM) === 0 ? Buffer.alloc(0) : this.#take(4);
    if (sizes.length < 4) return { header: 0, folder: 0, block: 0 };
    return { header: sizes.readUInt16LE(0), folder: sizes[2] ?? 0, block: sizes[3] ?? 0 };
  }

  /** Of cabinets and disks before and behind, each with a NUL. */
  #readNames(): void {
    const count = ((this.#flags & HAS_PREVIOUS) === 0 ? 0 : 2) + ((this.#flags & HAS_NEXT) === 0 ? 0 : 2);
    for (let names = 0; names < count; names += 1) {
      const nul = this.#bytes.indexOf(0, this.#at);
      const name = this.#take((nul === -1 ? this.#bytes.length : nul + 1) - this.#at);
      this.#names.push(name.subarray(0, -1));
    }
  }

  /** The list of files, each with its name. */
  #filesRange(): Range {
    const start = this.#bytes.readUInt32LE(16);
    let end = start;
    for (let files = this.#bytes.readUInt16LE(28); files > 0 && end < this.#bytes.length; files -= 1) {
      if (end + FILE_BYTES <= this.#bytes.length) this.#listed += this.#bytes.readUInt32LE(end);
      const nul = this.#bytes.indexOf(0, end + FILE_BYTES);
      end = nul === -1 ? this.#bytes.length : nul + 1;
    }
    return { start, end };
  }

  /** The blocks of a folder, which follow each other. */
  #readBlocks(start: number, count: number, reserved: number): void {
    let end = start;
    for (let left = count; left > 0 && end + BLOCK_BYTES <= this.#bytes.length; left -= 1) {
      const next = end + BLOCK_BYTES + reserved + this.#bytes.readUInt16LE(end + 4);
      this.#left -= Math.min(next, this.#bytes.length) - end;
      this.#isRepeated ||= this.#left < 0;
      if (this.#isRepeated) break;
      const room = this.#bytes.subarray(end + BLOCK_BYTES, end + BLOCK_BYTES + reserved);
      // Many blocks have room that nobody used.
      if (room.some((byte) => byte !== 0)) this.#room.push(room);
      this.#expanded += this.#bytes.readUInt16LE(end + 6);
      end = next;
    }
    this.#taken.push({ start, end });
  }

  #take(count: number): Buffer {
    const taken = this.#bytes.subarray(this.#at, this.#at + count);
    this.#at += count;
    return taken;
  }
}

/** Where a signature is: behind the cabinet, to the end of the file. */
function signatureOf(room: Buffer, end: number, size: number): Range | undefined {
  if (room.length !== SIGNED_ROOM_BYTES || room.readUInt32LE(4) !== end) return undefined;
  const last = end + room.readUInt32LE(8);
  return last > end && last <= size ? { start: end, end: last } : undefined;
}
