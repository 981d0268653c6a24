import { type CompoundParts, makeCompound } from './compound.ts';

/** A property of a message, by its number and type ([MS-OXCDATA] 2.11.1). */
export interface MadeProperty {
  readonly id: number;
  readonly type: number;
  readonly value: Uint8Array;
}

export const words = (id: number, text: string): MadeProperty => ({
  id,
  type: 0x001f,
  value: Buffer.from(text, 'utf16le'),
});
export const narrow = (id: number, text: string): MadeProperty => ({
  id,
  type: 0x001e,
  value: Buffer.from(text, 'latin1'),
});
export const bytes = (id: number, value: Uint8Array): MadeProperty => ({ id, type: 0x0102, value });
export const number = (id: number, value: number): MadeProperty => {
  const four = Buffer.alloc(4);
  four.writeUInt32LE(value);
  return { id, type: 0x0003, value: four };
};

/** What a message of Outlook is made of. */
export interface MadeMessage {
  readonly properties: readonly MadeProperty[];
  readonly recipients?: readonly (readonly MadeProperty[])[];
  /** Each the properties of an attachment; with a message, it is one. */
  readonly attachments?: readonly { readonly properties: readonly MadeProperty[]; readonly message?: MadeMessage }[];
  /** Names of properties from 0x8000 on, in order. */
  readonly names?: readonly string[];
}

/** A message of Outlook ([MS-OXMSG]), and what else is in its file. */
export function makeMsg(message: MadeMessage, beside: Partial<CompoundParts> = {}): Buffer {
  const streams = { ...streamsOf(message, '', 32), ...nameStreams(message.names ?? []), ...beside.streams };
  return makeCompound({ ...beside, streams });
}

function streamsOf(message: MadeMessage, path: string, headerBytes: number): Record<string, Uint8Array> {
  const { properties, recipients = [], attachments = [] } = message;
  const streams = storage(properties, path, headerBytes);
  for (const [index, recipient] of recipients.entries()) {
    Object.assign(streams, storage(recipient, `${path}__recip_version1.0_#${digits(index)}/`, 8));
  }
  for (const [index, attachment] of attachments.entries()) {
    const folder = `${path}__attach_version1.0_#${digits(index)}/`;
    Object.assign(streams, storage(attachment.properties, folder, 8));
    if (attachment.message !== undefined)
      Object.assign(streams, streamsOf(attachment.message, `${folder}__substg1.0_3701000D/`, 24));
  }
  return streams;
}

function storage(properties: readonly MadeProperty[], path: string, headerBytes: number): Record<string, Uint8Array> {
  const streams: Record<string, Uint8Array> = {};
  const fixed = [Buffer.alloc(headerBytes)];
  for (const { id, type, value } of properties) {
    const entry = Buffer.alloc(16);
    entry.writeUInt16LE(type, 0);
    entry.writeUInt16LE(id, 2);
    if (value.length <= 8 && (type === 0x0003 || type === 0x0040)) Buffer.from(value).copy(entry, 8);
    else {
      entry.writeUInt32LE(value.length, 8);
      streams[`${path}__substg1.0_${tag(id)}${tag(type)}`] = value;
    }
    fixed.push(entry);
  }
  streams[`${path}__properties_version1.0`] = Buffer.concat(fixed);
  return streams;
}

/** [MS-OXMSG] 2.2.3: entries, and the strings that they point at. */
function nameStreams(names: readonly string[]): Record<string, Uint8Array> {
  const entries: Buffer[] = [];
  const strings: Buffer[] = [];
  let offset = 0;
  for (const [index, name] of names.entries()) {
    const entry = Buffer.alloc(8);
    entry.writeUInt32LE(offset, 0);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(index, 6);
    entries.push(entry);
    const letters = Buffer.from(name, 'utf16le');
    const length = Buffer.alloc(4);
    length.writeUInt32LE(letters.length);
    const padded = Buffer.concat([length, letters, Buffer.alloc((4 - (letters.length % 4)) % 4)]);
    strings.push(padded);
    offset += padded.length;
  }
  const folder = '__nameid_version1.0/__substg1.0_';
  return {
    [`${folder}00020102`]: new Uint8Array(0),
    [`${folder}00030102`]: Buffer.concat(entries),
    [`${folder}00040102`]: Buffer.concat(strings),
  };
}

const tag = (value: number) => value.toString(16).toUpperCase().padStart(4, '0');
const digits = (value: number) => value.toString(16).toUpperCase().padStart(8, '0');

/** RTF of a message as it stands, without being compressed ([MS-OXRTFCP] 2.1.3.1.1). */
export function storedRtf(rtf: string): Buffer {
  const body = Buffer.from(rtf, 'latin1');
  const header = Buffer.alloc(16);
  header.writeUInt32LE(body.length + 12, 0);
  header.writeUInt32LE(body.length, 4);
  header.write('MELA', 8, 'latin1');
  return Buffer.concat([header, body]);
}

/** The example of [MS-OXRTFCP] 4.1.1: `{\\rtf1\\ansi\\ansicpg1252\\pard hello world}`. */
export const COMPRESSED_RTF = Buffer.from(
  '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0'.replaceAll(
    ' ',
    '',
  ),
  'hex',
);

/** An attribute of the encapsulation of Outlook ([MS-OXTNEF] 2.1.3.2). */
export function attribute(level: 1 | 2, id: number, type: number, value: Uint8Array): Buffer {
  const header = Buffer.alloc(9);
  header[0] = level;
  header.writeUInt16LE(id, 1);
  header.writeUInt16LE(type, 3);
  header.writeUInt32LE(value.length, 5);
  const checksum = Buffer.alloc(2);
  checksum.writeUInt16LE(value.reduce((sum, byte) => (sum + byte) & 0xffff, 0));
  return Buffer.concat([header, value, checksum]);
}

/** The encapsulation with its attributes. */
export function makeTnef(attributes: readonly Buffer[]): Buffer {
  return Buffer.concat([
    Buffer.from('789f3e220100', 'hex'),
    attribute(1, 0x9006, 8, Buffer.from('00000100', 'hex')),
    ...attributes,
  ]);
}

/** A list of properties as the encapsulation has them ([MS-OXTNEF] 2.1.3.4); those from 0x8000 on are called `Case`. */
export function propertyList(properties: readonly MadeProperty[]): Buffer {
  return Buffer.concat([four(properties.length), ...properties.flatMap(listed)]);
}

function listed({ id, type, value }: MadeProperty): readonly Buffer[] {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(id, 2);
  const name = id < 0x8000 ? [] : [Buffer.alloc(16), four(1), four(10), padded(Buffer.from('Case\0', 'utf16le'))];
  if (type === 0x0003 || type === 0x0040) return [head, ...name, Buffer.from(value)];
  return [head, ...name, four(1), four(value.length), padded(value)];
}

const four = (value: number) => {
  const written = Buffer.alloc(4);
  written.writeUInt32LE(value);
  return written;
};

const padded = (value: Uint8Array) => Buffer.concat([value, Buffer.alloc((4 - (value.length % 4)) % 4)]);
