import type { Part, Trait } from '../../document.ts';
import { trait } from '../../parts.ts';
import { decodeWords, printable } from '../../text/printable.ts';
import { readCoded } from '../coded/coded-reader.ts';
import { HOLDS_NUMBER, saidNumbers } from '../made-names.ts';
import { placeOf } from '../package/package.ts';
import { isHolder } from '../signatures.ts';
import { saysSomething } from '../xml/loose-text.ts';
import { beginsAsXml } from '../xml/xml-head.ts';
import type { XmlHandler } from '../xml/xml-reader.ts';
import { XmlText } from '../xml/xml-text.ts';
import { type DrawingPlace, DrawingText } from './drawing-text.ts';
import { addExternalLinks } from './external-links.ts';
import { type OoxmlPackage, plainName } from './ooxml-package.ts';
import { type PartRule, partRuleOf, type Treatment, unknownPart } from './part-rules.ts';

/**
 * Every part that was not read so far: read as the standard says what it is, opened as a member, or told as a part that
 * nobody knows. And what is in the archive beside the parts.
 */
export async function* readOtherParts(ooxml: OoxmlPackage): AsyncGenerator<Part> {
  yield* ooxml.problems;
  // Where links lead is seen by whoever follows them, and names servers, folders and people.
  addExternalLinks(ooxml, ooxml.blocks);
  const left = ooxml.parts.names.filter((name) => !ooxml.parts.wasRead(name));
  const rules = new Map(left.map((name) => [name, partRuleOf(name, ooxml.typeOf(name))]));
  addPartNames(ooxml, rules);
  const isOfPrograms = (name: string): boolean => CODED.has(rules.get(name)?.trait);
  yield* readParts(ooxml, rules, (name) => !isOfPrograms(name));
  yield* readCoded(ooxml.source, readParts(ooxml, rules, isOfPrograms), ooxml.context.limits.memberBytesMax);
  yield* ooxml.parts.rest();
}

/** What is told of parts that programs fill as they like: with text and files in base64, too. */
const CODED: ReadonlySet<Trait | undefined> = new Set<Trait>(['custom-xml', 'unknown-part']);

async function* readParts(
  ooxml: OoxmlPackage,
  rules: ReadonlyMap<string, PartRule>,
  isWanted: (name: string) => boolean,
): AsyncGenerator<Part> {
  for (const [name, rule] of rules) {
    if (!isWanted(name) || ooxml.parts.wasRead(name)) continue;
    yield* ooxml.guard(name, readPartOrRoom(ooxml, name, rule));
    yield* ooxml.blocks.take();
  }
  yield* ooxml.blocks.rest();
}

/** Names that no program gives to parts. Those of members are their own, and what nobody knows is told with its name. */
function addPartNames(ooxml: OoxmlPackage, rules: ReadonlyMap<string, PartRule>): void {
  for (const name of ooxml.parts.names) {
    const rule = rules.get(name);
    if (rule === unknownPart || rule?.treatment === 'member') continue;
    const own = plainName(name).split('/').at(-1) ?? '';
    if (!MADE_NAME.test(own) && saysSomething(own)) ooxml.blocks.add(plainName(name), placeOf(name));
  }
}

/** `slideLayout12.xml`, `document.xml.rels`, `[Content_Types].xml`, `{8A3F…}.xml`. */
const MADE_NAME = /^(?:[\p{L}_]*\d{0,4}(?:\.[a-z]+)*|\[Content_Types\]\.xml|\{[\dA-F-]{36}\}\.[a-z]+)$/iu;

/** Room of parts that were written anew, which is passed over, and is filled with nothing (ECMA-376 part 2, 7.3.7). */
const TRASH = /^\/?\[trash\]\//i;

async function* readPartOrRoom(ooxml: OoxmlPackage, name: string, rule: PartRule): AsyncGenerator<Part> {
  const isRoom = TRASH.test(name) && (await ooxml.parts.whole(name)).every((byte) => byte === 0 || byte === 0xff);
  if (!isRoom) yield* readPart(ooxml, name, rule);
}

async function* readPart(ooxml: OoxmlPackage, name: string, rule: PartRule): AsyncGenerator<Part> {
  if (rule.treatment === 'member') {
    yield ooxml.parts.member(name, rule.trait === undefined ? [] : [trait(rule.trait)]);
    return;
  }
  const head = await headOf(ooxml, name);
  const isXml = beginsAsXml(head) || ooxml.hasRecords(name);
  // What is said of a part holds of bytes that are no file of another kind.
  const isFile = isHolder(head);
  if (isFile || (rule.treatment === 'fields' && !isXml)) {
    const found = rule.trait ?? (isFile ? 'unknown-part' : undefined);
    yield ooxml.parts.member(name, found === undefined ? [] : [trait(found)]);
    return;
  }
  const before = ooxml.blocks.count;
  yield* readContent(ooxml, name, rule, isXml);
  // A part that says nothing, such as a list of nobody, hides nothing; one that nobody knows is told all the same.
  const isTold = rule === unknownPart || ooxml.blocks.count > before;
  if (rule.trait !== undefined && isTold) yield trait(rule.trait, placeOf(name));
}

