import type { Detector } from '../detectors/detector.ts';
import { detectors } from '../detectors/index.ts';
import { headerLexicon } from './header-lexicon.ts';
import { headerWords } from './header-words.ts';
import { toWords } from './words.ts';

/** Longer labels are text. */
const LABEL_LENGTH_MAX = 120;
const WORDS_MAX = 16;

/** Words at the end of a label that say nothing of what its values are: `ssn number`, `phone 2`, `dob (mm/dd/yyyy)`. */
const tails = set(
  `number value values text txt str string info information raw orig original formatted clean cleaned new old current optional
  if known applicable any provided available mm dd yyyy yy c primary secondary other alt one two three full here cd`,
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

/** The names of an info type, each written as one word, and the words against. */
interface Names {
  readonly ends: ReadonlySet<string>;
  readonly whole: ReadonlySet<string>;
  /** With a space before and after. */
  readonly not: readonly string[];
}

/** Where a label may have its name: words from `start` to `end`, written as one. */
interface Place {
  readonly glued: string;
  readonly start: number;
  readonly end: number;
}

const compiled = new WeakMap<Detector, Names>();

/** What stands before a name and is not a part of it: its table, the number of a field, the words of a question. */
const lead =
  /^(?:[\p{L}_][\w]{0,40}\.(?=[\p{L}_][\w]{1,40}$)|(?:field|fld|col|column|q|f)[ _]?\d{1,3}[ _.-]{1,2}(?=\p{L})|(?:please )?(?:what(?:['’]?s| is| was| are| were)|enter|provide|give|tell us|confirm|re-?enter|re-?type|repeat)\b)(?: (?:your|the|his|her|their|an?)\b)?/iu;

/** What is put in brackets after a name. */
const remark = /^(.*\S)\s*[([]([^()[\]]*)[)\]]\s*[:?*]?$/u;

/** A remark that makes of a name a choice or a number: `SSN (Y/N)`. */
const choice = /^(?:y(?:es)?\s*\/\s*no?|t(?:rue)?\s*\/\s*f(?:alse)?|check|count|total|type)\b/iu;

/**
 * What a column header, form label or JSON key says its values are, as info types: `SubjectSSN` is `us-ssn`. A label
 * must end in what it names: `EmailAddressNotify` holds no addresses; but for a remark in brackets. Empty if it says nothing
 * that a detector knows.
 */
export function labelInfoTypes(label: string, known: readonly Detector[] = detectors): string[] {
  if (label.length > LABEL_LENGTH_MAX) return [];
  const named = label.trim().replace(lead, '');
  if (isQuestion(named)) return [];
  const infoTypes = infoTypesOf(headerWords(named), [], known);
  if (infoTypes.length > 0) return infoTypes;
  const [, name, words] = remark.exec(named) ?? [];
  if (name === undefined || words === undefined || choice.test(words)) return [];
  return infoTypesOf(headerWords(name), headerWords(words), known);
}

function infoTypesOf(words: readonly string[], remarks: readonly string[], known: readonly Detector[]): string[] {
  if (words.length === 0 || words.length + remarks.length > WORDS_MAX) return [];
  const places = placesOf(words);
  const infoTypes = new Set<string>();
  for (const detector of known) {
    const names = namesOf(detector);
    if (places.some((place) => isNamed(place, [...words, ...remarks], names))) infoTypes.add(detector.infoType);
  }
  return [...infoTypes];
}

/** Whether a label asks, counts or switches: `HasSSN`, `No. of Victims`, `Suspect known?` */
function isQuestion(label: string): boolean {
  const words = headerWords(label);
  if (words.length < 2) return false;
  const [first = ''] = toWords(label).trim().split(' ', 1);
  return asks.has(first) || (words[0] === 'number' && words[1] === 'of') || stated.test(label);
}

/** A question that ends in a participle, or begins with one: what is asked for is yes or no. */
const stated = /^(?:certified|stolen|verified|confirmed)\b.*\?$|\b(?:known|stolen|verified|provided|on file)\s*\?$/iu;

function isNamed({ glued, start, end }: Place, words: readonly string[], { ends, whole, not }: Names): boolean {
  const before = words.slice(0, start);
  const isName =
    ends.has(glued) || (whole.has(glued) && before.every((word) => owners.has(word) || /^\d+$/u.test(word)));
  if (!isName) return false;
  const rest = ` ${before.join(' ')} | ${words.slice(end).join(' ')} `;
  return !not.some((phrase) => rest.includes(phrase));
}

/** All runs of words that end a label or stand before words that say nothing. */
function placesOf(words: readonly string[]): Place[] {
  const places: Place[] = [];
  for (let end = words.length; end > 0; end -= 1) {
    for (let start = 0; start < end; start += 1) {
      const [first = '', ...others] = words.slice(start, end);
      // `Witness 2 Name`, but `track 1` and `wpa 2 key` as they stand.
      const glued = [first, ...others].join('');
      const unnumbered = [
        first,
        ...others.filter((word, index) => index === others.length - 1 || !/^\d{1,2}$/u.test(word)),
      ].join('');
      if (unnumbered !== glued) places.push({ glued: unnumbered, start, end });
      for (const written of spellingsOf(glued, end - start === 1)) places.push({ glued: written, start, end });
    }
    if (!isTail(words, end - 1)) break;
  }
  return places;
}

/** A name as it stands, without a plural, and without an owner or an end that was written to it. */
function spellingsOf(glued: string, isOneWord: boolean): string[] {
  const singular = /\p{L}{3}s$/u.test(glued) ? [glued, glued.slice(0, -1)] : [glued];
  return singular.flatMap((name) => [
    name,
    ...(gluedOwner.test(name) ? [name.replace(gluedOwner, '')] : []),
    ...(isOneWord && gluedTail.test(name) && name.length > 5 ? [name.replace(gluedTail, '')] : []),
  ]);
}

/** Whether a word says nothing: a tail, a small number, or whose it is after `of`: `Name of Victim`. */
function isTail(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (tails.has(word) || /^\d{1,2}$/u.test(word) || word === 'four') return true;
  return (owners.has(word) && words[at - 1] === 'of') || (word === 'of' && owners.has(words[at + 1] ?? ''));
}

function namesOf(detector: Detector): Names {
  let names = compiled.get(detector);
  if (names === undefined) {
    const { labelled, near = [], infoType } = detector;
    const listed = Object.hasOwn(headerLexicon, infoType) ? headerLexicon[infoType] : undefined;
    // The labels under which a shape is looked for may be many more than those that name it, and words near a value need
    // not name it: beside a card number stands when it expires. They count for what the lexicon does not know.
    const phrases = listed?.names ?? labelled?.labels ?? near;
    names = {
      ends: new Set(phrases.filter((phrase) => !phrase.startsWith('=')).map(glue)),
      whole: new Set(phrases.filter((phrase) => phrase.startsWith('=')).map(glue)),
      not: [...(listed?.not ?? []), ...(labelled?.notLabels ?? [])].map(
        (phrase) => ` ${headerWords(phrase).join(' ')} `,
      ),
    };
    compiled.set(detector, names);
  }
  return names;
}

function glue(phrase: string): string {
  const glued = headerWords(phrase).join('');
  return /\p{L}{3}s$/u.test(glued) && !glued.endsWith('ss') ? glued.slice(0, -1) : glued;
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u));
}
