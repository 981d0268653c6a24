import type { Location, Part } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { told, trait } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { around } from '../../source/around.ts';
import { decodeName } from '../../structures/archive/words.ts';
import { findWords } from '../../structures/binary-words.ts';
import { BlockBuilder } from '../../text/block.ts';
import { replaceControls } from '../../text/decode.ts';
import { type MetadataField, metadataParts } from '../../text/metadata.ts';
import type { WholeSource } from '../format.ts';

/** 2.1, ShellLinkHeader. */
const HEADER_BYTES = 76;

/** 2.1.1, LinkFlags. */
const FLAGS = { places: 0x01, link: 0x02, wide: 0x80 } as const;

/** 2.4, StringData: each by its flag, in order. */
const STRINGS = [
  [0x04, 'description'],
  [0x08, 'relative-path'],
  [0x10, 'working-folder'],
  [0x20, 'arguments'],
  [0x40, 'icon-path'],
] as const;

/** 2.5, ExtraData: signatures of the blocks with one string in each encoding, and what it says. */
const PATH_BLOCKS: ReadonlyMap<number, string> = new Map([
  [0xa0000001, 'target-path'],
  [0xa0000006, 'application'],
  [0xa0000007, 'icon-path'],
]);
const TRACKER = 0xa0000003;
const PROPERTIES = 0xa0000009;

/** The words of a shortcut in their order, then what it says of the machine. */
export async function* readLnk(source: WholeSource, limits: Limits): AsyncGenerator<Part> {
  const reader = new LnkReader(Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.length));
  const end = reader.read();
  yield* reader.blocks.rest();
  yield* metadataParts(reader.fields, limits);
  if (reader.fields.length > 0) yield trait('entry-attribute');
  if (!reader.isWhole) yield told('bad-part');
  const rest = source.bytes.subarray(end);
  if (rest.every((byte) => byte === 0)) return;
  yield trait('appended-data');
  const range = { start: end, end: source.bytes.length };
  yield { ...around(source, 'appended-data', range, limits.memberBytesMax), known: [trait('appended-data')] };
}

class LnkReader {
  readonly blocks = new BlockBuilder();
  readonly fields: MetadataField[] = [];
  readonly #bytes: Buffer;
  #at = HEADER_BYTES;
  /** Whether all that is declared was there. */
  isWhole = true;

  constructor(bytes: Buffer) {
    if (bytes.length < HEADER_BYTES) throw new ProblemError('bad-structure');
    this.#bytes = bytes;
  }

  /** Reads it, and says where it ends. */
  read(): number {
    const flags = this.#bytes.readUInt32LE(20);
    if ((flags & FLAGS.places) !== 0) {
      for (const text of findWords(this.#take(this.#word() + 2, 2), 'some')) this.#add(text, 'place');
    }
    if ((flags & FLAGS.link) !== 0) this.#readLink(this.#take(Math.max(4, this.#long()), 0));
    for (const [flag, name] of STRINGS) {
      if ((flags & flag) !== 0) this.#readString(name, (flags & FLAGS.wide) !== 0);
    }
    for (let size = this.#long(); size >= 4; size = this.#long()) this.#readBlock(this.#take(size, 0));
    return Math.min(this.#bytes.length, this.#at + 4);
  }

  /** 2.3, LinkInfo: where the target was, on which disk or in which share. */
  #readLink(link: Buffer): void {
    const flags = longAt(link, 8);
    if ((flags & 1) !== 0) {
      this.#readVolume(link.subarray(longAt(link, 12)));
      this.#addPath(narrow(link.subarray(longAt(link, 16))), 'target-path');
      // Then the path is there in letters of two bytes as well.
      if (longAt(link, 4) >= 0x24) this.#addPath(wide(link.subarray(longAt(link, 28))), 'target-path');
    }
    if ((flags & 2) !== 0) this.#readNetwork(link.subarray(longAt(link, 20)));
    const suffix = longAt(link, 24);
    if (suffix > 0) this.#add(narrow(link.subarray(suffix)), 'target-path');
  }

  /** 2.3.1, VolumeID. */
  #readVolume(volume: Buffer): void {
    if (volume.length < 16) return;
    const serial = volume.readUInt32LE(8).toString(16).toUpperCase().padStart(8, '0');
    this.fields.push(['raw:volume-serial', `${serial.slice(0, 4)}-${serial.slice(4)}`]);
    const label = volume.readUInt32LE(12);
    // At this offset stands another, of the label in letters of two bytes.
    const text = label === 0x14 ? wide(volume.subarray(longAt(volume, 16))) : narrow(volume.subarray(label));
    this.#add(text, 'volume-label');
  }

  /** 2.3.2, CommonNetworkRelativeLink: a share, and the letter that it goes by. */
  #readNetwork(network: Buffer): void {
    const share = longAt(network, 8);
    const drive = longAt(network, 12);
    if (share > 0) this.#addPath(narrow(network.subarray(share)), 'network-share');
    if (drive > 0) this.#addPath(narrow(network.subarray(drive)), 'network-drive');
    // The same in letters of two bytes.
    if (share > 0x14) for (const text of findWords(network, 'some')) this.#add(text, 'network-share');
  }

  #readString(name: string, isWide: boolean): void {
    const count = this.#word();
    const raw = this.#take(2 + count * (isWide ? 2 : 1), 2);
    this.#add(isWide ? raw.toString('utf16le') : decodeName(raw), name);
  }

