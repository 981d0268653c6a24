/** The phrases of each list by how they are read: a text may have one a thousand times. */
const byReading = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

/** The first phrase of a list that a text has in another case or with other space or dashes between; undefined if none. */
export function findListed(text: string, phrases: readonly string[]): string | undefined {
  let listed = byReading.get(phrases);
  if (listed === undefined) {
    listed = new Map(phrases.toReversed().map((phrase) => [read(phrase), phrase]));
    byReading.set(phrases, listed);
  }
  return listed.get(read(text));
}

function read(phrase: string): string {
  return phrase
    .toLowerCase()
    .replaceAll(/[\s-]+/g, ' ')
    .trim();
}
