import type { Location } from '../../document.ts';
import { isMadeShapeName } from '../made-names.ts';
import { saysSomething } from '../xml/loose-text.ts';
import type { XmlAttributes } from '../xml/xml-names.ts';

const NAME: Location = { kind: 'field', name: 'name' };
const FORMULA: Location = { kind: 'field', name: 'formula' };

/** Names that people give, by the element and the attribute; of forms and their controls, whichever it is. */
const NAMES: ReadonlySet<string> = new Set([
  'text:section text:name',
  'text:drop-down text:name',
  'table:data-pilot-table table:name',
  'table:data-pilot-field table:source-field-name',
  'table:table-source table:table-name',
]);
const FORM_NAME = 'form:name';

/** The same of tables in texts and on slides, and what is in their cells; of sheets these are told with their cells. */
const OF_TABLES: ReadonlySet<string> = new Set(['table:table table:name', 'table:table-cell office:string-value']);

/** Formulas and conditions, whose strings no cell and no field need show. */
const FORMULAS: ReadonlySet<string> = new Set(['calcext:value', 'style:condition', 'text:formula', 'text:condition']);

/** A string in a formula (OpenFormula 1.3, 5.4), that is long enough to say something. */
const STRING = /"((?:[^"]|""){4,})"/g;

/** A text that an attribute holds, and where it is told. */
interface SaidText {
  readonly text: string;
  readonly at: Location;
}

/** What attributes of an element say that are not shown where they stand: names of things, strings of formulas. Of sheets, cells are not looked at. */
export function* saidByAttributes(element: string, attributes: XmlAttributes, isSheet: boolean): Generator<SaidText> {
  for (const key in attributes) {
    const value = attributes[key] ?? '';
    const full = `${element} ${key}`;
    if (NAMES.has(full) || key === FORM_NAME || (!isSheet && OF_TABLES.has(full))) yield* nameOf(value);
    else if (FORMULAS.has(key) || (!isSheet && key === 'table:formula')) yield* stringsOf(value);
  }
}

function* nameOf(value: string): Generator<SaidText> {
  if (saysSomething(value) && !isMadeShapeName(value)) yield { text: value, at: NAME };
}

function* stringsOf(formula: string): Generator<SaidText> {
  for (const [, text = ''] of formula.matchAll(STRING)) if (saysSomething(text)) yield { text, at: FORMULA };
}
