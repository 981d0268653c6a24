import { expect, test } from 'vitest';
import { latin1, utf8 } from '../../../test-corpus/make/case-bytes.ts';
import { box, SCENE } from '../../../test-corpus/make/pictures.ts';
import { seeRecognized } from './recognizing.ts';

const VIDEO = Buffer.concat([box('ftyp', latin1('mp42\0\0\0\0mp42isom')), box('mdat', Buffer.alloc(40, 1))]);

/** What stands behind a picture: the members of it, its traits, and its fields of a program. */
async function behind(bytes: Uint8Array) {
  const { parts } = await seeRecognized('a.jpg', Buffer.concat([SCENE, bytes]));
  return parts.flatMap((part) => {
    if (part.kind === 'member') return [`member ${part.source.path.slice(7)}`];
    if (part.kind === 'trait') return [part.trait];
    return part.kind === 'metadata' ? [`${part.name} ${part.value}`] : [];
  });
}

/** Records as Samsung's telephones write them, and their list. */
function records(...each: readonly (readonly [name: string, value: Uint8Array])[]): Buffer {
  const written = each.map(([name, value]) => {
    const head = Buffer.alloc(8);
    head.writeUInt32LE(name.length, 4);
    return Buffer.concat([head, latin1(name), value]);
  });
  const length = written.reduce((sum, record) => sum + record.length, 0);
  let at = 0;
  const list = written.map((record) => {
    const entry = Buffer.alloc(12);
    entry.writeUInt32LE(length - at, 4);
    entry.writeUInt32LE(record.length, 8);
    at += record.length;
    return entry;
  });
  const head = Buffer.from('SEFH\0\0\0\0\0\0\0\0', 'latin1');
  head.writeUInt32LE(each.length, 8);
  const body = Buffer.concat([head, ...list]);
  const end = Buffer.alloc(4);
  end.writeUInt32LE(body.length);
  return Buffer.concat([...written, body, end, latin1('SEFT')]);
}

test('a video behind a picture is a member', async () => {
  expect(await behind(VIDEO)).toEqual(['picture', 'member motion-photo.mp4']);
  expect(await behind(Buffer.concat([utf8('MotionPhoto_Data'), VIDEO]))).toEqual([
    'picture',
    'raw:trailer MotionPhoto_Data',
    'member motion-photo.mp4',
  ]);
});

test('records of a telephone are read by their names', async () => {
  expect(await behind(records(['Image_UTC_Data', utf8('1700000000000')], ['MotionPhoto_Data', VIDEO]))).toEqual([
    'picture',
    'raw:Samsung-Image_UTC_Data 1700000000000',
    'member motion-photo.mp4',
  ]);
});

test('what fills a file up is nothing', async () => {
  expect(await behind(Buffer.alloc(300))).toEqual(['picture']);
});
