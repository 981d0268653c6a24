import { lines, write } from './content.ts';
import { capitals } from './second-shapes.ts';
import { type Template, text } from './template.ts';

/** Bulletins, watchers' logs, tips, sources, plans, and what body cameras heard. */
export const WATCH: readonly Template[] = [
  text('intel-bulletin', 'report', (p) =>
    lines(
      p.value('marking-les'),
      `INTELLIGENCE BULLETIN ${p.number(1, 90)}`,
      write`Person of interest: ${p.name()}, also known as "${p.value('gang-alias')}".`,
      write`Physical: ${p.value('subject-description')}`,
      p.remark(),
    ),
  ),

  text('intel-log-graded', 'form', (p) =>
    lines(
      'INTELLIGENCE LOG',
      p.value('intelligence-grading'),
      write`Nominal ${p.name()} has the use of a van, VRM ${p.value('uk-vehicle-registration')}.`,
      'Sanitised: yes',
    ),
  ),

  text(
    'intel-digest',
    'list',
    (p) =>
      lines(
        'WEEKLY DIGEST',
        ...p.repeat(p.number(2, 4), (index) => write`${index + 1}. ${p.remark()} [${p.value('intelligence-grading')}]`),
      ),
    ['intelligence-grading'],
  ),

  text('follow-log', 'log', (p) =>
    lines(
      p.mark('surveillance', 'SURVEILLANCE LOG'),
      `${p.clock()} eyes on, front door`,
      write`${p.clock()} S1 out: ${p.value('subject-description')}`,
      write`${p.clock()} into vehicle, plate ${p.plateAndState(' ')}`,
      write`${p.clock()} stop, stop, stop at ${p.value('us-street-address')}`,
      `${p.clock()} lost at lights`,
    ),
  ),

  text('tech-install-note', 'memo', (p) =>
    lines(
      'TECHNICAL SUPPORT UNIT',
      write`A ${p.mark('surveillance', 'covert camera')} was installed facing ${p.value('us-street-address')}. A ${p.mark('surveillance', 'cell-site simulator')} is booked for Friday.`,
      write`Handset IMSI ${p.value('imsi')}`,
    ),
  ),

  text(
    'tracker-pings',
    'log',
    (p) =>
      lines(
        p.mark('surveillance', 'GPS TRACKER PINGS'),
        ...p.repeat(p.number(3, 7), () => write`${p.clock()} GPS ${p.value('gps-coordinate')}`),
      ),
    ['surveillance'],
  ),

  text(
    'suspicious-activity-log',
    'form',
    (p) =>
      lines(
        write`${p.mark('suspicious-activity-report', 'SUSPICIOUS ACTIVITY REPORT (SAR)')}`,
        'Category: observation / surveillance of a dam',
        write`Individual: ${p.value('subject-description')}`,
        write`Vehicle: license plate ${p.plateAndState(' ')}`,
        write`Caller: ${p.name()}, ${p.value('phone-number')}`,
      ),
    ['victim-witness', 'surveillance'],
  ),

  text(
    'bank-sar-narrative',
    'prose',
    (p) =>
      write`This ${p.mark('suspicious-activity-report', 'FinCEN SAR')} is filed to report cash moved by ${p.name()} (SSN ${p.value('us-ssn')}) through account number ${p.value('us-bank-account')}. ${p.remark()}`,
  ),

  text('sar-routing-mail', 'email', (p) =>
    lines(
      write`Subject: ${p.mark('suspicious-activity-report', 'ISE-SAR')} submitted by a hotel`,
      '',
      write`Uploaded to ${p.mark('suspicious-activity-report', 'eGuardian')} by ${p.value('officer-identity')}. ${p.remark()}`,
    ),
  ),

  text(
    'cybertip-json',
    'json',
    (p) =>
      lines(
        '{',
        write`  "title": "${p.mark('csam-reference', `CyberTipline Report ${p.digits(8)}`)}",`,
        write`  "reportedEmail": "${p.value('email-address')}",`,
        write`  "loginIp": "${p.value('ip-address')}",`,
        write`  "classification": "apparent ${p.mark('csam-reference', 'child sexual abuse material')}"`,
        '}',
      ),
    ['juvenile'],
  ),

  text(
    'cybertip-triage',
    'list',
    (p) =>
      lines(
        'ICAC TRIAGE BOARD',
        ...p.repeat(
          p.number(2, 5),
          () =>
            write`${p.mark('csam-reference', `CyberTip ${p.digits(9)}`)} - uploader phone ${p.value('phone-number')}`,
        ),
      ),
    ['juvenile'],
  ),

  text(
    'forensic-triage-prose',
    'prose',
    (p) =>
      write`Preview of the tower found ${p.mark('csam-reference', 'CSAM')} in two folders. The examiner, ${p.value('officer-identity')}, stopped and called the prosecutor. ${p.remark()}`,
    ['juvenile'],
  ),

  text('bodycam-transcript', 'chat', (p) =>
    lines(
      'BODY-WORN CAMERA TRANSCRIPT (auto)',
      '00:00:04 OFFICER: Can I get your name?',
      write`00:00:07 DRIVER: ${p.name()}.`,
      '00:00:09 OFFICER: And your date of birth?',
      write`00:00:12 DRIVER: Date of birth is ${p.value('date-of-birth')}.`,
      write`00:00:20 OFFICER: Phone number? DRIVER: ${p.value('phone-number')}.`,
    ),
  ),

  text('bodycam-victim', 'chat', (p) =>
    lines(
      'BWC-2 TRANSCRIPT',
      '[00:14] OFC: which door did he come in',
      write`[00:19] OFC: I have ${p.value('victim-witness')} here with me`,
      write`[00:31] DISPATCH: copy, ${p.value('officer-identity')} is coming to you`,
    ),
  ),

  text('bodycam-juvenile', 'chat', (p) =>
    lines(
      'CAMERA 3, CHANNEL AUDIO',
      write`[01:02] unit: got ${p.value('juvenile')} hiding in the shed`,
      write`[01:40] dispatch: mother is at ${p.value('us-street-address')}`,
    ),
  ),

  text('plate-reader-digest', 'log', (p) =>
    lines(
      'OVERNIGHT READER DIGEST',
      ...p.repeat(p.number(3, 6), (index) => write`#${index + 1} ${p.value('alpr-read')}`),
    ),
  ),

  text('plate-reader-mail', 'email', (p) =>
    lines('Subject: match', '', write`Your watch list returned one match: ${p.value('alpr-read')}. ${p.remark()}`),
  ),

  text(
    'source-contact-sheet',
    'form',
    (p) =>
      lines(
        'SOURCE CONTACT SHEET',
        write`Source: ${p.value('informant')}`,
        write`Handler: ${p.value('officer-identity')}`,
        `Place: car park. Paid: $${p.number(1, 9)}0. ${p.remark()}`,
      ),
    ['informant'],
  ),

  text('undercover-phone-log', 'log', (p) =>
    lines(
      'COVERT PHONES, SIGNED OUT',
      ...p.repeat(p.number(2, 5), () => write`${p.value('undercover')} has the phone ${p.value('phone-number')}`),
    ),
  ),

  text(
    'buy-bust-plan',
    'report',
    (p) =>
      lines(
        p.value('operation-plan'),
        write`Buyer: ${p.value('undercover')}`,
        write`Deal location: ${p.value('us-street-address')}`,
        write`Arrest team leader: ${p.value('officer-identity')}`,
        `Go signal: hat off. Nearest trauma center: ${p.town()}.`,
      ),
    ['operation-plan'],
  ),

  text(
    'ops-whiteboard',
    'list',
    (p) =>
      capitals(
        lines(
          p.mark('operation-plan', 'ENTRY TEAM ASSIGNMENTS'),
          write`1 RAM ${p.value('officer-identity')}`,
          write`2 SHIELD ${p.value('officer-identity')}`,
          write`REAR ${p.value('officer-identity')}`,
        ),
      ),
    ['operation-plan'],
  ),

  text('gang-file-card', 'form', (p) =>
    lines(
      'FIELD INTERVIEW CARD',
      write`Name: ${p.value('person-name')}   AKA: ${p.value('gang-alias')}`,
      write`Tag: ${p.plateAndState(' ')}`,
      write`Stopped by ${p.value('officer-identity')} at ${p.corner()}`,
    ),
  ),

  text(
    'line-sheet',
    'log',
    (p) =>
      lines(
        write`${p.mark('sealed-process', 'Title III')} LINE SHEET`,
        write`${p.clock()} OUT to ${p.value('phone-number')}, non-pertinent, minimized`,
        write`${p.clock()} IN from ${p.value('phone-number')}, speaker "${p.value('gang-alias')}"`,
      ),
    ['gang-alias'],
  ),

  text(
    'pipeline-plan-classified',
    'prose',
    (p) =>
      write`${p.portion('marking-classified')} The team crossed at grid ${p.value('grid-reference')} and stayed an hour. ${p.remark()}`,
  ),
];
