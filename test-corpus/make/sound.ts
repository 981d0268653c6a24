import { latin1, utf8 } from './case-bytes.ts';

/** Makers of tags and of frames of sound that say nothing. */

/** Frames of MPEG-1 layer III at 32 kbit/s and 44.1 kHz (ISO/IEC 11172-3, 2.4.1.3): 104 bytes each. */
export function mp3Frames(count: number): Buffer {
  const frame = Buffer.alloc(104);
  frame.writeUInt32BE(0xfffb1000);
  return Buffer.concat(Array.from({ length: count }, () => frame));
}

/** Frames of AAC (ISO/IEC 13818-7, 6.2) of 16 bytes each. */
export function aacFrames(count: number): Buffer {
  const frame = Buffer.from('fff15080021ffc21000000000000000e', 'hex');
  return Buffer.concat(Array.from({ length: count }, () => frame));
}

/** A number in seven bits a byte (ID3v2.4 structure, 6.2). */
function synchsafe(number: number): Buffer {
  return Buffer.from([21, 14, 7, 0].map((shift) => (number >> shift) & 0x7f));
}

/** A frame of a tag: of 2.2 with three letters, else with four and flags. */
export function id3Frame(version: 2 | 3 | 4, id: string, data: Uint8Array, flags = 0): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  if (version === 2) return Buffer.concat([latin1(id), length.subarray(1), data]);
  const bits = Buffer.from([flags >> 8, flags & 0xff]);
  return Buffer.concat([latin1(id), version === 4 ? synchsafe(data.length) : length, bits, data]);
}

/** A tag before or behind the sound. `flags` are those of its header; one with a footer has that in the place of a header. */
export function id3Tag(version: 2 | 3 | 4, body: Uint8Array, flags = 0): Buffer {
  const header = (mark: string) =>
    Buffer.concat([latin1(mark), Buffer.from([version, 0, flags]), synchsafe(body.length)]);
  return Buffer.concat([header('ID3'), body, ...((flags & 0x10) === 0 ? [] : [header('3DI')])]);
}

/** A text of a frame, in Western letters. */
export const id3Text = (text: string) => Buffer.concat([Uint8Array.of(0), latin1(text)]);

/** ID3v1: fields of fixed lengths. */
export function id3v1(title: string, artist: string, comment: string): Buffer {
  const tag = Buffer.alloc(128);
  tag.write('TAG', 0, 'latin1');
  tag.write(title, 3, 30, 'latin1');
  tag.write(artist, 33, 30, 'latin1');
  tag.write('2026', 93, 'latin1');
  tag.write(comment, 97, 28, 'latin1');
  return tag;
}

/** An APE tag with its footer. */
export function apeTag(items: readonly (readonly [key: string, value: Uint8Array, flags?: number])[]): Buffer {
  const body = Buffer.concat(
    items.map(([key, value, flags = 0]) => {
      const numbers = Buffer.alloc(8);
      numbers.writeUInt32LE(value.length);
      numbers.writeUInt32LE(flags, 4);
      return Buffer.concat([numbers, latin1(`${key}\0`), value]);
    }),
  );
  const footer = Buffer.alloc(32);
  footer.write('APETAGEX', 'latin1');
  footer.writeUInt32LE(2_000, 8);
  footer.writeUInt32LE(body.length + 32, 12);
  footer.writeUInt32LE(items.length, 16);
  return Buffer.concat([body, footer]);
}

/** A list of comments (Vorbis I, 5.2.1). */
export function vorbisComments(...comments: readonly string[]): Buffer {
  const text = (value: string) => {
    const bytes = utf8(value);
    return Buffer.concat([longLE(bytes.length), bytes]);
  };
  return Buffer.concat([text('Recorder 1.0'), longLE(comments.length), ...comments.map(text)]);
}

/** A block of a picture (RFC 9639, 8.8). */
export function flacPicture(picture: Uint8Array, about: string): Buffer {
  const type = latin1('image/jpeg');
  return Buffer.concat([
    longBE(3),
    longBE(type.length),
    type,
    longBE(about.length),
    utf8(about),
    Buffer.alloc(16),
    longBE(picture.length),
    picture,
  ]);
}

/** A block of FLAC (RFC 9639, 8.1). */
export function flacBlock(type: number, data: Uint8Array, isLast = false): Buffer {
  return Buffer.concat([Buffer.from([type | (isLast ? 0x80 : 0)]), longBE(data.length).subarray(1), data]);
}

/** Frames of silence (RFC 9639, 9): 192 samples that are all zero, in one channel of eight bits. */
export function flacFrames(count: number): Buffer {
  return Buffer.concat(
    Array.from({ length: count }, (_, number) => {
      const header = Buffer.from([0xff, 0xf8, 0x19, 0x02, number]);
      const frame = Buffer.concat([header, Buffer.from([checksum(header, 8, 0x07)]), Buffer.from([0, 0])]);
      const footer = Buffer.alloc(2);
      footer.writeUInt16BE(checksum(frame, 16, 0x8005));
      return Buffer.concat([frame, footer]);
    }),
  );
}

/** FLAC with some blocks behind the first, and two frames. */
export function makeFlac(...blocks: readonly Uint8Array[]): Buffer {
  return Buffer.concat([
    latin1('fLaC'),
    flacBlock(0, Buffer.alloc(34)),
    ...blocks,
    flacBlock(1, Buffer.alloc(16), true),
    flacFrames(2),
  ]);
}

function checksum(bytes: Uint8Array, width: number, polynomial: number): number {
  const top = 2 ** (width - 1);
  return bytes.reduce((sum, byte) => {
    let rest = sum ^ (byte << (width - 8));
    for (let bit = 0; bit < 8; bit += 1) rest = (rest & top) === 0 ? rest << 1 : (rest << 1) ^ polynomial;
    return rest & (2 ** width - 1);
  }, 0);
}

/** A page of Ogg (RFC 3533, 6) that has packets whole; `flags` 2 begins a stream, and 4 ends it. */
export function oggPage(serial: number, packets: readonly Uint8Array[], flags = 0): Buffer {
  const segments = packets.flatMap((packet) => [
    ...Array.from({ length: Math.floor(packet.length / 255) }, () => 255),
    packet.length % 255,
  ]);
  const header = Buffer.alloc(27);
  header.write('OggS', 'latin1');
  header[5] = flags;
  header.writeUInt32LE(serial, 14);
  header[26] = segments.length;
  return Buffer.concat([header, Buffer.from(segments), ...packets]);
}

export function longLE(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

export function longBE(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
}
