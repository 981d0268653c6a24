import { utf8 } from './case-bytes.ts';

/** A header, and what follows it; lines end as mail has them (RFC 5322, 2.1). */
export function makeMail(fields: Readonly<Record<string, string>>, body: string): Buffer {
  const header = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`);
  return utf8(`${header.join('')}\n${body}`.replaceAll('\n', '\r\n'));
}

/** The fields that most messages have. */
export const FIELDS = {
  From: 'Jane Doe <jane@example.org>',
  To: 'John Roe <john@example.org>',
  Subject: 'The list',
  Date: 'Mon, 02 Mar 2026 09:30:00 +0000',
  'MIME-Version': '1.0',
} as const;

/** A part of a message: what its header says, and its body. */
export interface MailPart {
  readonly fields: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The body of a message in parts (RFC 2046, 5.1). */
export function makeParts(boundary: string, parts: readonly MailPart[], before = '', after = ''): string {
  const written = parts.map(({ fields, body }) => {
    const header = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`);
    return `--${boundary}\n${header.join('')}\n${body}\n`;
  });
  return `${before}${written.join('')}--${boundary}--\n${after}`;
}

/** Base64 in lines, as mail has it (RFC 2045, 6.8). */
export function base64Lines(text: string | Uint8Array): string {
  return Buffer.from(text)
    .toString('base64')
    .replace(/.{76}(?=.)/g, '$&\n');
}

/** A file in uuencode (POSIX.1-2017, uuencode). */
export function uuencode(name: string, text: string): string {
  const bytes = Buffer.from(text);
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += 45) {
    const line = bytes.subarray(at, at + 45);
    const padded = Buffer.concat([line, Buffer.alloc((3 - (line.length % 3)) % 3)]);
    const signs = Array.from({ length: padded.length / 3 }, (_, group) => {
      const value = padded.readUIntBE(group * 3, 3);
      return [18, 12, 6, 0].map((shift) => sign((value >> shift) & 0x3f)).join('');
    });
    lines.push(sign(line.length) + signs.join(''));
  }
  return `begin 644 ${name}\n${lines.join('\n')}\n\`\nend\n`;
}

function sign(value: number): string {
  return value === 0 ? '`' : String.fromCharCode(0x20 + value);
}
