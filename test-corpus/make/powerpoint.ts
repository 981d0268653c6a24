import { deflateSync } from 'node:zlib';
import { utf16 } from './case-bytes.ts';
import { type CompoundParts, makeCompound } from './compound.ts';
import { artContainer, artRecord, shapeTable, u16, u32 } from './office-parts.ts';

/** A shape with text. */
export interface PptShape {
  readonly text?: string;
  readonly isHidden?: true;
  /** Left and top, in the units of a slide of 5,760 by 4,320. */
  readonly at?: readonly [number, number];
  readonly description?: string;
  readonly name?: string;
  /** The shape once more, as a file. */
  readonly file?: Buffer;
  /** Whether it is a placeholder. */
  readonly placeholder?: true;
  /** Stretches of the text, each with how many characters it has, its points and its color of red, green and blue. */
  readonly look?: readonly (readonly [number, number, readonly [number, number, number]])[];
  /** What it is filled with, as red, green and blue from the lowest byte. */
  readonly fill?: number;
  /** Its type ([MS-ODRAW] 2.4.24): a rectangle if it is not given. */
  readonly form?: number;
  /** Commands of its path ([MS-ODRAW] 2.2, MSOPATHINFO), after a header that its length leaves out. */
  readonly path?: readonly number[];
}

export interface PptSlide {
  readonly shapes: readonly PptShape[];
  readonly isHidden?: true;
  readonly notes?: string;
  /** What the shape of the notes is called. */
  readonly notesShape?: string;
  readonly comment?: { readonly author: string; readonly text: string };
  /** In the file and in no list. */
  readonly isUnlisted?: true;
  /** Texts that the document keeps for the slide. */
  readonly outline?: readonly string[];
}

/** What a presentation of 1997 to 2003 is made of ([MS-PPT]). */
export interface PptParts {
  readonly slides: readonly PptSlide[];
  readonly master?: readonly PptShape[];
  /** A first edit, which the other replaces. */
  readonly earlier?: readonly PptSlide[];
  /** Compound files that are embedded. */
  readonly objects?: readonly Buffer[];
  readonly link?: string;
  readonly user?: string;
  /** The same in a code page; as `user` if it is not given. */
  readonly narrowUser?: string;
  readonly isEncrypted?: true;
  /** The last edit says of another that is not there. */
  readonly isTorn?: true;
  readonly streams?: Readonly<Record<string, Uint8Array>>;
  readonly compound?: Partial<CompoundParts>;
}

const text = (words: string) => artRecord(0x0fa0, utf16(words));
const string = (words: string, instance = 0) => artRecord(0x0fba, utf16(words), instance);

/** How paragraphs and characters look ([MS-PPT] 2.9.44): one paragraph, then size and color of each stretch. */
function lookOf(words: string, look: NonNullable<PptShape['look']>): Buffer {
  const runs = look.map(([count, points, color]) =>
    Buffer.concat([u32(count, 0x060000), u16(points), Buffer.from([...color, 0xfe])]),
  );
  return artRecord(0x0fa1, Buffer.concat([u32(words.length + 1), u16(0), u32(0x0800), u16(1), ...runs]));
}

function shape(made: PptShape): Buffer {
  const {
    text: words,
    isHidden,
    at = [100, 100],
    description,
    name,
    file,
    placeholder,
    look,
    fill,
    form = 1,
    path,
  } = made;
  const values: Record<number, number | string | Buffer> = {};
  if (name !== undefined) values[0x0380] = name;
  if (description !== undefined) values[0x0381] = description;
  if (isHidden === true) values[0x03bf] = 0x00020002;
  if (file !== undefined) values[0x03a9] = file;
  if (fill !== undefined) values[0x0181] = fill;
  if (path !== undefined) values[0x0146] = Buffer.concat([u16(path.length, path.length, 2), u16(...path)]);
  const table = shapeTable(values);
  // The path is the first of the properties, as its number is the lowest.
  if (path !== undefined) table.writeUInt32LE(2 * path.length, 10);
  const [left, top] = at;
  const anchor = Buffer.from(Int16Array.from([top, left, left + 500, top + 200]).buffer);
  const children = [artRecord(0xf00a, u32(1, 0), form, 2), table, artRecord(0xf010, anchor)];
  if (placeholder === true) children.push(artContainer(0xf011, [artRecord(0x0bc3, u32(0, 13))]));
  if (words !== undefined)
    children.push(
      artContainer(0xf00d, [
        artRecord(0x0f9f, u32(4)),
        text(words),
        ...(look === undefined ? [] : [lookOf(words, look)]),
      ]),
    );
  return artContainer(0xf004, children);
}

const drawing = (shapes: readonly PptShape[]) =>
  artContainer(0x040c, [artContainer(0xf002, [artContainer(0xf003, shapes.map(shape))])]);

