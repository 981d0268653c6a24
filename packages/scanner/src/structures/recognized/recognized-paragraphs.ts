import type { PixelBox, RecognizedLine, RecognizedPage } from '../../recognition.ts';

/** Lines that follow one another closely. */
export interface RecognizedParagraph {
  /** Lines are joined by line feeds. */
  readonly text: string;
  readonly box: PixelBox;
}

/** From one line to the next in a paragraph, in heights of the lower one, from middle to middle: what stands farther is another. */
const PITCH_MAX = 1.9;
/** In heights: a line begins about where the one before does, or stands beside it. */
const INDENT_MAX = 3;

/** Puts recognized lines into paragraphs, so that what is said of a value in the line before it stands near it. */
export function toParagraphs({ lines }: RecognizedPage): readonly RecognizedParagraph[] {
  const paragraphs: { text: string; box: PixelBox }[] = [];
  let before: RecognizedLine | undefined;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last !== undefined && before !== undefined && goesOn(before.box, line.box)) {
      last.text += `\n${line.text}`;
      last.box = around(last.box, line.box);
    } else paragraphs.push({ text: line.text, box: line.box });
    before = line;
  }
  return paragraphs;
}

function goesOn(before: PixelBox, next: PixelBox): boolean {
  const height = Math.min(before.height, next.height);
  // Of a page that stands on its head, lines go up, and begin at the right.
  const pitch = Math.abs(next.top + next.height / 2 - before.top - before.height / 2);
  const indent = Math.min(
    Math.abs(next.left - before.left),
    Math.abs(next.left + next.width - before.left - before.width),
  );
  return pitch <= PITCH_MAX * height && indent <= Math.max(INDENT_MAX * height, before.width / 2);
}

function around(one: PixelBox, other: PixelBox): PixelBox {
  const [left, top] = [Math.min(one.left, other.left), Math.min(one.top, other.top)];
  const right = Math.max(one.left + one.width, other.left + other.width);
  const bottom = Math.max(one.top + one.height, other.top + other.height);
  return { left, top, width: right - left, height: bottom - top };
}
