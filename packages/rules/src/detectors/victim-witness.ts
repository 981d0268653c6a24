import type { Detector } from './detector.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** A name: two or three words with capitals, surname first or last; not the name of an office. */
const notName =
  '(?!(?:Services?|Program(?:me)?|Unit|Assistance|Advocate|Advocacy|Impact|Protection|Support|Statement|Interview|Rights|Compensation|Notification|Fund|Act|Care|Center|Centre|Code|Charter|Commissioner|List|Coordinator|Specialist|Information|Bill|Identification|Testimony|Security|And|Of|The|For|In|Was|Is|Name|Policy|Number|Contact|Phone|Address|Liaison|Hotline|Week|Blaming)(?![\\p{L}]))';
const name = String.raw`${notName}(?:\p{Lu}[\p{L}'-]{1,24}, ?\p{Lu}[\p{L}'-]{0,24}(?: \p{Lu}(?![\p{L}]))?|\p{Lu}[\p{L}'-]{1,24}(?: \p{Lu}\.?)? (?:(?:van der|van|von|de la|de|del|al|el|bin|VAN DER|VAN|VON|DE LA|DE|DEL|AL|EL)[ -])?${notName}\p{Lu}[\p{L}'-]{1,24})`;
const role =
  '(?:[Vv]ictim|VICTIM|[Ww]itness|WITNESS|[Cc]omplainant|COMPLAINANT|[Aa]ggrieved|AGGRIEVED|[Ii]njured [Pp]arty|INJURED PARTY|[Rr]eporting [Pp]arty|REPORTING PARTY|[Ss]urvivor)';
const name2 = String.raw`${notName}\p{Lu}[\p{L}'-]{1,24}`;

