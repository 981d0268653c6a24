import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { Mistakes } from './mistakes.ts';
import { PolicyError, type PolicyPlace } from './policy.ts';
import type { PolicyPath, PolicyPlaces } from './policy-places.ts';
import { aliasMistake, endlessMistake, nestingMistake, yamlMistake } from './yaml-mistake.ts';

/** How many lists, mappings and their entries may stand in each other. Some twenty are enough for the conditions of a rule. */
const PATH_LENGTH_MAX = 200;

/** A policy file in YAML or JSON (which is YAML), read so that every mistake in it can be pointed at. */
export class PolicyText implements PolicyPlaces {
  readonly file: string;
  readonly #document: Document;
  readonly #lines: LineCounter;

  /** Throws a PolicyError where the text is no YAML. */
  constructor(file: string, text: string) {
    this.file = file;
    this.#lines = new LineCounter();
    this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false, logLevel: 'error' });
    const { errors } = this.#document;
    // After the first mistake of another kind the parser guesses, and what it says next leads astray.
    const told = errors.every(({ code }) => code === 'DUPLICATE_KEY') ? errors : errors.slice(0, 1);
    const mistakes = new Mistakes();
    for (const error of told) mistakes.add(`this cannot be read: ${yamlMistake(error)}`, this.#place(error.pos[0]));
    mistakes.check();
  }

  /** The data as plain values. Throws a PolicyError where aliases name nothing, or nesting or aliases are there to exhaust memory. */
  get data(): unknown {
    this.#checkNodes();
    try {
      return this.#document.toJS({ maxAliasCount: 100 });
    } catch {
      throw new PolicyError('aliases repeat too much here; write it out', this.place([]));
    }
  }

  place(path: PolicyPath): PolicyPlace {
    for (let length = path.length; length > 0; length--) {
      const node = this.#document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return this.#place(node.range[0]);
    }
    return this.#place(this.#document.contents?.range?.[0] ?? 0);
  }

  placeOfKey(path: PolicyPath, key: string): PolicyPlace {
    const map = path.length === 0 ? this.#document.contents : this.#document.getIn(path, true);
    if (isMap(map)) {
      for (const item of map.items) {
        if (isPair(item) && isScalar(item.key) && item.key.value === key && item.key.range) {
          return this.#place(item.key.range[0]);
        }
      }
    }
    return this.place(path);
  }

  #checkNodes(): void {
    visit(this.#document, {
      Collection: (_key, node, path) => {
        if (path.length > PATH_LENGTH_MAX) throw new PolicyError(nestingMistake, this.#place(node.range?.[0] ?? 0));
      },
      Alias: (_key, alias, path) => {
        const named = alias.resolve(this.#document);
        if (named !== undefined && path.includes(named)) {
          throw new PolicyError(endlessMistake, this.#place(alias.range?.[0] ?? 0));
        }
        if (named !== undefined) return;
        throw new PolicyError(aliasMistake, this.#place(alias.range?.[0] ?? 0));
      },
    });
  }

  #place(offset: number): PolicyPlace {
    const { line, col } = this.#lines.linePos(offset);
    return { file: this.file, line: Math.max(1, line), column: Math.max(1, col) };
  }
}
