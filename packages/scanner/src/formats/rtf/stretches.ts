import type { Trait } from '../../document.ts';
import { wordAround } from '../../structures/story/paragraph-text.ts';

/** Text in a row that is seen, or that one thing hides. */
export interface Stretch {
  readonly pieces: string[];
  readonly hiddenBy: Trait | undefined;
}

/** What a paragraph is told as: what is seen of it in one piece, and each stretch that is not. */
export interface StretchRun {
  readonly text: string;
  readonly hiddenBy: Trait | undefined;
  /** The words before a colon that stand before what is hidden. */
  readonly label: string | undefined;
}

/** The runs of a paragraph; none is blank. */
export function* stretchRuns(all: readonly Stretch[]): Generator<StretchRun> {
  const stretches = all.map((stretch) => (isFiller(stretch) ? { ...stretch, hiddenBy: undefined } : stretch));
  const texts = stretches.map(({ pieces }) => pieces.join(''));
  const seen = texts.filter((_, index) => stretches[index]?.hiddenBy === undefined).join('');
  if (seen.trim() !== '') yield { text: trimmed(seen), hiddenBy: undefined, label: undefined };
  for (const [index, { hiddenBy }] of stretches.entries()) {
    const text = texts[index] ?? '';
    if (hiddenBy === undefined || text.trim() === '') continue;
    const before = texts[index - 1] ?? '';
    const label = LABEL.exec(before.slice(-LABEL_LENGTH_MAX))?.[1];
    yield { text: trimmed(wordAround(before, text, texts[index + 1] ?? '')), hiddenBy, label };
  }
}

/** Letters and digits below which text that nobody sees is what keeps a place: a dot, a digit of one point. */
const WORD_LENGTH_MIN = 3;

function isFiller({ pieces, hiddenBy }: Stretch): boolean {
  return hiddenBy === 'invisible-text' && (pieces.join('').match(/[\p{L}\p{N}]/gu)?.length ?? 0) < WORD_LENGTH_MIN;
}

/** UTF-16 units of what labels a value. */
const LABEL_LENGTH_MAX = 48;

const LABEL = /(?:^|[\n\t.,;]\s*)(\p{L}[^:\n\t.,;]*):\s*$/u;

/** Without line ends around it. */
function trimmed(text: string): string {
  return text.replace(/^[\r\n]+|[\r\n]+$/g, '').replaceAll('\0', '');
}
