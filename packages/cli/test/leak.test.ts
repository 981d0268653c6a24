import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePdf } from '../../../test-corpus/make/pdf.ts';
import { makeWorkbook } from '../../../test-corpus/make/workbook.ts';
import { makeZip } from '../../../test-corpus/make/zip.ts';
import { formatNames } from '../src/report/format-names.ts';
import { readReportText } from './report-text.ts';
import { sampleReport } from './sample-report.ts';
import { readJsonLines, runSession, type Session, withoutProgress } from './session.ts';

/** What no output may hold, by its info type. None of it stands in a policy or in a detector's title. */
const values = {
  'us-ssn': '219-09-9999',
  'payment-card': '4111 1111 1111 1111',
  iban: 'GB82WEST12345698765432',
  'email-address': 'quill.feather@example.org',
  password: 'Heron-989?x',
  informant: 'CI #4471-22',
  'api-token': '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',
} as const;

/** The values in words that say what they are, as people write them. */
const said = [
  `SSN ${values['us-ssn']}`,
  `Card ${values['payment-card']}`,
  `IBAN ${values.iban}`,
  values['email-address'],
  `Password: ${values.password}`,
  `informant ${values.informant}`,
  `token ${values['api-token']}`,
] as const;

/** Those of them that every file system takes as a name. */
const names = said.filter((name) => !/[?:]/.test(name));

const folder = mkdtempSync(join(tmpdir(), 'holdback-leak-'));
const outbox = join(folder, 'outbox');
const reports = join(folder, 'reports');
const temporary = join(folder, 'temporary');
const program = join(import.meta.dirname, '../src/bin.ts');

const bytes = (text: string) => Buffer.from(text);
const entry = (name: string, text = 'nothing here\n') => ({ name, bytes: bytes(text) });
const lines = `${said.join('\n')}\n`;

/** Files that are read, with the values in everything that a file can hold or be called by. */
function makeReadable(): Record<string, Uint8Array> {
  const header = 'SSN,Card,IBAN,Email,Password,Informant,Token\n';
  const cells = `${Object.values(values).join(',')}\n`;
  return {
    'cells.csv': bytes(header + cells + cells),
    'headers.csv': bytes(`Name,${said.join(',')}\n${'Jane Doe,a,b,c,d,e,f,g\n'.repeat(3)}`),
    'headerless.csv': bytes(cells.repeat(3)),
    'lines.txt': bytes(lines),
    'keys.json': bytes(JSON.stringify({ [said[0]]: said[1], password: values.password, nested: said })),
    'page.pdf': makePdf({
      pages: [
        {
          lines: said.map((text) => ({ text })),
          notes: [said[2]],
          fields: said.map((name) => ({ name, value: name })),
          pinned: [entry(`${said[0]}.txt`), entry(`${said[4]}.bin`, '\0\xff')],
        },
      ],
      info: {
        Title: said[0],
        Author: said[3],
        [`SSN#20${values['us-ssn']}`]: said[4],
        [`X${values['email-address']}`]: said[1],
      },
      xmp: `<dc:title>${said[2]}</dc:title><xmp:Label>${said[5]}</xmp:Label>`,
      attachments: said.map((name) => entry(`${name}.csv`, header + cells)),
    }),
    'names.zip': makeZip(
      [
        ...said.map((name) => ({ ...entry(`${name}.txt`), comment: name })),
        ...said.map((name) => entry(`${name}/${name} - copy.csv`, header + cells)),
        ...said.map((name) => ({ ...entry(`${name} locked.txt`), encrypted: true })),
        { ...entry(`${said[1]}.7z`), method: 14 },
        { ...entry(`${said[2]}.txt`), unlisted: true },
        { ...entry(`../${said[0]} up.txt`), crc32: 1 },
        { name: `${said[0]}.zip`, bytes: makeZip([entry(`${said[3]}.txt`, lines)], { comment: said[4] }) },
      ],
      { comment: said.join('; '), prepended: bytes(lines) },
    ),
    'book.xlsx': makeWorkbook({
      sheets: [{ name: said[0], rows: [said, Object.values(values), Object.values(values)] }],
    }),
    'named.gz': named(gzipSync(lines), said[0]),
    ...Object.fromEntries(names.map((name) => [`${name}/${name} - copy.txt`, bytes('nothing here\n')])),
    ...Object.fromEntries(names.map((name) => [`${name.replaceAll(' ', '_')}_1.docx`, bytes('PK nothing\n')])),
    ...Object.fromEntries(names.map((name) => [`dump ${name}.csv.gz`, gzipSync(header + cells)])),
  };
}

