import type { PDFPageProxy } from 'pdfjs-dist';
import type { Trait } from '../../../document.ts';
import { Coverage } from '../coverage.ts';
import { layOut } from '../layout/page-layout.ts';
import type { PdfDocument } from '../pdf-document.ts';
import { countLetters } from '../value.ts';
import { type PageContent, PageDrawing } from './page-drawing.ts';
import { looksLikePicture } from './page-picture.ts';
import { holds, type Rectangle } from './rectangle.ts';
import { pointOn, type Stretch, splitBy, textOf } from './stretch.ts';
import { hideCovered } from './visibility.ts';

/** A paragraph of a page, lines joined by line feeds. */
export interface PageParagraph {
  readonly text: string;
  /** Why a reader of the page would not see it. */
  readonly hiddenBy?: Trait;
}

/** What a page says. */
export interface PageText {
  /** What stands where a reader looks, covered or not, in reading order; then what he does not see, by why. */
  readonly paragraphs: readonly PageParagraph[];
  /** What annotations draw, by their id. */
  readonly drawn: ReadonlyMap<string, string>;
  /** Letters have no meaning: the font does not say which they are. */
  readonly isUnmapped: boolean;
  /** It shows letters as a picture or as outlines, most likely. */
  readonly isPicture: boolean;
  /** Characters that are no white space. */
  readonly letters: number;
}

/** What of a page is asked for beside what it draws. */
export interface PageQuestion {
  /** Whether the content of an optional content group is shown; what pdf.js gives of one. */
  readonly isLayerShown: (properties: unknown) => boolean;
  /** Where it is marked to be redacted. */
  readonly redactions: readonly Rectangle[];
}

/** Reads what a page draws, seen or not. Expensive where there are pictures: pdf.js decodes them. */
export async function readPageText(
  page: PDFPageProxy,
  document: PdfDocument,
  { isLayerShown, redactions }: PageQuestion,
): Promise<PageText> {
  const { fnArray, argsArray } = await page.getOperatorList();
  await arrivalOf(
    fnArray.flatMap((operator, index) => (operator === document.operators.dependency ? argsArray[index] : [])),
    page,
  );
  const drawing = new PageDrawing(page, document, isLayerShown);
  for (let index = 0; index < fnArray.length; index++) drawing.take(fnArray[index] ?? 0, argsArray[index]);
  const { content } = drawing;
  const stretches = content.stretches
    .flatMap((stretch) => hideCovered(stretch, content))
    .flatMap((stretch) => markRedacted(stretch, redactions));
  const paragraphs = toParagraphs(stretches);
  const text = layOut(stretches).join('\n');
  const coverage = coverageOf(stretches, content);
  const letters = countLetters(text);
  const drawn = new Map<string, string>();
  for (const [id, own] of content.notes) drawn.set(id, layOut(own).join('\n'));
  return {
    paragraphs,
    drawn,
    letters,
    isPicture: looksLikePicture(content, coverage, letters),
    isUnmapped:
      isUnmapped(text) || content.isNameless || (letters === 0 && content.glyphs > 0 && content.pictures.length === 0),
  };
}

/** Waits for fonts and pictures, which come when they are decoded; those of several pages have names of their own. */
async function arrivalOf(names: readonly unknown[], page: PDFPageProxy): Promise<void> {
  for (const name of new Set(names.map(String))) {
    const objects = name.startsWith('g_') ? page.commonObjs : page.objs;
    await new Promise((resolve) => objects.get(name, resolve));
  }
}

/** Stand where a reader looks, so that they are a part of the sentence around them. */
const IN_PLACE: ReadonlySet<Trait | undefined> = new Set([
  undefined,
  'covered-text',
  'covered-by-note',
  'unapplied-redaction',
  'revealing-layer',
  'invisible-text',
]);

function toParagraphs(stretches: readonly Stretch[]): PageParagraph[] {
  const shown = stretches.filter(({ hiddenBy }) => hiddenBy === undefined);
  const paragraphs: PageParagraph[] = [];
  if (shown.length === stretches.length) return layOut(shown).map((text) => ({ text }));
  const places = new Places(shown);
  const hidden = stretches.filter((stretch) => stretch.hiddenBy !== undefined && !places.repeats(stretch));
  const inPlace = hidden.filter((stretch) => IN_PLACE.has(stretch.hiddenBy) && !places.clashes(stretch));
  for (const [hiddenBy, some] of Map.groupBy(hidden, (stretch) => stretch.hiddenBy)) {
    for (const text of layOut(some)) {
      if (hiddenBy === undefined || !isWorthTelling(text)) paragraphs.push({ text });
      else paragraphs.push({ text, hiddenBy });
    }
  }
  const told = new Set(paragraphs.map(({ text }) => text));
  const all = layOut([...shown, ...inPlace]).filter((text) => !told.has(text));
  return [...all.map((text) => ({ text })), ...paragraphs];
}

