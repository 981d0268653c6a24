import { createCipheriv } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  encryptDictionary,
  encryptionKey,
  FILE_ID,
  md5,
  rc4 as oracle,
} from '../../../test-corpus/make/pdf-encrypt.ts';
import { makeRawPdf, rawStream, saveRawPdf } from '../../../test-corpus/make/raw-pdf.ts';
import { writeValue } from '../src/formats/pdf/leftovers/value-writer.ts';
import { PdfStore } from '../src/formats/pdf/objects/object-store.ts';
import { rc4 } from '../src/formats/pdf/objects/rc4.ts';
import { findReach } from '../src/formats/pdf/objects/reach.ts';
import { PdfSecurity } from '../src/formats/pdf/objects/security.ts';
import { shownStrings } from '../src/formats/pdf/objects/shown-strings.ts';
import { decodeText, textOf } from '../src/formats/pdf/objects/text-string.ts';
import { SaidText } from '../src/formats/pdf/said-text.ts';
import { PdfExpansion } from '../src/formats/pdf/streams/expansion.ts';
import { undoPredictor } from '../src/formats/pdf/streams/predictor.ts';
import {
  isArray,
  isDictionary,
  PdfName,
  PdfReference,
  PdfString,
  type PdfValue,
  readValue,
} from '../src/formats/pdf/streams/syntax.ts';
import { withoutTags } from '../src/formats/pdf/surroundings/saying.ts';
import { signerNames } from '../src/formats/pdf/surroundings/signer-names.ts';

const read = (text: string) => readValue(Buffer.from(text, 'latin1'), 0)?.value;

async function open(bytes: Uint8Array): Promise<PdfStore> {
  const buffer = Buffer.from(bytes);
  const expansion = await PdfExpansion.measure(buffer, 1e6, { expand: async () => {} });
  return PdfStore.open(buffer, expansion);
}

describe('strings', () => {
  test.each([
    ['(plain)', 'plain'],
    ['(a (b) c)', 'a (b) c'],
    ['(a\\)b\\\\c)', 'a)b\\c'],
    ['(\\101\\1012\\7)', 'AA2\x07'],
    ['(a\\\r\nb\r\nc\rd)', 'ab\nc\nd'],
    ['(\\n\\r\\t\\b\\f\\x)', '\n\r\t\b\fx'],
    ['<48 65 6C6c6F>', 'Hello'],
    ['<414>', 'A@'],
  ])('%s is what it stands for', (written, text) => {
    const value = read(written);
    expect(value instanceof PdfString && Buffer.from(value.bytes).toString('latin1')).toBe(text);
  });

  test.each([
    ['PDFDocEncoding', Buffer.from('J\xf6rg \x84 \x80\xa0', 'latin1'), 'J\u00f6rg \u2014 \u2022\u20ac'],
    ['UTF-16, the high byte first', Buffer.from('\xfe\xff\x00A\x04\x10', 'latin1'), 'A\u0410'],
    ['UTF-16, the low byte first', Buffer.from('\xff\xfeA\x00\x10\x04', 'latin1'), 'A\u0410'],
    ['UTF-8', Buffer.from('\ufeffJ\u00f6rg'), 'J\u00f6rg'],
    ['a language within', Buffer.from('\ufeff\x1ben\x1bx', 'utf16le').swap16(), 'x'],
  ])('are decoded from %s', (_name, bytes, text) => {
    expect(decodeText(bytes)).toBe(text);
  });

  test('torn ones are no value', () => {
    for (const torn of ['(', '(a\\', '<4', '[(a', '<</A(b']) expect(read(torn)).toBeUndefined();
  });
});

const { value: anyValue } = fc.letrec<{ value: PdfValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    fc.integer({ min: -1e6, max: 1e6 }),
    fc.boolean(),
    fc.uint8Array({ maxLength: 20 }).map((bytes) => new PdfString(bytes)),
    fc.string({ maxLength: 8, unit: 'binary-ascii' }).map((name) => new PdfName(name)),
    fc.nat(1e6).map((number) => new PdfReference(number)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.string({ minLength: 1, maxLength: 4, unit: 'binary-ascii' }), tie('value')), { maxLength: 4 })
      .map((entries) => new Map(entries)),
  ),
}));

/** As it can be compared. */
function shape(value: PdfValue): unknown {
  if (value instanceof PdfString) return { string: [...value.bytes] };
  if (isArray(value)) return value.map(shape);
  return isDictionary(value) ? [...value].map(([key, item]) => [key, shape(item)]) : value;
}

test('what is written is read as it was', () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      expect(shape(read(`${writeValue(value)} `))).toEqual(shape(value));
    }),
  );
});

