import type { Trait } from '../../document.ts';
import type { Telling } from '../../structures/story/telling.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';
import type { XmlHandler } from '../../structures/xml/xml-reader.ts';
import { isOn } from './look.ts';

/** Reads the settings of a document (ECMA-376 part 1, 17.15): what is kept there, and what decides how pages look. */
export class Settings implements Pick<XmlHandler, 'open' | 'close'> {
  /** The color behind all pages is shown (17.15.1.25). */
  showsBackground = false;
  /** Even pages have headers of their own (17.10.1). */
  hasEvenPages = false;
  readonly #telling: Telling;
  readonly #path: string[] = [];

  constructor(telling: Telling) {
    this.#telling = telling;
  }

  open(name: string, attributes: XmlAttributes): void {
    this.#path.push(name);
    if (name !== 'w:mailMerge' && this.#path.includes('w:mailMerge')) this.#merge(name, attributes);
    else this.#set(name, attributes);
  }

  close(): void {
    this.#path.pop();
  }

  /** Where the records are that are merged into the document (17.14.9, 17.14.16). */
  addSource(target: string): void {
    this.#tell('mail-merge', target, 'source');
  }

  #set(name: string, attributes: XmlAttributes): void {
    if (name === 'w:displayBackgroundShape') this.showsBackground = isOn(attributes);
    else if (name === 'w:evenAndOddHeaders') this.hasEvenPages = isOn(attributes);
    else if (name === 'w:docVar') this.#tell('document-variable', attributes['w:val'] ?? '', attributes['w:name']);
    else if (name === 'w:documentProtection' || name === 'w:writeProtection') this.#protect(attributes);
    else if (name === 'w:attachedSchema') this.#add(attributes['w:val'] ?? '', 'schema');
    else if (name === 'w:caption') this.#addCaption(attributes['w:name'] ?? '');
    else if (name === 'w:smartTagType') this.#add(attributes['w:url'] ?? '', 'link');
  }

  /** A word for what pictures are called (17.15.1.16), but for one that Word itself has. */
  #addCaption(name: string): void {
    if (!OWN_CAPTION.test(name)) this.#add(name, 'caption');
  }

  /** Protection that is not enforced, and has no password, protects from nothing (17.15.1.29, 17.15.1.93). */
  #protect(attributes: XmlAttributes): void {
    const keys = ['w:hash', 'w:hashValue', 'w:cryptProviderType', 'w:algorithmName'];
    const isEnforced = /^(?:1|true|on)$/.test(attributes['w:enforcement'] ?? '');
    if (isEnforced || keys.some((key) => attributes[key] !== undefined)) {
      this.#telling.trait('edit-protection', { kind: 'field', name: 'protection' });
    }
  }

  #merge(name: string, attributes: XmlAttributes): void {
    this.#tell('mail-merge', attributes['w:val'] ?? '', name.slice(name.indexOf(':') + 1));
  }

  #tell(hiddenBy: Trait, text: string, label: string | undefined): void {
    const at = { kind: 'field', name: hiddenBy } as const;
    if (text.trim() === '') return;
    this.#telling.trait(hiddenBy, at);
    this.#telling.line({ text, at, hiddenBy, ...(label !== undefined && label !== '' && { label }) });
  }

  #add(text: string, name: string): void {
    if (text.trim() !== '') this.#telling.line({ text, at: { kind: 'field', name } });
  }
}

/** Captions of Word, which is one word in most languages. */
const OWN_CAPTION = /^\p{L}{0,16}$/u;
