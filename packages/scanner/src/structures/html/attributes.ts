import type { Trait } from '../../document.ts';
import { saysOfPerson } from '../made-names.ts';
import { addressesIn } from './css-addresses.ts';
import { shownStrings } from './css-strings.ts';
import { descriptions, lookAttributes } from './element-kinds.ts';

/** What an attribute says. */
export interface AttributeWords {
  /** Words; a `data:` address, which holds a file; a page within the page; or that a style sheet is in another file. */
  readonly kind: 'words' | 'file' | 'page' | 'sheet';
  readonly text: string;
  /** What the words sit under. */
  readonly label: string;
  /** Why a reader of the page does not see them, besides what hides the element. */
  readonly hiddenBy?: Trait;
}

/** A name or a number of an element that may say whose it is: with as many digits as numbers of people have. */
const SAYING = /(?:\d\D?){6}/;
const SAYING_LENGTH_MIN = 6;

/** A color, which has as many digits. */
const COLOR = /^#?[\da-f]{6}$/i;

/** An address that holds what it is the address of (RFC 2397). */
const DATA = /^\s*data:/i;

/** What the attributes of an element say that is more than how it looks. */
export function wordsOfAttributes(
  element: string,
  attributes: Readonly<Record<string, string>>,
): readonly AttributeWords[] {
  const words: AttributeWords[] = [];
  if (element === 'link' && /stylesheet/i.test(attributes.rel ?? ''))
    words.push({ kind: 'sheet', text: '', label: 'href' });
  for (const name in attributes) {
    const value = attributes[name] ?? '';
    const kind = kindOf(name, value);
    if (kind === 'words') words.push({ kind, text: value.trim(), ...named(element, name, attributes) });
    else if (kind !== undefined) words.push({ kind, text: value, label: name });
    else if (name === 'style') words.push(...addressesInStyle(value), ...stringsInStyle(value));
  }
  return words;
}

function kindOf(name: string, value: string): 'words' | 'file' | 'page' | undefined {
  if (name === 'style') return undefined;
  if (name === 'class') return saysOfPerson(value) ? 'words' : undefined;
  if (lookAttributes.has(name) && (value.length < SAYING_LENGTH_MIN || !SAYING.test(value) || COLOR.test(value))) {
    return undefined;
  }
  if (DATA.test(value)) return 'file';
  if (value.trim() === '') return undefined;
  return name === 'srcdoc' ? 'page' : 'words';
}

/** Addresses that a style refers to, and files in them. */
function addressesInStyle(style: string): readonly AttributeWords[] {
  return addressesIn(style).map(({ kind, text }) => ({ kind, text, label: 'style', hiddenBy: 'page-code' }));
}

/** Words that a style would show of an element: browsers show them only of what is put before and after one. */
function stringsInStyle(style: string): readonly AttributeWords[] {
  return shownStrings(style).map(({ text }) => ({ kind: 'words', text, label: 'style', hiddenBy: 'page-code' }));
}

/** What an attribute is called, and why it is not seen: the value of a field by the name of the field. */
function named(
  element: string,
  name: string,
  attributes: Readonly<Record<string, string>>,
): Pick<AttributeWords, 'label' | 'hiddenBy'> {
  if (name === 'value') {
    const label = attributes.name ?? attributes.id ?? attributes.placeholder ?? name;
    return attributes.type === 'hidden' || element === 'option' ? { label, hiddenBy: 'hidden-field' } : { label };
  }
  if (descriptions.has(name)) return { label: name, hiddenBy: 'alternative-text' };
  return { label: name.replace(/^data-/, ''), hiddenBy: 'page-code' };
}
