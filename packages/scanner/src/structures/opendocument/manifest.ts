import { saysSomething } from '../xml/loose-text.ts';
import type { XmlAttributes } from '../xml/xml-names.ts';
import type { XmlHandler } from '../xml/xml-reader.ts';

/** Reads what a package says of its parts (ODF 1.3 part 2, 4): what they are, and which are encrypted. */
export class Manifest implements XmlHandler {
  /** The names of the parts that need a password (4.4). */
  readonly encrypted: string[] = [];
  /** The types of folders that are documents in the document, by their names with a slash at the end. */
  readonly types = new Map<string, string>();
  /** Text that stands where the standard has none. */
  readonly loose: string[] = [];
  #name = '';

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'manifest:file-entry') {
      this.#name = attributes['manifest:full-path'] ?? '';
      const type = attributes['manifest:media-type'] ?? '';
      if (this.#name.endsWith('/') && this.types.size < TYPES_MAX) this.types.set(this.#name, type);
    }
    if (name === 'manifest:encryption-data') this.encrypted.push(this.#name);
  }

  close(): void {}

  text(text: string): void {
    if (saysSomething(text)) this.loose.push(text.trim());
  }
}

/** Folders whose types are remembered. */
const TYPES_MAX = 10_000;
