import type { Pattern } from '../../engine/pattern.ts';
import { anyCasePattern, pattern } from './pattern.ts';

const before = String.raw`(?<![\p{L}\p{N}$])`;
/** The alphabet of crypt(3). */
const crypt = './A-Za-z0-9';
/** A full stop may end the sentence. */
const stop = '(?![A-Za-z0-9/$])';

/**
 * Hashes that say themselves how they were made: crypt(5), the PHC string format
 * (https://github.com/P-H-C/phc-string-format), and what frameworks, directories and databases store.
 */
export const namedHashes: readonly Pattern[] = [
  // bcrypt: cost, 22 of salt, 31 of hash. Also as WordPress and Django wrap it.
  pattern`${before}\$2[abxy]?\$\d{2}\$[${crypt}]{53}${stop}`,
  pattern`(?<=\$wp|bcrypt_sha256\$)\$2[abxy]?\$\d{2}\$[${crypt}]{53}${stop}`,
  // SHA-512 (86), SHA-256 (43), MD5 (22) of crypt; Apache.
  pattern`${before}\$6\$(?:rounds=\d{1,9}\$)?[${crypt}]{1,16}\$[${crypt}]{86}${stop}`,
  pattern`${before}\$5\$(?:rounds=\d{1,9}\$)?[${crypt}]{1,16}\$[${crypt}]{43}${stop}`,
  pattern`${before}\$(?:1|apr1)\$[${crypt}]{1,8}\$[${crypt}]{22}${stop}`,
  // yescrypt, gost-yescrypt, scrypt.
  pattern`${before}\$(?:y|gy|7)\$[${crypt}]{1,16}\$[${crypt}]{1,86}\$[${crypt}]{43}${stop}`,
  // Cisco: type 8 (PBKDF2) and 9 (scrypt), 14 of salt and 43 of hash.
  pattern`${before}\$[89]\$[${crypt}]{14}\$[${crypt}]{43}${stop}`,
  // phpass (WordPress, phpBB) and Drupal.
  pattern`${before}\$[PH]\$[${crypt}]{31}${stop}`,
  pattern`${before}\$S\$[${crypt}]{52}${stop}`,
  // PHC: argon2, scrypt, PBKDF2 of passlib.
  pattern`(?<![\p{L}\p{N}])\$?argon2(?:id|i|d)\$(?:v=\d{1,3}\$)?m=\d{1,9},t=\d{1,5},p=\d{1,4}\$[A-Za-z\d+/]{8,88}={0,2}\$[A-Za-z\d+/]{16,172}={0,2}(?![A-Za-z\d+/])`,
  pattern`(?<![\p{L}\p{N}])\$?scrypt\$(?:ln=\d{1,2},r=\d{1,3},p=\d{1,3}\$|\d{1,9}\$\d{1,3}\$\d{1,3}\$)[A-Za-z\d+/.]{8,88}={0,2}\$[A-Za-z\d+/.]{16,172}={0,2}(?![A-Za-z\d+/])`,
  pattern`(?<![\p{L}\p{N}])\$?pbkdf2(?:[-_]sha\d{1,3})?\$\d{1,8}\$[A-Za-z\d+/.]{1,88}={0,2}\$[A-Za-z\d+/.]{16,172}={0,2}(?![A-Za-z\d+/])`,
  anyCasePattern`(?<![\p{L}\p{N}])grub\.pbkdf2\.sha512\.\d{1,8}\.[A-F\d]{32,512}\.[A-F\d]{64,256}(?![\p{L}\p{N}])`,
  // Werkzeug.
  pattern`(?<![\p{L}\p{N}])(?:pbkdf2:sha\d{1,3}(?::\d{1,8})?|scrypt:\d{1,9}:\d{1,3}:\d{1,3})\$[A-Za-z\d]{4,64}\$[a-f\d]{32,128}(?![\p{L}\p{N}])`,
  // Django before PBKDF2.
  pattern`(?<![\p{L}\p{N}])(?:sha1|md5|sha256)\$[A-Za-z\d]{1,32}\$[a-f\d]{32,64}(?![\p{L}\p{N}])`,
  // Directories (RFC 2307, RFC 3112): a scheme in braces and base64.
  anyCasePattern`\{(?:S?SHA(?:256|384|512)?|S?MD5|PBKDF2(?:-SHA\d{1,3})?)\}[A-Za-z\d+/]{22,120}={0,2}(?![A-Za-z\d+/=])`,
  // WebLogic: coded with a key of the same server.
  pattern`\{(?:AES(?:256)?|3DES)\}[A-Za-z\d+/]{16,200}={0,2}(?![A-Za-z\d+/=])`,
  // PostgreSQL (RFC 5803), SQL Server, MySQL after its words.
  pattern`(?<![\p{L}\p{N}])SCRAM-SHA-(?:1|256|512)\$\d{4,7}:[A-Za-z\d+/]{16,88}={0,2}\$[A-Za-z\d+/]{24,88}={0,2}:[A-Za-z\d+/]{24,88}={0,2}`,
  anyCasePattern`(?<![\p{L}\p{N}])0x0(?:100[A-F\d]{48}|200[A-F\d]{136})(?![A-F\d])`,
  anyCasePattern`(?:IDENTIFIED (?:WITH \S{1,40} )?(?:BY PASSWORD|BY|AS)|authentication_string["']?\s?[:=]) {0,3}["']?(?<value>\*[A-F\d]{40})(?![A-F\d])`,
];

