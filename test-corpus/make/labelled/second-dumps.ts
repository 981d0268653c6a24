import { join, lines, write } from './content.ts';
import { latitude, longitude } from './places.ts';
import { doubled } from './second-shapes.ts';
import { type Template, text } from './template.ts';

/** What databases and interfaces put out: SQL, XML, lines of JSON, columns between pipes and tabs. */
export const DUMPS: readonly Template[] = [
  text('sql-persons', 'code', (p) =>
    lines(
      '-- MySQL dump 10.13',
      ...p.repeat(
        p.number(3, 7),
        (index) =>
          write`INSERT INTO \`persons\` (\`id\`,\`full_name\`,\`dob\`,\`ssn\`) VALUES (${index + 1},'${p.mark('person-name', doubled(p.plainName()))}','${p.value('date-of-birth')}','${p.value('us-ssn')}');`,
      ),
      'UNLOCK TABLES;',
    ),
  ),

  text('sql-vehicles', 'code', (p) =>
    lines(
      'SET IDENTITY_INSERT [dbo].[Vehicles] ON',
      ...p.repeat(
        p.number(2, 6),
        (index) =>
          write`INSERT [dbo].[Vehicles] ([VehicleID], [VIN], [LicensePlate], [Model]) VALUES (${index + 40}, N'${p.value('vin')}', N'${p.value('us-license-plate')}', N'${p.pick('Civic', 'F-150', 'Camry')}')`,
      ),
      'GO',
    ),
  ),

  text('sql-copy-logins', 'code', (p) =>
    lines(
      'COPY public.logins (id, email, password_hash, last_ip) FROM stdin;',
      ...p.repeat(p.number(3, 6), (index) =>
        join([index + 1, p.value('email-address'), p.value('password-hash'), p.value('ip-address')], '\t'),
      ),
      '\\.',
    ),
  ),

  text('sql-update-passwords', 'code', (p) =>
    lines(
      'BEGIN TRANSACTION;',
      ...p.repeat(
        p.number(2, 4),
        (index) => write`UPDATE Users SET Password = '${p.value('password')}' WHERE UserID = ${index + 10};`,
      ),
      'COMMIT;',
    ),
  ),

  text('sql-payments', 'code', (p) =>
    lines(
      'INSERT INTO payments (cc_number, cvv, amount) VALUES',
      ...p.repeat(
        p.number(2, 5),
        () => write`  ('${p.value('payment-card')}', '${p.value('card-security-code')}', ${p.number(5, 90)}.00),`,
      ),
      '  (NULL, NULL, 0.00);',
    ),
  ),

  text('sql-arrestees', 'code', (p) =>
    lines(
      'INSERT INTO arrestees (booking_number, fbi_number, state_id, case_number) VALUES',
      write`('${p.value('booking-number')}', '${p.value('fbi-number')}', '${p.value('sid')}', '${p.value('case-number')}');`,
    ),
  ),

  text('sql-select-note', 'code', (p) =>
    lines(
      '/* find the double entry */',
      write`SELECT * FROM licenses WHERE driver_license = '${p.value('us-driver-license')}'`,
      write`   OR ssn = '${p.value('us-ssn')}'`,
      'ORDER BY id DESC;',
    ),
  ),

  text('niem-person', 'xml', (p) =>
    lines(
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<nc:Person xmlns:nc="http://release.niem.gov/niem/niem-core/5.0/">',
      write`  <nc:PersonBirthDate><nc:Date>${p.mark('date-of-birth', `19${p.number(50, 99)}-0${p.number(1, 9)}-1${p.number(0, 9)}`)}</nc:Date></nc:PersonBirthDate>`,
      write`  <nc:PersonFullName>${p.name()}</nc:PersonFullName>`,
      write`  <j:PersonFBIIdentification><nc:IdentificationID>${p.value('fbi-number')}</nc:IdentificationID></j:PersonFBIIdentification>`,
      write`  <nc:PersonSSNIdentification><nc:IdentificationID>${p.value('us-ssn')}</nc:IdentificationID></nc:PersonSSNIdentification>`,
      '</nc:Person>',
    ),
  ),

  text('xml-attributes', 'xml', (p) =>
    lines(
      '<devices>',
      ...p.repeat(
        p.number(2, 5),
        (index) =>
          write`  <device id="${index}" imei="${p.value('imei')}" iccid="${p.value('iccid')}" mac="${p.value('mac-address')}"/>`,
      ),
      '</devices>',
    ),
  ),

  text('xml-agency', 'xml', (p) =>
    lines(
      '<Agencies>',
      ...p.repeat(
        p.number(2, 5),
        () => write`  <Agency><ORI>${p.value('ori')}</ORI><Phone>${p.value('phone-number')}</Phone></Agency>`,
      ),
      '</Agencies>',
    ),
  ),

  text('xml-vendor', 'xml', (p) =>
    lines(
      '<Vendor>',
      write`  <EIN>${p.value('us-ein')}</EIN>`,
      write`  <RoutingNumber>${p.value('us-aba-routing')}</RoutingNumber>`,
      write`  <BankAccountNumber>${p.value('us-bank-account')}</BankAccountNumber>`,
      write`  <Contact email="${p.value('email-address')}"/>`,
      '</Vendor>',
    ),
  ),

  text('xml-traveler', 'xml', (p) =>
    lines(
      '<traveler>',
      write`  <passportNumber>${p.value('us-passport')}</passportNumber>`,
      write`  <alienNumber>${p.value('a-number')}</alienNumber>`,
      write`  <mrz>${p.value('passport-mrz')}</mrz>`,
      '</traveler>',
    ),
  ),

  text('kml-placemarks', 'xml', (p) =>
    lines(
      '<Document>',
      ...p.repeat(
        p.number(2, 5),
        (index) =>
          write`<Placemark><name>Point ${index + 1}</name><description>GPS ${p.value('gps-coordinate')}</description></Placemark>`,
      ),
      '</Document>',
    ),
  ),

  text('json-lines-calls', 'json', (p) =>
    lines(
      ...p.repeat(
        p.number(3, 8),
        () =>
          write`{"t":"${p.clock()}","from_phone":"${p.value('phone-number')}","imsi":"${p.value('imsi')}","seconds":${p.number(1, 900)}}`,
      ),
    ),
  ),

  text('json-patient', 'json', (p) =>
    lines(
      '{"resourceType": "Patient",',
      write` "mrn": "${p.value('medical-record-number')}", "birthDate": "${p.value('date-of-birth')}",`,
      write` "medicareNumber": "${p.value('us-mbi')}", "attending": {"npi": "${p.value('us-npi')}", "dea_number": "${p.value('us-dea')}"}}`,
    ),
  ),

  text('json-plate-camera', 'json', (p) =>
    lines(
      '[',
      ...p.repeat(
        p.number(2, 6),
        () =>
          write`  {"event": "${p.value('alpr-read')}", "latitude": "${p.mark('gps-coordinate', latitude(p.random))}", "longitude": "${p.mark('gps-coordinate', longitude(p.random))}"},`,
      ),
      '  null]',
    ),
  ),

  text('pipe-warrants', 'log', (p) =>
    lines(
      'WARRANT_NO|DEFENDANT|DOB|RACE_SEX|ISSUED',
      ...p.repeat(
        p.number(3, 8),
        () =>
          write`${p.digits(4)}|${p.value('person-name')}|${p.value('date-of-birth')}|${p.pick('W/M', 'B/F', 'H/M')}|${p.isoDate()}`,
      ),
    ),
  ),

  text('pipe-audit', 'log', (p) =>
    lines(
      'time|account|address|action',
      ...p.repeat(
        p.number(4, 9),
        () =>
          write`${p.clock()}|${p.value('email-address')}|${p.value('ip-address')}|${p.pick('LOGIN', 'EXPORT', 'LOGOUT')}`,
      ),
    ),
  ),

  text('tab-cell-tower', 'log', (p) =>
    lines(
      'Date\tTime\tIMEI\tIMSI\tCalled number',
      ...p.repeat(p.number(3, 8), () =>
        join([p.isoDate(), p.clock(), p.value('imei'), p.value('imsi'), p.value('phone-number')], '\t'),
      ),
    ),
  ),

  text('tab-immigration', 'log', (p) =>
    lines(
      'A-Number\tReceipt Number\tStatus',
      ...p.repeat(p.number(3, 7), () =>
        join([p.value('a-number'), p.value('immigration-receipt'), p.pick('OPEN', 'CLOSED')], '\t'),
      ),
    ),
  ),

  text('semicolon-bank', 'log', (p) =>
    lines(
      'IBAN;BIC;Amount',
      ...p.repeat(
        p.number(3, 7),
        () => write`${p.value('iban')};${p.value('swift-bic')};${p.number(10, 900)},${p.digits(2)}`,
      ),
    ),
  ),

  text('pipe-wallets', 'log', (p) =>
    lines(
      'hop|wallet address|coins',
      ...p.repeat(p.number(3, 6), (index) => write`${index + 1}|${p.value('crypto-address')}|0.${p.digits(4)}`),
    ),
  ),
];
