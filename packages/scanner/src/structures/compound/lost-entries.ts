import type { Location, MemberPart, Part, Trait } from '../../document.ts';
import type { BlockBuilder } from '../../text/block.ts';
import { replaceControls } from '../../text/decode.ts';
import { findWords } from '../binary-words.ts';
import { fileExtension } from '../file-extension.ts';
import type { CompoundContext } from './compound-context.ts';
import type { CompoundFile } from './compound-file.ts';
import type { CompoundEntry } from './directory-entry.ts';
import { plain } from './entry-names.ts';

/** Where what is found of a compound file goes. */
export interface Found {
  readonly blocks: BlockBuilder;
  readonly traits: Set<Trait>;
  /** A file, as a member under a safe name. */
  file(name: string, bytes: AsyncIterable<Uint8Array>, known: Trait): MemberPart;
}

const STREAM: Location = { kind: 'field', name: 'stream' };
const NAME: Location = { kind: 'field', name: 'entry-name' };

/** Bytes of a stream in which words are looked for, and by which a file is known. */
const WORDS_BYTES_MAX = 16 * 1024 * 1024;
const HEAD_BYTES = 64;

/** Names that programs give to entries: an earlier directory has them. */
const ENTRY_NAMES =
  /^(?:Root Entry|R?Data|WordDocument|Workbook|Book|PowerPoint Document|Current User|Pictures|ObjectPool|Macros|[01]Table|(?:Document)?SummaryInformation|CompObj|ObjInfo|Ole(?:10Native|Pres\d+)?|_?VBA\w*|PROJECT\w*|MsoDataStore|Item|Properties|Contents|Package|__SRP_\d|dir|ThisDocument|ThisWorkbook|_\d{6,}|(?:MBD|LNK)[\dA-F]{8}|_SX_DB(?:_CUR)?|[\dA-Fa-f]{4}|UserForm\d+|Objects?|DataSpace\w*|TransformInfo|E?PRINT|META|PICT?|LinkInfo|__nameid_version1\.0|__(?:recip|attach)_version1\.0_#[\dA-F]{8}|__(?:substg1|properties_version1)\.0\w*)$/;

/** Whether a name is one that programs give. What has no three letters or digits in a row is none of a person. */
export function isProgramName(name: string): boolean {
  const text = replaceControls(name).trim();
  // Word codes identifiers as letters of any kind, up to two signs of equality.
  return ENTRY_NAMES.test(text) || /==?$/.test(text) || !/[\p{L}\p{N}]{3}/u.test(text);
}

/** Whether nothing else of an entry says its name, and a person may have given it: a storage, or a stream without bytes. */
export function tellsName({ type, bytes, name }: CompoundEntry): boolean {
  return (type === 'storage' || bytes === 0) && !isProgramName(name);
}

/** What the directory has and nothing leads to: files as members, words, and names of what was deleted. */
export async function* readLostEntries(
  compound: CompoundFile,
  context: CompoundContext,
  found: Found,
): AsyncGenerator<Part> {
  for (const entry of compound.entries) {
    if (entry.isReachable) continue;
    context.progress();
    if (tellsName(entry)) addHidden(found, [plain(entry.name)], NAME, 'orphan-text');
    yield* readLost(compound, entry, found);
    yield* found.blocks.take();
  }
  const freed = compound.freedNames.filter((name) => !isProgramName(name)).map(plain);
  addHidden(found, freed, NAME, 'earlier-text');
}

async function* readLost(compound: CompoundFile, entry: CompoundEntry, found: Found): AsyncGenerator<Part> {
  const extension = fileExtension(await compound.read(entry, 0, HEAD_BYTES));
  if (extension !== undefined) {
    yield found.file(`${plain(entry.name)}.${extension}`, compound.stream(entry), 'orphan-text');
    return;
  }
  addHidden(found, findWords(await compound.read(entry, 0, WORDS_BYTES_MAX), 'sure'), STREAM, 'orphan-text');
}

function addHidden({ blocks, traits }: Found, texts: readonly string[], at: Location, by: Trait): void {
  for (const text of texts) blocks.add(text, at, { hiddenBy: by });
  if (texts.length > 0) traits.add(by);
}
