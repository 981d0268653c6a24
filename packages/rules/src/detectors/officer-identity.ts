import type { Detector } from './detector.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

const word = String.raw`(?:\p{Lu}[\p{L}'-]{1,24}|\p{Lu}\p{Lu}{1,24})`;

/** Capitalized words that follow a rank and are no name: `Officer Safety`, `Detective Bureau`, `Chief Executive`. */
const noName = String.raw`(?!(?:Safety|Training|Trainee|Involved|In|Of|On|And|Or|The|For|To|At|With|By|As|From|Was|Is|Has|Will|May|Name|Names|Number|No|Nos|Badge|ID|Identity|Identification|Information|Info|Report|Reports|Reporting|Statement|Contact|Assigned|Assignment|Responsib\p{L}{1,12}|Duties|Duty|Conduct|Candidate|Candidates|Recruit\p{L}{0,6}|Bureau|Division|Unit|Units|Section|Squad|Team|Department|Dept|Office|Officer|Officers|Association|Union|Chief|Director|Commissioner|Mayor|Secretary|Minister|Attorney|General|Clerk|County|City|State|Exams?|Examinations?|Rank|Promotion|Promoted|Board|Committee|Signature|Title|Initials|Email|Phone|Status|Type|Role|Roles|Only|Use|Wellness|Resiliency|Survival|Corps|Cadet|Cadets|Program|Programme|Academy|Development|Deployment|Discretion|Down|Salary|Pay|Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Way|Court|World|Financial|Executive|Operating|Technology|Medical|Justice|League|Crimes?|Incident|Schedule|Roster|Log|Notes?|Comments?|Narrative|Initial|Supervisor|Bluff|America|Marvel|Protection|Liaison|Level|Class|Grade|Time|Hours|Date|Present|On-Scene|Complaints?|Misconduct|Commander|Memorial|Day|Week|Award|PC|DC|PS|DS|DI|DCI|Supt|DSupt|ACC|DCC|CC|PCSO|SC|WPC)(?![\p{L}]))`;

/** What surnames begin with and no capital starts. */
const particle =
  '(?:(?:van der|van den|van|von|de la|de|del|della|da|di|al|el|bin|ter|VAN DER|VAN|VON|DE LA|DE|DEL|AL|EL)[ -])';

/** A name, or an initial and a name, or both names: `Doe`, `J. Doe`, `Jane Q. Doe`, `DOE, JANE`. */
const name = String.raw`(?:\p{Lu}(?:\. ?| )){0,2}${particle}?${noName}${word}(?:,? ?(?:(?<= )\p{Lu}\.? )?(?<=[ ])${particle}?${noName}${word})?`;

// Ranks and titles that are rarely anything else.
const clearUs =
  'Ofc|Officer|Ptl|Ptlm|Patrolman|Patrol Officer|Police Officer|Det|Detective|Investigator|Sgt|Sergeant|Cpl|Corporal|Lt|Lieutenant|Capt|Captain|Deputy|Dpty|Undersheriff|Tpr|Trooper|TFO|DUSM|SDUSM|Special Agent|Inspector|Inv(?=\\.)|Dep(?=\\.)|Insp(?=\\.)';
const clearUk = 'PCSO|WPC|Constable|DCI|DSupt|Det Supt|D/?Supt|C/Supt|DCS|T/DC|A/PS|T/PS|A/DI|Supt|Superintendent';
// Those that are also a computer, a post office box, a district, a company, a size.
const unclear = 'SSA|PO|P\\.O\\.|PC|PS|DC|DS|DI|CI|SC|SA|S/A|Major|Maj|Dep|Inv|Insp|Agent|Commander|Cmdr|ACC|DCC|CC';

// Who heads an agency speaks for it in public.
const head = 'Chief(?: of Police)?|Sheriff|Police Commissioner|Chief Constable';

/** Ranks as they stand right before a name that was told by how it stands, in any case. */
const ranksBefore =
  'ofc|officer|ptl|ptlm|ptln|ptlmn|patrolman|patrolmen|patrolwoman|det|detective|investigator|sgt|sergeant|cpl|corporal|lt|lieutenant|capt|captain|deputy|dpty|dep|undersheriff|tpr|trooper|tfo|dusm|special agent|case agent|parole agent|inspector|insp|pcso|wpc|constable|dci|dsupt|supt|superintendent|bailiff|game warden';

/** The same for a lookbehind, which is read from its end at every name: those that end alike are tried together. */
const rankBefore = `(?:${[...Map.groupBy(ranksBefore.split('|'), (rank) => rank.slice(-1))]
  .map(([last, ranks]) => `(?:${ranks.map((rank) => rank.slice(0, -1)).join('|')})${last}`)
  .join('|')})`;

/** What stands right behind the name of an officer: a rank, a badge, a unit. */
const rankBehind =
  '(?:badge|shield|star|collar|unit|patrol|k-?9|swat|homicide|narcotics|vice|detective|sergeant|lieutenant|captain|deputy|trooper|corporal|patrol officer|police officer|special agent|case agent|investigator|inspector|constable|chief deputy|undersheriff|task force officer|tfo)';

