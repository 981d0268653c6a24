import type { Detector } from './detector.ts';
import { banner, keyed, portion } from './parts/marking.ts';
import { warning } from './parts/marking-text.ts';
import { anyCasePattern } from './parts/pattern.ts';

/** Sensitive security information of US transportation: footer, header, portions. */
export const markingSsi: Detector = {
  infoType: 'marking-ssi',
  title: 'Sensitive security information marking',
  source: '49 CFR 1520.13; 49 CFR 15.13',
  find: [
    // The footer that the regulation words.
    warning(
      String.raw`this (?:record|document) contains sensitive security information[^\x1f]{0,80}?49 ?CFR[^\x1f]{0,30}?1520`,
    ),
    warning(`no part of this (?:record|document) may be disclosed to persons without an? ["']{0,2}need[ -]to[ -]know`),
    banner('SENSITIVE SECURITY INFORMATION(?: \\(SSI\\))?|SSI - SENSITIVE SECURITY INFORMATION'),
    keyed('SENSITIVE SECURITY INFORMATION(?: \\(SSI\\))?'),
    portion('SSI|U//SSI|SENSITIVE SECURITY INFORMATION'),
  ],
  mentions: [
    anyCasePattern`(?<![\p{L}\p{N}])sensitive security information(?![\p{L}\p{N}])`,
    anyCasePattern`(?<![\p{L}\p{N}])49 ?CFR (?:parts? )?(?:15 and )?1520(?![\p{L}\p{N}])`,
  ],
  lengthMax: 330,
  confidence: { alone: 'sure', near: 'sure' },
  examples: [
    '«SENSITIVE SECURITY INFORMATION»',
    'WARNING: «THIS RECORD CONTAINS SENSITIVE SECURITY INFORMATION THAT IS CONTROLLED UNDER 49 CFR PARTS 15 AND 1520».',
    'Warning: «this record contains Sensitive Security Information\nthat is controlled under 49 CFR parts 15 and 1520».',
    "«NO PART OF THIS RECORD MAY BE DISCLOSED TO PERSONS WITHOUT A 'NEED TO KNOW»', AS DEFINED IN 49 CFR PARTS 15 AND 1520",
    '«(SSI)» The checkpoint opens at 4.',
    '- «SENSITIVE SECURITY INFORMATION» -',
  ],
  counterexamples: [
    'sensitive security information policy',
    'Sensitive security information (SSI) is defined in 49 CFR part 1520.',
    'SSI',
    'Supplemental Security Income (SSI)',
    'SENSITIVE SECURITY INFORMATION TRAINING COURSE FOR STAFF',
    'records that contain SSI are locked away',
  ],
};
