import { ProblemError } from '../../problem.ts';
import { readPositions } from './position-list.ts';

/** A value of JSON as it is written: members in their order, also those of the same name; all but strings as their letters. */
export type JsonValue = string | readonly JsonValue[] | JsonObject | JsonPositions;

/** An object, whose members are as they stand. */
export class JsonObject {
  readonly members: readonly (readonly [name: string, value: JsonValue])[];

  constructor(members: readonly (readonly [name: string, value: JsonValue])[]) {
    this.members = members;
  }

  /** The last value of that name, which is what programs take. */
  get(name: string): JsonValue | undefined {
    return this.members.findLast(([own]) => own === name)?.[1];
  }
}

/** Coordinates as they are said, of a list of numbers alone. */
export class JsonPositions {
  readonly said: string;
  readonly #letters: string;

  constructor(said: string, letters: string) {
    this.said = said;
    this.#letters = letters;
  }

  /** The same as any other list. */
  items(): JsonValue {
    return new JsonReader(this.#letters).value(0);
  }
}

/** Values within values: geometries have six. */
const DEPTH_MAX = 64;

/** Objects and lists of one value, or of one feature of many, which are held in memory: a million places. */
const GROUPS_MAX = 2_000_000;

/** What may stand between values: white space, and the sign between texts of a sequence (RFC 8142, 2). */
const BETWEEN = /[\s\u001e]*/y;
const STRING = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"/y;
/** What the place of a feature is called. */
export const COORDINATES = 'coordinates';
/** What the list of features is called. */
const FEATURES = 'features';
const LETTERS = /[^\s"[\]{},:]+/y;

/**
 * The values of a text one after another (RFC 8259, RFC 8142); of an object, features one by one (RFC 7946, 3.3), and then
 * all else of it. Throws `bad-structure` where it is none, and limits.
 */
export function* readJson(text: string): Generator<JsonValue> {
  const reader = new JsonReader(text);
  while (!reader.isAtEnd) yield* reader.items();
}

class JsonReader {
  readonly #text: string;
  #at = 0;
  #groups = 0;

  constructor(text: string) {
    this.#text = text;
    this.#pass(BETWEEN);
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  /** The next value, its features before it. */
  *items(): Generator<JsonValue> {
    this.#groups = 0;
    if (this.#text[this.#at] !== '{') {
      yield this.value(0);
      return;
    }
    const members: (readonly [string, JsonValue])[] = [];
    for (const name of this.#names('}')) {
      if (name === FEATURES && this.#text[this.#at] === '[') yield* this.#features();
      else members.push([name, this.#valueOf(name, 1)]);
    }
    yield new JsonObject(members);
  }

  *#features(): Generator<JsonValue> {
    // What the object holds besides goes on being counted.
    const groups = this.#groups;
    for (const _ of this.#signs(']')) {
      this.#groups = groups;
      yield this.value(2);
    }
    this.#groups = groups;
  }

  *#names(end: string): Generator<string> {
    for (const _ of this.#signs(end)) yield this.#name();
  }

  value(depth: number): JsonValue {
    if (depth > DEPTH_MAX) throw new ProblemError('elements-limit', { number: DEPTH_MAX });
    const sign = this.#text[this.#at];
    if (sign === '{') return new JsonObject(this.#items('}', () => this.#member(depth)));
    if (sign === '[') return this.#items(']', () => this.value(depth + 1));
    return sign === '"' ? this.#string() : this.#take(LETTERS);
  }

  /** What stands between brackets. */
  #items<Item>(end: string, read: () => Item): readonly Item[] {
    const items: Item[] = [];
    this.#open();
    while (!this.#isClosed(end)) {
      items.push(read());
      this.#separate(end);
    }
    return items;
  }

  /** Stands before each thing between brackets, which is to be read then. */
  *#signs(end: string): Generator<undefined> {
    this.#open();
    while (!this.#isClosed(end)) {
      yield;
      this.#separate(end);
    }
  }

  #open(): void {
    this.#groups += 1;
    if (this.#groups > GROUPS_MAX) throw new ProblemError('values-limit', { number: GROUPS_MAX });
    this.#skip();
  }

  #isClosed(end: string): boolean {
    const isClosed = this.#text[this.#at] === end;
    if (isClosed) this.#skip();
    return isClosed;
  }

  #separate(end: string): void {
    if (this.#text[this.#at] === ',') this.#skip();
    else if (this.#text[this.#at] !== end) throw new ProblemError('bad-structure');
  }

  #member(depth: number): readonly [string, JsonValue] {
    const name = this.#name();
    return [name, this.#valueOf(name, depth + 1)];
  }

  #valueOf(name: string, depth: number): JsonValue {
    const start = this.#at;
    const list = name === COORDINATES && this.#text[start] === '[' ? readPositions(this.#text, start) : undefined;
    if (list === undefined) return this.value(depth);
    this.#at = list.end;
    this.#pass(BETWEEN);
    return new JsonPositions(list.said, this.#text.slice(start, list.end));
  }

  #name(): string {
    const name = this.#string();
    if (this.#text[this.#at] !== ':') throw new ProblemError('bad-structure');
    this.#skip();
    return name;
  }

  #string(): string {
    const letters = this.#take(STRING);
    try {
      // Line ends within, which some write, are letters like others.
      return String(JSON.parse(letters.replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')));
    } catch {
      return letters.slice(1, -1);
    }
  }

  /** Passes a sign, and what is between. */
  #skip(): void {
    this.#at += 1;
    this.#pass(BETWEEN);
  }

  #take(pattern: RegExp): string {
    const start = this.#at;
    this.#pass(pattern);
    if (this.#at === start) throw new ProblemError('bad-structure');
    const taken = this.#text.slice(start, this.#at);
    this.#pass(BETWEEN);
    return taken;
  }

  #pass(pattern: RegExp): void {
    pattern.lastIndex = this.#at;
    if (pattern.test(this.#text)) this.#at = pattern.lastIndex;
  }
}
