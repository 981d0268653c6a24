import { isArray, isDictionary, PdfName, PdfReference, PdfString, type PdfValue } from '../streams/syntax.ts';

/** A value as it stands in a file (ISO 32000-1, 7.3), in Latin-1. References are of generation 0. */
export function writeValue(value: PdfValue): string {
  if (value === undefined) return 'null';
  if (value instanceof PdfName) return writeName(value.name);
  if (value instanceof PdfString) return `<${Buffer.from(value.bytes).toString('hex')}>`;
  if (value instanceof PdfReference) return `${value.number} 0 R`;
  if (isArray(value)) return `[${value.map(writeValue).join(' ')}]`;
  if (!isDictionary(value)) return String(value);
  return `<<${[...value].map(([key, item]) => `${writeName(key)} ${writeValue(item)}`).join(' ')}>>`;
}

/** 7.3.5: every character but letters and digits as its code. */
function writeName(name: string): string {
  const escaped = name.replace(/[^A-Za-z0-9]/g, (letter) => `#${letter.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return `/${escaped}`;
}
