import type { PDFPageProxy } from 'pdfjs-dist';
import type { Trait } from '../../../document.ts';
import { Coverage } from '../coverage.ts';
import { layOut, type Paragraph, textOfLayout } from '../layout/page-layout.ts';
import type { SuspectFont } from '../objects/font-keys.ts';
import type { PdfDocument } from '../pdf-document.ts';
import { countLetters } from '../value.ts';
import { hasEmptyBars } from './bars.ts';
import { coverOfPrint } from './covered-print.ts';
import { findCutLines, isPrintersSlug } from './cut-lines.ts';
import { isMakersMark } from './makers-mark.ts';
import type { NoteCover } from './note-cover.ts';
import type { PageContent } from './page-content.ts';
import { PageDrawing } from './page-drawing.ts';
import { findHiddenPictures, findPictures, looksLikePicture } from './page-picture.ts';
import { Places } from './places.ts';
import { holds, type Rectangle } from './rectangle.ts';
import { hide, pointOn, type Stretch, textOf } from './stretch.ts';
import { hideCovered } from './visibility.ts';

/** A paragraph of a page, lines joined by line feeds. */
export interface PageParagraph {
  readonly text: string;
  /** Why a reader of the page would not see it. */
  readonly hiddenBy?: Trait;
  /** The words that are seen before it on its line. */
  readonly label?: string;
}

/** What a page says. */
export interface PageText {
  /** What a reader sees, in reading order; then what he does not, by why. */
  readonly paragraphs: readonly PageParagraph[];
  /** What annotations draw that is not hidden by themselves, by their id. */
  readonly drawn: ReadonlyMap<string, string>;
  /** Letters have no meaning, whatever the file says of its fonts. */
  readonly isUnmapped: boolean;
  /** Fonts in which there are words, and whose letters have no meaning if nothing in the file maps their codes. */
  readonly suspectFonts: readonly SuspectFont[];
  /** It shows letters as a picture or as outlines, most likely. */
  readonly isPicture: boolean;
  /** It shows some picture. */
  readonly hasPicture: boolean;
  /** Where it shows pictures that take a part of it and have no text over them. */
  readonly pictures: readonly Rectangle[];
  /** Where it has pictures on layers that are switched off. */
  readonly hiddenPictures: readonly Rectangle[];
  /** Characters that are no white space. */
  readonly letters: number;
  /** Why print is not seen that a scan has: something is drawn over it. Of a page that is a picture. */
  readonly coverOfPrint: Trait | undefined;
  /** pdf.js came upon some operator of it, whether or not that draws anything. */
  readonly hasOperators: boolean;
  /** Dark bars on its lines, under which there is no text any more. */
  readonly hasEmptyBars: boolean;
}

/** What of a page is asked for beside what it draws. */
export interface PageQuestion {
  /** Whether the content of an optional content group is shown; what pdf.js gives of one. */
  readonly isLayerShown: (properties: unknown) => boolean;
  /** Where it is marked to be redacted. */
  readonly redactions: readonly Rectangle[];
  /** What annotations cover that are not among what it draws. */
  readonly covers: readonly NoteCover[];
  /** Fields that one word is written in, a letter in each, from left to right: the ids of annotations. */
  readonly fieldRows: readonly (readonly string[])[];
}

