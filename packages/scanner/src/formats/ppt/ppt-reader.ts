import type { Part, Source } from '../../document.ts';
import { told } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { CompoundFile } from '../../structures/compound/compound-file.ts';
import { CompoundContents } from '../../structures/compound/contents.ts';
import type { CompoundEntry } from '../../structures/compound/directory-entry.ts';
import { topRecords } from '../../structures/office-art/art-record.ts';
import { blipOf } from '../../structures/office-art/blip.ts';
import { replaceControls } from '../../text/decode.ts';
import { type MetadataField, metadataParts } from '../../text/metadata.ts';
import type { FormatContext } from '../format.ts';
import { readCurrentUser, readEdits } from './edits.ts';
import { Presentation } from './presentation.ts';

/** The parts of a presentation: metadata, slides in their order, what no slide shows, pictures, what else is in the file. */
export async function* readPpt(source: Source, context: FormatContext): AsyncGenerator<Part> {
  const compound = await CompoundFile.open(source);
  const contents = new CompoundContents(source, compound, context);
  yield* contents.metadata();
  yield* contents.protection();
  const user = compound.find('Current User');
  const main = compound.find('PowerPoint Document');
  // Presentations of PowerPoint 4 and 95 have other streams, which the rest tells as not read.
  if (user !== undefined && main !== undefined) yield* readMain(compound, contents, user, main, context);
  else if (main !== undefined) yield told('lost-part');
  yield* contents.rest();
}

async function* readMain(
  compound: CompoundFile,
  contents: CompoundContents,
  user: CompoundEntry,
  main: CompoundEntry,
  context: FormatContext,
): AsyncGenerator<Part> {
  contents.claim(user);
  contents.claim(main);
  const pictures = compound.find('Pictures');
  contents.claim(pictures);
  const current = readCurrentUser(await compound.read(user));
  const bytes = await readWhole(compound, main, context);
  if (current === undefined) throw new ProblemError('bad-structure');
  const names = [current.name, current.otherName].map(replaceControls);
  const fields = names.map((name): MetadataField => ['last-modified-by', name]);
  yield* metadataParts(fields, context.limits);
  const edits = readEdits(bytes, current.editAt);
  if (current.isEncrypted || edits.isEncrypted) {
    yield told('needs-password');
    return;
  }
  yield* new Presentation(bytes, edits, contents, context).read();
  if (pictures !== undefined) yield* readPictures(await readWhole(compound, pictures, context), contents);
}

/** Pictures stand side by side ([MS-PPT] 2.1.3). */
function* readPictures(bytes: Uint8Array, contents: CompoundContents): Generator<Part> {
  let count = 0;
  for (const record of topRecords(bytes)) {
    const blip = blipOf(bytes, record);
    if (blip === undefined) continue;
    count += 1;
    yield contents.picture(`pictures/picture-${count}.${blip.extension}`, blip.bytes());
  }
}

async function readWhole(compound: CompoundFile, entry: CompoundEntry, { limits }: FormatContext): Promise<Uint8Array> {
  const { wholeBytesMax } = limits;
  if (entry.bytes > wholeBytesMax) {
    throw new ProblemError('memory-limit', { number: wholeBytesMax, limit: 'wholeBytesMax' });
  }
  return compound.read(entry);
}
