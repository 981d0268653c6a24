import type { Detector } from './detector.ts';
import { dumpedHashes, namedHashes } from './parts/password-hash-patterns.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

// Spliced, so that this file itself trips no scanner of secrets.
const hash = (scheme: string, length: number) => `${scheme}${'EXAMPLEexample01'.repeat(9).slice(0, length)}`;
const hex = '9f8e7d6c5b4a39281706f5e4d3c2b1a0';

/** Passwords as systems store them: most people's are guessed from their hash within hours. */
export const passwordHash: Detector = {
  infoType: 'password-hash',
  title: 'Password hash or recovery key',
  source: 'crypt(5); PHC string format; RFC 2307, section 5.3; RFC 5803; Microsoft BitLocker recovery guide',
  value: true,
  find: [...namedHashes, ...dumpedHashes],
  findNear: [
    // 16, 20, 32, 48 or 64 bytes of hexadecimal are checksums unless something says otherwise.
    anyCasePattern`(?<![\p{L}\p{N}./-])(?:0x)?[a-f\d]{32}(?:[a-f\d]{8})?(?:[a-f\d]{24})?(?:[a-f\d]{32})?(?:[a-f\d]{32})?(?![\p{L}\p{N}/=-])(?!\.[\p{L}\p{N}])`,
    pattern`(?<![\p{L}\p{N}*])\*[A-F\d]{40}(?![\p{L}\p{N}])`,
  ],
  headers: {
    names:
      phrases(`password hash; hashed password; password hashed; pass hash; password md 5; password sha; password sha 1;
      password sha 256; password digest; encrypted password; password encrypted; password salt; ntlm hash;
      nt hash; lm hash; password history hash; bcrypt; crypt password; user pass hash; password encoded;
      password bcrypt; bcrypt password; pass md 5; md 5 password; md 5 pass; md 5 hash password;
      sha 1 password; password crypt; hash password; ntlm; user hash; bitlocker recovery key; bitlocker key;
      recovery key; recovery password`),
    not: phrases(`type; algorithm; algo; iterations; date; length; expires; id; version; format; changed`),
  },
  labelled: pattern`(?:0x)?[A-Fa-f\d]{16,160}|[A-Za-z\d+/.$=_,:-]{20,200}[A-Za-z\d+/$=]`,
  lengthMax: 420,
  check: 'password-hash',
  near: [
    'password hash',
    'pass hash',
    'passwd hash',
    'hashed password',
    'password md 5',
    'password sha 1',
    'ntlm',
    'nt hash',
    'lm hash',
    'unsalted',
    'hashcat',
    'mysql user',
    'authentication string',
    'mysql native password',
  ],
  notNear: ['checksum', 'commit', 'integrity', 'file hash', 'evidence hash', 'malware', 'virustotal', 'etag'],
  reserved: [
    pattern`^(?:\$2[aby]\$10\$N9qo8uLOickgx2ZMRZoMye|5f4dcc3b5aa765d61d8327deb882cf99|d41d8cd98f00b204e9800998ecf8427e)`,
  ],
  confidence: { alone: 'sure', near: 'sure' },
  examples: [
    `roe:«${hash('$2y$05$', 53)}»`,
    `root:«${hash('$6$example$', 86)}»:19000:0:99999:7:::`,
    `roe:«${hash('$6$salty$', 80)}»:18000:0:99999:7:::`,
    `«${hash('$5$rounds=5000$example$', 43)}»`,
    `jdoe:«${hash('$apr1$example$', 22)}»`,
    `«${hash('$y$j9T$EXAMPLE$', 43)}»`,
    `enable secret 9 «${hash('$9$EXAMPLEexample$', 43)}»`,
    `«${hash('$argon2id$v=19$m=65536,t=3,p=4$EXAMPLEexample01$', 43)}»`,
    `django «${hash('pbkdf2_sha256$260000$EXAMPLE$', 43)}=»`,
    `«scrypt:32768:8:1$EXAMPLE$${hex}${hex}»`,
    `«${hash('$P$B', 30)}»`,
    `userPassword: «{SSHA}${'EXAMPLEexample01'.repeat(2)}»`,
    `EXAMPLE\\jdoe:1103:«aad3b435b51404eeaad3b435b51404ee:${hex}»:::`,
    `«$DCC2$10240#roe#${hex}»`,
    'BitLocker «000011-000022-000033-000044-000055-000066-000077-000088»',
    'recovery key «000011-000022-000033-000044-\n000055-000066-000077-000088»',
    `password hash: «${hex}»`,
    `NTLM «${hex}»`,
    { label: 'PasswordHash', text: `«${hex}»` },
    { label: 'password_salt', text: `«${hex}»` },
    { label: 'EncryptedPassword', text: `«${hex}»` },
    { label: 'Hashed_Password', text: `«${hash('$5$example$', 43)}»` },
    { label: 'RecoveryKey', text: '«000011-000022-000033-000044-000055-000066-000077-000088»' },
  ],
  counterexamples: [
    'md5sum d41d8cd98f00b204e9800998ecf8427e file.iso',
    `SHA256: ${hex}${hex}`,
    `commit ${hex.slice(0, 32)}9f8e7d6c`,
    '000011-000022-000033-000044-000055-000066-000077-000089',
    '$6$ per unit, $5$ each',
    '123456-123456-123456-123456-123456-123456-123456-123456',
    'password hashing uses bcrypt',
    'call $1$2 and $2a$ in the script',
    'passwordHash: string;',
    `integrity sha512-${'EXAMPLEexample01'.repeat(5)}==`,
    { label: 'PasswordHashAlgorithm', text: 'pbkdf2_sha256_with_260000_rounds' },
    { label: 'FileHash', text: hex },
  ],
};