async function* readContent(ooxml: OoxmlPackage, name: string, rule: PartRule, isXml: boolean): AsyncGenerator<Part> {
  if (rule === unknownPart) ooxml.blocks.add(plainName(name), placeOf(name));
  if (rule.treatment === 'silent') yield* leaveSilent(ooxml, name);
  else if (rule.treatment === 'strings' || !isXml) await readStrings(ooxml, name, rule);
  else if (rule.treatment === 'drawing') {
    yield* readDrawing(ooxml, name, rule.trait === undefined ? {} : { hiddenBy: rule.trait });
  } else yield* readFields(ooxml, name, rule);
}

/** A part without text is left; one that is text all the same is read. */
async function* leaveSilent(ooxml: OoxmlPackage, name: string): AsyncGenerator<Part> {
  const bytes = await ooxml.parts.whole(name);
  const { text, isText } = decodeWords(bytes);
  if (!isText || text.trim() === '') return;
  ooxml.blocks.add(text, placeOf(name), { hiddenBy: 'unknown-part' });
  yield trait('unknown-part', placeOf(name));
}

async function readStrings(ooxml: OoxmlPackage, name: string, { trait: hiddenBy }: PartRule): Promise<void> {
  const detail = hiddenBy === undefined ? {} : { hiddenBy };
  for (const words of printable(await ooxml.parts.whole(name))) ooxml.blocks.add(words, placeOf(name), detail);
}

async function* readFields(ooxml: OoxmlPackage, name: string, rule: PartRule): AsyncGenerator<Part> {
  const { treatment, trait: hiddenBy } = rule;
  const attributes = attributesRead[treatment];
  const hidden = hiddenBy === undefined ? {} : { hiddenBy };
  const text = new XmlText(ooxml.blocks, {
    locate: () => placeOf(name),
    ...hidden,
    ...(attributes !== undefined && { attributes }),
  });
  const at = placeOf(name);
  const isRead = (key: string) => attributes?.has(key.toLowerCase()) ?? true;
  const handler = withNumbers(text, isRead, (words) => ooxml.blocks.add(words, at, hidden));
  yield* ooxml.read(name, handler, attributes === undefined);
  text.end();
}

/**
 * A handler that has names of elements told too which hold a number, `<ssn-078-05-1120/>`, and of attributes that are not
 * read those that say of what a number is, `name="SSN 078-05-1120"`.
 */
function withNumbers(text: XmlText, isRead: (attribute: string) => boolean, tell: (words: string) => void): XmlHandler {
  return {
    open: (name, attributes) => {
      if (HOLDS_NUMBER.test(name)) tell(name.slice(name.indexOf(':') + 1));
      for (const [key, value] of saidNumbers(name, attributes)) if (!isRead(key)) tell(value);
      text.open(name, attributes);
    },
    close: () => text.close(),
    text: (words) => text.text(words),
    comment: (words) => text.comment(words),
    instruction: (target, body) => text.instruction(target, body),
    doctype: (words) => text.doctype(words),
  };
}

/** The attributes that hold words, where not all may. */
const attributesRead: Readonly<Partial<Record<Treatment, ReadonlySet<string>>>> = {
  words: new Set(['title']),
  names: new Set([
    'name',
    'n',
    'c',
    'v',
    'uniquename',
    'membername',
    'grandtotalcaption',
    'errorcaption',
    'missingcaption',
    'subtotalcaption',
    'val',
    'caption',
    'compactdata',
    'alttext',
    'alttextsummary',
    'rowheadercaption',
    'colheadercaption',
    'datacaption',
  ]),
  vml: new Set(['alt', 'title', 'href', 'src', 'string', 'althref']),
};

/**
 * The text of a drawing, a diagram, a chart or a slide, at the place of its part unless another is given; what is not seen of
 * it is told once.
 */
export async function* readDrawing(
  ooxml: OoxmlPackage,
  name: string,
  place: Partial<Omit<DrawingPlace, 'tell'>> = {},
): AsyncGenerator<Part> {
  const at = place.at ?? placeOf(name);
  const traits = new Set<Trait>();
  yield* ooxml.read(name, new DrawingText(ooxml.blocks, { ...place, at, tell: (found) => traits.add(found) }));
  for (const found of traits) if (found !== place.hiddenBy) yield trait(found, at);
}

/** What a part begins with. Throws what reading it throws. */
async function headOf(ooxml: OoxmlPackage, name: string): Promise<Uint8Array> {
  for await (const chunk of ooxml.parts.bytes(name, true)) return chunk;
  return new Uint8Array();
}
