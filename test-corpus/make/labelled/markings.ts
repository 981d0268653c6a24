import type { Random } from '../portal/random.ts';
import type { InfoType } from './info-types.ts';

/** Markings as they stand on a line of their own. */
const MARKINGS = {
  'marking-cui': [
    'CUI',
    'CUI//SP-CHRI',
    'CUI//LEI',
    'CUI//SP-INV/LEI//NOFORN',
    'CUI//INV//FED ONLY',
    'CONTROLLED//PRVCY',
    'CONTROLLED UNCLASSIFIED INFORMATION',
    'CUI//SP-PRVCY//DL ONLY',
  ],
  'marking-les': [
    'LAW ENFORCEMENT SENSITIVE',
    'UNCLASSIFIED//FOR OFFICIAL USE ONLY',
    'U//FOUO',
    'UNCLASSIFIED//LAW ENFORCEMENT SENSITIVE',
    'FOR OFFICIAL USE ONLY / LAW ENFORCEMENT SENSITIVE',
    'U//LES',
    'FOR OFFICIAL USE ONLY',
    'Law Enforcement Sensitive',
  ],
  'marking-tlp': ['TLP:RED', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:GREEN', 'TLP: AMBER', 'TLP:RED'],
  'marking-classified': [
    'SECRET//NOFORN',
    'TOP SECRET//SI//NOFORN',
    'SECRET//REL TO USA, FVEY',
    'CONFIDENTIAL//NOFORN',
    'SECRET//ORCON/NOFORN',
    'NATO SECRET',
    'NATO RESTRICTED',
    'RESTREINT UE/EU RESTRICTED',
  ],
  'marking-uk': [
    'OFFICIAL-SENSITIVE',
    'OFFICIAL - SENSITIVE',
    'OFFICIAL-SENSITIVE [PERSONAL DATA]',
    'OFFICIAL-SENSITIVE COMMERCIAL',
    'OFFICIAL SENSITIVE - LEGAL',
    'SECRET UK EYES ONLY',
    'OFFICIAL-SENSITIVE [RECIPIENTS ONLY]',
  ],
  'marking-ssi': [
    'SENSITIVE SECURITY INFORMATION',
    'WARNING: THIS RECORD CONTAINS SENSITIVE SECURITY INFORMATION THAT IS CONTROLLED UNDER 49 CFR PARTS 15 AND 1520',
    'SENSITIVE SECURITY INFORMATION (SSI)',
  ],
  'marking-pcii': [
    'PROTECTED CRITICAL INFRASTRUCTURE INFORMATION',
    'PROTECTED CRITICAL INFRASTRUCTURE INFORMATION (PCII)',
    'This information is voluntarily submitted to the Federal government in expectation of protection from disclosure as provided by the provisions of the Critical Infrastructure Information Act of 2002',
  ],
  'marking-other': [
    'THIRD AGENCY RULE APPLIES',
    'NOT FOR PUBLIC RELEASE',
    'CONFIDENTIAL - DO NOT DISSEMINATE',
    'SENSITIVE BUT UNCLASSIFIED',
    'CRIMINAL JUSTICE INFORMATION - CJIS SECURITY POLICY APPLIES',
    'DO NOT POST TO ANY PUBLIC WEBSITE',
    'CRIMINAL INTELLIGENCE - 28 CFR PART 23',
  ],
} satisfies Partial<Record<InfoType, readonly string[]>>;

export function marking(infoType: keyof typeof MARKINGS): (random: Random) => string {
  return (random) => random.pick(MARKINGS[infoType]);
}

/** Marks of a paragraph, in brackets before it. */
export const PORTION_MARKS = {
  'marking-cui': ['(CUI)', '(CUI//LEI)', '(CUI//SP-CHRI)'],
  'marking-les': ['(U//FOUO)', '(U//LES)', '(LES)', '(U//FOUO/LES)'],
  'marking-classified': ['(S//NF)', '(TS//SI//NF)', '(C//NF)', '(S//REL)'],
} satisfies Partial<Record<InfoType, readonly string[]>>;
