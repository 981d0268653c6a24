import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { hex, latin1, utf8 } from '../../../test-corpus/make/case-bytes.ts';
import {
  EBML_HEADER,
  ebml,
  ebmlText,
  makeMkv,
  mkvBlock,
  mkvCluster,
  mkvPacked,
  mkvSubtitled,
  mkvTag,
  mkvTrack,
  mkvTracks,
  mkvVideo,
  VIDEO,
} from '../../../test-corpus/make/matroska.ts';
import { riffChunk } from '../../../test-corpus/make/raster-files.ts';
import { good as asf } from '../../../test-corpus/make/read/asf.ts';
import { makeAvi, makeRiff, makeWav, riffList } from '../../../test-corpus/make/riff.ts';
import {
  flacBlock,
  flacFrames,
  id3Frame,
  id3Tag,
  id3Text,
  longBE,
  longLE,
  makeFlac,
  mp3Frames,
  oggPage,
  vorbisComments,
} from '../../../test-corpus/make/sound.ts';
import { BytesSource } from '../src/index.ts';
import { type Seen, see } from './steps.ts';

const TORN = 'A part of the file contradicts its format, and was read as far as it could be.';
const MANY = 'The recording has more than 2,000,000 fields or parts.';

/** The problems of a file, those of its members too, each once. */
async function problemsOf(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const seen: readonly Seen[] = await see(new BytesSource(name, bytes));
  return [...new Set(seen.flatMap(({ problems }) => problems.map(({ message }) => message)))];
}

test('a frame that declares more than its tag has is as long as that', { timeout: 20_000 }, async () => {
  const frame = id3Frame(3, 'TIT2', id3Text('Interview'));
  frame.writeUInt32BE(0xffff_ffff, 4);
  expect(await problemsOf('a.mp3', Buffer.concat([id3Tag(3, frame), mp3Frames(3)]))).toEqual([TORN]);
});

test('a tag that declares 256 megabytes is as long as the file', { timeout: 20_000 }, async () => {
  const tag = id3Tag(3, id3Frame(3, 'TIT2', id3Text('Interview')));
  tag.write('7f7f7f7f', 6, 'hex');
  expect(await problemsOf('a.mp3', Buffer.concat([tag, mp3Frames(3)]))).toEqual([TORN]);
});

test('a tag of more than is held is a problem', { timeout: 20_000 }, async () => {
  const tag = id3Tag(3, Buffer.alloc(80 * 1024 ** 2));
  expect(await problemsOf('a.mp3', Buffer.concat([tag, mp3Frames(3)]))).toEqual([
    'A part of the file that is held in memory has more than 67,108,864 bytes.',
  ]);
});

test('millions of frames of a tag, of comments and of chunks that hold nothing are a problem', {
  timeout: 60_000,
}, async () => {
  const frame = id3Frame(2, 'TT2', new Uint8Array(0));
  const frames = Buffer.alloc(2_100_000 * frame.length, frame);
  expect(await problemsOf('a.mp3', Buffer.concat([id3Tag(2, frames), mp3Frames(3)]))).toEqual([MANY]);
  const comments = vorbisComments();
  comments.writeUInt32LE(2_100_000, comments.length - 4);
  const list = Buffer.concat([comments, Buffer.alloc(2_100_000 * 4)]);
  expect(await problemsOf('a.flac', makeFlac(flacBlock(4, list)))).toEqual([MANY]);
  const chunk = riffChunk('mine', new Uint8Array(0));
  expect(await problemsOf('a.wav', makeWav(Buffer.alloc(2_100_000 * 8, chunk)))).toEqual([MANY]);
});

test('comments that declare more of them than there are end with the file', { timeout: 20_000 }, async () => {
  const comments = vorbisComments('TITLE=One');
  comments.writeUInt32LE(0xffff_ffff, 16);
  expect(await problemsOf('a.flac', makeFlac(flacBlock(4, comments)))).toEqual([TORN]);
});

test('a field that expands to gigabytes is a problem, and so are many that do', { timeout: 20_000 }, async () => {
  const bomb = Buffer.concat([longBE(0xffff_ffff), deflateSync(Buffer.alloc(40e6, 'a'))]);
  const tag = (count: number) =>
    Buffer.concat([
      id3Tag(3, Buffer.concat(Array.from({ length: count }, () => id3Frame(3, 'TIT3', bomb, 0x80)))),
      mp3Frames(3),
    ]);
  expect(await problemsOf('a.mp3', tag(1))).toEqual(['A compressed stream expands to more than 8,388,608 bytes.']);
  expect(await problemsOf('a.mp3', tag(100))).toContain(
    'What it holds expands to more than 100 times the bytes of the file.',
  );
});

