import type { Severity } from '@holdback/rules';

type Paint = (text: string) => string;

/** How words are set off at a terminal. Without color every paint gives the text as it is. */
export type Style = Readonly<Record<Severity | 'bold' | 'dim', Paint>>;

/** SGR parameters, ECMA-48 section 8.3.117. */
const parameters = { block: '1;31', review: '33', note: '36', bold: '1', dim: '2' } as const satisfies Record<
  keyof Style,
  string
>;

/** The style of a run. */
export function styles(color: boolean): Style {
  const paint =
    (name: keyof Style): Paint =>
    (text) =>
      color && text !== '' ? `\u001b[${parameters[name]}m${text}\u001b[0m` : text;
  return {
    block: paint('block'),
    review: paint('review'),
    note: paint('note'),
    bold: paint('bold'),
    dim: paint('dim'),
  };
}
