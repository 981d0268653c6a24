import { anyCase } from '../../engine/any-case.ts';
import type { Pattern } from '../../engine/pattern.ts';
import { pattern } from './pattern.ts';

/**
 * Where a marking counts: as a whole line, with nothing but a label, dashes or brackets around it, or before a
 * paragraph in parentheses. Anywhere else it is only spoken of. (32 CFR 2002.20; ISOO CUI Marking Handbook, parts one
 * and two; FIRST TLP 2.0, section 4.)
 */
const ornament = String.raw`[^\S\n]{0,40}(?:[-*=~_|#\[({<>]{1,8}[^\S\n]{0,4})?`;
const field = String.raw`(?:(?:[Cc]lassification|[Mm]arking|[Hh]andling|[Dd]istribution|[Dd]issemination|[Ss]ensitivity|[Cc]aveat|GSC|GPMS|[Pp]rotective [Mm]arking|PROTECTIVE MARKING|CLASSIFICATION|MARKING|HANDLING|DISTRIBUTION|SUBJECT|Subject)[^\S\n]?:[^\S\n]{0,4})?`;
/** The number of a page, as footers have it. */
const page = String.raw`(?:[^\S\n]{1,60}(?:[-|/][^\S\n]{1,4})?(?:[Pp]age|PAGE|[Pp]g\.?|PG\.?)[^\S\n]{1,3}\d{1,5}(?:[^\S\n]{1,3}(?:of|OF|/)[^\S\n]{1,3}\d{1,5})?)?`;
const tail = String.raw`(?:[^\S\n]{0,4}[-*=~_|#\])}>.]{1,8})?${page}[^\S\n]{0,40}$`;

/** A pattern for a marking that is a whole line. */
export function banner(source: string): Pattern {
  return pattern`^${ornament}${field}(?<value>${source})${tail}`;
}

/** Patterns for a marking behind an agency and a dash, as in a footer, and before the text that it marks. */
export function beside(source: string): readonly Pattern[] {
  return [
    pattern`^[^\n|]{1,60}[^\S\n][-\u2013|][^\S\n]{1,4}(?<value>${source})${tail}`,
    pattern`^[^\S\n]{0,40}(?<value>${source})(?:[^\S\n]?[:-]|\.)[^\S\n]{1,4}(?=\p{Lu}[\p{L} ,'-]{6})`,
  ];
}

/** A pattern for a marking in parentheses or brackets before a paragraph, a list item or a subject. */
export function portion(source: string): Pattern {
  const start = String.raw`^[^\S\n]{0,40}(?:(?:[-*•>]|\d{1,3}[.)]|[A-Za-z][.)]|Subject:|SUBJECT:|RE:|FW:|Re:)[^\S\n]{1,4}){0,2}`;
  return pattern`${start}(?<value>\((?:${source})\)|\[(?:${source})\])`;
}

/**
 * A pattern for a line in capitals, with up to sixty characters around the marking: `LAW ENFORCEMENT SENSITIVE - DO NOT
 * RELEASE`. A heading over a text about markings is none.
 */
export function capitalLine(source: string): Pattern {
  const about = 'POLICY|POLICIES|TRAINING|DEFINITION|GUIDANCE|GUIDE|MARKING|PROGRAM|WHAT|HOW|REQUIREMENT|MANUAL|COURSE';
  return pattern`^(?![^\n]{0,160}(?:${about}))[^\n\p{Ll}]{0,60}(?<![\p{L}\p{N}])(?<value>${source})(?![\p{L}\p{N}])[^\n\p{Ll}]{0,60}$`;
}

/**
 * Patterns for a marking at the edge of a header or footer line, far from the title, the date or the page number that
 * share it. In a list of markings what each means stands nearer.
 */
export function edgesOfLine(source: string): readonly Pattern[] {
  return [
    pattern`^[^\S\n]{0,40}(?<value>${source})(?:[^\S\n]{8}|[^\S\n]{2}(?=[^\n\p{Ll}]{1,60}$))[^\n|]{1,100}$`,
    pattern`^[^\n|]{1,100}?[^\S\n](?:[^\S\n]|\/\/[^\S\n])(?<value>${source})(?:[^\S\n]?\/\/)?[^\S\n]{0,40}$`,
    pattern`^[^\n|]{1,60}[^\S\n]{3}(?<value>${source})[^\S\n]{3}[^\n|]{1,40}$`,
    pattern`^[^\n|]{1,60}(?:^|[^\S\n])(?:Classification|CLASSIFICATION|Marking|MARKING|GSC|GPMS|Handling|HANDLING)[^\S\n]?:[^\S\n]{0,4}(?<value>${source})[^\S\n]{0,40}$`,
  ];
}

/** Keys of JSON under which a marking is explained or listed and marks nothing. */
const explains =
  '(?:name|label|title|text|term|value|values|description|summary|meaning|display|const|default|enum|code|id|key|type|examples?|pattern|abbreviation)"';

/** Keys that say that a marking is meant. */
const marks =
  '(?:classification|marking|handling|banner|caveat|dissemination|distribution|sensitivity|security|header|footer|tlp|cui|gsc|gpms)';

/** A pattern for a marking that is the whole value of a key in JSON: `"banner": "LAW ENFORCEMENT SENSITIVE"`. */
export function keyed(source: string): Pattern {
  return anyKeyPattern(`(?!${anyCase(explains)})`, source);
}

/** The same for what may mean something else under any other key: `"classification": "SECRET"`. */
export function keyedShort(source: string): Pattern {
  return anyKeyPattern(String.raw`(?=[^"\n]{0,40}?${anyCase(marks)})`, source);
}

function anyKeyPattern(condition: string, source: string): Pattern {
  return pattern`"${condition}[^"\n]{1,60}"[^\S\n]{0,4}:\s{0,8}"[^\S\n]{0,4}(?<value>${source})[^\S\n]{0,4}"`;
}
