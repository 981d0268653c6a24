import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../src/index.ts';
import { metadataParts } from '../src/text/metadata.ts';

const limits = { ...defaultLimits, metadataFieldsMax: 2, metadataValueLengthMax: 10 };

describe('metadata', () => {
  test('of a value that is too long for metadata the whole is text under its name', () => {
    const parts = [...metadataParts([['raw:To', 'jane@example.org, john@example.org']], limits)];
    expect(parts.map((part) => part.kind)).toEqual(['metadata', 'text']);
    expect(JSON.stringify(parts[1])).toContain('jane@example.org, john@example.org');
    expect(JSON.stringify(parts[1])).toContain('"label":"To"');
  });

  test('of two long values that begin alike both are text', () => {
    const values = ['the same words, then one', 'the same words, then two'];
    const parts = [
      ...metadataParts(
        values.map((value) => ['subject', value] as const),
        limits,
      ),
    ];
    expect(JSON.stringify(parts)).toContain(values[0]);
    expect(JSON.stringify(parts)).toContain(values[1]);
  });

  test('fields that are too many are told, and the long values before them are text', () => {
    const fields = ['one of many words', 'two', 'three'].map((value) => ['subject', value] as const);
    const parts = [...metadataParts(fields, limits)];
    expect(parts.map((part) => part.kind)).toEqual(['metadata', 'metadata', 'text', 'problem']);
    expect(JSON.stringify(parts)).toContain('one of many words');
  });
});
