import type { Location, Trait } from '../../document.ts';
import { printable } from '../../text/printable.ts';
import type { Telling } from '../story/telling.ts';
import { saysSomething } from '../xml/loose-text.ts';
import type { XmlAttributes } from '../xml/xml-names.ts';
import type { XmlHandler } from '../xml/xml-reader.ts';

/** What a setting says that is more than how the program shows the document. */
export interface Said {
  readonly trait: Trait;
  readonly texts: readonly string[];
}

/** Settings that name something outside of the document or lock it, by the name of the item (ODF 1.3 part 3, 3.10). */
const items: Readonly<Record<string, Trait>> = {
  PrinterName: 'printer-settings',
  PrinterSetup: 'printer-settings',
  CurrentDatabaseDataSource: 'data-connection',
  CurrentDatabaseCommand: 'data-connection',
  ModifyPasswordInfo: 'edit-protection',
  RedlineProtectionKey: 'edit-protection',
};

/** Of these the words between bytes are told, and of these nothing but that they are there. */
const BYTES: ReadonlySet<string> = new Set(['PrinterSetup']);
const KEYS: ReadonlySet<string> = new Set(['ModifyPasswordInfo', 'RedlineProtectionKey']);

/** Gathers the settings that say something. */
export class SettingsText implements XmlHandler {
  readonly said: Said[] = [];
  /** Text that stands where none is by the standard. */
  readonly loose: string[] = [];
  #name = '';
  #text = '';

  open(name: string, attributes: XmlAttributes): void {
    // Views and lists of them are called by numbers, sheets by their names.
    const entry = name === 'config:config-item-map-entry' ? (attributes['config:name'] ?? '') : '';
    if (saysSomething(entry)) this.loose.push(entry);
    this.#name = name === 'config:config-item' ? (attributes['config:name'] ?? '') : '';
    this.#text = '';
  }

  text(text: string): void {
    if (this.#name !== '') this.#text += text;
    else if (saysSomething(text)) this.loose.push(text.trim());
  }

  close(): void {
    const trait = Object.hasOwn(items, this.#name) ? items[this.#name] : undefined;
    const text = this.#text.trim();
    if (trait !== undefined && text !== '') this.said.push({ trait, texts: textsOf(this.#name, text) });
    else if (this.#name !== '' && !OWN_VALUE.test(text) && saysSomething(text)) this.loose.push(text);
    this.#name = '';
    this.#text = '';
  }
}

/**
 * What settings have that say how the program shows a document: a number, one of two words, the name of a view, a folder of
 * LibreOffice, bits of layers in base64.
 */
const OWN_VALUE =
  /^(?:-?[\d.]+(?:e[+-]?\d+)?|true|false|view\d+|(?:low|high)-resolution|enabled|disabled|\$\((?:inst|user)\)[\w/%$().-]*|[A-Za-z]w={2})$/i;

/** Tells what settings say. */
export function tellSettings(settings: SettingsText, telling: Telling): void {
  const at: Location = { kind: 'field', name: 'settings' };
  for (const text of new Set(settings.loose)) telling.line({ text, at });
  for (const { trait: hiddenBy, texts } of settings.said) {
    telling.trait(hiddenBy, at);
    for (const text of texts) telling.line({ text, at, hiddenBy });
  }
}

/** Characters in a row that are words: what a driver keeps is full of shorter ones. */
const WORDS_MIN = 6;

function textsOf(name: string, text: string): readonly string[] {
  if (KEYS.has(name)) return [];
  return BYTES.has(name) ? printable(Buffer.from(text, 'base64'), WORDS_MIN) : [text];
}
