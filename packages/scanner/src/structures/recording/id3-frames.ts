import { trait } from '../../parts.ts';
import { fileExtension } from '../file-extension.ts';
import { PictureMetadata } from '../picture/picture-metadata.ts';
import { textOf, wideTextOf } from '../picture/words.ts';
import { splitAtNul } from './byte-fields.ts';
import { id3Names } from './id3-names.ts';
import type { RecordingFindings } from './recording-findings.ts';
import { tellField } from './recording-metadata.ts';

/** Reads the frames in some bytes, of a chapter. */
export type FrameList = (bytes: Uint8Array) => Promise<void>;

type FrameReader = (data: Uint8Array, findings: RecordingFindings, within: FrameList) => void | Promise<void>;

/**
 * Tells what a frame says (ID3v2.4 native frames, 4; of 2.2 and 2.3 the same under their names), by its name of three or
 * four letters. `within` reads the frames that a chapter holds.
 */
export async function readId3Frame(
  id: string,
  data: Uint8Array,
  findings: RecordingFindings,
  within: FrameList,
): Promise<void> {
  const long = LONG_IDS[id] ?? id;
  const read = Object.hasOwn(READERS, long) ? READERS[long] : undefined;
  if (read !== undefined) await read(data, findings, within);
  else if (id.startsWith('T')) readText(long, data, findings);
  else if (id.startsWith('W')) findings.field(`raw:${long}`, textOf(data));
  else findings.bytes(long, data);
}

/** Names of ID3v2.2 that are read in a way of their own (id3v2.2, 4). */
const LONG_IDS: Readonly<Record<string, string>> = {
  ...{
    COM: 'COMM',
    ULT: 'USLT',
    SLT: 'SYLT',
    PIC: 'APIC',
    GEO: 'GEOB',
    POP: 'POPM',
    UFI: 'UFID',
    TXX: 'TXXX',
    WXX: 'WXXX',
  },
  ...{
    IPL: 'IPLS',
    LNK: 'LINK',
    TT1: 'TIT1',
    TT2: 'TIT2',
    TT3: 'TIT3',
    TP1: 'TPE1',
    TP2: 'TPE2',
    TP3: 'TPE3',
    TP4: 'TPE4',
  },
  ...{
    TCM: 'TCOM',
    TXT: 'TEXT',
    TCO: 'TCON',
    TEN: 'TENC',
    TSS: 'TSSE',
    TYE: 'TYER',
    TDA: 'TDAT',
    TIM: 'TIME',
    TOF: 'TOFN',
  },
  ...{
    TAL: 'TALB',
    TCR: 'TCOP',
    TPB: 'TPUB',
    TRC: 'TSRC',
    TRD: 'TRDA',
    TOA: 'TOPE',
    TOL: 'TOLY',
    TOT: 'TOAL',
    AENC: 'AENC',
  },
};

const READERS: Readonly<Record<string, FrameReader>> = {
  TXXX: (data, findings) => {
    const [name, value] = described(data);
    tellField(name === '' ? 'TXXX' : name, value, findings);
  },
  WXXX: (data, findings) => {
    const { encoding, rest } = encoded(data);
    const [name, address] = splitAtNul(rest, isWide(encoding));
    findings.field(`raw:${decode(name, encoding) || 'WXXX'}`, textOf(address));
  },
  COMM: (data, findings) => readComment('comment', data, findings),
  USLT: (data, findings) => readComment('raw:lyrics', data, findings),
  USER: (data, findings) => findings.field('raw:terms', decode(data.subarray(4), data[0] ?? 0)),
  SYLT: readTimedText,
  APIC: readPicture,
  GEOB: readObject,
  PRIV: readPrivate,
  UFID: (data, findings) => readOwned('UFID', data, findings),
  AENC: (data, findings) => {
    readOwned('AENC', data, findings);
    findings.problem('recording-encrypted');
  },
  CRM: (data, findings) => {
    findings.field('raw:CRM', textOf(splitAtNul(data)[0]));
    findings.problem('recording-encrypted');
  },
  ENCR: (data, findings) => readOwned('ENCR', data, findings),
  GRID: (data, findings) => readOwned('GRID', data, findings),
  POPM: (data, findings) => findings.field('raw:POPM', textOf(splitAtNul(data)[0])),
  OWNE: (data, findings) => {
    const { encoding, rest } = encoded(data);
    const [price, after] = splitAtNul(rest);
    findings.field('raw:purchase', `${textOf(price)} ${textOf(after.subarray(0, 8))}`);
    findings.field('raw:seller', decode(after.subarray(8), encoding));
  },
  COMR: readOffer,
  LINK: (data, findings) => {
    const idBytes = data[3] !== undefined && data[3] >= 0x30 && data[3] <= 0x5a ? 4 : 3;
    findings.field('raw:LINK', textOf(data.subarray(idBytes)));
  },
  IPLS: (data, findings) => readPeople(data, findings),
  TIPL: (data, findings) => readPeople(data, findings),
  TMCL: (data, findings) => readPeople(data, findings),
  CHAP: async (data, findings, within) => {
    const [id, after] = splitAtNul(data);
    findings.field('raw:CHAP', textOf(id));
    await within(after.subarray(16));
  },
  CTOC: async (data, findings, within) => {
    const [id, after] = splitAtNul(data);
    findings.field('raw:CTOC', textOf(id));
    let rest = after.subarray(2);
    for (let count = after[1] ?? 0; count > 0; count -= 1) [, rest] = splitAtNul(rest);
    await within(rest);
  },
};

