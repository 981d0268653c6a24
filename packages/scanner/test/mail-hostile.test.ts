import { expect, test } from 'vitest';
import { base64Lines, FIELDS, makeMail } from '../../../test-corpus/make/mail.ts';
import { BytesSource } from '../src/index.ts';
import { codes, see } from './steps.ts';

/** The messages of all problems of a file, each once. */
async function problemsOf(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const seen = await see(new BytesSource(name, bytes));
  return [...new Set(seen.flatMap(({ problems }) => problems.map(({ message }) => message)))];
}

test('messages within messages end at the depth that files may be nested', async () => {
  const level = 'Content-Type: message/rfc822\n\n';
  const nested = Buffer.from(`From: a@example.org\nMIME-Version: 1.0\n${level.repeat(10_000)}SSN 078-05-1120\n`);
  expect(await problemsOf('nested.eml', nested)).toEqual(['Files are nested deeper than 8 levels.']);
});

test('messages within messages in base64 end there too', async () => {
  let message = makeMail(FIELDS, 'SSN 078-05-1120\n');
  for (let depth = 0; depth < 12; depth += 1) {
    message = makeMail(
      { ...FIELDS, 'Content-Type': 'message/rfc822', 'Content-Transfer-Encoding': 'base64' },
      base64Lines(message),
    );
  }
  expect(await problemsOf('nested.eml', message)).toEqual(['Files are nested deeper than 8 levels.']);
});

test('parts within parts end at a limit', async () => {
  const levels = Array.from(
    { length: 10_000 },
    (_, depth) => `--b${depth}\nContent-Type: multipart/mixed; boundary=b${depth + 1}\n\n`,
  );
  const message = makeMail({ ...FIELDS, 'Content-Type': 'multipart/mixed; boundary=b0' }, levels.join(''));
  expect(await problemsOf('parts.eml', message)).toEqual(['Parts of the message are nested deeper than 100 levels.']);
});

test('a header without an end is kept as far as a limit', async () => {
  const message = Buffer.from(`From: a@example.org\nMIME-Version: 1.0\nX-Long: ${'a '.repeat(3_000_000)}\n\nHello\n`);
  expect(await problemsOf('long.eml', message)).toEqual(['A header of the message has more than 4,194,304 bytes.']);
});

test('a message of nothing but delimiters that are none is read in time that grows with it', async () => {
  const message = makeMail({ ...FIELDS, 'Content-Type': 'multipart/mixed; boundary=b0' }, '--\n--b\n'.repeat(200_000));
  expect(await problemsOf('hyphens.eml', message)).toEqual([]);
});

test('a folder of lines that begin no message is one message', async () => {
  const folder = Buffer.from(`From a@example.org Mon Mar  2 09:30:00 2026\n\n${'From here\n'.repeat(200_000)}`);
  expect(codes(await see(new BytesSource('lines.mbox', folder)))).toEqual([]);
});

test('elements within elements end at a limit, and ends without a beginning are nothing', async () => {
  const deep = Buffer.from(`<html>${'<b><i>'.repeat(200_000)}x`);
  expect(await problemsOf('deep.html', deep)).toEqual(['Elements of the page are nested deeper than 5,000 levels.']);
  const ends = Buffer.from(`<html>${'<b>'.repeat(4_000)}${'</i>'.repeat(200_000)}x`);
  expect(await problemsOf('ends.html', ends)).toEqual([]);
});

test('pages within pages end at a limit, and a style sheet of openings alone is read in time', async () => {
  let page = '<p>SSN 078-05-1120</p>';
  for (let depth = 0; depth < 6; depth += 1)
    page = `<iframe srcdoc="${page.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`;
  expect(await problemsOf('pages.html', Buffer.from(`<html>${page}`))).toEqual([]);
  const style = `<html><style>${'/* a {'.repeat(200_000)}</style>${'<!--[if a]>'.repeat(20_000)}`;
  expect(await problemsOf('style.html', Buffer.from(style))).toEqual([]);
});
