import type { Trait } from '../../document.ts';
import { replaceControls } from '../../text/decode.ts';
import { type CharacterFormat, changeCharacters, hidesCharacters } from './character-format.ts';
import type { CharacterRun } from './characters.ts';
import { FieldCodes } from './field-codes.ts';
import { type FormatPages, paragraphChanges } from './format-pages.ts';
import type { Output, Stretch } from './output.ts';
import { type ParagraphFormat, readParagraphFormat } from './paragraph-format.ts';
import { propertyChanges } from './property-changes.ts';
import type { Styles } from './styles.ts';
import { TableRows } from './table-rows.ts';

/** What tells how characters and paragraphs look; nothing of it in Word 6 and 95. */
export interface Formats {
  readonly styles: Styles;
  readonly paragraphs: FormatPages;
  /** The stream `Data`. */
  readonly data: Uint8Array;
}

/** Characters that are no text ([MS-DOC] 2.4.1 and 2.9.211, sprmCFSpec). */
const marks = {
  picture: '\x01',
  cell: '\x07',
  line: '\x0b',
  page: '\x0c',
  paragraph: '\r',
  column: '\x0e',
  fieldBegin: '\x13',
  fieldSeparator: '\x14',
  fieldEnd: '\x15',
  hyphen: '\x1e',
} as const;

const CONTROL = /[\0-\x08\x0b-\x1f]/g;

/** Characters that only end a line or stand for another. */
const REPLACED: Readonly<Record<string, string>> = {
  [marks.line]: '\n',
  [marks.column]: '\n',
  [marks.hyphen]: '-',
};

/** sprmCPicLocation. */
const PICTURE_AT = 0x6a03;

/** Characters of a paragraph that are held: a longer one goes on as another. */
const PARAGRAPH_LENGTH_MAX = 1024 * 1024;

interface RawStretch {
  readonly text: string;
  readonly run: CharacterRun;
  readonly isCode: boolean;
}

/** Puts the characters of stories together to paragraphs and cells, and tells what of them is not seen. */
export class StoryReader {
  readonly #output: Output;
  readonly #formats: Formats | undefined;
  readonly #tables: TableRows;
  readonly #fields = new FieldCodes();
  #raw: RawStretch[] = [];
  /** Characters in them. */
  #length = 0;
  #whole: Trait | undefined;
  #isShaded = false;
  /** Offsets in the stream `Data` of pictures and form fields that characters stand for. */
  readonly pictures = new Set<number>();

  constructor(output: Output, formats: Formats | undefined) {
    this.#output = output;
    this.#formats = formats;
    this.#tables = new TableRows(output);
  }

  /** A story begins; `whole` is why nothing of it is on the page, `isShaded` that any color may be behind it. */
  begin(whole: Trait | undefined, isShaded: boolean): void {
    this.#whole = whole;
    this.#isShaded = isShaded;
  }

  /** What the story has left. Fields end with it. */
  end(): void {
    if (this.#raw.length > 0) this.#endParagraph(marks.paragraph, undefined);
    this.#tables.end();
    this.#fields.reset();
  }

  write(run: CharacterRun): void {
    let from = 0;
    for (const { index, 0: mark } of run.text.matchAll(CONTROL)) {
      this.#push(run.text.slice(from, index), run);
      from = index + 1;
      this.#mark(mark, run, run.at + index * run.unitBytes);
    }
    this.#push(run.text.slice(from), run);
  }

  #mark(mark: string, run: CharacterRun, at: number): void {
    if (mark === marks.paragraph || mark === marks.cell || mark === marks.page) this.#endParagraph(mark, at);
    else if (mark === marks.fieldBegin) this.#fields.begin();
    else if (mark === marks.fieldSeparator) this.#dropTrivial(this.#fields.separate());
    else if (mark === marks.fieldEnd) this.#dropTrivial(this.#fields.end());
    else if (mark === marks.picture) this.#picture(run);
    else this.#push(REPLACED[mark] ?? '', run);
  }

  #push(text: string, run: CharacterRun): void {
    if (text === '') return;
    const isCode = this.#fields.isInCode;
    if (isCode) this.#fields.write(text);
    this.#raw.push({ text, run, isCode });
    this.#length += text.length;
    if (this.#length > PARAGRAPH_LENGTH_MAX) this.#endParagraph(marks.paragraph, undefined);
  }

  /** The code of a field that only counts pages or repeats what is drawn says nothing. */
  #dropTrivial(isTrivial: boolean): void {
    if (!isTrivial) return;
    while (this.#raw.at(-1)?.isCode === true) this.#raw.pop();
  }

  #picture({ changes }: CharacterRun): void {
    for (const { code, operand } of propertyChanges(changes)) {
      if (code === PICTURE_AT) this.pictures.add(Buffer.from(operand).readUIntLE(0, Math.min(4, operand.length)));
    }
  }

  #endParagraph(mark: string, at: number | undefined): void {
    const format = this.#formatAt(at);
    const raw = this.#raw;
    this.#raw = [];
    this.#length = 0;
    const stretches = raw.map((each) => this.#stretch(each, format));
    const isRowEnd =
      mark === marks.cell &&
      (this.#formats === undefined ? this.#tables.isAfterLastCell && raw.length === 0 : format.isRowEnd);
    if (isRowEnd) this.#tables.endRow(format.isShaded, this.#whole);
    else if (mark === marks.cell) {
      this.#tables.addParagraph(stretches);
      this.#tables.endCell();
    } else if (format.isInTable) this.#tables.addParagraph(stretches);
    else {
      if (this.#tables.isOpen) this.#tables.end();
      this.#output.place(stretches, this.#output.nextParagraph(), this.#whole);
    }
  }

  #formatAt(at: number | undefined): ParagraphFormat {
    if (this.#formats === undefined || at === undefined) return readParagraphFormat(0, NO_BYTES, NO_BYTES);
    const { paragraphs, data } = this.#formats;
    const { style, changes } = paragraphChanges(paragraphs.find(at));
    return readParagraphFormat(style, changes, data);
  }

  #stretch({ text, run, isCode }: RawStretch, paragraph: ParagraphFormat): Stretch {
    const format = this.#formats === undefined ? undefined : charactersOf(this.#formats.styles, run, paragraph.style);
    const found = format === undefined ? undefined : hidesCharacters(format, paragraph.isShaded || this.#isShaded);
    const hiddenBy = found === 'deleted-text' || !isCode ? found : 'field-code';
    return {
      text: replaceControls(text),
      hiddenBy,
      isWhite: hiddenBy === 'invisible-text' && format?.color === 'white' && format.halfPoints > 2,
      isTracked: format?.isTracked === true,
    };
  }
}

const NO_BYTES = new Uint8Array(0);

/** The format of characters: of the paragraph's style, of their own, then what is changed of them and of their piece. */
function charactersOf(styles: Styles, { changes, pieceChanges }: CharacterRun, style: number): CharacterFormat {
  const plain = styles.ofParagraph(style);
  let base = plain;
  let format = changeCharacters(base, changes);
  if (format.style !== undefined && format.style !== plain.style) {
    base = styles.ofCharacters(plain, format.style);
    format = changeCharacters(base, changes);
  }
  return changeCharacters(format, pieceChanges, base);
}
