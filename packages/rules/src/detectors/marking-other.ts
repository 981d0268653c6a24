import type { Detector } from './detector.ts';
import { banner, capitalLine, keyedShort } from './parts/marking.ts';
import { warning, wholeSentence } from './parts/marking-text.ts';
import { pattern } from './parts/pattern.ts';

/** What a notice calls the paper it stands on. */
const self = String.raw`this (?:document|bulletin|report|information|handbook|manual|product|e-?mail|message|publication|communication|advisory|file|material|intelligence|assessment|alert|notice|record|presentation)(?: [\p{L}]{1,16}){0,5}?`;
const spread =
  '(?:posted|published|released|disseminated|forwarded|distributed|shared|disclosed|reproduced|copied|uploaded|transmitted|given)';
const outside =
  '(?:public(?:ly)?|media|press|internet|web ?sites?|web|social media|unauthori[sz]ed (?:persons?|personnel|individuals|recipients|parties)|outside (?:of )?(?:your|the|law|this|his)|non[ -]law enforcement|third part(?:y|ies)|other (?:agenc(?:y|ies)|personnel|persons))';
const lines =
  'NOT FOR PUBLIC RELEASE|NOT FOR PUBLIC DISSEMINATION|NOT FOR RELEASE TO THE (?:PUBLIC|MEDIA|PRESS)|FOR LAW ENFORCEMENT EYES ONLY|LAW ENFORCEMENT EYES ONLY|FOR POLICE USE ONLY|POLICE USE ONLY|DEA SENSITIVE|LIMITED OFFICIAL USE(?: ONLY)?|ORIGINATOR CONTROLLED|ORCON|THIRD AGENCY RULE(?: APPLIES)?|DO NOT (?:POST|RELEASE|FORWARD|DISSEMINATE|DISTRIBUTE|COPY OR DISTRIBUTE) (?:TO|OUTSIDE|ON|WITHOUT)[A-Z ,]{1,60}|NATO UNCLASSIFIED|LIMITE|CRIMINAL INTELLIGENCE(?: INFORMATION)?,? ?-? ?28 CFR (?:PART )?23|CRIMINAL (?:JUSTICE|HISTORY RECORD) INFORMATION(?: \\(C[JH]R?I\\))? ?- ?[A-Z][A-Z ]{2,60}|SBU-NF|CRIMINAL INTELLIGENCE - DO NOT RELEASE|OFFICER SAFETY - LAW ENFORCEMENT ONLY';