/** What programs write in letters that nobody sees on every document that they make (TCPDF: `$tcpdflink`). */
const MAKERS_MARKS: ReadonlySet<string> = new Set(['Powered by TCPDF (www.tcpdf.org)']);

/** Words: dashes, dots and a letter that is repeated say nothing. */
function isWorthTelling(text: string): boolean {
  if (MAKERS_MARKS.has(text.trim())) return false;
  const words = text.match(/[\p{L}\p{N}]/gu) ?? [];
  return words.length > 1 && new Set(words).size > 1;
}

/** Where text stands that is seen. */
class Places {
  readonly #cells = new Map<string, Stretch[]>();

  constructor(stretches: readonly Stretch[]) {
    for (const stretch of stretches) {
      for (const key of this.#keys(stretch)) {
        const known = this.#cells.get(key);
        if (known === undefined) this.#cells.set(key, [stretch]);
        else known.push(stretch);
      }
    }
  }

  /** The same words are seen in the same place: they were covered, and drawn again above. */
  repeats(stretch: Stretch): boolean {
    const text = textOf(stretch);
    return this.#near(stretch).some((other) => {
      const said = textOf(other);
      return said === text || said.includes(text);
    });
  }

  /** Other words are seen in the same place. */
  clashes(stretch: Stretch): boolean {
    return this.#near(stretch).some(({ x, width }) => x < stretch.x + stretch.width && x + width > stretch.x);
  }

  #near(stretch: Stretch): readonly Stretch[] {
    const found = this.#keys(stretch).flatMap((key) => this.#cells.get(key) ?? []);
    return found.filter(
      ({ x, y, width }) =>
        Math.abs(y - stretch.y) < stretch.size * 0.5 &&
        x < stretch.x + stretch.width + stretch.size * 0.5 &&
        x + width > stretch.x - stretch.size * 0.5,
    );
  }

  /** Of the cells of a coarse grid that it touches, at most some dozens. */
  #keys({ x, y, width, angle }: Stretch): readonly string[] {
    const row = Math.round(y / CELL);
    const [from, to] = [Math.floor(x / CELL), Math.floor((x + width) / CELL)];
    const columns = Array.from({ length: Math.min(COLUMNS_MAX, to - from + 1) }, (_, index) => from + index);
    return columns.flatMap((column) => [row - 1, row, row + 1].map((each) => `${angle} ${each} ${column}`));
  }
}

/** Units of the page. */
const CELL = 24;
const COLUMNS_MAX = 40;

/** The letters that are in an area that is marked to be redacted. */
function markRedacted(stretch: Stretch, redactions: readonly Rectangle[]): readonly Stretch[] {
  if (redactions.length === 0 || stretch.hiddenBy !== undefined) return [stretch];
  return splitBy(stretch, ({ x, width }) => {
    const point = pointOn(stretch, x + width / 2, stretch.size * 0.3);
    return redactions.some((area) => holds(area, ...point));
  }).map(({ part, answer }) => (answer ? { ...part, hiddenBy: 'unapplied-redaction' } : part));
}

/** Where text stands that belongs on the page. */
function coverageOf(stretches: readonly Stretch[], { grid }: PageContent): Coverage {
  const { left, bottom, right, top } = grid.view;
  const coverage = new Coverage([left, bottom, right, top]);
  for (const stretch of stretches) coverage.addPoint(...pointOn(stretch, stretch.x, 0));
  return coverage;
}

/** Code points that stand for nothing: controls, private use, and the replacement character. */
const UNMAPPED = /[\0-\b\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd]/g;
/** The code of a space among letters that have none of their own, most often. */
const CONTROLS = /[\0-\b\x0e-\x1f]/g;
/** Several of them that are words; bullets stand alone, and leaders are all the same. */
const UNMAPPED_WORD =
  /([\0-\b\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd])(?!\1{2})[\0-\b\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd]{2}/;

function isUnmapped(text: string): boolean {
  const unmapped = text.match(UNMAPPED)?.length ?? 0;
  const controls = text.match(CONTROLS)?.length ?? 0;
  return unmapped * 3 > text.length || (controls >= 5 && controls * 20 > text.length) || UNMAPPED_WORD.test(text);
}
