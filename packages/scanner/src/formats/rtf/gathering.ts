import type { Location, Part, Source, Trait } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { trait } from '../../parts.ts';
import { HOLDS_NUMBER, IS_MADE_PROPERTY } from '../../structures/made-names.ts';
import { colorOf } from '../../structures/story/contrast.ts';
import { BlockBuilder } from '../../text/block.ts';
import type { MetadataField } from '../../text/metadata.ts';
import { printable } from '../../text/printable.ts';
import { Data } from './data.ts';
import { type Destination, UNKNOWN, type ValueName } from './destinations.ts';
import { Fonts } from './fonts.ts';
import type { Group, Numbers, Sink } from './groups.ts';
import { Colors, type Fill, NO_FILL } from './looks.ts';
import { Members } from './members.ts';
import { lettersOf, listText, openTwice } from './renderings.ts';
import { type Desk, Story } from './story.ts';
import { decodeDigits, unsaid } from './unsaid.ts';

/** What is gathered of a file while its groups go by: its texts, properties, pictures and objects. */
export class Gathering {
  readonly desk: Desk = { blocks: new BlockBuilder(), ready: [], paragraphs: 0, tables: 0, lastHidden: undefined };
  readonly fonts = new Fonts();
  readonly colors = new Colors();
  readonly fields: MetadataField[] = [];
  /** A change is tracked. */
  isRevised = false;
  readonly #file: Uint8Array;
  readonly #members: Members;
  #authors: readonly string[] = [];
  /** The tags of the HTML that the text was made from ([MS-OXRTFEX] 2.1.3.1). */
  readonly #html: string[] = [];
  #propertyName = '';
  #shapeName = '';
  #shapeFill: number | undefined;
  /** The shape, or a group around it, is not shown. */
  #isShapeHidden = false;
  /** What is behind the paragraphs of a style, by its number. */
  readonly #styleFills = new Map<number, Fill>();
  /** Texts before the numbers of paragraphs that were told. */
  readonly #listTexts = new Set<string>();
  /** Names of bookmarks that were told. */
  readonly #bookmarks = new Set<string>();
  /** The words of the last shape, and of the last text that stands for another. */
  #shapeWords = '';

  constructor(source: Source, file: Uint8Array, limits: Limits) {
    this.#file = file;
    this.#members = new Members(this, source, limits);
  }

  /** Begins a destination in a group; what no specification names is read as hidden. */
  open(group: Group, word: string, destination: Destination = UNKNOWN): void {
    if (word === 'shp') this.#openShape(group);
    const sink = this.#sinkOf(group, destination);
    if (sink !== undefined) group.sink = sink;
  }

