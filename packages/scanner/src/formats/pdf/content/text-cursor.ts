import type { Trait } from '../../../document.ts';
import { UNREADABLE_POINTS_MAX } from '../../../structures/story/contrast.ts';
import { at } from '../value.ts';
import type { GraphicsState } from './graphics-state.ts';
import { applyTo, type Matrix, multiply } from './matrix.ts';
import { holds, type Rectangle } from './rectangle.ts';
import { pointOn, type Stretch } from './stretch.ts';

/** A gap within what one operator shows that is a space, in sizes of the letters: a space is a quarter to a third. */
const WORD_GAP = 0.15;

/** In place of a size of 0: nobody sees the letters, and they are there. */
const NO_SIZE = 1e-6;

/** What is known of a stretch beside its letters. */
interface Setting {
  readonly marksBefore: number;
  /** What the page shows. */
  readonly view: Rectangle;
  /** Why none of it is seen. */
  readonly hiddenBy: Trait | undefined;
  /** Nothing is drawn of it. */
  readonly isUndrawn: boolean;
}

/**
 * The letters that one operator shows, as stretches, and moves the place of the next letter on (ISO 32000-1, 9.4.4; pdf.js
 * 6, `showText` in `src/display/canvas.js`). Letters without a meaning are left out, but take their place.
 */
export function showText(state: GraphicsState, glyphs: readonly unknown[], setting: Setting): readonly Stretch[] {
  const direction = state.fontSize < 0 ? -1 : 1;
  const size = Math.abs(state.fontSize) || NO_SIZE;
  const line = new TextLine(state, size);
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') line.move(((state.font.isVertical ? 1 : -1) * glyph * size) / 1000);
    else if (isGlyph(glyph)) line.show(glyph, size, direction);
  }
  return line.end(setting);
}

/** A line of letters that grows, from where the state stands. */
class TextLine {
  readonly #state: GraphicsState;
  readonly #frame: Frame;
  readonly #words: { readonly letters: { text: string; x: number; width: number }[]; readonly isSpaced: boolean }[] =
    [];
  #isSpaced = false;
  /** Units of text from where it began. */
  #advance = 0;
  /** Where the last letter ended. */
  #end = 0;
  readonly #scale: number;

  constructor(state: GraphicsState, size: number) {
    this.#state = state;
    this.#scale = state.textScale * (state.fontSize < 0 ? -1 : 1);
    this.#frame = frameOf(state, size, this.#scale);
  }

  move(gap: number): void {
    this.#advance += gap;
  }

  show(glyph: Glyph, size: number, direction: number): void {
    const { font, wordSpace, letterSpace } = this.#state;
    const text = letterOf(glyph.unicode);
    const isPlain = text.length === 1 && text > ' ' && text < '\x7f';
    const isSpace = glyph.isSpace === true;
    const spacing = (isSpace ? wordSpace : 0) + letterSpace;
    const width = font.isVertical ? -Number(at(glyph.vmetric, '0') ?? -1000) : Number(glyph.width ?? 0);
    const own = width * font.unit * size;
    const before = this.#advance;
    this.#advance += font.isVertical ? own - spacing * direction : own + spacing * direction;
    if (!isPlain && (text === '' || BLANK.test(text))) {
      if (text !== '' || isSpace) this.#isSpaced = true;
      return;
    }
    this.#add(text, before, own, size);
  }

