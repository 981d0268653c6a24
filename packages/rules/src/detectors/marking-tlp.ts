import type { Detector } from '../detector.ts';
import { banner, portion } from './marking.ts';

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
    // At the edge of a header or footer line: page numbers, dates and titles share it. Not in a table drawn in text.
    new RegExp(
      String.raw`^[^\n|\p{Ll}]{0,60}(?<![\p{L}\p{N}])(?<value>${label})(?![\p{L}\p{N}+])[^\n|\p{Ll}]{0,60}$`,
      'u',
    ),
  ],
  mentions: [/(?<![\p{L}\p{N}])TLP[: -]{1,2}(?:RED|AMBER(?: ?\+ ?STRICT)?|GREEN)(?![\p{L}\p{N}+])/iu],
  lengthMax: 220,
  confidence: { alone: 'sure', near: 'sure' },
  examples: [
    '«TLP:RED»',
    '«TLP:AMBER+STRICT»',
    '«[TLP:AMBER]» Bulletin 12',
    'Handling: «TLP:GREEN»',
    '«TLP AMBER»',
    'PAGE 1 «TLP:RED»',
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
