import { Random } from '../portal/random.ts';
import { type Content, toMarked } from './content.ts';
import type { Half, LabelledDocument, Layout } from './document.ts';
import { DEBATABLE_BESIDE, type InfoType } from './info-types.ts';
import { Pen } from './pen.ts';
import type { Person } from './people.ts';

/** A kind of document. The same template, half and seed give the same document. */
export interface Template {
  readonly id: string;
  readonly make: (half: Half, seed: string) => LabelledDocument;
}

/** A template of text. What is debatable beside its spans is added to `maybe`. */
export function text(
  id: string,
  layout: Layout,
  body: (pen: Pen) => Content,
  maybe: readonly InfoType[] = [],
): Template {
  return {
    id,
    make(half, seed) {
      const { value, spans } = toMarked(body(penFor(id, seed)));
      return { kind: 'text', template: id, half, layout, text: value, spans, maybe: withDebatable(maybe, spans) };
    },
  };
}

/** What stands in each column of the row of somebody. */
export type Columns = Readonly<Record<string, (person: Person) => Content>>;

/** A template of a table with 4 to 14 rows, each about one person. */
export function table(id: string, columns: (pen: Pen) => Columns, maybe: readonly InfoType[] = []): Template {
  return {
    id,
    make(half, seed) {
      const pen = penFor(id, seed);
      const cells = Object.entries(columns(pen));
      const rows = pen.repeat(pen.number(4, 14), () => {
        const person = pen.person();
        return cells.map(([, cell]) => toMarked(cell(person)));
      });
      const spans = rows.flatMap((row, rowIndex) =>
        row.flatMap((cell, column) => cell.spans.map((span) => ({ row: rowIndex, column, ...span }))),
      );
      return {
        kind: 'table',
        template: id,
        half,
        layout: 'csv',
        header: cells.map(([name]) => name),
        rows: rows.map((row) => row.map((cell) => cell.value)),
        spans,
        maybe: withDebatable(maybe, spans),
      };
    },
  };
}

function penFor(id: string, seed: string): Pen {
  return new Pen(new Random(`${seed}/${id}`));
}

function withDebatable(own: readonly InfoType[], spans: readonly { infoType: InfoType }[]): readonly InfoType[] {
  const beside = spans.flatMap(({ infoType }) => DEBATABLE_BESIDE[infoType] ?? []);
  return [...new Set([...own, ...beside])].sort();
}
