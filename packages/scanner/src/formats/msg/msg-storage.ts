import type { CompoundFile } from '../../structures/compound/compound-file.ts';
import type { CompoundEntry } from '../../structures/compound/directory-entry.ts';
import { word } from '../../structures/little-endian.ts';
import { type MapiProperty, MULTIPLE, propertyTypes } from '../../structures/mapi/mapi-property.ts';
import { type PropertyNames, propertyNames } from '../../structures/mapi/named-properties.ts';
import { ids } from '../../structures/mapi/property-names.ts';

/** `__substg1.0_`, the number and the type of a property; of one of several values its place among them ([MS-OXMSG] 2.2.1). */
const SUBSTREAM = /^__substg1\.0_([\dA-F]{4})([\dA-F]{4})(?:-([\dA-F]{8}))?$/i;

/** Bytes of an entry of the stream of properties ([MS-OXMSG] 2.4.2). */
const ENTRY_BYTES = 16;

/** Properties of a storage, and what stands in it that is as long as a file. */
export interface StorageProperties {
  readonly properties: readonly MapiProperty[];
  /** The data of an attachment: a stream, or a message or object as a storage. */
  readonly data: CompoundEntry | undefined;
}

/** Reads the properties of a message, a recipient or an attachment: streams of one value each, and a list of numbers. */
export async function readStorage(
  compound: CompoundFile,
  storage: CompoundEntry,
  names: PropertyNames,
): Promise<StorageProperties> {
  const properties: MapiProperty[] = [];
  let data: CompoundEntry | undefined;
  for (const entry of storage.children) {
    const [, id, type, index] = SUBSTREAM.exec(entry.name) ?? [];
    if (id === undefined || type === undefined) continue;
    const number = Number.parseInt(id, 16);
    if (number === ids.attachmentData) {
      data = entry;
      continue;
    }
    if (entry.type !== 'stream' || index !== undefined) continue;
    const whole = Number.parseInt(type, 16);
    const name = names.get(number);
    const values =
      (whole & MULTIPLE) === 0 ? [await compound.read(entry)] : await listOf(compound, storage, entry, whole);
    properties.push({ id: number, type: whole & ~MULTIPLE, values, ...(name !== undefined && { name }) });
  }
  const fixed = compound.findIn(storage, '__properties_version1.0');
  if (fixed !== undefined) properties.push(...fixedOf(await compound.read(fixed), names));
  return { properties, data };
}

/** The values of a list: of a length that is not fixed each is a stream of its own ([MS-OXMSG] 2.1.4.1 and 2.1.4.2). */
async function listOf(
  compound: CompoundFile,
  storage: CompoundEntry,
  { name }: CompoundEntry,
  type: number,
): Promise<readonly Uint8Array[]> {
  const base = type & ~MULTIPLE;
  if (base !== propertyTypes.string && base !== propertyTypes.string8 && base !== propertyTypes.binary) return [];
  const values: Uint8Array[] = [];
  const prefix = `${name}-`.toUpperCase();
  for (const entry of storage.children) {
    if (entry.type === 'stream' && entry.name.toUpperCase().startsWith(prefix)) values.push(await compound.read(entry));
  }
  return values;
}

/** Values that stand in the list itself: numbers and times. What is before it depends on what it is of ([MS-OXMSG] 2.4.1). */
function fixedOf(bytes: Uint8Array, names: PropertyNames): readonly MapiProperty[] {
  const properties: MapiProperty[] = [];
  for (
    let at = bytes.length % ENTRY_BYTES === 8 ? 8 : HEADER_BYTES;
    at + ENTRY_BYTES <= bytes.length;
    at += ENTRY_BYTES
  ) {
    const type = word(bytes, at);
    if (!FIXED.has(type)) continue;
    const id = word(bytes, at + 2);
    const name = names.get(id);
    properties.push({ id, type, values: [bytes.subarray(at + 8, at + 16)], ...(name !== undefined && { name }) });
  }
  return properties;
}

/** Of the message that the file is. That of a message within has 24 bytes, of recipients and attachments 8. */
const HEADER_BYTES = 32;

const FIXED: ReadonlySet<number> = new Set([
  propertyTypes.integer16,
  propertyTypes.integer32,
  propertyTypes.boolean,
  propertyTypes.time,
]);

/** Reads what properties from 0x8000 on are called ([MS-OXMSG] 2.2.3.1). */
export async function readNames(compound: CompoundFile): Promise<PropertyNames> {
  const read = async (stream: string) => {
    const entry = compound.find('__nameid_version1.0', stream);
    return entry === undefined ? new Uint8Array(0) : await compound.read(entry);
  };
  return propertyNames(await read('__substg1.0_00030102'), await read('__substg1.0_00040102'));
}
