import { inflateRawSync } from 'node:zlib';
import {
  binaryCache,
  binaryCacheRecords,
  binaryComments,
  binaryLink,
  binaryStrings,
  binaryStyles,
  binaryWords,
  binaryWorkbook,
} from './binary-parts.ts';
import { binarySheet, type StringFonts } from './binary-sheet.ts';
import { all, type Element, first, parseXml } from './xml-tree.ts';
import { makeZip, type ZipEntry } from './zip.ts';

type Writer = (element: Element, fonts: StringFonts) => Buffer;

/** What is written of parts, by the last step of their content types in lower case; the styles last, as they have fonts of all others. */
const writers: Readonly<Record<string, Writer>> = {
  'sheet.main+xml': binaryWorkbook,
  'worksheet+xml': binarySheet,
  'macrosheet+xml': binarySheet,
  'sharedstrings+xml': binaryStrings,
  'comments+xml': binaryComments,
  'externallink+xml': binaryLink,
  'pivotcachedefinition+xml': binaryCache,
  'pivotcacherecords+xml': binaryCacheRecords,
  'connections+xml': binaryWords,
  'querytable+xml': binaryWords,
  'slicercache+xml': binaryWords,
  'revisionlog+xml': binaryWords,
  'styles+xml': binaryStyles,
};

const TYPE = /^application\/vnd\.(?:openxmlformats-officedocument\.spreadsheetml|ms-excel)\.(.*)$/;

/**
 * A workbook that these scripts made, as Excel saves it as a binary workbook ([MS-XLSB] 2.1): its parts are records where Excel
 * has records for what they say. What an archive has beside its parts is left out.
 */
export function toBinaryWorkbook(workbook: Uint8Array, method: 'store' | 'deflate' = 'deflate'): Uint8Array {
  const entries = new Map(entriesOf(Buffer.from(workbook)));
  const xml = (name: string) => parseXml(entries.get(name)?.toString('utf8') ?? '');
  const types = all(xml('[Content_Types].xml'), 'Override').flatMap(
    ({ attributes: { PartName = '', ContentType = '' } }) => {
      const own = TYPE.exec(ContentType)?.[1] ?? '';
      const write = writers[own.toLowerCase()];
      return write === undefined ? [] : [{ name: PartName.slice(1), type: ContentType, own, write }];
    },
  );
  const styles = types.filter(({ own }) => own === 'styles+xml');
  const fonts: StringFonts = { own: first(xml(styles[0]?.name ?? ''), 'fonts')?.children.length ?? 0, more: [] };
  const made = new Map<string, Buffer>();
  for (const { name, write } of [...types.filter((each) => !styles.includes(each)), ...styles])
    made.set(name, write(xml(name), fonts));
  const renamed = (text: string) =>
    types.reduce((all, { name }) => all.replaceAll(fileOf(name), binName(fileOf(name))), text);
  const written = [...entries].map(([name, bytes]): ZipEntry => {
    const records = made.get(name);
    if (records !== undefined) return { name: binName(name), bytes: records };
    if (name === '[Content_Types].xml')
      return { name, bytes: Buffer.from(binaryTypes(renamed(bytes.toString()), types)) };
    return name.endsWith('.rels')
      ? { name: renamed(name), bytes: Buffer.from(renamed(bytes.toString())) }
      : { name, bytes };
  });
  return makeZip(written.map((entry) => ({ ...entry, method })));
}

function binaryTypes(text: string, types: readonly { readonly type: string; readonly own: string }[]): string {
  return types.reduce((all, { type, own }) => {
    const name = own === 'sheet.main+xml' ? 'sheet.binary.macroEnabled.main' : own.replace('+xml', '');
    return all.replaceAll(`"${type}"`, `"application/vnd.ms-excel.${name}"`);
  }, text);
}

const fileOf = (name: string) => name.slice(name.lastIndexOf('/') + 1);
const binName = (name: string) => name.replace(/\.xml$/, '.bin');

/** The entries of an archive that these scripts made, by its directory (APPNOTE 6.3.10, 4.3.12). */
export function* entriesOf(bytes: Buffer): Generator<readonly [string, Buffer]> {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = bytes.readUInt32LE(end + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + packed);
    const name = bytes.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    yield [name, method === 0 ? data : inflateRawSync(data)];
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
}
