import type { Detector } from './detector.ts';
import { banner, keyed, portion } from './parts/marking.ts';
import { warning } from './parts/marking-text.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';

/** What owners of infrastructure gave to the US government in confidence. */
export const markingPcii: Detector = {
  infoType: 'marking-pcii',
  title: 'Protected critical infrastructure information marking',
  source: '6 CFR 29.5(a)(3), 29.6(c); DHS PCII Program Procedures Manual',
  find: [
    // What the submitter states, and what the cover sheet says.
    warning('voluntarily submitted to the federal government in expectation of protection from disclosure'),
    warning(
      'this (?:document|record|information) (?:contains|is)(?: validated)? (?:PCII|protected critical infrastructure information)',
    ),
    banner(String.raw`PROTECTED CRITICAL INFRASTRUCTURE INFORMATION(?: \(PCII\))?|PCII`),
    keyed(String.raw`PROTECTED CRITICAL INFRASTRUCTURE INFORMATION(?: \(PCII\))?`),
    portion('PCII|U//PCII'),
    warning(
      String.raw`in accordance with the provisions of 6 CFR part 29[^\x1f]{0,80}?exempt from release under the freedom of information act`,
    ),
  ],
  mentions: [
    anyCasePattern`(?<![\p{L}\p{N}])protected critical infrastructure information(?![\p{L}\p{N}])`,
    pattern`(?<![\p{L}\p{N}])PCII(?![\p{L}\p{N}])`,
  ],
  lengthMax: 330,
  confidence: { alone: 'sure', near: 'sure' },
  examples: [
    '«PROTECTED CRITICAL INFRASTRUCTURE INFORMATION»',
    'This information is «voluntarily submitted to the Federal government in expectation of protection from disclosure» as provided by law.',
    '«This document contains PCII».',
    '«PCII»',
    '«(PCII)» The valve is at the north gate.',
    '«voluntarily submitted to the Federal government\nin expectation of protection from disclosure»',
  ],
  counterexamples: [
    'PCII policy',
    'The PCII Program is run by CISA.',
    'Protected critical infrastructure information is defined in 6 CFR 29.2.',
    'voluntarily submitted to the board',
    'how to mark PCII',
    'CRITICAL INFRASTRUCTURE',
  ],
};
