import { headerWords } from './header-words.ts';
import { toWords } from './words.ts';

/** Words of a label that may be a name, from `start` to `end`, written as one. */
export interface LabelPlace {
  readonly glued: string;
  readonly start: number;
  readonly end: number;
  /** Whether only words follow that say nothing of what the label's values are. */
  readonly isLast: boolean;
}

/** Words of a label that are taken together. No name has more. */
const PLACE_WORDS_MAX = 16;

/** Words at the end of a label that say nothing of what its values are: `ssn number`, `phone 2`, `dob (mm/dd/yyyy)`. */
const tails = set(
  `number value values text txt str string info information raw orig original formatted clean cleaned new old current optional
  if known applicable any provided available mm dd yyyy yy mmddyyyy yyyymmdd mdy dmy ymd tm c primary secondary other alt one two three four full here cd is`,
);

/** Words before a name that only say whose or where it is. A name that must stand alone may have these before it. */
const owners = set(
  `subject victim suspect offender perpetrator witness reporting party person people supervisor officer detective deputy employee member
  contact primary secondary custom owner driver passenger defendant inmate arrestee complainant caller applicant client patient vehicle
  emergency alt alternate other home work personal current old new prior original orig second my your the their his her child parent
  guardian juvenile minor mother father spouse next kin relative registered requestor requester submitter attendee student guest visitor tenant resident
  nominal prisoner detainee aggrieved injured respondent petitioner plaintiff claimant decedent deceased missing wanted recipient sender
  tbl fld txt str lbl inp frm input c s v w o p a b x gps incident start end begin geo event map location device phone`,
);

/** Owners that also stand after what they own, and are nothing else: `DOB victim`, but no `email subject`. */
const people = set(
  'victim suspect witness offender defendant inmate juvenile complainant arrestee caller patient employee',
);

/** The first word of a label that asks, counts or switches and holds no such value: `HasSSN`, `ShowEmail`. */
const asks = set(
  `has have is are was were show hide require requires required enable enabled disable allow allowed allows use uses verified validate include
  exclude needs need count total avg average sum min max percent pct send wants want receive receives can should must no num never did do does would will notify opt`,
);

/** Owners that people write as one word with what they own: `subjectssn`, `victimname`. */
const gluedOwner =
  /^(?:(?:subject|victim|suspect)(?=\p{L}{2})|offender|witness|defendant|supervisor|officer|employee|owner|driver|person|inmate|patient|custom|contact|nominal|applicant|caller|complainant|txt|str)\d{0,2}(?=\p{L}{2})/u;

/** Ends of one word that say nothing. */
const gluedTail = /(?:numbers?|num|nbr|no|txt|\d{1,2})$/u;

/** What stands before a name and is not a part of it: its table, the number of a field, the words of a question. */
const lead =
  /^(?:[\p{L}_][\w]{0,40}\.(?=[\p{L}_][\w]{1,40}$)|(?:field|fld|col|column|q|f)[ _]?\d{1,3}[ _.-]{1,2}(?=\p{L})|(?:please )?(?:what(?:['’]?s| is| was| are| were)|enter|provide|give|tell us|confirm|re-?enter|re-?type|repeat)\b)(?: (?:your|the|his|her|their|an?)\b)?/iu;

/** A question that ends in a participle, or begins with one: what is asked for is yes or no. */
const stated = /^(?:certified|stolen|verified|confirmed)\b.*\?$|\b(?:known|stolen|verified|provided|on file)\s*\?$/iu;

/** Without its table, the number of its field and the words of a question: `tbl.DOB` and `What is your DOB` are `DOB`. */
export function withoutLead(label: string): string {
  return label.trim().replace(lead, '');
}

/** Whether a label asks, counts or switches: `HasSSN`, `No. of Victims`, `Suspect known?` */
export function isQuestion(label: string): boolean {
  const words = headerWords(label);
  if (words.length < 2) return false;
  const [first = ''] = toWords(label).trim().split(' ', 1);
  return asks.has(first) || (words[0] === 'number' && words[1] === 'of') || stated.test(label);
}

/** Whether a word only says whose something is, or which of several. */
export function isOwner(word: string): boolean {
  return owners.has(word) || word === 'four' || /^\d+$/u.test(word);
}

/** Whether a word says nothing of what the values of a label are: whose, which of several, or whether there are any. */
export function isPlainWord(word: string): boolean {
  return isOwner(word) || tails.has(word) || asks.has(word);
}

/** All runs of words of a label, in the one spelling of `headerWords`; those that end it first. */
export function* placesIn(words: readonly string[]): Generator<LabelPlace> {
  let isLast = true;
  for (let end = words.length; end > 0; end -= 1) {
    for (let start = Math.max(0, end - PLACE_WORDS_MAX); start < end; start += 1) {
      for (const glued of spellingsOf(words.slice(start, end))) yield { glued, start, end, isLast };
    }
    isLast &&= isTail(words, end - 1);
  }
}

/** How a name is looked up: its words in one spelling, written as one, and not in the plural. */
export function glueName(phrase: string): string {
  const glued = headerWords(phrase).join('');
  return /\p{L}{3}s$/u.test(glued) && !glued.endsWith('ss') ? glued.slice(0, -1) : glued;
}

/** Words as one: as they stand, without a plural, a number between them, and an owner or an end that was written to them. */
function spellingsOf(words: readonly string[]): readonly string[] {
  const isOne = words.length === 1;
  const glued = isOne ? (words[0] ?? '') : words.join('');
  const spellings: string[] = [];
  addSpellings(glued, isOne, spellings);
  if (glued.endsWith('s') && /\p{L}{3}s$/u.test(glued)) addSpellings(glued.slice(0, -1), isOne, spellings);
  if (words.length < 3) return spellings;
  const [name, of, whose] = words;
  // `Name of child` is the same as `child name`.
  if (words.length === 3 && name === 'name' && of === 'of') addSpellings(`${whose}name`, isOne, spellings);
  // `Witness 2 Name`, but `track 1` and `wpa 2 key` as they stand.
  if (words.slice(1, -1).some(isOrdinal))
    spellings.push(words.filter((word, at) => at === 0 || at === words.length - 1 || !isOrdinal(word)).join(''));
  return spellings;
}

/** Adds a name as it stands, and without an owner or an end that was written to it. */
function addSpellings(name: string, isOne: boolean, into: string[]): void {
  into.push(name);
  if (gluedOwner.test(name)) into.push(name.replace(gluedOwner, ''));
  if (isOne && name.length > 5 && gluedTail.test(name)) into.push(name.replace(gluedTail, ''));
}

/** Whether a word says nothing: a tail, a small number, or whose it is after `of`: `Name of Victim`. */
function isTail(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (tails.has(word) || isOrdinal(word) || (at > 0 && people.has(word))) return true;
  return (owners.has(word) && words[at - 1] === 'of') || (word === 'of' && owners.has(words[at + 1] ?? ''));
}

/** Which one of several. `headerWords` writes 4 in letters. */
function isOrdinal(word: string): boolean {
  return /^(?:\d{1,2}|four)$/u.test(word);
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u));
}
