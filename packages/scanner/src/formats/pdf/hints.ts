/** What the bytes of a PDF say without being parsed: whether its pages need a look. */
export interface PdfHints {
  /** Some page may show a picture. */
  readonly hasPictures: boolean;
  /** Some page may show less than all of itself. */
  readonly isCropped: boolean;
}

/**
 * A picture is a stream, and the dictionary of a stream is never compressed nor encrypted (ISO 32000-1, 7.5.7). Pictures
 * within a content stream are of 4 kB at most (8.9.7), and small. The boxes of a page may be in a compressed object:
 * what is not found here is found on the pages that are looked at for another reason.
 */
export function findHints(bytes: Uint8Array): PdfHints {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const crops = findBoxes(buffer, '/CropBox');
  const media = findBoxes(buffer, '/MediaBox');
  return { hasPictures: buffer.includes('/Image'), isCropped: [...crops].some((box) => !media.has(box)) };
}

/** The four numbers of every box of that name. */
function findBoxes(buffer: Buffer, name: string): Set<string> {
  const boxes = new Set<string>();
  for (let at = buffer.indexOf(name); at !== -1; at = buffer.indexOf(name, at + name.length)) {
    const after = buffer.toString('latin1', at + name.length, at + name.length + BOX_LENGTH);
    const numbers = /^\s*\[([^\]]*)\]/.exec(after)?.[1]?.trim().split(/\s+/) ?? [];
    boxes.add(numbers.map((number) => Math.round(Number(number))).join(' '));
  }
  return boxes;
}

/** Longer than any four numbers. */
const BOX_LENGTH = 120;
