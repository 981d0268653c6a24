import { isApiToken } from './api-token.ts';
import { isCalendarDate } from './calendar-date.ts';
import { isCardTrackData } from './card-track-data.ts';
import { isCoordinate } from './coordinate.ts';
import { isCryptoAddress } from './crypto-address.ts';
import { isGithubToken } from './github-token.ts';
import { isGridReference } from './grid-reference.ts';
import { isIban } from './iban.ts';
import { isIccid } from './iccid.ts';
import { isImei } from './imei.ts';
import { isImsi } from './imsi.ts';
import { isIpAddress } from './ip-address.ts';
import { isJwt } from './jwt.ts';
import { isLuhn } from './luhn.ts';
import { isMacAddress } from './mac-address.ts';
import { isMrz } from './mrz.ts';
import { isNcicRecord } from './ncic-record.ts';
import { isPasswordHash } from './password-hash.ts';
import { isPaymentCard } from './payment-card.ts';
import { isPersonName } from './person-name.ts';
import { isSecretValue } from './secret-value.ts';
import { isSubjectDescription } from './subject-description.ts';
import { isSwiftBic } from './swift-bic.ts';
import { isUkCroNumber } from './uk-cro-number.ts';
import { isUkDrivingLicence } from './uk-driving-licence.ts';
import { isUkNhsNumber } from './uk-nhs-number.ts';
import { isUkNino } from './uk-nino.ts';
import { isUkPncId } from './uk-pnc-id.ts';
import { isUkPostcode } from './uk-postcode.ts';
import { isUkUtr } from './uk-utr.ts';
import { isUkVehicleRegistration } from './uk-vehicle-registration.ts';
import { isUsAbaRouting } from './us-aba-routing.ts';
import { isUsDea } from './us-dea.ts';
import { isUsDriverLicense } from './us-driver-license.ts';
import { isUsEin } from './us-ein.ts';
import { isUsItin } from './us-itin.ts';
import { isUsMbi } from './us-mbi.ts';
import { isUsNpi } from './us-npi.ts';
import { isUsSsn } from './us-ssn.ts';
import { isUsStateCoded } from './us-state-coded.ts';
import { isVin } from './vin.ts';

/** Whether a value passes. Values come as they stand in normal text: ASCII digits, separators as written. */
export type Check = (value: string) => boolean;

/**
 * Every validator, by the name that a detector and a policy call it by. Pure. Each passes over the separators that its
 * kind of number is written with.
 */
export const checks = {
  'api-token': isApiToken,
  'calendar-date': isCalendarDate,
  'card-track-data': isCardTrackData,
  coordinate: isCoordinate,
  'crypto-address': isCryptoAddress,
  'github-token': isGithubToken,
  'grid-reference': isGridReference,
  iban: isIban,
  iccid: isIccid,
  imei: isImei,
  imsi: isImsi,
  'ip-address': isIpAddress,
  jwt: isJwt,
  luhn: isLuhn,
  'mac-address': isMacAddress,
  mrz: isMrz,
  'ncic-record': isNcicRecord,
  'password-hash': isPasswordHash,
  'payment-card': isPaymentCard,
  'person-name': isPersonName,
  'secret-value': isSecretValue,
  'subject-description': isSubjectDescription,
  'swift-bic': isSwiftBic,
  'uk-cro-number': isUkCroNumber,
  'uk-driving-licence': isUkDrivingLicence,
  'uk-nhs-number': isUkNhsNumber,
  'uk-nino': isUkNino,
  'uk-pnc-id': isUkPncId,
  'uk-postcode': isUkPostcode,
  'uk-utr': isUkUtr,
  'uk-vehicle-registration': isUkVehicleRegistration,
  'us-aba-routing': isUsAbaRouting,
  'us-dea': isUsDea,
  'us-driver-license': isUsDriverLicense,
  'us-ein': isUsEin,
  'us-itin': isUsItin,
  'us-mbi': isUsMbi,
  'us-npi': isUsNpi,
  'us-ssn': isUsSsn,
  'us-state-coded': isUsStateCoded,
  vin: isVin,
} satisfies Record<string, Check>;

/** The name of a validator. */
export type CheckName = keyof typeof checks;

/** Is it the name of a validator? */
export function isCheckName(name: string): name is CheckName {
  return Object.hasOwn(checks, name);
}
