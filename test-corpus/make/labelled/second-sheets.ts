import { emailOf } from './devices.ts';
import { sortCode } from './money.ts';
import { writeName } from './people.ts';
import { type Template, table } from './template.ts';

/** Exports with other headers than those of the first half: staff, yards, pawn shops, clinics, tips, prisons. */
export const SHEETS: readonly Template[] = [
  table(
    'sheet-hr-master',
    (p) => ({
      EMPLID: () => p.number(1000, 9999),
      EmployeeName: (person) => p.mark('person-name', writeName(p.random, person)),
      'Birth Date': () => p.value('date-of-birth'),
      'National ID (SSN)': () => p.value('us-ssn'),
      'Work Email': ({ given, family }) => p.mark('email-address', emailOf(p.random, given, family)),
      Grade: () => p.pick('P2', 'P3', 'S1'),
    }),
    ['badge-number'],
  ),
  table('sheet-payroll-us', (p) => ({
    Payee: (person) => p.mark('person-name', writeName(p.random, person)),
    'Bank Routing No': () => p.value('us-aba-routing'),
    'Bank Account No': () => p.value('us-bank-account'),
    'SSN (last 4)': () => p.mark('us-ssn-partial', p.digits(4)),
    Net: () => `${p.number(1, 4)},${p.digits(3)}.00`,
  })),
  table('sheet-vendors', (p) => ({
    Vendor: () => p.pick('Larch Printing', 'Bay Fuel', 'Northgate Glass'),
    'Federal Tax ID (EIN)': () => p.value('us-ein'),
    'Owner ITIN': () => p.value('us-itin'),
    Phone: () => p.value('phone-number'),
  })),
  table('sheet-tow', (p) => ({
    tow_date: () => p.isoDate(),
    license_plate: () => p.value('us-license-plate'),
    vin_number: () => p.value('vin'),
    owner_address: () => p.value('us-street-address'),
    lot: () => p.number(1, 60),
  })),
  table('sheet-pawn', (p) => ({
    'Seller Name': (person) => p.mark('person-name', writeName(p.random, person)),
    'Drivers License': () => p.value('us-driver-license'),
    'Seller DOB': () => p.value('date-of-birth'),
    Article: () => p.pick('bike', 'drill', 'laptop'),
  })),
  table('sheet-arrest-log', (p) => ({
    'Booking Number': () => p.value('booking-number'),
    'Arrestee Name': (person) => p.mark('person-name', writeName(p.random, person)),
    'FBI No': () => p.value('fbi-number'),
    'State ID': () => p.value('sid'),
    'Arresting Officer': () => p.value('officer-identity'),
  })),
  table('sheet-ncic-entries', (p) => ({
    'NCIC Number': () => p.value('nic'),
    'Agency ORI': () => p.value('ori'),
    'Case Number': () => p.value('case-number'),
    Entered: () => p.isoDate(),
  })),
  table('sheet-clinic', (p) => ({
    'Medical Record Number': () => p.value('medical-record-number'),
    'Medicare Beneficiary ID': () => p.value('us-mbi'),
    'Provider NPI': () => p.value('us-npi'),
    'DEA Number': () => p.value('us-dea'),
  })),
  table('sheet-extractions', (p) => ({
    Exhibit: () => p.number(1, 90),
    IMEI: () => p.value('imei'),
    'SIM ICCID': () => p.value('iccid'),
    'Subscriber IMSI': () => p.value('imsi'),
    'Wi-Fi MAC': () => p.value('mac-address'),
  })),
  table('sheet-assets', (p) => ({
    hostname: () => `PD-${p.pick('LT', 'WS')}${p.digits(3)}`,
    ip_address: () => p.value('ip-address'),
    mac_address: () => p.value('mac-address'),
    admin_password: () => p.value('password'),
  })),
  table('sheet-api-keys', (p) => ({
    system: () => p.pick('maps', 'sms', 'backup'),
    api_token: () => p.value('api-token'),
    created: () => p.isoDate(),
  })),
  table('sheet-search-grid', (p) => ({
    sector: () => p.number(1, 40),
    mgrs_grid: () => p.value('grid-reference'),
    gps_coordinates: () => p.value('gps-coordinate'),
    team: () => p.pick('red', 'blue'),
  })),
  table('sheet-donations', (p) => ({
    donor: (person) => p.mark('person-name', writeName(p.random, person)),
    card_number: () => p.value('payment-card'),
    cvv: () => p.value('card-security-code'),
    amount: () => p.number(5, 200),
  })),
  table('sheet-transfers-abroad', (p) => ({
    beneficiary_iban: () => p.value('iban'),
    swift_code: () => p.value('swift-bic'),
    wallet_address: () => p.value('crypto-address'),
    value_date: () => p.isoDate(),
  })),
  table('sheet-uk-custody', (p) => ({
    'Detainee Name': (person) => p.mark('person-name', writeName(p.random, person)),
    'PNC ID': () => p.value('uk-pnc-id'),
    'CRO Number': () => p.value('uk-cro-number'),
    'Crime Reference': () => p.value('uk-crime-reference'),
    'Home Address': () => p.value('uk-postcode-address'),
  })),
  table('sheet-uk-staff', (p) => ({
    'Staff Name': (person) => p.mark('person-name', writeName(p.random, person)),
    'National Insurance Number': () => p.value('uk-nino'),
    UTR: () => p.value('uk-utr'),
    'Sort Code/Account': () => p.mark('uk-sort-code-account', `${sortCode(p.random)} ${p.digits(8)}`),
    'NHS Number': () => p.value('uk-nhs-number'),
  })),
  table('sheet-uk-drivers', (p) => ({
    'Driving Licence No': () => p.value('uk-driving-licence'),
    'Vehicle Registration': () => p.value('uk-vehicle-registration'),
    'Passport Number': () => p.value('uk-passport'),
    Points: () => p.number(0, 9),
  })),
  table('sheet-immigration-court', (p) => ({
    'Alien Number': () => p.value('a-number'),
    'USCIS Receipt': () => p.value('immigration-receipt'),
    'Passport No': () => p.value('us-passport'),
    Hearing: () => p.isoDate(),
  })),
  table(
    'sheet-gang-roster',
    (p) => ({
      Member: (person) => p.mark('person-name', writeName(p.random, person)),
      AKA: () => p.value('gang-alias'),
      'Physical Description': () => p.value('subject-description'),
      'Validated On': () => p.isoDate(),
    }),
    ['gang-alias'],
  ),
  table('sheet-badge-list', (p) => ({
    Officer: () => p.value('officer-identity'),
    'Badge No': () => p.value('badge-number'),
    'Mobile Phone': () => p.value('phone-number'),
  })),
];
