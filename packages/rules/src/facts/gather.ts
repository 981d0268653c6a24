import type { Location, Part, Run, TablePart, TextPart } from '@holdback/scanner';
import { ColumnVerdicts } from '../column/unnamed-columns.ts';
import type { Detector } from '../detectors/detector.ts';
import { runEnd } from '../engine/pattern.ts';
import { recallWords } from '../label/words.ts';
import type { BlockMatch } from '../match/find-matches.ts';
import { type PhraseMatch, type Search, searchBlock } from '../match/search-block.ts';
import { addCount, addFinding, addSighting, type Facts, type Finding } from './facts.ts';
import { MatchSighting } from './match-sighting.ts';
import { type ColumnSeen, infoKey, type Question } from './question.ts';
import { redactLabel, redactLocation, redactName, redactPath } from './redact.ts';
import type { Redacted } from './redacted.ts';
import { Togetherness } from './togetherness.ts';

/** What a policy wants to know, put once for all documents. */
export interface Inquiry {
  /** The detectors that a question needs, and no other; and the phrases, each list by the key of its question. */
  readonly search: Search;
  /** All that names are redacted by, whether a rule needs them or not. */
  readonly known: readonly Detector[];
  readonly questions: readonly Question[];
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
  readonly #search: Search;
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
    this.#search = inquiry.search;
    this.#columns = new ColumnVerdicts({ detectors: inquiry.search.detectors, hash: inquiry.hash });
    this.#together = new Togetherness(inquiry.questions, (key, sighting) => addSighting(facts, key, sighting));
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
      text: `${value}${runEnd}`,
      runs: [{ start: 0, at: { kind: 'field', name }, ...(label !== 'file-name' && { label }) }],
    });
  }

  /** To be called when the document is over. */
  end(): void {
    this.#together.end();
  }

  #addText(block: TextPart): void {
    const { specimens } = this.#inquiry;
    this.#countCells(block.runs);
    if (block.runs[0]?.at.kind === 'cell' && block.text.includes('\n')) this.#hasBrokenCell = true;
    const { matches, phrases } = searchBlock(block, this.#search, { specimens });
    this.#columns.add(block, matches);
    const all = phrases.length === 0 ? matches : [...matches, ...phrases].sort((a, b) => a.start - b.start);
    for (const match of all) this.#addMatch(block, match);
    this.#together.settle();
    this.#offset += block.text.length;
  }

  #addMatch(block: TextPart, match: BlockMatch | PhraseMatch): void {
    const run = block.runs[match.run];
    if (run === undefined) return;
    const { known, hash } = this.#inquiry;
    const sighting = new MatchSighting(
      { block, match, run, path: this.#path, known },
      hash(block.text.slice(match.start, match.end)),
      this.#offset + match.start,
    );
    if ('list' in match) addSighting(this.#facts, match.list.key, sighting);
    else {
      addSighting(this.#facts, infoKey(match.infoType, 'document'), sighting);
      if (isName(run.at)) addSighting(this.#facts, infoKey(match.infoType, 'name'), sighting);
    }
    this.#together.add(sighting);
    this.#onFinding?.(sighting.finding);
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
    const { known } = this.#inquiry;
    const seen: ColumnSeen[] = columns.map((header, index) => ({
      number: index + 1,
      header,
      words: recallWords(header),
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
        const finding = this.#sight('column', at, redactLabel(column.header, known));
        addCount(this.#facts, question.key, finding, this.#inquiry.hash(column.words), count);
      }
    }
    this.#filled = [];
    for (const { column, verdict } of this.#columns.end(columns)) {
      const at: Location = { kind: 'cell', row: headerRow, column, ...(name !== '' && { sheet: name }) };
      const finding: Finding = {
        ...this.#sight(verdict.infoType, at, redactLabel(columns[column - 1] ?? '', known)),
        confidence: 'likely',
      };
      addCount(
        this.#facts,
        infoKey(verdict.infoType, 'document'),
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
      const finding = this.#sight(infoType, at, redactName(name, this.#inquiry.known));
      addFinding(this.#facts, question.key, finding, this.#inquiry.hash(value));
    }
  }

  #sight(infoType: string, at: Location, excerpt: Redacted): Finding {
    const location = redactLocation(at, this.#inquiry.known);
    return { infoType, confidence: 'sure', path: this.#path, location, excerpt };
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
