import { lines, write } from './content.ts';
import { type Template, text } from './template.ts';

/** Papers with the numbers of criminal justice in the United States. */
export const JUSTICE: readonly Template[] = [
  text('ncic-wanted-hit', 'ncic', (p) =>
    lines('1L01 NCIC HIT', `RE: QW.${p.digits(6)}`, '', p.value('ncic-record'), '', 'CONFIRM WITH ORI BEFORE ACTION'),
  ),

  text('ncic-two-records', 'ncic', (p) =>
    lines(
      'SYSTEM RESPONSE RECORD 1 OF 2',
      p.value('ncic-record'),
      '-----------------------------',
      'SYSTEM RESPONSE RECORD 2 OF 2',
      p.value('ncic-record'),
    ),
  ),

  text('ncic-pasted-in-email', 'email', (p) =>
    lines(
      write`From: ${p.value('email-address')}`,
      'Subject: FW: return you asked for',
      '',
      'Here is what came back on the teletype, do not forward.',
      '',
      p.value('ncic-record'),
    ),
  ),

  text('hit-confirmation', 'report', (p) =>
    lines(
      'HIT CONFIRMATION REQUEST',
      write`Originating agency ORI: ${p.value('ori')}`,
      write`NCIC number (NIC): ${p.value('nic')}`,
      write`Agency case number: ${p.value('case-number')}`,
      `Time allowed: ${p.pick('10 minutes', '1 hour')}. ${p.remark()}`,
    ),
  ),

  text(
    'nic-in-narrative',
    'prose',
    (p) =>
      write`Dispatch advised the vehicle was entered as stolen, NIC# ${p.value('nic')}, and the entering agency (ORI ${p.value('ori')}) confirmed within minutes. ${p.remarks()}`,
  ),

  text('rap-sheet', 'report', (p) =>
    lines(
      'CRIMINAL HISTORY TRANSCRIPT',
      write`NAME: ${p.value('person-name')}`,
      write`DATE OF BIRTH: ${p.value('date-of-birth')}`,
      write`FBI NUMBER: ${p.value('fbi-number')}`,
      write`STATE ID (SID): ${p.value('sid')}`,
      write`SOCIAL SECURITY NO: ${p.value('us-ssn')}`,
      `ARREST 1  ${p.date()}  ${p.pick('BURGLARY', 'THEFT', 'ASSAULT 2')}  DISPOSITION: ${p.pick('CONVICTED', 'DISMISSED')}`,
    ),
  ),

  text('fbi-number-memo', 'memo', (p) =>
    lines(
      'To: Records supervisor',
      `Date: ${p.date()}`,
      write`Please merge the two jackets. FBI no. ${p.value('fbi-number')} and UCN ${p.value('fbi-number')} belong to one person, as the prints show. ${p.remark()}`,
    ),
  ),

  text('sid-merge-list', 'list', (p) =>
    lines(
      'State identification numbers to purge',
      ...p.repeat(p.number(3, 6), () => write`State ID: ${p.value('sid')}`),
    ),
  ),

  text('jail-roster-text', 'report', (p) =>
    lines(
      'DAILY JAIL ROSTER',
      ...p.repeat(
        p.number(2, 5),
        () =>
          write`Booking #: ${p.value('booking-number')}  Inmate: ${p.value('person-name')}  DOB: ${p.value('date-of-birth')}`,
      ),
    ),
  ),

  text(
    'inmate-letter',
    'prose',
    (p) =>
      write`The inmate ${p.name()}, register number ${p.mark('booking-number', `${p.digits(5)}-${p.digits(3)}`)}, asked for a transfer on ${p.date()}. ${p.remarks()}`,
  ),

  text('cad-log', 'log', (p) =>
    lines(
      write`CAD INCIDENT ${p.value('case-number')}`,
      `${p.clock()} CALL RECEIVED, ${p.pick('SUSPICIOUS PERSON', 'ALARM', 'DISTURBANCE')}`,
      write`${p.clock()} CALLER PHONE ${p.value('phone-number')}`,
      write`${p.clock()} LOC: ${p.value('us-street-address')}`,
      `${p.clock()} UNIT ${p.number(1, 9)}A${p.number(10, 40)} ON SCENE`,
      write`${p.clock()} PLATE ${p.plateAndState(' ')} NO WANTS`,
      `${p.clock()} CLEARED`,
    ),
  ),

  text('evidence-log', 'report', (p) =>
    lines(
      'PROPERTY AND EVIDENCE',
      write`Incident number: ${p.value('case-number')}`,
      write`Submitted by: ${p.value('officer-identity')}, badge ${p.value('badge-number')}`,
      `Item 1: one ${p.pick('black wallet', 'kitchen knife', 'claw hammer')}, tagged and bagged`,
      `Item 2: ${p.number(2, 9)} photographs on disc`,
      write`Related report no. ${p.value('case-number')}`,
    ),
  ),

  text('case-json', 'json', (p) =>
    lines(
      '{',
      write`  "caseNumber": "${p.value('case-number')}",`,
      write`  "ori": "${p.value('ori')}",`,
      write`  "suspect": { "name": "${p.name()}", "fbiNumber": "${p.value('fbi-number')}", "sid": "${p.value('sid')}" },`,
      write`  "leadDetective": "${p.value('officer-identity')}"`,
      '}',
    ),
  ),

  text('court-notice', 'prose', (p) =>
    lines(
      'NOTICE TO APPEAR',
      write`Docket number ${p.value('case-number')}`,
      write`You, ${p.name()}, of ${p.value('us-street-address')}, are to appear on ${p.date()} at nine in the morning.`,
    ),
  ),

  text(
    'probation-note',
    'prose',
    (p) =>
      write`Probationer ${p.name()} (SID ${p.value('sid')}) missed the second meeting. Home visit at ${p.value('us-street-address')} went unanswered. ${p.remark()}`,
  ),

  text('rfi-body', 'form', (p) =>
    lines(
      'REQUEST FOR INFORMATION',
      write`Requestor: ${p.value('officer-identity')}`,
      write`Requestor phone: ${p.value('phone-number')}`,
      write`Subject: ${p.value('person-name')}`,
      write`Subject DOB: ${p.value('date-of-birth')}`,
      write`Subject SSN: ${p.value('us-ssn')}`,
      write`Subject FBI #: ${p.value('fbi-number')}`,
      write`Subject VIN: ${p.value('vin')}`,
    ),
  ),

  text('warrant-entry-sheet', 'form', (p) =>
    lines(
      'WARRANT ENTRY WORKSHEET',
      write`Wanted person: ${p.value('person-name')}`,
      write`Physical: ${p.value('subject-description')}`,
      write`SOC: ${p.value('us-ssn')}`,
      write`OCA: ${p.value('case-number')}`,
      write`Entering ORI: ${p.value('ori')}`,
    ),
  ),

  text('lpr-hits-log', 'log', (p) =>
    lines('LPR ALERTS, LAST 24 HOURS', ...p.repeat(p.number(3, 8), () => p.value('alpr-read'))),
  ),

  text('alpr-memo', 'memo', (p) =>
    lines(
      `Date: ${p.date()}`,
      'Re: vehicle movements',
      write`The system returned the following reads. ${p.value('alpr-read')}. ${p.value('alpr-read')}. ${p.remark()}`,
    ),
  ),
];
