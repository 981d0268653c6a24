import { type Content, type Marked, toMarked } from './content.ts';

/** The same in capital letters, as teletypes print it. Spans keep their places: no letter here becomes two. */
export function capitals(content: Content): Marked {
  const { value, spans } = toMarked(content);
  return { value: value.toUpperCase(), spans };
}

/** The same with a line break after its last hyphen or in place of its last space, as a scan of a narrow column has. */
export function wrapped(marked: Marked): Marked {
  const { value, spans } = marked;
  const hyphen = value.lastIndexOf('-') + 1;
  if (hyphen > 1 && hyphen < value.length) return insertBreak(marked, hyphen);
  const space = value.lastIndexOf(' ');
  if (space < 1) return marked;
  return { value: `${value.slice(0, space)}\n${value.slice(space + 1)}`, spans };
}

function insertBreak({ value, spans }: Marked, at: number): Marked {
  return {
    value: `${value.slice(0, at)}\n${value.slice(at)}`,
    spans: spans.map((span) => ({
      ...span,
      start: span.start < at ? span.start : span.start + 1,
      end: span.end <= at ? span.end : span.end + 1,
    })),
  };
}

/** A name as it stands between the quotes of SQL. */
export function doubled(name: string): string {
  return name.replaceAll("'", "''");
}
