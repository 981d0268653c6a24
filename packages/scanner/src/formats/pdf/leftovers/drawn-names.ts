/**
 * What a content stream has words of (ISO 32000-1, 7.2.2): comments, strings of hexadecimal digits, where a literal string
 * begins, names, operators and operands. A string that does not end goes on to the end.
 */
const TOKEN = /%[^\r\n]*|<<|<[^>]*|\/[^\0\t\n\f\r ()<>[\]{}/%]*|[^\0\t\n\f\r ()<>[\]{}/%]+|[()>[\]{}]/g;
/** What matters in a literal string (7.3.4.2). */
const IN_STRING = /\\[\s\S]|[()]/g;
/** The end of a picture that stands in the content (8.9.7). */
const INLINE_END = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g;

/** Operators by which a name draws (8.8, table 74), and what the name stands for among resources. */
const DRAWING = [
  ['Do', 'XObject'],
  ['scn', 'Pattern'],
  ['SCN', 'Pattern'],
] as const;

/** What names stand for that something is drawn by. */
export type DrawnKind = (typeof DRAWING)[number][1];

/** A name that something is drawn by. */
export interface DrawnName {
  readonly kind: DrawnKind;
  readonly name: string;
}

/** The names that a content stream draws something by, in the order that they stand in, one as often as it does. */
export function* drawnNames(content: Buffer): Generator<DrawnName> {
  const text = content.toString('latin1');
  let name: string | undefined;
  let at = 0;
  for (let word = wordAt(text, at); word !== undefined; word = wordAt(text, at)) {
    at = word.end;
    const { piece } = word;
    if (piece.startsWith('%')) continue;
    if (piece === '(') at = stringEnd(text, at);
    else if (piece === 'ID') at = inlineEnd(text, at);
    // pdf.js reads an operator with another one that stands at its end, too.
    else if (name !== undefined) {
      const kind = DRAWING.find(([operator]) => piece.startsWith(operator))?.[1];
      if (kind !== undefined) yield { kind, name: nameOf(name) };
    }
    name = piece.startsWith('/') ? piece : undefined;
  }
}

function wordAt(text: string, at: number): { readonly piece: string; readonly end: number } | undefined {
  TOKEN.lastIndex = at;
  const found = TOKEN.exec(text);
  return found === null ? undefined : { piece: found[0], end: TOKEN.lastIndex };
}

/** 7.3.5. */
function nameOf(piece: string): string {
  return piece.slice(1).replace(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function stringEnd(text: string, from: number): number {
  let open = 1;
  IN_STRING.lastIndex = from;
  for (let found = IN_STRING.exec(text); found !== null; found = IN_STRING.exec(text)) {
    if (found[0] === '(') open += 1;
    else if (found[0] === ')') open -= 1;
    if (open === 0) return IN_STRING.lastIndex;
  }
  return text.length;
}

function inlineEnd(text: string, from: number): number {
  INLINE_END.lastIndex = from;
  return INLINE_END.exec(text) === null ? text.length : INLINE_END.lastIndex;
}