/** Notices in words that forbid to pass on or to publish what they stand on. */
export const markingOther: Detector = {
  infoType: 'marking-other',
  title: 'Notice that restricts dissemination',
  source: '28 CFR 23.20(e)-(g); DHS Management Directive 11042.1; FBI and DEA loan notices; 32 CFR 2002.36',
  find: [
    warning(
      String.raw`${self} (?:shall|must|may|should|will|can|is|are|and its contents are)(?: not| never|n't)(?: to)? be(?: further)? ${spread}[^.\x1f]{0,90}?${outside}`,
    ),
    warning(String.raw`${self} is not to be(?: further)? ${spread}[^.\x1f]{0,90}?${outside}`),
    // FBI and DEA lend what they write.
    warning(
      String.raw`(?:is|remains) the property of the (?:FBI|DEA|Federal Bureau of Investigation|Drug Enforcement Administration)[^\x1f]{0,60}?(?:is |may be )?loaned to your agency`,
    ),
    warning('its contents are not to be distributed outside (?:of )?your agency'),
    // DHS.
    warning(
      '(?:to be |is )?controlled, stored, handled, transmitted, distributed,? and disposed of in accordance with',
    ),
    warning('not to be released to the public,? (?:the )?(?:news )?media,? or other personnel'),
    warning(
      String.raw`${self} (?:contains|may contain)[^.\x1f]{0,90}?exempt from (?:public release|(?:public |mandatory )?disclosure) under (?:the )?(?:freedom of information act|FOIA|5 U\.?S\.?C)`,
    ),
    // Criminal intelligence, and the originator's word.
    warning(String.raw`${self}[^.\x1f]{0,80}?(?:third[ -]agency rule|28 C\.?F\.?R\.?,? ?(?:part )?23)`),
    warning(
      String.raw`(?:may|shall|must|should|is|are) not(?: to)? be(?: further)? ${spread}[^.\x1f]{0,60}? without (?:the )?(?:prior |express |written |explicit ){0,3}(?:approval|consent|permission|authori[sz]ation) (?:of|from) (?:the )?(?:originator|originating|issuing|author|owner|FBI|DEA|DHS|ATF|fusion)`,
    ),
    // In few words, as a line or a sentence of its own.
    wholeSentence(
      '(?:please )?(?:do|must) not (?:disseminate|distribute)(?: (?:further|this|outside (?:of )?(?:the|your|our|this) (?:agency|department|bureau|unit|office)))?|(?:please )?(?:do|must) not (?:disseminate|distribute|share|forward|release|post|publish)(?: (?:this|it|further|with|to|anyone|any|on|or|and|of|the|your|our)){0,5} (?:outside|public|press|media|internet|websites?|social media|without)(?: (?:of|the|your|our|or|and|any|this|written|social|agency|department|bureau|unit|office|media|permission|approval|internet|website|persons?|parties)){0,6}',
    ),
    wholeSentence(
      String.raw`(?:not|never) for (?:the )?(?:public|press|media|publication|release(?: to (?:the )?(?:public|press|media))?|public release|distribution|general distribution)(?: outside (?:of )?(?:the|your|our|this) \p{L}{3,16})?`,
    ),
    wholeSentence(
      String.raw`(?:dissemination|distribution|release|disclosure)(?: of this \p{L}{3,16})? outside (?:of )?(?:the|your|our|this) \p{L}{3,16} is (?:strictly )?(?:prohibited|forbidden|not permitted)`,
    ),
    wholeSentence(
      '(?:recipients? only\\. )?no further (?:distribution|dissemination)(?: without (?:written )?(?:permission|approval))?',
    ),
    wholeSentence(
      'for internal (?:distribution|circulation) only|(?:para )?uso oficial exclusivo|no divulgar(?: fuera del? [\\p{L} ]{3,30})?',
    ),
    wholeSentence(
      '(?:embargoed|hold|withhold|hold back from the public) until (?:the )?(?:arrests?|charges|warrants?|suspects?|search)[\\p{L} ]{0,40}',
    ),
    wholeSentence('(?:the )?third[ -]agency rule applies'),
    banner(lines),
    keyedShort(lines),
    capitalLine(lines),
  ],
  mentions: [
    warning(
      String.raw`third[ -]agency rule|28 CFR part 23|right[ -]to[ -]know(?: and|\/)need[ -]to[ -]know|need[ -]to[ -]know(?: and|\/| or )right[ -]to[ -]know`,
    ),
    warning(
      String.raw`(?:shall|must) not be (?:posted|published|released) [^.\x1f]{0,60}?(?:public|media|internet|web ?site)`,
    ),
    pattern`(?<![\p{L}\p{N}])ORCON(?![\p{L}\p{N}])`,
  ],
  lengthMax: 420,
  notNear: ['policy', 'policies', 'training', 'definition', 'defined as', 'glossary'],
  confidence: { alone: 'sure', near: 'sure' },
  examples: [
    '«This handbook shall not be posted to a public» website.',
    '«This bulletin must not be released to the media» or the public.',
    'It «is the property of the FBI and is loaned to your agency».',
    'It and «its contents are not to be distributed outside your agency».',
    'It is «to be controlled, stored, handled, transmitted, distributed, and disposed of in accordance with» DHS rules.',
    '«NOT FOR PUBLIC RELEASE»',
    'VESK FUSION CENTER - «NOT FOR PUBLIC RELEASE»',
    '«This information is subject to the third agency rule».',
    'The report «may not be disseminated without the prior approval of the originator».',
    '«THIRD AGENCY RULE APPLIES»',
    '«CRIMINAL INTELLIGENCE - 28 CFR PART 23»',
    'CRIMINAL JUSTICE INFORMATION - CJIS SECURITY POLICY APPLIES',
    '«This product contains information that may be exempt from public release under the Freedom of Information Act».',
    'It is «not to be released to the public, the media, or other personnel» who do not have a valid need to know.',
  ],
  counterexamples: [
    'This page may be shared publicly',
    'Photographs must not be released to the media before the family is told.',
    '28 CFR Part 23 governs criminal intelligence systems.',
    'the third agency rule is explained below',
    'Do not forward spam.',
    'The property of the FBI was auctioned.',
    'This report was released to the public in 2031.',
    'need to know basis',
  ],
};
