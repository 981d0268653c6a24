import type { Cells, Location, Part, TablePart, TextPart } from '@holdback/scanner';
import { saysSomething } from '../block/placeholder.ts';
import type { SeenTable } from '../block/tables/seen-table.ts';
import { TextTables } from '../block/text-tables.ts';
import { ColumnVerdicts, type FoundColumn } from '../column/unnamed-columns.ts';
import { strength } from '../detectors/confidence.ts';
import { runEnd } from '../engine/pattern.ts';
import { recallWords } from '../label/words.ts';
import type { FoundMatches } from '../match/find-matches.ts';
import type { MatchList } from '../match/match-list.ts';
import { type Search, searchBlock } from '../match/search-block.ts';
import { DocumentAge } from './document-age.ts';
import { addCount, addFinding, addSighting, countIn, type Facts, type Finding, keepIn, tallyOf } from './facts.ts';
import type { Inquiry } from './inquiry.ts';
import { MatchCounter } from './match-counter.ts';
import { ProtectedWatch } from './protected-watch.ts';
import { asksForMetadata, type ColumnSeen, infoKey, type Question } from './question.ts';
import { quoteWords, redactLabel, redactLocation, redactName, redactPath } from './redact.ts';
import type { Redacted } from './redacted.ts';
import { TextColumns } from './text-columns.ts';
import { Togetherness } from './togetherness.ts';
import { type TopicSighting, type TopicWatch, watchTopics } from './topic-watch.ts';

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
  /** Tables that are written in text, and what their columns hold. */
  readonly #textTables = new TextTables();
  readonly #textColumns: TextColumns;
  #textTableCount = 0;
  readonly #counter: MatchCounter;
  readonly #age = new DocumentAge();
  readonly #protected: ProtectedWatch;
  /** Undefined where no question asks for a topic. */
  readonly #topics: TopicWatch | undefined;
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
    const watching = { detectors: inquiry.search.detectors, hash: inquiry.hash };
    this.#columns = new ColumnVerdicts(watching);
    this.#textColumns = new TextColumns(watching);
    this.#together = new Togetherness(inquiry.questions, (key, sighting) => addSighting(facts, key, sighting));
    this.#protected = new ProtectedWatch(facts, path, inquiry);
    this.#topics = watchTopics(inquiry, (sighting) => this.#addTopic(sighting));
    this.#counter = new MatchCounter({ facts, path, inquiry, together: this.#together, onFinding });
  }

  add(part: Part): void {
    switch (part.kind) {
      case 'text':
        this.#age.addText(part);
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
        this.#answer((question) => asksForMetadata(question, part), 'metadata', at, part.value, part.name);
        this.#age.addMetadata(part);
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
    for (const table of this.#textTables.end()) this.#addTextTable(table);
    this.#together.end();
    this.#topics?.end();
    const dated = this.#age.day;
    if (dated === undefined) return;
    const name = dated.source === 'text' ? 'first day in the text' : dated.source;
    this.#answer(
      (question) => question.ask === 'age' && this.#inquiry.asOf - dated.day > question.overMs,
      'document',
      { kind: 'field', name },
      name,
      name,
    );
  }

  #addText(block: TextPart): void {
    const { specimens } = this.#inquiry;
    this.#countCells(block);
    const isTable = block.cells !== undefined || block.runs[0]?.at.kind === 'cell';
    if (isTable && block.text.includes('\n')) this.#hasBrokenCell = true;
    const found = searchBlock(block, this.#search, { specimens, tables: this.#textTables });
    const { matches, kept } = found;
    const values = this.#withoutPhrases(found);
    this.#columns.add(block, { matches, kept: values });
    this.#textColumns.add(block.text, found, values);
    this.#protected.add(block, found.block);
    for (const index of values.length === kept.length ? kept : this.#valuesFirst(found)) {
      this.#counter.add(block, matches, index, this.#offset);
    }
    this.#topics?.add(block, { ...found, kept: values });
    for (const table of this.#textTables.take()) this.#addTextTable(table);
    this.#together.settle();
    this.#offset += block.text.length;
  }

  #addTopic({ question, because, confidence, at, hiddenBy, recognized, phrases, start }: TopicSighting): void {
    const sight = (): Finding => ({
      ...this.#sight('topic', at, quoteWords(phrases())),
      confidence,
      ...(hiddenBy !== undefined && { hiddenBy }),
      ...(recognized !== undefined && { recognized }),
    });
    if (question === undefined) this.#onFinding?.({ ...sight(), because });
    else {
      const tally = tallyOf(this.#facts, question.key);
      const hash = this.#inquiry.hash(`${start}`);
      if (countIn(tally, strength[confidence], hiddenBy !== undefined, hash, 1)) keepIn(tally, sight());
    }
  }

  #withoutPhrases({ matches, kept }: FoundMatches): readonly number[] {
    if (this.#search.phraseLists.length === 0) return kept;
    return kept.filter((index) => this.#isValue(matches, index));
  }

  /** What begins at the same place, values before phrases. */
  #valuesFirst({ matches, kept }: FoundMatches): readonly number[] {
    const { starts } = matches;
    return kept.toSorted(
      (a, b) =>
        (starts[a] ?? 0) - (starts[b] ?? 0) || Number(this.#isValue(matches, b)) - Number(this.#isValue(matches, a)),
    );
  }

  #isValue({ orders }: MatchList, index: number): boolean {
    return (orders[index] ?? 0) < this.#search.detectors.length;
  }

  /** No cell holds a line end, so that the rows of a text are its lines. */
  get rowsAreLines(): boolean {
    return !this.#hasBrokenCell;
  }

  #countCells(block: TextPart): void {
    if (block.cells === undefined) this.#countRuns(block);
    else this.#countNumbers(block.text, block.cells);
  }

  #countNumbers(text: string, { count, labels, columns, starts }: Cells): void {
    for (let index = 0; index < count; index += 1) {
      if ((labels[index] ?? -1) < 0) continue;
      const end = (index + 1 < count ? (starts[index + 1] ?? 0) : text.length) - 1;
      if (saysSomething(text, starts[index] ?? 0, end)) this.#countCell(columns[index] ?? 0);
    }
  }

  #countRuns({ text, runs }: TextPart): void {
    for (const [index, { at, label, overlap, start }] of runs.entries()) {
      if (at.kind !== 'cell' || label === undefined || overlap !== undefined) continue;
      const end = (runs[index + 1]?.start ?? text.length) - 1;
      if (saysSomething(text, start, end)) this.#countCell(at.column);
    }
  }

  #countCell(column: number): void {
    this.#filled[column] = (this.#filled[column] ?? 0) + 1;
  }

  #addTable({ name, columns, headerRow = 1, rows }: TablePart): void {
    const placeOf = (column: number): Location => ({
      kind: 'cell',
      row: headerRow,
      column,
      ...(name !== '' && { sheet: name }),
    });
    this.#protected.addTable(name, placeOf(1));
    this.#addShape({ name, columns, rows, filled: this.#filled, placeOf });
    this.#filled = [];
    this.#addColumns(name, columns, this.#columns.end(columns), placeOf);
  }

  #addTextTable(table: SeenTable): void {
    const { at, columns, rows, filled } = table;
    const found = this.#textColumns.end(table);
    if (at === undefined) return;
    const placeOf = (): Location => at;
    if (columns.length > 0) this.#addShape({ name: '', columns, rows, filled, placeOf });
    this.#textTableCount += 1;
    this.#addColumns(`text ${this.#textTableCount}`, columns, found, placeOf);
  }

  #addShape({ name, columns, rows, filled, placeOf }: TableShape): void {
    const { known } = this.#inquiry;
    const seen: ColumnSeen[] = columns.map((header, index) => ({
      number: index + 1,
      header,
      words: recallWords(header),
      filled: filled[index + 1] ?? 0,
    }));
    for (const question of this.#inquiry.questions) {
      if (question.ask !== 'table') continue;
      for (const { column, count } of question.see({ name, rows, columns: seen })) {
        const finding = this.#sight('column', placeOf(column.number), redactLabel(column.header, known));
        addCount(this.#facts, question.key, finding, this.#inquiry.hash(column.words), count);
      }
    }
  }

  #addColumns(
    name: string,
    columns: readonly string[],
    found: readonly FoundColumn[],
    placeOf: (column: number) => Location,
  ): void {
    for (const { column, verdict } of found) {
      const finding: Finding = {
        ...this.#sight(verdict.infoType, placeOf(column), redactLabel(columns[column - 1] ?? '', this.#inquiry.known)),
        confidence: 'likely',
      };
      const hash = this.#inquiry.hash(`${name} ${column}`);
      addCount(this.#facts, infoKey(verdict.infoType, 'document'), finding, hash, verdict.matching);
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

/** The shape of a table, with as many cells in each column from 1 as are not empty. */
interface TableShape extends Pick<TablePart, 'name' | 'columns' | 'rows'> {
  readonly filled: readonly number[];
  placeOf(column: number): Location;
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
