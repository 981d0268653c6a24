import type { Detector } from './detector.ts';
import { banner, keyed, portion } from './parts/marking.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

// CLEAR, and WHITE of version 1, restrict nobody.
const label = String.raw`TLP ?[:-]? ?(?:RED|AMBER(?: ?\+ ?STRICT)?|GREEN)`;

/** Labels of the Traffic Light Protocol that restrict who may read on. */
export const markingTlp: Detector = {
  infoType: 'marking-tlp',
  title: 'TLP marking',
  source: 'FIRST Traffic Light Protocol 2.0 (https://www.first.org/tlp/)',
  find: [
    banner(label),
    portion(label),
    keyed(label),
    // In any case, where it is all that the line says.
    anyCasePattern`${banner(String.raw`TLP ?[:=-] ?(?:RED|AMBER(?: ?\+ ?STRICT)?|GREEN)`)}`,
    // First or last on a header line, parted from a page number or a title.
    pattern`^[^\S\n]{0,40}(?<value>${label})(?:[^\S\n]{2}|[^\S\n]?[|·–—-])[^\n]{1,80}$`,
    pattern`^[^\n]{1,80}(?:[^\S\n]{2}|[|·–—-][^\S\n]?)(?<value>${label})[^\S\n]{0,40}$`,
    // At the edge of a header or footer line: page numbers, dates and titles share it. Not in a table drawn in text.
    pattern`^[^\n|\p{Ll}]{0,60}(?<![\p{L}\p{N}])(?<value>${label})(?![\p{L}\p{N}+])[^\n|\p{Ll}]{0,60}$`,
  ],
  mentions: [anyCasePattern`(?<![\p{L}\p{N}])TLP[: -]{1,2}(?:RED|AMBER(?: ?\+ ?STRICT)?|GREEN)(?![\p{L}\p{N}+])`],
  headers: {
    names: phrases(`tlp; tlp level; tlp color; tlp colour; tlp marking; traffic light protocol`),
  },
  grades: [
    { name: 'green', pattern: anyCasePattern`green` },
    { name: 'amber', pattern: anyCasePattern`amber` },
    { name: 'amber-strict', pattern: anyCasePattern`strict` },
    { name: 'red', pattern: anyCasePattern`(?<![\p{L}])red` },
  ],
  lengthMax: 220,
  confidence: { alone: 'sure', near: 'sure' },
  examples: [
    '«TLP:RED»',
    '«TLP:AMBER+STRICT»',
    '«[TLP:AMBER]» Bulletin 12',
    'Handling: «TLP:GREEN»',
    '«TLP AMBER»',
    'PAGE 1 «TLP:RED»',
    '«TLP:AMBER» | Page 1',
    'Page 1 of 3   «TLP:AMBER»',
    '«tlp:amber»',
    '«TLP: Amber»',
  ],
  counterexamples: [
    'TLP:CLEAR',
    'TLP:WHITE',
    'TLP:REDACTED',
    'Reports marked TLP:RED may not be shared.',
    'TLP:GREEN means that the community may read it.',
    'a red light',
  ],
};
