import type { Part, Trait } from '../../document.ts';
import { valuesOf } from '../../limits.ts';
import { told, trait } from '../../parts.ts';
import { around, withoutPadding } from '../../source/around.ts';
import { colorOf } from '../../structures/story/contrast.ts';
import { isAscii } from '../../text/ascii.ts';
import { metadataParts } from '../../text/metadata.ts';
import type { FormatContext, WholeSource } from '../format.ts';
import { characters, destinationOf, ENDS, PROTECTIONS, pictureExtensions, signs } from './destinations.ts';
import { documentCodePages } from './fonts.ts';
import { Gathering } from './gathering.ts';
import { type Group, within } from './groups.ts';
import { characterOf, Letters } from './letters.ts';
import { type Fill, fillsByWord, looksByWord, NO_FILL, PLAIN } from './looks.ts';
import { rtfLimits } from './rtf-limits.ts';
import { Story } from './story.ts';
import { OPEN, PADDING, Tokens } from './tokens.ts';

/** Tokens between two calls of `progress`. */
const PROGRESS_TOKENS = 50_000;

/** The parts of a document: its texts as they stand, then its properties and what follows it. */
export async function* readRtf(source: WholeSource, context: FormatContext): AsyncGenerator<Part> {
  const { limits } = context;
  const reader = new RtfReader(source, context);
  yield* reader.read();
  yield* metadataParts(reader.gathering.fields, limits);
  const rest = await withoutPadding(source, { start: reader.end, end: source.bytes.length }, PADDING);
  if (rest === undefined) return;
  yield trait('appended-data');
  yield around(source, 'appended-data', rest, limits.memberBytesMax);
}

class RtfReader {
  readonly gathering: Gathering;
  readonly #tokens: Tokens;
  readonly #context: FormatContext;
  readonly #groups: Group[] = [];
  #group: Group;
  readonly #letters: Letters;
  /** Characters that are left to skip after a `\u`. */
  #skip = 0;
  /** The rest of the file was not read. */
  #isLeft = false;
  /** What the last text was, so that a change is told once. */
  #wasRevised = false;
  #cellFill: Fill = NO_FILL;
  #rowFill: Fill = NO_FILL;
  #color: { red?: number; green?: number; blue?: number } = {};

