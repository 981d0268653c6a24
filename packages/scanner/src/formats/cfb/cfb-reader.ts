import type { Part, Source } from '../../document.ts';
import { told } from '../../parts.ts';
import { CompoundFile } from '../../structures/compound/compound-file.ts';
import { CompoundContents } from '../../structures/compound/contents.ts';
import { protectionOf } from '../../structures/compound/protection.ts';
import type { FormatContext } from '../format.ts';

/** The parts of a compound file: its properties, then each storage in turn, then what is in none. */
export async function* readCfb(source: Source, context: FormatContext): AsyncGenerator<Part> {
  const compound = await CompoundFile.open(source);
  const contents = new CompoundContents(source, compound, context);
  yield* contents.metadata();
  const protection = protectionOf(compound);
  if (protection !== undefined) {
    yield told(protection);
    for (const name of PROTECTED) contents.claim(compound.find(name));
  }
  yield* contents.rest();
}

/** What only a key opens ([MS-OFFCRYPTO] 2.2 and 2.3.4). */
const PROTECTED: readonly string[] = [
  'EncryptedPackage',
  'EncryptionInfo',
  '\x06DataSpaces',
  '\x09DRMContent',
  '\x09DRMViewerContent',
];
