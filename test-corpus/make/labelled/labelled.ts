import type { Half, LabelledDocument } from './document.ts';
import { FIRST_HALF } from './first-half.ts';
import { SECOND_HALF } from './second-half.ts';
import type { Template } from './template.ts';

/** Every template, with the half it is of. */
export const TEMPLATES: readonly (readonly [Half, Template])[] = [
  ...FIRST_HALF.map((template) => ['first', template] as const),
  ...SECOND_HALF.map((template) => ['second', template] as const),
];

/** So many documents, the templates taking turns. The same seed gives the same documents on every machine. */
export function makeLabelledDocuments(seed: string, count: number): LabelledDocument[] {
  const documents: LabelledDocument[] = [];
  for (let round = 0; documents.length < count; round++) {
    for (const [half, template] of TEMPLATES.slice(0, count - documents.length)) {
      documents.push(template.make(half, `${seed}/${round}`));
    }
  }
  return documents;
}
