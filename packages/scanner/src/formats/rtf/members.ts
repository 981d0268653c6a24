import type { Source, Trait, TraitPart } from '../../document.ts';
import { type Limits, valuesOf } from '../../limits.ts';
import { told, trait } from '../../parts.ts';
import { MemberNames } from '../../source/member-names.ts';
import { once } from '../../source/once.ts';
import { member } from '../../source/source.ts';
import { readOleNative } from '../../structures/compound/ole-native.ts';
import { fileExtension } from '../../structures/file-extension.ts';
import type { Data } from './data.ts';
import { extensionOfClass, OLE_HEADER_BYTES_MAX, readOleHeader } from './ole-object.ts';
import { rtfLimits } from './rtf-limits.ts';
import type { Desk } from './story.ts';

/** Where files are told, and words that stand beside them. */
interface Teller {
  readonly desk: Desk;
  /** Adds text that stands at a field, and why it is not seen. */
  tell(text: string, place: string, hiddenBy: Trait | undefined): void;
}

/** The files that are within a text: pictures, objects, and bytes that no word says what they are. */
export class Members {
  readonly #gathering: Teller;
  readonly #source: Source;
  readonly #limits: Limits;
  readonly #names = new MemberNames();
  #number = 0;
  #pictures = 0;
  #objects = 0;
  #files = 0;

  constructor(gathering: Teller, source: Source, limits: Limits) {
    this.#gathering = gathering;
    this.#source = source;
    this.#limits = limits;
  }

  /** Adds the data of a picture, of an object or of a store of XML, which is not empty. */
  take(of: 'picture' | 'object' | 'store', data: Data): void {
    if (of === 'picture') {
      this.#pictures += 1;
      this.add(`picture-${this.#pictures}${data.extension}`, data.bytes(), []);
      return;
    }
    const known = trait(of === 'store' ? 'custom-xml' : 'embedded-object');
    this.#objects += 1;
    const name = `${of}-${this.#objects}`;
    const object = readOleHeader(data.head(OLE_HEADER_BYTES_MAX));
    if (object === undefined) {
      this.add(name, data.bytes(), [known]);
      return;
    }
    const { className, topic, item, dataStart, dataEnd } = object;
    if (topic !== '' || item !== '') this.#gathering.tell(`${topic} ${item}`.trim(), 'link', undefined);
    if (dataEnd === dataStart) return;
    if (/^package$/i.test(className) && this.#takePackage(data.head(dataEnd).subarray(dataStart - 4), name)) return;
    this.add(`${name}${extensionOfClass(className)}`, data.bytes(dataStart, dataEnd), [known]);
  }

  /** A file that the Packager of Windows put into an object, of which the data is as in a stream of its own. */
  #takePackage(stream: Uint8Array, name: string): boolean {
    const native = readOleNative(stream);
    if (native.kind !== 'file') return false;
    for (const path of native.paths) this.#gathering.tell(path, 'original-path', undefined);
    const label = native.label.replace(/^.*[\\/]/, '') || name;
    if (native.bytes.length === 0) this.#gathering.desk.ready.push(trait('embedded-object'));
    else this.add(label, once(native.bytes), [trait('embedded-object')]);
    return true;
  }

  /** Adds a file that stands in digits where none is expected. Word keeps the theme of a document so. */
  addFile(file: Uint8Array): void {
    async function* bytes() {
      yield file;
    }
    this.#files += 1;
    this.add(`data-${this.#files}.${fileExtension(file) ?? 'bin'}`, bytes(), []);
  }

  /** Adds a file, named as it is in the text if no file before it was. */
  add(name: string, bytes: AsyncIterable<Uint8Array>, known: readonly TraitPart[]): void {
    const { rtfMembersMax } = valuesOf(rtfLimits, this.#limits.own);
    this.#number += 1;
    if (this.#number > rtfMembersMax) return;
    const { name: safe } = this.#names.add(name);
    const source = member(this.#source, safe, bytes, this.#limits.memberBytesMax);
    this.#gathering.desk.ready.push({ kind: 'member', source, known });
  }

  /** Tells that there were more than the limit allows. */
  tellRest(): void {
    const { rtfMembersMax } = valuesOf(rtfLimits, this.#limits.own);
    if (this.#number <= rtfMembersMax) return;
    this.#gathering.desk.ready.push(told('members-limit', { number: rtfMembersMax, limit: 'rtfMembersMax' }));
  }
}
