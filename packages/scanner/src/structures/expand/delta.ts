import type { Expansion } from './input-window.ts';

/** Bytes of which each was told by what it differs from the one `distance` before it (The .xz File Format 1.2.1, 5.3.3). */
export function* undoDelta(pieces: Expansion, distance: number): Expansion {
  const before = new Uint8Array(distance);
  let at = 0;
  for (const piece of pieces) {
    if (piece !== undefined) {
      for (let index = 0; index < piece.length; index += 1) {
        const byte = ((piece[index] ?? 0) + (before[at] ?? 0)) & 0xff;
        piece[index] = byte;
        before[at] = byte;
        at = at + 1 === distance ? 0 : at + 1;
      }
    }
    yield piece;
  }
}
