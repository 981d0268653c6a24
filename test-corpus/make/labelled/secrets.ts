import { crc32 } from 'node:zlib';
import type { Random } from '../portal/random.ts';
import { characters, fill, hex } from './check-digits.ts';
import { serverAddress } from './passages.ts';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE64 = `${BASE62}+/`;
const URL_SAFE = `${BASE62}-_`;
const WORDS = 'Falcon Harvest Tigers Bronco Sunset Mustang Packers Winter Oakridge Thunder Copper Anchor'.split(' ');

/** A password as people choose it, and as machines do. */
export function password(random: Random): string {
  const word = random.pick(WORDS);
  return random.pick([
    `${word}${random.integer(10, 99)}!`,
    `${word}#${random.integer(1990, 2025)}`,
    `${word.toLowerCase()}${random.integer(100, 999)}`,
    `${word.replace('o', '0').replace('a', '@')}$${random.integer(1, 99)}`,
    `${characters(random, random.integer(9, 14))}${random.pick(['!', '%', '&', 'x', '7'])}${random.digits(1)}`,
  ]);
}

/** A block with the shape of a private key. What is inside decodes to nothing. */
export function privateKey(random: Random): string {
  const kind = random.pick(['RSA PRIVATE KEY', 'PRIVATE KEY', 'EC PRIVATE KEY', 'OPENSSH PRIVATE KEY']);
  const first = kind.startsWith('OPENSSH') ? 'b3BlbnNzaC1rZXktdjEA' : 'MIIE';
  const body = Array.from({ length: random.integer(3, 8) }, (_, index) =>
    index === 0 ? first + characters(random, 64 - first.length, BASE64) : characters(random, 64, BASE64),
  );
  return [`-----BEGIN ${kind}-----`, ...body, `${characters(random, 30, BASE64)}==`, `-----END ${kind}-----`].join(
    '\n',
  );
}

/** CRC-32 of the random part as six characters of base 62, as GitHub's announcement of its token formats says. */
function gitHubToken(random: Random): string {
  const body = characters(random, 30, BASE62);
  let rest = crc32(body);
  let check = '';
  for (let index = 0; index < 6; index++) {
    check = BASE62.charAt(rest % 62) + check;
    rest = Math.floor(rest / 62);
  }
  return `${random.pick(['ghp_', 'gho_', 'ghs_'])}${body}${check}`;
}

function jsonWebToken(random: Random): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const subject = { sub: random.digits(8), name: 'portal', iat: 1_700_000_000 + random.integer(0, 9_999_999) };
  return `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(subject)}.${characters(random, 43, URL_SAFE)}`;
}

const AWS_SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Tokens with a prefix of the one who issues them. */
export function apiToken(random: Random): string {
  return random.pick([
    gitHubToken,
    gitHubToken,
    jsonWebToken,
    (from: Random) => `AKIA${characters(from, 16, AWS_SIGNS)}`,
    (from: Random) => `glpat-${characters(from, 20, BASE62)}`,
    (from: Random) => `xoxb-${from.digits(12)}-${from.digits(12)}-${characters(from, 24)}`,
    (from: Random) => `AIza${characters(from, 35, URL_SAFE)}`,
    (from: Random) => `sk_live_${characters(from, 24)}`,
    (from: Random) => `SG.${characters(from, 22)}.${characters(from, 43, URL_SAFE)}`,
    (from: Random) => `npm_${gitHubToken(from).slice(4)}`,
  ])(random);
}

/** bcrypt, sha512crypt, Argon2, and what Windows keeps: always as long as their makers print them. */
export function passwordHash(random: Random): string {
  const crypt = `./${BASE62}`;
  return random.pick([
    `$2b$12$${characters(random, 53, crypt)}`,
    `$2y$10$${characters(random, 53, crypt)}`,
    `$6$${characters(random, 8, crypt)}$${characters(random, 86, crypt)}`,
    `$argon2id$v=19$m=65536,t=3,p=4$${characters(random, 22, BASE64)}$${characters(random, 43, BASE64)}`,
    `$1$${characters(random, 8, crypt)}$${characters(random, 22, crypt)}`,
  ]);
}

/** What `secretsdump` and `pwdump` print of an account. */
export function ntlmHash(random: Random): string {
  return `${hex(random, 32)}:${hex(random, 32)}`;
}

export function connectionString(random: Random): string {
  const [host, secret] = [serverAddress(random), password(random).replaceAll(/[@#:/;%&]/g, 'x')];
  return random.pick([
    `Server=${host};Database=RMS;User Id=rms_app;Password=${secret};`,
    `Provider=SQLOLEDB;Data Source=${host};Initial Catalog=Portal;User ID=sa;Password=${secret};`,
    `Driver={ODBC Driver 17 for SQL Server};Server=${host};Database=CAD;Uid=cad_ro;Pwd=${secret};`,
    `postgres://cad_user:${secret}@${host}:5432/cad`,
    `mysql://portal:${secret}@${host}/portal`,
    `mongodb://evidence:${secret}@${host}:27017/evidence`,
    `jdbc:sqlserver://${host}:1433;databaseName=RMS;user=svc_rms;password=${secret}`,
    `redis://:${secret}@${host}:6379/0`,
  ]);
}

/** A secret of a device of the network, without what is before it. */
export function networkSecret(random: Random): string {
  return random.pick([
    characters(random, random.integer(9, 14)),
    `${random.pick(WORDS)}${random.digits(3)}`,
    fill(random, 'ro@@##@#'),
  ]);
}
