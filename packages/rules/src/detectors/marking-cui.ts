import type { Detector } from './detector.ts';
import { banner, edgesOfLine, keyedShort, portion } from './parts/marking.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

// Category markings have two to nine letters today; dissemination controls are a closed list.
const category = '(?:SP-)?[A-Z]{2,12}';
const control =
  '(?:NOFORN|NF|FED ?ONLY|FEDCON|NOCON|DL ONLY|RELIDO|REL TO [A-Z]{3,4}(?:, ?[A-Z]{3,4}){0,6}|DISPLAY ONLY(?: [A-Z]{3,4}(?:, ?[A-Z]{3,4}){0,6})?|Attorney-Client|Attorney-WP|Deliberative|AC|AWP|DELIB)';
const rest = String.raw`(?:\/{1,2}(?:${control}|${category})){0,10}`;

/** Controlled unclassified information of the US government: banners and portion marks. */
export const markingCui: Detector = {
  infoType: 'marking-cui',
  title: 'CUI marking',
  source: '32 CFR 2002.20; ISOO CUI Marking Handbook; NARA CUI registry (https://www.archives.gov/cui/registry)',
  find: [
    banner(`(?:CUI|CONTROLLED(?: UNCLASSIFIED INFORMATION)?)${rest}|CUI ?- ?${category}`),
    portion(String.raw`(?:U\/\/)?CUI${rest}`),
    keyedShort(`(?:CUI|CONTROLLED(?: UNCLASSIFIED INFORMATION)?)${rest}`),
    // Before the text that it marks.
    pattern`^[^\S\n]{0,40}(?<value>CUI(?=\/\/)${rest})[^\S\n]{1,3}(?=\p{Lu}\p{Ll}{1,20} \p{Ll})`,
    ...edgesOfLine(`CUI${rest}`),
  ],
  mentions: [
    pattern`(?<![\p{L}\p{N}])CUI${rest}(?![\p{L}\p{N}])`,
    anyCasePattern`(?<![\p{L}\p{N}])controlled unclassified information(?![\p{L}\p{N}])`,
  ],
  headers: {
    names: phrases('cui; cui marking; cui category; cui banner'),
    not: phrases('training; date'),
  },
  // Specified categories say so, and limits on who may have it stand last (32 CFR 2002.20).
  grades: [
    { name: 'basic', pattern: anyCasePattern`cui|controlled` },
    { name: 'specified', pattern: anyCasePattern`(?<![\p{L}])sp-` },
    {
      name: 'limited',
      pattern: anyCasePattern`(?<![\p{L}])(?:noforn|nf|fed ?only|fedcon|nocon|dl only|relido|rel to|display only|attorney-client|attorney-wp|deliberative|ac|awp)(?![\p{L}])`,
    },
  ],
  lengthMax: 420,
  confidence: { alone: 'sure', near: 'sure' },
  examples: [
    '«CUI»',
    '«CONTROLLED»',
    '«CUI//SP-CHRI/SP-INV/LEI//NOFORN»',
    '«CUI//LEI//FED ONLY/REL TO USA, GBR»',
    '«CUI//SP-PRVCY//DL ONLY»',
    '«(CUI//SP-INV)» The suspect left.',
    '«(CUI)» text',
    '«CUI//LEI//DL ONLY»              Annex C to the plan',
    'Page 2 of 9   «CUI//SP-CHRI»',
  ],
  counterexamples: [
    'CUI policy',
    'The CUI program',
    'CONTROLLED SUBSTANCES',
    '(cui) x',
    '(CUIx)',
    'cui bono',
    'Mark it CUI//SP-INV.',
  ],
};