/** Reads what a page draws, seen or not. Expensive where there are pictures: pdf.js decodes them. */
export async function readPageText(
  page: PDFPageProxy,
  document: PdfDocument,
  { isLayerShown, redactions, covers, fieldRows }: PageQuestion,
): Promise<PageText> {
  const { fnArray, argsArray } = await page.getOperatorList();
  await arrivalOf(neededBy(fnArray, argsArray, document.operators.dependency), page);
  const drawing = new PageDrawing(page, document, isLayerShown);
  const notesFrom = fnArray.indexOf(document.operators.beginAnnotation);
  for (let index = 0; index < fnArray.length; index++) {
    if (index === notesFrom) drawing.cover(covers);
    drawing.take(fnArray[index] ?? 0, argsArray[index]);
  }
  if (notesFrom === -1) drawing.cover(covers);
  const { content } = drawing;
  if (content.isCut) document.warnings.leaveOut();
  const notes = joinFields(content.notes, fieldRows);
  const stretches = stretchesOf(content, notes, redactions);
  const tiles = content.tiles.map(textOfLayout).filter((said) => said !== '');
  const paragraphs = [...toParagraphs(stretches, content), ...tiles.map((said) => ({ text: said }))];
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  const coverage = coverageOf(stretches, content);
  const letters = countLetters(text);
  const drawn = new Map<string, string>();
  for (const [id, own] of content.notes) {
    drawn.set(id, textOfLayout(own.filter(({ hiddenBy }) => hiddenBy === undefined)));
  }
  const isPicture = looksLikePicture(content, coverage, letters);
  return {
    paragraphs,
    drawn,
    coverOfPrint: isPicture ? coverOfPrint(content) : undefined,
    letters,
    suspectFonts: content.suspectFonts,
    hasOperators: fnArray.length > 0,
    hasPicture: content.pictures.length > 0,
    pictures: findPictures(content, stretches),
    hiddenPictures: findHiddenPictures(content),
    hasEmptyBars: hasEmptyBars(content, stretches),
    isPicture,
    isUnmapped: isUnmapped(text) || (letters === 0 && content.glyphs > 0 && content.pictures.length === 0),
  };
}

/** What annotations draw, with the letters of fields that one word is written in as wide as they are apart. */
function joinFields(
  notes: PageContent['notes'],
  rows: PageQuestion['fieldRows'],
): ReadonlyMap<string, readonly Stretch[]> {
  if (rows.length === 0) return notes;
  const joined = new Map(notes);
  for (const row of rows) {
    for (const [index, id] of row.entries()) {
      const [letter, ...more] = notes.get(id) ?? [];
      const next = notes.get(row[index + 1] ?? '')?.[0];
      if (letter?.letters.length !== 1 || next === undefined || more.length > 0) continue;
      const width = next.x - letter.x;
      if (width > 0 && width < FIELD_PITCH_MAX * letter.size) joined.set(id, [{ ...letter, width }]);
    }
  }
  return joined;
}

/** From the letter of one field to that of the next in sizes, where they stand in one group. */
const FIELD_PITCH_MAX = 2.2;

/** The letters of the page and of its notes, with why they are not seen. */
function stretchesOf(
  content: PageContent,
  notes: PageContent['notes'],
  redactions: readonly Rectangle[],
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const own of [content.stretches, ...notes.values()]) {
    for (const stretch of own) {
      for (const part of hideCovered(stretch, content)) stretches.push(...markRedacted(part, redactions));
    }
  }
  return stretches;
}

/** The names of what a page needs before it can be drawn. */
function neededBy(operators: readonly number[], operands: readonly unknown[], dependency: number): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [index, operator] of operators.entries()) {
    const own = operator === dependency ? operands[index] : undefined;
    if (Array.isArray(own)) for (const name of own) names.add(String(name));
  }
  return names;
}

/** Waits for fonts and pictures, which come when they are decoded; those of several pages have names of their own. */
async function arrivalOf(names: Iterable<string>, page: PDFPageProxy): Promise<void> {
  for (const name of names) {
    const objects = name.startsWith('g_') ? page.commonObjs : page.objs;
    await new Promise((resolve) => objects.get(name, resolve));
  }
}

