import { Mistakes } from '../policy/mistakes.ts';
import type { PolicyFile } from '../policy/read-policy.ts';

/** What a line of a list of approvals is. */
export const approvalSchema = 'holdback.approved/1';

/** A file that a person has looked at, as a line of a list of approvals tells it. No value of the file is in it. */
export interface Approval {
  readonly schema: typeof approvalSchema;
  /** Of the file as it was when it was approved, redacted. The bytes count, wherever they lie. */
  readonly path: string;
  /** Of its bytes, hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  /** Who approved it, and why it may go out. */
  readonly by: string;
  readonly reason: string;
  /** The day (UTC), as `2026-11-23`. */
  readonly at: string;
  readonly policy: { readonly id: string; readonly digest: string };
  /** The rules that had failed at review or above, by their ids. */
  readonly failed: readonly string[];
}

const sha256Form = /^[0-9a-f]{64}$/;

/**
 * Reads a list of approvals, and gives the digests of what is approved. Throws a PolicyError that tells all lines that are
 * wrong: what could not be read of a list was not approved.
 */
export function readApprovals({ file, text }: PolicyFile): ReadonlySet<string> {
  const mistakes = new Mistakes();
  const approved = new Set<string>();
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line);
    if (typeof read === 'string') mistakes.add(read, { file, line: index + 1, column: 1 });
    else approved.add(read.sha256);
  }
  mistakes.check();
  return approved;
}

/** The digest of a line, or what is wrong with it. */
function readLine(line: string): string | { readonly sha256: string } {
  const data = parse(line);
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return 'this line is no JSON object; restore it as holdback approve wrote it, or delete it';
  const values = new Map<string, unknown>(Object.entries(data));
  if (values.get('schema') !== approvalSchema)
    return `this line is no approval: its "schema" is not ${approvalSchema}; delete it`;
  const sha256 = values.get('sha256');
  if (typeof sha256 !== 'string' || !sha256Form.test(sha256))
    return '"sha256" must be 64 digits and letters a to f; approve the file anew';
  for (const key of ['path', 'by', 'reason', 'at']) {
    const value = values.get(key);
    if (typeof value !== 'string' || value.trim() === '')
      return `"${key}" is missing or empty, so that nobody knows what was approved by whom; approve the file anew`;
  }
  return { sha256 };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
