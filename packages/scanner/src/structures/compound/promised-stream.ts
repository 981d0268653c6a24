import { findWords } from '../binary-words.ts';
import { doubleWord, word } from '../little-endian.ts';
import { readCompObj } from './comp-obj.ts';

/** Whether bytes are what streams of a name hold. */
type Check = (bytes: Uint8Array) => boolean;

/** A metafile of Windows follows 8 bytes that say how it is mapped ([MS-WMF] 2.1.1.16, MapMode, and 2.3.2.2, META_HEADER). */
const isMetafile: Check = (bytes) => {
  const mode = word(bytes, 0);
  return mode >= 1 && mode <= 8 && doubleWord(bytes, 8) === 0x00090001;
};

/** Names of streams that are passed over, in upper case, and what they must hold for that. */
const PROMISES: readonly (readonly [RegExp, Check])[] = [
  [/^\x01COMPOBJ$/, (bytes) => isBlank(bytes.subarray(readCompObj(bytes).end))],
  // [MS-DOC] 2.9.159, ODT: three numbers at most.
  [/^\x03OBJINFO$/, (bytes) => bytes.length <= 8],
  // [MS-OLEDS] 2.1.4: a length, and a name of a program with a zero after it.
  [/^\x01OLE10FMTPROGID$/, (bytes) => /^[\w.]{0,40}\0*$/.test(latin(bytes.subarray(4)))],
  [/^PROPERTIES$/, (bytes) => SCHEMAS.test(latin(bytes))],
  // The header of the Equation Editor (MTEF, EQNOLEFILEHDR): its own length, a version, the length of the codes.
  [
    /^EQUATION NATIVE$/,
    (bytes) =>
      doubleWord(bytes, 0) === 28 && word(bytes, 4) === 2 && 28 + doubleWord(bytes, 8) >= bytes.length && isCode(bytes),
  ],
  [/^\x01OLE10NATIVE$/, (bytes) => isCode(bytes.subarray(4))],
  // [MS-OVBA] 2.3.4.1; of the others nothing is specified but that they are caches (2.2.6), which begin so.
  [/^_VBA_PROJECT$/, (bytes) => word(bytes, 0) === 0x61cc],
  [/^__SRP_/, (bytes) => /^(?:\x93\x4b\x2a|\x72\x55\x80)/.test(latin(bytes.subarray(0, 3)))],
  // [MS-OLEDS] 2.3.4: a marker and a standard format of the clipboard ([MS-OLEDS] 1.3.5.1).
  [/^\x02OLEPRES/, (bytes) => MARKERS.has(doubleWord(bytes, 0)) && doubleWord(bytes, 4) <= 17],
  [/^\x03(?:META|PRINT)$/, isMetafile],
  // [MS-EMF] 2.3.4.2.
  [/^\x03EPRINT$/, (bytes) => doubleWord(bytes, 0) === 1 && doubleWord(bytes, 40) === 0x464d4520],
  // How a picture is cropped and scaled; it begins with its length.
  [/^\x03PIC$/, (bytes) => word(bytes, 0) === bytes.length && bytes.length <= 128 && isCode(bytes)],
  // A picture of QuickDraw: the version follows size and frame (Inside Macintosh: Imaging With QuickDraw, A-3).
  [/^\x03PICT$/, (bytes) => VERSIONS.has(word(bytes, 10))],
];

const MARKERS: ReadonlySet<number> = new Set([0, 0xfffffffe, 0xffffffff]);
const VERSIONS: ReadonlySet<number> = new Set([0x0111, 0x1100]);

/** Which schemas custom XML follows (ISO/IEC 29500-1, 22.5), of those that Office itself writes. */
const SCHEMAS =
  /^(?:\xef\xbb\xbf)?<\?xml[^>]{0,80}\?>\s*<ds:datastoreItem ds:itemID="\{[\dA-Fa-f-]{36}\}" xmlns:ds="[\w:/.]{0,80}"(?:\s*\/>|><ds:schemaRefs(?:\/>|>(?:<ds:schemaRef ds:uri="(?:https?:\/\/(?:schemas|purl|www)\.(?:microsoft|openxmlformats|w3|org)[\w/.:#-]{0,150}|[\w-]{0,40})"\s*\/>)*<\/ds:schemaRefs>)<\/ds:datastoreItem>)\s*$/;

/** Names of code pages that MathType writes into each formula. */
const OWN_WORDS = /^(?:Win|Mac)All\w+$/;

function isCode(bytes: Uint8Array): boolean {
  return findWords(bytes, 'sure').every((text) => OWN_WORDS.test(text));
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0);
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

/** Whether a stream that is passed over by its name holds what the name promises; false for names of which nothing is known. */
export function keepsPromise(name: string, bytes: Uint8Array): boolean {
  const upper = name.toUpperCase();
  return PROMISES.find(([pattern]) => pattern.test(upper))?.[1](bytes) ?? false;
}
