import type { TestSubject } from '../src/index.ts';

/** Why a made rule does not fail a made file, as a person would say it: written before the code that tells it. */
export interface WhyNotCase {
  /** What is different about it. */
  readonly name: string;
  /** The keys of the rule that matter, as an author writes them. */
  readonly rule: string;
  readonly subject: TestSubject;
  /** What comes of it as a whole. */
  readonly says: 'fails' | 'passes' | 'exempt' | 'cannot-tell';
  /** A part of what the condition is called that is to be named. */
  readonly names?: string;
  /** What is said of that condition. */
  readonly lacks?: string;
  /** Words that must be told with it: a near word, a header, a check, a value of the condition. */
  readonly tells?: string;
  /** Other keys of the policy. */
  readonly policy?: string;
  /** Published specimens count as real ones unless it is said here. */
  readonly specimens?: 'possible';
}

const noText = 'The office is closed on Monday.';
const ssn = 'SSN: 078-05-1120';
const twoNames = 'Name,SSN\nJane Doe,078-05-1120\nJohn Roe,219-09-9999\n';
const badge = `detectors: [{ id: almory-badge, title: Almory badge number, find: '\\b[A-Z]\\d{4}\\b', near: [badge, shield], not-near: [invoice], confidence: { alone: possible, near: sure }, examples: { match: ['badge B1234'], no-match: ['invoice B1234'] } }]`;

