import type { RecognizedLine } from '@holdback/scanner';

/** Words that are shorter say nothing of whether they were read before. */
const WORD_LENGTH_MIN = 3;
/** What a second engine reads less surely than this is not added. */
const CONFIDENCE_MIN = 0.5;

/**
 * What two engines read of one picture: the lines of the first, and each line of the second that has a word which the first
 * has nowhere, behind the line beside which it stands. A value that both read alike stands once.
 */
export function uniteLines(
  first: readonly RecognizedLine[],
  second: readonly RecognizedLine[],
): readonly RecognizedLine[] {
  const known = new Set(first.flatMap(({ text }) => wordsOf(text)));
  const added = second.filter(
    ({ text, confidence }) => confidence >= CONFIDENCE_MIN && wordsOf(text).some((word) => !known.has(word)),
  );
  const after = Map.groupBy(added, (line) => nearestTo(first, line));
  return [...(after.get(-1) ?? []), ...first.flatMap((line, index) => [line, ...(after.get(index) ?? [])])];
}

/** As an engine writes them, without the signs around them. */
function wordsOf(text: string): readonly string[] {
  return text
    .split(/\s+/)
    .map((word) => word.replaceAll(/^[^\p{L}\d(]+|[^\p{L}\d]+$/gu, ''))
    .filter((word) => word.length >= WORD_LENGTH_MIN);
}

/** The number of the line whose middle is nearest in height; -1 if there is none. */
function nearestTo(lines: readonly RecognizedLine[], { box }: RecognizedLine): number {
  let nearest = -1;
  let distanceMin = Number.POSITIVE_INFINITY;
  for (const [index, line] of lines.entries()) {
    const across = Math.max(0, line.box.left - box.left - box.width, box.left - line.box.left - line.box.width);
    const distance = Math.abs(line.box.top + line.box.height / 2 - box.top - box.height / 2) + across;
    if (distance < distanceMin) [nearest, distanceMin] = [index, distance];
  }
  return nearest;
}
