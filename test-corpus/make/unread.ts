import { utf8 } from './case-bytes.ts';
import type { Cases } from './cases.ts';

/** Files of kinds that no format reads, and of none: each must end in exactly one problem, by its code and name. */
export const unread: Cases = {
  'unknown-format/noise.bin': Uint8Array.from({ length: 400 }, (_, index) => (index * 7919 + (index >> 3) * 31) & 0xff),
  'unsupported/system.evtx': Buffer.concat([utf8('ElfFile\0'), Buffer.alloc(120, 1)]),
  'unsupported/git-lfs-pointer.pdf': utf8(
    `version https://git-lfs.github.com/spec/v1\noid sha256:${'0123456789abcdef'.repeat(4)}\nsize 12345\n`,
  ),
  'unsupported/git-annex-pointer.pdf': utf8(
    '/annex/objects/SHA256E-s12345--0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef.pdf\n',
  ),
};
