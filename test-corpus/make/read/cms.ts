import { utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';

/** A value (X.690, 8.1), with a length of two bytes where one is not enough. */
function value(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  const length = content.length < 0x80 ? [content.length] : [0x82, content.length >> 8, content.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

const sequence = (...contents: readonly Uint8Array[]) => value(0x30, ...contents);
const set = (...contents: readonly Uint8Array[]) => value(0x31, ...contents);
const identifier = (digits: string) => value(0x06, Buffer.from(digits, 'hex'));
const integer = (number: number) => value(0x02, Buffer.from([number]));
const content = (...contents: readonly Uint8Array[]) => value(0xa0, ...contents);

const name = (digits: string, text: string) => set(sequence(identifier(digits), value(0x0c, utf8(text))));
const JANE = sequence(
  name('55040a', 'Example Police'),
  name('550403', 'Jane Doe'),
  name('2a864886f70d010901', 'jane@example.org'),
);

/** As much of a certificate as says whose it is (RFC 5280, 4.1), with another address in an extension. */
const CERTIFICATE = sequence(
  sequence(
    content(integer(2)),
    value(0x02, Buffer.alloc(16, 7)),
    sequence(identifier('2a864886f70d01010b')),
    JANE,
    sequence(value(0x17, utf8('260101000000Z')), value(0x17, utf8('270101000000Z'))),
    JANE,
    sequence(sequence(identifier('2a864886f70d010101')), value(0x03, Buffer.alloc(130, 5))),
    value(0xa3, sequence(sequence(identifier('551d11'), value(0x04, sequence(value(0x81, utf8('doe@example.org'))))))),
  ),
  sequence(identifier('2a864886f70d01010b')),
  value(0x03, Buffer.alloc(130, 9)),
);

const DATA = identifier('2a864886f70d010701');

const signed = (...encapsulated: readonly Uint8Array[]) =>
  sequence(
    identifier('2a864886f70d010702'),
    content(
      sequence(
        integer(1),
        set(sequence(identifier('608648016503040201'))),
        sequence(DATA, ...encapsulated),
        content(CERTIFICATE),
        set(),
      ),
    ),
  );

const MESSAGE = utf8('Content-Type: text/plain\r\n\r\nSSN 078-05-1120\r\n');

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'smime.p7m', bytes: signed(content(value(0x04, MESSAGE))) };

/** What must be read, by the name of the file. */
export const read: Cases = {
  'signed.p7m': good.bytes,
  'data.p7m': sequence(identifier('2a864886f70d010701'), content(value(0x04, MESSAGE))),
  'digested.p7m': sequence(
    identifier('2a864886f70d010705'),
    content(sequence(integer(0), sequence(), sequence(DATA, content(value(0x04, MESSAGE))), value(0x04, utf8('sum')))),
  ),
  'armored.p7m': utf8(
    `From the desk of Jane Doe\n-----BEGIN PKCS7-----\n${signed(content(value(0x04, MESSAGE))).toString('base64')}\n-----END PKCS7-----\n`,
  ),
  'signature.p7s': signed(),
  'certificate.cer': CERTIFICATE,
  // In pieces, and of lengths that are not said, as programs write what they sign as it comes (X.690, 8.1.3.6).
  'pieces.p7m': Buffer.concat([
    Buffer.from('3080', 'hex'),
    identifier('2a864886f70d010702'),
    Buffer.from('a0803080', 'hex'),
    integer(1),
    set(),
    Buffer.from('3080', 'hex'),
    DATA,
    Buffer.from('a0802480', 'hex'),
    value(0x04, MESSAGE.subarray(0, 30)),
    value(0x04, MESSAGE.subarray(30)),
    Buffer.alloc(6),
    content(CERTIFICATE),
    set(),
    Buffer.alloc(6),
  ]),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'encrypted/enveloped.p7m': sequence(identifier('2a864886f70d010703'), content(sequence(integer(0), set(JANE)))),
  'unsupported/compressed.p7m': sequence(identifier('2a864886f70d0109100109'), content(sequence(integer(0)))),
  'unsupported/of-no-known-type.p7m': sequence(identifier('2a864886f70d0109100102'), content(sequence(integer(0)))),
  'malformed/torn.p7m': good.bytes.subarray(0, -10),
  'malformed/appended.p7m': Buffer.concat([signed(), utf8('SSN')]),
};
