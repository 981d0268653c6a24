import type { Detector } from '../detector.ts';

const named = '(?:(?:RSA|DSA|EC|OPENSSH|ENCRYPTED|SSH2 ENCRYPTED) )?PRIVATE KEY|PGP PRIVATE KEY BLOCK';

/** Bodies longer than this are matched in part: enough to know one, and short enough for the overlap of blocks. */
const BODY = 300;

/** Private keys in text: whoever reads one is its owner. */
export const privateKey: Detector = {
  infoType: 'private-key',
  title: 'Private key',
  source: 'RFC 7468, section 10; RFC 9580, section 6.2; PuTTY manual, appendix C',
  find: [
    // The header, and a body of base64 lines with the headers that older forms put before it.
    new RegExp(
      String.raw`-----BEGIN (?:${named})-----(?:\s|\\n|\\r){1,8}(?:[A-Z][A-Za-z-]{2,20}: [^\n]{1,80}\s{1,4}){0,4}[A-Za-z\d+\/=]{16,${BODY}}`,
      'u',
    ),
    /PuTTY-User-Key-File-[1-3]: [a-z\d@.-]{3,40}\s{1,3}Encryption: [a-z\d-]{3,20}/u,
  ],
  mentions: [new RegExp(`-----BEGIN (?:${named})-----`, 'u')],
  // 4 headers of 108 and the body, with 50 for the header line.
  lengthMax: 800,
  confidence: { alone: 'sure', near: 'sure' },
  examples: [
    '«-----BEGIN RSA PRIVATE KEY-----\nEXAMPLEexampleEXAMPLEexampleEXAMPLE»',
    '«-----BEGIN PRIVATE KEY-----\nMIIEexampleEXAMPLEexampleEXAMPLE»',
    '«-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAAexample»',
    '«-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: Example 1.0\n\nlQexampleEXAMPLEexampleEXAMPLE»',
    '«PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none»',
  ],
  counterexamples: [
    '-----BEGIN PUBLIC KEY-----\nMIIBexampleEXAMPLEexampleEXAMPLE',
    '-----BEGIN CERTIFICATE-----\nMIIDexampleEXAMPLEexampleEXAMPLE',
    'the line -----BEGIN RSA PRIVATE KEY----- starts a key',
    'private key',
    'BEGIN RSA PRIVATE KEY',
  ],
};