/** Bytes that make the libraries throw while they look at a value: their exceptions quote it. */
function makeBroken(): Record<string, Uint8Array> {
  const whole = Buffer.from(makePdf({ pages: [{ lines: said.map((text) => ({ text })) }], info: { Title: said[0] } }));
  const source = whole.toString('latin1');
  const plain = said.join(' ');
  return {
    'no-objects.pdf': bytes(`%PDF-1.4\n${plain}\n`),
    'dictionary.pdf': Buffer.from(source.replaceAll('/Type', `/${values['us-ssn']} (${plain}`), 'latin1'),
    'cross-references.pdf': Buffer.from(source.replace(/xref\n0/, `xref\n${values['us-ssn']}`), 'latin1'),
    'operators.pdf': Buffer.from(source.replaceAll(' Tj', ` ${values['us-ssn']} `), 'latin1'),
    'encryption.pdf': Buffer.from(source.replace('/ID', `/Encrypt << /Filter /${values['us-ssn']} >> /ID`), 'latin1'),
    'version.pdf': bytes(`%PDF-${values['us-ssn']}\n${source}`),
    'cut.pdf': whole.subarray(0, whole.length / 2),
    'cross-streams.pdf': bytes(
      `%PDF-1.5\n1 0 obj\n<< /Type /XRef /Size (${plain}) /W [${plain}] /Filter /${values['us-ssn']} >>\nstream\n${plain}\nendstream\nendobj\nstartxref\n9\n%%EOF\n`,
    ),
    'torn.zip': makeZip(
      said.map((name) => entry(`${name}.txt`, lines)),
      { torn: true },
    ),
    'sizes.zip': spoil(makeZip([entry(`${said[0]}.txt`, lines), entry(`${said[3]}.csv`, lines)])),
    'bad-data.gz': Buffer.concat([gzipSync(lines).subarray(0, 30), bytes(plain)]),
    'bad-header.gz': Buffer.concat([Buffer.of(0x1f, 0x8b, 8, 0xff), bytes(plain)]),
    'quotes.csv': bytes(`Name,SSN\n"${plain}" ${plain}",x\n"${said[0]}\n`),
    'syntax.json': bytes(`{"ssn": ${plain}`),
    'markup.xml': bytes(`<?xml version="1.0"?><a ${plain}><${plain}`),
    'half-text.txt': Buffer.concat([bytes(lines.repeat(50)), Buffer.of(0xff, 0xfe, 0, 1, 2), bytes(lines)]),
  };
}

/** Sets the sizes that the central directory declares to what cannot be. */
function spoil(archive: Uint8Array): Uint8Array {
  const copy = Buffer.from(archive);
  for (let at = copy.indexOf('PK\x01\x02'); at !== -1; at = copy.indexOf('PK\x01\x02', at + 4)) {
    copy.writeUInt32LE(0x7fffffff, at + 20); // compressed size
    copy.writeUInt16LE(0x2000, at + 28); // file name length
  }
  return copy;
}

/** Puts a file name into a gzip header (RFC 1952, 2.3: FLG at 3, FNAME after the ten bytes). */
function named(packed: Buffer, name: string): Buffer {
  const header = Buffer.from(packed.subarray(0, 10));
  header[3] = 0x08;
  return Buffer.concat([header, Buffer.from(`${name}\0`, 'latin1'), packed.subarray(10)]);
}

/** Every way that a value could be written into an output, in lower case. */
function formsOf(value: string): readonly string[] {
  const digits = value.replaceAll(/\D/g, '');
  const forms = [
    value,
    encodeURIComponent(value),
    encodeURI(value),
    JSON.stringify(value).slice(1, -1),
    Buffer.from(value).toString('base64').replaceAll('=', '').slice(0, -1),
    Buffer.from(value).toString('base64url').slice(0, -1),
    Buffer.from(value).toString('hex'),
    ...(digits.length >= value.length / 2 ? [digits] : []),
  ];
  return [...new Set(forms.map((form) => form.toLowerCase()))];
}

