/** A regular expression as it is declared. It is compiled when it is first tried. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
}

/**
 * The character that stands between cells and fields, and nowhere else. No pattern can match it, look past it, or be
 * told by it where it stands: to a pattern it is the end of the text.
 */
export const runEnd = '\x1f';

/** The same as a UTF-16 unit. */
export const runEndUnit = 0x1f;

/** The edge of a line or of a run, for `^` and `$`. Formats give line breaks as `\n`; a stray `\r` is harmless here. */
const lineStart = String.raw`(?<![^\n\r\x1f])`;
const lineEnd = String.raw`(?![^\n\r\x1f])`;

/** Compiled patterns, as they are and roughly. */
class Compiled {
  readonly #exact = new WeakMap<Pattern, RegExp>();
  readonly #rough = new WeakMap<Pattern, RegExp>();

  get(pattern: Pattern, isRough: boolean): RegExp | undefined {
    return (isRough ? this.#rough : this.#exact).get(pattern);
  }

  set(pattern: Pattern, isRough: boolean, compiled: RegExp): void {
    (isRough ? this.#rough : this.#exact).set(pattern, compiled);
  }
}

const sticky = new Compiled();
const whole = new Compiled();

/**
 * Makes a pattern that can be tried at a place of a block (it is sticky): it matches what the given one would match in each
 * run alone, and says where its group `value` stands if it has one. The same object each time. Throws a SyntaxError if
 * it has no `u` flag.
 *
 * A rough one takes every character beyond ASCII for all that it could be: where it matches nothing no other does, and in
 * ASCII it matches the same. V8 takes a tenth of a millisecond to compile one `\p{L}`, and a pattern may have a hundred; most
 * patterns that are tried somewhere match nowhere.
 */
export function compilePattern(pattern: Pattern, isRough = false): RegExp {
  let compiled = sticky.get(pattern, isRough);
  if (compiled === undefined) {
    const flags = flagsOf(pattern);
    // Asking where groups stand makes every match run twice, so it is asked only where a group is the finding.
    const indices = pattern.source.includes('(?<value>') ? 'd' : '';
    compiled = new RegExp(confine(pattern.source, flags, isRough), `${flags}y${indices}`);
    sticky.set(pattern, isRough, compiled);
  }
  return compiled;
}

/** Matches one character beyond ASCII. */
export const beyondAscii = /[^\0-\x7f]/;

/** Whether a pattern matches the whole of a value. Throws a SyntaxError if it has no `u` flag. */
export function matchesWhole(pattern: Pattern | undefined, value: string): boolean {
  if (pattern === undefined || !compileWhole(pattern, value, true).test(value)) return false;
  return !beyondAscii.test(value) || compileWhole(pattern, value, false).test(value);
}

function compileWhole(pattern: Pattern, value: string, isRough: boolean): RegExp {
  let compiled = whole.get(pattern, isRough);
  if (compiled === undefined) {
    const flags = flagsOf(pattern);
    compiled = new RegExp(`^(?:${confine(pattern.source, flags, isRough)})$`, flags.replace('m', ''));
    whole.set(pattern, isRough, compiled);
    makeReady(compiled, value);
  }
  return compiled;
}

/** Units of a text of which V8 takes it that a pattern will be tried often. */
const LONG_LENGTH = 1_000;

/**
 * Has a pattern compiled to machine code for text like the one given, if it is short. V8 would make bytecode of it to try it
 * once, which takes two to four times as long as the machine code that it makes the second time. Of long text it makes that
 * at once, so it is shown one: what it finds there is of no use.
 */
export function makeReady(compiled: RegExp, text: string): void {
  if (text.length >= LONG_LENGTH) return;
  compiled.lastIndex = LONG_LENGTH;
  compiled.test(text.padEnd(LONG_LENGTH));
  compiled.lastIndex = 0;
}

function flagsOf({ source, flags }: Pattern): string {
  if (!flags.includes('u')) throw new SyntaxError(`The pattern /${source}/${flags} needs the u flag.`);
  return flags.replaceAll(/[dgy]/g, '');
}

/** One thing that consumes a character, or a piece of syntax that consumes none. */
const tokens = new RegExp(
  [
    String.raw`\[(?:\\[^]|[^\]\\])*\]`, // a character class
    String.raw`\\k<[^>]*>`, // a reference to a named group
    String.raw`\\[pP]\{[^}]*\}`,
    String.raw`\\u\{[^}]*\}|\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[\da-fA-F]{4}`,
    String.raw`\\x[\da-fA-F]{2}|\\c[A-Za-z]`,
    String.raw`\\[1-9]\d*`, // a reference to a numbered group
    String.raw`\\[^]`, // any other escape
    String.raw`\(\?<?[=!]|\(\?<[^>]*>|\(\?[a-z-]*:`, // the start of a group
    '[^]',
  ].join('|'),
  'gu',
);

/** Rewrites the source of a pattern so that nothing in it can match U+001F, and roughly if that is wanted. */
function confine(source: string, flags: string, isRough: boolean): string {
  const rough = isRough ? new Roughness(flags) : undefined;
  return source.replaceAll(tokens, (given) => {
    const token = rough?.write(given) ?? given;
    if (token === '^') return lineStart;
    if (token === '$') return lineEnd;
    if (!canMatchRunEnd(token, flags)) return token;
    if (token.startsWith('[^')) return `[^\\x1f${token.slice(2)}`;
    return `(?:(?!\\x1f)${token})`;
  });
}

/** What some properties are in ASCII, in a class. No mark is in it: one that is beyond it stands for all. */
const inAscii: Readonly<Record<string, string>> = {
  L: 'A-Za-z',
  Lu: 'A-Z',
  Ll: 'a-z',
  M: '\u0300',
  N: '0-9',
  Nd: '0-9',
};

/** All that is beyond ASCII, in a class; and all but the long s and the Kelvin sign, which are an s and a k in any case. */
const allBeyond = String.raw`\u{80}-\u{10ffff}`;
const allBeyondInAnyCase = String.raw`\u{80}-\u{17e}\u{180}-\u{2129}\u{212b}-\u{10ffff}`;

/** Writes the tokens of one pattern roughly, in order. */
class Roughness {
  /** Of each group that is open, whether what is in it must not match. */
  readonly #denied: boolean[] = [];
  #isDenied = false;
  readonly #beyond: string;

  constructor(flags: string) {
    this.#beyond = flags.includes('i') ? allBeyondInAnyCase : allBeyond;
  }

  /** The token without properties that are known. Where it must not match, no more than it matches; otherwise no less. */
  write(token: string): string {
    if (token.startsWith('(')) {
      this.#denied.push(this.#isDenied);
      if (token.endsWith('!')) this.#isDenied = !this.#isDenied;
    } else if (token === ')') this.#isDenied = this.#denied.pop() ?? false;
    if (!token.includes(String.raw`\p`)) return token;
    const beyond = token.startsWith('[^') === this.#isDenied ? this.#beyond : '';
    const plain = token.replaceAll(/\\p\{(\w+)\}|\\./gsu, (given, name?: string) => {
      const ascii = inAscii[name ?? ''];
      return ascii === undefined ? given : ascii + beyond;
    });
    return token.startsWith('[') ? plain : `[${plain}]`;
  }
}

/** Syntax that consumes nothing, which would be no pattern by itself. */
const consumesNothing = /^(?:[()|*+?{}]|\(\?.*|\\[bB]|\\k<.*|\\[1-9]\d*)$/u;

/** A letter, a digit or a sign that stands for itself. */
const plainCharacter = /^[\w ,:;@#%&"'<>/=!~`-]$/u;

/** A class of characters from the space on, and of escapes that stand for letters, digits, spaces or a sign. */
const plainClass = /^\[\^?(?:\\p\{(?:L|Lu|Ll|M|N|Nd)\}|\\[dsw]|\\[tnr](?!-)|\\[^\w\s]|[^\\\]\0-\x1f])*\]$/u;

/** What is known of a token under its flags. The same few hundred tokens make up all patterns. */
const matchesRunEnd = new Map<string, boolean>();

function canMatchRunEnd(token: string, flags: string): boolean {
  if (plainCharacter.test(token)) return false;
  // Without asking V8, which takes a millisecond to tell of a class what it may be.
  if (plainClass.test(token)) return token.startsWith('[^');
  const key = `${flags}/${token}`;
  let can = matchesRunEnd.get(key);
  if (can === undefined) {
    can = !consumesNothing.test(token) && new RegExp(`^${token}$`, flags).test(runEnd);
    matchesRunEnd.set(key, can);
  }
  return can;
}
