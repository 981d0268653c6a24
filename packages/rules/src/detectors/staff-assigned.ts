import type { Detector } from './detector.ts';
import { anyCasePattern } from './parts/pattern.ts';
import { combine, phrases } from './parts/phrases.ts';
import { countWords, productWords, projectWords } from './parts/table-words.ts';

/** Who works a case or runs a source. Beside a case number it says whom to watch. */
export const staffAssigned: Detector = {
  infoType: 'staff-assigned',
  title: 'Investigator, agent or handler assigned to a case',
  source: 'Case management tables of fusion centers and RMS vendors; NIEM: j:CaseOfficial',
  find: [],
  headers: {
    names: [
      ...combine(
        `investigator; detective; analyst; agent; officer; deputy; handler; examiner; caseworker; prosecutor;
        staff; technician; reviewer`,
        `assigned; assigned name; asgd`,
      ),
      ...combine(
        `assigned; lead; primary; secondary; case; investigating; co; follow up; supervising; reviewing; source;
        ci; informant; chs; chis`,
        `inv; detective; agent; agent name; analyst; examiner`,
      ),
      ...phrases(`investigator; investigator name; inv assigned; investigating officer; assigned officer; detasgn;
      assigned to; assigned deputy; lead case agent; co case agent; case officer; officer in case;
      officer in charge; oic; sio; case manager name; case manager; case owner; handler; handling officer;
      handling agent; control agent; controlling agent; follow up officer; assigned staff; assigned prosecutor;
      assigned ada; assigned attorney; assigned probation officer; parole agent; assigned po;
      assigned personnel; case official; investigator full name; tfo assigned; assigned tfo;
      assigned supervisor; case coordinator; handler name; oic name; assigned to name; det name;
      primary inv name; caseworker; caseworker name; controlling officer; source controller; sio name; dio;
      case lead; person assigned; owner officer; reassigned to; worked by; assigned officer name;
      investigating officer name; officer assigned to case; supervisory agent; inv officer;
      investigative officer; assigned case agent; agent in charge`),
    ],
    maybe: phrases('=assigned; =analyst; =agent'),
    not: phrases(
      `count; date; fee; budget; software; number; email; phone; principal; cell; mobile; total; hours; type; status; animal; dog; k 9; food; event handler; error; exception; baggage; notes; comments; narrative; badge; id; unit; rank; title; agency; private`,
    ),
    notBeside: [...countWords, ...productWords, ...projectWords],
  },
  labelled: anyCasePattern`(?!(?:yes|no|none|unknown|unassigned|pending|n\/a|na|tbd|true|false|open|closed|active|inactive|all|total|patrol|detectives)$)\p{L}[\p{L}\p{M}.,'\/ &-]{1,60}(?: ?[#(\/-]{0,2} ?[A-Z]?\d{1,7}\)?)?`,
  lengthMax: 80,
  confidence: { alone: 'likely', near: 'likely' },
  examples: [
    { label: 'Investigator', text: '«Mara Quillfeather»' },
    { label: 'CASE_AGENT', text: '«QUILLFEATHER, M»' },
    { label: 'Assigned Detective', text: '«Det. Quillfeather #4471»' },
    { label: 'Handler', text: '«K. Ublinsk»' },
    { label: 'ASGND_TO', text: '«Ublinsk»' },
  ],
  counterexamples: [
    'the investigator assigned to it',
    { label: 'InvestigatorCount', text: 'twelve' },
    { label: 'Assigned Date', text: 'March' },
    { label: 'Assigned To', text: 'unassigned' },
    { label: 'Handler Fee', text: 'none' },
    { label: 'Principal Investigator', text: 'Mara Quillfeather' },
  ],
};
