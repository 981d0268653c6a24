import { signatures } from '../signatures.ts';
import { type MapiProperty, propertyTypes } from './mapi-property.ts';

/** A file of a message that is put into the encapsulation: what is said of it, and its bytes, of which the number is known. */
export interface EncapsulatedFile {
  readonly properties: readonly MapiProperty[];
  readonly bytes: number;
  stream(): AsyncIterable<Uint8Array>;
}

/** A message that is put into the encapsulation. */
export interface EncapsulatedMessage {
  readonly properties: readonly MapiProperty[];
  readonly recipients: readonly (readonly MapiProperty[])[];
  readonly files: readonly EncapsulatedFile[];
}

/** Numbers of attributes ([MS-OXTNEF] 2.1.3.1). */
const attributes = { data: 0x800f, start: 0x9002, properties: 0x9003, recipients: 0x9004, file: 0x9005 } as const;

const TYPE_OF_BYTES = 6;

/** How many values of a type are not told how long they are ([MS-OXTNEF] 2.1.3.4). */
const LENGTHY: ReadonlySet<number> = new Set([
  propertyTypes.string8,
  propertyTypes.string,
  propertyTypes.binary,
  propertyTypes.object,
]);

/**
 * A message as one file ([MS-OXTNEF]), for the reader of such files. Files come as they are pulled. Checksums are left out,
 * for who reads it does not ask for them.
 */
export async function* encapsulate({ properties, recipients, files }: EncapsulatedMessage): AsyncGenerator<Uint8Array> {
  yield Buffer.concat([signatures.tnef, Buffer.alloc(2)]);
  yield attribute(1, attributes.properties, list(properties));
  if (recipients.length > 0)
    yield attribute(1, attributes.recipients, Buffer.concat([four(recipients.length), ...recipients.map(list)]));
  for (const file of files) {
    yield attribute(2, attributes.start, Buffer.alloc(14));
    yield attribute(2, attributes.file, list(file.properties));
    yield head(2, attributes.data, file.bytes);
    yield* file.stream();
    yield Buffer.alloc(2);
  }
}

function attribute(level: 1 | 2, id: number, bytes: Uint8Array): Buffer {
  return Buffer.concat([head(level, id, bytes.length), bytes, Buffer.alloc(2)]);
}

function head(level: 1 | 2, id: number, bytes: number): Buffer {
  const written = Buffer.alloc(9);
  written[0] = level;
  written.writeUInt16LE(id, 1);
  written.writeUInt16LE(TYPE_OF_BYTES, 3);
  written.writeUInt32LE(bytes, 5);
  return written;
}

function list(properties: readonly MapiProperty[]): Buffer {
  const written = properties.filter(({ values }) => values.length > 0).map(property);
  return Buffer.concat([four(written.length), ...written]);
}

function property({ id, type, name, values }: MapiProperty): Buffer {
  const isList = values.length > 1;
  const start = Buffer.alloc(4);
  start.writeUInt16LE(isList ? type | 0x1000 : type, 0);
  start.writeUInt16LE(id, 2);
  const letters = Buffer.from(`${name ?? ''}\0`, 'utf16le');
  const named = id < 0x8000 ? [] : [Buffer.alloc(16), four(1), four(letters.length), padded(letters)];
  const isLengthy = LENGTHY.has(type);
  const count = isLengthy || isList ? [four(values.length)] : [];
  const written = values.flatMap((value) => (isLengthy ? [four(value.length), padded(value)] : [padded(value)]));
  return Buffer.concat([start, ...named, ...count, ...written]);
}

function four(value: number): Buffer {
  const written = Buffer.alloc(4);
  written.writeUInt32LE(value);
  return written;
}

function padded(value: Uint8Array): Buffer {
  return Buffer.concat([value, Buffer.alloc((4 - (value.length % 4)) % 4)]);
}
