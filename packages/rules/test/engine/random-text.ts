import fc from 'fast-check';
import { fold } from '../../src/engine/folding.ts';
import type { Pattern } from '../../src/engine/pattern.ts';
import { buildPositions, type Positions } from '../../src/engine/positions.ts';
import { parsePattern } from '../../src/engine/syntax.ts';

/** A character for each byte that stands for many. */
const unfolded: Readonly<Record<number, string>> = {
  [fold.upper]: 'Ω',
  [fold.letter]: 'ж',
  [fold.number]: 'Ⅷ',
  [fold.mark]: '\u0301',
  [fold.other]: '•',
  [fold.space]: '\u3000',
  [fold.highSurrogate]: '\ud83d',
  [fold.lowSurrogate]: '\udc00',
};

/** Bytes of a walk: a pattern's repeats are followed no longer. */
const WALK_MAX = 48;

const walks = new WeakMap<Pattern, Positions>();

/** Text that a pattern leads to: a random way through its positions. It need not match, for look-arounds are not asked. */
function walkPattern(pattern: Pattern, choose: (below: number) => number): string {
  let positions = walks.get(pattern);
  if (positions === undefined) {
    positions = buildPositions(parsePattern(pattern.source, pattern.flags), WALK_MAX);
    walks.set(pattern, positions);
  }
  let text = '';
  let at = positions.starts[choose(Math.max(1, positions.starts.length))]?.position;
  while (at !== undefined && text.length < WALK_MAX) {
    const position = positions.positions[at];
    if (position === undefined) break;
    text += characterOf(position.bytes, choose);
    if (position.next.length === 0 || (position.reports.length > 0 && choose(4) === 0)) break;
    at = position.next[choose(position.next.length)];
  }
  return text;
}

function characterOf(bytes: Uint8Array, choose: (below: number) => number): string {
  const all = [...bytes.keys()].filter((byte) => bytes[byte] === 1);
  const ascii = all.filter((byte) => byte === 10 || (byte >= 32 && byte < 127));
  const from = ascii.length > 0 && choose(20) > 0 ? ascii : all;
  const byte = from[choose(Math.max(1, from.length))] ?? 32;
  return unfolded[byte] ?? String.fromCharCode(byte);
}

const separators = [
  ' ',
  ' ',
  ' ',
  '\n',
  ', ',
  '-',
  '',
  '/',
  '. ',
  '\t',
  '\u00a0',
  '_',
  '1',
  'A',
  'ÿ',
  ' (',
  ': ',
  '"',
  '="',
];

/** Text made of walks through patterns, of phrases, examples and arbitrary UTF-16, some of it damaged. */
export function textOf(
  patterns: readonly Pattern[],
  phrases: readonly string[],
  examples: readonly string[],
): fc.Arbitrary<string> {
  const walk = fc
    .tuple(fc.constantFrom(...patterns), fc.infiniteStream(fc.nat()))
    .map(([pattern, stream]) => walkPattern(pattern, (below) => (stream.next().value ?? 0) % below));
  const phrase = fc
    .tuple(fc.constantFrom(...phrases), fc.constantFrom(' ', '', '_', '-', '  '), fc.boolean())
    .map(([words, gap, upper]) => (upper ? words.toUpperCase() : words).replaceAll(' ', gap));
  const damaged = fc
    .tuple(walk, fc.nat(60), fc.string({ unit: 'binary', maxLength: 2 }))
    .map(([text, at, other]) => text.slice(0, at) + other + text.slice(at + 1));
  const units = fc.array(fc.nat(0xffff), { maxLength: 8 }).map((all) => String.fromCharCode(...all));
  const piece = fc.oneof(
    { weight: 6, arbitrary: walk },
    { weight: 3, arbitrary: phrase },
    { weight: 2, arbitrary: damaged },
    { weight: 3, arbitrary: fc.constantFrom(...examples) },
    { weight: 1, arbitrary: units },
    { weight: 1, arbitrary: fc.constant('\x1f') },
  );
  return fc
    .array(fc.tuple(piece, fc.constantFrom(...separators)), { minLength: 20, maxLength: 80, size: 'max' })
    .map((pieces) => pieces.flat().join(''));
}