function readText(id: string, data: Uint8Array, findings: RecordingFindings): void {
  const { encoding, rest } = encoded(data);
  const text = decode(rest, encoding);
  findings.field(id3Names[id] ?? `raw:${id}`, text);
}

function readComment(name: 'comment' | 'raw:lyrics', data: Uint8Array, findings: RecordingFindings): void {
  const encoding = data[0] ?? 0;
  const [about, text] = splitAtNul(data.subarray(4), isWide(encoding));
  const description = decode(about, encoding);
  // What programs keep for themselves: loudness, and where a disc was.
  const isName = description !== '' && !/^(?:description|comment|ID3v1 Comment)$/i.test(description);
  if (isName) findings.field(`raw:${description.slice(0, 128)}`, decode(text, encoding));
  else findings.field(name, decode(text, encoding));
}

/**
 * Words with the time of each after it, in frames or in milliseconds (ID3v2.4 frames, 4.9): syllables of a line, if any begins
 * with the end of one, or lines.
 */
function readTimedText(data: Uint8Array, findings: RecordingFindings): void {
  const encoding = data[0] ?? 0;
  const isMilliseconds = data[4] === 2;
  let [about, rest] = splitAtNul(data.subarray(6), isWide(encoding));
  findings.field('raw:SYLT', decode(about, encoding));
  const timed: TimedWords[] = [];
  while (rest.length > 4) {
    const [text, after] = splitAtNul(rest, isWide(encoding));
    const time = Buffer.from(after.subarray(0, 4));
    const seconds = isMilliseconds && time.length === 4 ? time.readUInt32BE(0) / 1_000 : 0;
    timed.push({ seconds, words: decodeSpaced(text, encoding) });
    rest = after.subarray(4);
    findings.count();
  }
  for (const { seconds, words } of joinSyllables(timed)) if (words.trim() !== '') findings.sayAt(seconds, words);
}

interface TimedWords {
  readonly seconds: number;
  readonly words: string;
}

/** Lines of syllables, each at the time of its first. A number goes on in what follows it in any case. */
function joinSyllables(timed: readonly TimedWords[]): readonly TimedWords[] {
  const hasLines = timed.some(({ words }) => LINE_END.test(words));
  const lines: { readonly seconds: number; readonly pieces: string[] }[] = [];
  let before = '\n';
  for (const { seconds, words } of timed) {
    const isLine = !hasLines || /^[\r\n]/.test(words) || /[\r\n]$/.test(before);
    const line = lines.at(-1);
    if (line !== undefined && (!isLine || (/[\d-]\s*$/.test(before) && /^\s*[\d-]/.test(words))))
      line.pieces.push(words);
    else lines.push({ seconds, pieces: [words] });
    before = words;
  }
  return lines.map(({ seconds, pieces }) => ({ seconds, words: pieces.join('') }));
}

const LINE_END = /[\r\n]/;

