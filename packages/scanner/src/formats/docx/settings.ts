import type { Trait } from '../../document.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';
import type { XmlHandler } from '../../structures/xml/xml-reader.ts';
import { isOn } from './look.ts';
import type { Telling } from './telling.ts';

/** Reads the settings of a document (ECMA-376 part 1, 17.15): what is kept there, and what decides how pages look. */
export class Settings implements XmlHandler {
  /** The color behind all pages is shown (17.15.1.25). */
  showsBackground = false;
  /** Even pages have headers of their own (17.10.1). */
  hasEvenPages = false;
  /** The relationships of the template (17.15.1.6) and of what is merged (17.14). */
  readonly templates: string[] = [];
  readonly sources: string[] = [];
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

  text(): void {}

  #set(name: string, attributes: XmlAttributes): void {
    if (name === 'w:displayBackgroundShape') this.showsBackground = isOn(attributes);
    else if (name === 'w:evenAndOddHeaders') this.hasEvenPages = isOn(attributes);
    else if (name === 'w:attachedTemplate') this.templates.push(attributes['r:id'] ?? '');
    else if (name === 'w:docVar') this.#tell('document-variable', attributes['w:val'] ?? '', attributes['w:name']);
    else if (name === 'w:documentProtection' || name === 'w:writeProtection') this.#protect(attributes);
    else if (name === 'w:attachedSchema') this.#add(attributes['w:val'] ?? '', 'schema');
    else if (name === 'w:smartTagType') this.#add(attributes['w:url'] ?? '', 'link');
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
    const id = attributes['r:id'];
    if (id !== undefined) this.sources.push(id);
    this.#tell('mail-merge', attributes['w:val'] ?? '', name.slice(name.indexOf(':') + 1));
  }

  #tell(hiddenBy: Trait, text: string, label: string | undefined): void {
    const at = { kind: 'field', name: hiddenBy } as const;
    this.#telling.trait(hiddenBy, at);
    if (text.trim() === '') return;
    this.#telling.line({ text, at, hiddenBy, ...(label !== undefined && label !== '' && { label }) });
  }

  #add(text: string, name: string): void {
    if (text.trim() !== '') this.#telling.line({ text, at: { kind: 'field', name } });
  }
}
