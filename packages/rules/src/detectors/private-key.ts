import type { Detector } from './detector.ts';
import { pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

const named = '(?:(?:RSA|DSA|EC|OPENSSH|ENCRYPTED|SSH2 ENCRYPTED) )?PRIVATE KEY|PGP PRIVATE KEY BLOCK';

/** Bodies longer than this are matched in part: enough to know one, and short enough for the overlap of blocks. */
const BODY = 300;

/** Private keys in text: whoever reads one is its owner. */
export const privateKey: Detector = {
  infoType: 'private-key',
  title: 'Private key',
  source: 'RFC 7468, section 10; RFC 9580, section 6.2; RFC 7517; PuTTY manual, appendix C',
  value: true,
  secret: true,
  find: [
    // The header, and a body of base64 lines with the headers that older forms put before it.
    pattern`-----BEGIN (?:${named})-----(?:\s|\\n|\\r){1,8}(?:[A-Z][A-Za-z-]{2,20}: [^\n]{1,80}\s{1,4}){0,4}[A-Za-z\d+/=]{16,${BODY}}`,
    // The same in base64, as files of settings for clusters keep it.
    pattern`LS0tLS1CRUdJTi(?:BSU0EgUFJJVkFURSBLRV|BQUklWQVRFIEtFW|BFQyBQUklWQVRFIEtF|BPUEVOU1NIIFBSSVZBVEUg|BFTkNSWVBURUQgUFJJVkFURS)[A-Za-z\d+/]{16,300}={0,2}`,
    pattern`-----BEGIN OpenVPN Static key V1-----\s{1,4}(?:#[^\n]{0,60}\n){0,4}[a-f\d]{32}`,
    pattern`AGE-SECRET-KEY-1[A-Z\d]{58}(?![A-Z\d])`,
    // JSON web keys (RFC 7517): `d` is the private part.
    pattern`"kty"\s?:\s?"(?:RSA|EC|OKP)"[^}\n]{0,600}?"d"\s?:\s?"[\w-]{20,100}`,
    pattern`PuTTY-User-Key-File-[1-3]: [a-z\d@.-]{3,40}\s{1,3}Encryption: [a-z\d-]{3,20}`,
  ],
  mentions: [pattern`-----BEGIN (?:${named})-----`],
  // 4 headers of 108 and the body, with 50 for the header line.
  headers: {
    names: phrases(`private key; pem; pem file; pem key; ssh key; ssh private key; rsa key; rsa private key;
      pgp private key; tls key; ssl key; certificate key; cert key; server key; private key file; priv key;
      signing private key; ppk; pkcs 8; secret pgp key`),
    not: phrases('path; type; length; id; public; fingerprint; size; algorithm'),
  },
  lengthMax: 800,
  confidence: { alone: 'sure', near: 'sure' },
  examples: [
    '«-----BEGIN RSA PRIVATE KEY-----\nEXAMPLEexampleEXAMPLEexampleEXAMPLE»',
    '«-----BEGIN PRIVATE KEY-----\nMIIEexampleEXAMPLEexampleEXAMPLE»',
    '«-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAAexample»',
    '«-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: Example 1.0\n\nlQexampleEXAMPLEexampleEXAMPLE»',
    '«PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none»',
    'client-key-data: «LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpFWEFNUExF»',
    '{«"kty":"EC","crv":"P-256","d":"EXAMPLEexampleEXAMPLEexample»"}',
    '«-----BEGIN OpenVPN Static key V1-----\n9f8e7d6c5b4a39281706f5e4d3c2b1a0»',
  ],
  counterexamples: [
    '-----BEGIN PUBLIC KEY-----\nMIIBexampleEXAMPLEexampleEXAMPLE',
    '-----BEGIN CERTIFICATE-----\nMIIDexampleEXAMPLEexampleEXAMPLE',
    'the line -----BEGIN RSA PRIVATE KEY----- starts a key',
    'private key',
    'certificate-authority-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUR',
    '{"kty":"EC","crv":"P-256","x":"EXAMPLEexampleEXAMPLEexample"}',
    'BEGIN RSA PRIVATE KEY',
  ],
};
