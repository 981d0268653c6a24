import type { MetadataName, Part, TextPart, Trait } from '@holdback/scanner';
import { runOf } from '@holdback/scanner/text';
import { TextTables } from '../block/text-tables.ts';
import { DocumentAge } from '../facts/document-age.ts';
import type { DocumentSeen, TableSeen } from '../facts/question.ts';
import type { Redacted } from '../facts/redacted.ts';
import { type CandidateSetting, NearestCandidates } from './nearest-candidates.ts';

/** Characters of a document that are looked through once more for what came near: a few seconds' work. */
const LENGTH_MAX = 4_000_000;

/** Tables and properties of a document that are remembered. */
const KEPT_MAX = 200;

/** Cells of first rows that are remembered. */
const CELLS_MAX = 100;

/** What is asked of a document beside what its rule asks. */
export interface WitnessSetting extends CandidateSetting {
  /** The phrases that a rule looks for, in lower case. */
  readonly phrases: readonly string[];
}

/** What is seen of one document that its facts do not tell: what came near to counting. Holds text of the file: none of it is told. */
export class Witness {
  readonly path: Redacted;
  readonly candidates: NearestCandidates;
  readonly tables: TableSeen[] = [];
  /** What stands in first rows: of a table without headers they may be meant to be some. */
  readonly firstCells: string[] = [];
  readonly properties = new Map<MetadataName, string>();
  readonly traits = new Set<Trait>();
  /** Phrases that stand in the text at all, whole or not. */
  readonly phrases = new Set<string>();
  document: DocumentSeen | undefined;
  /** The text is longer than what is looked through. */
  isCut = false;
  readonly #setting: WitnessSetting;
  readonly #age = new DocumentAge();
  #length = 0;

  constructor(path: Redacted, setting: WitnessSetting) {
    this.path = path;
    this.#setting = setting;
    this.candidates = new NearestCandidates(setting, path, new TextTables());
  }

  /** The day that the age of the document is counted from, as milliseconds since 1970. */
  get day(): number | undefined {
    return this.#age.day?.day;
  }

  add(part: Part): void {
    if (part.kind === 'text') this.#addText(part);
    else if (part.kind === 'trait') this.traits.add(part.trait);
    else if (part.kind === 'metadata') {
      this.#age.addMetadata(part);
      if (this.properties.size < KEPT_MAX) this.properties.set(part.name, part.value);
    }
  }

  addTable(table: TableSeen): void {
    if (this.tables.length < KEPT_MAX) this.tables.push(table);
  }

  #addFirstCells(part: TextPart): void {
    const count = part.cells?.count ?? part.runs.length;
    for (let index = 0; index < count && this.firstCells.length < CELLS_MAX; index += 1) {
      const run = runOf(part, index);
      if (run?.at.kind !== 'cell' || run.at.row !== 1) return;
      const end = runOf(part, index + 1)?.start ?? part.text.length;
      this.firstCells.push(part.text.slice(run.start, end - 1));
    }
  }

  #addText(part: TextPart): void {
    this.#age.addText(part);
    this.#addFirstCells(part);
    this.#length += part.text.length;
    if (this.#length > LENGTH_MAX) {
      this.isCut = true;
      return;
    }
    if (this.#setting.only.size > 0) this.candidates.add(part);
    const text = part.text.toLowerCase();
    for (const phrase of this.#setting.phrases) {
      if (!this.phrases.has(phrase) && text.includes(phrase)) this.phrases.add(phrase);
    }
  }
}
