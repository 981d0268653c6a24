import { note, utf16 } from './case-bytes.ts';
import { makeZip } from './zip.ts';

/** Numbers as bytes, the low byte first. */
export const u16 = (...numbers: readonly number[]) => Buffer.from(Uint16Array.from(numbers).buffer);
export const u32 = (...numbers: readonly number[]) => Buffer.from(Uint32Array.from(numbers).buffer);

/** A class identifier as [MS-DTYP] 2.3.4.2 has it. */
export function classId(text: string): Buffer {
  const bytes = Buffer.from(text.replaceAll('-', ''), 'hex');
  bytes.subarray(0, 4).reverse();
  bytes.subarray(4, 6).swap16();
  bytes.subarray(6, 8).swap16();
  return bytes;
}

const SUMMARY = 'F29F85E0-4FF9-1068-AB91-08002B27B3D9';
const DOCUMENT_SUMMARY = 'D5CDD502-2E9C-101B-9397-08002B2CF9AE';
const USER_DEFINED = 'D5CDD505-2E9C-101B-9397-08002B2CF9AE';

type Value = string | number | Date | Buffer;

const pad = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);

/** A value with its type ([MS-OLEPS] 2.15): a string of Windows-1252, a number, a time, or a blob. */
function typed(value: Value): Buffer {
  if (typeof value === 'number') return u32(3, value);
  if (value instanceof Date) {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt32LE(0x40);
    bytes.writeBigUInt64LE(BigInt(value.getTime() + 11_644_473_600_000) * 10_000n, 4);
    return bytes;
  }
  if (Buffer.isBuffer(value)) return Buffer.concat([u32(0x41, value.length), pad(value)]);
  const text = Buffer.from(`${value}\0`, 'latin1');
  return Buffer.concat([u32(0x1e, text.length), pad(text)]);
}

function propertySet(values: ReadonlyMap<number, Buffer>): Buffer {
  const bodies = [...values.values()];
  let at = 8 + 8 * bodies.length;
  const places = [...values.keys()].flatMap((id, index) => {
    const place = [id, at];
    at += bodies[index]?.length ?? 0;
    return place;
  });
  return Buffer.concat([u32(at, bodies.length, ...places), ...bodies]);
}

function setStream(sets: readonly (readonly [string, Buffer])[]): Buffer {
  let at = 28 + 20 * sets.length;
  const heads = sets.map(([id, set]) => {
    const head = Buffer.concat([classId(id), u32(at)]);
    at += set.length;
    return head;
  });
  return Buffer.concat([
    u16(0xfffe, 0),
    u32(0x00020006),
    Buffer.alloc(16),
    u32(sets.length),
    ...heads,
    ...sets.map(([, set]) => set),
  ]);
}

const CODE_PAGE = [1, u32(2, 1252)] as const;

/** `\x05SummaryInformation` with properties by their number ([MS-OLEPS] 3.1). */
export function summary(values: Readonly<Record<number, Value>>): Buffer {
  const all = Object.entries(values).map(([id, value]) => [Number(id), typed(value)] as const);
  return setStream([[SUMMARY, propertySet(new Map([CODE_PAGE, ...all]))]]);
}

/** `\x05DocumentSummaryInformation`: properties by their number, and those of the author's own by their name. */
export function documentSummary(values: Readonly<Record<number, Value>>, own: Readonly<Record<string, Value>>): Buffer {
  const all = Object.entries(values).map(([id, value]) => [Number(id), typed(value)] as const);
  const names = Object.keys(own).map((name, index) => {
    const bytes = Buffer.from(`${name}\0`, 'latin1');
    return Buffer.concat([u32(index + 2, bytes.length), bytes]);
  });
  const dictionary = pad(Buffer.concat([u32(names.length), ...names]));
  const owned = Object.values(own).map((value, index) => [index + 2, typed(value)] as const);
  return setStream([
    [DOCUMENT_SUMMARY, propertySet(new Map([CODE_PAGE, ...all]))],
    [USER_DEFINED, propertySet(new Map([[0, dictionary], CODE_PAGE, ...owned]))],
  ]);
}

/** `\x01Ole10Native` of the Packager: a file, and the paths that it came from. */
export function packedFile(name: string, path: string, temporaryPath: string, bytes: Uint8Array): Buffer {
  const text = (value: string) => Buffer.from(`${value}\0`, 'latin1');
  const temporary = text(temporaryPath);
  const native = Buffer.concat([
    u16(2),
    text(name),
    text(path),
    u16(0, 3),
    u32(temporary.length),
    temporary,
    u32(bytes.length),
    bytes,
    ...[temporaryPath, name, path].flatMap((each) => [u32(each.length), utf16(each)]),
  ]);
  return Buffer.concat([u32(native.length), native]);
}

