import { type Stretch, textOf } from './stretch.ts';

/** Between words of one line, in sizes of the letters: justified text has wide ones. */
const WORD_GAP_MAX = 0.8;
/** Words on a line after which another may come: cells that stand over one another. */
const ENDS_MAX = 16;
/** Baselines that are one, in units of the page. */
const BASELINE = 0.5;

/**
 * Of words that are cut away, those that go on where words are seen: the end of what is written in a cell of a table that
 * is too narrow for it. All that is seen is to be given with them.
 */
export function findCutLines(seen: readonly Stretch[], clipped: readonly Stretch[]): ReadonlySet<Stretch> {
  const cut = new Set<Stretch>();
  const lines = Map.groupBy(clipped, lineOf);
  const others = Map.groupBy(
    seen.filter((stretch) => lines.has(lineOf(stretch))),
    lineOf,
  );
  for (const [line, some] of lines) {
    const isClipped = new Set(some);
    const row = [...some, ...(others.get(line) ?? [])].sort((a, b) => a.x - b.x);
    goOn(
      row,
      isClipped,
      cut,
      ({ x }) => x,
      ({ x, width }) => x + width,
    );
    goOn(
      row.reverse(),
      isClipped,
      cut,
      ({ x, width }) => x + width,
      ({ x }) => x,
    );
  }
  return cut;
}

function lineOf({ angle, y }: Stretch): string {
  return `${angle} ${Math.round(y / BASELINE)}`;
}

/** Goes along a row, in the order that it is in, from what is seen to what is not. */
function goOn(
  row: readonly Stretch[],
  isClipped: ReadonlySet<Stretch>,
  cut: Set<Stretch>,
  from: (stretch: Stretch) => number,
  to: (stretch: Stretch) => number,
): void {
  const ends: number[] = [];
  for (const stretch of row) {
    const follows = ends.some((end) => Math.abs(from(stretch) - end) <= WORD_GAP_MAX * stretch.size);
    if (isClipped.has(stretch) && !cut.has(stretch)) {
      if (!follows) continue;
      cut.add(stretch);
    }
    ends.push(to(stretch));
    if (ends.length > ENDS_MAX) ends.shift();
  }
}

/** Words that only printers write beside a page that they trim: the file, and what a plate is for. Some others are surnames. */
const SLUG_SIGN =
  /^(?:\S+\.(?:indd|idml|inx|qxd|qxp|pmd|fm|ai|eps|psd|cdr|pdf|docx?|pub)|cyan|magenta|yellow|cmyk|composite|pantone|pms|plate)$/i;
/** What stands with those: the page, the day and the time. */
const SLUG_WORD = new RegExp(
  `^(?:${[
    '\\d{1,4}',
    '\\d{1,2}:\\d\\d(?::\\d\\d)?(?:[ap]\\.?m\\.?)?|[ap]\\.?m\\.?',
    '\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{2}|\\d{4})|\\d{4}[/.-]\\d{1,2}[/.-]\\d{1,2}',
    'page|sheet|side|front|back|of|black|[cmyk]|spot',
    'january|february|march|april|may|june|july|august|september|october|november|december',
    'jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec',
    'monday|tuesday|wednesday|thursday|friday|saturday|sunday',
    'mon|tue|wed|thu|fri|sat|sun',
  ].join('|')})$`,
  'i',
);
/** Nine digits, in groups or not, as a person's number has. */
const PERSON_NUMBER = /(?<!\d)\d(?:[^\d\p{L}/:]{0,3}\d){8}(?!\d)/u;

/** Whether words beside a page are what printers write there, and no person: the name of a file and when it was printed. */
export function isPrintersSlug(stretches: readonly Stretch[]): boolean {
  const words = stretches
    .flatMap((stretch) => textOf(stretch).split(/\s+/))
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => word.replace(/^[([]|[)\]:,;]$/g, ''));
  return (
    words.some((word) => SLUG_SIGN.test(word)) &&
    words.every((word) => SLUG_SIGN.test(word) || SLUG_WORD.test(word)) &&
    !PERSON_NUMBER.test(words.join(' '))
  );
}
