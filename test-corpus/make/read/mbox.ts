import type { Case, Cases } from '../cases.ts';
import { FIELDS, makeMail } from '../mail.ts';

const LINE = 'From jane@example.org Mon Mar  2 09:30:00 2026\n';

const message = (fields: Readonly<Record<string, string>>, body: string) =>
  LINE +
  makeMail({ ...FIELDS, ...fields }, body)
    .toString('latin1')
    .replaceAll('\r\n', '\n');

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = {
  name: 'a.mbox',
  bytes: Buffer.from(`${message({}, 'SSN 078-05-1120\n')}\n${message({ Subject: 'Second' }, 'SSN 219-09-9999\n')}`),
};

/** What must be read, by the name of the file. */
export const read: Cases = {
  'two.mbox': good.bytes,
  'quoted-lines.mbox': Buffer.from(
    `${message({}, '>From here on words.\nFrom now on it is no message.\n')}\n${message({ 'X-Mozilla-Status': '0009' }, 'Deleted, SSN 078-05-1120\n')}`,
  ),
  inbox: Buffer.from(message({}, 'SSN 078-05-1120\n')),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'malformed/nul.mbox': Buffer.from(message({}, `one\u0000two\n\n${'Words without controls. '.repeat(20)}\n`)),
};
