import { personName } from '../../packages/rules/src/detectors/person-name.ts';
import { makeLabelledDocuments } from '../../test-corpus/make/labelled/labelled.ts';
import type { Sentence } from './sentence.ts';

/** Enough that each template comes a few times. */
const COUNT = 2_400;

/** Texts that the detector of names is to leave alone, as often as they are learned. */
const COUNTER_TIMES = 6;

/** The counterexamples of the detector of names. */
export function counterSentences(): Sentence[] {
  const texts = personName.counterexamples.filter((example) => typeof example === 'string');
  return Array.from({ length: COUNTER_TIMES }, () =>
    texts.map((text) => ({ text, spans: [], source: 'counterexamples' })),
  ).flat();
}

/** Lines of the made documents of the first half, in which names of people are marked. Lines that name officers with their ranks are left out. */
export function makeSentences(): Sentence[] {
  const sentences: Sentence[] = [];
  for (const document of makeLabelledDocuments('names', COUNT)) {
    if (document.kind !== 'text' || document.half !== 'first') continue;
    const { text, spans, maybe } = document;
    if (maybe.includes('person-name')) continue;
    let start = 0;
    for (const line of text.split('\n')) {
      const end = start + line.length;
      const inside = spans.filter((span) => span.start < end && span.end > start);
      if (line.trim() !== '' && !inside.some(({ infoType }) => infoType === 'officer-identity')) {
        const names = inside.filter(
          ({ infoType, ...span }) => infoType === 'person-name' && span.start >= start && span.end <= end,
        );
        sentences.push({
          text: line,
          spans: names.map((span) => ({ start: span.start - start, end: span.end - start, label: 'PERSON' })),
          source: 'made',
        });
      }
      start = end + 1;
    }
  }
  return sentences;
}
