import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { placeInWords } from '../../packages/cli/src/report/place.ts';
import { loadBuiltIn } from '../../packages/rules/src/index.ts';
import {
  BytesSource,
  defaultLimits,
  formats,
  type Location,
  scan,
  type Trait,
  traits,
} from '../../packages/scanner/src/index.ts';
import { code, page, table } from './tables.ts';

/** Formats whose hidden places are told by traits of their own. */
const CARRYING: ReadonlySet<string> = new Set(
  'pdf docx xlsx pptx doc xls spreadsheetml ppt rtf cfb odt ods odp'.split(' '),
);

/** Traits of the archive or the bytes around a document, which all formats may have. */
const AROUND: ReadonlySet<Trait> = new Set<Trait>([
  ...(['attachment', 'archive-comment', 'nested-archive', 'encrypted-member', 'duplicate-member'] as const),
  ...(['unlisted-member', 'prepended-data', 'appended-data', 'extension-mismatch'] as const),
]);

/** Where a file tells a trait. */
interface Proof {
  readonly file: string;
  readonly at: Location;
}

/** By format and trait, as `xlsx hidden-row`: the first file that tells it. */
type Proofs = ReadonlyMap<string, Proof>;

/** A rule, and what proves that it holds back what it should. */
interface JudgedRule {
  readonly id: string;
  /** The traits that it asks for. */
  readonly asks: (trait: Trait) => boolean;
  readonly failing: Proofs;
}

/** `docs/carriers.md`: every place where Office files and PDFs keep what no page shows, where it was found, and which rule holds it back. */
export async function makeCarriers(corpus: string): Promise<string> {
  const ids = formats.map(({ id }) => id).filter((id) => CARRYING.has(id));
  // What cannot be read whole tells what it is all the same.
  const unread = readdirSync(join(corpus, 'unread')).map((name) => join('unread', name));
  const read = await gather(
    corpus,
    [...ids.map((id) => join('read', id)), ...unread],
    (name) => !name.endsWith('.json'),
  );
  const rules = await judgedRules(corpus);
  const rows = formats
    .filter(({ id }) => CARRYING.has(id))
    .flatMap(({ id, tells }) =>
      tells.filter((trait) => !AROUND.has(trait)).map((trait) => rowOf(id, trait, read, rules)),
    )
    .toSorted(([a = '', b = ''], [c = '', d = '']) => a.localeCompare(c) || b.localeCompare(d));
  const unproven = rows.filter((row) => row.includes(NOT_PROVEN)).map(([trait, id]) => `${id}: ${trait}`);
  return page('What no page shows', 'test-corpus and packages', [
    'Every carrier that is told of Office files and PDFs, the first made file in which it is read and where in it, the rule that holds it back, the made file that the rule must hold back, and its corrected version, which the rule must let out. All of these files are made by the scripts of `test-corpus/make`, those of Word, Excel and PowerPoint before 2007, and PDFs, from bytes.',
    table(['Carrier', 'Format', 'Found where', 'Rule', 'Judged by'], rows),
    unproven.length === 0
      ? 'Nothing that is told is without a file that proves it.'
      : `Told and not proven by a file that a rule must hold back: ${unproven.join('; ')}.`,
    '## What each carrier is',
    table(
      ['Carrier', 'What it is'],
      [...new Set(rows.map(([trait = '']) => trait))].map((trait) => [trait, sentenceOf(trait.replaceAll('`', ''))]),
    ),
  ]);
}

const NOT_PROVEN = 'not proven';

function rowOf(id: string, trait: Trait, read: Proofs, rules: readonly JudgedRule[]): readonly string[] {
  const key = `${id} ${trait}`;
  const seen = read.get(key);
  const rule = rules.find(({ asks, failing }) => asks(trait) && failing.has(key));
  const failed = rule?.failing.get(key)?.file;
  return [
    code(trait),
    code(id),
    seen === undefined ? NOT_PROVEN : `${code(seen.file)}, ${placeInWords(seen.at)}`,
    rule?.id ?? 'none',
    failed === undefined ? NOT_PROVEN : `${code(basename(failed))}, ${code(basename(correctedOf(failed)))}`,
  ];
}

/** The corrected version of a file that a rule must hold back: it has the same name. */
function correctedOf(failed: string): string {
  return failed.replace(/(?<=^|\/)fail-/, 'pass-');
}

/** The rules of the policy for the public that have files which they must hold back. */
async function judgedRules(corpus: string): Promise<readonly JudgedRule[]> {
  const { rules } = await loadBuiltIn('holdback/public-portal');
  const judged: JudgedRule[] = [];
  for (const rule of rules) {
    const folder = join('judged', rule.id);
    if (!existsSync(join(corpus, folder))) continue;
    // By the key of its question: the schema of the condition names all traits.
    const words = JSON.stringify(rule.when);
    judged.push({
      id: rule.id,
      asks: (trait) => words.includes(`"trait:${trait}"`),
      // What has no corrected version beside it proves nothing: a rule that always fails would hold it back too.
      failing: await gather(
        corpus,
        [folder],
        (name) => name.startsWith('fail-') && existsSync(join(corpus, folder, correctedOf(name))),
      ),
    });
  }
  return judged;
}

/** What the files of some folders tell, in whatever is inside them, by the format of the file itself. */
async function gather(corpus: string, folders: readonly string[], fits: (name: string) => boolean): Promise<Proofs> {
  const proofs = new Map<string, Proof>();
  const files = folders.flatMap((folder) =>
    readdirSync(join(corpus, folder))
      .sort()
      .filter(fits)
      .map((name) => join(folder, name)),
  );
  for (const file of files) {
    const source = new BytesSource(basename(file), readFileSync(join(corpus, file)));
    let root = '';
    for await (const step of scan(source, defaultLimits)) {
      if (step.kind === 'open' && step.document.depth === 0) root = step.document.format;
      if (step.kind !== 'part' || step.part.kind !== 'trait') continue;
      const key = `${root} ${step.part.trait}`;
      if (!proofs.has(key)) proofs.set(key, { file, at: step.part.at });
    }
  }
  return proofs;
}

function sentenceOf(name: string): string {
  return Object.entries(traits).find(([each]) => each === name)?.[1] ?? '';
}
