import type { Part } from '../../document.ts';
import { valuesOf } from '../../limits.ts';
import { doubleWord } from '../../structures/little-endian.ts';
import { readAppended } from '../../structures/picture/appended.ts';
import { PictureFindings } from '../../structures/picture/picture-findings.ts';
import type { FormatContext, WholeSource } from '../format.ts';
import { readEmf } from './emf-records.ts';
import { MetafileFindings } from './metafile-findings.ts';
import { metafileLimits } from './metafile-limits.ts';
import { readWmf } from './wmf-records.ts';

/** ` EMF` in the header ([MS-EMF] 2.2.9). */
const EMF_MARK = 0x464d4520;

/** The lines of text of a metafile, its bitmaps and other metafiles in it, and what stands behind it. */
export async function* readMetafile(source: WholeSource, context: FormatContext): AsyncGenerator<Part> {
  const { bytes } = source;
  const picture = new PictureFindings(source, context);
  const { metafileRecordsMax } = valuesOf(metafileLimits, context.limits.own);
  const findings = new MetafileFindings(picture, metafileRecordsMax);
  const isEmf = doubleWord(bytes, 40) === EMF_MARK && doubleWord(bytes, 0) === 1;
  const end = isEmf ? readEmf(bytes, findings) : readWmf(bytes, findings);
  readAppended(bytes.subarray(end), picture);
  yield* findings.parts();
}
