import { lines, write } from './content.ts';
import { type Template, text } from './template.ts';
import { driverLicense } from './us-numbers.ts';

/** Papers with the numbers by which the United States know a person. */
export const US_IDS: readonly Template[] = [
  text('traffic-stop-narrative', 'report', (p) => {
    const { state, number } = driverLicense(p.random);
    return lines(
      `${p.agency().toUpperCase()} - NARRATIVE`,
      write`Case number: ${p.value('case-number')}`,
      write`Driver: ${p.name()}  DOB: ${p.value('date-of-birth')}  DL: ${state} ${p.mark('us-driver-license', number)}`,
      write`SSN: ${p.value('us-ssn')}`,
      `On ${p.date()} at about ${p.time()} I stopped a gray sedan near ${p.corner()}. ${p.remarks()}`,
    );
  }),

  text('arrest-form', 'form', (p) =>
    lines(
      'ARREST / BOOKING SHEET',
      write`ARRESTEE (LAST, FIRST, MI): ${p.value('person-name')}`,
      write`D.O.B.: ${p.value('date-of-birth')}     SOC SEC NO: ${p.value('us-ssn')}`,
      write`OLN: ${p.licenseAndState('   OLS: ')}`,
      write`BOOKING NO: ${p.value('booking-number')}`,
      write`HOME ADDRESS: ${p.value('us-street-address')}`,
      write`PHONE: ${p.value('phone-number')}`,
      `CHARGES: ${p.pick('PC 459', 'PC 484', 'HS 11350', 'VC 23152(a)')}`,
      `REMARKS: ${p.remark()}`,
    ),
  ),

  text('ssn-in-letter', 'prose', (p) =>
    lines(
      `To whom it may concern,`,
      '',
      write`I am writing about ${p.name()}, whose social security number is ${p.value('us-ssn')}. ${p.remark()} Please send the certificate to ${p.value('us-street-address')} as soon as it is ready.`,
      '',
      'Records Division',
    ),
  ),

  text('ssn-last-four-email', 'email', (p) =>
    lines(
      write`From: ${p.value('email-address')}`,
      write`To: ${p.mark('email-address', 'payroll@example.org')}`,
      `Subject: direct deposit change`,
      '',
      write`Hi, I tried the self service page and it would not take my SSN ending in ${p.mark('us-ssn-partial', p.digits(4))}. The card on file shows ${p.value('us-ssn-partial')}. Can you call me at ${p.value('phone-number')}?`,
      `Thanks`,
    ),
  ),

  text('masked-ssn-roster', 'list', (p) =>
    lines(
      'Retirement enrolment, checked by HR. Social security numbers shortened.',
      ...p.repeat(
        p.number(3, 6),
        () => write`${p.value('person-name')} | ${p.value('us-ssn-partial')} | ${p.pick('enrolled', 'waived')}`,
      ),
    ),
  ),

  text('tax-form-w7', 'form', (p) =>
    lines(
      'Application, foreign vendor file',
      write`Individual taxpayer identification number (ITIN): ${p.value('us-itin')}`,
      write`Name: ${p.value('person-name')}`,
      write`Mailing address: ${p.value('us-street-address')}`,
      write`Passport number: ${p.value('us-passport')}`,
    ),
  ),

  text('informal-itin', 'chat', (p) =>
    lines(
      `[${p.clock()}] intake: did the translator send her number`,
      write`[${p.clock()}] desk: yes, ITIN ${p.value('us-itin')}`,
      `[${p.clock()}] intake: ok thx, filing it now`,
    ),
  ),

  text('vendor-w9', 'form', (p) =>
    lines(
      'VENDOR SETUP',
      `Business: ${p.pick('Redbank Towing LLC', 'Osprey Radio Service Inc.', 'Millpond Kennels')}`,
      write`Employer identification number: ${p.value('us-ein')}`,
      write`Remit to: ${p.value('us-street-address')}`,
      write`Contact e-mail: ${p.value('email-address')}`,
    ),
  ),

  text('ein-memo', 'memo', (p) =>
    lines(
      'MEMORANDUM',
      `Date: ${p.date()}`,
      'Re: forfeiture account',
      '',
      write`The shell company was registered under EIN ${p.value('us-ein')}. A second filing lists federal tax ID ${p.value('us-ein')}. ${p.remark()}`,
    ),
  ),

  text('passport-inquiry', 'report', (p) =>
    lines(
      'BORDER INQUIRY RESULT',
      write`Name: ${p.value('person-name')}`,
      write`US passport no. ${p.value('us-passport')}, issued ${p.date()}`,
      write`DOB ${p.value('date-of-birth')}`,
      p.remark(),
    ),
  ),

  text('travel-manifest-json', 'json', (p) =>
    lines(
      '{',
      write`  "passengerName": "${p.name()}",`,
      write`  "passportNumber": "${p.value('us-passport')}",`,
      write`  "dateOfBirth": "${p.value('date-of-birth')}",`,
      `  "seat": "${p.number(2, 38)}${p.pick('A', 'C', 'F')}"`,
      '}',
    ),
  ),

  text('passport-scan', 'report', (p) =>
    lines('Document reader output:', p.value('passport-mrz'), '', `Read ${p.date()}, quality good.`),
  ),

  text('mrz-in-case-notes', 'prose', (p) =>
    lines(
      `The page was photographed at the desk. The lower zone reads`,
      p.value('passport-mrz'),
      `and agrees with the printed data. ${p.remark()}`,
    ),
  ),

  text('license-lookup-key-value', 'log', (p) => {
    const { state, number } = driverLicense(p.random);
    return lines(
      `${p.isoDate()} ${p.clock()} DMV QUERY`,
      write`STATE=${state}`,
      write`DRIVERS_LICENSE=${p.mark('us-driver-license', number)}`,
      write`NAME=${p.value('person-name')}`,
      write`STATUS=${p.pick('VALID', 'SUSPENDED', 'EXPIRED')}`,
    );
  }),

  text('crash-report', 'form', (p) =>
    lines(
      'TRAFFIC CRASH REPORT',
      write`Unit 1 driver: ${p.value('person-name')}`,
      write`Driver license number: ${p.licenseAndState('  State: ')}`,
      write`Vehicle VIN: ${p.value('vin')}  License plate: ${p.value('us-license-plate')}`,
      write`Unit 2 driver: ${p.value('person-name')}  Phone: ${p.value('phone-number')}`,
      `Narrative: ${p.remarks()}`,
    ),
  ),

  text('immigration-detainer', 'form', (p) =>
    lines(
      'IMMIGRATION DETAINER - NOTICE OF ACTION',
      write`Subject: ${p.value('person-name')}`,
      write`Alien registration number: ${p.value('a-number')}`,
      write`Date of birth: ${p.value('date-of-birth')}`,
      p.remark(),
    ),
  ),

  text(
    'immigration-note',
    'prose',
    (p) =>
      write`Subject said he had a pending application and showed a notice with receipt number ${p.value('immigration-receipt')}. The card in his wallet had A-number ${p.value('a-number')}. ${p.remarks()}`,
  ),

  text('uscis-list', 'list', (p) =>
    lines(
      'USCIS case status pulls',
      ...p.repeat(
        p.number(3, 5),
        () => write`- receipt # ${p.value('immigration-receipt')} : ${p.pick('pending', 'approved', 'RFE sent')}`,
      ),
    ),
  ),

  text('patient-care-report', 'report', (p) =>
    lines(
      'EMS PATIENT CARE REPORT',
      write`Patient: ${p.value('person-name')}   DOB: ${p.value('date-of-birth')}`,
      write`MRN: ${p.value('medical-record-number')}`,
      write`Medicare number (MBI): ${p.value('us-mbi')}`,
      `GCS ${p.number(9, 15)}, BP ${p.number(100, 150)}/${p.number(60, 95)}, pulse ${p.number(60, 120)}.`,
      p.remark(),
    ),
  ),

  text('hospital-fax', 'memo', (p) =>
    lines(
      `FAX TO: ${p.agency()} Records`,
      write`Re: medical record number ${p.value('medical-record-number')}`,
      write`Attending NPI ${p.value('us-npi')}, DEA number ${p.value('us-dea')}`,
      write`Return fax: ${p.value('phone-number')}`,
      'The chart you asked for follows on eleven pages.',
    ),
  ),

  text('prescription-diversion', 'report', (p) =>
    lines(
      'PRESCRIPTION MONITORING INQUIRY',
      write`Prescriber DEA #: ${p.value('us-dea')}`,
      write`Prescriber NPI: ${p.value('us-npi')}`,
      write`Patient: ${p.name()}, ${p.value('us-street-address')}`,
      `Quantity ${p.number(30, 180)} tablets, ${p.number(2, 7)} fills. ${p.remark()}`,
    ),
  ),

  text(
    'medicare-claim-json',
    'json',
    (p) =>
      write`{"claimType":"professional","mbi":"${p.value('us-mbi')}","renderingNpi":"${p.value('us-npi')}","amount":${p.number(80, 900)}.${p.digits(2)},"serviceDate":"${p.isoDate()}"}`,
  ),

  text('impound-sheet', 'form', (p) =>
    lines(
      'VEHICLE IMPOUND / STORAGE',
      write`License plate: ${p.plateAndState(' State: ')}`,
      write`VIN: ${p.value('vin')}`,
      write`Registered owner: ${p.value('person-name')}`,
      write`R/O address: ${p.value('us-street-address')}`,
      p.remark(),
    ),
  ),

  text(
    'plate-in-narrative',
    'prose',
    (p) =>
      write`A neighbor saw a dark pickup with license plate ${p.plateAndState(' out of ')} leave toward ${p.corner()}. ${p.remarks()}`,
  ),

  text('address-history', 'list', (p) =>
    lines(
      write`Address history for ${p.name()}`,
      ...p.repeat(
        p.number(2, 5),
        (index) =>
          write`${index + 1}. ${p.value('us-street-address')} (${p.number(2004, 2013)}-${p.number(2014, 2024)})`,
      ),
    ),
  ),

  text('html-alert-email', 'html', (p) =>
    lines(
      '<html><body style="font-family:Arial">',
      write`<p><b>Attempt to identify:</b> ${p.name()}</p>`,
      write`<p>DOB: ${p.value('date-of-birth')}<br>SSN: ${p.value('us-ssn')}<br>Last known address: ${p.value('us-street-address')}</p>`,
      `<p>${p.remarks()}</p>`,
      '</body></html>',
    ),
  ),

  text('subject-xml', 'xml', (p) =>
    lines(
      '<Subject>',
      write`  <FullName>${p.name()}</FullName>`,
      write`  <SSN>${p.value('us-ssn')}</SSN>`,
      write`  <DriverLicenseNumber>${p.value('us-driver-license')}</DriverLicenseNumber>`,
      write`  <DOB>${p.value('date-of-birth')}</DOB>`,
      '</Subject>',
    ),
  ),
];
