import { ProblemError } from '../../problem.ts';

/** A value of JSON as it is written: members in their order, also those of the same name; all but strings as their letters. */
export type JsonValue = string | readonly JsonValue[] | JsonObject;

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

/** Values within values: geometries have six. */
const DEPTH_MAX = 64;

/** Objects and lists in all, which are held in memory: a million places. */
const GROUPS_MAX = 2_000_000;

/** What may stand between values: white space, and the sign between texts of a sequence (RFC 8142, 2). */
const BETWEEN = /[\s\u001e]*/y;
const STRING = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"/y;
const LETTERS = /[^\s"[\]{},:]+/y;

/** The values of a text one after another (RFC 8259, RFC 8142). Throws `bad-structure` where it is none, and limits. */
export function* readJson(text: string): Generator<JsonValue> {
  const reader = new JsonReader(text);
  while (!reader.isAtEnd) yield reader.value(0);
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
    this.#groups += 1;
    if (this.#groups > GROUPS_MAX) throw new ProblemError('values-limit', { number: GROUPS_MAX });
    this.#skip();
    while (this.#text[this.#at] !== end) {
      items.push(read());
      if (this.#text[this.#at] === ',') this.#skip();
      else if (this.#text[this.#at] !== end) throw new ProblemError('bad-structure');
    }
    this.#skip();
    return items;
  }

  #member(depth: number): readonly [string, JsonValue] {
    const name = this.#string();
    if (this.#text[this.#at] !== ':') throw new ProblemError('bad-structure');
    this.#skip();
    return [name, this.value(depth + 1)];
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
