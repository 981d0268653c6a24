import { isDictionary, type PdfValue } from './syntax.ts';

/** What a filter's parameters say of its predictor (ISO 32000-1, table 8), `undefined` where it has none. */
interface Predictor {
  readonly kind: 'tiff' | 'png';
  readonly colors: number;
  readonly bits: number;
  /** Bytes of a row, without the byte that says how it was predicted. */
  readonly rowBytes: number;
  /** From a sample to the one before it, in bytes, at least 1. */
  readonly pixelBytes: number;
}

/** Bytes of a row that nobody has. */
const ROW_BYTES_MAX = 64 * 1024 ** 2;

/** Undoes the predictor of a Flate or an LZW filter (7.4.4.4), whose parameters are given; without one, the same bytes. */
export function undoPredictor(bytes: Uint8Array, parameters: PdfValue): Uint8Array {
  const predictor = predictorOf(parameters);
  if (predictor === undefined) return bytes;
  return predictor.kind === 'png' ? undoPng(bytes, predictor) : undoTiff(bytes, predictor);
}

function predictorOf(parameters: PdfValue): Predictor | undefined {
  if (!isDictionary(parameters)) return undefined;
  const at = (key: string, otherwise: number): number => {
    const value = parameters.get(key);
    return typeof value === 'number' && value >= 1 ? Math.floor(value) : otherwise;
  };
  const predictor = at('Predictor', 1);
  if (predictor < 2) return undefined;
  const [colors, bits] = [at('Colors', 1), at('BitsPerComponent', 8)];
  const rowBytes = Math.ceil((colors * bits * at('Columns', 1)) / 8);
  if (rowBytes > ROW_BYTES_MAX) return undefined;
  const pixelBytes = Math.max(1, Math.ceil((colors * bits) / 8));
  return { kind: predictor === 2 ? 'tiff' : 'png', colors, bits, rowBytes, pixelBytes };
}

/** Each row begins with its own filter (PNG 9.2). A last one that is torn is as long as it is. */
function undoPng(bytes: Uint8Array, { rowBytes, pixelBytes }: Predictor): Uint8Array {
  const rows = Math.ceil(bytes.length / (rowBytes + 1));
  const plain = new Uint8Array(Math.max(0, bytes.length - rows));
  let before = new Uint8Array(rowBytes);
  for (let row = 0; row < rows; row++) {
    const from = row * (rowBytes + 1);
    const to = plain.subarray(row * rowBytes, (row + 1) * rowBytes);
    const filter = bytes[from] ?? 0;
    for (let at = 0; at < to.length; at++) {
      const left = at < pixelBytes ? 0 : (to[at - pixelBytes] ?? 0);
      const upperLeft = at < pixelBytes ? 0 : (before[at - pixelBytes] ?? 0);
      to[at] = (bytes[from + 1 + at] ?? 0) + predicted(filter, left, before[at] ?? 0, upperLeft);
    }
    before = to;
  }
  return plain;
}

function predicted(filter: number, left: number, up: number, upperLeft: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? paeth(left, up, upperLeft) : 0;
}

/** PNG 9.4. */
function paeth(left: number, up: number, upperLeft: number): number {
  const estimate = left + up - upperLeft;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - upperLeft)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : upperLeft;
}

/** Of samples of a byte: others are pictures' and no text's. */
function undoTiff(bytes: Uint8Array, { bits, rowBytes, pixelBytes }: Predictor): Uint8Array {
  if (bits !== 8) return bytes;
  const plain = Uint8Array.from(bytes);
  for (let at = 0; at < plain.length; at++) {
    if (at % rowBytes >= pixelBytes) plain[at] = (plain[at] ?? 0) + (plain[at - pixelBytes] ?? 0);
  }
  return plain;
}
