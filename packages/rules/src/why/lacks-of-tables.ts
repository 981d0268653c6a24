import { compileColumn } from '../conditions/column-entry.ts';
import { namesNear } from '../conditions/nearest-name.ts';
import type { ColumnSeen, Question } from '../facts/question.ts';
import { redactLabel } from '../facts/redact.ts';
import { toWords } from '../label/words.ts';
import type { Lack } from './account.ts';
import type { Scene } from './scene.ts';

/** Headers that are told where none fits. */
const HEADERS_TOLD = 6;

/** Why no table has the columns that are asked for. */
export function lacksOfTable({ wants }: Extract<Question, { ask: 'table' }>, scene: Scene): readonly Lack[] {
  const known = scene.witnesses.flatMap(({ tables }) => tables).flatMap(({ columns }) => columns);
  const first = scene.witnesses.flatMap(({ firstCells }) => firstCells);
  if (known.length === 0 && first.length === 0) return [{ reason: 'no-table' }];
  const columns = known.length > 0 ? known : first.map(toColumn);
  const lacks = wants.flatMap((entries) => lacksOfColumn(entries, columns, scene));
  if (known.length === 0 && lacks.every(({ reason }) => reason !== 'header-near')) return [{ reason: 'no-header' }];
  return lacks.length > 0 ? lacks : [{ reason: 'apart' }];
}

/** A cell of a first row, as the header that it may be meant to be. */
function toColumn(header: string, index: number): ColumnSeen {
  return { number: index + 1, header, words: toWords(header), filled: 1 };
}

function lacksOfColumn(entries: readonly string[], columns: readonly ColumnSeen[], scene: Scene): readonly Lack[] {
  const fits = compileColumn(entries);
  const fitting = columns.filter(fits);
  if (fitting.some(({ filled }) => filled > 0)) return [];
  const redacted = (column: ColumnSeen) => redactLabel(column.header, scene.policy.masks);
  const [empty] = fitting;
  if (empty !== undefined) return [{ reason: 'empty-column', what: entries, seen: [redacted(empty)] }];
  for (const column of columns) {
    const words = nearEntries(column, entries, scene);
    if (words.length > 0) return [{ reason: 'header-near', what: entries, words, seen: [redacted(column)] }];
  }
  const seen = columns.filter(({ header }) => header.trim() !== '').slice(0, HEADERS_TOLD);
  return [{ reason: 'no-such-header', what: entries, seen: seen.map(redacted) }];
}

/** The entries, or headers of the kinds that they name, that a header comes near to. */
function nearEntries({ header, words }: ColumnSeen, entries: readonly string[], { policy }: Scene): readonly string[] {
  const whole = entries.filter((entry) => entry.startsWith('=') && words.includes(toWords(entry.slice(1))));
  if (whole.length > 0) return whole;
  const plain = entries.filter((entry) => !/^=|^info:/.test(entry));
  const kinds = new Set(entries.filter((entry) => entry.startsWith('info:')).map((entry) => entry.slice(5).trim()));
  const names = policy.detectors
    .filter(({ infoType }) => kinds.has(infoType))
    .flatMap(({ headers }) => (headers?.names ?? []).map((name) => name.replace(/^=/, '')));
  return namesNear(header.trim(), [...plain, ...names]);
}
