import type { Location, Run, TextPart } from '@holdback/scanner';
import { hiddenByOf, runOf } from '@holdback/scanner/text';
import { locate } from '../block/locate.ts';
import type { Confidence, Detector } from '../detectors/detector.ts';
import type { Target } from '../match/search-block.ts';
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
  readonly row: number | undefined;
  /** What it is made of as long as nobody asked for the finding. */
  #source: MatchSource | undefined;
  #finding: Finding | undefined;

  /** `hash` is of its value, `offset` in the text of the whole document. */
  constructor(source: MatchSource, hash: number, offset: number) {
    this.infoType = source.target.infoType ?? 'text';
    this.confidence = source.confidence;
    const { cells } = source.block;
    this.hiddenBy = hiddenByOf(source.block, source.run);
    this.hash = hash;
    this.offset = offset;
    this.row = cells?.sheet === undefined ? cells?.rows[source.run] : undefined;
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
    const { block, start, end, target, path, known } = this.#source;
    const run = runAt(this.#source);
    const value = block.text.slice(start, end);
    return {
      infoType: this.infoType,
      confidence: this.confidence,
      path,
      location: redactLocation(locationOf(this.#source), known),
      ...(run.label !== undefined && run.at.kind !== 'field' && { label: redactLabel(run.label, known) }),
      ...(run.hiddenBy !== undefined && { hiddenBy: run.hiddenBy }),
      ...(run.recognized === true && { recognized: true }),
      excerpt:
        target.list === undefined
          ? redact(value, target.infoType)
          : quotePhrase(value, target.list.mayBeQuoted === true ? target.list.phrases : []),
    };
  }
}

/** What a finding is made of. */
interface MatchSource {
  readonly block: TextPart;
  readonly start: number;
  readonly end: number;
  /** The index of the run that it is in. */
  readonly run: number;
  readonly confidence: Confidence;
  readonly target: Target;
  /** Of the document. */
  readonly path: Redacted;
  /** All that names are redacted by. */
  readonly known: readonly Detector[];
}

function runAt({ block, run }: Pick<MatchSource, 'block' | 'run'>): Run {
  const found = runOf(block, run);
  if (found === undefined) throw new RangeError(`no run ${run}`);
  return found;
}

function locationOf(source: MatchSource): Location {
  return locate(source.block.text, runAt(source), source.start, source.end);
}
