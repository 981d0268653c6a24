import { describe, expect, test } from 'vitest';
import type { LabelledDocument } from '../test-corpus/make/labelled/document.ts';
import { INFO_TYPES } from '../test-corpus/make/labelled/info-types.ts';
import { makeLabelledDocuments, TEMPLATES } from '../test-corpus/make/labelled/labelled.ts';

/** What each span of a document marks. */
function markedTexts(document: LabelledDocument): (readonly [string, string])[] {
  if (document.kind === 'text') {
    return document.spans.map(({ infoType, start, end }) => [infoType, document.text.slice(start, end)]);
  }
  return document.spans.map(({ infoType, row, column, start, end }) => [
    infoType,
    document.rows[row]?.[column]?.slice(start, end) ?? '',
  ]);
}

describe('labelled documents', () => {
  const documents = makeLabelledDocuments('test', TEMPLATES.length * 3);

  test('the same seed gives the same documents, another seed others', () => {
    expect(makeLabelledDocuments('test', 300)).toEqual(documents.slice(0, 300));
    expect(makeLabelledDocuments('other', 300)).not.toEqual(documents.slice(0, 300));
  });

  test('every span marks something, from its first character to its last', () => {
    for (const document of documents) {
      for (const { start, end } of document.spans) expect(end, document.template).toBeGreaterThan(start);
      for (const [infoType, marked] of markedTexts(document)) {
        expect(marked, `${document.template}: ${infoType}`).not.toBe('');
        expect(marked, `${document.template}: ${infoType}`).toBe(marked.trim());
      }
    }
  });

  test('spans lie inside their text or cell', () => {
    for (const document of documents) {
      const ends =
        document.kind === 'text'
          ? document.spans.map(({ end }) => [end, document.text.length] as const)
          : document.spans.map(({ row, column, end }) => [end, document.rows[row]?.[column]?.length ?? -1] as const);
      for (const [end, length] of ends) expect(end, document.template).toBeLessThanOrEqual(length);
    }
  });

  test('every row of a table has as many cells as its header', () => {
    for (const document of documents) {
      if (document.kind !== 'table') continue;
      for (const row of document.rows) expect(row, document.template).toHaveLength(document.header.length);
    }
  });

  test.each(['first', 'second'] as const)('every info type is in at least two templates of the %s half', (ofHalf) => {
    const templates = new Map<string, Set<string>>(INFO_TYPES.map((infoType) => [infoType, new Set()]));
    for (const { half, template, spans } of documents) {
      if (half !== ofHalf) continue;
      for (const { infoType } of spans) templates.get(infoType)?.add(template);
    }
    const rare = [...templates].filter(([, ids]) => ids.size < 2).map(([infoType]) => infoType);
    expect(rare).toEqual([]);
  });

  test.each([
    ['first', 150, 50],
    ['second', 160, 40],
  ] as const)('of the %s half at least %i templates hold something and %i hold nothing', (ofHalf, full, empty) => {
    const round = documents.slice(0, TEMPLATES.length).filter(({ half }) => half === ofHalf);
    expect(round.filter(({ spans }) => spans.length > 0).length).toBeGreaterThanOrEqual(full);
    expect(round.filter(({ spans }) => spans.length === 0).length).toBeGreaterThanOrEqual(empty);
  });

  test('no two templates share an id', () => {
    const ids = TEMPLATES.map(([, { id }]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
