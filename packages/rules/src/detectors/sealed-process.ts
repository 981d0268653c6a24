import type { Pattern } from '../engine/pattern.ts';
import type { Detector } from './detector.ts';
import { spaced } from './parts/marking-text.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** Spaces may break into lines. */
function legal(source: string, flags = 'iu'): Pattern {
  return { source: String.raw`(?<![\p{L}\p{N}])(?:${spaced(source)})(?![\p{L}\p{N}])`, flags };
}

const paper =
  '(?:application|affidavit|order|warrant|indictment|complaint|motion|petition|document|matter|case|subpoena)s?';

/** What a court or a statute forbids to tell: sealed papers, grand juries, intercepts, orders for records. */
export const sealedProcess: Detector = {
  infoType: 'sealed-process',
  title: 'Sealed or secret legal process',
  source: 'FRCrP 6(e), 41, 49.1(d); 18 USC 2511-2522, 2703(d), 2705(b), 2709, 3123(d); UK IPA 2016, section 57',
  find: [
    // A caption or a stamp, in capitals.
    pattern`(?<![\p{L}\p{N}])(?:(?:FILED|LODGED|SUBMITTED|DOCKETED) UNDER SEAL(?: (?:BY|PURSUANT TO) [A-Z ]{3,30})?|UNDER SEAL|SEALED (?:INDICTMENT|COMPLAINT|AFFIDAVIT|DOCUMENTS?|ORDER|SEARCH WARRANT|MATTER|CASE|APPLICATION|BY (?:ORDER OF )?(?:THE )?COURT(?: ORDER)?)|GRAND JURY (?:MATERIALS?|MATTER|SUBPOENA(?: TO TESTIFY| DUCES TECUM)?|TRANSCRIPT|TESTIMONY|EXHIBIT)|(?:CONTAINS )?(?:FEDERAL )?(?:RULE )?6\(E\) (?:MATERIALS?|INFORMATION)|(?:PEN REGISTER|TRAP AND TRACE)(?: (?:AND|/) (?:A )?TRAP AND TRACE)?(?: DEVICE)? (?:APPLICATION|ORDER|AFFIDAVIT)|TITLE III (?:MATERIALS?|INTERCEPTS?|INFORMATION)|LINE SHEET)(?![\p{L}\p{N}])(?![^\n]{0,40}(?:POLICY|POLICIES|TRAINING|GUIDE|PROCEDURE|MANUAL|RULES))`,
    // The court orders it.
    legal(
      String.raw`(?:it is|is|be) (?:hereby |further |therefore ){0,2}ordered,?(?: and adjudged)?,? that (?:this|the|said) (?:[\p{L},]{1,16} ){0,8}?(?:be|is|are|remain|shall (?:be|remain))(?: filed| placed| kept| maintained)? (?:under seal|sealed)`,
    ),
    legal(
      String.raw`(?:this|said|the foregoing) ${paper}(?:[^.\x1f]{0,60}?) (?:be|is|are|was|were|remains?|shall remain)(?: filed| placed| kept| hereby){0,2} (?:under seal|sealed)(?: until| pending| by)`,
    ),
    // Grand juries: what the paper itself holds.
    legal(
      String.raw`(?:contains?|containing|discloses?|derived from|includes?) (?:federal )?(?:grand jury (?:material|information|testimony|evidence|matters)|(?:rule )?6\(e\) (?:material|information))`,
    ),
    legal(
      String.raw`grand jury subpoena (?:no\.?|number|#|dated|issued to|served (?:on|upon)|returnable)[ :]{0,2}(?=[^.\x1f]{0,40}[\p{Lu}\d])[\p{L}\d#/.-]{1,23}[\p{L}\d]`,
    ),
    legal(
      String.raw`grand jury subpoena (?:was |has been |were )(?:served|issued)(?: (?:on|upon|to))[^.\x1f]{1,60}?(?:\d{1,2}\/\d{1,2}\/\d{2,4}|\d{4})`,
    ),
    legal(String.raw`grand jury (?:no\.?|number|case|investigation (?:no\.?|number|#)) ?[:#]? ?\d[\dA-Z-]{2,14}`),
    // Intercepts: telephones and lines with numbers, the words of the order.
    legal(String.raw`target (?:telephone|facility|device|account|subject telephone) ?(?:#|no\.? ?|number )?\d{1,2}`),
    pattern`(?<![\p{L}\p{N}])TT ?#?-?\d{1,2}(?=,| \(|: |/| was| is| called| received| intercept)`,
    legal(
      String.raw`(?:authori[sz]ing|authori[sz]e|application for|continued|extension of|order for) (?:the )?(?:continued )?interception of (?:wire|oral|electronic)(?:,? (?:and|or)? ?(?:wire|oral|electronic)){0,2} communications(?=[^\x1f]{0,160}(?:over|to and from|telephone|facilit|target|account|number|\d{3}))`,
    ),
    legal(
      String.raw`(?:pen register|trap and trace|PRTT)(?: (?:device|and|order|trap|trace|on|for|telephone|number|to|be|was|is|installed|account)){1,8} ?(?:no\.?|number|#)?:? ?[+(]?\d[\d() -]{5,16}\d`,
    ),
    legal(
      String.raw`(?:title III|T-?III|T3) (?:wire)?(?:intercept|interception|wiretap|tap|order)s? (?:of|on|over|for) (?:the )?(?:telephone |phone |cell )?(?:number )?[+(]?\d[\d() .-]{5,16}\d`,
    ),
    legal(
      String.raw`(?:intercepted (?:call|communication|session)s? (?:no\.?|number|#|\d)|(?:call|session|line) (?:no\.?|number|#) ?\d{1,6}[^\x1f]{0,60}?(?:minimi[sz]ed|pertinent|intercept))`,
    ),
    legal(
      String.raw`in (?:re|the matter of)[: ]{0,2}(?: the)? application of the united states(?: of america)? for (?:an? )?(?:order|orders|search warrant)[^\x1f]{0,160}?(?:pen register|trap and trace|intercept|2703\(d\)|2705\(b\)|prospective|cell[- ]site|tracking)`,
    ),
    // Orders for records, and not to tell.
    legal(
      '(?:made|issued|provided|produced|sent|served) (?:under|pursuant to) (?:a |an |the )?sealed (?:court )?(?:order|warrant|subpoena)',
    ),
    legal(
      String.raw`(?:you are|it is|is) (?:hereby |further ){0,2}(?:ordered|directed|commanded|required)[^\x1f]{0,120}?(?:2703\(d\)|2705\(b\)|not (?:to )?(?:disclose|notify)[^.\x1f]{0,40}(?:order|warrant|subpoena|letter|existence))`,
    ),
    legal(
      String.raw`(?:national security letter|NSL)[^.\x1f]{0,120}?(?:you are hereby (?:directed|required)|prohibits? you|you (?:are prohibited|may not|shall not)[^.\x1f]{0,30}disclos)`,
    ),
    legal(
      String.raw`(?:you are hereby (?:directed|required) to provide)[^\x1f]{0,160}?(?:18 U\.?S\.?C\.? ?§? ?2709|national security letter)`,
    ),
    // UK: warrants under the Investigatory Powers Act with their number.
    legal(
      String.raw`(?:targeted interception|equipment interference|communications data|bulk acquisition)(?: warrant| authori[sz]ation)? (?:ref(?:erence)?|URN|no|number)\.?[ :#]{1,3}[A-Z\d][A-Z\d/-]{3,20}`,
    ),
  ],
  mentions: [
    legal(
      String.raw`(?:filed|placed|kept|remain) under seal|sealed (?:indictment|complaint|affidavit|warrant)|grand jury (?:subpoena|testimony|transcript|material)s?|rule 6\(e\)|title III (?:wiretap|intercept|order|affidavit)s?|pen registers?|trap[- ]and[- ]trace|national security letters?|2703\(d\) orders?|gag order|non-?disclosure order`,
    ),
    pattern`(?<![\p{L}\p{N}])18 U\.?S\.?C\.? ?§{0,2} ?(?:25(?:1[0-9]|2[0-2])|2703|2705|2709|312[1-7])(?!\d)`,
  ],
  headers: {
    names: phrases(`wiretap; pen register; pen trap; trap and trace; court order; =search warrant; sealed; sealed order;
      sealed warrant; title iii; title 3; t iii; =grand jury; grand jury subpoena; national security letter;
      nsl; warrant affidavit; sealed affidavit; tracking warrant; ping warrant; 2703 d order; gag order;
      sealed case; sealed indictment; wiretap number; grand jury number`),
    not: phrases(`date; type; count; number; signed; status; is; has; training; envelope; bag; compliance; expires;
      obtained; needed; required; hours; evidence; policy; bid`),
  },
  labelled: anyCasePattern`(?!(?:no|none|n|0|false)$)(?=[^\n]{0,100}[\p{L}\p{N}])\S(?:[^\n]{0,118}\S)?`,
  lengthMax: 420,
  notNear: [
    'policy',
    'training',
    'annual report',
    'statistics',
    'unsealed',
    'statute',
    'bid',
    'manual',
    'reporter',
    'law review',
  ],
  near: [
    'court',
    'affidavit',
    'affiant',
    'judge',
    'magistrate',
    'order',
    'target',
    'assistant united states attorney',
    'docket',
  ],
  confidence: { alone: 'likely', near: 'likely', labelled: 'likely' },
  examples: [
    '«FILED UNDER SEAL»',
    'CASE 1:31-MJ-00042 «UNDER SEAL»',
    '«SEALED INDICTMENT»',
    '«GRAND JURY SUBPOENA TO TESTIFY»',
    '«IT IS HEREBY ORDERED that this application be filed under seal».',
    'This memo «contains grand jury material».',
    '«grand jury subpoena no. 31-0042»',
    '«Target Telephone 1» was used in Vesk.',
    'calls over «TT1», then silence',
    'A «grand jury subpoena was served on the bank on 11/02/2031».',
    'The «Title III intercept of 212-555-0142» began.',
    'This request is «made under a sealed court order».',
    '«PEN REGISTER AND TRAP AND TRACE APPLICATION»',
    '«In the matter of the application of the United States of America for an order authorizing the installation of a pen register».',
    '«You are hereby ordered under 18 U.S.C. 2703(d)» to produce the records.',
    'The «national security letter prohibits you» from telling anyone.',
    '«Targeted interception warrant ref: 2031/0042»',
    { label: 'Wiretaps', text: '«two lines, until 11/02/2031»' },
  ],
  counterexamples: [
    'sealed bid',
    'the seal of the county',
    'A grand jury indicted him in 2031.',
    'grand jury room tour',
    'Title III of the Act covers schools.',
    'Indictments may be filed under seal.',
    'The indictment was unsealed on Monday.',
    'A pen register records the numbers that are dialed.',
    { label: 'Wiretaps', text: 'none' },
  ],
};
