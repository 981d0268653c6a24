import { describe, expect, test } from 'vitest';
import { makeDocx, p, r, wordPart } from '../../../test-corpus/make/docx.ts';
import { makePresentation, makeShape } from '../../../test-corpus/make/presentation.ts';
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

async function traitsOf(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const step of scan(new BytesSource(name, bytes, 0), defaultLimits)) {
    if (step.kind === 'part' && step.part.kind === 'trait') found.push(step.part.trait);
  }
  return found;
}

test('a style that is based on a hundred others is hidden by the first', async () => {
  const chain = Array.from({ length: 100 }, (_, index) => {
    const look = index === 0 ? '<w:rPr><w:vanish/></w:rPr>' : `<w:basedOn w:val="s${index - 1}"/>`;
    return `<w:style w:type="character" w:styleId="s${index}">${look}</w:style>`;
  });
  const styles = [wordPart('styles', 'styles', chain.reverse().join(''))];
  const bytes = makeDocx(p(r('Jane Doe', '<w:rStyle w:val="s99"/>')), { parts: styles });
  expect(await traitsOf('a.docx', bytes)).toEqual(['hidden-text']);
});

test('styles in a circle end', async () => {
  const styles =
    '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>';
  const parts = [wordPart('styles', 'styles', styles)];
  expect(await traitsOf('a.docx', makeDocx(p(r('Text', '<w:rStyle w:val="a"/>')), { parts }))).toEqual([]);
});

test('a slide with more texts than are kept says that one may lie below a shape', async () => {
  const texts = (count: number) => Array.from({ length: count }, (_, index) => makeShape(`Text ${index}`));
  const box = makeShape('', { y: 600, fill: '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>' });
  const slide = (count: number) => makePresentation({ slides: [{ shapes: [...texts(count), box] }] });
  expect(await traitsOf('a.pptx', slide(2_000))).toEqual([]);
  expect(await traitsOf('a.pptx', slide(2_001))).toEqual(['behind-shape']);
});