/** The values that stand in an output in any form, however it is cased and spaced. */
function leaksIn(output: string): readonly string[] {
  const lower = output.toLowerCase();
  const joined = lower.replaceAll(/[\s.+-]|%20/g, '');
  return Object.values(values).filter((value) =>
    formsOf(value).some((form) => lower.includes(form) || joined.includes(form.replaceAll(/[\s.+-]|%20/g, ''))),
  );
}

function leaksOf({ stdout, stderr }: Session): readonly string[] {
  return leaksIn(`${stdout}\n${stderr}`);
}

/** The files in a folder and in those below, as full paths in order. */
function listFiles(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .sort();
}

/** Runs the program itself, for what libraries print past us. Nothing of our environment but the way to temporary files. */
async function runProgram(...words: readonly string[]): Promise<Session> {
  const env = { PATH: process.env.PATH, TMPDIR: temporary, TEMP: temporary, TMP: temporary };
  const options = { env, cwd: folder, maxBuffer: 256 * 1024 ** 2 };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [program, ...words], options);
    return { exitCode: 0, stdout, stderr };
  } catch (thrown) {
    if (!isExit(thrown)) throw thrown;
    return { exitCode: thrown.code, stdout: thrown.stdout, stderr: thrown.stderr };
  }
}

function isExit(thrown: unknown): thrown is { code: number; stdout: string; stderr: string } {
  return thrown instanceof Error && 'stdout' in thrown && 'code' in thrown && typeof thrown.code === 'number';
}

/** Conditions that are met by names and shapes, so that names come up as evidence at every scope. */
const conditions = {
  name: "{ file-name: '*' }",
  path: "{ path: '**' }",
  column: '{ column: [ssn, card, iban, name, password, informant, quill, feather] }',
  rows: '{ rows: [[name], [card, ssn]] }',
  text: '{ text: [nothing here, quill feather, informant] }',
  metadata: '{ metadata: [title, author, comment, original-name] }',
  trait:
    '{ trait: [attachment, archive-comment, nested-archive, encrypted-member, duplicate-member, unlisted-member] }',
  possible:
    '{ info: [us-ssn, payment-card, iban, email-address, password, informant, api-token], confidence: possible }',
};

const policyPath = join(folder, 'names.yaml');
const policy = `policy: names
title: What names say
extends: [holdback/public-portal]
rules:
${Object.entries(conditions)
  .map(
    ([id, when]) =>
      `  - { id: ${id}, title: ${id}, severity: block, scope: [document, tree, folder, run], why: Why., do: Do., when: ${when} }\n`,
  )
  .join('')}`;

const files = { ...makeReadable(), ...makeBroken() };

