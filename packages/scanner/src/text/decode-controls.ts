/** All controls but tab, line feed and carriage return: C0, delete, and C1 (ISO/IEC 6429). */
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;
const ALL_CONTROLS = new RegExp(CONTROLS, 'g');

/** Characters of a piece from which its share of controls says anything. */
const PIECE_LENGTH_MIN = 256;

/** Controls per character above which a piece is not text. */
const CONTROLS_MAX = 0.1;

/** UTF-16 units of a line that has not ended and has controls, up to which its end is waited for. */
const HELD_LENGTH_MAX = 64 * 1024;

/**
 * Takes controls out of text that comes in pieces, so that they do not part a value:
 *
 * - Control sequences (ECMA-48, 5.4), character set designations (ECMA-35, 14.1) and what else terminals are sent
 *   between letters are removed; those that move the cursor become a space. Control strings (ECMA-48, 5.6), such as
 *   window titles and the targets of links, follow at the end of their line.
 * - Backspace overstrikes are resolved as a printer does. What other letters were struck over follows at the end of
 *   the line, as it stood.
 * - NUL, vertical tab, form feed, Ctrl-Z, the information separators and next line become a space, all other controls
 *   nothing.
 * - What ISO-2022-JP shifts to is read.
 *
 * Lines stay; columns in a line that had controls are off by what was taken out. U+001F never comes out.
 */
export class ControlCleaner {
  #held = '';
  #isText = true;
  #isPadded = false;
  #others = 0;
  /** Controls that were dropped, fillers not counted. */
  dropped = 0;
  /** NULs and Ctrl-Zs. */
  fillers = 0;

  /**
   * Whether all text so far looks like text: it has few controls, and no NUL but those that fill fields up, which no
   * other control stands beside.
   */
  get isText(): boolean {
    return this.#isText && !(this.#isPadded && this.#others > 0);
  }

  /** The text so far known to be whole lines or free of controls. */
  write(piece: string): string {
    const text = this.#held === '' ? piece : this.#held + piece;
    this.#held = '';
    if (!CONTROLS.test(text)) return text;
    const end = text.lastIndexOf('\n') + 1;
    if (text.length - end > HELD_LENGTH_MAX || !CONTROLS.test(text.slice(end))) return this.#clean(text);
    this.#held = text.slice(end);
    return this.#clean(text.slice(0, end));
  }

  end(): string {
    const text = this.#held;
    this.#held = '';
    return this.#clean(text);
  }

  #clean(text: string): string {
    if (!CONTROLS.test(text)) return text;
    if (text.includes('\0')) {
      this.#isPadded = true;
      if (LONE_NUL.test(text)) this.#isText = false;
    }
    const before = this.dropped;
    const cleaned = text
      .split('\n')
      .map((line) => (CONTROLS.test(line) ? this.#cleanLine(line) : line))
      .join('\n');
    if (text.length >= PIECE_LENGTH_MIN && this.dropped - before > text.length * CONTROLS_MAX) this.#isText = false;
    return cleaned;
  }

  #cleanLine(line: string): string {
    const asides: string[] = [];
    const returned = line.endsWith('\r') ? '\r' : '';
    let text = returned === '' ? line : line.slice(0, -1);
    if (text.includes('\0')) {
      text = text.replace(WIDE_NULS, (wide) => wide.replaceAll('\0', '')).replace(UNIT_NULS, '');
    }
    if (text.includes('\x1b$')) text = this.#withoutShifts(text);
    if (INTRODUCERS.test(text)) text = withoutSequences(text, asides);
    if (text.includes('\b')) {
      const { shown, lost } = overstrike(text);
      text = shown;
      if (lost !== undefined) asides.push(lost);
    }
    text = this.#withoutControls(text);
    for (const aside of asides) text += ` ${this.#withoutControls(aside)}`;
    return text + returned;
  }

  #withoutControls(text: string): string {
    return text.replace(ALL_CONTROLS, (control) => {
      if (FILLERS.has(control)) {
        this.fillers += 1;
        return ' ';
      }
      this.dropped += 1;
      if (SEPARATORS.has(control)) return ' ';
      this.#others += 1;
      return '';
    });
  }

  /** The other sets that ISO 2022 shifts to are not read. */
  #withoutShifts(line: string): string {
    if (OTHER_SHIFTS.test(line)) this.#isText = false;
    if (!JAPANESE_SHIFTS.test(line) || /[^\0-\x7f]/.test(line)) return line;
    return new TextDecoder('iso-2022-jp').decode(Uint8Array.from(line, (character) => character.charCodeAt(0)));
  }
}

