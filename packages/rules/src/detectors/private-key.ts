import type { Detector } from './detector.ts';
import { pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** RSA, DSA, EC, OPENSSH, ENCRYPTED and what else is called so. */
const begin = '-----BEGIN (?:(?:[A-Z\\d]{2,9} ){0,2}PRIVATE KEY|PGP PRIVATE KEY BLOCK)-----';

/** Bodies longer than this are matched in part: enough to know one, and short enough for the overlap of blocks. */
const BODY = 300;

/** A line of a body: base64 with letters of both cases and a digit, which no path and no word has in such a row. */
const bodyLine = String.raw`(?<![A-Za-z\d+/])(?=[A-Za-z+/]{0,60}\d)(?=[a-z\d+/]{0,60}[A-Z])(?=[A-Z\d+/]{0,60}[a-z])[A-Za-z\d+/]{40,76}`;

/** For examples. */
const line = 'EXAMPLE01'.repeat(3) + 'example2'.repeat(4);

/** Private keys in text: whoever reads one is its owner. */
export const privateKey: Detector = {
  infoType: 'private-key',
  title: 'Private key',
  source: 'RFC 7468, section 10; RFC 9580, section 6.2; RFC 7517; PuTTY manual, appendix C',
  value: true,
  secret: true,
  find: [
    // The header, and a body of base64 lines with the headers that older forms put before it.
    pattern`${begin}(?:\s|\\n|\\r){1,8}(?:[A-Z][A-Za-z-]{2,20}: [^\n]{1,80}\s{1,4}){0,4}[A-Za-z\d+/=]{16,${BODY}}`,
    // With something before each line: a mark of a quotation or a comment, the time of a log, a string of code.
    pattern`${begin}[^\n]{0,16}\n(?:[^\n]{0,100}\n){0,4}?[^\n]{0,64}?${bodyLine}`,
    // In one line, with the breaks escaped, even twice.
    pattern`${begin}[\s\\nr"'+,]{1,16}[A-Za-z\d+/=]{16,${BODY}}`,
    // The same in base64, as files of settings for clusters keep it.
    pattern`LS0tLS1CRUdJTi(?:BSU0EgUFJJVkFURSBLRV|BQUklWQVRFIEtFW|BFQyBQUklWQVRFIEtF|BPUEVOU1NIIFBSSVZBVEUg|BFTkNSWVBURUQgUFJJVkFURS)[A-Za-z\d+/]{16,300}={0,2}`,
    pattern`-----BEGIN OpenVPN Static key V1-----\s{1,4}(?:#[^\n]{0,60}\n){0,4}[a-f\d]{32}`,
    pattern`AGE-SECRET-KEY-1[A-Z\d]{58}(?![A-Z\d])`,
    // JSON web keys (RFC 7517): `d` is the private part.
    pattern`"kty"\s?:\s?"(?:RSA|EC|OKP)"[^}\n]{0,600}?"d"\s?:\s?"[\w-]{20,100}`,
    pattern`PuTTY-User-Key-File-[1-3]: [a-z\d@.-]{3,40}\s{1,3}Encryption: [a-z\d-]{3,20}`,
  ],
  mentions: [pattern`${begin}`],
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
    `> «-----BEGIN EC PRIVATE KEY-----\n> ${line}»`,
    `2031-03-04T10:11:12Z deploy[8]: «-----BEGIN DSA PRIVATE KEY-----\n2031-03-04T10:11:12Z deploy[8]: ${line}»`,
    `# «-----BEGIN OPENSSH PRIVATE KEY-----\n# ${line}»`,
    `"«-----BEGIN RSA PRIVATE KEY-----\\n" +\n  "${line}»\\n"`,
    `'«-----BEGIN RSA PRIVATE KEY-----',\n'Proc-Type: 4,ENCRYPTED',\n'',\n'${line}»',`,
    `> «-----BEGIN PGP PRIVATE KEY BLOCK-----\n> Version: Example 1.0\n>\n> ${line}»`,
    `"«-----BEGIN PRIVATE KEY-----\\\\n${line}»\\\\n"`,
    `«-----BEGIN ED25519 PRIVATE KEY-----\n${line}»`,
    'client-key-data: «LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpFWEFNUExF»',
    '{«"kty":"EC","crv":"P-256","d":"EXAMPLEexampleEXAMPLEexample»"}',
    '«-----BEGIN OpenVPN Static key V1-----\n9f8e7d6c5b4a39281706f5e4d3c2b1a0»',
  ],
  counterexamples: [
    '-----BEGIN PUBLIC KEY-----\nMIIBexampleEXAMPLEexampleEXAMPLE',
    '-----BEGIN CERTIFICATE-----\nMIIDexampleEXAMPLEexampleEXAMPLE',
    'the line -----BEGIN RSA PRIVATE KEY----- starts a key',
    'private key',
    'Such a file begins with -----BEGIN RSA PRIVATE KEY-----\nand holds /usr/share/doc/packages/examples/of/keys/readme.',
    '> -----BEGIN PUBLIC KEY-----\n> MIIBexampleEXAMPLEexampleEXAMPLEexampleEXAMPLEexample01',
    'certificate-authority-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUR',
    '{"kty":"EC","crv":"P-256","x":"EXAMPLEexampleEXAMPLEexample"}',
    'BEGIN RSA PRIVATE KEY',
  ],
};
