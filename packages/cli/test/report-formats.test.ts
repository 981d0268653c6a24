import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, describe, expect, test } from 'vitest';
import { formatNames, type ReportFormat } from '../src/report/format-names.ts';
import { readReportText } from './report-text.ts';
import { type SampleOptions, sampleReport } from './sample-report.ts';
import { readJsonLines, runSession } from './session.ts';

const folder = mkdtempSync(join(tmpdir(), 'formats-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Words that mean something to each format. */
const hostile =
  '=1+1|x" <b onmouseover=alert(1)>@octocat #12 `tick`` [l](javascript:x) ![i](http://x.example.org/a.png) |cell| www.example.org ]]> &amp; %0A::error::x';

/** Writes a made report in a format, and gives its path. */
async function make(format: ReportFormat, options: SampleOptions = {}): Promise<string> {
  const lines = join(folder, 'sample-lines.jsonl');
  const made = join(folder, `sample.${format}`);
  writeFileSync(lines, sampleReport(options));
  const { exitCode } = await runSession(['report', lines, '--format', `${format}=${made}`]);
  expect(exitCode).toBe(options.isWhole === false ? 130 : 1);
  return made;
}

const textOf = async (format: ReportFormat, options?: SampleOptions) => readReportText(await make(format, options));

/** A package that the scanner reads such files with. */
const load = createRequire(join(import.meta.dirname, '../../scanner/package.json'));

/** As much of papaparse as is used here. */
interface Papa {
  readonly parse: (text: string) => { readonly data: readonly string[][]; readonly errors: readonly object[] };
}

/** As much of saxes as is used here. */
interface Saxes {
  readonly SaxesParser: new () => {
    on(event: string, handler: (value: { readonly name: string }) => void): void;
    write(text: string): { close(): void };
  };
}

const papa: Papa = load('papaparse');
const saxes: Saxes = load('saxes');

/** How often each element stands in an XML text, which must be well-formed. */
function countElements(xml: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  const parser = new saxes.SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    counts[name] = (counts[name] ?? 0) + 1;
  });
  parser.write(xml).close();
  return counts;
}

describe.each(formatNames)('a report as %s', (format) => {
  test('tells what was accepted, by whom, until when and why, and what is to be known of exceptions', async () => {
    const text = await textOf(format);
    for (const said of ['R. Example (notes)', '2026-12-31', 'Checked with notes', 'Sent with its password', 'REC-7']) {
      expect(text).toContain(said);
    }
    expect(text).toMatch(/"by":"baseline"|nown when the baseline was made|known before/);
    expect(text).toContain('The exception for it expired on 2026-10-31.');
    for (const state of ['expired', 'unused', 'refused', 'ending']) expect(text).toContain(`It is ${state}.`);
  });

  test('says so where the scan was ended early', async () => {
    expect(await textOf(format, { isWhole: false })).toMatch(/[Ii]nterrupted|"exitCode":130/);
  });
});

test('every format that names verdicts names the same', async () => {
  const named = { more: 40, isWhole: true };
  const lines = readJsonLines<{ type: string; id: string }>(sampleReport(named));
  const ids = lines.filter(({ type }) => type === 'verdict').map(({ id }) => id);
  expect(ids).toHaveLength(46);
  for (const format of ['jsonl', 'sarif', 'junit', 'gitlab', 'csv', 'html', 'xlsx'] as const) {
    const text = await textOf(format, named);
    expect(
      ids.filter((id) => !text.includes(id)),
      format,
    ).toEqual([]);
  }
});

test('every format counts the same', async () => {
  const counted: Readonly<Partial<Record<ReportFormat, RegExp>>> = {
    text: /^ {2}block +1 [\s\S]*^ {2}not examined +2 [\s\S]*^ {2}excepted +2 [\s\S]*^ {2}clean +2$/m,
    junit: /block: 1 [\s\S]*not examined: 2 [\s\S]*excepted: 2 [\s\S]*clean: 2/,
    github: /block: 1%0Anot examined: 2%0Aexcepted: 2%0Aclean: 2.*Verdicts: 1 block, 1 review, 2 note; 2 accepted/,
    csv: /block: 1; not examined: 2; excepted: 2; clean: 2/,
    markdown: /\| block \| 1 [\s\S]*\| not examined \| 2 [\s\S]*\| clean \| 2 [\s\S]*1 block, 1 review, 2 note/,
    html: /block<\/th><td class="number">1<[\s\S]*not examined<\/th><td class="number">2<[\s\S]*1 block, 1 review, 2 note/,
    xlsx: /block\n1\n[\s\S]*not examined\n2\n[\s\S]*excepted\n2\n/,
  };
  for (const format of formatNames) {
    const pattern = counted[format];
    if (pattern !== undefined) expect(await textOf(format), format).toMatch(pattern);
  }
});

