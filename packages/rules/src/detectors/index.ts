import { aNumber } from './a-number.ts';
import { accessCode } from './access-code.ts';
import { affiliation } from './affiliation.ts';
import { alprRead } from './alpr-read.ts';
import { apiToken } from './api-token.ts';
import { badgeNumber } from './badge-number.ts';
import { bookingNumber } from './booking-number.ts';
import { cardSecurityCode } from './card-security-code.ts';
import { cardTrackData } from './card-track-data.ts';
import { caseNumber } from './case-number.ts';
import { connectionString } from './connection-string.ts';
import { cryptoAddress } from './crypto-address.ts';
import { csamReference } from './csam-reference.ts';
import { dateOfBirth } from './date-of-birth.ts';
import { demographics } from './demographics.ts';
import type { Detector } from './detector.ts';
import { dutyRoster } from './duty-roster.ts';
import { emailAddress } from './email-address.ts';
import { fbiNumber } from './fbi-number.ts';
import { fileReference } from './file-reference.ts';
import { foreignNationalId } from './foreign-national-id.ts';
import { gangAlias } from './gang-alias.ts';
import { gpsCoordinate } from './gps-coordinate.ts';
import { gridReference } from './grid-reference.ts';
import { healthRecord } from './health-record.ts';
import { iban } from './iban.ts';
import { iccid } from './iccid.ts';
import { imei } from './imei.ts';
import { immigrationReceipt } from './immigration-receipt.ts';
import { imsi } from './imsi.ts';
import { informant } from './informant.ts';
import { intelligenceGrading } from './intelligence-grading.ts';
import { internalPath } from './internal-path.ts';
import { ipAddress } from './ip-address.ts';
import { juvenile } from './juvenile.ts';
import { macAddress } from './mac-address.ts';
import { markingClassified } from './marking-classified.ts';
import { markingCui } from './marking-cui.ts';
import { markingLes } from './marking-les.ts';
import { markingOther } from './marking-other.ts';
import { markingPcii } from './marking-pcii.ts';
import { markingSsi } from './marking-ssi.ts';
import { markingTlp } from './marking-tlp.ts';
import { markingUk } from './marking-uk.ts';
import { medicalRecordNumber } from './medical-record-number.ts';
import { meetingCode } from './meeting-code.ts';
import { narrative } from './narrative.ts';
import { ncicRecord } from './ncic-record.ts';
import { networkSecret } from './network-secret.ts';
import { nic } from './nic.ts';
import { officerIdentity } from './officer-identity.ts';
import { operationPlan } from './operation-plan.ts';
import { ori } from './ori.ts';
import { passportMrz } from './passport-mrz.ts';
import { password } from './password.ts';
import { passwordHash } from './password-hash.ts';
import { paymentCard } from './payment-card.ts';
import { personName } from './person-name.ts';
import { phoneNumber } from './phone-number.ts';
import { privateKey } from './private-key.ts';
import { radioChannel } from './radio-channel.ts';
import { sealedProcess } from './sealed-process.ts';
import { secrecyRequest } from './secrecy-request.ts';
import { sid } from './sid.ts';
import { socialMedia } from './social-media.ts';
import { staffAssigned } from './staff-assigned.ts';
import { subjectDescription } from './subject-description.ts';
import { surveillance } from './surveillance.ts';
import { suspiciousActivityReport } from './suspicious-activity-report.ts';
import { swiftBic } from './swift-bic.ts';
import { trackingNumber } from './tracking-number.ts';
import { ukCrimeReference } from './uk-crime-reference.ts';
import { ukCroNumber } from './uk-cro-number.ts';
import { ukDrivingLicence } from './uk-driving-licence.ts';
import { ukNhsNumber } from './uk-nhs-number.ts';
import { ukNino } from './uk-nino.ts';
import { ukPassport } from './uk-passport.ts';
import { ukPncId } from './uk-pnc-id.ts';
import { ukPostcodeAddress } from './uk-postcode-address.ts';
import { ukPrisonNumber } from './uk-prison-number.ts';
import { ukSortCodeAccount } from './uk-sort-code-account.ts';
import { ukUtr } from './uk-utr.ts';
import { ukVehicleRegistration } from './uk-vehicle-registration.ts';
import { undercover } from './undercover.ts';
import { usAbaRouting } from './us-aba-routing.ts';
import { usBankAccount } from './us-bank-account.ts';
import { usDea } from './us-dea.ts';
import { usDriverLicense } from './us-driver-license.ts';
import { usEin } from './us-ein.ts';
import { usItin } from './us-itin.ts';
import { usLicensePlate } from './us-license-plate.ts';
import { usMbi } from './us-mbi.ts';
import { usNpi } from './us-npi.ts';
import { usPassport } from './us-passport.ts';
import { usSsn } from './us-ssn.ts';
import { usSsnPartial } from './us-ssn-partial.ts';
import { usStreetAddress } from './us-street-address.ts';
import { vehicleDescription } from './vehicle-description.ts';
import { victimWitness } from './victim-witness.ts';
import { vin } from './vin.ts';

/** Every built-in detector, by info type. */
export const detectors: readonly Detector[] = [
  accessCode,
  affiliation,
  aNumber,
  alprRead,
  apiToken,
  badgeNumber,
  bookingNumber,
  cardSecurityCode,
  cardTrackData,
  caseNumber,
  connectionString,
  cryptoAddress,
  csamReference,
  dateOfBirth,
  demographics,
  emailAddress,
  fbiNumber,
  fileReference,
  foreignNationalId,
  gangAlias,
  gpsCoordinate,
  gridReference,
  healthRecord,
  iban,
  iccid,
  imei,
  immigrationReceipt,
  imsi,
  informant,
  intelligenceGrading,
  internalPath,
  ipAddress,
  juvenile,
  macAddress,
  markingClassified,
  markingCui,
  markingLes,
  markingOther,
  markingPcii,
  markingSsi,
  markingTlp,
  markingUk,
  medicalRecordNumber,
  narrative,
  ncicRecord,
  networkSecret,
  nic,
  officerIdentity,
  operationPlan,
  ori,
  passportMrz,
  // A hash under a name of both is called a hash.
  passwordHash,
  meetingCode,
  password,
  paymentCard,
  personName,
  phoneNumber,
  privateKey,
  radioChannel,
  sealedProcess,
  secrecyRequest,
  sid,
  socialMedia,
  staffAssigned,
  dutyRoster,
  subjectDescription,
  surveillance,
  suspiciousActivityReport,
  swiftBic,
  trackingNumber,
  ukCrimeReference,
  ukCroNumber,
  ukDrivingLicence,
  ukNhsNumber,
  ukNino,
  ukPassport,
  ukPncId,
  ukPostcodeAddress,
  ukPrisonNumber,
  ukSortCodeAccount,
  ukUtr,
  ukVehicleRegistration,
  undercover,
  usAbaRouting,
  usBankAccount,
  usDea,
  usDriverLicense,
  usEin,
  usItin,
  usLicensePlate,
  usMbi,
  usNpi,
  usPassport,
  usSsn,
  usSsnPartial,
  usStreetAddress,
  vehicleDescription,
  victimWitness,
  vin,
];
