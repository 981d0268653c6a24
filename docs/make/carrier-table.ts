import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
const OFFICE: ReadonlySet<string> = new Set('docx xlsx pptx doc xls ppt rtf cfb odt ods odp'.split(' '));

/** Traits of the archive or the bytes around a document, which all formats may have. */
const AROUND: ReadonlySet<Trait> = new Set<Trait>([
  ...(['attachment', 'archive-comment', 'nested-archive', 'encrypted-member', 'duplicate-member'] as const),
  ...(['unlisted-member', 'prepended-data', 'appended-data', 'extension-mismatch'] as const),
]);

/** Where a file tells a trait, and how it was made. */
interface Proof {
  readonly file: string;
  readonly at: Location;
}

/** By format and trait, `xlsx hidden-row`: what proves that it is read, held back, and let out when it is mended. */
type Proofs = Map<string, Proof>;

/** `docs/carriers.md`: every place where Office files keep what no page shows, where it was found, and which rule holds it back. */
export async function makeCarriers(corpus: string): Promise<string> {
  const read: Proofs = new Map();
  for (const { id } of formats.filter((format) => OFFICE.has(format.id))) {
    await gather(read, corpus, join('read', id), (name) => !name.endsWith('.parts.json'));
  }
  // What cannot be read whole tells what it is all the same.
  for (const code of readdirSync(join(corpus, 'unread'))) await gather(read, corpus, join('unread', code), () => true);
  const policy = await loadBuiltIn('holdback/public-portal');
  const failing: Proofs = new Map();
  const passing = new Set<string>();
  const rulesOf = new Map<Trait, string[]>();
  for (const { id } of policy.rules) {
    const folder = join('judged', id);
    if (!existsFolder(join(corpus, folder))) continue;
    const judged: Proofs = new Map();
    await gather(judged, corpus, folder, (name) => name.startsWith('fail-'));
    for (const [key, proof] of judged) if (!failing.has(`${id} ${key}`)) failing.set(`${id} ${key}`, proof);
    for (const name of readdirSync(join(corpus, folder))) if (name.startsWith('pass-')) passing.add(join(folder, name));
  }
  for (const key of failing.keys()) {
    const [rule = '', , trait = ''] = key.split(' ');
    if (isTrait(trait) && namesTrait(policy.rules, rule, trait))
      rulesOf.set(trait, [...new Set([...(rulesOf.get(trait) ?? []), rule])]);
  }
  const rows: string[][] = [];
  const unproven: string[] = [];
  for (const format of formats.filter(({ id }) => OFFICE.has(id))) {
    for (const trait of format.tells.filter((each) => !AROUND.has(each))) {
      const seen = read.get(`${format.id} ${trait}`);
      const rule = (rulesOf.get(trait) ?? []).find((id) => failing.has(`${id} ${format.id} ${trait}`));
      const failed = rule === undefined ? undefined : failing.get(`${rule} ${format.id} ${trait}`);
      const corrected = failed?.file.replace('/fail-', '/pass-');
      const isMended = corrected !== undefined && passing.has(corrected);
      rows.push([
        code(trait),
        code(format.id),
        seen === undefined ? 'not proven' : `${code(seen.file)}, ${placeInWords(seen.at)}`,
        rule === undefined ? (rulesOf.get(trait) ?? ['none']).join(', ') : rule,
        failed === undefined
          ? 'not proven'
          : `${code(failed.file.split('/').at(-1) ?? '')}${isMended ? ' and its corrected version' : ''}`,
      ]);
      if (seen === undefined || failed === undefined) unproven.push(`${format.id}: ${trait}`);
    }
  }
  rows.sort((a, b) => (a[0] ?? '').localeCompare(b[0] ?? '') || (a[1] ?? '').localeCompare(b[1] ?? ''));
  return page('What no page shows', 'test-corpus and packages', [
    'Every carrier that is told of Office files, the first made file in which it is read and where in it, the rule that holds it back, and the made file that the rule must hold back. All of these files are made by the scripts of `test-corpus/make`, those of Word, Excel and PowerPoint before 2007 from bytes.',
    table(['Carrier', 'Format', 'Found where', 'Rule', 'Judged by'], rows),
    unproven.length === 0
      ? 'Nothing that is told is without a file that proves it.'
      : `Told and not proven by a file that a rule must hold back: ${unproven.join('; ')}.`,
    '## What each carrier is',
    table(
      ['Carrier', 'What it is'],
      [...new Set(rows.map(([trait = '']) => trait))].map((trait) => {
        const name = trait.replaceAll('`', '');
        return [trait, isTrait(name) ? traits[name] : ''];
      }),
    ),
  ]);
}

async function gather(proofs: Proofs, corpus: string, folder: string, fits: (name: string) => boolean): Promise<void> {
  for (const name of readdirSync(join(corpus, folder)).sort()) {
    if (!fits(name)) continue;
    const file = join(folder, name);
    const source = new BytesSource(name, readFileSync(join(corpus, file)));
    let root = '';
    for await (const step of scan(source, defaultLimits)) {
      if (step.kind === 'open' && step.document.depth === 0) root = step.document.format;
      if (step.kind !== 'part' || step.part.kind !== 'trait' || !OFFICE.has(root)) continue;
      const key = `${root} ${step.part.trait}`;
      if (!proofs.has(key)) proofs.set(key, { file, at: step.part.at });
    }
  }
}

function existsFolder(path: string): boolean {
  try {
    return readdirSync(path).length > 0;
  } catch {
    return false;
  }
}

function isTrait(name: string): name is Trait {
  return Object.hasOwn(traits, name);
}

/** Whether a rule asks for a trait, in whatever it is made of. */
function namesTrait(rules: readonly { readonly id: string }[], id: string, trait: Trait): boolean {
  const rule = rules.find((each) => each.id === id);
  return JSON.stringify(rule).includes(`"${trait}"`);
}
