import { lines, write } from './content.ts';
import { type Template, text } from './template.ts';

/** Dockets, rosters of jails, warrants, and what is filed with a clerk. */
export const COURT: readonly Template[] = [
  text('docket-calendar', 'list', (p) =>
    lines(
      `DOCKET CALL - DIVISION ${p.number(1, 9)} - ${p.date()} 9:00 AM`,
      ...p.repeat(
        p.number(3, 7),
        (index) =>
          write`${index + 1}.  Case No. ${p.value('case-number')}  STATE v. ${p.value('person-name')}  ${p.pick('ARRAIGNMENT', 'PLEA', 'STATUS')}`,
      ),
    ),
  ),

  text('docket-entries', 'log', (p) =>
    lines(
      write`DOCKET SHEET   Docket no. ${p.value('case-number')}`,
      `${p.isoDate()}  1  COMPLAINT filed (2 pp.)`,
      write`${p.isoDate()}  2  NOTICE OF APPEARANCE by ${p.name()} for defendant`,
      write`${p.isoDate()}  3  ORDER ${p.mark('sealed-process', 'FILED UNDER SEAL')}`,
      `${p.isoDate()}  4  MINUTE ENTRY. ${p.remark()}`,
    ),
  ),

  text('arrest-warrant-face', 'form', (p) =>
    lines(
      'THE STATE TO ANY PEACE OFFICER, GREETINGS:',
      write`You are commanded to arrest ${p.name()}, date of birth ${p.value('date-of-birth')}, ${p.value('subject-description')}, and bring that person before this court.`,
      write`Cause number ${p.value('case-number')}`,
      'Bond: no bond.',
    ),
  ),

  text('search-warrant-face', 'form', (p) =>
    lines(
      p.mark('sealed-process', 'SEALED SEARCH WARRANT'),
      write`Place to be searched: ${p.value('us-street-address')}`,
      write`Thing to be searched: one phone, IMEI ${p.value('imei')}`,
      write`Affiant: ${p.value('officer-identity')}`,
      'Return within ten days.',
    ),
  ),

  text(
    'warrant-affidavit-source',
    'prose',
    (p) =>
      write`Your affiant states that within the past 72 hours ${p.value('informant')} bought a small bag at ${p.value('us-street-address')}. The source has given good information four times. ${p.remark()}`,
  ),

  text(
    'tracking-warrant',
    'form',
    (p) =>
      lines(
        write`ORDER FOR ${p.mark('surveillance', 'GPS TRACKING DEVICE')}`,
        write`Vehicle: plate ${p.plateAndState(' ')}, VIN ${p.value('vin')}`,
        `Not to exceed ${p.number(20, 45)} days.`,
        write`${p.mark('sealed-process', 'THIS ORDER IS SEALED')}`,
      ),
    ['sealed-process'],
  ),

  text(
    'grand-jury-cover',
    'memo',
    (p) =>
      lines(
        'TO: CUSTODIAN OF RECORDS',
        write`RE: ${p.mark('sealed-process', 'GRAND JURY SUBPOENA')} no. ${p.number(100, 999)}`,
        write`Produce statements for account number ${p.value('us-bank-account')} in the name of ${p.name()}.`,
      ),
    ['case-number'],
  ),

  text('jail-roster-columns', 'list', (p) =>
    lines(
      'INMATES IN CUSTODY                     RUN 0600',
      ...p.repeat(
        p.number(3, 8),
        () =>
          write`BKG# ${p.value('booking-number')}   ${p.value('person-name')}   DOB ${p.value('date-of-birth')}   POD ${p.pick('A', 'B', 'C')}`,
      ),
    ),
  ),

  text('jail-release-list', 'list', (p) =>
    lines(
      'RELEASES',
      ...p.repeat(
        p.number(2, 6),
        () => write`Booking no. ${p.value('booking-number')} State ID ${p.value('sid')} time served ${p.clock()}`,
      ),
    ),
  ),

  text('jail-medical', 'form', (p) =>
    lines(
      'INTAKE HEALTH SCREEN',
      write`Inmate: ${p.value('person-name')}`,
      write`Booking number: ${p.value('booking-number')}`,
      write`Medical record no: ${p.value('medical-record-number')}`,
      write`Ordering provider NPI: ${p.value('us-npi')}`,
      'Allergies: none stated',
    ),
  ),

  text('ice-hold', 'form', (p) =>
    lines(
      'DETAINER RECEIVED',
      write`Alien number: ${p.value('a-number')}`,
      write`Name: ${p.value('person-name')}`,
      write`FBI No.: ${p.value('fbi-number')}`,
      write`US passport or foreign passport no: ${p.value('us-passport')}`,
    ),
  ),

  text('presentence-report', 'report', (p) =>
    lines(
      'PRESENTENCE INVESTIGATION',
      write`Defendant: ${p.value('person-name')}`,
      write`SSN: ${p.value('us-ssn')}     FBI no: ${p.value('fbi-number')}`,
      write`Legal address: ${p.value('us-street-address')}`,
      write`Victim impact: ${p.value('victim-witness')} declined to be heard.`,
    ),
  ),

  text('juvenile-petition', 'form', (p) =>
    lines(
      'IN THE INTEREST OF A MINOR',
      write`The State alleges that ${p.value('juvenile')} took a bicycle on ${p.date()}.`,
      write`Mother: ${p.value('person-name')}, ${p.value('us-street-address')}`,
    ),
  ),

  text(
    'victim-notification',
    'prose',
    (p) =>
      write`Notice was mailed to ${p.value('victim-witness')} at ${p.value('us-street-address')} before the hearing of ${p.date()}. ${p.remark()}`,
  ),

  text('extradition-packet', 'list', (p) =>
    lines(
      'EXTRADITION CHECKLIST',
      write`[x] NCIC entry, NIC number ${p.value('nic')}`,
      write`[x] Requesting agency ORI ${p.value('ori')}`,
      write`[x] Fugitive ${p.name()}, SID number ${p.value('sid')}`,
      '[ ] Governor signature',
    ),
  ),

  text('bond-receipt', 'form', (p) =>
    lines(
      `RECEIPT ${p.number(100, 999)}`,
      write`Received from ${p.name()} for defendant ${p.name()}`,
      write`By card ${p.value('payment-card')}`,
      write`Case number ${p.value('case-number')}`,
    ),
  ),

  text(
    'expunged-notice',
    'memo',
    (p) =>
      lines(
        write`${p.mark('marking-other', 'NOT FOR PUBLIC RELEASE')}`,
        'ORDER TO SEAL ARREST RECORD',
        write`Petitioner ${p.name()}, DL number ${p.licenseAndState(' ')}`,
      ),
    ['sealed-process'],
  ),
];
