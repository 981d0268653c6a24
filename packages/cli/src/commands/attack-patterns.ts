import type { LintMark, WrittenPattern } from '@holdback/rules';

/** How long one pattern may be looked at. */
const TIMEOUT_MS = 5_000;

/** Characters of an attack that are shown. */
const SHOWN_MAX = 50;

/** What came of attacking the patterns of a policy. */
export interface Attacks {
  readonly marks: readonly LintMark[];
  /** recheck is not installed, so that nothing was tried. */
  readonly isMissing: boolean;
}

/**
 * Tries to make texts that a pattern takes very long to read, with recheck (https://makenowjust-labs.github.io/recheck/),
 * which is used here alone and may be missing.
 */
export async function attackPatterns(patterns: readonly WrittenPattern[]): Promise<Attacks> {
  if (patterns.length === 0) return { marks: [], isMissing: false };
  const loaded = await import('recheck/lib/browser.js').catch(() => undefined);
  if (loaded === undefined) return { marks: [], isMissing: true };
  const recheck = loaded.default;
  const marks = patterns.flatMap(({ source, place }): readonly LintMark[] => {
    const found = recheck.checkSync(source, 'u', { timeout: TIMEOUT_MS });
    if (found.status === 'safe' || !isPattern(source)) return [];
    if (found.status === 'unknown')
      return [
        {
          level: 'warning',
          message:
            'nobody knows whether a text can hold this pattern up: it is too much for the check; make it simpler',
          place,
        },
      ];
    return [
      {
        level: 'error',
        message: `a text can hold this pattern up for very long, such as ${shown(found.attack.pattern)}; use fixed counts, and do not repeat what repeats`,
        place,
      },
    ];
  });
  return { marks, isMissing: false };
}

/** What is no pattern at all is told by who loads it. */
function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u').source !== '';
  } catch {
    return false;
  }
}

function shown(attack: string): string {
  return attack.length > SHOWN_MAX ? `${attack.slice(0, SHOWN_MAX)}…` : attack;
}