  #sinkOf(group: Group, destination: Destination): Sink | undefined {
    const { kind } = destination;
    if (kind === 'data') return this.#openData(group, destination.of);
    if (kind === 'same' || group.sink.isShut === true) return undefined;
    if (kind === 'story') return group.isOther ? undefined : this.#openStory(group, destination);
    if (kind === 'property')
      return this.#openValue(group, (text) => this.fields.push([destination.name, text.replace(/;$/, '')]));
    if (kind === 'value') return this.#openValue(group, (text) => this.#takeValue(destination.to, text));
    if (kind === 'other-rendering') return this.#openOther(group);
    if (kind === 'twice') return openTwice(group, (text) => this.tell(text, 'other-rendering', 'unknown-part'));
    if (kind === 'in-unicode') return group.outer;
    if (kind === 'time') {
      const numbers: Numbers = new Map();
      group.ends.push(() => this.fields.push([destination.name, timeOf(numbers)]));
      return { numbers };
    }
    return this.#openUnsaid(group, destination);
  }

  #openShape(group: Group): void {
    const isWithinHidden = this.#isShapeHidden;
    this.#shapeFill = undefined;
    group.ends.push(() => {
      this.#isShapeHidden = isWithinHidden;
    });
  }

  /** Begins the definition of a style of paragraphs, or a paragraph that follows one. */
  openStyle(group: Group, number: number): void {
    if (group.sink.story?.isList === true) group.ends.push(() => this.#styleFills.set(number, group.paragraphFill));
    else group.paragraphFill = this.#styleFills.get(number) ?? group.paragraphFill;
  }

  #openStory(group: Group, { place, hiddenBy, isList }: Extract<Destination, { kind: 'story' }>): Sink {
    // What is within something hidden is as hidden.
    const byShape = place === 'text-box' && this.#isShapeHidden ? 'hidden-shape' : undefined;
    const story = new Story(this.desk, place, hiddenBy ?? group.sink.story?.hiddenBy ?? byShape, isList);
    group.paragraphFill = NO_FILL;
    group.tableDepth = 0;
    if (place === 'text-box') {
      story.words = [];
      story.behind = this.#shapeFill;
    }
    group.ends.push(() => {
      story.end();
      if (story.words !== undefined) this.#shapeWords = lettersOf(story.words);
    });
    return { story };
  }

  #openValue(group: Group, take: (text: string) => void): Sink {
    const value = { pieces: [] };
    group.ends.push(() => take(value.pieces.join('').replaceAll('\0', '').trim()));
    return { value };
  }

  #openOther(group: Group): Sink {
    const value: { readonly pieces: string[] } = { pieces: [] };
    group.isOther = true;
    group.ends.push(() => {
      const letters = lettersOf(value.pieces);
      if (letters !== '' && !this.#shapeWords.includes(letters)) {
        this.tell(value.pieces.join(''), 'other-rendering', 'unknown-part');
      }
    });
    return { value };
  }

  /** What says nothing by its name: words in it are told all the same. */
  #openUnsaid(group: Group, destination: Extract<Destination, { kind: 'silent' | 'fonts' | 'colors' }>): Sink {
    const { kind } = destination;
    const echo: string[] = [];
    group.ends.push(() => {
      const holds = kind === 'silent' ? destination.holds : kind;
      const { files, words } = decodeDigits(echo, holds);
      const said = [...unsaid(echo, holds), ...words];
      if (said.length > 0) this.tell(said.join('\n'), 'unknown', 'unknown-part');
      for (const file of files) this.#members.addFile(file);
    });
    return kind === 'silent' ? { echo, isShut: true } : { table: kind, echo, isShut: true };
  }

  #openData(group: Group, of: 'picture' | 'object' | 'store'): Sink {
    if (group.sink.data !== undefined) return group.sink;
    const data = new Data(this.#file);
    group.ends.push(() => {
      if (!data.isEmpty) this.#members.take(of, data);
    });
    return { data };
  }

  /** Bytes that stand where no data is expected. */
  takeBinary(start: number, end: number): void {
    const data = new Data(this.#file);
    data.add(start, end, false);
    if (data.isEmpty) return;
    this.#members.add('binary-data', data.bytes(), [trait('unknown-part')]);
  }

  /** Adds text that is hidden, at a field. */
  tell(text: string, place: string, hiddenBy: Trait | undefined): void {
    const story = new Story(this.desk, place, hiddenBy);
    story.add(text, undefined);
    story.end();
  }

  /** What is told when the whole text has gone by: tags of HTML, and the names of who changed the text. */
  tellRest(): void {
    this.#members.tellRest();
    this.tell(this.#html.join('\n'), 'html', 'field-code');
    // Where no change is left, the table of its authors is what is left of it.
    const hiddenBy = this.isRevised ? 'tracked-change' : 'orphan-text';
    for (const author of this.#authors) {
      if (author !== 'Unknown') this.tell(author, 'revision-author', hiddenBy);
    }
  }

  #takeValue(to: ValueName, text: string): void {
    if (to === 'authors') this.#authors = text.split(';').filter((name) => name.trim() !== '');
    else if (to === 'propname') this.#takePropertyName(text);
    else if (to === 'staticval') this.fields.push([propertyNameOf(this.#propertyName), text]);
    else if (to === 'html') this.#html.push(text);
    else if (to === 'bookmark') this.#takeBookmark(text);
    else if (to === 'list-text') this.#takeListText(listText(text));
    else if (to === 'shape-name') this.#shapeName = text;
    else if (to === 'shape-value') this.#takeShapeValue(text);
    else this.#takeFieldData(text);
  }

  #takePropertyName(name: string): void {
    this.#propertyName = name;
    if (HOLDS_NUMBER.test(name) && !IS_MADE_PROPERTY.test(name)) this.fields.push(['raw:property-name', name]);
  }

  /** A bookmark is named where it begins and where it ends. */
  #takeBookmark(name: string): void {
    if (OWN_BOOKMARKS.test(name) || this.#bookmarks.has(name)) return;
    this.#bookmarks.add(name);
    this.tell(name, 'bookmark', undefined);
  }

  /** What stands before paragraphs: most often a dot, a letter of a font of signs, or nothing but a number. */
  #takeListText(text: string): void {
    if (!WORD.test(text) || this.#listTexts.has(text)) return;
    this.#listTexts.add(text);
    this.tell(text, 'list', undefined);
  }

  #takeShapeValue(text: string): void {
    const number = Number(text);
    if (this.#shapeName === 'fillColor' && Number.isInteger(number)) {
      this.#shapeFill = colorOf([number & 0xff, (number >> 8) & 0xff, (number >> 16) & 0xff]);
    }
    if (this.#shapeName === 'fHidden' && number !== 0) this.#isShapeHidden = true;
    if (this.#shapeName === 'gtextUNICODE')
      this.tell(text, 'text-box', this.#isShapeHidden ? 'hidden-shape' : undefined);
    else if (NAMES.test(this.#shapeName) || !NUMBERS.test(text)) this.tell(text, 'shape', 'alternative-text');
  }

  /** Bytes in hexadecimal, with names and targets in them. */
  #takeFieldData(text: string): void {
    const digits = text.replace(/\s+/g, '');
    if (!/^[\da-f]+$/i.test(digits)) this.tell(text, 'field', 'field-code');
    else for (const words of printable(Buffer.from(digits, 'hex'))) this.tell(words, 'field', 'field-code');
  }

  /** The parts that are complete. */
  take(): readonly Part[] {
    return [...this.desk.blocks.take(), ...this.desk.ready.splice(0)];
  }

  /** Where the next paragraph is. */
  get place(): Location {
    return { kind: 'paragraph', paragraph: this.desk.paragraphs + 1 };
  }
}

/** Three letters or digits of a text: less is a sign. */
const WORD = /[\p{L}\p{N}](?:.*?[\p{L}\p{N}]){2}/su;

/** Bookmarks that Word makes for itself. */
const OWN_BOOKMARKS = /^_(?:Toc|Ref|Hlt|Hlk|GoBack|PictureBullets|Mail)\w{0,12}$/;

/** Numbers, and lists of them: measures and colors of shapes. No digit stands before a minus. */
const NUMBERS = /^(?:[\d\s,;().+]|(?<!\d)-)*$/;

/** Properties of a shape that somebody has written: its name, its description, its link, scripts ([MS-ODRAW] 2.3.4). */
const NAMES = /^(?:wz|pihl)/;

/** The name of a label of Microsoft Information Protection, as against its other properties ([MS-OFFCRYPTO] does not say: its documentation, "Label metadata"). */
function propertyNameOf(name: string): MetadataField[0] {
  return /^MSIP_Label_[\da-f-]+_Name$/i.test(name) ? 'sensitivity-label' : `raw:${name}`;
}

/** A time as ISO 8601 has it, as far as it was given; empty without a year. */
function timeOf(numbers: Numbers): string {
  const two = (word: string) => String(numbers.get(word) ?? 0).padStart(2, '0');
  const year = numbers.get('yr') ?? 0;
  return year === 0 ? '' : `${year}-${two('mo')}-${two('dy')}T${two('hr')}:${two('min')}`;
}
