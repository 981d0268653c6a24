import type { Location, Part, Run, TablePart, TextPart } from '@holdback/scanner';
import { locate } from '../block/locate.ts';
import { ColumnVerdicts } from '../column/unnamed-columns.ts';
import type { ColumnSeen, Question } from '../conditions/condition.ts';
import type { Detector } from '../detectors/detector.ts';
import { toWords } from '../label/words.ts';
import { matchBlock } from '../match/find-matches.ts';
import { addCount, addFinding, type Facts, type Finding, type Sighting } from './facts.ts';
import { quotePhrase, type Redacted, redact, redactLocation, redactName, redactPath } from './redact.ts';
import { Togetherness } from './togetherness.ts';

/** What a policy wants to know, put once for all documents. */
export interface Inquiry {
  /** Those that a question needs, and no other. */
  readonly detectors: readonly Detector[];
  /** All that names are redacted by, whether a rule needs them or not. */
  readonly known: readonly Detector[];
  readonly questions: readonly Question[];
  /** The phrases of each question about words, by its key. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly specimens: 'possible' | 'real';
  /** A hash of a value, seeded for the run. */
  hash(value: string): number;
}

/** Turns the parts of one document into facts: findings are kept, text is not. One a document. */
export class Gathering {
  readonly #facts: Facts;
  readonly #path: Redacted;
  readonly #inquiry: Inquiry;
  readonly #onFinding: ((finding: Finding) => void) | undefined;
  readonly #together: Togetherness;
  /** The phrases that the questions about words look for, by their key. */
  readonly #words: ReadonlyMap<string, readonly string[]>;
  /** Cells that are not empty, by column, of the table that goes by. */
  #filled: number[] = [];
  /** What columns hold whose header says nothing, of the table that goes by. */
  readonly #columns: ColumnVerdicts;
  /** Characters of the blocks before. */
  #offset = 0;
  /** A cell holds a line end. */
  #hasBrokenCell = false;

  constructor(facts: Facts, path: Redacted, inquiry: Inquiry, onFinding?: (finding: Finding) => void) {
    this.#facts = facts;
    this.#path = path;
    this.#inquiry = inquiry;
    this.#onFinding = onFinding;
    this.#words = inquiry.words;
    this.#columns = new ColumnVerdicts(inquiry);
    this.#together = new Togetherness(inquiry.questions, (key, sighting) =>
      addFinding(this.#facts, key, sighting.finding, sighting.hash),
    );
  }