/** What is seen in reading order, then what is not, by why, each under what stands before it. */
function toParagraphs(stretches: readonly Stretch[], { openClips }: PageContent): PageParagraph[] {
  const seen = stretches.filter(({ hiddenBy }) => hiddenBy === undefined);
  if (seen.length === stretches.length) return layOut(seen).map(({ text }) => ({ text }));
  const places = new Places(seen);
  const hidden = stretches.filter((stretch) => stretch.hiddenBy !== undefined && !places.repeats(stretch));
  const paragraphs: PageParagraph[] = [];
  const unworthy: Stretch[] = [];
  const cut = findCutLines(
    seen,
    hidden.filter(({ clip }) => clip !== undefined && openClips.has(clip)),
  );
  for (const paragraph of layOut([...cut])) paragraphs.push(...labeled(paragraph, places));
  const rest = cut.size === 0 ? hidden : hidden.filter((stretch) => !cut.has(stretch));
  for (const [hiddenBy, some] of Map.groupBy(rest, (stretch) => stretch.hiddenBy)) {
    if (hiddenBy === undefined || !isWorthTelling(some, hiddenBy)) unworthy.push(...some);
    else {
      for (const paragraph of layOut(some)) paragraphs.push(...labeled(paragraph, places, hiddenBy));
    }
  }
  const shown = layOut(seen).map(({ text }) => text);
  // Single letters may be noise between those that are seen, or a part of their words.
  const mixed = unworthy.length === 0 ? [] : layOut([...seen, ...unworthy]).map(({ text }) => text);
  const others = mixed.filter((text) => !shown.includes(text));
  return [...[...shown, ...others].map((text) => ({ text })), ...paragraphs];
}

/** A paragraph that is not seen; each of its lines, if one of them stands under words that are. */
function labeled({ text, lines }: Paragraph, places: Places, reason?: Trait): PageParagraph[] {
  const labels = lines.map((line) => places.labelOf(line));
  const hiddenBy = reason === undefined ? {} : { hiddenBy: reason };
  if (labels.every((label) => label === undefined)) return [{ text, ...hiddenBy }];
  return lines.map((line, index) => {
    const label = labels[index];
    return { text: line.text, ...hiddenBy, ...(label !== undefined && { label }) };
  });
}

/** Words: dashes, dots and a letter that is repeated say nothing. */
function isWorthTelling(stretches: readonly Stretch[], hiddenBy: Trait): boolean {
  const text = stretches.map(textOf).join('');
  if (isMakersMark(text) || (hiddenBy === 'off-page' && isPrintersSlug(stretches))) return false;
  const words = text.match(/[\p{L}\p{N}]/gu) ?? [];
  return words.length > 1 && new Set(words).size > 1;
}

/** The words that are in an area that is marked to be redacted. */
function markRedacted(stretch: Stretch, redactions: readonly Rectangle[]): readonly Stretch[] {
  if (redactions.length === 0 || stretch.hiddenBy !== undefined) return [stretch];
  return hide(stretch, ({ x, width }) => {
    const point = pointOn(stretch, x + width / 2, stretch.size * 0.3);
    return redactions.some((area) => holds(area, ...point)) ? 'unapplied-redaction' : undefined;
  });
}

/** Where text stands that belongs on the page. */
function coverageOf(stretches: readonly Stretch[], { grid }: PageContent): Coverage {
  const { left, bottom, right, top } = grid.view;
  const coverage = new Coverage([left, bottom, right, top]);
  for (const stretch of stretches) coverage.addPoint(...pointOn(stretch, stretch.x, 0));
  return coverage;
}

/** Code points that stand for nothing: controls, private use, the replacement character, and those that are no characters. */
const UNMAPPED = /[\0-\b\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufdd0-\ufdef\ufffd-\uffff]/g;
/** The code of a space among letters that have none of their own, most often. */
const CONTROLS = /[\0-\b\x0e-\x1f]/g;
/** Several of them that are words; bullets stand alone, and leaders are all the same. */
const UNMAPPED_WORD =
  /([\0-\b\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd-\uffff])(?!\1{2})[\0-\b\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd-\uffff]{2}/;

function isUnmapped(text: string): boolean {
  const unmapped = text.match(UNMAPPED)?.length ?? 0;
  const controls = text.match(CONTROLS)?.length ?? 0;
  return unmapped * 3 > text.length || (controls >= 5 && controls * 20 > text.length) || UNMAPPED_WORD.test(text);
}
