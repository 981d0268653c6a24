import { box } from './pictures.ts';

/** An item of a HEIC or AVIF. */
export interface HeifItem {
  readonly type: string;
  readonly data: Uint8Array;
  readonly contentType?: string;
  readonly size?: readonly [width: number, height: number];
  /** What it is of the first item, which is shown: `thmb`, `auxl`, `cdsc`. */
  readonly is?: string;
}

/** A box with a version and flags. */
const fullBox = (type: string, version: number, ...pieces: readonly Uint8Array[]) =>
  box(type, Buffer.from([version, 0, 0, 0]), ...pieces);

const numbers = (bytes: 2 | 4, ...values: readonly number[]) => {
  const buffer = Buffer.alloc(bytes * values.length);
  for (const [index, value] of values.entries()) buffer.writeUIntBE(value, index * bytes, bytes);
  return buffer;
};

const text = (words: string) => Buffer.from(words, 'latin1');

/** A picture of items, of which the first is shown; `gap` stands among them and belongs to none. */
export function makeHeif(
  brand: 'heic' | 'avif',
  items: readonly HeifItem[],
  { gap = Buffer.alloc(0), more = [] }: { readonly gap?: Uint8Array; readonly more?: readonly Uint8Array[] } = {},
): Buffer {
  const start = box('ftyp', text(`${brand}\0\0\0\0mif1${brand}`));
  const meta = (mediaAt: number) => {
    let at = mediaAt;
    const places = items.map(({ data }, index) => {
      const place = Buffer.concat([numbers(2, index + 1, 0, 1), numbers(4, at, data.length)]);
      at += data.length + (index === 0 ? gap.length : 0);
      return place;
    });
    const infos = items.map(({ type, contentType }, index) =>
      fullBox(
        'infe',
        2,
        numbers(2, index + 1, 0),
        text(`${type}\0${contentType === undefined ? '' : `${contentType}\0`}`),
      ),
    );
    const sized = items.flatMap(({ size }, index) => (size === undefined ? [] : [{ size, id: index + 1 }]));
    const references = items.flatMap(({ is }, index) =>
      is === undefined ? [] : [box(is, numbers(2, index + 1, 1, 1))],
    );
    return fullBox(
      'meta',
      0,
      fullBox('hdlr', 0, Buffer.alloc(4), text('pict'), Buffer.alloc(13)),
      fullBox('pitm', 0, numbers(2, 1)),
      fullBox('iloc', 0, Buffer.from([0x44, 0]), numbers(2, items.length), ...places),
      fullBox('iinf', 0, numbers(2, items.length), ...infos),
      fullBox('iref', 0, ...references),
      box(
        'iprp',
        box('ipco', ...sized.map(({ size }) => fullBox('ispe', 0, numbers(4, ...size)))),
        fullBox(
          'ipma',
          0,
          numbers(4, sized.length),
          ...sized.map(({ id }, index) => Buffer.concat([numbers(2, id), Buffer.from([1, index + 1])])),
        ),
      ),
    );
  };
  const [first, ...rest] = items;
  const media = box('mdat', first?.data ?? Buffer.alloc(0), gap, ...rest.map(({ data }) => data));
  const mediaAt = start.length + meta(0).length + 8;
  return Buffer.concat([start, meta(mediaAt), media, ...more]);
}
