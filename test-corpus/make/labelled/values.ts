import type { Random } from '../portal/random.ts';
import { fill } from './check-digits.ts';
import { emailOf, iccid, imei, imsi, ipAddress, macAddress, ukPhone, usPhone, vin } from './devices.ts';
import type { InfoType } from './info-types.ts';
import { marking } from './markings.ts';
import * as money from './money.ts';
import { dateOfBirth, passages } from './passages.ts';
import { makePerson, ukOfficer, usOfficer, writeName } from './people.ts';
import { coordinate, gridReference, usAddress } from './places.ts';
import * as secrets from './secrets.ts';
import * as uk from './uk-numbers.ts';
import * as us from './us-numbers.ts';

/** A valid value of each info type, in one of the ways that it is written. */
export const VALUES: Readonly<Record<InfoType, (random: Random) => string>> = {
  'us-ssn': us.ssn,
  'us-ssn-partial': us.partialSsn,
  'us-itin': us.itin,
  'us-ein': us.ein,
  'us-driver-license': (random) => us.driverLicense(random).number,
  'us-passport': us.passport,
  'us-aba-routing': us.routing,
  'us-bank-account': us.bankAccount,
  'us-npi': us.npi,
  'us-dea': us.dea,
  'us-mbi': us.mbi,
  'us-license-plate': (random) => us.plate(random).number,
  'us-street-address': usAddress,
  'medical-record-number': us.medicalRecordNumber,
  'ncic-record': passages.ncicRecord,
  ori: us.justice.ori,
  nic: us.justice.nic,
  'fbi-number': us.justice.fbi,
  sid: us.justice.sid,
  'case-number': us.justice.caseNumber,
  'booking-number': us.justice.booking,
  'a-number': us.justice.aNumber,
  'immigration-receipt': us.justice.receipt,
  'uk-nino': uk.nino,
  'uk-nhs-number': uk.nhsNumber,
  'uk-driving-licence': uk.drivingLicence,
  'uk-passport': uk.ukPassport,
  'uk-pnc-id': uk.pncId,
  'uk-cro-number': uk.croNumber,
  'uk-crime-reference': uk.crimeReference,
  'uk-prison-number': uk.prisonNumber,
  'uk-utr': uk.utr,
  'uk-postcode-address': uk.ukAddress,
  'uk-vehicle-registration': uk.vehicleRegistration,
  'passport-mrz': money.machineReadableZone,
  'payment-card': money.paymentCard,
  'card-track-data': money.cardTrack,
  'card-security-code': money.cardSecurityCode,
  'uk-sort-code-account': (random) => `${money.sortCode(random)} ${random.digits(8)}`,
  iban: money.iban,
  'swift-bic': money.bic,
  'crypto-address': money.cryptoAddress,
  'email-address': (random) => {
    const { given, family } = makePerson(random);
    return emailOf(random, given, family);
  },
  'phone-number': usPhone,
  'ip-address': ipAddress,
  'mac-address': macAddress,
  imei,
  imsi,
  iccid,
  'gps-coordinate': coordinate,
  'grid-reference': gridReference,
  vin,
  'alpr-read': passages.alprRead,
  'person-name': (random) => writeName(random, makePerson(random)),
  'officer-identity': usOfficer,
  'badge-number': (random) => fill(random, random.pick(['####', '###', '#####', 'D###', '####'])).replace(/^0/, '1'),
  'date-of-birth': dateOfBirth,
  juvenile: passages.juvenile,
  'subject-description': passages.subjectDescription,
  'victim-witness': passages.victimWitness,
  informant: passages.informant,
  undercover: passages.undercover,
  'gang-alias': passages.alias,
  password: secrets.password,
  'private-key': secrets.privateKey,
  'api-token': secrets.apiToken,
  'password-hash': secrets.passwordHash,
  'connection-string': secrets.connectionString,
  'network-secret': secrets.networkSecret,
  'marking-cui': marking('marking-cui'),
  'marking-les': marking('marking-les'),
  'marking-tlp': marking('marking-tlp'),
  'marking-classified': marking('marking-classified'),
  'marking-uk': marking('marking-uk'),
  'marking-ssi': marking('marking-ssi'),
  'marking-pcii': marking('marking-pcii'),
  'marking-other': marking('marking-other'),
  'intelligence-grading': passages.intelligenceGrading,
  'operation-plan': passages.operationPlan,
  'sealed-process': passages.sealedProcess,
  surveillance: passages.surveillance,
  'suspicious-activity-report': passages.suspiciousActivityReport,
  'csam-reference': passages.csamReference,
};

/** The same of the British ones that have the type of an American one. */
export const UK_VALUES = { 'officer-identity': ukOfficer, 'phone-number': ukPhone } as const;
