import type { Trait } from '../../packages/scanner/src/index.ts';
import { type Draw, drawLine, type Line, type Rectangle } from './pdf-content.ts';

/** A place of a PDF that no page shows: a file that has something there, and one that has not. */
export interface PdfCarrier {
  /** The rule that holds the first back, and lets the second out. */
  readonly rule: string;
  /** What is told of the first, and not of the second. */
  readonly trait: Trait;
  /** Words that stand there, and that are told with the trait wherever they stand; none if only the trait is told. */
  readonly words: readonly string[];
  readonly carrying: Uint8Array;
  readonly corrected: Uint8Array;
}

/** A file of which nothing is told as hidden. */
export interface PlainPdf {
  /** Rules that could take it for what they hold back, and let it out. */
  readonly rules: readonly string[];
  /** Words that it shows, each in one run. */
  readonly words: readonly string[];
  readonly bytes: Uint8Array;
}

/** Words that the carriers hide. */
export const NAME = 'Corwin Varnaby';

/** A page with a name in its middle, as operators. */
export interface Statement {
  readonly content: string;
  /** Where the name is. */
  readonly name: Rectangle;
}

/** A page with a name in its middle, which is drawn by `draw`, if one is given. */
export function drawStatement(draw?: Draw): Statement {
  const line: Line = drawLine(`The witness is «${NAME}» of Mill Lane.`, 690, draw);
  const [name = { x: 0, y: 0, width: 0, height: 0 }] = line.marked;
  return { content: HEADING + line.content + ENDING, name };
}

const HEADING = drawLine('Statement taken on 2 March', 720).content;
const ENDING = drawLine('A green van left the yard at nine.', 660).content;

/** The same page once the name was taken out. */
export const withheld: Statement = drawStatement(() => '');
