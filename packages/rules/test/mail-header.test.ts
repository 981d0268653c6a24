import { expect, test } from 'vitest';
import { isMailHeader } from '../src/prose/mail-header.ts';

const isHeader = (text: string) => isMailHeader(text, 0, text.length);

test('a header of mail that is quoted in a text is one, with fields over several lines', () => {
  expect(
    isHeader(
      'Received: from mx.example.org by mail.example.org\n\tfor <jane@example.org>; Mon, 2 Mar 2026 09:30:02 +0000\nDate: Mon, 2 Mar 2026\nSubject: Evidence room',
    ),
  ).toBe(true);
});

test('a letter is none, also one that begins as letters do, nor one that names a field', () => {
  expect(isHeader('From: Jane Doe\nTo: John Roe\nSubject: The evidence\nThe bag was opened and sealed again.')).toBe(
    false,
  );
  expect(isHeader('Received: one bag of evidence, sealed.\nIt was opened by John Roe\nand put into locker 4.')).toBe(
    false,
  );
});
