import type { Detector } from '../detector.ts';
import { apiToken } from './api-token.ts';
import { badgeNumber } from './badge-number.ts';
import { caseNumber } from './case-number.ts';
import { dateOfBirth } from './date-of-birth.ts';
import { emailAddress } from './email-address.ts';
import { gpsCoordinate } from './gps-coordinate.ts';
import { iban } from './iban.ts';
import { informant } from './informant.ts';
import { ipAddress } from './ip-address.ts';
import { markingCui } from './marking-cui.ts';
import { markingLes } from './marking-les.ts';
import { markingTlp } from './marking-tlp.ts';
import { ncicRecord } from './ncic-record.ts';
import { officerIdentity } from './officer-identity.ts';
import { password } from './password.ts';
import { paymentCard } from './payment-card.ts';
import { phoneNumber } from './phone-number.ts';
import { privateKey } from './private-key.ts';
import { undercover } from './undercover.ts';
import { usAbaRouting } from './us-aba-routing.ts';
import { usBankAccount } from './us-bank-account.ts';
import { usSsn } from './us-ssn.ts';

/** Every built-in detector, by info type. */
export const detectors: readonly Detector[] = [
  apiToken,
  badgeNumber,
  caseNumber,
  dateOfBirth,
  emailAddress,
  gpsCoordinate,
  iban,
  informant,
  ipAddress,
  markingCui,
  markingLes,
  markingTlp,
  ncicRecord,
  officerIdentity,
  password,
  paymentCard,
  phoneNumber,
  privateKey,
  undercover,
  usAbaRouting,
  usBankAccount,
  usSsn,
];
