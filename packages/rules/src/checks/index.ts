import { isApiToken } from './api-token.ts';
import { isCalendarDate } from './calendar-date.ts';
import { isCoordinate } from './coordinate.ts';
import { isGithubToken } from './github-token.ts';
import { isIban } from './iban.ts';
import { isIpAddress } from './ip-address.ts';
import { isJwt } from './jwt.ts';
import { isLuhn } from './luhn.ts';
import { isNcicRecord } from './ncic-record.ts';
import { isPaymentCard } from './payment-card.ts';
import { isUsAbaRouting } from './us-aba-routing.ts';
import { isUsSsn } from './us-ssn.ts';

/** Whether a value passes. Values come as they stand in normal text: ASCII digits, separators as written. */
export type Check = (value: string) => boolean;

/**
 * Every validator, by the name that a detector and a policy call it by. Pure. Each passes over the separators that its
 * kind of number is written with.
 */
export const checks = {
  'api-token': isApiToken,
  'calendar-date': isCalendarDate,
  coordinate: isCoordinate,
  'github-token': isGithubToken,
  iban: isIban,
  'ip-address': isIpAddress,
  jwt: isJwt,
  luhn: isLuhn,
  'ncic-record': isNcicRecord,
  'payment-card': isPaymentCard,
  'us-aba-routing': isUsAbaRouting,
  'us-ssn': isUsSsn,
} satisfies Record<string, Check>;

/** The name of a validator. */
export type CheckName = keyof typeof checks;
