import { Random } from './random.ts';

/** The access key that Amazon prints in its manuals. */
export const TEST_ACCESS_KEY = 'AKIAIOSFODNN7EXAMPLE';

/** The secret that goes with it. */
export const TEST_SECRET_KEY = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A block with the shape of a private key. What is inside says that it is none, and decodes to nothing. */
export function fakeKey(seed: string): string {
  const random = new Random(seed);
  const line = () => Array.from({ length: 64 }, () => random.pick([...BASE64])).join('');
  return [
    '-----BEGIN RSA PRIVATE KEY-----',
    `THIS+IS+NOT+A+KEY+IT+WAS+INVENTED+FOR+A+TEST+${random.digits(19)}`,
    ...Array.from({ length: 4 }, line),
    '-----END RSA PRIVATE KEY-----',
  ].join('\n');
}
