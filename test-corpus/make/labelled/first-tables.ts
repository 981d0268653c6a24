import { emailOf } from './devices.ts';
import { cardExpiry, sortCode } from './money.ts';
import { writeName } from './people.ts';
import { latitude, longitude } from './places.ts';
import { type Template, table } from './template.ts';

/** Exports of portals and of records systems, with the names of columns that such systems have. */
export const TABLES: readonly Template[] = [
  table(
    'table-registrations',
    (p) => ({
      RegistrationsID: () => p.number(1, 9999),
      FirstName: ({ given }) => given,
      LastName: ({ family }) => family,
      PositionTitleRank: () => p.pick('Detective', 'Analyst', 'Sergeant', 'Patrol'),
      Email: ({ given, family }) => p.mark('email-address', emailOf(p.random, given, family)),
      MobilePhone: () => p.value('phone-number'),
      SupervisorName: () => p.name(),
      SupervisorPhone: () => p.value('phone-number'),
      IPAddress: () => p.value('ip-address'),
      Password: () => p.value('password'),
      InternalNotes: () => p.pick('', 'called twice', 'approved by board'),
    }),
    ['person-name', 'officer-identity'],
  ),

  table('table-event-registration', (p) => ({
    EventRegistrationID: () => p.number(1, 999),
    FullName: (person) => p.mark('person-name', writeName(p.random, person)),
    SSNumber: () => p.value('us-ssn'),
    DOB: () => p.value('date-of-birth'),
    CCNumber: () => p.value('payment-card'),
    CCExpire: () => cardExpiry(p.random),
    CCSecurityCode: () => p.value('card-security-code'),
    Approved: () => p.pick('Yes', 'No'),
  })),

  table('table-last4', (p) => ({
    Name: (person) => p.mark('person-name', writeName(p.random, person)),
    Last4SSNumber: () => p.mark('us-ssn-partial', p.digits(4)),
    Course: () => p.pick('Interview basics', 'Radar', 'First aid'),
  })),

  table('table-rfi', (p) => ({
    RFIID: () => p.number(1, 500),
    RequestorName: (person) => p.mark('person-name', writeName(p.random, person)),
    ORI: () => p.value('ori'),
    TypeOfCase: () => p.pick('Narcotics', 'Fraud', 'Theft'),
    CaseNumber: () => p.value('case-number'),
    SubjectSSN: () => p.value('us-ssn'),
    SubjectDOB: () => p.value('date-of-birth'),
    SubjectDL: () => p.value('us-driver-license'),
    SubjectFBINumber: () => p.value('fbi-number'),
    SubjectVIN: () => p.value('vin'),
    SubjectLicensePlate: () => p.value('us-license-plate'),
  })),

  table('table-jail', (p) => ({
    inmate_name: (person) => p.mark('person-name', writeName(p.random, person)),
    booking_no: () => p.value('booking-number'),
    dob: () => p.value('date-of-birth'),
    sid: () => p.value('sid'),
    bail: () => `$${p.number(1, 50)},000`,
  })),

  table('table-security', (p) => ({
    Userid: ({ family }) => `${family.toLowerCase().replaceAll(/[^a-z]/g, '')}${p.number(1, 9)}`,
    Password: () => p.value('password'),
    EMail: () => p.value('email-address'),
    AgreementIP: () => p.value('ip-address'),
    Groups: () => p.pick('Admin', 'Member', 'Analyst'),
  })),

  table('table-email-accounts', (p) => ({
    PrimaryEmailAddress: () => p.value('email-address'),
    ForwardEmailAddress: () => p.value('email-address'),
    LoginPassword: () => p.value('password'),
  })),

  table('table-user-hashes', (p) => ({
    id: () => p.number(1, 800),
    login: ({ family }) => family.toLowerCase().replaceAll(/[^a-z]/g, ''),
    password_hash: () => p.value('password-hash'),
    last_ip: () => p.value('ip-address'),
  })),

  table(
    'table-roster',
    (p) => ({
      Rank: () => p.pick('Sgt', 'Lt', 'Det', 'Ofc'),
      Name: (person) => p.mark('person-name', writeName(p.random, person)),
      'Badge #': () => p.value('badge-number'),
      'Home Address': () => p.value('us-street-address'),
      'Cell Phone': () => p.value('phone-number'),
    }),
    ['officer-identity'],
  ),

  table('table-alpr', (p) => ({
    plate: () => p.mark('alpr-read', p.value('us-license-plate').value),
    read_time: () => `${p.isoDate()} ${p.clock()}`,
    camera_id: () => `CAM-${p.number(1, 40)}`,
    latitude: () => p.mark('gps-coordinate', latitude(p.random)),
    longitude: () => p.mark('gps-coordinate', longitude(p.random)),
  })),

  table('table-plates', (p) => ({
    LicensePlateNum: () => p.value('us-license-plate'),
    VIN: () => p.value('vin'),
    RegisteredOwner: (person) => p.mark('person-name', writeName(p.random, person)),
  })),

  table('table-bank', (p) => ({
    vendor: () => p.pick('Redbank Towing', 'Osprey Radio', 'Millpond Kennels'),
    tax_id_ein: () => p.value('us-ein'),
    routing_number: () => p.value('us-aba-routing'),
    account_number: () => p.value('us-bank-account'),
  })),

  table('table-iban', (p) => ({
    payee: (person) => p.mark('person-name', writeName(p.random, person)),
    IBAN: () => p.value('iban'),
    BIC: () => p.value('swift-bic'),
    amount: () => `${p.number(10, 900)}.${p.digits(2)}`,
  })),

  table('table-uk-payroll', (p) => ({
    'Employee Name': (person) => p.mark('person-name', writeName(p.random, person)),
    'NI Number': () => p.value('uk-nino'),
    'Sort Code and Account': () => p.mark('uk-sort-code-account', `${sortCode(p.random)} ${p.digits(8)}`),
    Address: () => p.value('uk-postcode-address'),
    'Date of Birth': () => p.value('date-of-birth'),
  })),

  table('table-uk-nominals', (p) => ({
    NominalName: (person) => p.mark('person-name', writeName(p.random, person)),
    PNCID: () => p.value('uk-pnc-id'),
    CRO: () => p.value('uk-cro-number'),
    DriverNumber: () => p.value('uk-driving-licence'),
    VRM: () => p.value('uk-vehicle-registration'),
    CrimeRef: () => p.value('uk-crime-reference'),
  })),

  table(
    'table-uk-health',
    (p) => ({
      Surname: ({ family }) => family,
      NHSNumber: () => p.value('uk-nhs-number'),
      Postcode: () => p.value('uk-postcode-address'),
    }),
    ['person-name'],
  ),

  table('table-uk-prisoners', (p) => ({
    prisoner: (person) => p.mark('person-name', writeName(p.random, person)),
    prison_number: () => p.value('uk-prison-number'),
    passport_no: () => p.value('uk-passport'),
    wing: () => p.pick('A', 'B', 'C'),
  })),

  table('table-patients', (p) => ({
    PatientName: (person) => p.mark('person-name', writeName(p.random, person)),
    MRN: () => p.value('medical-record-number'),
    MedicareID: () => p.value('us-mbi'),
    AttendingNPI: () => p.value('us-npi'),
    PrescriberDEA: () => p.value('us-dea'),
  })),

  table('table-devices', (p) => ({
    DeviceOwner: (person) => p.mark('person-name', writeName(p.random, person)),
    CellPhoneIMEIorMEID: () => p.value('imei'),
    IMSI: () => p.value('imsi'),
    ICCID: () => p.value('iccid'),
    MacAddress: () => p.value('mac-address'),
    PasswordPIN: () => p.mark('password', p.digits(4)),
  })),

  table(
    'table-victims',
    (p) => ({
      Victim1Name: () => p.mark('victim-witness', p.plainName()),
      VictimDOB: () => p.value('date-of-birth'),
      VictimAddress: () => p.value('us-street-address'),
      SuspectName: () => p.name(),
      NCICNumber: () => p.value('nic'),
    }),
    ['victim-witness', 'person-name'],
  ),

  table(
    'table-gang',
    (p) => ({
      OffenderName: (person) => p.mark('person-name', writeName(p.random, person)),
      Moniker: () => p.value('gang-alias'),
      GangAffiliation: () => p.pick('Eastside 12', 'Mill Block'),
      Description: () => p.value('subject-description'),
    }),
    ['gang-alias'],
  ),

  table(
    'table-sources',
    (p) => ({
      CINumber: () => p.mark('informant', `CI-${p.number(10, 990)}`),
      HandlerName: (person) => p.mark('person-name', writeName(p.random, person)),
      Payment: () => `$${p.number(1, 9)}00`,
      LastContact: () => p.isoDate(),
    }),
    ['informant'],
  ),

  table('table-immigration', (p) => ({
    SubjectName: (person) => p.mark('person-name', writeName(p.random, person)),
    ANumber: () => p.value('a-number'),
    ReceiptNumber: () => p.value('immigration-receipt'),
    PassportNumber: () => p.value('us-passport'),
    ITIN: () => p.value('us-itin'),
  })),

  table('table-incident-map', (p) => ({
    CaseNumber: () => p.value('case-number'),
    Address: () => p.value('us-street-address'),
    Lat: () => p.mark('gps-coordinate', latitude(p.random)),
    Lon: () => p.mark('gps-coordinate', longitude(p.random)),
    InvestigatingOfficer: () => p.value('officer-identity'),
    AnalystNotes: () => p.remark(),
  })),

  table('table-wallets', (p) => ({
    seizure_id: () => p.number(1, 300),
    wallet_address: () => p.value('crypto-address'),
    coin: () => p.pick('BTC', 'ETH'),
    api_key: () => p.value('api-token'),
  })),

  table('table-menu-log', (p) => ({
    Username: () => p.value('email-address'),
    LoginTimeStamp: () => `${p.isoDate()} ${p.clock()}`,
    IpAddress: () => p.value('ip-address'),
    Failure: () => p.pick('', '', 'Y'),
  })),

  table(
    'table-juveniles',
    (p) => ({
      JuvenileName: () => p.mark('juvenile', p.plainName()),
      Age: () => p.number(9, 17),
      GuardianName: () => p.name(),
      GuardianPhone: () => p.value('phone-number'),
    }),
    ['juvenile', 'person-name'],
  ),
];