beforeAll(() => {
  for (const [name, content] of Object.entries(files)) {
    const path = join(outbox, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  writeFileSync(policyPath, policy);
  mkdirSync(reports);
  mkdirSync(temporary);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the comparison finds a value in each of its forms', () => {
  for (const value of Object.values(values)) {
    for (const form of formsOf(value)) expect(leaksIn(`…${form.toUpperCase()}…`), form).toContain(value);
  }
  expect(leaksIn('219\n09\n9999')).toEqual([values['us-ssn']]);
});

describe.each(['possible', 'real'] as const)('with specimens %s', (specimens) => {
  test('the values are found, in the content and in the names', async () => {
    const { stdout } = await runSession(['scan', outbox, '--format', 'jsonl', '--specimens', specimens]);
    expect(readJsonLines<{ type: string }>(stdout).filter(({ type }) => type === 'document').length).toBeGreaterThan(
      Object.keys(files).length,
    );
    expect(stdout).toContain('•••-••-••••');
    expect(stdout).not.toContain('"crashed"');
    const seen = new Set<string>();
    for (const path of listFiles(outbox)) {
      const inspected = await runSession(['inspect', path, '--findings', '--specimens', specimens]);
      for (const { infoType } of readJsonLines<{ infoType: string }>(inspected.stdout)) seen.add(infoType);
    }
    expect(Object.keys(values).filter((infoType) => !seen.has(infoType))).toEqual([]);
  });

  test.each([
    '--format text',
    '--format jsonl',
    '--format sarif',
    '--format text --fail-on note --allow-incomplete',
    '--format jsonl --fail-on never',
    '--format text --policy POLICY',
    '--format jsonl --policy POLICY',
    '--format sarif --policy POLICY',
  ])('scan %s prints none of them', async (options) => {
    const words = options.split(' ').map((word) => (word === 'POLICY' ? policyPath : word));
    const session = await runSession(['scan', outbox, '--specimens', specimens, ...words]);
    expect(session.stdout.length).toBeGreaterThan(500);
    expect(leaksOf(session)).toEqual([]);
  });

  describe('reports that go to files', () => {
    const report = (format: string) => join(reports, `${specimens}.${format}`);

    beforeAll(async () => {
      const words = formatNames.flatMap((each) => ['--format', `${each}=${report(each)}`]);
      const session = await runSession(['scan', outbox, '--specimens', specimens, '--policy', policyPath, ...words]);
      expect(session.exitCode).toBe(1);
      expect(leaksOf(session)).toEqual([]);
    });

    test.each(formatNames)('hold none of them: %s', async (format) => {
      const text = await readReportText(report(format));
      expect(text.length).toBeGreaterThan(500);
      // A path with a masked number, in any encoding.
      if (format !== 'github') expect(text).toMatch(/•••|%E2%80%A2/);
      expect(leaksIn(text)).toEqual([]);
    });
  });

  test('what is inspected holds none of them', async () => {
    for (const path of listFiles(outbox)) {
      expect(leaksOf(await runSession(['inspect', path, '--specimens', specimens])), path).toEqual([]);
      const findings = await runSession(['inspect', path, '--findings', '--specimens', specimens]);
      expect(leaksOf(findings), path).toEqual([]);
    }
  });

  test('the program itself prints none of them, whatever the libraries say', async () => {
    for (const format of ['text', 'jsonl', 'sarif']) {
      const session = await runProgram('scan', outbox, '--format', format, '--specimens', specimens);
      expect(session.exitCode).toBe(1);
      expect(withoutProgress(session.stderr)).toBe('');
      expect(leaksOf(session)).toEqual([]);
    }
    expect(listFiles(temporary)).toEqual([]);
  });
});

describe('what the author of a policy looks for', () => {
  const phrase = 'Operation Quillwort';
  const badge = 'Heronsbill crew';
  const own = join(folder, 'own-words');
  const ownPolicy = join(folder, 'own-words.yaml');

  beforeAll(() => {
    mkdirSync(join(own, `${phrase} (${badge})`), { recursive: true });
    const content = `${phrase} begins at dawn, with the ${badge}.\n`;
    writeFileSync(join(own, `${phrase} (${badge})`, `plan for ${phrase}.txt`), content);
    writeFileSync(join(own, 'table.csv'), `${phrase},${badge}\n${phrase},${badge}\n`);
    writeFileSync(join(own, 'names.zip'), makeZip([entry(`${badge}/${phrase}.txt`, content)], { comment: content }));
    writeFileSync(
      ownPolicy,
      `policy: own
title: Own words
extends: [holdback/public-portal]
detectors:
  - { id: own-crew, title: Own crew, words: [${badge}], confidence: { alone: sure }, examples: { match: [${badge}], no-match: [none] } }
rules:
  - { id: own-text, title: T, severity: block, scope: [document, folder, run], why: Why., do: Do., when: { text: ['${phrase}'] } }
  - { id: own-words, title: T, severity: block, scope: [document, folder, run], why: Why., do: Do., when: { info: own-crew } }
  - { id: own-name, title: T, severity: block, why: Why., do: Do., when: { file-name: '*' } }
`,
    );
  });

  const leaks = ({ stdout, stderr }: Session) =>
    ['quillwort', 'heronsbill'].filter((word) => `${stdout}${stderr}`.toLowerCase().includes(word));

  test.each(formatNames)('is found, and stands in no %s report', async (format) => {
    const path = join(folder, `own-words.${format}`);
    const session = await runSession(['scan', own, '--policy', ownPolicy, '--format', `${format}=${path}`]);
    expect(session.exitCode).toBe(1);
    const stdout = await readReportText(path);
    for (const rule of ['own-text', 'own-words', 'own-name']) expect(stdout).toContain(rule);
    expect(stdout).toMatch(/••••••••• •••••••••|%E2%80%A2/);
    expect(leaks({ ...session, stdout })).toEqual([]);
  });

  test('stands in none that tells everything either', async () => {
    expect(leaks(await runSession(['scan', own, '--policy', ownPolicy, '--verbose']))).toEqual([]);
    const inName = join(own, `${phrase} (${badge})`);
    expect(leaks(await runSession(['scan', inName, join(own, 'table.csv'), '--policy', ownPolicy]))).toEqual([]);
  });

  test('is quoted where it is a phrase of a policy that is published with Holdback', async () => {
    writeFileSync(join(own, 'order.txt'), 'This matter is filed under seal.\n');
    const session = await runSession(['scan', join(own, 'order.txt'), '--policy', ownPolicy]);
    expect(session.stdout).toContain('filed·under·seal');
    rmSync(join(own, 'order.txt'));
  });
});

describe('people whom nothing may name', () => {
  const people = ['Mara Quillfeather', 'Ottermole, Hal', '"Heronsbill"', '4471-2290'];
  const list = join(folder, 'protected.txt');
  const named = join(folder, 'named');
  const text = 'QUILLFEATHER, Mara met H. Ottermole (Heronsbill, 4471-2290).\n';

  beforeAll(() => {
    writeFileSync(list, people.join('\n'));
    const files = {
      'mara_quillfeather/Hal Ottermole 4471-2290.txt': bytes(text),
      'table.csv': bytes('First,Last,Heronsbill\nHal,Ottermole,Mara Quillfeather\n'),
      'names.zip': makeZip([entry('HalOttermole/Mara Quillfeather.txt', text)], { comment: text }),
      'page.pdf': makePdf({
        pages: [{ lines: [{ text }], fields: [{ name: 'Mara Quillfeather', value: text }] }],
        info: { Title: text, Author: 'Hal Ottermole' },
        attachments: [entry('Heronsbill.csv', text)],
      }),
      'book.xlsx': makeWorkbook({ sheets: [{ name: 'Mara Quillfeather', rows: [['Hal', 'Ottermole'], [text]] }] }),
      'torn.zip': makeZip([entry('Heronsbill.txt', text)], { torn: true }),
    };
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(named, path)), { recursive: true });
      writeFileSync(join(named, path), content);
    }
  });

  const leaks = ({ stdout, stderr }: Session) => {
    const output = `${stdout}${stderr}`.toLowerCase();
    return ['quillfeather', 'ottermole', 'heronsbill', '4471', 'mara', 'hal '].filter((word) => output.includes(word));
  };

  test.each(formatNames)('are found, and stand in no %s report', async (format) => {
    const path = join(folder, `named.${format}`);
    const words = ['scan', named, '--protected', list, '--format', `${format}=${path}`];
    const session = await runSession(words);
    expect(session.exitCode).toBe(1);
    const stdout = await readReportText(path);
    expect(stdout).toContain('OFF-11');
    expect(leaks({ ...session, stdout })).toEqual([]);
  });

  test('stand in no output of a run, whatever is given to it', async () => {
    const inName = join(named, 'mara_quillfeather');
    const baseline = join(folder, 'named-baseline.jsonl');
    for (const words of [
      ['scan', named, '--verbose'],
      ['scan', inName, join(named, 'table.csv')],
      ['scan', named, '--only', 'OFF-11', '--summary'],
      ['baseline', 'create', named, '--baseline', baseline],
      ['rules', 'why-not', 'OFF-11', join(named, 'table.csv')],
      ['rules', 'why-not', 'OFF-01', join(named, 'book.xlsx')],
    ]) {
      const session = await runSession([...words, '--protected', list]);
      expect([...leaks(session), session.exitCode === 2], words.slice(0, 3).join(' ')).toEqual([false]);
    }
  });

  test('stand in no error about the list, and in none of the program itself', async () => {
    const wrong = join(folder, 'wrong-protected.txt');
    writeFileSync(wrong, 'Quillfeather, 4471\nHal\tOttermole\n');
    const session = await runSession(['scan', named, '--protected', wrong]);
    expect(session).toMatchObject({ exitCode: 2, stdout: '' });
    expect(leaks(session)).toEqual([]);
    expect(leaks(await runProgram('scan', named, '--protected', list, '--format', 'jsonl'))).toEqual([]);
    expect(listFiles(temporary)).toEqual([]);
  });
});

