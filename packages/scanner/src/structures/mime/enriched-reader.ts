import type { Part, Trait } from '../../document.ts';
import { BlockBuilder } from '../../text/block.ts';
import { LineEnds } from '../../text/lines.ts';
import type { TextReader } from '../../text/read-bytes.ts';
import { PageParagraph } from '../html/page-paragraph.ts';
import { PagePlace } from '../html/page-place.ts';
import { Telling } from '../story/telling.ts';

/** Commands whose text a reader of the message does not see: what a command is given, and a remark (RFC 1896, 5; RFC 1341, 7.1.3). */
const UNSEEN: ReadonlySet<string> = new Set(['param', 'comment']);

/** Commands that stand for a sign (RFC 1341, 7.1.3). */
const SIGNS: Readonly<Record<string, string>> = { lt: '<', nl: '\n' };

/** Commands that begin and end a paragraph of their own. */
const PARAGRAPHS: ReadonlySet<string> = new Set(
  'paragraph center flushleft flushright flushboth indent indentright excerpt heading footing np samepage outdent'.split(
    ' ',
  ),
);

/** A command, the two signs that stand for one, line ends, and all between (RFC 1896, 3: up to 60 letters). */
const TOKEN = /<<|<(\/?)([A-Za-z\d-]{1,60})>|\n+|[^<\n]+|</g;

/** Characters of a token that may go on in the next piece. */
const TOKEN_LENGTH_MAX = 64;

/** How line ends are meant: one alone is a space, or every one is. */
export type EnrichedKind = 'enriched' | 'richtext';

/** Reads text/enriched (RFC 1896) and text/richtext (RFC 1341, 7.1.3) as a program shows them: without their commands. */
export class EnrichedReader implements TextReader {
  readonly #isRich: boolean;
  readonly #blocks = new BlockBuilder();
  readonly #telling = new Telling(this.#blocks);
  readonly #paragraph = new PageParagraph((line) => this.#telling.line(line));
  readonly #ends = new LineEnds();
  readonly #place: PagePlace;
  /** What may be the beginning of a token. */
  #rest = '';
  /** Characters before it. */
  #at = 0;
  /** Commands without an end that hide what is in them, and that keep line ends. */
  #unseen = 0;
  #kept = 0;

  /** `line` is that of the first character, from 1. */
  constructor(kind: EnrichedKind, line = 1) {
    this.#isRich = kind === 'richtext';
    this.#place = new PagePlace(line);
  }

  write(piece: string): readonly Part[] {
    this.#feed(this.#ends.write(piece), false);
    return [...this.#telling.take(), ...this.#blocks.take()];
  }

  end(): readonly Part[] {
    this.#feed(this.#ends.end(), true);
    this.#paragraph.end();
    return [...this.#telling.take(), ...this.#blocks.rest()];
  }

  #feed(piece: string, isEnd: boolean): void {
    this.#place.add(piece);
    const text = this.#rest + piece;
    const whole = isEnd ? text.length : wholeTokens(text);
    for (const { 0: token, 1: slash, 2: command, index } of text.slice(0, whole).matchAll(TOKEN)) {
      const at = this.#at + index;
      if (command !== undefined) this.#command(command.toLowerCase(), slash === '/', at);
      else if (token.startsWith('\n')) this.#lineEnds(token.length, at);
      else this.#add(token === '<<' ? '<' : token, at);
    }
    this.#rest = text.slice(whole);
    this.#at += whole;
  }

  get #hiddenBy(): Trait | undefined {
    return this.#unseen > 0 ? 'page-code' : undefined;
  }

  #add(text: string, at: number): void {
    this.#paragraph.add(text, this.#place.at(at), this.#hiddenBy, this.#kept > 0);
  }

  #command(command: string, isEnd: boolean, at: number): void {
    const step = isEnd ? -1 : 1;
    if (UNSEEN.has(command)) this.#unseen = Math.max(0, this.#unseen + step);
    else if (command === 'nofill' || command === 'verbatim') this.#kept = Math.max(0, this.#kept + step);
    else if (PARAGRAPHS.has(command)) this.#paragraph.end();
    else if (!isEnd && Object.hasOwn(SIGNS, command)) {
      if (command === 'nl') this.#paragraph.break(this.#place.at(at), this.#hiddenBy);
      else this.#add(SIGNS[command] ?? '', at);
    }
  }

  /** RFC 1896, 3: one is a space, of more one is none. */
  #lineEnds(count: number, at: number): void {
    const breaks = this.#isRich ? 0 : this.#kept > 0 ? count : count - 1;
    if (breaks === 0) this.#add(' ', at);
    else if (breaks === 1) this.#paragraph.break(this.#place.at(at), this.#hiddenBy);
    else this.#paragraph.end();
  }
}

/** Where the tokens of a text end that do not go on behind it. */
function wholeTokens(text: string): number {
  const [ends = ''] = /\n*$/.exec(text.slice(-TOKEN_LENGTH_MAX)) ?? [];
  if (ends !== '') return text.length - ends.length;
  const open = text.lastIndexOf('<');
  if (open === -1 || text.length - open > TOKEN_LENGTH_MAX || !OPEN.test(text.slice(open))) return text.length;
  let first = open;
  while (text[first - 1] === '<') first -= 1;
  // Two and two are signs.
  return (open - first) % 2 === 0 ? open : text.length;
}

const OPEN = /^<\/?[A-Za-z\d-]*$/;
