import type { Detector } from './detector.ts';
import { banner, edgesOfLine, keyedShort, portion } from './parts/marking.ts';
import { pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

// Compartments, handling and dissemination, parted by // and /: SI/TK, ORCON, NOFORN, REL TO USA, FVEY.
const rest = String.raw`(?:\/{1,2}[A-Z](?:[A-Z0-9 ,-]{0,40}[A-Z0-9])?){1,6}`;
const foreign = String.raw`\/\/[A-Z]{3} (?:TS|S|C|TOP SECRET|SECRET|CONFIDENTIAL)(?:\/\/[A-Z][A-Z ,]{0,40}[A-Z]){0,2}`;
const nato = 'COSMIC TOP SECRET(?: ATOMAL)?|NATO SECRET|NATO CONFIDENTIAL|NATO RESTRICTED';
const eu = String.raw`TR[EÈ]S SECRET UE\/EU TOP SECRET|SECRET UE\/EU SECRET|CONFIDENTIEL UE\/EU CONFIDENTIAL|RESTREINT UE\/EU RESTRICTED|EU TOP SECRET|EU SECRET|EU CONFIDENTIAL|EU RESTRICTED`;

/** Classified information of the United States, the United Kingdom, NATO and the European Union. */
export const markingClassified: Detector = {
  infoType: 'marking-classified',
  title: 'Classified marking',
  source:
    'Executive Order 13526; ISOO marking booklet; UK Government Security Classifications Policy 2024; C-M(2002)49; Council Decision 2013/488/EU',
  find: [
    banner(`(?:UK |US )?(?:TOP SECRET|SECRET)(?:${rest})?|CONFIDENTIAL${rest}|${foreign}|${nato}|${eu}`),
    keyedShort(`(?:UK |US )?(?:TOP SECRET|SECRET)(?:${rest})?|CONFIDENTIAL${rest}|${nato}|${eu}`),
    // UK: descriptors and caveats behind a dash or in brackets.
    banner(
      String.raw`(?:UK )?(?:TOP SECRET|SECRET)(?: ?[-:] ?| ?\[| )(?:UK EYES ONLY|STRAP ?[1-3]?|PERSONAL DATA|PERSONAL|LEGAL|COMMERCIAL|RECIPIENTS ONLY|FIVE EYES ONLY)\]?`,
    ),
    portion(
      String.raw`(?:TS|S)\/\/[A-Z][A-Z0-9 ,\/-]{1,50}|C\/\/(?:NF|NOFORN|REL|OC|FGI|RELIDO)[A-Z0-9 ,\/-]{0,40}|TS(?=\) \p{Lu})`,
    ),
    // Before the text that it marks.
    pattern`^[^\S\n]{0,40}(?<value>(?:TOP SECRET|SECRET)${rest})[^\S\n]{1,3}(?=\p{Lu}\p{Ll}{1,20} \p{Ll})`,
    ...edgesOfLine(`(?:TOP SECRET|SECRET)${rest}`),
    // The authority block of a classified document (32 CFR 2001.21).
    pattern`^[^\S\n]{0,40}(?<value>Classified [Bb]y: [^\n]{2,80}\n{1,2}[^\S\n]{0,40}(?:Derived [Ff]rom|Reason|Declassify [Oo]n): [^\n]{1,80}[^\s.])`,
    pattern`^[^\S\n]{0,40}(?<value>Derived [Ff]rom: [^\n]{2,80}\n{1,2}[^\S\n]{0,40}Declassify [Oo]n: [^\n]{1,40}[^\s.])`,
  ],
  mentions: [
    pattern`(?<![\p{L}\p{N}/])(?:TOP SECRET|SECRET)//[A-Z][A-Z0-9 ,/-]{1,60}`,
    pattern`(?<![\p{L}\p{N}])(?:${nato}|${eu})(?![\p{L}\p{N}])`,
    pattern`^[^\S\n]{0,10}\(S\) (?=\p{Lu}\p{Ll}{1,20} \p{Ll})`,
  ],
  headers: {
    names: phrases(`classification marking; security classification; classification level marking`),
  },
  // ISM, NATO C-M(2002)49 and Council Decision 2013/488/EU name them in this order.
  grades: [
    { name: 'restricted', pattern: pattern`RESTRICTED|RESTREINT|LIMITE` },
    { name: 'confidential', pattern: pattern`CONFIDENTI|\((?:C)//|^C//` },
    { name: 'secret', pattern: pattern`SECRET|\(S//|^S//` },
    { name: 'top-secret', pattern: pattern`TOP SECRET|TR[EÈ]S SECRET|\(TS|^TS` },
  ],
  lengthMax: 330,
  notNear: [
    'declassified',
    'unclassified when',
    'approved for release',
    'example only',
    'for training',
    'training example',
    'exercise',
  ],
  near: ['classified by', 'derived from', 'declassify on'],
  confidence: { alone: 'sure', near: 'sure' },
  examples: [
    '«TOP SECRET//SI//NOFORN»',
    '«SECRET//REL TO USA, FVEY»',
    '«SECRET»',
    '«CONFIDENTIAL//NOFORN»',
    '«(S//NF)» The source met the subject.',
    '1. «(TS//SI)» The subject left.',
    'Classification: «SECRET//NOFORN»',
    '«NATO SECRET»',
    '«COSMIC TOP SECRET»',
    '«SECRET UE/EU SECRET»',
    '«NATO RESTRICTED»',
    '«RESTREINT UE/EU RESTRICTED»',
    '«SECRET UK EYES ONLY»',
    '«UK SECRET»',
    '«SECRET - UK EYES ONLY»',
    '«//DEU S//REL TO USA»',
    '«Classified By: J. Example, Director\nDerived From: Multiple Sources»',
  ],
  counterexamples: [
    'Secret Service',
    'SECRET SERVICE',
    'CONFIDENTIAL',
    'CONFIDENTIAL INFORMANT',
    '(Sgt) Example left',
    'TOP SECRET documents were found',
    'He held a SECRET clearance.',
    '(C) 2031 Example Inc.',
    'UNCLASSIFIED//FOUO',
    'THE SECRET GARDEN',
  ],
};