test('no bytes make the readers of bytes throw', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom('', '(', '<<', 'BT (', '[', '0\x80', '\x30\x82'),
      (bytes, start) => {
        const all = Buffer.concat([Buffer.from(start, 'latin1'), bytes]);
        readValue(all, 0);
        shownStrings(all);
        signerNames(all);
        decodeText(all);
        withoutTags(all.toString('latin1'));
        undoPredictor(
          all,
          new Map([
            ['Predictor', 12],
            ['Columns', bytes[0] ?? 1],
            ['Colors', bytes[1] ?? 1],
          ]),
        );
      },
    ),
  );
});

describe('encryption', () => {
  test('by RC4 is the same as another implementation’s', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 16 }), fc.uint8Array({ maxLength: 300 }), (key, bytes) => {
        expect(rc4(key, bytes)).toEqual(oracle(key, bytes));
      }),
    );
  });

  const dictionary = (text: string) => {
    const value = read(text);
    return isDictionary(value) ? value : expect.fail('no dictionary');
  };
  const objectKey = (key: Uint8Array, ...more: number[]) =>
    md5(Buffer.concat([key, Buffer.of(7, 0, 0, 0, 0, ...more)]));

  test('of revision 2 is undone', () => {
    const security = PdfSecurity.open(dictionary(encryptDictionary('')), FILE_ID);
    const encrypted = rc4(objectKey(encryptionKey('')).subarray(0, 10), Buffer.from('Jane Doe'));
    expect(Buffer.from(security?.string(encrypted, 7, 0) ?? []).toString()).toBe('Jane Doe');
  });

  test('of revision 4 by AES is undone, and what its filters leave plain is left', () => {
    const filters = '/CF<</StdCF<</CFM/AESV2>>>>/StmF/StdCF/StrF/Identity/EncryptMetadata false';
    const text = `<</Filter/Standard/V 4/R 4/Length 128/P -4/O<${'00'.repeat(32)}>/U<${'00'.repeat(32)}>${filters}>>`;
    const security = PdfSecurity.open(dictionary(text), FILE_ID);
    // Algorithm 2, of the empty password.
    const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
    const tail = Buffer.from('fcffffff', 'hex');
    let key = md5(Buffer.concat([padding, Buffer.alloc(32), tail, FILE_ID, Buffer.alloc(4, 0xff)]));
    for (let round = 0; round < 50; round++) key = md5(key);
    const cipher = createCipheriv('aes-128-cbc', objectKey(key, ...Buffer.from('sAlT')), Buffer.alloc(16, 1));
    const encrypted = Buffer.concat([Buffer.alloc(16, 1), cipher.update('Jane Doe'), cipher.final()]);
    expect(Buffer.from(security?.stream(encrypted, new Map(), 7, 0) ?? []).toString()).toBe('Jane Doe');
    expect(security?.stream(encrypted, dictionary('<</Type/Metadata>>'), 7, 0)).toBe(encrypted);
    expect(security?.stream(encrypted, dictionary('<</Filter/Crypt>>'), 7, 0)).toBe(encrypted);
    expect(security?.string(encrypted, 7, 0)).toBe(encrypted);
  });

  test('of any dictionary does not throw', () => {
    const numbers = fc.integer({ min: -1, max: 7 });
    fc.assert(
      fc.property(numbers, numbers, fc.constantFrom('V2', 'AESV2', 'AESV3', 'None', 'X'), (v, r, method) => {
        const text = `<</Filter/Standard/V ${v}/R ${r}/Length 40/U<00>/CF<</A<</CFM/${method}>>>>/StmF/A/StrF/A>>`;
        PdfSecurity.open(dictionary(text), FILE_ID)?.stream(Buffer.alloc(64), new Map(), 1, 0);
      }),
    );
  });
});

test('the contents of a signature are never encrypted, its other strings are', async () => {
  const key = md5(Buffer.concat([encryptionKey(''), Buffer.of(7, 0, 0, 0, 0)])).subarray(0, 10);
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
  const name = rc4(key, Buffer.from('Jane Doe'));
  const objects = {
    1: '<</Type/Catalog/Pages 2 0 R>>',
    2: '<</Kids[]>>',
    6: encryptDictionary(''),
    7: `<</ByteRange[0 1 2 3]/Contents<${hex(Buffer.from('plain'))}>/Name<${hex(name)}>>>`,
  };
  const store = await open(makeRawPdf(objects, `/Encrypt 6 0 R/ID[<${hex(FILE_ID)}><${hex(FILE_ID)}>]`));
  const signature = store.dictionary(new PdfReference(7));
  expect(textOf(signature?.get('Contents'))).toBe('plain');
  expect(textOf(signature?.get('Name'))).toBe('Jane Doe');
});

