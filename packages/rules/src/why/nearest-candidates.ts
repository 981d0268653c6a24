import type { TextPart } from '@holdback/scanner';
import { runOf } from '@holdback/scanner/text';
import { locate } from '../block/locate.ts';
import type { TextTables } from '../block/text-tables.ts';
import { namesNear } from '../conditions/nearest-name.ts';
import { strength } from '../detectors/confidence.ts';
import type { Confidence, Detector } from '../detectors/detector.ts';
import { redact, redactLabel, redactLocation } from '../facts/redact.ts';
import type { Redacted } from '../facts/redacted.ts';
import { type Explanation, explainBlock } from '../match/explain-matches.ts';
import type { Policy } from '../policy/policy.ts';
import type { Lack, LackReason } from './account.ts';

/** How many are kept of a kind and a reason: the first, to be shown. All are counted. */
interface Kept {
  readonly lack: Lack;
  readonly rank: number;
  count: number;
  /** Where the last of them begins: two patterns of one kind may fit one value. */
  last: string;
}

/** How near each comes: what only lacks a word is nearer than what is no value at all. */
const ranks = {
  specimen: 9,
  own: 8,
  weak: 7,
  'spoken-against': 7,
  'no-near-word': 6,
  'other-kind': 5,
  'check-failed': 4,
  piece: 2,
} as const satisfies Partial<Record<LackReason, number>>;

/** Header and words that are told of a detector, at most. */
const WORDS_TOLD = 3;

/** What the candidates of one document are looked at for. */
export interface CandidateSetting {
  readonly policy: Policy;
  /** Those that judge, which outvote each other. */
  readonly detectors: readonly Detector[];
  /** The kinds that are asked for. */
  readonly only: ReadonlySet<string>;
  readonly specimens: 'possible' | 'real';
}

/** Of one document: what has the shape of a kind and does not count, or not for enough. Bounded by kinds and reasons. */
export class NearestCandidates {
  readonly #setting: CandidateSetting;
  readonly #path: Redacted;
  readonly #tables: TextTables;
  readonly #kept = new Map<string, Map<string, Kept>>();
  #blocks = 0;

  constructor(setting: CandidateSetting, path: Redacted, tables: TextTables) {
    this.#setting = setting;
    this.#path = path;
    this.#tables = tables;
  }

  add(part: TextPart): void {
    const { detectors, only, specimens } = this.#setting;
    const tables = this.#tables;
    this.#blocks += 1;
    for (const each of explainBlock(part, { detectors, specimens, only, tables })) this.#keep(part, each);
  }

  /** Of a kind, the nearest first; of those that are a match, only what is less sure than asked. */
  of(infoType: string): readonly Lack[] {
    const kept = [...(this.#kept.get(infoType)?.values() ?? [])];
    return kept.sort((a, b) => b.rank - a.rank).map(({ lack, count }) => ({ ...lack, count }));
  }

  #keep(part: TextPart, each: Explanation & { readonly run: number }): void {
    const { policy, detectors } = this.#setting;
    const detector = detectors.find(({ infoType }) => infoType === each.infoType);
    if (detector === undefined || each.lostTo === each.infoType) return;
    const value = part.text.slice(each.start, each.end);
    const isOwn = each.confidence !== undefined && policy.agency.owns(detector, value);
    const reason = isOwn ? 'own' : this.#reasonOf(each);
    const { infoType } = each;
    const confidence = isOwn ? 'possible' : each.confidence;
    let ofKind = this.#kept.get(infoType);
    if (ofKind === undefined) {
      ofKind = new Map();
      this.#kept.set(infoType, ofKind);
    }
    const key = `${reason} ${confidence ?? ''}`;
    const known = ofKind.get(key);
    const place = `${this.#blocks}:${each.start}`;
    if (known !== undefined) {
      if (known.last !== place) known.count += 1;
      known.last = place;
    } else {
      const rank = ranks[reason] + (confidence === 'likely' ? 1 : 0) + (hasContext(each) ? 1 : 0);
      ofKind.set(key, {
        lack: this.#lackOf(part, { ...each, confidence }, detector, reason),
        rank,
        count: 1,
        last: place,
      });
    }
  }

  #reasonOf({ confidence, evidence, lostTo }: Explanation): keyof typeof ranks {
    if (lostTo !== undefined) return 'other-kind';
    const isAgainst = evidence.speakAgainst.length > 0 || evidence.label === 'against';
    if (confidence !== undefined) {
      if (confidence === 'possible' && evidence.reserved && this.#setting.specimens === 'possible') return 'specimen';
      return isAgainst ? 'spoken-against' : 'weak';
    }
    if (evidence.check === 'failed') return 'check-failed';
    return evidence.pieceOf === undefined ? 'no-near-word' : 'piece';
  }

  #lackOf(
    part: TextPart,
    { infoType, start, end, run: index, confidence, evidence, lostTo }: Explanation & { readonly run: number },
    detector: Detector,
    reason: keyof typeof ranks,
  ): Lack {
    const { policy, detectors } = this.#setting;
    const run = runOf(part, index);
    const label = run === undefined || run.at.kind === 'field' ? undefined : run.label;
    const winner = detectors.find((other) => other.infoType === lostTo);
    return {
      reason,
      what: [detector.title],
      words: reason === 'spoken-against' ? evidence.speakAgainst : wordsFor(detector, label, confidence),
      ...(reason === 'check-failed' && detector.check !== undefined && { check: detector.check }),
      ...(evidence.pieceOf !== undefined && { pieceOf: evidence.pieceOf }),
      ...(winner !== undefined && { seen: [winner.title] }),
      ...(run !== undefined && {
        at: {
          infoType,
          path: this.#path,
          location: redactLocation(locate(part.text, run, start, end), policy.masks),
          ...(confidence !== undefined && { confidence }),
          ...(label !== undefined && { label: redactLabel(label, policy.masks) }),
          ...(run.hiddenBy !== undefined && { hiddenBy: run.hiddenBy }),
          ...(run.recognized === true && { recognized: true as const }),
          excerpt: redact(part.text.slice(start, end), infoType),
        },
      }),
    };
  }
}

function hasContext({ evidence }: Explanation): boolean {
  return evidence.speakFor.length > 0 || evidence.label === 'for';
}

/** Headers and words that would make a value surer: first the header that the one above it comes nearest to. */
function wordsFor(
  { headers, near = [], confidence: worth }: Detector,
  label: string | undefined,
  confidence: Confidence | undefined,
): readonly string[] {
  const names = (headers?.names ?? []).map((name) => name.replace(/^=/, ''));
  const meant = label === undefined ? [] : namesNear(label, names);
  const isHelped = (by: Confidence) => confidence === undefined || strength[by] > strength[confidence];
  const beside = isHelped(worth.near) ? near : [];
  const above = isHelped(worth.labelled ?? worth.near) ? names : [];
  return [...new Set([...meant, ...beside.slice(0, WORDS_TOLD), ...above.slice(0, WORDS_TOLD)])].slice(0, WORDS_TOLD);
}