function readPicture(data: Uint8Array, findings: RecordingFindings): void {
  const { encoding, rest } = encoded(data);
  const kind = Buffer.from(rest.subarray(0, 3)).toString('latin1');
  // Of 2.2, a format of three letters takes the place of a media type.
  const isShort = /^(?:JPG|PNG|-->)$/.test(kind) && rest[3] !== undefined && rest[3] <= 0x14;
  const [type, after] = isShort ? [rest.subarray(0, 3), rest.subarray(3)] : splitAtNul(rest);
  const [about, picture] = splitAtNul(after.subarray(1), isWide(encoding));
  findings.field('raw:cover', decode(about, encoding));
  if (textOf(type) === '-->') findings.field('raw:cover-address', textOf(picture));
  else findings.file(`cover.${fileExtension(picture) ?? 'bin'}`, picture);
}

function readObject(data: Uint8Array, findings: RecordingFindings): void {
  const { encoding, rest } = encoded(data);
  const [, afterType] = splitAtNul(rest);
  const [name, afterName] = splitAtNul(afterType, isWide(encoding));
  const [about, object] = splitAtNul(afterName, isWide(encoding));
  findings.field('raw:GEOB', decode(about, encoding));
  const fileName = decode(name, encoding);
  findings.file(
    fileName === '' ? `object.${fileExtension(object) ?? 'bin'}` : fileName,
    object,
    trait('embedded-object'),
  );
}

function readPrivate(data: Uint8Array, findings: RecordingFindings): void {
  const [owner, value] = splitAtNul(data);
  if (textOf(owner) === 'XMP') new PictureMetadata(findings).xmp(value);
  else readOwned('PRIV', data, findings);
}

function readOwned(id: string, data: Uint8Array, findings: RecordingFindings): void {
  const [owner, value] = splitAtNul(data);
  findings.field(`raw:${id}`, textOf(owner));
  findings.bytes(id, value);
}

function readOffer(data: Uint8Array, findings: RecordingFindings): void {
  const { encoding, rest } = encoded(data);
  const [price, afterPrice] = splitAtNul(rest);
  const [contact, afterContact] = splitAtNul(afterPrice.subarray(8));
  const [seller, afterSeller] = splitAtNul(afterContact.subarray(1), isWide(encoding));
  const [about, afterAbout] = splitAtNul(afterSeller, isWide(encoding));
  const [, logo] = splitAtNul(afterAbout);
  findings.field('raw:offer', textOf(price));
  findings.field('raw:contact', textOf(contact));
  findings.field('raw:seller', decode(seller, encoding));
  findings.field('raw:offer', decode(about, encoding));
  findings.file(`logo.${fileExtension(logo) ?? 'bin'}`, logo);
}

/** Roles and who had them, by turns. */
function readPeople(data: Uint8Array, findings: RecordingFindings): void {
  const { encoding, rest } = encoded(data);
  for (let left = rest; left.length > 0; ) {
    const [role, afterRole] = splitAtNul(left, isWide(encoding));
    const [person, after] = splitAtNul(afterRole, isWide(encoding));
    tellField(decode(role, encoding) || 'person', decode(person, encoding), findings);
    left = after;
    findings.count();
  }
}

/** A description and a value. */
function described(data: Uint8Array): readonly [name: string, value: string] {
  const { encoding, rest } = encoded(data);
  const [name, value] = splitAtNul(rest, isWide(encoding));
  return [decode(name, encoding), decode(value, encoding)];
}

/** The first byte says how letters are written (ID3v2.4 structure, 4). */
function encoded(data: Uint8Array) {
  return { encoding: data[0] ?? 0, rest: data.subarray(1) };
}

function isWide(encoding: number): boolean {
  return encoding === 1 || encoding === 2;
}

/** With the spaces and line ends around it. */
function decodeSpaced(bytes: Uint8Array, encoding: number): string {
  const label = isWide(encoding)
    ? bytes[0] === 0xfe || (encoding === 2 && bytes[0] !== 0xff)
      ? 'utf-16be'
      : 'utf-16le'
    : 'latin1';
  const raw = new TextDecoder(label).decode(bytes);
  const text = decode(bytes, encoding);
  const start = raw.length - raw.trimStart().length;
  return text === '' ? raw : `${raw.slice(0, start)}${text}${raw.slice(raw.trimEnd().length)}`;
}

function decode(bytes: Uint8Array, encoding: number): string {
  if (!isWide(encoding)) return textOf(bytes);
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = wideTextOf(bytes, isLittle || (encoding === 1 && !isBig));
  return text.replaceAll('\ufeff', '').replaceAll('\ufffe', '').trim();
}
