import { type Assessment, type ExceptionNotice, isWide, type Verdict } from '@holdback/rules';
import { enterDocument, enterVerdicts, type Ledger, openLedger } from '../../run/ledger.ts';
import type { EndInfo } from '../../run/run-listener.ts';
import { UsageError } from '../../usage-error.ts';
import type { ReportedRule } from '../reporter.ts';
import { type FileRun, toAssessment, toNotice, toRule, toRun, toVerdict } from './distrust.ts';
import { tellMistake } from './line-mistake.ts';
import { type FileLine, readLines } from './read-lines.ts';
import type { DocumentLine, EndLine, ReportLine, VerdictLine } from './report-line.ts';
import { validate } from './report-schema.generated.ts';

/** What a report in JSON lines tells, one thing after the other, as a scan would tell it. */
export type ReportEvent =
  /** The first, and no other is. */
  | { readonly kind: 'run'; readonly run: FileRun }
  | { readonly kind: 'rule'; readonly rule: ReportedRule }
  | { readonly kind: 'document'; readonly assessment: Assessment }
  /** On one folder, or on the run. */
  | { readonly kind: 'verdicts'; readonly verdicts: readonly Verdict[] }
  /** The last. Of a report that is not whole it is that of a run that was interrupted. */
  | { readonly kind: 'end'; readonly info: EndInfo; readonly isWhole: boolean };

/**
 * Reads a report, which errors call `name`. Bounded by its longest line, whatever its length. Throws a UsageError that
 * says which line is wrong, and why; a report that breaks off is none.
 */
export async function* readReport(chunks: AsyncIterable<unknown>, name: string): AsyncGenerator<ReportEvent> {
  const reader = new Reader(name);
  for await (const line of readLines(chunks)) yield* reader.read(line);
  yield* reader.end();
}

/** Puts lines together. */
class Reader {
  readonly #name: string;
  readonly #ledger: Ledger = openLedger();
  readonly #notices: ExceptionNotice[] = [];
  #number = 0;
  #hasRun = false;
  #hasEnd = false;
  /** A document whose verdicts are still to come. */
  #document: { readonly line: DocumentLine; readonly verdicts: Verdict[] } | undefined;
  /** What was said so far of one folder, or of the run. */
  #wide: Verdict[] = [];

  constructor(name: string) {
    this.#name = name;
  }

  *read(line: FileLine): Generator<ReportEvent> {
    this.#number = line.number;
    if (line.text === undefined) throw this.#error('this line is longer than a line of a report can be.');
    if (line.text.trim() === '') return;
    const data = parse(line.text);
    // Who was killed while writing leaves half a line.
    if (data === undefined && !line.isEnded && this.#hasRun) return;
    if (this.#hasEnd) throw this.#error('the report ended before this line. Keep each report in a file of its own.');
    const checked = this.#check(data);
    if (!this.#hasRun && checked?.type !== 'run') throw this.#error(NO_REPORT);
    if (checked !== undefined) yield* this.#take(checked);
  }

  /** A line that is known; undefined for one of a type that is not. */
  #check(data: unknown): ReportLine | undefined {
    if (typeof data !== 'object' || data === null || !('type' in data)) {
      throw this.#error(this.#hasRun ? 'this line is no JSON object with a "type".' : NO_REPORT);
    }
    if (!validate(data)) throw this.#error(tellMistake(validate.errors ?? []));
    return data;
  }

  *#take(line: ReportLine): Generator<ReportEvent> {
    switch (line.type) {
      case 'run':
        if (this.#hasRun) throw this.#error('a second report begins here. Keep each report in a file of its own.');
        this.#hasRun = true;
        yield { kind: 'run', run: toRun(line) };
        break;
      case 'rule':
        yield { kind: 'rule', rule: toRule(line) };
        break;
      case 'document':
        yield* this.#close();
        this.#document = { line, verdicts: [] };
        break;
      case 'verdict':
        yield* this.#takeVerdict(line);
        break;
      case 'exception':
        this.#notices.push(toNotice(line));
        break;
      case 'end':
        yield* this.#close();
        this.#hasEnd = true;
        yield { kind: 'end', info: this.#toInfo(line), isWhole: true };
        break;
      default:
        // Of a later version.
        break;
    }
  }

  *#takeVerdict(line: VerdictLine): Generator<ReportEvent> {
    const verdict = toVerdict(line);
    if (!isWide(line.scope)) {
      if (this.#document?.line.path !== line.path) {
        throw this.#error('the line before this verdict is not that of its document. Make the report anew.');
      }
      this.#document.verdicts.push(verdict);
      return;
    }
    const [first] = this.#wide;
    if (this.#document !== undefined || first?.scope !== verdict.scope || first.path !== verdict.path) {
      yield* this.#close();
    }
    this.#wide.push(verdict);
  }

  /** Tells what no more is to come of. */
  *#close(): Generator<ReportEvent> {
    if (this.#document !== undefined) {
      const assessment = toAssessment(this.#document.line, this.#document.verdicts);
      this.#document = undefined;
      enterDocument(this.#ledger, assessment);
      yield { kind: 'document', assessment };
    }
    if (this.#wide.length > 0) {
      const verdicts = this.#wide;
      this.#wide = [];
      enterVerdicts(this.#ledger, verdicts);
      yield { kind: 'verdicts', verdicts };
    }
  }

  /** Tells what is left, and of a report that breaks off that it does. */
  *end(): Generator<ReportEvent> {
    if (!this.#hasRun) throw new UsageError(`${this.#name}:1: ${NO_REPORT}`);
    if (this.#hasEnd) return;
    yield* this.#close();
    const info: EndInfo = { ledger: this.#ledger, seconds: 0, exitCode: 130, exceptions: this.#notices };
    yield { kind: 'end', info, isWhole: false };
  }

  #toInfo({ documents, verdicts, bytes, rulesInPart = 0, seconds, exitCode }: EndLine): EndInfo {
    const { documents: counted, verdicts: failed } = this.#ledger;
    const pairs = [
      [counted.clean, documents.clean],
      [counted.flagged, documents.flagged],
      [counted.excepted, documents.excepted],
      [counted['not-examined'], documents.notExamined],
      [counted.link, documents.links ?? counted.link],
      [counted.deleted, documents.deleted ?? counted.deleted],
      [failed.block, verdicts.block],
      [failed.review, verdicts.review],
      [failed.note, verdicts.note],
    ] as const;
    if (pairs.some(([found, told]) => found !== told)) {
      throw this.#error(
        'the "end" line counts other documents or verdicts than stand before it: lines are missing, or were changed. Make the report anew.',
      );
    }
    counted.excluded = documents.excluded;
    this.#ledger.bytes = bytes;
    this.#ledger.rulesInPart = rulesInPart;
    return { ledger: this.#ledger, seconds, exitCode, exceptions: this.#notices };
  }

  #error(sentence: string): UsageError {
    return new UsageError(`${this.#name}:${this.#number}: ${sentence}`);
  }
}

const NO_REPORT =
  'this is no report in JSON lines: it does not begin with a "run" line. Make one: holdback scan PATH --format jsonl=report.jsonl';

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
