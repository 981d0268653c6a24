import { hash } from 'node:crypto';
import {
  type Assessment,
  type Facts,
  isWide,
  judge,
  mergeFacts,
  noFacts,
  type Policy,
  redactPath,
} from '@holdback/rules';
import { UsageError } from '../usage-error.ts';
import type { Accepting } from './accepting.ts';
import { type ExitCode, exitCodeOf, type FailurePolicy } from './exit-code.ts';
import { enterDocument, enterVerdicts, fileCount, type Ledger, openLedger } from './ledger.ts';
import type { Progress } from './progress.ts';
import type { RootEvent } from './root-event.ts';
import type { RunListener } from './run-listener.ts';

/** What a run needs, put together by the command line. */
export interface Run {
  /** What comes of all that is read, in the order of the walk. */
  readonly events: AsyncIterable<RootEvent>;
  readonly policy: Policy;
  readonly failure: FailurePolicy;
  readonly accepting: Accepting;
  /** Only what is listed is scanned. That it is nothing is no mistake: nothing changed. */
  readonly isList: boolean;
  readonly listener: RunListener;
  readonly progress: Progress;
  readonly interrupted: AbortSignal;
  /** When it was begun, by `performance.now()`: for whoever waits, the start of the program counts. */
  readonly startMs: number;
}

/** The whole program on one screen: what was read and assessed is entered, judged in the wide, and reported. */
export async function run({
  events,
  policy,
  failure,
  accepting,
  isList,
  listener,
  progress,
  interrupted,
  startMs,
}: Run): Promise<ExitCode> {
  const ledger = openLedger();
  const wide = new WideJudgement(policy, ledger, listener, accepting);
  const enter = async (found: Assessment) => {
    const assessment = accepting.accept(found);
    enterDocument(ledger, assessment);
    wide.add(assessment);
    await listener.document(assessment);
    if (assessment.tree !== undefined) progress.step(assessment.document.bytes ?? 0);
  };
  await listener.begin();
  for await (const event of events) {
    if (interrupted.aborted) break;
    if (event.kind === 'excluded') ledger.documents.excluded += 1;
    else if (event.kind === 'root') await wide.enter(event.entry.folder);
    else if (event.kind === 'assessment') await enter(event.assessment);
  }
  await wide.end(isList);
  progress.stop();
  if (fileCount(ledger) === 0 && !isList && !interrupted.aborted) {
    const links = ledger.documents.link > 0 ? ', only links, which are not followed' : '';
    throw new UsageError(`There was no file to scan${links}, so nothing was checked.`);
  }
  const exceptions = interrupted.aborted ? [] : accepting.notices();
  const stale = exceptions.filter(({ state }) => state !== 'ending').length;
  const exitCode = interrupted.aborted ? 130 : exitCodeOf({ ...ledger, stale }, failure);
  const seconds = Math.round(performance.now() - startMs) / 1000;
  await listener.end({ ledger, seconds, exitCode, exceptions });
  return exitCode;
}

/** The digest of the rules (which know nothing of Node) at a tenth of its cost: it is asked twice a file. */
function sha256(text: string): string {
  return hash('sha256', text);
}

/** Judges each folder when its files are over, and the run when all are. */
class WideJudgement {
  readonly #policy: Policy;
  readonly #ledger: Ledger;
  readonly #listener: RunListener;
  readonly #accepting: Accepting;
  readonly #run = noFacts();
  #folder: Facts = noFacts();
  #folderPath: string | undefined;

  constructor(policy: Policy, ledger: Ledger, listener: RunListener, accepting: Accepting) {
    this.#policy = policy;
    this.#ledger = ledger;
    this.#listener = listener;
    this.#accepting = accepting;
  }

  /** The next file lies in this folder. The walk gives the files of a folder one after the other. */
  async enter(folder: string): Promise<void> {
    if (folder === this.#folderPath) return;
    await this.#endFolder();
    this.#folderPath = folder;
  }

  add({ tree }: Assessment): void {
    if (tree === undefined) return;
    mergeFacts(this.#folder, tree, sha256);
    mergeFacts(this.#run, tree, sha256);
  }

  /** All is over. Of a list it is told that nobody saw the whole. */
  async end(isList: boolean): Promise<void> {
    await this.#endFolder();
    await this.#judge(this.#run, '.', 'run');
    if (isList && this.#run.documents > 0)
      this.#ledger.rulesInPart = this.#policy.rules.filter(({ scopes }) => scopes.some(isWide)).length;
  }

  async #endFolder(): Promise<void> {
    if (this.#folderPath !== undefined) await this.#judge(this.#folder, this.#folderPath, 'folder');
    this.#folder = noFacts();
  }

  async #judge(facts: Facts, path: string, scope: 'folder' | 'run'): Promise<void> {
    if (facts.documents === 0) return;
    const masks = this.#policy.masks;
    const subject = {
      facts,
      scope,
      // To learn how to mask names costs as much as a start, and most folders have nothing to be told.
      get path() {
        return redactPath(path || '.', masks);
      },
    };
    const { verdicts: found } = judge(subject, this.#policy);
    if (found.length === 0) return;
    const verdicts = this.#accepting.acceptWide(found, path || '.');
    enterVerdicts(this.#ledger, verdicts);
    await this.#listener.verdicts(verdicts);
  }
}
