import {
  BytesSource,
  defaultLimits,
  type Limits,
  type Part,
  type Raster,
  scan,
  type TextRecognizer,
} from '../src/index.ts';

/** Lines that a recognizer is to find in whatever it is given: their text, and how sure it is. */
export type FoundLines = readonly (readonly [text: string, confidence: number])[];

/** What a scan of a file said with a recognizer that finds these lines, and the pictures that it was given. */
export async function seeRecognized(
  name: string,
  bytes: Uint8Array,
  lines: FoundLines = [],
  limits: Limits = defaultLimits,
): Promise<{
  readonly parts: readonly Part[];
  readonly problems: readonly string[];
  readonly rasters: readonly Raster[];
}> {
  const rasters: Raster[] = [];
  const recognizer: TextRecognizer = {
    async recognize(raster) {
      rasters.push(raster);
      return {
        lines: lines.map(([text, confidence], index) => {
          const box = { left: 0, top: index * 20, width: text.length * 8, height: 16 };
          return { text, confidence, box, words: [{ text, confidence, box }] };
        }),
      };
    },
    async close() {},
  };
  const parts: Part[] = [];
  for await (const step of scan(new BytesSource(name, bytes), limits, { recognizer })) {
    if (step.kind === 'part' && step.document.depth === 0) parts.push(step.part);
  }
  const problems = parts.flatMap((part) => (part.kind === 'problem' ? [part.problem.message] : []));
  return { parts, problems, rasters };
}