  constructor(source: WholeSource, context: FormatContext) {
    this.#context = context;
    this.gathering = new Gathering(source, source.bytes, context.limits);
    this.#tokens = new Tokens(source.bytes, Math.max(0, source.bytes.indexOf(OPEN)));
    this.#letters = new Letters(this.gathering.fonts);
    const body = new Story(this.gathering.desk, undefined, undefined);
    this.#group = {
      sink: { story: body },
      look: PLAIN,
      skipLength: 1,
      tableDepth: 0,
      paragraphFill: NO_FILL,
      outer: undefined,
      isOther: false,
      isStarred: false,
      isFresh: true,
      ends: [() => body.end()],
    };
  }

  /** Where the document ends in the file. */
  get end(): number {
    return this.#isLeft ? this.#tokens.bytes.length : this.#tokens.end;
  }

  *read(): Generator<Part> {
    const { rtfGroupsMax } = valuesOf(rtfLimits, this.#context.limits.own);
    for (let count = 1; this.#readToken(); count += 1) {
      if (count % PROGRESS_TOKENS === 0) this.#context.progress();
      if (this.gathering.desk.ready.length > 0 || count % PROGRESS_TOKENS === 0) yield* this.gathering.take();
      if (this.#groups.length > rtfGroupsMax) {
        yield told('groups-limit', { number: rtfGroupsMax, limit: 'rtfGroupsMax' });
        this.#isLeft = true;
        break;
      }
    }
    const isTorn = !this.#isLeft && (this.#groups.length > 0 || this.#tokens.isTorn);
    this.#flush();
    while (this.#groups.length > 0) this.#close();
    for (const end of this.#group.ends) end();
    this.gathering.tellRest();
    yield* this.gathering.take();
    yield* this.gathering.desk.blocks.rest();
    if (isTorn) yield told('bad-structure');
    if (this.#letters.isUnknown) yield told('unknown-letters');
  }

  /** Whether there is more of the document. */
  #readToken(): boolean {
    const { bytes } = this.#tokens;
    const kind = this.#tokens.next();
    const { start, end, parameter = 0 } = this.#tokens;
    if (kind === 'byte') return this.#readByte(parameter);
    if (kind === 'text') return this.#readText(bytes, start, end);
    this.#flush();
    if (kind === 'end') return false;
    if (kind === 'open') this.#open();
    else if (kind === 'close') this.#close();
    else if (kind === 'binary') this.#readBinary(start, end);
    else if (kind === 'symbol') this.#readSymbol();
    else this.#readWord();
    return this.#groups.length > 0;
  }

  #open(): void {
    this.#skip = 0;
    this.#groups.push(this.#group);
    this.#group = within(this.#group);
  }

  #close(): void {
    this.#skip = 0;
    const { ends, sink } = this.#group;
    if (sink.story?.isList === true) sink.story.endParagraph(0);
    for (const end of ends.reverse()) end();
    this.#group = this.#groups.pop() ?? this.#group;
  }

  #readByte(byte: number): true {
    if (this.#skip > 0) this.#skip -= 1;
    else this.#letters.add(byte);
    return true;
  }

  #readText(bytes: Uint8Array, from: number, end: number): true {
    const start = Math.min(end, from + this.#skip);
    this.#skip -= start - from;
    const { data } = this.#group.sink;
    this.#group.isFresh = false;
    if (data !== undefined) data.add(start, end, true);
    else {
      const text = bytes.subarray(start, end);
      if (this.#letters.isEmpty && isAscii(text)) this.#add(Buffer.from(text).toString('latin1'));
      else for (const byte of text) this.#letters.add(byte);
    }
    return true;
  }

  /** Adds the letters of the bytes that wait. */
  #flush(): void {
    const text = this.#letters.take(this.#group.look.font);
    if (text !== '') this.#add(text);
  }

  #readBinary(start: number, end: number): void {
    this.#skip = 0;
    const { data } = this.#group.sink;
    if (data !== undefined) data.add(start, end, false);
    else this.gathering.takeBinary(start, end);
  }

  #readSymbol(): void {
    const { word } = this.#tokens;
    if (word === '*') {
      this.#group.isStarred = true;
      return;
    }
    if (this.#skip > 0) {
      this.#skip -= 1;
      return;
    }
    if (word === '\n' || word === '\r') this.#endParagraph();
    const sign = signs[word];
    if (sign !== undefined) this.#add(sign);
  }

  #readWord(): void {
    const { word, parameter } = this.#tokens;
    const group = this.#group;
    this.#skip = 0;
    const { isStarred, isFresh } = group;
    group.isStarred = false;
    group.isFresh = false;
    const named = destinationOf(word);
    // A word within a group that would shut it is a property of the same name, and no destination.
    const destination = named?.kind === 'silent' && !isFresh ? undefined : named;
    if (destination !== undefined || isStarred) this.gathering.open(group, word, destination);
    else if (group.sink.table !== undefined) this.#readTableWord(word, parameter);
    else if (group.sink.numbers !== undefined) group.sink.numbers.set(word, parameter ?? 0);
    else if (!this.#readLetter(word, parameter)) this.#readFormat(word, parameter);
  }

  /** Whether a word stands for a character or an end of text. */
  #readLetter(word: string, parameter: number | undefined): boolean {
    const character = characters[word];
    if (character !== undefined) this.#add(character);
    else if (word === 'u') {
      this.#add(characterOf(parameter ?? 0));
      this.#skip = this.#group.skipLength;
    } else return this.#readEnd(word);
    return true;
  }

  #readEnd(word: string): boolean {
    const { story, value } = this.#group.sink;
    if (!ENDS.has(word)) return false;
    if (story === undefined) value?.pieces.push('\n');
    else if (word === 'cell') story.endCell();
    else if (word === 'row') story.endRow();
    else if (word === 'nestcell') story.endNestedCell();
    else if (word === 'nestrow') story.endNestedRow();
    else this.#endParagraph();
    return true;
  }

  #endParagraph(): void {
    const { sink, tableDepth } = this.#group;
    sink.story?.endParagraph(tableDepth);
    sink.value?.pieces.push('\n');
  }

  #readFormat(word: string, parameter: number | undefined): void {
    const group = this.#group;
    const change = looksByWord[word];
    const fill = fillsByWord[word];
    if (change !== undefined) group.look = change(group.look, parameter);
    else if (word === 'uc') group.skipLength = Math.max(0, parameter ?? 1);
    else if (word === 'intbl') group.tableDepth = parameter === 0 ? 0 : Math.max(1, group.tableDepth);
    else if (word === 'itap') group.tableDepth = parameter ?? 0;
    else if (word === 'pard') {
      group.tableDepth = 0;
      group.paragraphFill = NO_FILL;
    } else if (fill === undefined) this.#readDocumentWord(word, parameter);
    else if (word.startsWith('cl')) this.#cellFill = fill(this.#cellFill, parameter);
    else if (word.startsWith('tr')) this.#rowFill = fill(this.#rowFill, parameter);
    else group.paragraphFill = fill(group.paragraphFill, parameter);
  }

  #readDocumentWord(word: string, parameter: number | undefined): void {
    const { fonts } = this.gathering;
    const { story, data } = this.#group.sink;
    if (data !== undefined) data.extension = pictureExtensions[word] ?? data.extension;
    else if (word === 's') this.gathering.openStyle(this.#group, parameter ?? 0);
    else if (word === 'trowd') {
      this.#rowFill = NO_FILL;
      if (story !== undefined) story.cellFills = [];
    } else if (word === 'cellx') {
      story?.cellFills.push(this.#cellFill);
      this.#cellFill = NO_FILL;
    } else if (word === 'ansicpg' && parameter !== undefined && parameter > 0) fonts.codePage = parameter;
    else if (word === 'deff') fonts.first = parameter;
    else if (PROTECTIONS.has(word) && parameter !== 0) this.gathering.desk.ready.push(trait('edit-protection'));
    else fonts.codePage = documentCodePages[word] ?? fonts.codePage;
  }

  #readTableWord(word: string, parameter: number | undefined): void {
    if (this.#group.sink.table === 'fonts') this.gathering.fonts.take(word, parameter);
    else if (word === 'red' || word === 'green' || word === 'blue') this.#color[word] = parameter ?? 0;
  }

  #add(text: string): void {
    const { story, value, table, echo } = this.#group.sink;
    echo?.push(text);
    if (story !== undefined) this.#addTo(story, text);
    else if (value !== undefined) value.pieces.push(text);
    else if (table === 'colors') this.#endColors(text);
  }

  #endColors(text: string): void {
    for (const character of text) {
      if (character !== ';') continue;
      const { red, green, blue } = this.#color;
      const isOpen = red === undefined && green === undefined && blue === undefined;
      this.gathering.colors.add(isOpen ? undefined : colorOf([red ?? 0, green ?? 0, blue ?? 0]));
      this.#color = {};
    }
  }

  #addTo(story: Story, text: string): void {
    const { look } = this.#group;
    story.add(text, this.#hiding(story));
    if (text.trim() === '') return;
    if (look.isDeleted || look.isRevised) this.gathering.isRevised = true;
    if (look.isRevised && !this.#wasRevised) {
      this.gathering.desk.ready.push(trait('tracked-change', this.gathering.place));
    }
    this.#wasRevised = look.isRevised;
  }

  #hiding(story: Story): Trait | undefined {
    const { look, paragraphFill, tableDepth } = this.#group;
    // The name of a style shows, whatever its letters will look like.
    if (story.isList) return undefined;
    if (look.isDeleted) return 'deleted-text';
    if (look.isHidden) return 'hidden-text';
    const fills = [paragraphFill, story.cellFill ?? NO_FILL, tableDepth > 0 ? this.#rowFill : NO_FILL];
    return this.gathering.colors.hiding(look, fills, story.behind);
  }
}
