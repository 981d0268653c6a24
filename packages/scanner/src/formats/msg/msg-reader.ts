import type { Part } from '../../document.ts';
import { told } from '../../parts.ts';
import { once } from '../../source/once.ts';
import { CompoundFile } from '../../structures/compound/compound-file.ts';
import { CompoundContents } from '../../structures/compound/contents.ts';
import type { CompoundEntry } from '../../structures/compound/directory-entry.ts';
import { storageFile } from '../../structures/compound/storage-file.ts';
import { MapiProperties } from '../../structures/mapi/mapi-property.ts';
import { MessageTelling } from '../../structures/mapi/message-telling.ts';
import type { PropertyNames } from '../../structures/mapi/named-properties.ts';
import type { FormatContext, WholeSource } from '../format.ts';
import { readNames, readStorage, type StorageProperties } from './msg-storage.ts';

/** The parts of a message: what it says, its recipients, its files, then what else is in the compound file. */
export async function* readMsg(source: WholeSource, context: FormatContext): AsyncGenerator<Part> {
  const compound = await CompoundFile.open(source);
  const contents = new CompoundContents(source, compound, context);
  const telling = new MessageTelling(source, context);
  const names = await readNames(compound);
  const { properties } = await readStorage(compound, compound.root, names);
  const own = new MapiProperties(properties);
  yield* telling.message(own);
  claim(contents, compound.root);
  contents.claim(compound.find('__nameid_version1.0'));
  for (const storage of compound.root.children) {
    context.progress();
    if (/^__recip_version1\.0_/i.test(storage.name)) {
      const recipient = await readStorage(compound, storage, names);
      telling.recipient(new MapiProperties(recipient.properties, own.codePage));
      contents.claim(storage);
    } else if (/^__attach_version1\.0_/i.test(storage.name)) {
      yield* attachment({ compound, contents, telling }, storage, names, own.codePage);
    }
  }
  yield* telling.rest();
  yield* contents.rest();
}

interface Reading {
  readonly compound: CompoundFile;
  readonly contents: CompoundContents;
  readonly telling: MessageTelling;
}

/** A file: a stream; a message or an object of a program as a storage; or only where it is ([MS-OXCMSG] 2.2.2.9). */
async function* attachment(
  { compound, contents, telling }: Reading,
  storage: CompoundEntry,
  names: PropertyNames,
  codePage: number,
): AsyncGenerator<Part> {
  const { properties, data }: StorageProperties = await readStorage(compound, storage, names);
  const own = new MapiProperties(properties, codePage);
  contents.claim(storage);
  const isMessage = data !== undefined && compound.findIn(data, '__properties_version1.0') !== undefined;
  if (data?.type === 'stream') yield telling.attachment(own, compound.stream(data));
  else if (data !== undefined) yield telling.attachment(own, storageFile(compound, data), isMessage ? '.msg' : '.ole');
  else {
    yield telling.attachment(own, once(new Uint8Array(0)));
    yield told('attachment-elsewhere');
  }
}

/** Marks the streams of properties as read. */
function claim(contents: CompoundContents, storage: CompoundEntry): void {
  for (const child of storage.children)
    if (/^__(?:substg1\.0_|properties_version1\.0$)/i.test(child.name)) contents.claim(child);
}
