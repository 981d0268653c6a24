/** A shorter cell is a value, which its column tells, and not a text to be read as prose. In UTF-16 units. */
export const CELL_LENGTH_MIN = 60;

/** Spaces between the words of a cell in which something is said: a line of a chat has few words, and a value fewer. */
const SPACES_MIN = 5;

/** Whether a cell says something, as a line of a chat or of a log does. */
export function isSaid(text: string, start: number, end: number): boolean {
  if (end - start >= CELL_LENGTH_MIN) return true;
  let spaces = 0;
  for (let at = start; at < end; at += 1) if (text.charCodeAt(at) === 0x20) spaces += 1;
  return spaces >= SPACES_MIN;
}
