import { Words } from './words.ts';

const words = new Words();
let read: string | undefined;

/** The words of a text, all of them looked at. They are filled again for the next text that is asked for. */
export function readWords(text: string): Words {
  if (read === text) {
    words.narrow(0, text.length);
    return words;
  }
  // Until all are read they are no text's.
  read = undefined;
  words.read(text, 0, text.length);
  read = text;
  return words;
}
