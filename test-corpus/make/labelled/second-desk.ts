import { lines, write } from './content.ts';
import { cardExpiry } from './money.ts';
import { type Template, text } from './template.ts';

/** Papers of the counter and the back office: tow sheets, pawn tickets, evidence, staff, purchases, clinics. */
export const DESK: readonly Template[] = [
  text('tow-sheet', 'form', (p) =>
    lines(
      'TOW / STORAGE SHEET        White: records   Yellow: yard',
      write`TAG NO. ${p.plateAndState('   ST ')}`,
      write`V.I.N. ${p.value('vin')}`,
      write`OWNER ${p.name()}   PHONE ${p.value('phone-number')}`,
      `KEYS: ${p.pick('yes', 'no')}   DAMAGE: ${p.pick('left fender', 'none', 'windshield')}`,
    ),
  ),

  text('tow-yard-board', 'list', (p) =>
    lines(
      'YARD BOARD',
      ...p.repeat(
        p.number(3, 7),
        (index) => write`Row ${index + 1}: ${p.pick('gray', 'white')} sedan, license plate ${p.plateAndState(' ')}`,
      ),
    ),
  ),

  text('pawn-ticket', 'form', (p) =>
    lines(
      'PAWN TICKET - KEEP THIS STUB',
      write`Pledgor: ${p.value('person-name')}`,
      write`ID: driver license ${p.licenseAndState(', state ')}`,
      write`Residence: ${p.value('us-street-address')}`,
      write`Looks: ${p.value('subject-description')}`,
      `Item: ${p.pick('cordless drill', 'guitar', 'ring, yellow')}, loan $${p.number(20, 400)}`,
    ),
  ),

  text('pawn-upload', 'log', (p) =>
    lines(
      'DAILY UPLOAD TO POLICE',
      ...p.repeat(
        p.number(2, 6),
        () =>
          write`SELLER ${p.value('person-name')} DOB ${p.value('date-of-birth')} DL ${p.licenseAndState(' ')} ITEM ${p.pick('saw', 'watch', 'tablet')}`,
      ),
    ),
  ),

  text('evidence-chain', 'log', (p) =>
    lines(
      write`CHAIN OF CUSTODY, case no. ${p.value('case-number')}`,
      write`${p.clock()} released by ${p.value('officer-identity')} to laboratory`,
      write`${p.clock()} received back, ${p.value('officer-identity')}, badge no. ${p.value('badge-number')}`,
      `Seal ${p.pick('intact', 'broken at bench')}. ${p.remark()}`,
    ),
  ),

  text('evidence-phones', 'list', (p) =>
    lines(
      'EVIDENCE ROOM - PHONES',
      ...p.repeat(
        p.number(2, 6),
        (index) => write`Shelf ${index + 1}: IMEI ${p.value('imei')} / SIM ICCID ${p.value('iccid')}`,
      ),
    ),
  ),

  text('evidence-wallet', 'list', (p) =>
    lines(
      'CONTENTS OF WALLET',
      write`a) Medicare card, MBI ${p.value('us-mbi')}`,
      write`b) social security card ${p.value('us-ssn')}`,
      write`c) debit card ${p.value('payment-card')}, valid thru ${cardExpiry(p.random)}, CVV2 ${p.value('card-security-code')}`,
      'd) two stamps',
    ),
  ),

  text('lab-stripe-reader', 'report', (p) =>
    lines(
      'ITEM 3: CARD ENCODER, MEMORY READ',
      ...p.repeat(p.number(2, 5), (index) => write`rec ${index + 1}: ${p.value('card-track-data')}`),
    ),
  ),

  text(
    'lab-stripe-letter',
    'prose',
    (p) =>
      write`Only one stripe could be read and it gave track data ${p.value('card-track-data')}, nothing else. ${p.remark()}`,
  ),

  text('hr-emergency-card', 'form', (p) =>
    lines(
      'EMERGENCY CONTACT CARD',
      write`Employee: ${p.value('person-name')}`,
      write`Notify: ${p.value('person-name')}, ${p.value('phone-number')}`,
      write`At: ${p.value('us-street-address')}`,
    ),
  ),

  text('hr-direct-deposit', 'form', (p) =>
    lines(
      'DIRECT DEPOSIT AUTHORIZATION',
      write`Social security no. ${p.value('us-ssn')}`,
      write`Bank routing (ABA) no. ${p.value('us-aba-routing')}`,
      write`Checking acct no. ${p.value('us-bank-account')}`,
      'Attach a voided check here.',
    ),
  ),

  text('hr-badge-issue', 'list', (p) =>
    lines(
      'BADGES ISSUED THIS QUARTER',
      ...p.repeat(
        p.number(3, 6),
        () => write`badge # ${p.value('badge-number')} to ${p.value('officer-identity')}, hired ${p.date()}`,
      ),
    ),
  ),

  text('hr-oral-board', 'prose', (p) =>
    lines(
      'ORAL BOARD NOTES',
      write`${p.name()} spoke clearly. ${p.name()} was late. The board prefers ${p.name()}. ${p.remark()}`,
    ),
  ),

  text(
    'finance-1099',
    'form',
    (p) =>
      lines(
        'FORM 1099 WORKSHEET',
        write`PAYER'S TIN (EIN): ${p.value('us-ein')}`,
        write`RECIPIENT'S TIN: ${p.value('us-ssn-partial')}`,
        write`Recipient: ${p.value('person-name')}`,
        `Box 1: ${p.number(600, 9000)}.00`,
      ),
    ['us-ssn'],
  ),

  text('finance-interpreter', 'form', (p) =>
    lines(
      'INTERPRETER PAY VOUCHER',
      write`Individual taxpayer identification no. (ITIN) ${p.value('us-itin')}`,
      write`Interpreter: ${p.value('person-name')}`,
      `Hours: ${p.number(1, 9)}`,
    ),
  ),

  text('finance-wire-abroad', 'email', (p) =>
    lines(
      'Subject: hotel deposit for the conference',
      '',
      write`Please wire to IBAN ${p.value('iban')}, SWIFT/BIC ${p.value('swift-bic')}. ${p.remark()}`,
    ),
  ),

  text('pharmacy-theft', 'report', (p) =>
    lines(
      'DEA FORM 106 NOTES',
      write`Registrant DEA no. ${p.value('us-dea')}`,
      write`Pharmacist NPI no. ${p.value('us-npi')}`,
      `Loss: ${p.number(10, 400)} tablets. ${p.remark()}`,
    ),
  ),

  text('ambulance-run', 'log', (p) =>
    lines(
      `RUN ${p.number(10, 90)}   dispatched ${p.clock()}`,
      write`pt ${p.name()}, dob ${p.value('date-of-birth')}, MRN ${p.value('medical-record-number')}`,
      `at hospital ${p.clock()}, care transferred`,
    ),
  ),

  text('dmv-counter', 'form', (p) =>
    lines(
      'DUPLICATE LICENSE',
      write`DLN ${p.licenseAndState('  STATE ')}`,
      write`NAME ${p.value('person-name')}`,
      write`RESIDENCE ADDRESS ${p.value('us-street-address')}`,
      'FEE 11.00',
    ),
  ),

  text('passport-found', 'memo', (p) =>
    lines(
      'FOUND PROPERTY',
      write`One passport, number ${p.value('us-passport')}, issued to ${p.name()}. Machine-readable lines as follows:`,
      p.value('passport-mrz'),
      'Return to consulate.',
    ),
  ),

  text('immigration-clinic', 'list', (p) =>
    lines(
      'SATURDAY CLINIC SIGN-IN',
      ...p.repeat(
        p.number(2, 5),
        () => write`${p.name()}  USCIS receipt no. ${p.value('immigration-receipt')}  A# ${p.value('a-number')}`,
      ),
    ),
  ),

  text(
    'burial-assistance',
    'prose',
    (p) =>
      write`The social security number on the claim ends in four digits, shown as ${p.value('us-ssn-partial')}, and the ITIN of the spouse is ${p.value('us-itin')}. ${p.remark()}`,
  ),
];