/** Officers by rank and name, and the officers and supervisors that a field names. */
export const officerIdentity: Detector = {
  infoType: 'officer-identity',
  title: 'Name of an officer',
  source: 'Ranks of US state and local police and of UK forces (https://www.police.uk)',
  find: [
    pattern`(?<![\p{L}\p{N}/-])(?:${clearUs}|${clearUk})\.? (?:\d{1,5}[A-Z]{0,2} )?${name}(?![\p{L}])`,
    // Reports in capitals, where words that are spelled out are headings more often.
    pattern`(?<![\p{L}\p{N}/-])(?:OFC|PTL|DET|SGT|CPL|LT|CAPT|DPTY|DEP|TPR|INV|INSP)\. (?:\d{1,5}[A-Z]{0,2} )?${name}(?![\p{L}])`,
    // A UK rank, a collar number and a name.
    pattern`(?<![\p{L}\p{N}/-])(?:PC|PS|DC|DS|DI|SC) \d{1,5}[A-Z]{0,2} ${name}(?![\p{L}])`,
    // A rank, an initial and a name.
    pattern`(?<![\p{L}\p{N}/-])(?<!, )(?:PC|PS|DC|DS|DI|SA|SSA) \p{Lu}\.? ${particle}?${noName}${word}(?![\p{L}])`,
  ],
  findNear: [pattern`(?<![\p{L}\p{N}/-])(?:${unclear})\.? ${name}(?![\p{L}])(?!["']\s?:)`],
  tagged: {
    before: anyCasePattern`(?<=(?<![\p{L}\p{N}])${rankBefore}\.?,?[ \n]{1,2}(?:#?\d{1,5}[a-z]{0,2} )?)`,
    after: anyCasePattern`,? ?(?:#\d{1,5}(?![\p{L}\p{N}:/.-])|[(/]? ?(?:of |the |senior ){0,2}${rankBehind}(?!\p{L}))`,
  },
  mentions: [pattern`(?<![\p{L}\p{N}/-])(?:${head})\.? ${name}(?![\p{L}])`],
  headers: {
    names: phrases(`officer; officer name; officer full name; police officer; reporting officer; rpt officer;
      arresting officer; arrest officer; investigating officer; investigator; lead investigator;
      assigned investigator; assigned officer; assigned detective; issuing officer; citing officer;
      booking officer; responding officer; primary officer; backup officer; transporting officer;
      searching officer; witness officer; involved officer; on scene officer; case officer;
      handling officer; attending officer; officer in case; officer in charge; oic; oic name; sio;
      senior investigating officer; custody officer; evidence officer; seizing officer;
      submitting officer; approving officer; reviewing officer; detective; detective name; case detective;
      lead detective; case agent; lead case agent; lead agent; agent name; special agent; co case agent;
      deputy; deputy name; trooper; trooper name; sergeant; sergeant name; lieutenant; commanding officer;
      supervisor; supervisor name; supervisor full name; supervisor first name; supervisor last name;
      approving supervisor; shift supervisor; watch commander; custom supervisor name;
      sworn employee name; tfo name; task force officer; affiant; =handler; handler name; control officer;
      probation officer; parole officer; coroner officer; officer signature name; reporting officer name;
      arresting officer name; investigating officer name; ic officer; detective assigned;
      officer assigned; investigator assigned; constable; constable name; pc name; parole officer last;
      parole officer first; officer last name; officer first name; officer in charge name; report officer name; arresting officer full name`),
    maybe: phrases('handler; statement taken by; entry team'),
    not: phrases(`id; number; badge; phone; cell; email; title; rank; count; safety; type; date; agency; unit; notes;
      comments; address; position; approval; approved; assaulted; injured; killed; race; sex; gender; age;
      dob; required; status; code; chief financial; chief executive; loan; compliance; privacy; information;
      present; needed; dispatched; on duty; photo; statement; narrative; report; assigned date; year; ori;
      dispatch; serial; star; time; training; wellness; signature; involved shooting; pio; media; press;
      public information; medical; executive; financial; human; resource; school resource; records; hours;
      team; task; security; duty`),
  },
  labelled: anyCasePattern`(?!(?:yes|no|true|false|active|inactive)$)\p{L}[\p{L}.'-]{0,30}(?:(?:, ?| )\p{L}[\p{L}.'-]{0,30}){0,4}(?: ?[#(]{0,2}\d{1,6}\)?)?`,
  lengthMax: 170,
  near: [
    'badge',
    'shield',
    'star',
    'collar',
    'officer',
    'police',
    'unit',
    'patrol',
    'arrested by',
    'investigating',
    'squad',
    'precinct',
    'custody',
    'applicant',
    'affiant',
    'controller',
    'handler',
    'case agent',
    'agent',
    'statement taken by',
    'submitted by',
    'witnessed by',
    'entry team',
    'deployed',
    'crime number',
    'crime ref',
    'arrived',
    'gold',
    'silver',
    'bronze',
  ],
  notNear: ['army', 'navy', 'marines', 'regiment', 'film', 'actor', 'starring', 'ship'],
  confidence: { alone: 'likely', near: 'likely', labelled: 'sure' },
  examples: [
    '«Det. Jane Example»',
    '«Sgt. EXAMPLE»',
    'interviewed by «TFO Example» on site',
    '«Special Agent John Q. Example»',
    '«DC 1234 Example»',
    '«T/DC Example»',
    '«Inv. Pat Example»',
    '«Dep. Example»',
    '«Sgt. von Example»',
    '«DS J Example»',
    'Applicant: «DC Pat Example»',
    'police: «PC Example»',
    { label: 'SupervisorName', text: '«Jane Example»' },
    { label: 'Custom_InvestigatingOfficer', text: '«EXAMPLE, JANE Q»' },
    { label: 'LeadCaseAgent', text: '«John Example»' },
  ],
  counterexamples: [
    'major incident',
    'the city has confirmed Chief Pat Example of the police department',
    'chief concern',
    'PC World',
    'Chief Financial Officer',
    'Officer Safety Bulletin',
    'Detective Bureau',
    'Washington, DC 20001',
    'PO Box 1234',
    'DS Example Holdings',
    { label: 'SupervisorEmail', text: 'Jane Example' },
    { label: 'FirstName', text: 'Jane' },
    { label: 'LastName', text: 'Example' },
  ],
};
