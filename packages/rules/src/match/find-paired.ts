import type { ReadableBlock } from '../block/readable-block.ts';
import { runEnd } from '../engine/pattern.ts';
import type { CandidateTaker } from './candidate.ts';
import type { DetectorSet } from './detector-set.ts';
import { takeApart } from './keyed-value.ts';

/** Characters around a property in which the other of its pair is looked for. */
const REACH = 300;

/** What a property is called that says what another holds. */
const nameKey = String.raw`(?:[\w.-]{0,24}(?:name|key)|id|field|label|title|variable|header|param(?:eter)?|setting)`;

/** A property that says what another holds, in any notation: `"key": "…"`, `name = '…'`, `name="…"`. */
const nameProperty = new RegExp(
  String.raw`(?<![\w.-])${nameKey}["']?\s{0,3}[:=]\s{0,3}["']?([^"'\n{}<>,;]{1,64})`,
  'giu',
);

/** The rest of a property's name from `alue` or `efault` on, and the value. */
const valueProperty =
  /(?:alue|efault)["']?[ \t]{0,8}[:=][ \t\n]{0,16}(?:"([^"\n\x1f]{1,256})"|'([^'\n\x1f]{1,256})'|([^\s"'{}[\]<>\x1f][^\s"'{}[\]<>,;\x1f]{0,255})(?![^\n\x1f]))/diy;

/** The same of an element of XML: the rest of its name, and what is in it. */
const valueElement = /alue(?: [^>\n\x1f]{1,80})?>\s{0,24}([^<\s\x1f](?:[^<\n\x1f]{0,254}[^<\s\x1f])?)\s{0,24}<\//diy;

/** Where the thing begins that a property belongs to: its bracket, its mark in a list, a blank line. */
const opening = /[{}<>]|\n[ \t]*(?:\n|\[[^\]\n]*\]|- )|^[ \t]*- /g;

/** Where it ends. */
const closing = /[{}<>]|\n[ \t]*(?:\n|\[|- )/;

/** The name of what begins at the end: `"password": {`, `variable "db_password" {`. */
const heading = /["']([^"'\n]{1,64})["']\s{0,3}:?\s{0,3}\{$/u;

/** Before a value the element with its name, or the tag of the element that it is in. */
const elementBefore =
  /<(?:[\w.-]+:)?[\w.-]{0,24}(?:name|key)>\s{0,8}([^<>]{1,64}?)\s{0,8}<\/[\w.:-]{1,40}>\s{0,40}$|<([\w.:-]{1,64})((?:\s[^<>]{1,160})?)>\s{0,40}$/iu;

/** After a value the element with its name. */
const elementAfter =
  /^<\/[\w.:-]{1,40}>\s{0,40}<(?:[\w.-]+:)?[\w.-]{0,24}(?:name|key)>\s{0,8}([^<>]{1,64}?)\s{0,8}<\//iu;

/** The attribute that says what an element is of. */
const nameAttribute = /\s(?:name|key|id)="([^"\n]{1,64})"/iu;

/** An element whose name is in an attribute, from the attribute on: `name="password">…</`. */
const namedElement =
  /(?:name|key)="([^"\n\x1f]{1,64})"(?:\s{1,8}[\w.:-]{1,30}="[^"<\n\x1f]{0,60}"){0,3}\s{0,4}>\s{0,8}([^<\s\x1f](?:[^<\n\x1f]{0,254}[^<\s\x1f])?)\s{0,8}<\//diy;

/** Two elements of a property list: a key, and its value. */
const listed =
  /<key>([^<\n\x1f]{1,64})<\/key>\s{0,40}<(?:string|data|integer)>\s{0,40}([^<\s\x1f](?:[^<\n\x1f]{0,254}[^<\s\x1f])?)\s{0,8}<\//diy;

/** Takes a value with its name, and where it begins. */
type Take = (key: string, value: string, start: number) => void;

/**
 * Finds what stands under a name that is another property of the same thing: `{"name": "DB_PASSWORD", "value": "…"}`, the
 * value first too, `<add key="…" value="…"/>`, `<name>…</name><value>…</value>`, two lines of YAML or of settings.
 */
export function findPaired(block: ReadableBlock, set: DetectorSet, taker: CandidateTaker): void {
  const { text } = block;
  const take: Take = (key, value, start) => takeApart(block, set, key, start, value, taker);
  if (text.includes('</')) {
    findByWord(text, take);
    findElements(text, take);
  } else findBySign(text, take);
}

function findByWord(text: string, take: Take): void {
  for (const word of valueWords) {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) findValue(text, at, take);
  }
}