/** A hundred files that rules were expected to fail, or do. */
// biome-ignore format: a row is a case.
export const whyNotCases: readonly WhyNotCase[] = [
  // info: nothing, too few, too weak.
  { name: 'nothing of the shape', rule: 'when: { info: us-ssn }', subject: { text: noText }, says: 'passes', names: 'us-ssn', lacks: 'nothing' },
  { name: 'a value', rule: 'when: { info: us-ssn }', subject: { text: ssn }, says: 'fails' },
  { name: 'a specimen', rule: 'when: { info: us-ssn }', subject: { text: ssn }, says: 'passes', names: 'us-ssn', lacks: 'specimen', specimens: 'possible' },
  { name: 'specimens in a table', rule: 'when: { info: us-ssn, at-least: 2 }', subject: { table: twoNames }, says: 'passes', names: 'us-ssn', lacks: 'specimen', specimens: 'possible' },
  { name: 'one of two', rule: 'when: { info: us-ssn, at-least: 2 }', subject: { text: ssn }, says: 'passes', names: 'at least 2 times', lacks: 'too-few' },
  { name: 'one value twice', rule: 'when: { info: us-ssn, at-least: 2 distinct }', subject: { text: `${ssn}. Again ${ssn}` }, says: 'passes', names: 'at least 2 different', lacks: 'too-few-distinct' },
  { name: 'two values', rule: 'when: { info: us-ssn, at-least: 2 distinct }', subject: { table: twoNames }, says: 'fails' },
  { name: 'three of five', rule: 'when: { info: email-address, at-least: 5 distinct }', subject: { text: 'a.doe@example.net, b.roe@example.net, c.poe@example.net' }, says: 'passes', names: 'email-address', lacks: 'too-few-distinct' },
  { name: 'nine bare digits', rule: 'when: { info: us-ssn }', subject: { text: 'The row reads 219099999 and ends.' }, says: 'passes', names: 'us-ssn', lacks: 'no-near-word', tells: 'ssn' },
  { name: 'the date of an event', rule: 'when: { info: date-of-birth }', subject: { text: 'She was there on 01/02/1980.' }, says: 'passes', names: 'date-of-birth', lacks: 'nothing' },
  { name: 'a bare date', rule: 'when: { info: date-of-birth }', subject: { text: 'Jane Doe 01/02/1980 Almory' }, says: 'passes', names: 'date-of-birth', lacks: 'no-near-word', tells: 'dob' },
  { name: 'a date under a header of another kind', rule: 'when: { info: date-of-birth }', subject: { table: 'Name,Seen\nJane Doe,01/02/1980\n' }, says: 'passes', names: 'date-of-birth', lacks: 'no-near-word', tells: 'dob' },
  { name: 'a date under a header', rule: 'when: { info: date-of-birth }', subject: { table: 'Name,DOB\nJane Doe,01/02/1980\n' }, says: 'fails' },
  { name: 'no day of any calendar', rule: 'when: { info: date-of-birth }', subject: { text: 'DOB: 31/31/1980' }, says: 'passes', names: 'date-of-birth', lacks: 'check-failed', tells: 'calendar-date' },
  { name: 'an IBAN with a wrong digit', rule: 'when: { info: iban }', subject: { text: 'IBAN GB83 WEST 1234 5698 7654 32' }, says: 'passes', names: 'iban', lacks: 'check-failed', tells: 'iban' },
  { name: 'a card number with a wrong digit', rule: 'when: { info: payment-card }', subject: { text: 'card number 4111 1111 1111 1112' }, says: 'passes', names: 'payment-card', lacks: 'check-failed', tells: 'payment-card' },
  { name: 'a social security number that is never issued', rule: 'when: { info: us-ssn }', subject: { text: 'SSN: 666-12-3456' }, says: 'passes', names: 'us-ssn', lacks: 'check-failed', tells: 'us-ssn' },
  { name: 'a piece of an address', rule: 'when: { info: us-ssn }', subject: { text: 'SSN https://example.org/078051120/x' }, says: 'passes', names: 'us-ssn', lacks: 'piece', tells: 'url' },
  { name: 'words against it', rule: 'when: { info: us-ssn, confidence: sure }', subject: { text: 'SSN or part number: 219099999' }, says: 'passes', names: 'us-ssn', lacks: 'spoken-against', tells: 'part number' },
  { name: 'words against it, counted all the same', rule: 'when: { info: us-ssn }', subject: { text: 'SSN or part number: 219099999' }, says: 'fails' },
  { name: 'less sure than asked', rule: 'when: { info: badge-number, confidence: sure }', subject: { text: 'badge 4471' }, says: 'passes', names: 'badge-number', lacks: 'weak', tells: 'badge' },
  { name: 'even if only possible', rule: 'when: { info: us-ssn, confidence: possible }', subject: { text: ssn }, says: 'fails', specimens: 'possible' },
  { name: 'a detector of the agency without its word', rule: 'when: { info: almory-badge }', policy: badge, subject: { text: 'He wore B1234 all day.' }, says: 'passes', names: 'almory-badge', lacks: 'weak', tells: 'badge' },
  { name: 'a detector of the agency beside a word against it', rule: 'when: { info: almory-badge, confidence: sure }', policy: badge, subject: { text: 'badge on invoice B1234' }, says: 'passes', names: 'almory-badge', lacks: 'spoken-against', tells: 'invoice' },
  { name: 'a detector of the agency beside its word', rule: 'when: { info: almory-badge }', policy: badge, subject: { text: 'shield B1234' }, says: 'fails' },
  { name: 'an address of the agency itself', rule: 'when: { info: email-address }', policy: 'agency: { domains: [almorypd.example] }', subject: { text: 'Write to desk@almorypd.example today.' }, says: 'passes', names: 'email-address', lacks: 'own' },
  { name: 'taken for another kind', rule: 'when: { info: uk-nhs-number }', subject: { text: 'NHS or telephone number 555-010-0199' }, says: 'passes', names: 'uk-nhs-number' },
  { name: 'one of several kinds', rule: 'when: { info: [iban, us-ssn] }', subject: { text: ssn }, says: 'fails' },
  { name: 'none of several kinds', rule: 'when: { info: [iban, us-ssn] }', subject: { text: 'IBAN GB83 WEST 1234 5698 7654 32' }, says: 'passes', names: 'iban', lacks: 'check-failed' },
  { name: 'nothing of several kinds', rule: 'when: { info: [iban, vin, us-mbi] }', subject: { text: noText }, says: 'passes', names: 'vin', lacks: 'nothing' },
  // hidden and name.
  { name: 'seen by every reader', rule: 'when: { info: us-ssn, hidden: true }', subject: { text: ssn }, says: 'passes', names: 'a reader does not see', lacks: 'visible' },
  { name: 'words seen by every reader', rule: 'when: { text: [staging area], hidden: true }', subject: { text: 'Meet at the staging area.' }, says: 'passes', names: 'staging area', lacks: 'visible' },
  { name: 'nothing hidden and nothing seen', rule: 'when: { info: us-ssn, hidden: true }', subject: { text: noText }, says: 'passes', names: 'us-ssn', lacks: 'nothing' },
  { name: 'in the text and not in the name', rule: 'when: { info: us-ssn, in: name }', subject: { text: ssn }, says: 'passes', names: 'in its name', lacks: 'not-in-name' },
  { name: 'in the name', rule: 'when: { info: us-ssn, in: name }', subject: { path: 'SSN 078-05-1120.txt', text: noText }, says: 'fails' },
  { name: 'words in the text and not in the name', rule: 'when: { text: [draft], in: name }', subject: { text: 'The draft.' }, says: 'passes', names: 'its name, title or subject', lacks: 'not-in-name' },
  { name: 'words in no place', rule: 'when: { text: [draft], in: name }', subject: { text: noText }, says: 'passes', names: 'its name, title or subject', lacks: 'nothing' },
  { name: 'words in the title', rule: 'when: { text: [draft], in: name }', subject: { metadata: { title: 'Draft 3' }, text: noText }, says: 'fails' },
  // marking.
  { name: 'no marking', rule: 'when: { marking: les }', subject: { text: noText }, says: 'passes', names: 'marking-les', lacks: 'nothing' },
  { name: 'a lower grade', rule: 'when: { marking: { tlp: amber } }', subject: { marking: 'TLP:GREEN', text: noText }, says: 'passes', names: 'amber', lacks: 'grade' },
  { name: 'a stricter grade', rule: 'when: { marking: { tlp: amber } }', subject: { marking: 'TLP:RED', text: noText }, says: 'fails' },
  { name: 'one marking of two', rule: 'when: { marking: any, at-least: 2 distinct }', subject: { marking: 'TLP:RED', text: noText }, says: 'passes', names: 'handling markings', lacks: 'too-few-distinct' },
  // people.
  { name: 'two people of three', rule: 'when: { people: 3 }', subject: { table: 'First name,Last name\nJane,Doe\n' }, says: 'passes', names: 'at least 3 different people', lacks: 'too-few-distinct' },
  { name: 'nobody', rule: 'when: { people: 3 }', subject: { text: noText }, says: 'passes', names: '3 different people', lacks: 'nothing' },
  // text.
  { name: 'no such word', rule: 'when: { text: [staging area, entry team] }', subject: { text: noText }, says: 'passes', names: 'entry team', lacks: 'nothing' },
  { name: 'a part of a longer word', rule: 'when: { text: [raid] }', subject: { text: 'She was afraid of the parade.' }, says: 'passes', names: 'raid', lacks: 'inside-word', tells: 'raid' },
  { name: 'a plural', rule: 'when: { text: [staging area] }', subject: { text: 'All staging areas are closed.' }, says: 'passes', names: 'staging area', lacks: 'inside-word', tells: 'staging area' },
  { name: 'one phrase of three', rule: 'when: { text: [staging area, entry team, nearest hospital], at-least: 3 distinct }', subject: { text: 'The staging area is full.' }, says: 'passes', names: 'at least 3 different', lacks: 'phrases-missing', tells: 'entry team' },
  { name: 'two phrases of three', rule: 'when: { text: [staging area, entry team, nearest hospital], at-least: 3 distinct }', subject: { text: 'Staging area: the yard. Entry team: four.' }, says: 'passes', names: 'nearest hospital', lacks: 'phrases-missing', tells: 'nearest hospital' },
  { name: 'all the phrases', rule: 'when: { text: [staging area, entry team], at-least: 2 distinct }', subject: { text: 'Staging area: the yard. Entry team: four.' }, says: 'fails' },
  { name: 'other capitals', rule: 'when: { text: [staging area] }', subject: { text: 'STAGING AREA' }, says: 'fails' },
  { name: 'one phrase again and again', rule: 'when: { text: [entry team], at-least: 3 }', subject: { text: 'Entry team. Entry team.' }, says: 'passes', names: 'at least 3 times', lacks: 'too-few' },
  // together and near.
  { name: 'one kind of two is not there', rule: 'when: { together: [us-ssn, iban], within: row }', subject: { table: twoNames }, says: 'passes', names: 'stand together', lacks: 'part-missing', tells: 'iban' },
  { name: 'neither kind is there', rule: 'when: { together: [us-ssn, iban], within: row }', subject: { text: noText }, says: 'passes', names: 'stand together', lacks: 'nothing' },
  { name: 'in different rows', rule: 'when: { together: [us-ssn, iban], within: row }', subject: { table: 'Kind,SSN,IBAN\na,078-05-1120,\nb,,GB82WEST12345698765432\n' }, says: 'passes', names: 'in one row', lacks: 'apart' },
  { name: 'in one row', rule: 'when: { together: [us-ssn, iban], within: row }', subject: { table: 'Kind,SSN,IBAN\na,078-05-1120,GB82WEST12345698765432\n' }, says: 'fails' },
  { name: 'too far apart', rule: "when: { together: [us-ssn, iban], within: '20 characters' }", subject: { text: `${ssn} ${'is on the list that we keep here '.repeat(4)} GB82WEST12345698765432` }, says: 'passes', names: 'within 20 characters', lacks: 'apart' },
  { name: 'near words missing', rule: 'when: { near: { info: us-ssn, words: [shelter, safe house] } }', subject: { text: ssn }, says: 'passes', names: 'shelter', lacks: 'words-missing', tells: 'safe house' },
  { name: 'near words without the value', rule: 'when: { near: { info: us-ssn, words: [shelter] } }', subject: { text: 'The shelter is full.' }, says: 'passes', names: 'shelter', lacks: 'part-missing', tells: 'us-ssn' },
  { name: 'near words too far off', rule: 'when: { near: { info: us-ssn, words: [shelter] } }', subject: { text: `${ssn} ${'is on the list that we keep here '.repeat(9)} shelter` }, says: 'passes', names: 'within 160 characters', lacks: 'apart' },
  { name: 'near words beside it', rule: 'when: { near: { info: us-ssn, words: [shelter] } }', subject: { text: `shelter, ${ssn}` }, says: 'fails' },
  // column and rows.
  { name: 'no table', rule: 'when: { column: [victim] }', subject: { text: noText }, says: 'passes', names: 'victim', lacks: 'no-table' },
  { name: 'another header', rule: 'when: { column: [victim] }', subject: { table: 'Name,Town\nJane Doe,Almory\n' }, says: 'passes', names: 'victim', lacks: 'no-such-header' },
  { name: 'a header with a slip', rule: 'when: { column: [victim] }', subject: { table: 'Victm,Town\nJane Doe,Almory\n' }, says: 'passes', names: 'victim', lacks: 'header-near', tells: 'victim' },
  { name: 'a table without a header', rule: 'when: { column: [victim] }', subject: { table: 'Jane Doe,12\nJohn Roe,14\n' }, says: 'passes', names: 'victim', lacks: 'no-header' },
  { name: 'an empty column', rule: 'when: { column: [victim] }', subject: { table: 'Victim,Town\n,Almory\n' }, says: 'passes', names: 'victim', lacks: 'empty-column' },
  { name: 'a column so named', rule: 'when: { column: [victim] }', subject: { table: 'Victim,Town\nJane Doe,Almory\n' }, says: 'fails' },
  { name: 'a header of no kind', rule: 'when: { column: ["info:us-passport"] }', subject: { table: 'Papers,Town\nX0000000,Almory\n' }, says: 'passes', names: 'us-passport', lacks: 'no-such-header' },
  { name: 'a header that must be all of it', rule: "when: { column: ['=name'] }", subject: { table: 'Sample name,Town\nblue,Almory\n' }, says: 'passes', names: '=name', lacks: 'header-near', tells: '=name' },
  { name: 'one column so named of two', rule: 'when: { column: [victim, witness], at-least: 2 }', subject: { table: 'Victim,Town\nJane Doe,Almory\n' }, says: 'passes', names: 'at least 2', lacks: 'too-few' },
  { name: 'rows without the second column', rule: 'when: { rows: [[victim], [town]] }', subject: { table: 'Victim,Street\nJane Doe,High\n' }, says: 'passes', names: 'town', lacks: 'no-such-header', tells: 'town' },
  { name: 'too few rows', rule: 'when: { rows: [[victim], [town]], at-least: 5 }', subject: { table: 'Victim,Town\nJane Doe,Almory\nJohn Roe,Almory\n' }, says: 'passes', names: 'at least 5', lacks: 'too-few' },
  { name: 'enough rows', rule: 'when: { rows: [[victim], [town]], at-least: 2 }', subject: { table: 'Victim,Town\nJane Doe,Almory\nJohn Roe,Almory\n' }, says: 'fails' },
  // date and age.
  { name: 'the word without a day', rule: 'when: { date: { ahead: [raid] } }', subject: { text: 'The raid went well.' }, says: 'passes', names: 'raid', lacks: 'no-day-ahead' },
  { name: 'a day that is over', rule: 'when: { date: { ahead: [raid] } }', subject: { text: 'The raid of 3 March 2019 went well.' }, says: 'passes', names: 'still to come', lacks: 'no-day-ahead' },
  { name: 'a day without the word', rule: 'when: { date: { ahead: [raid] } }', subject: { text: 'See you on 3 March 2031.' }, says: 'passes', names: 'raid', lacks: 'words-missing', tells: 'raid' },
  { name: 'a day to come', rule: 'when: { date: { ahead: [raid] } }', subject: { text: 'The raid is on 3 March 2031.' }, says: 'fails' },
  { name: 'not so old', rule: 'when: { age: over 5 years }', subject: { text: 'Almory, 3 March 2025. Dear all.' }, says: 'passes', names: 'over 5 years', lacks: 'younger', tells: '2025-03-03' },
  { name: 'no date at all', rule: 'when: { age: over 5 years }', subject: { text: noText }, says: 'passes', names: 'over 5 years', lacks: 'undated' },
  { name: 'old enough', rule: 'when: { age: over 5 years }', subject: { text: 'Almory, 3 March 2015. Dear all.' }, says: 'fails' },
  // metadata.
  { name: 'no properties', rule: 'when: { metadata: author }', subject: { text: noText }, says: 'passes', names: 'author', lacks: 'nothing' },
  { name: 'another property', rule: 'when: { metadata: author }', subject: { metadata: { company: 'Almory' } }, says: 'passes', names: 'author', lacks: 'other-properties', tells: 'company' },
  { name: 'a value that does not count', rule: 'when: { metadata: author, except: [Almory County] }', subject: { metadata: { author: 'almory county' } }, says: 'passes', names: 'author', lacks: 'excepted-value' },
  { name: 'a property that is empty', rule: 'when: { metadata: author }', subject: { metadata: { author: '  ' } }, says: 'passes', names: 'author', lacks: 'empty-property' },
  { name: 'a property that is filled in', rule: 'when: { metadata: author, except: [Almory County] }', subject: { metadata: { author: 'Jane Doe' } }, says: 'fails' },
  // trait, format, path, file name, size, member.
  { name: 'built otherwise', rule: 'when: { trait: hidden-row }', subject: { traits: ['hidden-column'], text: noText }, says: 'passes', names: 'hidden-row', lacks: 'other-traits', tells: 'hidden-column' },
  { name: 'built plainly', rule: 'when: { trait: hidden-row }', subject: { text: noText }, says: 'passes', names: 'hidden-row', lacks: 'nothing' },
  { name: 'of another format', rule: 'when: { format: [xlsx, xls] }', subject: { format: 'csv', table: twoNames }, says: 'passes', names: 'xlsx', lacks: 'other-format', tells: 'csv' },
  { name: 'in another folder', rule: "when: { path: 'export/**' }", subject: { path: 'outbox/export/people.csv', table: twoNames }, says: 'passes', names: 'export/**', lacks: 'glob-folder', tells: '**/export/**' },
  { name: 'in a folder below', rule: "when: { path: '*.csv' }", subject: { path: 'outbox/people.csv', table: twoNames }, says: 'passes', names: '*.csv', lacks: 'glob-folder', tells: '**/*.csv' },
  { name: 'another ending', rule: "when: { file-name: 'people.csv' }", subject: { path: 'people.txt', text: noText }, says: 'passes', names: 'people.csv', lacks: 'glob-near', tells: 'people.*' },
  { name: 'a pattern without stars', rule: 'when: { file-name: people }', subject: { path: 'old people.csv', table: twoNames }, says: 'passes', names: 'people', lacks: 'glob-near', tells: '*people*' },
  { name: 'a name in other capitals', rule: "when: { file-name: 'PEOPLE.*' }", subject: { path: 'people.csv', table: twoNames }, says: 'fails' },
  { name: 'a folder in a pattern for names', rule: "when: { file-name: 'outbox/*.csv' }", subject: { path: 'outbox/people.csv', table: twoNames }, says: 'passes', names: 'outbox', lacks: 'glob-path', tells: 'path' },
  { name: 'a name that is far off', rule: "when: { file-name: '*.bak' }", subject: { path: 'people.csv', table: twoNames }, says: 'passes', names: '*.bak', lacks: 'other-name' },
  { name: 'no file inside', rule: "scope: tree\nwhen: { member: '*.xlsx' }", subject: { path: 'a.zip', format: 'zip' }, says: 'passes', names: '*.xlsx', lacks: 'no-member' },
  { name: 'another file inside', rule: "scope: tree\nwhen: { member: '*.xlsx' }", subject: { path: 'a.zip', format: 'zip', members: [{ path: 'b.txt', text: noText }] }, says: 'passes', names: '*.xlsx', lacks: 'other-name' },
  { name: 'a file inside', rule: "scope: tree\nwhen: { member: '*.xlsx' }", subject: { path: 'a.zip', format: 'zip', members: [{ path: 'b.xlsx', format: 'xlsx' }] }, says: 'fails' },
  // unless, all, any, none, but.
  { name: 'exempt by its path', rule: "when: { info: us-ssn }\nunless: { path: '**/templates/**' }", subject: { path: 'x/templates/form.txt', text: ssn }, says: 'exempt', names: 'templates' },
  { name: 'nearly exempt', rule: "when: { info: us-ssn }\nunless: { path: 'templates/**' }", subject: { path: 'x/templates/form.txt', text: ssn }, says: 'fails' },
  { name: 'one of two conditions', rule: 'when: { all: [{ column: [victim] }, { info: date-of-birth }] }', subject: { table: 'Name,DOB\nJane Doe,01/02/1980\n' }, says: 'passes', names: 'victim', lacks: 'no-such-header' },
  { name: 'what must not be so is so', rule: 'when: { all: [{ info: us-ssn }, { none: [{ text: [blank form] }] }] }', subject: { text: `Blank form. ${ssn}` }, says: 'passes', names: 'blank form', lacks: 'must-not' },
  { name: 'none of several ways', rule: 'when: { any: [{ info: iban }, { together: [us-ssn, date-of-birth], within: row }] }', subject: { table: twoNames }, says: 'passes', names: 'stand together', lacks: 'part-missing', tells: 'date-of-birth' },
  { name: 'two values of three in one of several ways', rule: 'when: { any: [{ info: iban }, { info: us-ssn, at-least: 3 distinct }] }', subject: { table: twoNames }, says: 'passes', names: 'at least 3', lacks: 'too-few-distinct' },
  { name: 'a rule on a folder', rule: 'scope: folder\nwhen: { info: us-ssn, at-least: 2 distinct }', subject: { text: ssn }, says: 'passes', names: 'at least 2', lacks: 'too-few-distinct' },
  { name: 'a rule that is lowered', rule: 'when: { info: us-ssn }\nbut: [{ lower-to: note, when: { text: [exercise] }, because: it reads as an exercise }]', subject: { text: `Exercise. ${ssn}` }, says: 'fails', tells: 'exercise' },
];

/** The policy of a case, which has one rule. */
export function policyTextOf({ rule, policy = '' }: WhyNotCase): string {
  const body = rule.replaceAll(/^/gm, '    ');
  return `policy: made\ntitle: Made\n${policy}\nrules:\n  - id: MADE-1\n    title: Made\n    severity: review\n    why: It is made.\n    do: Leave it.\n${body}\n`;
}
