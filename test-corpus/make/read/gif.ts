import { utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { xmp } from '../pictures.ts';
import { gifApplication, gifComment, gifImage, gifPlainText, gifXmp, makeGif } from '../raster-files.ts';

const SSN = '078-05-1120';

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = {
  name: 'a.gif',
  bytes: makeGif(24, 16, gifComment(`SSN ${SSN}`), gifImage(24, 16), gifXmp(xmp('xmp:CreatorTool="Editor 1"'))),
};

/** What must be read, by the name of the file. */
export const read: Cases = {
  'comments.gif': makeGif(
    24,
    16,
    gifComment('Made by Jane Doe'),
    gifImage(24, 16),
    gifComment(`${'long '.repeat(80)}SSN ${SSN}`),
  ),
  'plain-text.gif': makeGif(24, 16, gifPlainText(`SSN ${SSN}`), gifImage(24, 16)),
  'xmp.gif': makeGif(24, 16, gifXmp(xmp('xmp:CreatorTool="Editor 1" xmp:Label="Case 26-000417"')), gifImage(24, 16)),
  'program.gif': makeGif(
    24,
    16,
    gifApplication('NETSCAPE2.0', Uint8Array.of(1, 0, 0)),
    gifApplication('ALMORY  1.0', utf8(`SSN ${SSN}`)),
    gifImage(24, 16),
  ),
  'animation.gif': makeGif(24, 16, gifImage(24, 16), gifImage(20, 10), gifImage(24, 16)),
  'behind-the-codes.gif': makeGif(24, 16, gifImage(24, 16), gifImage(24, 16, utf8(`John Roe, SSN ${SSN}\n`))),
  'without-its-last-byte.gif': makeGif(24, 16, gifComment(`SSN ${SSN}`), gifImage(24, 16)).subarray(0, -1),
  'filled-up.gif': makeGif(24, 16, gifImage(24, 16, Buffer.alloc(64)), gifImage(24, 16, utf8('fill'))),
  'appended.gif': Buffer.concat([makeGif(24, 16, gifImage(24, 16)), utf8(`John Roe, SSN ${SSN}\n`)]),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'unsupported/sign.gif': makeGif(64, 48, gifImage(64, 48)),
  'unsupported/signs.gif': makeGif(64, 48, gifImage(64, 48), gifImage(64, 48)),
  'malformed/without-an-end-of-codes.gif': makeGif(24, 16, gifImage(24, 16)).subarray(0, -2),
  'malformed/torn.gif': makeGif(24, 16, gifImage(24, 16)).subarray(0, -4),
};
