import type { CheckName } from './index.ts';

/**
 * Checks that compute a check digit or letter: one value in ten, or in a million, passes by chance. The others only ask
 * whether a value could be one, as most of its length could.
 */
export const checksums: ReadonlySet<CheckName> = new Set<CheckName>([
  'card-track-data',
  'crypto-address',
  'github-token',
  'iban',
  'iccid',
  'imei',
  'luhn',
  'mrz',
  'payment-card',
  'uk-cro-number',
  'uk-nhs-number',
  'uk-pnc-id',
  'uk-utr',
  'us-aba-routing',
  'us-dea',
  'us-npi',
  'vin',
]);
