/** A value that a scan must find, and where it stands in its text, in UTF-16 units. */
export interface Plant {
  readonly infoType: string;
  readonly start: number;
  readonly end: number;
}

/** Text that knows which values were planted in it: however it is put together, they keep their places. */
export interface Text {
  readonly value: string;
  readonly plants: readonly Plant[];
}

/** What a cell, a line or a name may be made of. A string has nothing planted in it. */
export type Content = string | Text;

/** Plants a value: from here on its place is known. Values may stand in values, as a date of birth in a record. */
export function plant(infoType: string, content: Content): Text {
  const { value, plants } = toText(content);
  return { value, plants: [{ infoType, start: 0, end: value.length }, ...plants] };
}

/** Puts text together from words and planted values: text`DOB ${plant('date-of-birth', '01/02/1980')}`. */
export function text(words: TemplateStringsArray, ...contents: readonly Content[]): Text {
  return join(
    words.flatMap((word, index) => [word, contents[index] ?? '']),
    '',
  );
}

/** Puts pieces one after the other with a separator between them. */
export function join(contents: readonly Content[], separator: string): Text {
  let value = '';
  const plants: Plant[] = [];
  for (const [index, content] of contents.entries()) {
    if (index > 0) value += separator;
    const piece = toText(content);
    plants.push(...piece.plants.map((each) => shift(each, value.length)));
    value += piece.value;
  }
  return { value, plants };
}

export function toText(content: Content): Text {
  return typeof content === 'string' ? { value: content, plants: [] } : content;
}

function shift({ infoType, start, end }: Plant, by: number): Plant {
  return { infoType, start: start + by, end: end + by };
}
