import { describe, expect, test } from 'vitest';
import { makeDocx, p, r } from '../../../test-corpus/make/docx.ts';
import { defaultLimits, scan } from '../src/index.ts';
import { BytesSource } from '../src/source/source.ts';
import { partRuleOf, partRules } from '../src/structures/ooxml/part-rules.ts';

describe('rules for parts of a package', () => {
  test.each(partRules)('%s is reached', (key, rule) => {
    const type = key.endsWith('*') ? `${key.slice(0, -1)}a` : `application/vnd.example.${key}`;
    expect(partRuleOf('word/a.xml', type)).toBe(rule);
  });

  test('a folder that is told of goes before a content type, any other after it', () => {
    expect(partRuleOf('customXml/item1.xml', 'application/x-theme+xml').trait).toBe('custom-xml');
    expect(partRuleOf('customXml/itemProps1.xml', 'application/vnd.a.customxmlproperties+xml').trait).toBeUndefined();
    expect(partRuleOf('word/media/a.bin', 'application/vnd.ms-office.vbaproject').trait).toBe('macro');
  });
});

test('a document that refers to more notes than are kept says so', async () => {
  const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const bytes = makeDocx(p(r('Text.') + reference(1) + reference(2)));
  const problems = async (docxReferencesMax: number) => {
    const limits = { ...defaultLimits, own: { ...defaultLimits.own, docxReferencesMax } };
    const found: string[] = [];
    for await (const step of scan(new BytesSource('a.docx', bytes, 0), limits)) {
      if (step.kind === 'part' && step.part.kind === 'problem') found.push(step.part.problem.limit ?? '');
    }
    return found;
  };
  expect(await problems(2)).toEqual([]);
  expect(await problems(1)).toEqual(['docxReferencesMax']);
});
