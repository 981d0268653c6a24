import { isListedName, NameLists } from '../../packages/rules/src/prose/name-features.ts';
import { CHUNK_WORDS, pairFeature, wordFeature } from '../../packages/rules/src/prose/topic-features.ts';
import { INITIAL, MIXED, UPPER, Words } from '../../packages/rules/src/prose/words.ts';

const words = new Words();
const lists = new NameLists();

/** The windows of a text as the reader judges them: two chunks, or one if there is no other. Of each its features, as hashes. */
export function windowsOf(text: string): number[][] {
  const chunks = chunksOf(text);
  if (chunks.length < 2) return chunks;
  return chunks.slice(1).map((chunk, before) => [...(chunks[before] ?? []), ...chunk]);
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
    if (!isName) chunk.add(wordFeature(words, index));
    if (!isName && !wasName) {
      chunk.add(pairFeature(index === 0 ? 0 : (words.hashes[index - 1] ?? 0), words, index));
    }
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
