import type { Location, ProblemPart, Trait, TraitPart } from './document.ts';
import { type ProblemDetail, type ProblemName, problem } from './problem.ts';

/** The place of what is true of a whole file: its name. */
const FILE_NAME: Location = { kind: 'field', name: 'file-name' };

/** A problem as a part of its document. */
export function told(name: ProblemName, detail: ProblemDetail = {}): ProblemPart {
  return { kind: 'problem', problem: problem(name, detail) };
}

/** A trait as a part of its document; of the whole file, unless it has a place. */
export function trait(name: Trait, at: Location = FILE_NAME): TraitPart {
  return { kind: 'trait', trait: name, at };
}
