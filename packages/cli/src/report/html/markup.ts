/** HTML in which every text that came from elsewhere is escaped. Only `html` makes it. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a piece of HTML: a text, which is escaped, or pieces. */
type Piece = string | number | Markup | readonly Markup[];

/** A piece of HTML, as text of an element or as the value of an attribute in quotes. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(strings.map((each, index) => each + textOf(pieces[index] ?? '')).join(''));
}

function textOf(piece: Piece): string {
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'object') return piece.map(({ text }) => text).join('');
  return escapeText(String(piece));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.toWellFormed().replaceAll(/[&<>"']/g, (each) => entities[each] ?? each);
}