describe('a file that may be anybody\u2019s', () => {
  test.each(formatNames)('gives no value to a report: %s', async (format) => {
    const lines = join(folder, 'foreign-lines.jsonl');
    const made = join(folder, `foreign.${format}`);
    for (const planted of said) {
      writeFileSync(lines, sampleReport({ planted }).replaceAll('Take it out.', `Take out ${planted}.`));
      const session = await runSession(['report', lines, '--format', `${format}=${made}`]);
      expect(session.exitCode, planted).toBe(1);
      expect(leaksOf(session), planted).toEqual([]);
      expect(leaksIn(await readReportText(made)), planted).toEqual([]);
    }
  });
});

describe('who accepts something and writes a value', () => {
  const lists = join(folder, 'lists');
  const quoted = (text: string) => JSON.stringify(text);
  const exceptionsOf = (text: string, subject: string) =>
    `exceptions:\n  - ${subject}\n    reason: ${quoted(`Looked at ${text} again`)}\n    approver: ${quoted(text)}\n    created: 2026-11-01\n    expires: 2026-12-31\n    ticket: ${quoted(text)}\n`;

  beforeAll(async () => {
    mkdirSync(lists);
    for (const [index, text] of said.entries()) {
      const file = join(lists, `${index}.yaml`);
      const used = exceptionsOf(text, 'rule: [PII-01, CRED-01]\n    path: "**"');
      const unused = exceptionsOf(text, `rule: PII-99\n    path: ${quoted(`${text}/**`)}`).replace('exceptions:\n', '');
      writeFileSync(file, used + unused);
      const words = ['scan', join(outbox, 'lines.txt'), '--exceptions', file, '--as-of', '2026-11-10'];
      const formats = formatNames.flatMap((each) => ['--format', `${each}=${join(lists, String(index))}.${each}`]);
      const session = await runSession([...words, ...formats]);
      expect(session.exitCode, text).toBe(1);
      expect(leaksOf(session), text).toEqual([]);
    }
  });

  test.each(formatNames)('tells it in no report: %s', async (format) => {
    for (const [index, text] of said.entries()) {
      const report = await readReportText(`${join(lists, String(index))}.${format}`);
      expect(report, text).toContain('Looked');
      expect(leaksIn(report), text).toEqual([]);
    }
  });

  test.each(said)('is not told %s where lists are looked at or are wrong', async (text) => {
    const file = join(lists, 'own.yaml');
    writeFileSync(file, exceptionsOf(text, `rule: PII-01\n    path: ${quoted(text)}`));
    const wrong = join(lists, 'wrong.yaml');
    writeFileSync(wrong, `${exceptionsOf(text, `problem: ${quoted(text)}`)}    ${quoted(text)}: 1\n`);
    const baseline = join(lists, 'wrong.jsonl');
    writeFileSync(baseline, `{"schema":"holdback.baseline/1","policy":${quoted(text)}}\n{"id":${quoted(text)}}\n`);
    const policy = ['--rule', text, '--path', text];
    for (const words of [
      ['exceptions', 'list', '--exceptions', file, '--as-of', '2026-11-10'],
      ['exceptions', 'check', '--exceptions', file, '--as-of', '2026-11-10'],
      ['exceptions', 'list', '--exceptions', wrong],
      ['exceptions', 'list', '--exceptions', text],
      [
        'exceptions',
        'add',
        ...policy,
        '--reason',
        `Looked at ${text} again`,
        '--approver',
        text,
        '--exceptions',
        join(lists, 'new.yaml'),
      ],
      ['exceptions', 'add', text, '--report', text, '--reason', text, '--approver', text],
      ['scan', outbox, '--baseline', baseline],
      ['baseline', 'show', '--baseline', baseline],
      ['baseline', 'show', '--baseline', text],
      ['scan', '--files-from', text],
      ['scan', '--since', text],
      ['scan', outbox, '--policy-from', text],
      ['report', text],
      ['config', 'show', '--policy', text, '--exclude', text],
      ['init', '--folder', text, '--domain', text],
    ]) {
      expect(leaksOf(await runSession(words)), words.join(' ')).toEqual([]);
    }
  });

  test('puts no value into a baseline', async () => {
    const file = join(lists, 'made.jsonl');
    const words = [
      'baseline',
      'create',
      join(outbox, 'lines.txt'),
      '--baseline',
      file,
      '--allow-incomplete',
      '--specimens',
      'real',
    ];
    expect(await runSession(words)).toMatchObject({ exitCode: 0 });
    expect(leaksIn(readFileSync(file, 'utf8'))).toEqual([]);
  });
});

describe('a command line that names a value', () => {
  const missing = (name: string) => join(folder, 'missing', `${name}.csv`);

  test.each(said)('does not repeat %s', async (name) => {
    for (const words of [
      ['scan', missing(name)],
      ['scan', name],
      ['inspect', missing(name)],
      ['inspect', folder, name],
      ['scan', outbox, '--policy', missing(name)],
      ['scan', outbox, '--format', `jsonl=${missing(name)}`],
      ['scan', outbox, '--format', `jsonl=${missing(name)}`, '--format', `sarif=${missing(name)}`],
      ['explain', name],
      ['explain', 'PII-01', '--policy', name],
    ]) {
      const session = await runSession(words);
      expect(session.exitCode, words.join(' ')).toBe(2);
      expect(leaksOf(session), words.join(' ')).toEqual([]);
    }
  });

  test('names a root or a folder by its masked name', async () => {
    for (const name of names) {
      const session = await runSession(['scan', join(outbox, name), join(outbox, 'lines.txt'), '--format', 'jsonl']);
      expect(leaksOf(session), name).toEqual([]);
      expect(leaksOf(await runSession(['inspect', join(outbox, name)])), name).toEqual([]);
    }
  });
});

describe('no report is the next leak', () => {
  const portal = join(import.meta.dirname, '../../../test-corpus/portal');

  test('our own reports, scanned, hold nothing likely', async () => {
    const own = join(folder, 'own');
    // HTML is not read; a workbook and a log say the same as the table.
    const read = formatNames.filter((each) => !['html', 'xlsx', 'github'].includes(each));
    mkdirSync(own);
    for (const [name, root] of Object.entries({ outbox, portal })) {
      const formats = read.flatMap((each) => ['--format', `${each}=${join(own, name)}.${each}`]);
      await runSession(['scan', root, '--specimens', 'real', ...formats]);
      for (const path of listFiles(join(root))) {
        const { stdout } = await runSession(['inspect', path, '--findings', '--specimens', 'real']);
        writeFileSync(join(own, `${name}.findings.jsonl`), stdout, { flag: 'a' });
      }
    }
    expect(listFiles(own)).toHaveLength(2 * (read.length + 1));
    for (const path of listFiles(own)) {
      const { stdout, exitCode } = await runSession(['inspect', path, '--findings', '--specimens', 'real']);
      // A report speaks of all that it is about, and reads like it: that is no value.
      const found = readJsonLines<{ confidence: string; infoType: string }>(stdout).filter(
        ({ confidence, infoType }) => confidence !== 'possible' && infoType !== 'topic' && infoType !== 'narrative',
      );
      expect(found, path).toEqual([]);
      expect(exitCode, path).toBe(0);
    }
    const scanned = await runSession(['scan', own, '--specimens', 'real', '--format', 'jsonl']);
    const verdicts = readJsonLines<{ type: string; rule: string; severity: string }>(scanned.stdout).filter(
      ({ type }) => type === 'verdict',
    );
    const topical = ['SRC-04', 'INT-06', 'OPS-11', 'VIC-07', 'CJI-09', 'OFF-12', 'CRED-07'];
    expect(verdicts.filter(({ rule, severity }) => severity !== 'review' || !topical.includes(rule))).toEqual([]);
    expect(leaksOf(scanned)).toEqual([]);
  });
});
