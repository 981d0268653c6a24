import type { Location, Run, TextPart } from '@holdback/scanner';
import { locate } from '../block/locate.ts';
import type { Detector } from '../detectors/detector.ts';
import type { BlockMatch } from '../match/find-matches.ts';
import type { PhraseMatch } from '../match/search-block.ts';
import type { Finding, Sighting } from './facts.ts';
import { quotePhrase, redact, redactLabel, redactLocation } from './redact.ts';
import type { Redacted } from './redacted.ts';

/** A match in its block. It is located and redacted when its finding is first asked for, and lets go of the block then. */
export class MatchSighting implements Sighting {
  readonly infoType: string;
  readonly confidence: Sighting['confidence'];
  readonly hiddenBy: Sighting['hiddenBy'];
  readonly hash: number;
  readonly offset: number;
  /** What it is made of as long as nobody asked for the finding. */
  #source: MatchSource | undefined;
  #finding: Finding | undefined;

  /** `hash` is of its value, `offset` in the text of the whole document. */
  constructor(source: MatchSource, hash: number, offset: number) {
    const { match, run } = source;
    this.infoType = 'list' in match ? 'text' : match.infoType;
    this.confidence = match.confidence;
    this.hiddenBy = run.hiddenBy;
    this.hash = hash;
    this.offset = offset;
    this.#source = source;
  }

  get at(): Location {
    return this.#source === undefined ? this.finding.location : locationOf(this.#source);
  }

  get finding(): Finding {
    this.#finding ??= this.#make();
    this.#source = undefined;
    return this.#finding;
  }

  #make(): Finding {
    if (this.#source === undefined) throw new Error('a finding is made once');
    const { block, match, run, path, known } = this.#source;
    const value = block.text.slice(match.start, match.end);
    return {
      infoType: this.infoType,
      confidence: this.confidence,
      path,
      location: redactLocation(locationOf(this.#source), known),
      ...(run.label !== undefined && run.at.kind !== 'field' && { label: redactLabel(run.label, known) }),
      ...(run.hiddenBy !== undefined && { hiddenBy: run.hiddenBy }),
      excerpt:
        'list' in match
          ? quotePhrase(value, match.list.mayBeQuoted === true ? match.list.phrases : [])
          : redact(value, match.infoType),
    };
  }
}

/** What a finding is made of. */
interface MatchSource {
  readonly block: TextPart;
  readonly match: BlockMatch | PhraseMatch;
  readonly run: Run;
  /** Of the document. */
  readonly path: Redacted;
  /** All that names are redacted by. */
  readonly known: readonly Detector[];
}

function locationOf({ block, match, run }: MatchSource): Location {
  return locate(block.text, run, match.start, match.end);
}
