import { expect, test } from 'vitest';
import { BytesSource, defaultLimits } from '../src/index.ts';
import { InlineFiles } from '../src/structures/inline-files.ts';

/** The members of a page that has a file in an address. */
function membersOf(bytes: Uint8Array): number {
  const files = new InlineFiles(new BytesSource('page.html', new Uint8Array(0)), defaultLimits);
  files.add(`data:font/woff;base64,${Buffer.from(bytes).toString('base64')}`);
  return files.take().length;
}

function font(content: string): Buffer {
  const bytes = Buffer.concat([Buffer.from('wOFF\0\x01\0\0\0\0\0\0', 'latin1'), Buffer.from(content, 'latin1')]);
  bytes.writeUInt32BE(bytes.length, 8);
  return bytes;
}

test('a font in an address is no file, and one that holds a number of a person is', () => {
  expect(membersOf(font('\x07\x91\xfe'.repeat(40)))).toBe(0);
  expect(membersOf(font('SSN 078-05-1120\nJane Doe\n'))).toBe(1);
});