  #add(text: string, start: number, width: number, size: number): void {
    const { along } = this.#frame;
    const gap = Math.abs(start - this.#end);
    const spacing = Math.max(0, this.#state.letterSpace);
    const last = this.#words.at(-1);
    const x = this.#frame.x + start * along;
    const letter = { text, x, width: Math.max(0, width * along) };
    if (last === undefined || this.#isSpaced || gap > WORD_GAP * size + spacing) {
      this.#words.push({ letters: [letter], isSpaced: this.#isSpaced });
    } else {
      const before = last.letters.at(-1);
      // What stands between letters that are set apart belongs to the letter before.
      if (before !== undefined && gap > 0) before.width = Math.max(0, x - before.x);
      last.letters.push(letter);
    }
    this.#isSpaced = false;
    this.#end = start + width;
  }

  /** What was shown; the state goes on behind it. */
  end(setting: Setting): readonly Stretch[] {
    if (this.#state.font.isVertical) this.#state.y -= this.#advance;
    else this.#state.x += this.#advance * this.#scale;
    const { y, size, angle } = this.#frame;
    return this.#words.map(({ letters, isSpaced }) => {
      const x = letters[0]?.x ?? 0;
      const last = letters.at(-1);
      const width = last === undefined ? 0 : last.x + last.width - x;
      const { marksBefore, hiddenBy, isUndrawn } = setting;
      const drawn = isUndrawn ? ({ isUndrawn } as const) : {};
      const whole: Stretch = { letters, x, y, width, size, angle, isSpaced, marksBefore, ...drawn };
      const reason = hiddenBy ?? (isTiny(this.#frame, width / letters.length) ? 'invisible-text' : undefined);
      return cut(whole, this.#state, setting.view, reason);
    });
  }
}

/** The same stretch with why it is not seen. */
function cut(whole: Stretch, { clip }: GraphicsState, view: Rectangle, hiddenBy: Trait | undefined): Stretch {
  if (hiddenBy !== undefined) return { ...whole, hiddenBy };
  if (isWithin(whole, clip) && isWithin(whole, view)) return whole;
  const reasons = whole.letters.map(({ x, width }): Trait | undefined => {
    const [pointX, pointY] = pointOn(whole, x + width / 2, whole.size * MIDDLE);
    if (!holds(view, pointX, pointY)) return 'off-page';
    return holds(clip, pointX, pointY) ? undefined : 'clipped-text';
  });
  // A word that goes over an edge is seen, and read as a whole.
  const [reason] = reasons;
  if (reason === undefined || reasons.includes(undefined)) return whole;
  return reason === 'clipped-text' ? { ...whole, hiddenBy: reason, clip } : { ...whole, hiddenBy: reason };
}

/** Where the middle of a letter is above its baseline, in sizes. */
const MIDDLE = 0.3;

function isWithin(stretch: Stretch, rectangle: Rectangle): boolean {
  const { x, y, width, size, angle } = stretch;
  if (angle === 0) return holds(rectangle, x, y) && holds(rectangle, x + width, y + size);
  return (
    holds(rectangle, ...pointOn(stretch, x, 0)) &&
    holds(rectangle, ...pointOn(stretch, x + width, 0)) &&
    holds(rectangle, ...pointOn(stretch, x, size)) &&
    holds(rectangle, ...pointOn(stretch, x + width, size))
  );
}

/** What pdf.js has of a letter. */
interface Glyph {
  readonly unicode?: unknown;
  readonly isSpace?: unknown;
  readonly width?: unknown;
  readonly vmetric?: unknown;
}

function isGlyph(value: unknown): value is Glyph {
  return typeof value === 'object' && value !== null;
}

/** Nothing but white space. */
const BLANK = /^\s+$/;

/** Where a line of letters stands on the page. */
interface Frame {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly size: number;
  /** From units of text along the line to those of the page. */
  readonly along: number;
}

function frameOf(state: GraphicsState, size: number, scale: number): Frame {
  const matrix: Matrix = multiply(state.matrix, state.textMatrix);
  const [pageX, pageY] = applyTo(matrix, state.x, state.y + state.rise);
  const [a, b, c, d] = matrix;
  const [upX, upY] = [c, d];
  // Where the text runs to, and how long a unit of text is there.
  const [runX, runY] = state.font.isVertical ? [-c, -d] : [a * scale, b * scale];
  const along = Math.hypot(runX, runY);
  const exact = Math.atan2(runY, runX);
  const angle = Math.round((exact * 180) / Math.PI);
  const turn = (angle * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  return {
    x: pageX * cosine + pageY * sine,
    y: pageY * cosine - pageX * sine,
    angle: angle === -180 ? 180 : angle === 0 ? 0 : angle,
    size: size * Math.hypot(upX, upY) * state.font.height,
    along,
  };
}

/** Letters of dots, or that have no width or no height. */
function isTiny({ size, along }: Frame, width: number): boolean {
  return size < UNREADABLE_POINTS_MAX || along === 0 || (width > 0 && width < size * FLAT_MAX);
}

/** Of letters that are pressed together, the width in sizes. */
const FLAT_MAX = 0.01;

/** Ligatures and forms of letters as the letters that they are; what stands for nothing is nothing. */
function letterOf(unicode: unknown): string {
  if (typeof unicode !== 'string') return '';
  if (unicode.length === 1 && unicode.charCodeAt(0) < FORMS_MIN) return unicode;
  return FORMS.test(unicode) ? unicode.normalize('NFKC') : unicode;
}

/** The first of them. */
const FORMS_MIN = 0x132;

/** Ligatures (U+FB00), Hebrew and Arabic forms, Roman ligatures, letters of full width, and the Kelvin and Angstrom signs. */
const FORMS = /[\u0132\u0133\u01c4-\u01cc\u01f1-\u01f3\u212a\u212b\ufb00-\ufdff\ufe70-\ufefe\uff01-\uff5e]/;
