import { ProblemError } from '../../problem.ts';
import type { ExpansionBudget } from '../../source/measured-source.ts';
import { decodeCodePage, UNICODE_CODE_PAGE, WESTERN_CODE_PAGE } from '../code-page.ts';
import { doubleWord, word } from '../little-endian.ts';
import type { CompoundFile } from './compound-file.ts';
import type { CompoundEntry } from './directory-entry.ts';
import { expandVba } from './vba-compression.ts';

/** The macros of a document ([MS-OVBA]). */
export interface VbaProject {
  /** Names, descriptions, paths of help files and of other projects, each once, in the order of the project. */
  readonly properties: readonly string[];
  /** Source text of modules, with what attributes say before it. */
  readonly modules: readonly { readonly name: string; readonly source: string }[];
  /** Whether a module or what says where it is could not be read. */
  readonly isDamaged: boolean;
  /** The streams that were read. */
  readonly read: readonly CompoundEntry[];
}

/** The storage of a project's modules below a storage (`Macros`, `_VBA_PROJECT_CUR`), or that storage itself. */
export function findVba(compound: CompoundFile, storage: CompoundEntry): CompoundEntry | undefined {
  const below = compound.findIn(storage, 'VBA');
  if (below !== undefined && compound.findIn(below, 'dir') !== undefined) return below;
  return storage.name.toUpperCase() === 'VBA' && compound.findIn(storage, 'dir') !== undefined ? storage : undefined;
}

/** Reads the modules of a project. `vba` is as `findVba` gives it. Throws what the budget and the source throw. */
export async function readVba(
  compound: CompoundFile,
  vba: CompoundEntry,
  budget: ExpansionBudget,
): Promise<VbaProject> {
  const directory = compound.findIn(vba, 'dir');
  const expanded = directory === undefined ? undefined : await expandWhole(compound, directory, 0, budget);
  if (directory === undefined || expanded === undefined) {
    return { properties: [], modules: [], isDamaged: true, read: [] };
  }
  const { codePage, properties, listed, declared } = readProject(expanded);
  const modules: { readonly name: string; readonly source: string }[] = [];
  // Each module has a stream of its own.
  const read = new Set([directory]);
  let isDamaged = listed.length !== declared;
  for (const { name, streamName, offset } of listed) {
    const entry = compound.findIn(vba, streamName) ?? compound.findIn(vba, name);
    const isNew = entry !== undefined && !read.has(entry);
    const source = isNew ? await expandWhole(compound, entry, offset, budget) : undefined;
    if (entry !== undefined) read.add(entry);
    if (source === undefined) isDamaged = true;
    else modules.push({ name, source: decodeCodePage(source, codePage) });
  }
  return { properties, modules, isDamaged, read: [...read] };
}

/** Undefined where the stream is no such container. */
async function expandWhole(
  compound: CompoundFile,
  entry: CompoundEntry,
  offset: number,
  budget: ExpansionBudget,
): Promise<Uint8Array | undefined> {
  const bytes = await compound.read(entry, offset);
  try {
    return await expandVba(bytes, budget);
  } catch (thrown) {
    if (thrown instanceof ProblemError && thrown.problem.code === 'malformed') return undefined;
    throw thrown;
  }
}

interface ListedModule {
  name: string;
  streamName: string;
  offset: number;
}

/** Records of the stream `dir` ([MS-OVBA] 2.3.4.2). */
const records = {
  codePage: 0x0003,
  /** Its size is told four bytes too short. */
  version: 0x0009,
  /** How many modules follow ([MS-OVBA] 2.3.4.2.3). */
  modules: 0x000f,
  moduleName: 0x0019,
  moduleStreamName: 0x001a,
  moduleStreamNameUnicode: 0x0032,
  moduleOffset: 0x0031,
  moduleNameUnicode: 0x0047,
} as const;

/** Records that are words, in the code page of the project and in UTF-16. */
const WORDS: ReadonlySet<number> = new Set([0x04, 0x05, 0x06, 0x0c, 0x0d, 0x0e, 0x16, 0x1c, 0x2f]);
const WIDE_WORDS: ReadonlySet<number> = new Set([0x3c, 0x3d, 0x3e, 0x40, 0x48]);

/** Where words begin in records that have something before them: a reference says its own length first. */
const WORDS_AT: Readonly<Record<number, number>> = { 13: 4, 14: 4, 47: 4 };

function readProject(bytes: Uint8Array) {
  let codePage: number = WESTERN_CODE_PAGE;
  const properties = new Set<string>();
  const listed: ListedModule[] = [];
  let declared: number | undefined;
  for (let at = 0; at + 6 <= bytes.length; ) {
    const id = word(bytes, at);
    const size = id === records.version ? 6 : doubleWord(bytes, at + 2);
    const data = bytes.subarray(at + 6, at + 6 + size);
    if (id === records.codePage) codePage = word(data, 0);
    else if (id === records.modules) declared = word(data, 0);
    else if (WORDS.has(id)) properties.add(decodeCodePage(data.subarray(WORDS_AT[id] ?? 0), codePage).trim());
    else if (WIDE_WORDS.has(id)) properties.add(decodeCodePage(data, UNICODE_CODE_PAGE).trim());
    else readModuleRecord(id, data, codePage, listed);
    at += 6 + size;
  }
  properties.delete('');
  return { codePage, properties: [...properties], listed, declared };
}

function readModuleRecord(id: number, data: Uint8Array, codePage: number, listed: ListedModule[]): void {
  const last = listed.at(-1);
  if (id === records.moduleName) {
    const name = decodeCodePage(data, codePage);
    listed.push({ name, streamName: name, offset: 0 });
  } else if (last === undefined) return;
  else if (id === records.moduleNameUnicode) last.name = decodeCodePage(data, UNICODE_CODE_PAGE);
  else if (id === records.moduleStreamName) last.streamName = decodeCodePage(data, codePage);
  else if (id === records.moduleStreamNameUnicode) last.streamName = decodeCodePage(data, UNICODE_CODE_PAGE);
  else if (id === records.moduleOffset) last.offset = doubleWord(data, 0);
}