test('content that is torn in many places is said to its end', () => {
  const torn = `BT (Jane Doe) Tj ${'[ (( '.repeat(50)}(John Roe) Tj [(Mi)-20(ller)-300(219-09-9999)] TJ`;
  const lines = shownStrings(Buffer.from(torn)).split('\n');
  expect(lines).toEqual(expect.arrayContaining(['Jane Doe', 'John Roe', 'Miller 219-09-9999']));
  const many = `${'[ (( '.repeat(1_000_000)}(John Roe) Tj`;
  expect(shownStrings(Buffer.from(many))).toContain('John Roe');
});

test('rich text that is nothing but beginnings of tags is read in bounded time', () => {
  expect(withoutTags(`<p>Jane Doe</p>${'<'.repeat(300_000)}`)).toMatch(/^Jane Doe\n<+$/);
});

describe('the object of a number that counts', () => {
  const first = makeRawPdf({ 1: '<</Type/Catalog/Pages 2 0 R/A 9 0 R>>', 2: '<</Kids[]>>', 9: '(old)', 10: '(loose)' });
  const said = (store: PdfStore, number: number) => textOf(store.resolve(new PdfReference(number)));

  test('is that of the last save', async () => {
    const store = await open(saveRawPdf(first, { 9: '(new)' }));
    expect(said(store, 9)).toBe('new');
    expect(store.objects.filter(({ number }) => number === 9)).toHaveLength(2);
  });

  test('is that of an earlier save where the file ended then', async () => {
    const bytes = Buffer.from(saveRawPdf(first, { 9: '(new)' }));
    const before = await (await open(bytes)).before(bytes, first.length);
    expect(before && said(before, 9)).toBe('old');
  });

  test('is the last of the file where the table is broken', async () => {
    const text = Buffer.from(saveRawPdf(first, { 9: '(new)' })).toString('latin1');
    const store = await open(Buffer.from(text.replaceAll(/startxref\n\d+/g, 'startxref\n1'), 'latin1'));
    expect(said(store, 9)).toBe('new');
  });

  test('is none where nothing but the file has it', async () => {
    const store = await open(first);
    const { keys } = findReach(store);
    expect(store.objects.filter((object) => !keys.has(object)).map(({ number }) => number)).toEqual([10]);
  });

  test('is none of what stands in a stream or a string', async () => {
    const objects = { 1: '<</Type/Catalog/Pages 2 0 R>>', 2: '<</A(3 0 obj)>>', 4: rawStream('5 0 obj(a)endobj') };
    const store = await open(makeRawPdf(objects));
    expect(store.objects.map(({ number }) => number)).toEqual([1, 2, 4]);
  });
});

describe('what was said', () => {
  test('is said whatever its spaces and its case, and nothing else', () => {
    const said = new SaidText();
    said.add('The record of Jane Doe, SSN 078-05-1120, was closed.');
    expect(said.has('THE RECORD OF JANEDOE')).toBe(true);
    expect(said.has('078051120')).toBe(true);
    expect(said.has('Doe')).toBe(true);
    expect(said.has('219-09-9999')).toBe(false);
    expect(said.has('Roe')).toBe(false);
    expect(said.has('The record of John Roe')).toBe(false);
  });

  test('is no news in another order', () => {
    const said = new SaidText();
    said.add('Jane Doe lives at 12 Elm Street');
    expect(said.hasNews('12 Elm Street, Jane Doe lives at')).toBe(false);
    expect(said.hasNews('12 Elm Street, 078-05-1120')).toBe(true);
  });

  test('is every part of it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 20, maxLength: 60 }), fc.nat(10), fc.nat(40), (text, start, length) => {
        const said = new SaidText();
        said.add(text);
        const part = text.slice(start, start + length);
        if (part.replace(/[^\p{L}\p{N}]/gu, '').length >= 8) expect(said.has(part)).toBe(true);
      }),
    );
  });
});

test('predictors are undone as PNG and TIFF have them', () => {
  const parameters = new Map<string, PdfValue>([['Columns', 3]]);
  const rows = Uint8Array.of(2, 1, 2, 3, 2, 1, 1, 1, 1, 5, 1, 1, 3, 1, 1, 1, 4, 1, 1, 1);
  const png = undoPredictor(rows, new Map([...parameters, ['Predictor', 15]]));
  expect([...png]).toEqual([1, 2, 3, 2, 3, 4, 5, 6, 7, 3, 5, 7, 4, 6, 8]);
  expect([...undoPredictor(Uint8Array.of(1, 1, 1, 2, 2, 2), new Map([...parameters, ['Predictor', 2]]))]).toEqual([
    1, 2, 3, 2, 4, 6,
  ]);
});
