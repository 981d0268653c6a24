import { type Assessment, type Policy, randomSeed, redactPath, weight } from '@holdback/rules';
import { type Approval, approvalSchema } from '@holdback/rules/release-lists';
import { appendApprovals, checkList } from '../lists/append-approvals.ts';
import { openPolicy } from '../policies/open-policy.ts';
import { findBase, workingFolder } from '../run/base.ts';
import { Exclusions } from '../run/exclusions.ts';
import type { ExitCode } from '../run/exit-code.ts';
import { findRoots, type Root } from '../run/roots.ts';
import { type Entry, walk } from '../run/walk.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { jobsFor } from '../workers/jobs.ts';
import { Pool } from '../workers/pool.ts';
import { type Reading, readByProcesses } from '../workers/worker-process.ts';

/** The options of `holdback approve`, as they were typed. */
export interface ApproveOptions {
  readonly by: string;
  readonly reason: string;
  readonly list: string;
  readonly policy: string;
}

/** A file with all that is inside it, the file itself last. */
type Tree = readonly Assessment[];

/**
 * Records that files were reviewed as they are, to the byte, and gives the exit code: 1 if one of them may not be approved.
 * The others are.
 */
export async function approveFiles(
  typed: readonly string[],
  options: ApproveOptions,
  terminal: Terminal,
  reading: Reading = readByProcesses(),
): Promise<ExitCode> {
  const signed = { by: textOf('--by', options.by), reason: textOf('--reason', options.reason) };
  const base = findBase(workingFolder());
  const { policy, source } = await openPolicy(options.policy, [], [], []);
  const roots = await findRoots(typed, base, new Exclusions([]));
  const folder = roots.find(({ isFolder }) => isFolder);
  if (folder !== undefined)
    throw new UsageError(`"${redactPath(folder.path)}" is a folder. Give each file that was reviewed.`);
  // Before the files are read: an hour later would be late.
  checkList(options.list);
  const context = { asOf: new Date(), specimens: policy.specimens, seed: randomSeed(), lists: {} };
  const aim = { kind: 'assess', policy: source, context, names: [] } as const;
  using pool = new Pool(reading, jobsFor(reading.limits.workerBytesMax), roots.length, aim, terminal.interrupted);
  const trees: Tree[] = [];
  let tree: Assessment[] = [];
  for await (const event of pool.read(entriesOf(roots))) {
    if (event.kind === 'assessment') tree.push(event.assessment);
    if (event.kind !== 'end') continue;
    trees.push(tree);
    tree = [];
  }
  // Nothing was approved that was not read to its end.
  if (terminal.interrupted.aborted) return 130;
  return record(trees, policy, signed, options.list, terminal);
}

function record(
  trees: readonly Tree[],
  policy: Policy,
  signed: Pick<Approval, 'by' | 'reason'>,
  list: string,
  { stdout, stderr }: Terminal,
): ExitCode {
  const approvals: Approval[] = [];
  const refusals: string[] = [];
  for (const tree of trees) {
    const made = approvalOf(tree, policy, signed);
    if (typeof made === 'string') refusals.push(made);
    else approvals.push(made);
  }
  if (approvals.length > 0) appendApprovals(list, approvals);
  for (const { path, sha256, failed } of approvals) {
    const despite = failed.length === 0 ? '' : `, although it fails ${failed.join(', ')}`;
    stdout.write(`Approved: ${path} (SHA-256 ${sha256.slice(0, 12)}…)${despite}\n`);
  }
  for (const refusal of refusals) stderr.write(`${refusal}\n`);
  return refusals.length > 0 ? 1 : 0;
}

/** The approval of a file, or why there is none, in a line. */
function approvalOf(tree: Tree, policy: Policy, signed: Pick<Approval, 'by' | 'reason'>): Approval | string {
  const document = tree.at(-1)?.document;
  if (document === undefined) return 'Not approved: a file of which nothing was read.';
  const { path, sha256, bytes } = document;
  const codes = new Set(tree.flatMap(({ problems }) => problems.map(({ code }) => code)));
  if (codes.size > 0 || sha256 === undefined || bytes === undefined)
    return `Not approved: ${path} was not read to its end (${[...codes].join(', ') || 'unknown'}), so nobody knows what is in it.`;
  const verdicts = tree.flatMap((each) => each.verdicts);
  const failed = idsOf(verdicts.filter(({ severity }) => weight[severity] >= weight.review));
  const fixed = new Set(policy.rules.filter((rule) => rule.fixed).map(({ id }) => id));
  const never = idsOf(verdicts).filter((id) => fixed.has(id));
  if (never.length > 0)
    return `Not approved: ${path} fails ${never.join(', ')}, which nobody may approve. "explain ${never[0]}" says why.`;
  return {
    schema: approvalSchema,
    ...{ path, sha256, bytes, ...signed },
    at: new Date().toISOString().slice(0, 10),
    policy: { id: policy.id, digest: policy.digest },
    failed,
  };
}

function idsOf(verdicts: Assessment['verdicts']): readonly string[] {
  return [...new Set(verdicts.map(({ rule }) => rule))].sort();
}

function textOf(flag: string, value: string): string {
  const text = value.trim();
  if (text === '') throw new UsageError(`${flag} is empty. Say who approves, and why it may go out.`);
  return text;
}

async function* entriesOf(roots: readonly Root[]): AsyncGenerator<Entry> {
  const omissions = { exclusions: new Exclusions([]), leftOut: new Set<string>(), roots: new Set<string>() };
  for (const root of roots) yield* walk(root, omissions);
}