  add(part: Part): void {
    switch (part.kind) {
      case 'text':
        this.#addText(part);
        break;
      case 'table':
        this.#addTable(part);
        break;
      case 'trait':
        this.#answer(
          (question) => question.ask === 'trait' && question.trait === part.trait,
          'trait',
          part.at,
          part.trait,
          part.trait,
        );
        break;
      case 'metadata': {
        const at: Location = { kind: 'field', name: part.name };
        if (part.value.trim() === '') break;
        this.#answer(
          (question) => question.ask === 'metadata' && question.name === part.name,
          'metadata',
          at,
          part.value,
          part.name,
        );
        this.addField(part.name, part.value);
        break;
      }
      case 'problem':
      case 'member':
        break; // problems are the assessment's, members are documents of their own
      default:
        part satisfies never;
    }
  }

  /** A named value that is no text of the document: a property, the document's own name. */
  addField(name: string, value: string): void {
    const label = name.replace(/^raw:/, '');
    this.#addText({
      kind: 'text',
      text: `${value}\u001f`,
      runs: [{ start: 0, at: { kind: 'field', name }, ...(label !== 'file-name' && { label }) }],
    });
  }

  /** To be called when the document is over. */
  end(): void {
    this.#together.end();
  }

  #addText(block: TextPart): void {
    const { detectors, known, specimens } = this.#inquiry;
    this.#countCells(block.runs);
    if (block.runs[0]?.at.kind === 'cell' && block.text.includes('\n')) this.#hasBrokenCell = true;
    const matches = matchBlock(block, detectors, { specimens }).toSorted((a, b) => a.start - b.start);
    this.#columns.add(block, matches);
    for (const { infoType, start, end, confidence, run: index } of matches) {
      const run = block.runs[index];
      if (run === undefined) continue;
      const value = block.text.slice(start, end);
      const words = this.#words.get(infoType);
      const finding: Finding = {
        infoType: words === undefined ? infoType : 'text',
        confidence,
        path: this.#path,
        location: redactLocation(locate(block.text, run, start, end), known),
        ...(run.label !== undefined && run.at.kind !== 'field' && { label: redactName(run.label, known) }),
        ...(run.hiddenBy !== undefined && { hiddenBy: run.hiddenBy }),
        excerpt: words === undefined ? redact(value, infoType) : quotePhrase(value, words),
      };
      const sighting: Sighting = { finding, hash: this.#inquiry.hash(value), offset: this.#offset + start };
      addFinding(this.#facts, words === undefined ? `info:${infoType}` : infoType, finding, sighting.hash);
      if (isName(run.at)) addFinding(this.#facts, `name:${infoType}`, finding, sighting.hash);
      this.#together.add(sighting);
      this.#onFinding?.(finding);
    }
    this.#offset += block.text.length;
  }

  /** No cell holds a line end, so that the rows of a text are its lines. */
  get rowsAreLines(): boolean {
    return !this.#hasBrokenCell;
  }

  #countCells(runs: readonly Run[]): void {
    for (const { at, label, overlap } of runs) {
      if (at.kind !== 'cell' || label === undefined || overlap !== undefined) continue;
      this.#filled[at.column] = (this.#filled[at.column] ?? 0) + 1;
    }
  }

  #addTable({ name, columns, headerRow = 1, rows }: TablePart): void {
    const seen: ColumnSeen[] = columns.map((header, index) => ({
      number: index + 1,
      header,
      words: toWords(header),
      filled: this.#filled[index + 1] ?? 0,
    }));
    for (const question of this.#inquiry.questions) {
      if (question.ask !== 'table') continue;
      for (const { column, count } of question.see({ name, rows, columns: seen })) {
        const at: Location = {
          kind: 'cell',
          row: headerRow,
          column: column.number,
          ...(name !== '' && { sheet: name }),
        };
        const finding = this.#sight('column', at, column.header);
        addCount(this.#facts, question.key, finding, this.#inquiry.hash(column.words), count);
      }
    }
    this.#filled = [];
    for (const { column, verdict } of this.#columns.end(columns)) {
      const at: Location = { kind: 'cell', row: headerRow, column, ...(name !== '' && { sheet: name }) };
      const finding: Finding = {
        ...this.#sight(verdict.infoType, at, columns[column - 1] ?? ''),
        confidence: 'likely',
      };
      addCount(
        this.#facts,
        `info:${verdict.infoType}`,
        finding,
        this.#inquiry.hash(`${name} ${column}`),
        verdict.matching,
      );
      this.#onFinding?.(finding);
    }
  }

  /** Counts something seen once for every question that `fits`. */
  #answer(fits: (question: Question) => boolean, infoType: string, at: Location, value: string, name: string): void {
    for (const question of this.#inquiry.questions) {
      if (!fits(question)) continue;
      const finding = this.#sight(infoType, at, name);
      addFinding(this.#facts, question.key, finding, this.#inquiry.hash(value));
    }
  }

  #sight(infoType: string, at: Location, name: string): Finding {
    const { known } = this.#inquiry;
    const location = redactLocation(at, known);
    return { infoType, confidence: 'sure', path: this.#path, location, excerpt: redactName(name, known) };
  }
}

/** Begins a document: what its name says is gathered at once. `name` is as much of the path as belongs to it. */
export function gatherDocument(
  path: string,
  facts: Facts,
  inquiry: Inquiry,
  onFinding?: (finding: Finding) => void,
  name = path,
): Gathering {
  const gathering = new Gathering(facts, redactPath(path, inquiry.known), inquiry, onFinding);
  // A name discloses as much as a page does. What stands before the last `!/` is the container's own name.
  gathering.addField('file-name', (name.split('!/').at(-1) ?? name).replaceAll('_', ' '));
  return gathering;
}

/** Fields that show where a document is listed, to people who may not open it. */
const nameFields: ReadonlySet<string> = new Set(['file-name', 'title', 'subject']);

function isName(at: Location): boolean {
  return at.kind === 'field' && nameFields.has(at.name);
}