/** The same where there are no elements: signs are found in a tenth of the time that letters take, which are everywhere. */
function findBySign(text: string, take: Take): void {
  for (const sign of [':', '=']) {
    for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) {
      const word = valueWordBefore(text, at);
      if (word !== -1) findValue(text, word, take);
    }
  }
}

function findElements(text: string, take: Take): void {
  for (const [word, pattern] of elements) {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
      const groups = groupsAt(pattern, text, at);
      const [key, value] = groups;
      if (key !== undefined && value !== undefined) take(key.text, value.text, value.start);
    }
  }
}

/** What the name of a property or an element ends in that holds a value. */
const valueWords = ['alue', 'efault', 'ALUE', 'EFAULT'];

/** Blanks between the name of a property and its sign. */
const BLANKS_MAX = 8;

/** Where the end of a property's name begins before its sign, as `valueProperty` reads it; -1 if it is not of a value. */
function valueWordBefore(text: string, sign: number): number {
  let end = sign;
  while (sign - end < BLANKS_MAX && isBlank(text.charCodeAt(end - 1))) end -= 1;
  const last = text.charAt(end - 1);
  if (last === '"' || last === "'") end -= 1;
  for (const word of valueWords) if (text.endsWith(word, end)) return end - word.length;
  return -1;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}

/** What begins an element with a name, and the whole of it. */
const elements: readonly (readonly [string, RegExp])[] = [
  ['name="', namedElement],
  ['key="', namedElement],
  ['<key>', listed],
  ['NAME="', namedElement],
  ['KEY="', namedElement],
  ['<KEY>', listed],
];

/** A piece of a text. */
interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What the groups of a sticky pattern hold that matches at a place, without those that hold nothing. */
function groupsAt(pattern: RegExp, text: string, at: number): readonly Piece[] {
  pattern.lastIndex = at;
  const ranges = pattern.exec(text)?.indices?.slice(1) ?? [];
  return ranges.flatMap((range) => {
    if (range === undefined) return [];
    const [start, end] = range;
    return [{ text: text.slice(start, end), start, end }];
  });
}

function findValue(text: string, at: number, take: Take): void {
  const [property] = groupsAt(valueProperty, text, at);
  if (property !== undefined) {
    for (const key of namesBeside(text, at, property.end)) take(key, property.text, property.start);
    return;
  }
  const [element] = groupsAt(valueElement, text, at);
  if (element === undefined) return;
  const key = nameOfElement(text, at, element.end);
  if (key !== undefined) take(key, element.text, element.start);
}

/** The text before a place in its run, and the text after one. */
function before(text: string, at: number): string {
  const reach = text.slice(Math.max(0, at - REACH), at);
  return reach.slice(reach.lastIndexOf(runEnd) + 1);
}

function after(text: string, at: number): string {
  const reach = text.slice(at, at + REACH);
  const end = reach.indexOf(runEnd);
  return end === -1 ? reach : reach.slice(0, end);
}

/** The names that the other properties of the thing give to a value, or what the thing itself is called. */
function namesBeside(text: string, at: number, end: number): readonly string[] {
  const all = before(text, at);
  const opened = [...all.matchAll(opening)].at(-1);
  const own = all.slice(opened === undefined ? 0 : opened.index + opened[0].length);
  const names = namesIn(own);
  if (names.length > 0) return names;
  const sign = opened?.[0].trim();
  // Without a bracket or a mark, the next line may be of another thing.
  if (sign !== '{' && sign !== '<' && sign !== '-') return [];
  const rest = after(text, end);
  const following = namesIn(rest.slice(0, rest.search(closing) >>> 0));
  if (following.length > 0 || sign !== '{' || opened === undefined) return following;
  const [, title] = heading.exec(all.slice(0, opened.index + 1)) ?? [];
  return title === undefined ? [] : [title];
}

function namesIn(properties: string): readonly string[] {
  return [...properties.matchAll(nameProperty)].flatMap(([, name]) => name ?? []);
}

/** What an element with a value is called: in the element before it, in the one after it, or by the one around it. */
function nameOfElement(text: string, at: number, end: number): string | undefined {
  const all = before(text, at);
  const [, name, tag, attributes = ''] = elementBefore.exec(all.slice(0, all.lastIndexOf('<') >>> 0)) ?? [];
  if (name !== undefined) return name;
  const rest = after(text, end);
  return elementAfter.exec(rest.trimStart())?.[1] ?? nameAttribute.exec(attributes)?.[1] ?? tag;
}
