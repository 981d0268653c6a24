import { latin1, utf8 } from './case-bytes.ts';
import { riffChunk } from './raster-files.ts';
import { longBE } from './sound.ts';

/** A list of chunks, under a kind. */
export const riffList = (kind: string, ...chunks: readonly Uint8Array[]) =>
  riffChunk('LIST', Buffer.concat([latin1(kind), ...chunks]));

/** A text that ends with a zero. */
export const riffText = (id: string, text: string) => riffChunk(id, utf8(`${text}\0`));

/** A file of chunks, of a kind. */
export const makeRiff = (kind: string, ...chunks: readonly Uint8Array[]) =>
  riffChunk('RIFF', Buffer.concat([latin1(kind), ...chunks]));

/** A WAV of eight samples of silence, with chunks behind its sound. */
export const makeWav = (...chunks: readonly Uint8Array[]) =>
  makeRiff('WAVE', WAV_FORMAT, riffChunk('data', Buffer.alloc(16)), ...chunks);

/** One channel of 16 bits at 8,000 Hz. */
export const WAV_FORMAT = riffChunk('fmt ', Buffer.from('01000100401f0000803e000002001000', 'hex'));

/** Texts of fixed lengths, one behind another. */
export function fixedTexts(...fields: readonly (readonly [text: string, bytes: number])[]): Buffer {
  return Buffer.concat(
    fields.map(([text, bytes]) => {
      const field = Buffer.alloc(bytes);
      field.write(text, 'latin1');
      return field;
    }),
  );
}

/** A stream of an AVI: its kind, and what else is said of it. */
export const aviStream = (kind: string, ...chunks: readonly Uint8Array[]) =>
  riffList(
    'strl',
    riffChunk('strh', Buffer.concat([latin1(kind), Buffer.alloc(52)])),
    riffChunk('strf', Buffer.alloc(40)),
    ...chunks,
  );

/** An AVI of two frames that show nothing. `said` stands with the header, `pieces` among the frames, `more` behind them. */
export function makeAvi({
  streams = [aviStream('vids')],
  said = [],
  pieces = [],
  more = [],
}: {
  streams?: readonly Uint8Array[];
  said?: readonly Uint8Array[];
  pieces?: readonly Uint8Array[];
  more?: readonly Uint8Array[];
}): Buffer {
  const frame = riffChunk('00dc', Buffer.alloc(24, 0x11));
  return makeRiff(
    'AVI ',
    riffList('hdrl', riffChunk('avih', Buffer.alloc(56)), ...streams, ...said),
    riffList('movi', frame, ...pieces, frame),
    riffChunk('idx1', Buffer.concat([latin1('00dc'), longBE(0), longBE(0), longBE(0)])),
    ...more,
  );
}