test('chapters within chapters are followed so far', { timeout: 20_000 }, async () => {
  let chapter = id3Frame(3, 'TIT2', id3Text('deep'));
  for (let depth = 0; depth < 5_000; depth += 1)
    chapter = id3Frame(3, 'CHAP', Buffer.concat([latin1('c\0'), Buffer.alloc(16), chapter]));
  expect(await problemsOf('a.mp3', Buffer.concat([id3Tag(3, chapter), mp3Frames(3)]))).toEqual([
    'A part of the file that may hold text or a file is not read.',
  ]);
});

test('tags that end one another are read so often and no more', { timeout: 20_000 }, async () => {
  const footer = Buffer.alloc(32);
  footer.write('APETAGEX', 'latin1');
  footer.writeUInt32LE(32, 12);
  const bytes = Buffer.concat([mp3Frames(3), Buffer.alloc(32 * 100_000, footer)]);
  const [, behind] = await see(new BytesSource('a.mp3', bytes));
  expect(behind?.document.path).toBe('a.mp3!/appended-data');
});

test('bytes that nearly begin frames are gone over once', { timeout: 20_000 }, async () => {
  const nearly = Buffer.alloc(20e6, Buffer.from('fffb10000a', 'hex'));
  expect(await problemsOf('a.mp3', Buffer.concat([id3Tag(3, Buffer.alloc(10)), mp3Frames(3), nearly]))).not.toEqual([]);
});

test('a frame of FLAC that never ends is a problem', { timeout: 20_000 }, async () => {
  const flac = Buffer.concat([makeFlac().subarray(0, -10), Buffer.alloc(30e6, 0x03)]);
  expect(await problemsOf('a.flac', flac)).not.toEqual([]);
  expect(
    await problemsOf('b.flac', Buffer.concat([latin1('fLaC'), flacBlock(0, Buffer.alloc(34)), flacFrames(0)])),
  ).toEqual([]);
});

test('pages of no length, and marks of pages without any, end', { timeout: 60_000 }, async () => {
  const page = oggPage(1, [], 2);
  expect(await problemsOf('a.ogg', Buffer.alloc(page.length * 2_100_000, page))).toEqual([MANY]);
  const head = oggPage(1, [Buffer.concat([latin1('OpusHead'), Buffer.alloc(11)])], 2);
  const marks = Buffer.concat([head, Buffer.alloc(4e6, 'OggS\x01')]);
  expect(await problemsOf('a.ogg', marks)).toEqual([TORN]);
});

test('a packet that never ends is held so far', { timeout: 20_000 }, async () => {
  const head = oggPage(1, [Buffer.concat([latin1('OpusHead'), Buffer.alloc(11)])], 2);
  const endless = Buffer.concat([
    latin1('OggS\0\0'),
    Buffer.alloc(8),
    longLE(1),
    Buffer.alloc(8),
    Buffer.from([255]),
    Buffer.alloc(255, 255),
    Buffer.alloc(65_025, 'a'),
  ]);
  expect(await problemsOf('a.ogg', Buffer.concat([head, Buffer.alloc(endless.length * 1_200, endless)]))).toContain(
    'A part of the file that is held in memory has more than 67,108,864 bytes.',
  );
});

test('chunks that declare nothing, or all there can be, end with the file', { timeout: 20_000 }, async () => {
  for (const length of [0xffff_fffe, 0x7fff_ffff, 4_000]) {
    const chunk = riffChunk('mine', utf8('Jane Doe'));
    chunk.writeUInt32LE(length, 4);
    expect(await problemsOf('a.wav', makeWav(chunk))).toEqual([TORN]);
    expect(await problemsOf('a.avi', makeAvi({ more: [chunk] }))).toEqual([TORN]);
  }
});

test('lists within lists are followed so far', { timeout: 20_000 }, async () => {
  let list = riffChunk('mine', utf8('deep'));
  for (let depth = 0; depth < 5_000; depth += 1) list = riffList('mine', list);
  expect(await problemsOf('a.wav', makeWav(list))).toEqual([
    'A part of the file that may hold text or a file is not read.',
  ]);
});

test('lists at the top of an AVI that are empty are read one by one', { timeout: 60_000 }, async () => {
  const empty = makeRiff('AVIX');
  expect(
    await problemsOf('a.avi', Buffer.concat([makeAvi({}), Buffer.alloc(empty.length * 2_100_000, empty)])),
  ).toEqual([MANY]);
});

test('elements that declare nothing, all there can be, or no end, end with the file', { timeout: 20_000 }, async () => {
  for (const length of ['01fffffffffffffe', '0880000000000000', '1fffffff', '01ffffffffffffff']) {
    const element = Buffer.concat([hex(`1254c367${length}`), utf8('Jane Doe was there and so was John Roe')]);
    expect(await problemsOf('a.mkv', Buffer.concat([mkvVideo(), element])), length).not.toEqual([]);
    expect(await problemsOf('a.mkv', makeMkv(mkvTracks(VIDEO), element)), length).not.toEqual([]);
  }
});

