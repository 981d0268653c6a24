import type { DocumentInfo, Location, TablePart } from '@holdback/scanner';
import { addFinding, type Facts, type Finding } from '../facts/facts.ts';
import type { Inquiry } from '../facts/inquiry.ts';
import type { GivenList } from '../facts/question.ts';
import { redactLabel, redactLocation, redactName } from '../facts/redact.ts';
import type { Redacted } from '../facts/redacted.ts';
import type { ProtectedList } from '../match/protected-list.ts';
import { NamedFiles } from '../release/named-files.ts';
import type { Release } from '../release/release.ts';

/** What a person listed for a run. Plain data: it crosses processes as it is. */
export interface GivenLists {
  /** What is meant to go out. */
  readonly release?: Release;
  /** The SHA-256 of each file that was approved, hexadecimal. */
  readonly approved?: ReadonlySet<string>;
  /** Whom nothing may name. */
  readonly protected?: ProtectedList;
}

/** Which lists a run has. */
export function listsGiven({ release, approved, protected: people }: GivenLists): readonly GivenList[] {
  return [
    ...(release === undefined ? [] : ['release' as const]),
    ...(approved === undefined ? [] : ['approval' as const]),
    ...(people === undefined ? [] : ['protected' as const]),
  ];
}

/** A document of which the lists are asked. */
export interface Listed {
  /** As it stands, and redacted. */
  readonly rawPath: string;
  readonly path: Redacted;
  readonly facts: Facts;
}

/** Asks the lists of a run, of one root and what is inside it. */
export class ListAnswers {
  readonly #lists: GivenLists;
  readonly #inquiry: Inquiry;
  readonly #named: NamedFiles | undefined;
  /** The names of one file that a file of the tree had: an archive may hold another of the same name. */
  readonly #used = new Set<number>();

  constructor(lists: GivenLists, inquiry: Inquiry) {
    this.#lists = lists;
    this.#inquiry = inquiry;
    this.#named = namedFilesOf(lists);
  }

  /** Answers whether a sheet was named for release, when its table has gone by. */
  addTable({ rawPath, path, facts }: Listed, { name, headerRow = 1 }: TablePart): void {
    // What has no name is no sheet, and goes with its file.
    if (this.#named === undefined || name === '' || this.#named.isSheetNamed(rawPath, name)) return;
    const at: Location = { kind: 'cell', row: headerRow, column: 1, sheet: name };
    this.#answer('release', facts, this.#sight(path, at, redactLabel(name, this.#inquiry.known)), `sheet ${name}`);
  }

  /**
   * Answers whether a document was named for release, and whether its bytes are approved: of what is inside a file they
   * are, where those of the file are. Gives the numbers of the patterns that name it, as in `patternsOf`.
   */
  addDocument({ rawPath, path, facts }: Listed, { sha256 }: DocumentInfo, isMember: boolean): readonly number[] {
    const name = rawPath.slice(rawPath.lastIndexOf('/') + 1);
    const finding = this.#sight(path, { kind: 'field', name: 'file-name' }, redactName(name, this.#inquiry.known));
    const { approved } = this.#lists;
    // Of what could not be read to its end no digest is known, so that it is none that was approved.
    const isApproved = isMember || approved === undefined || approved.has(sha256 ?? '');
    if (!isApproved) this.#answer('approval', facts, finding, name);
    this.#answerLacking(facts, finding, name);
    if (this.#named === undefined) return [];
    const numbers = this.#named.numbersOf(rawPath).filter((number) => !this.#used.has(number));
    for (const number of numbers) if (this.#named.isOneFile(number)) this.#used.add(number);
    if (numbers.length === 0) this.#answer('release', facts, finding, name);
    return numbers;
  }

  #sight(path: Redacted, at: Location, excerpt: Redacted): Finding {
    const location = redactLocation(at, this.#inquiry.known);
    return { infoType: 'document', confidence: 'sure', path, location, excerpt };
  }

  /** Answers for which lists the run has none. */
  #answerLacking(facts: Facts, finding: Finding, value: string): void {
    const { questions, hash } = this.#inquiry;
    const given = listsGiven(this.#lists);
    for (const question of questions)
      if (question.ask === 'not-given' && !given.includes(question.list))
        addFinding(facts, question.key, finding, hash(value));
  }

  #answer(list: GivenList, facts: Facts, finding: Finding, value: string): void {
    const { questions, hash } = this.#inquiry;
    for (const { ask, key } of questions) if (ask === list) addFinding(facts, key, finding, hash(value));
  }
}

function namedFilesOf({ release }: GivenLists): NamedFiles | undefined {
  if (release === undefined) return undefined;
  let named = compiled.get(release);
  if (named === undefined) {
    named = new NamedFiles(release);
    compiled.set(release, named);
  }
  return named;
}

/** The same for every root of a run. */
const compiled = new WeakMap<Release, NamedFiles>();
