import { decodeCodePage } from '../../structures/code-page.ts';

/** A property of a record: `TEL;TYPE=home:555-0142`. */
export interface Property {
  /** As it stands, without what groups it: `item1.TEL` is `TEL`. */
  readonly name: string;
  /** In order; a parameter without a name has the name `TYPE` (vCard 2.1). */
  readonly parameters: readonly (readonly [name: string, value: string])[];
  /** Bytes, if the value is in base64. */
  readonly value: string | Buffer;
}

/** A name, parameters of which a value may be quoted, a colon; of LDIF two for base64. */
const LINE = /^([\w.-]+)((?:;(?:"[^"]*"|[^";:])*)*)(::?)[ \t]?/;

/** Reads a line that is unfolded; undefined if it is none. */
export function readProperty(line: string): Property | undefined {
  const found = LINE.exec(line);
  if (found === null) return undefined;
  const [whole, name = '', list = '', colons] = found;
  const parameters = readParameters(list);
  const raw = line.slice(whole.length);
  const encoding = parameters.find(([key]) => key === 'ENCODING')?.[1].toUpperCase();
  const inData = /^data:[^,]*;base64,/i.exec(raw);
  const isCoded = colons === '::' || encoding === 'B' || encoding === 'BASE64' || inData !== null;
  const value = isCoded ? Buffer.from(raw.slice(inData?.[0].length ?? 0), 'base64') : textOf(raw, encoding, parameters);
  return { name: name.slice(name.lastIndexOf('.') + 1), parameters, value };
}

/** Whether the value of a line is quoted-printable, as in vCard 2.1. */
export function isQuoted(line: string): boolean {
  return /^[^:]*QUOTED-PRINTABLE/i.test(line);
}

function readParameters(list: string): readonly (readonly [string, string])[] {
  return (list.match(/;(?:"[^"]*"|[^";])*/g) ?? []).map((each) => {
    const [, key = 'TYPE', value = ''] = /^;(?:([\w-]+)=)?(.*)$/s.exec(each) ?? [];
    const isCode = key === 'TYPE' && /^(?:QUOTED-PRINTABLE|BASE64)$/i.test(value);
    return [isCode ? 'ENCODING' : key.toUpperCase(), value.replaceAll('"', '')] as const;
  });
}

function textOf(raw: string, encoding: string | undefined, parameters: Property['parameters']): string {
  if (encoding !== 'QUOTED-PRINTABLE') return unescaped(raw);
  const bytes = Buffer.from(
    raw.replace(/=([0-9A-F]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))),
    'latin1',
  );
  const charset = parameters.find(([key]) => key === 'CHARSET')?.[1] ?? 'utf-8';
  return unescaped(/^utf-?8$/i.test(charset) ? bytes.toString() : decodeCodePage(bytes, 1252));
}

/** RFC 6350, 3.4; RFC 5545, 3.3.11. */
function unescaped(text: string): string {
  return text.includes('\\')
    ? text.replace(/\\([nN,;\\:])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))
    : text;
}
