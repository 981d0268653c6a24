import { fromSpanish } from './spanish-words.ts';
import { partWord } from './word-pieces.ts';
import { toWords } from './words.ts';

/** Words by the ways in which headers abbreviate and misspell them. */
const spellings: Readonly<Record<string, string>> = {
  number: 'no num nbr nos nums numbers nr numb numbr # nmbr',
  phone: 'teleph telephone tele tel telno phn fone telphone phon phne ph phones phoen phnno telnbr telefon',
  license: 'licence lisence liscense licens lic licenses licences liscence licn',
  address: 'addr adress addres adr addresss addrs addresses',
  account: 'acct accts accnt acnt accounts',
  password: 'passwd pwd pswd pword passwrd pasword pw psw passwords passw',
  email: 'eml emial emai emal emails',
  officer: 'ofc ofcr offcr officers offr',
  supervisor: 'supv supvr supr supervisors superviser',
  victim: 'vict vic victims vctm',
  suspect: 'susp suspects',
  subject: 'subj subjects',
  witness: 'wit wits witnesses',
  complainant: 'compl complainants',
  complaint: 'cmplnt complaints',
  defendant: 'deft def defendants',
  attorney: 'atty attny attorneys',
  employee: 'emp empl employees emplyee employe',
  detective: 'det detectives',
  vehicle: 'veh vehicles vhcl',
  plate: 'plt plates',
  registration: 'reg regn registr',
  reference: 'ref',
  name: 'nm nme nam names',
  first: 'fst frst',
  last: 'lst',
  middle: 'mid mdl',
  date: 'dt dte',
  social: 'soc soical',
  security: 'sec securty secuirty',
  driver: 'driv drivers drivr drv drvr drvs',
  passport: 'passpt pasport ppt passprt psprt',
  routing: 'rtg rtng rout',
  incident: 'incdnt incid inc',
  report: 'rpt rept reports',
  mobile: 'mob mobil mobiles',
  cell: 'cel cells',
  work: 'wk wrk',
  home: 'hm',
  business: 'bus busn',
  latitude: 'lattitude latitute latitud',
  longitude: 'longtitude longitute longitud long lng',
  card: 'crcard crd cards',
  booking: 'bkg bkng bookings',
  medical: 'med',
  four: '4',
  national: 'natl nat',
  lname: 'lnm',
  fname: 'fnm',
  mname: 'mnm',
  docket: 'dkt dckt',
  customer: 'cust cstmr customers',
  contact: 'cntct contacts',
  reporting: 'rptg',
  party: 'pty',
  bank: 'bnk',
  alarm: 'alrm',
  religion: 'relig',
  orientation: 'orient',
  history: 'hist',
  group: 'grp groups',
  condition: 'cond conditions',
  marital: 'martl maritl',
  instagram: 'insta',
  facebook: 'fb',
  image: 'img images',
  video: 'vid videos',
  organization: 'org organisation',
  intelligence: 'intel',
  agent: 'agt agents',
  political: 'pol polit',
  owner: 'ownr owners',
  prescription: 'prescr',
  type: 'typ',
  badge: 'bdg badges',
  physical: 'phys',
  clothing: 'clthng cloth',
  tipster: 'tipstr',
  narrative: 'narr narrtv narratives',
  remarks: 'rmks rmk remark',
  comments: 'cmts cmnts cmt cmnt comment',
  notes: 'note',
  description: 'desc descr dscr descript descriptions',
  assigned: 'asgn assgn asgnd assgnd',
  inmate: 'inmt inm inmates',
  juvenile: 'juv juveniles',
  guardian: 'grdn guardians',
  caller: 'clr callers',
  person: 'pers prsn',
  agency: 'agcy agencies',
  emergency: 'emerg emer',
  residence: 'resid',
  transit: 'trnst',
  affiliation: 'affil affiliations',
  diagnosis: 'diag diagnoses',
  medications: 'medication meds',
  statement: 'stmt statements',
  supplement: 'supp suppl',
  control: 'ctrl cntrl',
  birth: 'brth bth',
  surname: 'surnm',
  transport: 'trnsp',
  attachment: 'attch attachments attach',
  investigator: 'invstgtr investigators',
};

const canonical = new Map<string, string>();
for (const [word, others] of Object.entries(spellings)) {
  for (const other of others.split(' ')) canonical.set(other, word);
}

/** Words that are told even where two letters beside each other are exchanged, or one of at least six is missing. */
const sturdy: ReadonlySet<string> = new Set([
  ...Object.keys(spellings),
  // Altitude is no latitude.
  ...`name case badge birth street serial latitude longitude altitude warrant arrest routing telephone supervisor identification`.split(
    ' ',
  ),
]);

/** The shortest word that is told with a letter missing: of shorter ones too many are other words. */
const MISSING_LENGTH_MIN = 6;

/**
 * Words by the misspellings of them, among which is no sturdy word. The first letter is hardly ever the one that is
 * missing, and a last one may be a plural's.
 */
const misspellings = new Map<string, string>();
for (const word of sturdy) {
  for (let at = 0; at < word.length - 1; at += 1) {
    const [first, second] = [word.charAt(at), word.charAt(at + 1)];
    tellMisspelling(`${word.slice(0, at)}${second}${first}${word.slice(at + 2)}`, word);
    if (at > 0 && word.length >= MISSING_LENGTH_MIN) tellMisspelling(word.slice(0, at) + word.slice(at + 1), word);
  }
}

function tellMisspelling(misspelling: string, word: string): void {
  if (!sturdy.has(misspelling)) misspellings.set(misspelling, word);
}

/**
 * The words of a header, each in one spelling: `Supv Tel. #` is `supervisor phone number`. What is only punctuation or
 * the `s` of a possessive is none.
 */
export function headerWords(header: string): string[] {
  const words = toWords(header)
    .trim()
    .split(' ')
    .filter((word) => word !== '' && word !== 's');
  // NCIC's field for a plate. Beside other words it is any license: `Lic No`, `OpLic`.
  if (words.length === 1 && words[0] === 'lic') return words;
  const read: string[] = [];
  for (const [at, word] of (fromSpanish(words) ?? words).entries()) {
    const parts = codeOf(words, at) ?? readWord(word);
    if (typeof parts === 'string') read.push(parts);
    else read.push(...parts);
  }
  return read;
}

/** Words that were read. Lists of headers have few, and files the same again and again. */
const WORDS_KEPT = 10_000;
const known = new Map<string, string | readonly string[]>();

/** A word in its one spelling, or the words that were glued together into it. */
function readWord(word: string): string | readonly string[] {
  let read = known.get(word);
  if (read === undefined) {
    read = canonical.get(word) ?? misspellings.get(word) ?? partWord(word) ?? word;
    if (known.size >= WORDS_KEPT) known.clear();
    known.set(word, read);
  }
  return read;
}

/** What opens something: after any other word `cd` is a code of a list. */
const opening: ReadonlySet<string> = new Set('gate door alarm alrm access entry security pass'.split(' '));

function codeOf(words: readonly string[], at: number): 'code' | undefined {
  return words[at] === 'cd' && opening.has(words[at - 1] ?? '') ? 'code' : undefined;
}
