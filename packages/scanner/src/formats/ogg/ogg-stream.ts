import { readFlacPicture, readVorbisComments } from '../../structures/recording/read-vorbis-comments.ts';
import type { RecordingFindings } from '../../structures/recording/recording-findings.ts';
import { type KateClock, kateClockOf, readKatePacket } from './read-kate.ts';

/** What a stream is by the beginning of its first packet. */
interface StreamKind {
  readonly mark: string;
  /** What is read of its packets: of so many of them, or of all. */
  readonly packets: number;
  /** Where the list of comments begins in the packet that has it, by what that begins with. */
  readonly comments: string;
  /** What it is for a person. */
  readonly plays?: 'sound' | 'video';
}

/** Vorbis I, 4.2.1; RFC 7845, 5; Speex manual, 7; Theora, 6.1 and 6.3; OggKate; Skeleton 4; RFC 9639, 10.1; OGM has what Vorbis has. */
const KINDS: readonly StreamKind[] = [
  { mark: '\x01vorbis', packets: 2, comments: '\x03vorbis', plays: 'sound' },
  { mark: 'OpusHead', packets: 2, comments: 'OpusTags', plays: 'sound' },
  { mark: 'Speex   ', packets: 2, comments: '', plays: 'sound' },
  { mark: '\x80theora', packets: 2, comments: '\x81theora', plays: 'video' },
  { mark: '\x80kate\0\0\0', packets: Number.POSITIVE_INFINITY, comments: '\x81kate\0\0\0' },
  { mark: 'fishead\0', packets: Number.POSITIVE_INFINITY, comments: '-' },
  { mark: '\x7fFLAC', packets: Number.POSITIVE_INFINITY, comments: '-', plays: 'sound' },
  { mark: '\x01video', packets: 2, comments: '\x03vorbis', plays: 'video' },
  { mark: '\x01audio', packets: 2, comments: '\x03vorbis', plays: 'sound' },
  { mark: 'OVP80', packets: 2, comments: 'OVP80\x02 ', plays: 'video' },
];

/** A stream of an Ogg file: puts its first packets together from pages, and tells what they say. */
export class OggStream {
  readonly #findings: RecordingFindings;
  #kind: StreamKind | undefined;
  #clock: KateClock | undefined;
  #count = 0;
  #pieces: Uint8Array[] = [];
  #isWanted = true;

  constructor(findings: RecordingFindings) {
    this.#findings = findings;
  }

  /** Whether its next page is to be read: of sound and pictures only the first are. */
  get isWanted(): boolean {
    return this.#isWanted;
  }

  /** Takes a page: its body, and the lengths of its segments, of which one that is not 255 ends a packet. Throws limits. */
  page(body: Uint8Array, segments: Uint8Array): void {
    let start = 0;
    let at = 0;
    for (const bytes of segments) {
      at += bytes;
      if (bytes === 255) continue;
      this.#take(body.subarray(start, at));
      this.#endPacket();
      start = at;
      if (!this.#isWanted) return;
    }
    this.#take(body.subarray(start, at));
  }

  /** To be called when no more pages come: a packet that was not ended is damage. */
  end(): void {
    if (this.#isWanted && this.#pieces.length > 0) {
      this.#findings.problem('bad-part');
      this.#endPacket();
    }
    this.#isWanted = false;
  }

  #take(piece: Uint8Array): void {
    if (piece.length === 0) return;
    this.#findings.hold(piece.length);
    this.#pieces.push(piece);
  }

  #endPacket(): void {
    const packet = Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.#findings.count();
    this.#count += 1;
    if (this.#count === 1) this.#begin(packet);
    else if (this.#kind !== undefined) this.#read(packet, this.#kind);
    if (this.#count >= (this.#kind?.packets ?? 0)) this.#isWanted = false;
  }

  #begin(packet: Buffer): void {
    const head = packet.toString('latin1', 0, 16);
    this.#kind = KINDS.find(({ mark }) => head.startsWith(mark));
    if (this.#kind?.plays !== undefined) this.#findings.trait(this.#kind.plays);
    if (this.#kind?.mark.startsWith('\x80kate') === true) this.#clock = kateClockOf(packet, this.#findings);
    else if (this.#kind === undefined) {
      this.#findings.problem('part-not-read');
      this.#findings.bytes('stream', packet);
    }
  }

  #read(packet: Buffer, { mark, comments }: StreamKind): void {
    if (mark === '\x7fFLAC') this.#readFlac(packet);
    else if (packet.toString('latin1', 0, comments.length) === comments)
      readVorbisComments(
        packet.subarray(comments.startsWith('\x81kate') ? comments.length + 1 : comments.length),
        this.#findings,
      );
    else if (this.#clock !== undefined) readKatePacket(packet, this.#clock, this.#findings);
    else this.#findings.bytes('stream', packet);
  }

  /** Packets are blocks of metadata up to the first that is sound. */
  #readFlac(packet: Buffer): void {
    const type = (packet[0] ?? 0) & 0x7f;
    const data = packet.subarray(4);
    if (packet[0] === 0xff) this.#isWanted = false;
    else if (type === 4) readVorbisComments(data, this.#findings);
    else if (type === 6) readFlacPicture(data, this.#findings);
    else this.#findings.bytes('block', data);
  }
}
