import type { RecordingFindings } from '../../structures/recording/recording-findings.ts';
import type { UnitLayout } from '../../structures/recording/video-messages.ts';

/** How a piece of a track is undone (RFC 9559, 5.1.4.1.31). */
export type TrackEncoding =
  | { readonly kind: 'zlib' }
  /** These bytes stand at the beginning of every piece. */
  | { readonly kind: 'stripped'; readonly bytes: Uint8Array }
  /** It needs a key. */
  | { readonly kind: 'encrypted' }
  /** A way that is not read. */
  | { readonly kind: 'other' };

/** A track of a recording: its number, its type (RFC 9559, 5.1.4.1.3), its codec, and how its pieces are undone, in that order. */
export interface Track {
  readonly number: number;
  readonly type: number;
  readonly codec: string;
  readonly encodings: readonly TrackEncoding[];
  /** Of pictures whose units may be messages. */
  readonly units?: UnitLayout | undefined;
}

/** Tracks by their numbers. */
export class TrackList extends Map<number, Track> {
  /** Types of those that are heard or seen. */
  readonly played = new Set<number>();
}

/** What the pieces of a track are. */
export type TrackContents = 'sound-or-picture' | 'text' | 'unread' | 'other';

/** What is to be read of a track: its pieces as text, as bytes of any kind, or not. */
export function contentsOf({ type, codec, encodings }: Track): TrackContents {
  if (type === VIDEO || type === SOUND) return 'sound-or-picture';
  if (encodings.some(({ kind }) => kind === 'other' || kind === 'encrypted')) return 'unread';
  if (/^S_(?:VOBSUB|HDMV\/PGS|DVBSUB|IMAGE)/.test(codec)) return 'unread';
  return /^(?:S_TEXT|S_ASS|S_SSA|D_WEBVTT)/.test(codec) ? 'text' : 'other';
}

const VIDEO = 1;
const SOUND = 2;

/** A piece of a track as it was before it was packed; undefined where that is told as a problem. Throws limits. */
export async function unpack(
  piece: Buffer,
  { encodings }: Track,
  findings: RecordingFindings,
): Promise<Buffer | undefined> {
  let bytes: Buffer | undefined = piece;
  for (const encoding of encodings) {
    if (bytes === undefined) return undefined;
    if (encoding.kind === 'stripped') bytes = Buffer.concat([encoding.bytes, bytes]);
    else if (encoding.kind === 'zlib') bytes = await findings.expand(bytes);
  }
  return bytes;
}
