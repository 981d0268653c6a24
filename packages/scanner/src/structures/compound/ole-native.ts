import { decodeCodePage, UNICODE_CODE_PAGE, WESTERN_CODE_PAGE } from '../code-page.ts';
import { doubleWord, word } from '../little-endian.ts';

/** What a stream `\x01Ole10Native` holds ([MS-OLEDS] 2.3.6). */
export type OleNative =
  /** A file that was put into the document, as the Packager of Windows keeps it. */
  | {
      readonly kind: 'file';
      /** What is shown below its icon: most often its name. */
      readonly label: string;
      /** Where it was, and where the Packager kept it meanwhile: paths with names of users. In both encodings, each once. */
      readonly paths: readonly string[];
      /** Its bytes; empty where only a link is kept. */
      readonly bytes: Uint8Array;
    }
  /** Bytes of a program of its own. */
  | { readonly kind: 'data'; readonly bytes: Uint8Array };

/** What the Packager begins its data with, and what it says of a file that is linked or in them (no specification has it). */
const PACKAGER = 2;
const LINKED = 1;
const EMBEDDED = 3;

/** Characters of a label or a path that are read. Windows has paths of up to 32,767. */
const STRING_LENGTH_MAX = 32_767;

/** Reads the stream. Never throws: what is no file of the Packager is data. */
export function readOleNative(stream: Uint8Array): OleNative {
  const size = doubleWord(stream, 0);
  const native = stream.subarray(4, Math.min(stream.length, 4 + size));
  const data = { kind: 'data', bytes: native } as const;
  if (word(native, 0) !== PACKAGER) return data;
  const label = stringAt(native, 2);
  const path = label === undefined ? undefined : stringAt(native, label.end);
  if (label === undefined || path === undefined) return data;
  const type = word(native, path.end + 2);
  if (word(native, path.end) !== 0 || (type !== EMBEDDED && type !== LINKED)) return data;
  if (type !== EMBEDDED) return { kind: 'file', label: label.text, paths: [path.text], bytes: new Uint8Array(0) };
  const temporaryBytes = doubleWord(native, path.end + 4);
  const temporaryAt = path.end + 8;
  const sizeAt = temporaryAt + temporaryBytes;
  const bytesAt = sizeAt + 4;
  const end = bytesAt + doubleWord(native, sizeAt);
  if (bytesAt > native.length) return data;
  const temporary = stringAt(native, temporaryAt)?.text ?? '';
  const [wideTemporary = '', wideLabel = '', widePath = ''] = wideStrings(native, end);
  const paths = new Set([path.text, temporary, wideTemporary, widePath].filter((each) => each !== ''));
  const shown = wideLabel === '' ? label.text : wideLabel;
  return { kind: 'file', label: shown, paths: [...paths], bytes: native.subarray(bytesAt, end) };
}

/** Bytes up to a zero, in the code page of the West: which one it was is not said. */
function stringAt(bytes: Uint8Array, at: number): { readonly text: string; readonly end: number } | undefined {
  const end = bytes.subarray(at, at + STRING_LENGTH_MAX).indexOf(0);
  if (end === -1) return undefined;
  return { text: decodeCodePage(bytes.subarray(at, at + end), WESTERN_CODE_PAGE), end: at + end + 1 };
}

/** What newer versions add after the file: its other path, its label and its path in UTF-16, each after its length. */
function wideStrings(bytes: Uint8Array, at: number): readonly string[] {
  const strings: string[] = [];
  let next = at;
  for (let index = 0; index < 3; index += 1) {
    const length = doubleWord(bytes, next);
    if (length > STRING_LENGTH_MAX || next + 4 + 2 * length > bytes.length) break;
    const text = decodeCodePage(bytes.subarray(next + 4, next + 4 + 2 * length), UNICODE_CODE_PAGE);
    strings.push(text.replace(/\0.*$/s, ''));
    next += 4 + 2 * length;
  }
  return strings;
}
