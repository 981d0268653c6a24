import { expect, test } from 'vitest';
import { makePdf } from '../../../test-corpus/make/pdf.ts';
import { drawText } from '../../../test-corpus/make/pdf-content.ts';
import { BytesSource, defaultLimits, scan } from '../src/index.ts';
import { PAGE, pagesOf, rawPdf, stream, WORDS } from './raw-pdf.ts';

/** A page with a label and a text field for each value, `pitch` points from one to the next. */
function makeForm(values: readonly string[], { pitch = 20, width = 18, look = true, flags = 4 } = {}): Uint8Array {
  const names = values.map((_, index) => `field${index}`);
  const fields = values.map((value, index) => {
    const x = 120 + index * pitch;
    const appearance = look ? `/AP << /N $look${index} >>` : '';
    const entries = `/F ${flags} /Rect [${x} 600 ${x + width} 618] /DA (/F 12 Tf 0 g) ${appearance}`;
    return [
      `field${index}`,
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T (ssn${index + 1}) /V (${value}) ${entries} >>`,
    ];
  });
  const looks = values.map((value, index) => [
    `look${index}`,
    {
      dictionary: `/Type /XObject /Subtype /Form /BBox [0 0 ${width} 18] /Resources << /Font << /F $font >> >>`,
      stream: `/Tx BMC ${drawText(value, { x: 2, y: 5, size: 12 })} EMC`,
    },
  ]);
  return makePdf({
    pages: [{ content: drawText('SSN', { x: 72, y: 605, size: 12 }), annotations: names.map((name) => `$${name}`) }],
    objects: Object.fromEntries([...fields, ...(look ? looks : [])]),
    catalog: `/AcroForm << /Fields [${names.map((name) => `$${name}`).join(' ')}] /DR << /Font << /F $font >> >> >>`,
  });
}

/** The runs of a file, each with its label. */
async function readRuns(bytes: Uint8Array): Promise<readonly string[]> {
  const said: string[] = [];
  for await (const step of scan(new BytesSource('a.pdf', bytes), defaultLimits)) {
    if (step.kind !== 'part' || step.part.kind !== 'text') continue;
    const { text, runs } = step.part;
    for (const [index, { start, label = '' }] of runs.entries()) {
      said.push(`${label}: ${text.slice(start, (runs[index + 1]?.start ?? text.length) - 1)}`);
    }
  }
  return said;
}

const DIGITS = [...'078051120'];

test('A number with a digit in each of its fields is one word of the page, beside what stands before it.', async () => {
  expect(await readRuns(makeForm(DIGITS))).toContain(': SSN  078051120');
});

test('It is said under the name of its first field, whether or not it is drawn.', async () => {
  expect(await readRuns(makeForm(DIGITS))).toContain('ssn: 078051120');
  expect(await readRuns(makeForm(DIGITS, { look: false, flags: 2 }))).toContain('ssn: 078051120');
});

test('Three fields with the groups of a number are said as one.', async () => {
  expect(await readRuns(makeForm(['078', '05', '1120'], { pitch: 50, width: 40 }))).toContain('ssn: 078 05 1120');
});

test('Fields that stand far apart, are few or hold words are no number.', async () => {
  const far = await readRuns(makeForm(DIGITS, { pitch: 60 }));
  const few = await readRuns(makeForm(['0', '7', '8']));
  const words = await readRuns(makeForm(['07', '80', '51', '12', '00']));
  for (const said of [far, few, words]) expect(said.filter((run) => /^ssn: /.test(run))).toEqual([]);
});

test('It is one word also where the objects are of a later generation.', async () => {
  const first = Buffer.from(makeForm(DIGITS)).toString('latin1');
  const later = first.replaceAll(/ 0 (obj|R)\b/g, ' 1 $1').replaceAll(' 00000 n', ' 00001 n');
  expect(await readRuns(Buffer.from(later, 'latin1'))).toContain(': SSN  078051120');
});

test('What its first field is called takes no longer to read the longer it is.', { timeout: 120_000 }, async () => {
  const fields = Object.fromEntries(
    DIGITS.map((digit, index) => [
      30 + index,
      `<</Type/Annot/Subtype/Widget/FT/Tx/TU 50 0 R/T(d)/V(${digit})/F 2/Rect[${50 + index * 20} 50 ${68 + index * 20} 70]>>`,
    ]),
  );
  const page = `${PAGE}/Annots[${Object.keys(fields)
    .map((number) => `${number} 0 R`)
    .join(' ')}]`;
  const bytes = rawPdf(pagesOf([page], { 5: stream('', WORDS), 50: `(ssn${'1'.repeat(100_000)}-)`, ...fields }));
  const start = process.cpuUsage();
  expect(await readRuns(bytes)).toContain('ssn: 078051120');
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1e6).toBeLessThan(8);
});
