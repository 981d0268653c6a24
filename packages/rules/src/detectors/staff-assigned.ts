import type { Detector } from './detector.ts';
import { anyCasePattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';
import { countWords, productWords, projectWords } from './parts/table-words.ts';

/** Who works a case or runs a source. Beside a case number it says whom to watch. */
export const staffAssigned: Detector = {
  infoType: 'staff-assigned',
  title: 'Investigator, agent or handler assigned to a case',
  source: 'Case management tables of fusion centers and RMS vendors; NIEM: j:CaseOfficial',
  find: [],
  headers: {
    names: phrases(`investigator; investigator assigned; investigator name; assigned investigator; primary investigator;
      lead investigator; secondary investigator; inv assigned; assigned inv; investigating agent;
      investigating officer; assigned officer; officer assigned; assigned detective; detective assigned;
      detasgn; primary detective; lead detective; case detective; assigned to; assigned analyst;
      analyst assigned; assigned agent; agent assigned; assigned deputy; case agent; lead case agent;
      co case agent; lead agent; case officer; officer in case; officer in charge; oic; sio;
      senior investigating officer; case manager name; case manager; case owner; handler; co handler;
      source handler; informant handler; controller handler; handling officer; handling agent;
      control agent; controlling agent; follow up officer; follow up detective; follow up investigator;
      assigned staff; staff assigned; assigned prosecutor; assigned ada; assigned attorney;
      assigned case worker; caseworker assigned; supervising agent; assigned probation officer;
      parole agent; assigned po; assigned examiner; assigned personnel; case official;
      investigator full name; tfo assigned; assigned tfo; assigned supervisor; reviewing analyst;
      case coordinator; assigned investigator name`),
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