/** Hashes as tools print and files keep them, known by what stands around them. */
export const dumpedHashes: readonly Pattern[] = [
  // Windows accounts: relative id, LM and NT hashes, three colons (pwdump, secretsdump).
  anyCasePattern`:\d{3,7}:(?<value>[a-f\d]{32}:[a-f\d]{32}):::`,
  // Cached domain logons; challenges and tickets of the network.
  anyCasePattern`(?<![\p{L}\p{N}])\$DCC2\$\d{1,7}#[^#\s]{1,64}#[a-f\d]{32}(?![a-f\d])`,
  anyCasePattern`(?<=::[^:\s]{1,64}:)[a-f\d]{16}:[a-f\d]{32}:[a-f\d]{32,200}`,
  pattern`(?<![\p{L}\p{N}])\$krb5(?:tgs|asrep|pa)\$\d{1,2}\$[^\s$]{1,200}\$[^\s]{32,200}`,
  pattern`(?<![\p{L}\p{N}])(?:aes(?:128|256)-cts-hmac-sha1-96|des-cbc-md5|rc4_hmac):(?<value>[a-f\d]{16,64})(?![a-f\d])`,
  // The hash of DES in /etc/shadow (shadow(5)) and FreeBSD, in /etc/passwd and the lists of FTP servers, and alone on its
  // line, as web servers have it.
  pattern`^[A-Za-z_][\w.@-]{0,31}:(?<value>[./A-Za-z\d]{13})(?::\d{4,6}:\d{0,6}:\d{0,6}:\d{0,6}:|:\d{1,6}:\d{1,6}:[^:\n]{0,80}:/|(?<=\d[^:\n]{0,12})(?<=[A-Z][^:\n]{0,12})(?<=[a-z][^:\n]{0,12})$)`,
  // Any hash that names its scheme, whatever its length.
  pattern`(?<![^\s(["'>|])[a-z_][\w.-]{0,31}:(?<value>\$(?:1|2[abxy]?|5|6|7|y|gy)\$[^:\s]{8,200}):(?:\d{0,6}:){2}`,
  // A recovery key of BitLocker.
  pattern`(?<![\p{L}\p{N}-])\d{6}-\n?(?:\d{6}-\n?){6}\d{6}(?![\p{L}\p{N}-])`,
  // Under its name: 16 to 64 bytes of hexadecimal.
  anyCasePattern`(?:pass(?:word|wd|phrase|code)|pwd|(?<!\p{L})(?:pass|pw|nt ?lm|nt|lm|pin))[ _-]?(?:hash|digest|md5|sha1|sha256|sha512)(?:ed)?["']?(?:\s{0,3}[:=,\t|]\s{0,3}|\s{1,2}is\s{1,2})["']?(?<value>(?:0x)?[a-f\d]{32}(?:[a-f\d]{8})?(?:[a-f\d]{24})?(?:[a-f\d]{64})?)(?![a-f\d])`,
  anyCasePattern`hash(?:ed)?[ _-](?:password|pwd|pw|passwd)["']?(?:\s{0,3}[:=,\t|]\s{0,3}|\s{1,2}is\s{1,2})["']?(?<value>(?:0x)?[a-f\d]{32}(?:[a-f\d]{8})?(?:[a-f\d]{24})?(?:[a-f\d]{64})?)(?![a-f\d])`,
];