test('elements within elements are followed so far', { timeout: 20_000 }, async () => {
  let tag = mkvTag('ARTIST', 'deep');
  let chapter = ebml('b6', ebmlText('5654', 'deep'));
  let group: Buffer = Buffer.alloc(0);
  for (let depth = 0; depth < 10_000; depth += 1) {
    tag = ebml('67c8', tag);
    chapter = ebml('b6', chapter);
    group = ebml('a0', group);
  }
  const DEEP = ['A part of the file that may hold text or a file is not read.'];
  expect(await problemsOf('a.mkv', mkvVideo(ebml('1254c367', ebml('7373', tag))))).toEqual(DEEP);
  expect(await problemsOf('a.mkv', mkvVideo(ebml('1043a770', ebml('45b9', chapter))))).toEqual(DEEP);
  expect(await problemsOf('a.mkv', mkvVideo(group))).toEqual([]);
});

test('segments within segments, and clusters without an end, are gone over once', { timeout: 20_000 }, async () => {
  const segments = Buffer.alloc(12 * 100_000, hex('1853806701ffffffffffffff'));
  expect(await problemsOf('a.mkv', Buffer.concat([EBML_HEADER, segments]))).toEqual([]);
  const clusters = Buffer.alloc(12 * 100_000, hex('1f43b67501ffffffffffffff'));
  expect(await problemsOf('a.mkv', Buffer.concat([EBML_HEADER, segments.subarray(0, 12), clusters]))).toEqual([]);
});

test('millions of empty elements are a problem', { timeout: 60_000 }, async () => {
  const empty = Buffer.alloc(2 * 2_100_000, hex('ec80'));
  expect(await problemsOf('a.mkv', mkvVideo(empty))).toEqual([MANY]);
});

test('subtitles that expand to gigabytes are a problem', { timeout: 20_000 }, async () => {
  const track = mkvTrack(2, 0x11, 'S_TEXT/UTF8', mkvPacked(0));
  const bomb = deflateSync(Buffer.alloc(30e6, 'a'));
  const video = mkvSubtitled(track, ...Array.from({ length: 100 }, () => mkvBlock(2, 0, bomb)));
  expect(await problemsOf('a.mkv', video)).toContain(
    'What it holds expands to more than 100 times the bytes of the file.',
  );
  expect(await problemsOf('a.mkv', mkvSubtitled(track, mkvBlock(2, 0, bomb)))).toEqual([
    'A compressed stream expands to more than 8,388,608 bytes.',
  ]);
});

test('subtitles of more than is held are a problem', { timeout: 20_000 }, async () => {
  const track = mkvTrack(2, 0x11, 'S_TEXT/UTF8');
  const block = mkvBlock(2, 0, Buffer.alloc(4e6, 'a '));
  expect(await problemsOf('a.mkv', mkvSubtitled(track, ...Array.from({ length: 20 }, () => block)))).toEqual([
    'A part of the file that is held in memory has more than 67,108,864 bytes.',
  ]);
});

test('objects that declare nothing, or all there can be, end with the file', { timeout: 60_000 }, async () => {
  const whole = Buffer.from(asf.bytes);
  for (const length of [0n, 1n, 2n ** 63n, 2n ** 64n - 1n]) {
    for (const at of [16, 30 + 16]) {
      const lying = Buffer.from(whole);
      lying.writeBigUInt64LE(length, at);
      expect(await problemsOf('a.wma', lying), `${length}`).not.toEqual([]);
    }
  }
  const empty = Buffer.concat([Buffer.alloc(16, 7), longLE(24), longLE(0)]);
  expect(await problemsOf('a.wma', Buffer.concat([whole, Buffer.alloc(24 * 2_100_000, empty)]))).toEqual([MANY]);
});

test('a changed byte of a recording never ends its reader', { timeout: 120_000 }, async () => {
  const files = {
    'a.mkv': mkvVideo(ebml('1254c367', ebml('7373', mkvTag('ARTIST', 'Jane Doe'))), mkvCluster(0)),
    'a.mp3': Buffer.concat([id3Tag(3, id3Frame(3, 'SYLT', latin1('\0eng\x02\x01\0words\0\0\0\x01\0'))), mp3Frames(2)]),
    'a.ogg': oggPage(1, [Buffer.concat([latin1('OpusHead'), Buffer.alloc(11)])], 2),
    'a.flac': makeFlac(flacBlock(4, vorbisComments('TITLE=One'))),
    'a.avi': makeAvi({}),
    'a.wma': Buffer.from(asf.bytes),
  };
  for (const [name, bytes] of Object.entries(files)) {
    for (let at = 0; at < bytes.length; at += 1) {
      for (const value of [0x00, 0x7f, 0xff]) {
        const changed = Buffer.from(bytes);
        changed[at] = value;
        const seen = await see(new BytesSource(name, changed));
        expect(seen.flatMap(({ problems }) => problems.map(({ code }) => code))).not.toContain('crashed');
      }
    }
  }
});
