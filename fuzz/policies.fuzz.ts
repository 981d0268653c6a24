import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { test } from 'vitest';
import { builtInPolicy, loadPolicy, type Policy, PolicyError } from '../packages/rules/src/index.ts';
import { fuzz } from './fuzz.ts';

const folder = join(import.meta.dirname, '../packages/rules/policies');
const policies = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
const lines = [...new Set(policies.flatMap((text) => text.split('\n')))];

/** An agency's own detector, which no built-in policy has. */
const detector = `detectors:
  - id: badge-x
    title: Badge
    find: ['\\bX-\\d{4}\\b']
    near: [badge]
    confidence: { alone: possible, near: sure }
    examples: [X-1234]
    counterexamples: [X-12]
`;

/** Values and syntax that YAML takes for something else than they look like, or for too much. */
const tokens = [
  'null', '~', 'yes', '0', '-1', '1e400', '.nan', '0x1f', '2031-01-01', '""', "'", '"', '[]', '{}', '[', '{', '- ', '? ',
  ': ', '#', '&a', '*a', '<<: *a', '!!js/function', '!!binary x', '%YAML 9.9', '---', '...', '|', '>-', '\t', '\u0000',
  '\ufeff', '(', '[a-', '(?<=a+)+$', '\\p{L', '__proto__', 'constructor', 'toString', 'all:', 'any: []', 'none:',
  'at-least: 1e9', 'info: us-ssn', 'extends: [holdback/base]', 'extends: ./policy.yaml', 'severities: { POR-01: off }',
]; // biome-ignore format: a table

type Mutation = (text: string) => string;

const fraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const token = fc.oneof(fc.constantFrom(...tokens), fc.string({ unit: 'binary', maxLength: 12 }));

const mutations: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(fraction, token).map(
    ([at, piece]): Mutation =>
      (text) =>
        splice(text, at, 0, piece),
  ),
  fc.tuple(fraction, fc.nat(30), token).map(
    ([at, count, piece]): Mutation =>
      (text) =>
        splice(text, at, count, piece),
  ),
  fc.tuple(fraction, token).map(
    ([at, value]): Mutation =>
      (text) =>
        editLine(text, at, (line) => [revalue(line, value)]),
  ),
  fraction.map(
    (at): Mutation =>
      (text) =>
        editLine(text, at, () => []),
  ),
  fraction.map(
    (at): Mutation =>
      (text) =>
        editLine(text, at, (line) => [line, line]),
  ),
  fraction.map(
    (at): Mutation =>
      (text) =>
        editLine(text, at, (line) => [`  ${line}`]),
  ),
  fraction.map(
    (at): Mutation =>
      (text) =>
        editLine(text, at, (line) => [line.replace(/^ {2}/, '')]),
  ),
  fc.tuple(fraction, fc.constantFrom(...lines)).map(
    ([at, other]): Mutation =>
      (text) =>
        editLine(text, at, (line) => [line, other]),
  ),
  fraction.map(
    (at): Mutation =>
      (text) =>
        text.slice(0, Math.floor(at * text.length)),
  ),
);

const inputs = fc.record({
  policy: fc.constantFrom(...policies, ...policies.map((text) => text + detector)),
  mutations: fc.array(mutations, { minLength: 1, maxLength: 5 }),
});

test('any policy text gives a policy or says what is wrong with it', () =>
  fuzz('policies', inputs, async ({ policy, mutations: mutate }) => {
    const text = mutate.reduce((before, each) => each(before), policy);
    const loaded = await load(text);
    if (loaded !== undefined && loaded.rules.length === 0) throw new Error('a policy without a rule');
  }));

/** The policy; undefined if the text is refused as it may be. The file extends itself under its own name. */
async function load(text: string): Promise<Policy | undefined> {
  const file = { file: 'policy.yaml', text };
  try {
    return await loadPolicy(file, (name) => (name === './policy.yaml' ? file : builtInPolicy(name)));
  } catch (thrown) {
    if (thrown instanceof PolicyError && thrown.message !== '') return undefined;
    throw new Error(`neither a policy nor a PolicyError:\n${text}`, { cause: thrown });
  }
}

function splice(text: string, at: number, count: number, piece: string): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + piece + text.slice(start + count);
}

function editLine(text: string, at: number, edit: (line: string) => readonly string[]): string {
  const all = text.split('\n');
  const index = Math.floor(at * all.length);
  return [...all.slice(0, index), ...edit(all[index] ?? ''), ...all.slice(index + 1)].join('\n');
}

/** The line with another value after its key or dash. */
function revalue(line: string, value: string): string {
  return line.replace(/^(\s*(?:- )?(?:[\w-]+: ?)?).*$/s, (_, start: string) => start + value);
}