function slide({ shapes, isHidden, comment }: PptSlide): Buffer {
  const show = Buffer.alloc(16);
  if (isHidden === true) show.writeUInt16LE(4, 10);
  const children = [artRecord(0x03ef, Buffer.alloc(24), 0, 2), artRecord(0x03f9, show), drawing(shapes)];
  if (comment !== undefined) {
    const one = artContainer(0x2ee0, [string(comment.author), string(comment.text, 1), string('JD', 2)]);
    const tag = artContainer(0x138a, [string('___PPT10'), artRecord(0x138b, one)]);
    children.push(artContainer(0x1388, [tag]));
  }
  return artContainer(0x03ee, children);
}

const notesOf = (words: string, id: number, name?: string) =>
  artContainer(0x03f0, [
    artRecord(0x03f1, u32(id, 0), 0, 1),
    drawing([{ text: words, ...(name !== undefined && { name }) }]),
  ]);

/** Objects by their number, and where they stand. */
class Persisted {
  readonly #start: number;
  readonly #objects: Buffer[] = [];
  readonly #first: number;

  constructor(start: number, first: number) {
    this.#start = start;
    this.#first = first;
  }

  add(object: Buffer): number {
    this.#objects.push(object);
    return this.#first + this.#objects.length - 1;
  }

  /** The objects, their directory and the edit that has it. */
  edit(document: number, before: number, extra: Buffer): { readonly bytes: Buffer; readonly editAt: number } {
    let at = this.#start;
    const offsets = this.#objects.map((object) => {
      const offset = at;
      at += object.length;
      return offset;
    });
    const directory = artRecord(0x1772, u32(this.#first | (offsets.length << 20), ...offsets));
    const editAt = at + directory.length;
    const body = Buffer.concat([u32(0x100, 0x03000000, before, at, document, 100), u16(1, 0), extra]);
    return { bytes: Buffer.concat([...this.#objects, directory, artRecord(0x0ff5, body)]), editAt };
  }
}

interface DocumentParts extends Pick<PptParts, 'master' | 'objects' | 'link'> {
  readonly slides: readonly PptSlide[];
}

/** One edit, from an offset on. */
function edit(parts: DocumentParts, start: number, before: number, extra = Buffer.alloc(0)) {
  const persisted = new Persisted(start, 2);
  const ids = parts.slides.map((each, index) => ({ id: 256 + index, persist: persisted.add(slide(each)), each }));
  const listed = ids.filter(({ each }) => each.isUnlisted !== true);
  const persist = (number: number, id: number) => artRecord(0x03f3, u32(number, 0, 0, id, 0));
  const slides = listed.flatMap(({ id, persist: number, each }) => [
    persist(number, id),
    ...(each.outline ?? []).flatMap((words) => [artRecord(0x0f9f, u32(0)), text(words)]),
  ]);
  const notes = listed.flatMap(({ id, each }) =>
    each.notes === undefined ? [] : [persist(persisted.add(notesOf(each.notes, id)), 512 + id)],
  );
  const lists = [artContainer(0x0ff0, slides, 0)];
  if (parts.master !== undefined) {
    const number = persisted.add(artContainer(0x03f8, [drawing(parts.master)]));
    lists.push(artContainer(0x0ff0, [persist(number, 0x80000000)], 1));
  }
  if (notes.length > 0) lists.push(artContainer(0x0ff0, notes, 2));
  for (const [index, object] of (parts.objects ?? []).entries()) {
    const packed = Buffer.concat([u32(object.length), deflateSync(object)]);
    persisted.add(index % 2 === 0 ? artRecord(0x1011, packed, 1) : artRecord(0x1011, object));
  }
  const links = parts.link === undefined ? [] : [artContainer(0x0409, [artContainer(0x0fd7, [string(parts.link)])])];
  const size = artRecord(0x03e9, u32(5760, 4320, 0, 0, 0, 0, 0, 0, 0, 0), 0, 1);
  const document = persisted.add(artContainer(0x03e8, [size, ...links, ...lists]));
  return persisted.edit(document, before, extra);
}

/** A presentation, as a compound file. */
export function makePowerPoint(parts: PptParts): Buffer {
  const first = parts.earlier === undefined ? undefined : edit({ slides: parts.earlier }, 0, 0);
  const start = first?.bytes.length ?? 0;
  const before = parts.isTorn === true ? 4 : (first?.editAt ?? 0);
  const last = edit(parts, start, before, parts.isEncrypted === true ? u32(99) : Buffer.alloc(0));
  const name = parts.user ?? 'Jane Doe';
  const narrow = parts.narrowUser ?? name;
  const token = parts.isEncrypted === true ? 0xf3d1c4df : 0xe391c05f;
  const current = Buffer.concat([
    u32(20, token, last.editAt),
    u16(narrow.length, 0x03f4),
    Buffer.of(3, 0),
    u16(0),
    Buffer.from(narrow, 'latin1'),
    u32(8),
    utf16(name),
  ]);
  const streams = {
    'PowerPoint Document': Buffer.concat([first?.bytes ?? Buffer.alloc(0), last.bytes]),
    'Current User': artRecord(0x0ff6, current),
    ...parts.streams,
  };
  return makeCompound({ ...parts.compound, streams });
}
