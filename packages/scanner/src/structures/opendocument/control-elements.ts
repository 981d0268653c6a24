import type { Trait } from '../../document.ts';
import { carriesData } from '../story/field-code.ts';
import { saysSomething } from '../xml/loose-text.ts';
import type { Opener } from './element.ts';

/** Parameters of fields of forms that hold words, as LibreOffice writes them. */
const PARAMETERS: ReadonlyMap<string, Trait> = new Map([
  ['Content', 'input-list'],
  ['Dropdown_ListEntry', 'input-list'],
  ['Description', 'input-list'],
  ['Help', 'input-list'],
  ['Hint', 'input-list'],
]);

/** The code of a field of Word that LibreOffice has no other field for. */
const CODE = 'vnd.oasis.opendocument.field.code';

const openParameter: Opener = (state, attributes) => {
  const { 'field:name': name = '', 'field:value': value = '' } = attributes;
  const hiddenBy = PARAMETERS.get(name);
  if (hiddenBy !== undefined) state.tellWords(value, hiddenBy);
  else if (name === CODE ? carriesData(value) : isLong(value)) state.tellWords(value, 'field-code');
};

/** Formats of dates and numbers of entries say nothing of anybody. */
function isLong(value: string): boolean {
  return saysSomething(value) && /(?:\d[-. ]?){6}|@/.test(value);
}

/** A control of a text (`loext:content-control`): what it is called, and the day that it holds, whatever is shown in it. */
const openControl: Opener = (state, attributes) => {
  for (const key of ['loext:alias', 'loext:tag']) state.tellWords(attributes[key] ?? '', 'custom-xml');
  const [day = ''] = (attributes['loext:current-date'] ?? '').split('T');
  state.tellWords(day, 'custom-xml', state.at, attributes['loext:alias']);
};

/** Controls of texts and fields of forms, as LibreOffice writes them for those of Word, where they begin. */
export const controlOpeners: Readonly<Record<string, Opener>> = {
  'field:param': openParameter,
  'loext:content-control': openControl,
  'loext:list-item': (state, attributes) => {
    const { 'loext:display-text': shown = '', 'loext:value': value = '' } = attributes;
    for (const text of new Set([shown, value])) state.tellWords(text, 'input-list');
  },
};