/** A compressed container ([MS-OVBA] 2.4.1) of literals, and a copy where four bytes come again. */
function compressVba(bytes: Buffer): Buffer {
  const chunks: Buffer[] = [Buffer.of(1)];
  for (let start = 0; start < bytes.length; start += 4096) {
    const packed = compressChunk(bytes.subarray(start, start + 4096));
    chunks.push(u16(0xb000 | (packed.length - 1)), packed);
  }
  return Buffer.concat(chunks);
}

function compressChunk(chunk: Buffer): Buffer {
  const packed: number[] = [];
  for (let at = 0; at < chunk.length; ) {
    let flags = 0;
    const group: number[] = [];
    for (let bit = 0; bit < 8 && at < chunk.length; bit += 1) {
      const token = copyToken(chunk, at);
      if (token !== undefined) flags |= 1 << bit;
      group.push(...(token ?? [chunk[at] ?? 0]));
      at += token === undefined ? 1 : 3;
    }
    packed.push(flags, ...group);
  }
  return Buffer.from(packed);
}

/** The token that copies three bytes which stand before as well ([MS-OVBA] 2.4.1.3.19). */
function copyToken(chunk: Buffer, at: number): readonly number[] | undefined {
  if (at < 3 || at + 3 > chunk.length) return undefined;
  const before = chunk.lastIndexOf(chunk.subarray(at, at + 3), at - 3);
  if (before < 0) return undefined;
  let bits = 4;
  while (1 << bits < at) bits += 1;
  const token = (at - before - 1) << (16 - bits);
  return [token & 0xff, token >> 8];
}

/** The streams of a project with one module, below a storage ([MS-OVBA] 2.2). */
export function macros(storage: string, source: string): Readonly<Record<string, Buffer>> {
  const record = (id: number, data: Buffer) => Buffer.concat([u16(id), u32(data.length), data]);
  const text = (value: string) => Buffer.from(value, 'latin1');
  const directory = Buffer.concat([
    record(0x01, u32(1)),
    record(0x03, u16(1252)),
    record(0x04, text('Project')),
    record(0x05, text('Letters of the records office')),
    Buffer.concat([u16(0x09), u32(4), u32(1), u16(1)]),
    record(0x0f, u16(1)),
    record(0x19, text('Module1')),
    record(0x1a, text('Module1')),
    record(0x31, u32(4)),
    record(0x2b, Buffer.alloc(0)),
    record(0x10, Buffer.alloc(0)),
  ]);
  return {
    [`${storage}/VBA/dir`]: compressVba(directory),
    [`${storage}/VBA/_VBA_PROJECT`]: u32(0x61cc),
    [`${storage}/VBA/Module1`]: Buffer.concat([u32(0), compressVba(text(source))]),
    [`${storage}/PROJECT`]: text('ID="{0}"\r\nModule=Module1\r\nName="Project"\r\n'),
  };
}

/** A record of Office's drawings ([MS-ODRAW] 2.2.1). */
export function artRecord(type: number, body: Uint8Array, instance = 0, version = 0): Buffer {
  return Buffer.concat([u16((instance << 4) | version, type), u32(body.length), body]);
}

/** A record that holds others. */
export const artContainer = (type: number, children: readonly Buffer[], instance = 0) =>
  artRecord(type, Buffer.concat(children), instance, 0xf);

/** A table of properties of a shape ([MS-ODRAW] 2.2.9): numbers, and texts. */
export function shapeTable(values: Readonly<Record<number, number | string | Buffer>>): Buffer {
  const entries = Object.entries(values).map(
    ([id, value]) => [Number(id), typeof value === 'string' ? utf16(`${value}\0`) : value] as const,
  );
  const fixed = entries.map(([id, value]) =>
    typeof value === 'number'
      ? Buffer.concat([u16(id), u32(value)])
      : Buffer.concat([u16(id | 0x8000), u32(value.length)]),
  );
  const texts = entries.map(([, value]) => (typeof value === 'number' ? Buffer.alloc(0) : value));
  return artRecord(0xf00b, Buffer.concat([...fixed, ...texts]), entries.length, 3);
}

/** A shape once more, as newer programs keep it in a drawing of old ones ([MS-ODRAW] 2.3.4.43, metroBlob). */
export const shapeFile = (words: string): Buffer =>
  Buffer.from(
    makeZip([
      note('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
      note(
        'drs/shapexml.xml',
        `<sp xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:t>${words}</a:t></sp>`,
      ),
    ]),
  );