  #readBlock(block: Buffer): void {
    const signature = block.length >= 8 ? block.readUInt32LE(4) : 0;
    const name = PATH_BLOCKS.get(signature);
    if (name !== undefined) {
      this.#addPath(wide(block.subarray(268)), name);
      if (wide(block.subarray(268)) !== narrow(block.subarray(8, 268))) this.#add(narrow(block.subarray(8, 268)), name);
    } else if (signature === TRACKER) this.#readTracker(block);
    else
      for (const text of findWords(block.subarray(8), signature === PROPERTIES ? 'some' : 'likely'))
        this.#add(text, 'property');
  }

  /** 2.5.10, TrackerDataBlock: the machine, and ids whose last six bytes are the address of its card (RFC 9562, 5.1). */
  #readTracker(block: Buffer): void {
    this.fields.push(['raw:machine', narrow(block.subarray(16, 32))]);
    for (const start of [48, 80]) {
      const id = block.subarray(start, start + 16);
      const isOfCard = id.length === 16 && (id[7] ?? 0) >> 4 === 1;
      if (isOfCard) this.fields.push(['raw:mac-address', (id.toString('hex', 10).match(/../g) ?? []).join(':')]);
    }
  }

  #addPath(path: string, name: string): void {
    this.#add(path, name);
    this.fields.push(['saved-path', replaceControls(path)]);
  }

  #add(text: string, name: string): void {
    const at: Location = { kind: 'field', name };
    this.blocks.add(replaceControls(text), at, { label: name });
  }

  #word(): number {
    return this.#at + 2 <= this.#bytes.length ? this.#bytes.readUInt16LE(this.#at) : 0;
  }

  #long(): number {
    return this.#at + 4 <= this.#bytes.length ? this.#bytes.readUInt32LE(this.#at) : 0;
  }

  /** The next bytes without the first of them. */
  #take(count: number, without: number): Buffer {
    const taken = this.#bytes.subarray(this.#at + without, this.#at + count);
    if (this.#at + count > this.#bytes.length) this.isWhole = false;
    this.#at += count;
    return taken;
  }
}

/** A number of four bytes at an offset; 0 behind the end. */
function longAt(bytes: Buffer, offset: number): number {
  return offset + 4 <= bytes.length ? bytes.readUInt32LE(offset) : 0;
}

/** Text in the code page of the machine, up to a NUL. */
function narrow(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  return decodeName(end === -1 ? bytes : bytes.subarray(0, end));
}

/** Text in UTF-16, up to a NUL. */
function wide(bytes: Buffer): string {
  return bytes.toString('utf16le').replace(/\0.*$/s, '');
}
