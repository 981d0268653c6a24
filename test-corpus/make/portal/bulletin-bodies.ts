import { email, officer, people, person } from './people.ts';
import type { Random } from './random.ts';
import { type Content, plant, type Text, text } from './text.ts';
import { caseNumber, dateOfBirth, phone, plate, street, vehicle } from './values.ts';

/** A kind of bulletin: what its subject line says and what its body holds. */
interface Bulletin {
  readonly subject: string;
  readonly body: (random: Random) => Content;
}

/** The subject of the bulletin with that number: the kinds take turns. */
export function bulletinSubject(index: number): string {
  return `${bulletin(index).subject} (${String(index + 1)})`;
}

/** The body of the bulletin with that number. Handling markings stand on a line of their own. */
export function bulletinBody(index: number, random: Random): Text {
  return text`<html><body style="font-family:Verdana;font-size:10pt">
${bulletin(index).body(random)}
<hr><p>Tri-Rivers Regional Intelligence Exchange, serving Almory and Vesk counties</p>
</body></html>`;
}

const BULLETINS: readonly Bulletin[] = [
  { subject: 'Officer safety: subject of interest', body: subjectBulletin },
  { subject: 'Training: winter driving refresher', body: trainingNotice },
  { subject: 'Portal account', body: accountNotice },
  { subject: 'Advisory: card skimmers at fuel pumps', body: advisory },
  { subject: 'Regional intelligence note', body: intelligenceNote },
  { subject: 'Calendar of the month', body: calendar },
];

function bulletin(index: number): Bulletin {
  const found = BULLETINS[index % BULLETINS.length];
  if (found === undefined) throw new RangeError('there are no bulletins');
  return found;
}

function subjectBulletin(random: Random): Text {
  const subject = random.pick(people);
  return text`<div align="center">
${plant('marking-les', 'UNCLASSIFIED//FOR OFFICIAL USE ONLY')}
</div>
<h2>BE ON THE LOOKOUT</h2>
<table><tr><td>Name:</td><td>${subject.name}</td></tr>
<tr><td>DOB:</td><td>${dateOfBirth(random)}</td></tr>
<tr><td>Vehicle:</td><td>${vehicle(random)}, license plate ${plate(random)}</td></tr>
<tr><td>Last seen:</td><td>${street(random)}</td></tr></table>
<p>Request for information: anyone with knowledge of this subject should call ${officer(random.pick(people))} at
${phone(random)} and quote case number ${caseNumber(random)}.</p>`;
}

function trainingNotice(random: Random): Text {
  const contact = email(person(400 + random.integer(0, 5)));
  return text`<h2>Winter driving refresher</h2>
<p>The course is open to all partner agencies. It takes four hours and needs no vehicle of your own. Seats are given in
the order of requests. Lunch is not provided.</p>
<p>Write to <a href="mailto:${contact}">${contact}</a> or telephone ${phone(random)}.</p>`;
}

function accountNotice(random: Random): Text {
  return text`<p>Your portal account was renewed. Follow this link to sign in without a password and choose a new one:</p>
<p><a href="https://portal.trix.example/AutoLogin.aspx?guid=${random.guid()}&amp;reset=1">Reset password</a></p>
<p>The link does not expire and may be used as often as needed. Questions: call ${phone(random)}.</p>`;
}

function advisory(random: Random): Text {
  return text`<div align="right">
${plant('marking-tlp', 'TLP:AMBER')}
</div>
<h2>Skimmers at fuel pumps</h2>
<p>Overlay skimmers were found at three stations near ${street(random)}. Look for a keypad that sits higher than its
frame. This advisory must not be released to the media or the public.</p>
<p>Report finds to ${officer(random.pick(people))}, ${phone(random)}.</p>`;
}

function intelligenceNote(random: Random): Text {
  return text`<p>This note holds criminal intelligence kept under 28 CFR Part 23. The third agency rule applies: it may
not be disseminated without the consent of the originator.</p>
<p>The group around ${random.pick(people).name} moved its meetings to ${street(random)}. Reasonable suspicion is
documented in case number ${caseNumber(random)}.</p>`;
}

function calendar(random: Random): Text {
  return text`<h2>What is on</h2>
<ul><li>Analyst round table, first Tuesday</li><li>Records users group, ${String(random.integer(8, 28))}th</li>
<li>Portal maintenance on Sunday night: documents can be read, nothing can be uploaded</li></ul>`;
}
