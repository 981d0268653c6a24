import { lines, write } from './content.ts';
import { capitals, wrapped } from './second-shapes.ts';
import { type Template, text } from './template.ts';

/** Narrow columns that a scanner read, identifiers broken at the end of the line, and teletypes in capitals. */
export const SCANS: readonly Template[] = [
  text('ocr-ssn-column', 'form', (p) =>
    lines(
      'APPL1CATION FOR PERM IT',
      write`Social Security Number: ${wrapped(p.value('us-ssn'))}`,
      write`Applicant name: ${p.value('person-name')}`,
      'Signature .......... ~ ..',
    ),
  ),

  text('ocr-phone-column', 'prose', (p) =>
    lines(
      'the caller gave a number',
      write`to ring, telephone ${wrapped(p.value('phone-number'))}`,
      'and would not give a name .',
    ),
  ),

  text('ocr-card-slip', 'form', (p) =>
    lines('C U S T O M E R   C O P Y', write`VISA / MC card no ${wrapped(p.value('payment-card'))}`, 'THANK Y0U'),
  ),

  text('ocr-iban-letter', 'prose', (p) =>
    lines(
      'Sirs , we refer to',
      write`the account with IBAN ${wrapped(p.value('iban'))}`,
      'which was closed in spring .',
    ),
  ),

  text('ocr-ein-letterhead', 'prose', (p) =>
    lines(
      'Department of the Treas ury',
      write`Employer identification number: ${wrapped(p.value('us-ein'))}`,
      p.remark(),
    ),
  ),

  text('ocr-address-block', 'prose', (p) =>
    lines('Mail returned , forward to', wrapped(p.value('us-street-address')), 'within ten days .'),
  ),

  text('ocr-custody-photo', 'form', (p) =>
    lines(
      'CUST0DY IMAGE',
      write`PNC ID ${p.value('uk-pnc-id')}`,
      write`N.I. number: ${wrapped(p.value('uk-nino'))}`,
      write`Address ${wrapped(p.value('uk-postcode-address'))}`,
    ),
  ),

  text('ocr-nhs-wristband', 'form', (p) =>
    lines(
      'Hosp ital copy',
      write`NHS No: ${wrapped(p.value('uk-nhs-number'))}`,
      write`D.O.B. ${p.value('date-of-birth')}`,
    ),
  ),

  text('ocr-mbi-card', 'form', (p) =>
    lines(
      'MEDICARE HEALTH INSURANCE',
      write`Name: ${p.value('person-name')}`,
      write`Medicare number: ${wrapped(p.value('us-mbi'))}`,
    ),
  ),

  text('ocr-microfiche', 'report', (p) =>
    lines(
      'fiche 114 / frame 9',
      write`Case No. ${wrapped(p.value('case-number'))}`,
      write`Alien no. ${wrapped(p.value('a-number'))}`,
      'remainder illegible',
    ),
  ),

  text('ocr-itin-notice', 'form', (p) =>
    lines('No tice CP565', write`Your ITIN is ${wrapped(p.value('us-itin'))}`, 'Keep this no tice .'),
  ),

  text('ocr-officer-note', 'prose', (p) =>
    lines('hand written , p. 2', write`spoke to ${wrapped(p.value('officer-identity'))}`, 'about the keys .'),
  ),

  text('teletype-attempt-to-locate', 'ncic', (p) =>
    capitals(
      lines(
        'ATTEMPT TO LOCATE / CHECK WELFARE',
        write`SUBJ: ${p.name()} DOB: ${p.value('date-of-birth')}`,
        write`LAST SEEN: ${p.value('subject-description')}`,
        write`DRIVING: 2011 CHEV PU, LIC PLATE ${p.plateAndState(' ')}`,
        write`CALL DISPATCH ${p.value('phone-number')}`,
      ),
    ),
  ),

  text('teletype-hit-confirm', 'ncic', (p) =>
    capitals(
      lines(
        'YQ.URGENT.RNO/1.RTY/WARRANT',
        write`ORI/${p.value('ori')}`,
        write`NIC/${p.value('nic')}`,
        write`OCA/${p.value('case-number')}`,
        'PLEASE CONFIRM WARRANT IS OUTSTANDING',
      ),
    ),
  ),

  text('teletype-stolen-record', 'ncic', (p) =>
    lines('TXT', 'REPORTED STOLEN, RECORD FOLLOWS', p.value('ncic-record'), 'END OF MESSAGE'),
  ),

  text('teletype-wanted-broadcast', 'ncic', (p) =>
    lines('REGIONAL BROADCAST 2 STATES', p.value('ncic-record'), 'ARMED, USE CAUTION', 'AUTH: DESK 0400'),
  ),

  text('teletype-runaway', 'ncic', (p) =>
    capitals(
      lines(
        'REF: RUNAWAY',
        write`${p.value('juvenile')} LEFT SCHOOL ON FOOT`,
        write`GUARDIAN ${p.name()} AT ${p.value('phone-number')}`,
      ),
    ),
  ),

  text(
    'teletype-robbery',
    'ncic',
    (p) =>
      capitals(
        lines(
          'ARMED ROBBERY ALL UNITS',
          write`SUSPECT ONE ${p.value('subject-description')}`,
          write`VEHICLE VIN ${p.value('vin')}`,
          write`REFER ${p.value('officer-identity')}`,
        ),
      ),
    ['victim-witness'],
  ),

  text('teletype-file-check', 'ncic', (p) =>
    capitals(
      lines(
        'ADMIN MESSAGE TO ALL TERMINALS',
        write`REQUEST RECORDS ON ${p.name()} FBI NUMBER ${p.value('fbi-number')} STATE ID ${p.value('sid')}`,
        write`REPLY TO ORI ${p.value('ori')} ATTN ${p.value('officer-identity')}`,
      ),
    ),
  ),

  text('teletype-uk-circulation', 'ncic', (p) =>
    capitals(
      lines(
        'ALL FORCES CIRCULATION',
        write`WANTED: ${p.name()} PNCID ${p.value('uk-pnc-id')} CRO ${p.value('uk-cro-number')}`,
        write`USING VRM ${p.value('uk-vehicle-registration')}`,
        write`OIC ${p.british('officer-identity')}`,
      ),
    ),
  ),
];
