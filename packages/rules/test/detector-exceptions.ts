import type { Case } from './detector-cases.ts';
import type { Outcome } from './detector-layouts.ts';

/** Examples that a detector does not find in some layouts, and why that is as it should be. */
export interface Exception {
  readonly layouts: readonly string[];
  readonly infoTypes: readonly string[];
  /** Those whose label, or whose text if they have none, is like this. All if absent. */
  readonly only?: RegExp;
  /** What comes of them. */
  readonly outcomes: readonly Outcome[];
  readonly reason: string;
}

/** Layouts that put something on the line of a value, after it or on both sides. */
const onItsLine = [
  'in brackets',
  'in square brackets',
  'in quotation marks',
  'in a sentence',
  'before a comma',
  'in a string of JSON',
  'in markup',
];

const forms = ['after a label', 'in a form', 'in a form in an e-mail', 'in a form in a quoted reply'];

/** All that there are. One that no example needs any longer fails its test. */
export const exceptions: readonly Exception[] = [
  {
    layouts: forms,
    infoTypes: ['person-name'],
    only: /^Name of (?:child|student)$/,
    outcomes: ['missing'],
    reason: 'one word after a colon may be anything; in a column the other cells tell',
  },
  {
    layouts: forms,
    infoTypes: ['demographics', 'health-record', 'social-media', 'staff-assigned', 'vehicle-description'],
    only: /^(?:Race|VICRACE|MARITAL_STATUS|ImmigrationStatus|Sexual Orientation|Meds|ALLERGIES|BLOOD_TYPE|Disability|Screen Name|Assigned Detective|ASGND_TO|Year.Make.Model)$/,
    outcomes: ['missing'],
    reason: 'words after a colon may be anything; in a column the header says what they are',
  },
  {
    layouts: forms,
    infoTypes: ['password'],
    only: /^(?:password encrypted|PasswordHash)$/,
    outcomes: ['missing'],
    reason: 'in a line of text only what stands right after the word for a password is read',
  },
  {
    layouts: onItsLine,
    infoTypes: [
      'marking-classified',
      'marking-cui',
      'marking-les',
      'marking-other',
      'marking-pcii',
      'marking-ssi',
      'marking-tlp',
      'marking-uk',
    ],
    outcomes: ['longer', 'missing'],
    reason: 'a marking counts as a whole line or at the start of one; elsewhere it is only spoken of',
  },
  {
    layouts: ['in a list', 'in a quoted reply'],
    infoTypes: ['marking-classified'],
    only: /^Classified By/,
    outcomes: ['missing'],
    reason: 'an authority block has two lines, and the second has no sign before it here',
  },
  {
    layouts: onItsLine,
    infoTypes: [
      'gang-alias',
      'intelligence-grading',
      'juvenile',
      'operation-plan',
      'surveillance',
      'suspicious-activity-report',
    ],
    outcomes: ['longer'],
    reason: 'what is written in a field or an entry of a log goes to the end of its line',
  },
  {
    layouts: ['before a comma'],
    infoTypes: ['us-street-address'],
    only: /^(?:LKA|address): /,
    outcomes: ['longer'],
    reason: 'what stands after a word for an address goes to the end of its line',
  },
  {
    layouts: onItsLine,
    infoTypes: ['connection-string', 'network-secret', 'password'],
    outcomes: ['longer'],
    reason: 'a secret may hold any character, so what touches it is taken for a part of it',
  },
  {
    layouts: onItsLine,
    infoTypes: ['network-secret', 'password'],
    only: /^(?:password|SNMP community string): \w+$|^db1/,
    outcomes: ['missing'],
    reason: 'a word with no digit is a secret only as the rest of its line, and so is a line of .pgpass',
  },
  {
    layouts: ['in markup'],
    infoTypes: ['passport-mrz'],
    outcomes: ['missing'],
    reason: 'the tag begins with the character that fills the zone; in markup that is written &lt;',
  },
  {
    layouts: ['in capitals'],
    infoTypes: ['api-token', 'crypto-address', 'password-hash', 'private-key'],
    outcomes: ['missing'],
    reason: 'letters of both cases are different digits of base58, base64 and crypt(3), and of a checksum',
  },
  {
    layouts: ['in capitals'],
    infoTypes: ['connection-string', 'network-secret', 'password'],
    only: /^(?:AccountName|cache1|host=|crypto|enable|ip ospf|neighbor|ppp|pre-|radius|rocommunity|set snmp|snmp|tacacs|username|bindpw|curl|mysql|requirepass)/,
    outcomes: ['missing'],
    reason: 'commands and settings that are read in small letters alone',
  },
  {
    layouts: ['in capitals'],
    infoTypes: ['marking-classified'],
    only: /^Classified By/,
    outcomes: ['missing'],
    reason: 'the words of an authority block are written with small letters',
  },
  {
    layouts: ['in capitals'],
    infoTypes: ['officer-identity', 'person-name', 'undercover'],
    only: /TFO|Special Agent|Detective|undercover|Mr\.|Jane Q|Karen|Maria|Siobhan/,
    outcomes: ['longer', 'missing'],
    reason: 'where all is in capitals, they do not tell a name from the words around it',
  },
  {
    layouts: ['in capitals'],
    infoTypes: ['operation-plan'],
    only: /^Distress signal/,
    outcomes: ['missing'],
    reason: 'read as a form, of which only the value is reported',
  },
  {
    layouts: forms,
    infoTypes: ['operation-plan'],
    only: /^Nearest Hospital$/,
    outcomes: ['longer'],
    reason: 'read as a line of a plan, which is reported with its field',
  },
  {
    layouts: forms,
    infoTypes: ['gang-alias', 'subject-description'],
    only: /^(?:Subject|Suspect|Custom_|Vehicle1)/,
    outcomes: ['missing'],
    reason:
      'in a line, a label counts only if it is nothing but the words for the value: lines are also prose and code',
  },
  {
    layouts: forms,
    infoTypes: ['informant', 'operation-plan', 'sealed-process', 'network-secret'],
    only: /^(?:Custom_TipsterInfo|StagingArea|Wiretaps|CommunityString)$/,
    outcomes: ['missing'],
    reason: 'in a line, a value of words counts only if it looks like a name: lines are also prose',
  },
  {
    layouts: forms,
    infoTypes: ['api-token', 'password', 'person-name', 'uk-vehicle-registration'],
    only: /^(?:MerchantKey|PayPalAPISignature|PasswordPIN|password|last_name|Vehicle Reg)$/,
    outcomes: ['missing'],
    reason: 'a value that says nothing by itself counts only in a cell or a field, of which it is all',
  },
  {
    layouts: ['under a key of JSON'],
    infoTypes: ['person-name'],
    only: /^Name$/,
    outcomes: ['missing'],
    reason: 'anything has a name, and under a key of JSON it is a thing more often than a person',
  },
];

/** Whether it is known that a detector makes this of an example in a layout. */
export function isExcepted(exception: Exception, layout: string, infoType: string, example: Case): boolean {
  const { layouts, infoTypes, only } = exception;
  if (!layouts.includes(layout) || !infoTypes.includes(infoType)) return false;
  return only === undefined || only.test(example.label ?? example.text);
}
