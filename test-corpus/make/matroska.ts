import { hex, utf8 } from './case-bytes.ts';

/** An element (RFC 8794, 5), by the digits of its name. */
export function ebml(id: string, ...data: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(data);
  return Buffer.concat([hex(id), ebmlLength(body.length), body]);
}

/** A length of four bytes. */
function ebmlLength(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(0x1000_0000 + length);
  return bytes;
}

export const ebmlText = (id: string, text: string) => ebml(id, utf8(text));
export const ebmlNumber = (id: string, number: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return ebml(id, bytes);
};

/** What a file begins with. */
export const EBML_HEADER = ebml('1a45dfa3', ebmlText('4282', 'matroska'));
export const webmHeader = ebml('1a45dfa3', ebmlText('4282', 'webm'));

/** A track of a type, with a codec (RFC 9559, 5.1.4.1). */
export const mkvTrack = (number: number, type: number, codec: string, ...more: readonly Uint8Array[]) =>
  ebml('ae', ebmlNumber('d7', number), ebmlNumber('83', type), ebmlText('86', codec), ...more);
export const mkvTracks = (...tracks: readonly Uint8Array[]) => ebml('1654ae6b', ...tracks);
export const VIDEO = mkvTrack(1, 1, 'V_VP8');

/** How pieces of a track are packed: by a method, with settings. */
export const mkvPacked = (method: number, settings?: Uint8Array, scope = 1) =>
  ebml(
    '6d80',
    ebml(
      '6240',
      ebmlNumber('5032', scope),
      ebml('5034', ebmlNumber('4254', method), ...(settings === undefined ? [] : [ebml('4255', settings)])),
    ),
  );

/** A piece of a track at a time from the beginning of its cluster, in milliseconds. */
export function mkvBlock(track: number, milliseconds: number, data: Uint8Array, id = 'a3'): Buffer {
  const head = Buffer.alloc(4);
  head[0] = 0x80 + track;
  head.writeInt16BE(milliseconds, 1);
  return ebml(id, head, data);
}

/** A cluster that begins at a time in milliseconds. */
export const mkvCluster = (milliseconds: number, ...blocks: readonly Uint8Array[]) =>
  ebml('1f43b675', ebmlNumber('e7', milliseconds), ...blocks);

/** Tags: a name and a text each. */
export const mkvTags = (...tags: readonly (readonly [name: string, text: string])[]) =>
  ebml(
    '1254c367',
    ebml('7373', ebml('63c0', ebmlText('63ca', 'ALBUM')), ...tags.map(([name, text]) => mkvTag(name, text))),
  );
export const mkvTag = (name: string, text: string, ...more: readonly Uint8Array[]): Buffer =>
  ebml('67c8', ebmlText('45a3', name), ebmlText('4487', text), ...more);

/** A file of a segment. */
export const makeMkv = (...elements: readonly Uint8Array[]) =>
  Buffer.concat([EBML_HEADER, ebml('18538067', ...elements)]);

/** What a video says of itself, a track of pictures, and a cluster of two. */
export const mkvVideo = (...more: readonly Uint8Array[]) =>
  makeMkv(
    ebml('1549a966', ebmlNumber('2ad7b1', 1_000_000), ebmlText('4d80', 'Muxer 1'), ebmlText('5741', 'Recorder 1')),
    mkvTracks(VIDEO),
    mkvCluster(0, mkvBlock(1, 0, Buffer.alloc(24, 0x11)), mkvBlock(1, 40, Buffer.alloc(24, 0x11))),
    ...more,
  );

/** A video with a track of texts, and pieces of it. */
export const mkvSubtitled = (track: Uint8Array, ...blocks: readonly Uint8Array[]) =>
  makeMkv(mkvTracks(VIDEO, track), mkvCluster(60_000, mkvBlock(1, 0, Buffer.alloc(24, 0x11)), ...blocks));
