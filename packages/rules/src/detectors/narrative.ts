import type { Detector } from './detector.ts';
import { anyCasePattern } from './parts/pattern.ts';
import { combine, phrases } from './parts/phrases.ts';
import { countWords, mapWords, productWords, projectWords } from './parts/table-words.ts';

/** What is written of people: who they are, what they are to the case, and what they do. */
const person =
  `he|she|his|her|hers|him|they|victims?|v[1-9]|suspects?|s[1-9]|subj(?:ect)?s?|susp|vict?|compl?|complainants?|callers?|rp|r\\/p|wit(?:ness(?:es)?)?|
  off(?:ice)?rs?|ofcr?s?|deput(?:y|ies)|detectives?|det|sgt|males?|females?|m\\/[a-z]|[whba]\\/?[mf]|[wbhai][mf]a|juv(?:eniles?)?|wife|husband|boyfriend|girlfriend|
  mother|father|mom|dad|son|daughter|brother|sister|spouse|child|children|kids?|neighbou?rs?|driver|passenger|occupants?|inmates?|patients?|
  clients?|informants?|ci|source|target|defendant|def|arrestees?|offenders?|resident|tenant|landlord|man|woman|boy|girl|stated|advised|
  told|said|reported|arrested|detained|fled|threatened|admitted|denied|observed|interviewed|assaulted|struck|intoxicated|suicidal|refused|
  armed|met with|spoke|contacted|arrived|dob|gang|nb|sb|eb|wb|ella|el|víctima|sospechos[oa]|dijo|declaró|mujer|hombre`.replaceAll(
    /\s+/g,
    '',
  );

/** Free text about people, which no other detector reads to the end: only its column says what it is. */
export const narrative: Detector = {
  infoType: 'narrative',
  title: 'Narrative or notes about people',
  source: 'NIEM: nc:ActivityDescriptionText and narratives of incident reports; 28 CFR 23.20',
  find: [],
  headers: {
    names: [
      ...combine(
        `incident; case; investigator; investigation; investigative; arrest; search; crash; complaint; event;
        officer; deputy; supervisor; detective; analyst; victim; suspect; subject; witness; inmate; offender;
        patient; client; interview; interviewer; interviewee; supplement; intel; tip; lead; contact; arrestee;
        disposition; follow up; dispatch; call; dispatcher; call taker; cad; rms; booking; jail; medic;
        probation; parole; court; field; surveillance; informant; source; handler; debrief; activity; stop;
        warrant; missing person; juvenile; child; family; home visit; visit; referral; allegation;
        internal affairs; ia; discipline; background; applicant; employee; confidential; internal; private;
        additional; general; agent; additional case; traffic stop; shift`,
        `notes; comments; remarks; summary; text; details`,
      ),
      ...phrases(`narrative; narrative text; supplement; supplemental; synopsis; brief summary; summary of incident;
      incident description; details of incident; description of incident; log entry; statement; statement text;
      facts; facts of case; facts of the case; probable cause; field interview notes; fi notes; circumstances;
      circumstances of death; modus operandi; mo description; mo; observations; progress notes;
      activity description; chronology; chrono; tip information; allegation; suspicious activity; debrief;
      contact report; record changes; disciplinary notes; account of events; what happened; =remarks;
      =comments; =notes; =summary; narrative report; rpt text; free text; full text of report; free text notes;
      summary of case; cmnt text; note text; description of events; description of offense; details of offense;
      details of complaint; description of occurrence; description of activity; victim account;
      suspect account; reason for contact; reason for call; reason for request; basis for stop;
      grounds for search; reasonable suspicion; case history; background information; risk assessment;
      threat assessment; risk notes; sanitized text; investigative findings; actions taken; action taken;
      entry text; log text; log notes; daily log; message text; sar summary; summary of activity;
      summary of events; summary of investigation; chrono entry; case entry`),
    ],
    maybe: phrases(`=remarks; =comments; =notes; =summary; =details; =description; additional information`),
    not: phrases(`count; required; type; date; id; number; has; show; length; template; code; enabled; release; tasting; liner; shipping;
      product; program; project; budget; financial; bank; meeting; sales; foot; allowed; author; class; private; status; flag;
      written; mission; income; account; billing; delivery; order; music; lab; taken; by`),
    doubtful: phrases(
      'notes; comments; remarks; summary; description; details; note; comment; remark; statement; background',
    ),
    notBeside: [
      ...projectWords,
      ...countWords.filter(
        (word) => !['cases', 'distance', 'complaints', 'incidents', 'arrests', 'stops'].includes(word),
      ),
      ...productWords,
      ...mapWords,
    ],
  },
  labelled: anyCasePattern`(?![(<{[$=])(?:(?=[^]{0,600}?(?<![\p{L}\p{N}])(?:${person})(?![\p{L}\p{N}]))\S{1,40}(?:\s{1,4}\S{1,80}){2}[^]{0,7700}|\S{1,40}(?:\s{1,4}\S{1,60}){11}[^]{0,7000})`,
  lengthMax: 8000,
  confidence: { alone: 'likely', near: 'likely' },
  examples: [
    { label: 'Narrative', text: '«Victim stated that the suspect fled on foot toward the river.»' },
    { label: 'RPT_NARR', text: '«RP advised her neighbor threatened to burn the shed down»' },
    { label: 'OfficerNotes', text: '«Subject was intoxicated and refused to leave.»' },
    { label: 'CaseSynopsis', text: '«He met with two men in the lot and left with a bag.»' },
    { label: 'InternalNotes', text: '«Spoke with the mother, who wants no contact.»' },
    { label: 'Notes', text: '«She told the deputy where he sleeps»' },
  ],
  counterexamples: [
    'Narrative of the case',
    { label: 'Notes', text: 'Black' },
    { label: 'Notes', text: 'Fits TK-5220' },
    { label: 'Comments', text: 'see above' },
    { label: 'NarrativeRequired', text: 'He said that she told him so.' },
    { label: 'ReleaseNotes', text: 'The driver told the kernel that he said so.' },
    { label: 'Narrative', text: 'pending' },
  ],
};
