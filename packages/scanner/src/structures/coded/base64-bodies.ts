import { HEAD_BYTES, isWorthReading, mayBeCoded, nextToken, PAD, tokenEnd } from './base64-body.ts';

/** A body of base64: what it stands for, and where it stands in the text that was looked at. */
export interface Body {
  readonly start: number;
  readonly end: number;
  readonly bytes: Buffer;
}

/** Characters of a body that is told to be one by nothing but itself: a key or a digest is shorter. */
const ALONE_LENGTH_MIN = 64;

/** Letters of both cases and digits, as a body has them that is longer than a few words. */
const MIXED = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)/s;

/** The bodies in a text that are texts or files that are read. */
export function* findBodies(text: string): Generator<Body> {
  for (let token = nextToken(text, 0); token !== undefined; ) {
    let { end } = token;
    if (mayBeCoded(text, token.start)) {
      const found = readBody(text, token.start, end);
      yield* valuesIn(text, found);
      const body = worthOf(text, found) ?? worthOf(text, withoutLast(found));
      if (body !== undefined) yield body;
      end = body?.end ?? found.end;
    }
    token = nextToken(text, end);
  }
}

/** The body as it reads, if that is worth it. */
function worthOf(text: string, { lines, end }: Found): Body | undefined {
  const [first] = lines;
  const characters = charactersOf(text, { lines, end });
  if (first === undefined || !isWorthReading(decode(characters.slice(0, (HEAD_BYTES / 3) * 4)))) return undefined;
  return { start: first.start, end, bytes: decode(characters) };
}

/** Without its last line, which may be a word that follows it: `EOF`, `Regards`. */
function withoutLast({ lines, end }: Found): Found {
  const kept = lines.slice(0, -1);
  return { lines: kept, end: kept.at(-1)?.end ?? end };
}

function charactersOf(text: string, { lines }: Found): string {
  return lines.map(({ start, end }) => text.slice(start, end)).join('');
}

/** Characters of a line from which those who write bodies in lines part them: 60, 64, 72 and 76 are usual. */
const LINE_LENGTH_MIN = 60;

/** Lines that are shorter than those of a body, each of which is worth reading by itself: the values of a list. */
function* valuesIn(text: string, { lines }: Found): Generator<Body> {
  const [first] = lines;
  if (first === undefined || lines.length === 1 || first.end - first.start >= LINE_LENGTH_MIN) return;
  for (const { start, end } of lines) {
    const bytes = decode(text.slice(start, end));
    if (isWorthReading(bytes)) yield { start, end, bytes };
  }
}

/** What all of a text stands for, if it is one body and nothing else, whatever that is. */
export function decodeAlone(text: string): Buffer | undefined {
  const token = nextToken(text, 0);
  if (token === undefined || text.slice(0, token.start).trim() !== '') return undefined;
  const found = readBody(text, token.start, token.end);
  const characters = charactersOf(text, found);
  if (text.slice(found.end).trim() !== '' || characters.length < ALONE_LENGTH_MIN || !MIXED.test(characters))
    return undefined;
  return decode(characters);
}

function decode(characters: string): Buffer {
  return Buffer.from(characters, 'base64');
}

/** A body as it stands in a text. */
interface Found {
  /** Where its lines are. */
  readonly lines: readonly { readonly start: number; readonly end: number }[];
  readonly end: number;
}

/** The characters of a body whose first line ends at an offset: all lines are equally long, but for the first and the last. */
function readBody(text: string, start: number, firstEnd: number): Found {
  const lines = [{ start, end: firstEnd }];
  let end = firstEnd;
  let fullLength = 0;
  for (let next = nextLine(text, end); next !== undefined; next = nextLine(text, end)) {
    const nextEnd = tokenEnd(text, next);
    const length = nextEnd - next;
    if (lines.length === 1) fullLength = Math.max(length, firstEnd - start);
    if (length === 0 || length > fullLength || !isLineEnd(text, nextEnd)) break;
    lines.push({ start: next, end: nextEnd });
    end = nextEnd;
    if (length < fullLength) break;
  }
  while (text.charCodeAt(end) === PAD) end += 1;
  return { lines, end };
}

/** Where the next line begins, if one ends at an offset. */
function nextLine(text: string, end: number): number | undefined {
  LINE_END.lastIndex = end;
  return LINE_END.test(text) ? LINE_END.lastIndex : undefined;
}

/**
 * As text has it; quoted or as a comment, with what stands before each line; as strings that a program joins, but not as
 * those of a list; as a string of JSON has it.
 */
const LINE_END = /["'`]?[ \t]{0,8}(?:[+.&_\\][ \t]{0,8})?\r?\n(?:[ \t>#*;%|"'`]|\/\/(?=[ \t])){0,40}|(?:\\r)?\\n/y;

function isLineEnd(text: string, at: number): boolean {
  return at === text.length || /[\n\\"'`=]/.test(text[at] ?? '') || nextLine(text, at) !== undefined;
}
