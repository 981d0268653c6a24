import { isListedName, NameLists } from '../../packages/rules/src/prose/name-features.ts';
import { CHUNK_WORDS, pairFeature, WINDOW_CHUNKS, wordFeature } from '../../packages/rules/src/prose/topic-features.ts';
import { INITIAL, MIXED, UPPER, Words } from '../../packages/rules/src/prose/words.ts';

const words = new Words();
const lists = new NameLists();

/** Windows that are learned from step by half of a window: more of them say nothing new. */
const STEP_CHUNKS = 2;

/** Long windows of a text such as the reader judges, every other one, or all of it if it is shorter. Of each its features, as hashes. */
export function windowsOf(text: string): number[][] {
  const chunks = chunksOf(text);
  const windows: number[][] = [];
  for (let first = 0; first === 0 || first + WINDOW_CHUNKS <= chunks.length; first += STEP_CHUNKS) {
    windows.push([...new Set(chunks.slice(first, first + WINDOW_CHUNKS).flat())]);
  }
  return windows;
}

/** The features of each chunk, each once. Names of people are left out: they are not what a text is about, and a report may quote features. */
function chunksOf(text: string): number[][] {
  words.read(text, 0, text.length);
  const chunks: Set<number>[] = [];
  let wasName = false;
  for (let index = 0; index < words.count; index += 1) {
    const chunk = chunks[Math.floor(index / CHUNK_WORDS)] ?? new Set<number>();
    chunks[Math.floor(index / CHUNK_WORDS)] = chunk;
    const isName = isNamed(text, index);
    const hash = words.hashes[index] ?? 0;
    if (!isName) chunk.add(wordFeature(hash));
    if (!isName && !wasName) chunk.add(pairFeature(index === 0 ? 0 : (words.hashes[index - 1] ?? 0), hash));
    wasName = isName;
  }
  return chunks.map((chunk) => [...chunk]);
}

/** Whether a word is written as a name of a person is and is on a list of them. */
function isNamed(text: string, index: number): boolean {
  const written = words.cases[index];
  if (written !== INITIAL && written !== UPPER && written !== MIXED) return false;
  return isListedName(lists.codeOf(text, words, index));
}
