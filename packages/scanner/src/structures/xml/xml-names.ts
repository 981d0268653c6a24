import { ProblemError } from '../../problem.ts';

/** The attributes of an element, by their names, in the order of the file. Declarations of namespaces are among them. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** What namespaces are called, by their URIs: prefixes as they stand in the standards. */
export type XmlPrefixes = Readonly<Record<string, string>>;

/** The prefix of what is in a namespace that nobody knows. */
const UNKNOWN = '?';

/**
 * Names of elements and attributes with the prefixes that a reader knows, whatever a file calls its namespaces (Namespaces
 * in XML 1.0): `w:p`, also where a file says `<ns0:p>` or makes the namespace its default. What is in a namespace that
 * is not known is called `?:name`; what is in none, and an attribute without a prefix, by its name.
 */
export class XmlNames {
  readonly #known: XmlPrefixes;
  /** The prefix of the file, to the one that is known. Empty is the default namespace. */
  #prefixes = new Map<string, string>([['xml', 'xml']]);
  /** What names of elements became. */
  #names = new Map<string, string>();
  /** Whether a prefix of the file is another than the one that is known: attributes must be renamed then. */
  #differs = false;
  readonly #outer: { readonly depth: number; readonly prefixes: Map<string, string>; readonly differs: boolean }[] = [];

  constructor(known: XmlPrefixes) {
    this.#known = known;
  }

  /** Begins an element: what it declares holds from now on. Throws `prefixes-limit` where that is too much. Gives its attributes by the names that are known. */
  enter(attributes: XmlAttributes, depth: number): XmlAttributes {
    for (const name in attributes) {
      if (name.charCodeAt(0) === LETTER_X && name.startsWith('xmlns'))
        this.#declare(name, attributes[name] ?? '', depth);
    }
    return this.#differs ? this.#asKnown(attributes) : attributes;
  }

  /** Ends an element: what it declared holds no more. To be called after its name was asked for. */
  leave(depth: number): void {
    if (this.#outer.at(-1)?.depth !== depth) return;
    const outer = this.#outer.pop();
    if (outer === undefined) return;
    this.#prefixes = outer.prefixes;
    this.#differs = outer.differs;
    this.#names = new Map();
  }

  /** The name of an element that was entered and not left. */
  of(name: string): string {
    let known = this.#names.get(name);
    if (known === undefined) {
      known = this.#nameOf(name);
      this.#names.set(name, known);
    }
    return known;
  }

  #declare(name: string, uri: string, depth: number): void {
    if (name !== 'xmlns' && name.charAt(5) !== ':') return;
    const prefix = name.slice(6);
    const known = uri === '' && prefix === '' ? undefined : (this.#knownOf(uri) ?? UNKNOWN);
    if (this.#prefixes.get(prefix) === known) return;
    if (this.#prefixes.size > PREFIXES_MAX) throw new ProblemError('prefixes-limit', { number: PREFIXES_MAX });
    if (this.#outer.at(-1)?.depth !== depth) {
      this.#outer.push({ depth, prefixes: this.#prefixes, differs: this.#differs });
      this.#prefixes = new Map(this.#prefixes);
    }
    this.#names = new Map();
    if (known === undefined) this.#prefixes.delete(prefix);
    else this.#prefixes.set(prefix, known);
    this.#differs ||= prefix !== '' && known !== prefix;
  }

  #knownOf(uri: string): string | undefined {
    return Object.hasOwn(this.#known, uri) ? this.#known[uri] : undefined;
  }

  #nameOf(name: string): string {
    const colon = name.indexOf(':');
    const prefix = colon === -1 ? this.#prefixes.get('') : (this.#prefixes.get(name.slice(0, colon)) ?? UNKNOWN);
    const local = colon === -1 ? name : name.slice(colon + 1);
    return prefix === undefined ? local : `${prefix}:${local}`;
  }

  #asKnown(attributes: XmlAttributes): XmlAttributes {
    const named: Record<string, string> = {};
    for (const [name, value] of Object.entries(attributes)) {
      const isPlain = !name.includes(':') || name.startsWith('xmlns');
      named[isPlain ? name : this.#nameOf(name)] = value;
    }
    return named;
  }
}

const LETTER_X = 0x78;

/** Prefixes of a file that are told apart: each element that declares one keeps them all. Office declares fifty. */
const PREFIXES_MAX = 1_000;
