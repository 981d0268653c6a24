import type { Detector } from './detector.ts';
import { pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** What the magnetic stripe of a payment card holds: enough to make a copy, so nobody may keep it. */
export const cardTrackData: Detector = {
  infoType: 'card-track-data',
  title: 'Magnetic stripe data of a payment card',
  source: 'ISO/IEC 7813; PCI DSS requirement 3.3.1.1: track data must not be kept',
  find: [
    // Track 1: format B, number, name, expiry, service code, what the issuer puts there.
    pattern`(?<![\p{L}\p{N}])%?B\d{12,19}\^[^\n^%?]{2,26}\^\d{4}[\dA-Z ]{2,59}[\dA-Z]\??`,
    // Track 2: number, expiry, service code, what the issuer puts there.
    pattern`(?<![\p{L}\p{N}_.=-]);?\d{12,19}=\d{7,24}\??(?![\p{L}\p{N}])`,
  ],
  headers: {
    names: phrases(`track 1; track 2; track data; track 1 data; track 2 data; track one; track two; magstripe;
      mag stripe data; swipe data; card track`),
  },
  lengthMax: 120,
  check: 'card-track-data',
  near: [
    'track',
    'track 1',
    'track 2',
    'magstripe',
    'magnetic stripe',
    'mag stripe',
    'dump',
    'skimmer',
    'skimmed',
    'swipe',
    'card',
    'cvv',
  ],
  notNear: ['example', 'format'],
  reserved: [
    pattern`^[%;]?B?(?:4111111111111111|5555555555554444|378282246310005|4242424242424242|4012888888881881)[=^]`,
  ],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    '«%B4111111111111111^EXAMPLE/PAT^29121011000000000000?»',
    '«;4111111111111111=29121011000012300000?»',
    'track 2 «4111111111111111=2912101100001230»',
    'a skimmer with «;5555555555554444=3006201?»',
    'Track 1: «%B378282246310005^ROE/RICHARD M^2907101»',
    { label: 'TrackData', text: '«;4111111111111111=29121011000012300000?»' },
  ],
  counterexamples: [
    ';4111111111111112=29121011000012300000?',
    ';4111111111111111=29131011000012300000?',
    '4111111111111111=2912',
    'x=4111111111111111',
    '%B4111111111111111',
    'id=4111111111111111=29121011000012300000',
  ],
};