/** A NUL that fills nothing up: alone, and not at the end of a line or of a cell. */
const LONE_NUL = /(?<!\0)\0(?![\0\r\n\t,;|"]|$)/;

/** A NUL with one character between it and another, as UTF-16 has them that was not seen through. */
const UNIT_NULS = /(?<=(?:^|\0)[^\0])\0|\0(?=[^\0](?:\0|$))/g;

/** Characters with three or seven NULs between them, as UTF-32 has them that was not seen through, and what pads to 8 bytes. */
const WIDE_NULS = /(?:[^\0]\0{3}){4,}[^\0]?|(?:\0{3}[^\0]){4,}|(?:[^\0]\0{7}){4,}[^\0]?|(?:\0{7}[^\0]){4,}/g;

/** JIS C 6226-1978 and JIS X 0208-1983 (RFC 1468, 2): a line ends in ASCII, so each is read for itself. */
const JAPANESE_SHIFTS = /\x1b\$[@B]/;

/** Sets of two bytes that are called with SO, as ISO-2022-KR (RFC 1557) and ISO-2022-CN (RFC 1922) have them. */
const OTHER_SHIFTS = /\x1b\$[)*+]/;

/** Controls other than tab and line ends as spaces, for text that was a string to begin with. */
export function replaceControls(text: string): string {
  return CONTROLS.test(text) ? text.replace(ALL_CONTROLS, ' ') : text;
}

/** NUL (ECMA-48, 8.3.88), which fills fields up, and SUB (8.3.148), which ends a file under CP/M and DOS. */
const FILLERS: ReadonlySet<string> = new Set(['\0', '\x1a']);

/** VT, FF, IS4 to IS1 (ECMA-48, 8.3.161, 8.3.51, 8.3.69 to 8.3.72) and NEL (8.3.86). */
const SEPARATORS: ReadonlySet<string> = new Set(['\v', '\f', '\x1c', '\x1d', '\x1e', '\x1f', '\x85']);

/** ESC, and the C1 controls that a sequence or a string begins with: DCS, SOS, CSI, OSC, PM, APC (ECMA-48, 5.3). */
const INTRODUCERS = /[\x1b\x90\x98\x9b\x9d-\x9f]/;

/** ECMA-48, 5.6: an opening delimiter, and the string to ST; terminals also end it at BEL. */
const STRINGS = /(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])([^\x07\x1b\x90\x98\x9c-\x9f]*)(?:\x07|\x1b\\|\x9c)/g;

/** ECMA-48, 5.4: CSI, parameter bytes, intermediate bytes, a final byte. */
const SEQUENCES = /(?:\x1b\[|\x9b)([0-?]*)[ -/]*([@-~])/g;

/**
 * Final bytes that move the cursor (ECMA-48, 8.3.12 to 8.3.22, 8.3.57 to 8.3.63, 8.3.145, 8.3.158). Erasing, colors
 * and modes do not.
 */
const MOVES = /[A-Ia`defr]/;

/** ECMA-35, 13.2 and 14.1: escape sequences of other kinds, as far as terminals know them. */
const ESCAPES = /\x1b(?:[()*+][0-9A-Za-z]|#[3-68]|%[@G]| [FG]|[78=>]|[A-Z\\^_`a-z|}~])/g;

/** A parameter that is no color and no place: digits that may be somebody's. */
const LONG_PARAMETER = /\d{5}/;

function withoutSequences(line: string, asides: string[]): string {
  return line
    .replace(STRINGS, (_, content: string) => {
      if (/[^\d;]|\d{5}/.test(content)) asides.push(content);
      return '';
    })
    .replace(SEQUENCES, (_, parameters: string, final: string) => {
      if (LONG_PARAMETER.test(parameters)) asides.push(parameters);
      return MOVES.test(final) ? ' ' : '';
    })
    .replace(ESCAPES, '');
}

/** Letters struck twice in a line from which they are bold. */
const BOLD_MIN = 3;

/**
 * A line as a printer shows it that goes one character back at each backspace: what is struck twice is bold, what is
 * struck over a low line is underlined. `lost` is the line without the backspaces, if other letters were struck over.
 */
function overstrike(line: string): { readonly shown: string; readonly lost?: string } {
  const shown: string[] = [];
  /** What was taken back, last first. */
  const struck: string[] = [];
  let isLoss = false;
  let twice = 0;
  for (const character of line) {
    if (character === '\b') {
      struck.push(...shown.splice(-1));
      continue;
    }
    const under = struck.pop() ?? '_';
    if (under === character) twice += 1;
    else if (under !== '_' && character !== '_') isLoss = true;
    shown.push(character === '_' ? under : character);
  }
  if (struck.some((character) => character !== '_' && character !== ' ')) isLoss = true;
  // A letter or two that were struck twice may as well be letters and a stray backspace.
  if (twice > 0 && twice < BOLD_MIN) isLoss = true;
  const text = shown.join('');
  return isLoss ? { shown: text, lost: line.replaceAll('\b', '') } : { shown: text };
}
