import type { Part } from '../../document.ts';
import { told } from '../../parts.ts';
import { once } from '../../source/once.ts';
import { doubleWord } from '../../structures/little-endian.ts';
import { MapiProperties, type MapiProperty, propertyTypes } from '../../structures/mapi/mapi-property.ts';
import { MessageTelling } from '../../structures/mapi/message-telling.ts';
import { ids } from '../../structures/mapi/property-names.ts';
import { beginsWith, signatures } from '../../structures/signatures.ts';
import type { FormatContext, WholeSource } from '../format.ts';
import { attributeIds, readAttributes, type TnefAttribute } from './attributes.ts';
import { PropertyReader } from './tnef-properties.ts';

/** An attachment while it is gathered. */
interface Gathered {
  readonly properties: MapiProperty[];
  data: Uint8Array | undefined;
}

/** Attributes of the years before properties, and which property each is. */
const AS_PROPERTIES: ReadonlyMap<number, number> = new Map<number, number>([
  [attributeIds.subject, ids.subject],
  [attributeIds.body, ids.body],
  [attributeIds.attachmentTitle, ids.attachmentName],
  [attributeIds.messageClass, 0x001a],
]);

/** The parts of the message. */
export async function* readTnef(source: WholeSource, context: FormatContext): AsyncGenerator<Part> {
  const reader = new TnefReader(source.bytes);
  reader.read();
  const telling = new MessageTelling(source, context);
  yield* telling.message(new MapiProperties(reader.message, reader.codePage));
  for (const recipient of reader.recipients) telling.recipient(new MapiProperties(recipient, reader.codePage));
  for (const { properties, data } of reader.attachments) {
    context.progress();
    const own = new MapiProperties(properties, reader.codePage);
    const [bytes, extension] = dataOf(own, data);
    yield telling.attachment(own, once(bytes), extension);
  }
  yield* telling.rest();
  if (reader.isTorn) yield told('bad-part');
}

/** The bytes of a file: a message within stands behind the identifier of its interface ([MS-OXTNEF] 2.1.3.3.15). */
function dataOf(properties: MapiProperties, data: Uint8Array | undefined): readonly [Uint8Array, string] {
  const found = properties.find(ids.attachmentData);
  const [value] = found?.values ?? [];
  if (value === undefined || found === undefined) return [data ?? new Uint8Array(0), ''];
  const isObject = found.type === propertyTypes.object;
  const bytes = isObject ? value.subarray(INTERFACE_BYTES) : value;
  return [bytes, isObject && beginsWith(bytes, signatures.tnef) ? '.tnef' : ''];
}

const INTERFACE_BYTES = 16;

class TnefReader {
  readonly #bytes: Uint8Array;
  readonly message: MapiProperty[] = [];
  readonly recipients: (readonly MapiProperty[])[] = [];
  readonly attachments: Gathered[] = [];
  codePage: number | undefined;
  isTorn = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  read(): void {
    const attributes = readAttributes(this.#bytes);
    let next = attributes.next();
    for (; next.done !== true; next = attributes.next()) {
      if (next.value.isOfAttachment) this.#ofAttachment(next.value);
      else this.#ofMessage(next.value);
    }
    this.isTorn ||= next.value.isTorn;
  }

  #ofMessage({ id, bytes }: TnefAttribute): void {
    if (id === attributeIds.codePage) this.codePage = doubleWord(bytes, 0);
    else if (id === attributeIds.messageProperties) this.message.push(...this.#list(bytes));
    else if (id === attributeIds.recipients) {
      const reader = new PropertyReader(bytes);
      this.recipients.push(...reader.rows());
      this.isTorn ||= reader.isTorn;
    } else this.message.push(asProperty(id, bytes));
  }

  #ofAttachment({ id, bytes }: TnefAttribute): void {
    if (id === attributeIds.attachmentStart || this.attachments.length === 0) {
      this.attachments.push({ properties: [], data: undefined });
    }
    const attachment = this.attachments.at(-1);
    if (attachment === undefined || id === attributeIds.attachmentStart) return;
    if (id === attributeIds.attachmentData) attachment.data = bytes;
    else if (id === attributeIds.attachmentProperties) attachment.properties.push(...this.#list(bytes));
    else attachment.properties.push(asProperty(id, bytes));
  }

  #list(bytes: Uint8Array): readonly MapiProperty[] {
    const reader = new PropertyReader(bytes);
    const properties = reader.list();
    this.isTorn ||= reader.isTorn;
    return properties;
  }
}

/** What is no property is told by the words among its bytes. */
function asProperty(id: number, bytes: Uint8Array): MapiProperty {
  const property = AS_PROPERTIES.get(id);
  return property === undefined
    ? { id, type: propertyTypes.binary, name: `attribute-${id.toString(16)}`, values: [bytes] }
    : { id: property, type: propertyTypes.string8, values: [bytes] };
}
