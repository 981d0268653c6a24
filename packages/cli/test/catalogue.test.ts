import { createHash } from 'node:crypto';
import { loadPolicy, type Policy } from '@holdback/rules';
import { expect, test } from 'vitest';
import { makeCatalogue } from '../src/report/catalogue/catalogue.ts';
import { catalogueHtml } from '../src/report/catalogue/catalogue-html.ts';
import { catalogueMarkdown } from '../src/report/catalogue/catalogue-markdown.ts';

const text = `
policy: almory
title: Rules of <Almory> & others
rules:
  - id: almory-01
    title: Keys | doors
    severity: note
    why: A <script>alert(1)</script> is a text.
    do: Take it out.
    when: { all: [{ text: key }, { any: [{ text: yard }, { path: '**/keys/**' }] }] }
    unless: { path: '**/templates/**' }
    tests:
      - { name: both, text: 'key of the yard', expect: fail }
      - { name: one, text: key, expect: pass, todo: true }
  - id: almory-02
    title: Doors
    severity: block
    why: Doors are shut.
    do: Shut them.
    owner: records@example.org
    reviewed: 2026-11-01
    reference: [Order 7]
    when: { text: door }
`;

async function policyHere(): Promise<Policy> {
  return await loadPolicy({ file: 'almory.yaml', text }, () => undefined);
}

test('a catalogue tells the most severe rule first, with all that its author says of it', async () => {
  const { entries } = makeCatalogue(await policyHere(), '0.0.0');
  expect(entries.map(({ rule }) => rule.id)).toEqual(['almory-02', 'almory-01']);
  expect(entries[0]?.facts).toEqual([
    ['See', 'Order 7'],
    ['Owner', 'records@example.org'],
    ['Reviewed', '2026-11-01'],
    ['In', 'almory.yaml, line 15'],
  ]);
  expect(entries[1]?.tests).toEqual(['It fails: both', 'It passes: one (not yet)']);
  expect(entries[1]?.condition).toHaveLength(2);
});

test('a catalogue as a page escapes every text, links to every rule, and lets no script run', async () => {
  const page = catalogueHtml(makeCatalogue(await policyHere(), '0.0.0'));
  const style = /<style>(.*)<\/style>/s.exec(page)?.[1] ?? '';
  const digest = createHash('sha256').update(style).digest('base64');
  expect(page).toContain(`default-src &#39;none&#39;; style-src &#39;sha256-${digest}&#39;;`);
  expect(page).not.toMatch(/<script|<Almory>|https?:/);
  expect(page).toContain('A &lt;script&gt;alert(1)&lt;/script&gt; is a text.');
  const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id);
  expect(links).toContain('rule-almory-01');
  for (const id of links) expect(page).toContain(`id="${id}"`);
});

test('a catalogue in Markdown has a list for each condition and a cell for each text', async () => {
  const markdown = catalogueMarkdown(makeCatalogue(await policyHere(), '0.0.0'));
  expect(markdown).toContain('| note | almory-01 | Keys \\| doors |   |   |');
  expect(markdown).toContain(
    '- one of these is so:\n  - its text contains "yard"\n  - its path fits "\\*\\*/keys/\\*\\*"',
  );
  expect(markdown).toContain('It has no tests, so nobody knows whether it finds what it is for.');
});