/** People to whom something was done or who saw it, by name or by their number in the report. */
export const victimWitness: Detector = {
  infoType: 'victim-witness',
  title: 'Victim or witness',
  source: '18 USC 3509, 3771; UK Sexual Offences (Amendment) Act 1992, section 1; CPS MG9 and MG11 forms',
  find: [
    // A role, a colon or a number, and a name.
    pattern`(?<![\p{L}\p{N}])${role}(?: ?#?\d{1,2})?(?: ?\([^)\n]{1,12}\))? ?[:=-][ \t]{0,8}(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?(?<value>${name})(?![\p{L}\p{N}])`,
    pattern`(?<![\p{L}\p{N}])${role} ?#?\d{1,2},? \(?(?<value>${name2})(?![\p{L}\p{N}])`,
    // A role and a name with the form of address, or with the date of birth behind it.
    pattern`(?<![\p{L}\p{N}])${role},? (?:Mr|Mrs|Ms|Miss|MR|MRS|MS|MISS)\.? (?<value>${name2})(?![\p{L}\p{N}])`,
    pattern`(?<![\p{L}\p{N}])${role},? (?<value>${name})(?=[ ,(]{1,3}(?:DOB|dob|D\.O\.B|born|age[d ]|[WBHAIO]/[MF]|V/?\d|\(?\d{1,2}\)))`,
    // A number of the report and a name; the first page of a statement (MG11).
    pattern`(?<![\p{L}\p{N}/-])(?:V|W)[/-]?#?\d{1,2} (?<value>${name})(?![\p{L}\p{N}])`,
    pattern`(?:WITNESS|VOLUNTARY|VICTIM) STATEMENT[^\n]{0,80}\n{1,2}(?:\([^\n]{1,90}\)\n{1,2})?[^\S\n]{0,8}(?:Statement of|Name)[ :\t]{1,4}(?<value>${name})(?![\p{L}\p{N}])`,
    pattern`(?<![\p{L}\p{N}])${role},? (?<value>${name})(?=,? (?:stated|advised|disclosed|who was (?:crying|bleeding|injured)|STATED|ADVISED|DISCLOSED|WHO WAS (?:CRYING|BLEEDING|INJURED)))`,
    // Numbers of the report, and a name or what they said.
    pattern`(?<![\p{L}\p{N}/-])(?:V|W|V/|W/|RP|R/P|IP)[ -]?#?\d{0,2}[ ]?[:(-] ?(?<value>${name})(?![\p{L}\p{N}])`,
    anyCasePattern`(?<![\p{L}\p{N}/-])(?:V|W|V/|W/)-?\d{1,2}(?= (?:stated|said|told|reported|advised|disclosed|saw|heard|observed|identified|described|refused|declined|was (?:transported|interviewed|assaulted|shot|struck|stabbed)))`,
    // What a victim of a sexual offense told.
    anyCasePattern`(?<![\p{L}\p{N}])(?:the )?(?:victim|complainant|V1|V/1|survivor) (?:disclosed|stated|said|reported|told|alleged|advised)[^.\n]{0,120}?(?:rap(?:e|ed|ing)|sexual(?:ly)? (?:assault(?:ed)?|abus(?:e|ed)|batter(?:y|ed))|sodom|molest|indecent(?:ly)? assault|penetrat|groped|fondled)`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:SANE|SART|SARC|forensic (?:nurse|interview|medical)|rape kit|sexual assault kit)(?: (?:exam(?:ination)?|interview|kit|nurse|was|of|number|no\.?|#)){1,4}[^.\n]{0,60}(?:victim|complainant|completed|collected|conducted|\d{4,})`,
    // Forms of the crown prosecution.
    anyCasePattern`(?<![\p{L}\p{N}])MG ?11[^\n]{0,30}?(?:statement of|witness statement|name)[: ]{1,3}(?=\p{Lu})[^\n]{3,60}[^\s.,;:)]`,
  ],
  mentions: [
    anyCasePattern`(?<![\p{L}\p{N}])(?:victim|witness|complainant|reporting party|injured party|aggrieved)(?:'s)? (?:name|address|statement|contact)s?(?![\p{L}\p{N}])`,
    pattern`(?<![\p{L}\p{N}])MG ?(?:9|11)(?![\p{L}\p{N}])`,
  ],
  headers: {
    names: phrases(`victim; victim name; victim full name; victim first name; victim last name; name of victim; witness;
      witness name; witness full name; witness first name; witness last name; name of witness; complainant;
      complainant name; victim witness; aggrieved; aggrieved name; injured party; injured person; ip name;
      claimant victim; victim info; victim information; witness info; witness information; survivor name;
      victim contact; victim number 1; victim number 2; victim number 3; witness number 1; witness number 2;
      witness number 3; cplt name; victim last first`),
    maybe: phrases(`reporting party; reporting party name; reported by; reportedby full name; rp name; caller name`),
    not: phrases(`id; count; type; race; sex; gender; age; dob; is; has; notified; services; impact; relationship;
      assistance; rights; injury; number; code; notification; unit; status; advocate; total; address; phone;
      email; injuries; vehicle; ethnicity; date; time; city; state; county; zip; weapon; relation; offense;
      hair; eyes; height; weight; agency; officer; rank; title; position; fund`),
  },
  // A police force reports too.
  labelled: anyCasePattern`(?![^\n]{0,60}(?:constabulary|police|sheriff|department|force|council|bureau|division|unit|agency|office|ltd|llc|inc|company)(?!\p{L}))(?!(?:yes|no|none|n|y|true|false|state|society|business|police|officer|web|website|phone|telephone|app|online|email|e-mail|walk-?in|in person|counter|mail|letter|staff|resident|citizen|public|anonymous|other|mobile|portal|radio|self)$)\p{L}[\p{L}\p{M}.,'() -]{0,60}(?:[\p{L}\p{M})]|(?<=[ .]\p{L})\.)`,
  lengthMax: 220,
  near: [
    'dob',
    'address',
    'statement',
    'offense',
    'suspect',
    'case',
    'interviewed',
    'assault',
    'assaulted',
    'sexual',
    'phone',
    'injured',
    'report',
    'hospital',
    'rape',
    'advised',
    'stated',
  ],
  notNear: [
    'for the defense',
    'expert witness',
    'film',
    'novel',
    'news',
    'memorial',
    'jehovah',
    'fund',
    'press release',
    'historic',
  ],
  confidence: { alone: 'likely', near: 'likely', labelled: 'sure' },
  examples: [
    'Victim: «Jane Example»',
    'VICTIM #1: «EXAMPLE, JANE»',
    'Witness 2 - «Pat Example», who saw the van',
    'Witness 3: «Pat de la Example», phone',
    'W1 «Pat Example» heard a shot.',
    'The victim «Pat Example» stated that',
    'the victim Mrs. «Example» said',
    'V1: «Jane Example», assaulted',
    '«W2» stated that the van was blue',
    'complainant «Jane Example», DOB 01/02/1990',
    '«The victim disclosed that she was sexually assaulted» in the van.',
    'A «SANE exam was completed» at Vesk General.',
    { label: 'VictimName', text: '«Jane Example»' },
    { label: 'Victim1Name', text: '«EXAMPLE, JANE»' },
    { label: 'Witness Name', text: '«Pat Example»' },
    { label: 'Complainant', text: '«Example, Jane»' },
  ],
  counterexamples: [
    'Victim Services Unit',
    'Victim: ____________',
    'Witness Protection Program',
    'victims of theft are asked to call',
    'The witness was heard on Monday.',
    'Victim Impact Statement: see below',
    'V2 rocket',
    'version V1 released',
    { label: 'VictimAge', text: 'thirty' },
    { label: 'VictimRace', text: 'White' },
  ],
};