describe('JUnit XML', () => {
  test('has a test case for each file, folder and run, and is well-formed whatever stands in it', async () => {
    for (const planted of ['notes', hostile]) {
      const xml = await textOf('junit', { planted });
      expect(countElements(xml)).toMatchObject({
        testsuites: 1,
        testsuite: 1,
        testcase: 11,
        failure: 2,
        skipped: 4,
        properties: 1,
      });
      expect(xml).toContain('tests="11" failures="2" errors="0" skipped="4"');
    }
  });

  test('passes what was accepted, with why as its output', async () => {
    const xml = await textOf('junit');
    expect(xml).toMatch(/<testcase name="out\/known.txt"[^>]*><system-out>[^<]*Known when the baseline was made\./);
  });
});

describe('a Code Quality report of GitLab', () => {
  /** An entry, as its schema of Code Climate wants it. */
  interface Entry {
    readonly description: string;
    readonly check_name: string;
    readonly fingerprint: string;
    readonly severity: string;
    readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
  }

  test('has what GitLab asks for of each entry, each with a fingerprint of its own', async () => {
    const entries: Entry[] = JSON.parse(await textOf('gitlab', { planted: hostile, more: 30 }));
    expect(entries).toHaveLength(46 - 10 + 2 + 4);
    for (const { description, check_name, fingerprint, severity, location } of entries) {
      expect(description).not.toBe('');
      expect(check_name).not.toBe('');
      expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
      expect(['info', 'minor', 'major', 'blocker']).toContain(severity);
      expect(location.path).not.toMatch(/^$|!\//);
      expect(location.lines.begin).toBeGreaterThan(0);
    }
    expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(entries.length);
    expect(entries.filter(({ severity }) => severity === 'blocker')).toHaveLength(1);
  });
});

describe('annotations of GitHub', () => {
  const annotations = async (options: SampleOptions) => (await textOf('github', options)).trimEnd().split('\n');

  test('are as many of each level as GitHub shows, and the last counts all', async () => {
    const lines = await annotations({ more: 100 });
    const count = (level: string) => lines.filter((line) => line.startsWith(`::${level} `)).length;
    expect([count('error'), count('warning'), count('notice')]).toEqual([1, 10, 7]);
    expect(lines.at(-1)).toMatch(
      /^::notice title=Holdback::Hold back 101 of 107 files.*more annotations would be too many/,
    );
  });

  test('are one line each, and no word of a file begins another', async () => {
    const lines = await annotations({ planted: `${hostile}\n::error::x\r` });
    for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) (?:\w+=[^:,]+,)*title=[^:,]+::\S/);
  });

  test('go with a report for the summary of the step, which is added to what is there', async () => {
    const stepSummary = join(folder, 'summary.md');
    writeFileSync(stepSummary, 'before\n');
    const lines = join(folder, 'summary-lines.jsonl');
    writeFileSync(lines, sampleReport());
    const words = ['report', lines, '--format', 'github'];
    expect((await runSession(words, undefined, { stepSummary })).stdout).toContain('::error ');
    expect(readFileSync(stepSummary, 'utf8')).toMatch(/^before\n## Holdback: Hold back 1 of 7 files/);
    await runSession(['report', lines], undefined, { stepSummary });
    expect(readFileSync(stepSummary, 'utf8').match(/## Holdback/g)).toHaveLength(1);
  });
});

describe('CSV', () => {
  test('is a table that a reader of others takes apart, and in which nothing is a formula', async () => {
    for (const planted of ['=1+1', '+1', '-1', '@x', 'a "b", c', hostile]) {
      const csv = await textOf('csv', { planted });
      expect(csv.startsWith('\ufeff')).toBe(true);
      expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const { data, errors } = papa.parse(csv.slice(1).trimEnd());
      expect(errors).toEqual([]);
      // Six verdicts, two problems, four exceptions and the summary, after the header.
      expect(data).toHaveLength(14);
      for (const row of data) {
        expect(row).toHaveLength(22);
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }
    }
  });
});

describe('a comment in markdown', () => {
  test('fits into a comment of GitHub, and counts what it leaves out', async () => {
    const text = await textOf('markdown', { more: 6_000, planted: 'notes '.repeat(40) });
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text.length).toBeGreaterThan(50_000);
    expect(text).toMatch(/… and 5,\d{3} more verdicts\./);
  });

  test('makes nothing of the words of a file', async () => {
    const text = await textOf('markdown', { planted: hostile });
    const outside = text.replaceAll(/(`+) .*? \1(?!`)/g, '');
    expect(outside).not.toMatch(/octocat|javascript|onmouseover|example\.org|tick/);
    expect(outside).not.toMatch(/(?<!\\)[<@]|\]\(/);
  });
});

describe('HTML', () => {
  test('needs nothing from elsewhere, and lets only its own style and script run', async () => {
    const text = await textOf('html', { planted: hostile });
    const digest = (source = '') => `sha256-${createHash('sha256').update(source).digest('base64')}`;
    const [, style] = /<style>([\s\S]*?)<\/style>/.exec(text) ?? [];
    const [, script] = /<script>([\s\S]*?)<\/script>/.exec(text) ?? [];
    expect(text).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;${digest(style)}&#39;; script-src &#39;${digest(script)}&#39;; base-uri`,
    );
    const tags =
      text
        .replace(style ?? '', '')
        .replace(script ?? '', '')
        .match(/<[a-z][^>]*>/g) ?? [];
    for (const tag of tags) expect(tag).not.toMatch(/\s(?:src|action|style|on\w+)=|href="(?!#)/);
    expect(text).not.toContain('<b ');
  });

  test('keeps the worst of many, and says how many there are', async () => {
    const text = await textOf('html', { more: 6_000 });
    expect(text.match(/<tr data-severity/g)).toHaveLength(5_000);
    expect(text).toContain('Verdicts (6,004)');
    expect(text).toContain('… and 1,004 more verdicts, which are counted above.');
    expect(text.length).toBeLessThan(8_000_000);
  });

  test('has a header for each column and a name for each field', async () => {
    const text = await textOf('html');
    expect(text).toContain('<html lang="en">');
    expect(text.match(/<h1>/g)).toHaveLength(1);
    expect(text.match(/<table/g)?.length).toBe(text.match(/<caption>/g)?.length);
    for (const [head = ''] of text.matchAll(/<thead>.*?<\/thead>/g))
      expect(head).not.toMatch(/<th(?!ead| scope="col")/);
    for (const [, id] of text.matchAll(/<(?:input type="search"|select) id="(\w+)"/g)) {
      expect(text).toContain(`<label for="${id}">`);
    }
  });
});

describe('a workbook', () => {
  test('has the coverage first, and filters and headers that stay on every other sheet', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(await make('xlsx', { planted: hostile }));
    const names = workbook.worksheets.map(({ name }) => name);
    expect(names).toEqual([
      'Coverage',
      'Rules that failed',
      'Block',
      'Review',
      'Note',
      'Not examined',
      'Accepted',
      'Exceptions',
    ]);
    for (const sheet of workbook.worksheets.slice(1)) {
      expect(sheet.autoFilter, sheet.name).toBeTruthy();
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    }
  });

  test('has no formula, whatever stands in it', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(await make('xlsx', { planted: '=HYPERLINK("http://example.org")' }));
    workbook.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect(cell.formula).toBeUndefined();
          expect(cell.text).not.toMatch(/^[=+\-@]/);
        }),
      ),
    );
  });

  test('is not shown at a terminal', async () => {
    const lines = join(folder, 'terminal-lines.jsonl');
    writeFileSync(lines, sampleReport());
    const { exitCode, stderr } = await runSession(['report', lines, '--format', 'xlsx'], undefined, { width: 80 });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Give it a file: --format xlsx=report.xlsx');
  });
});
