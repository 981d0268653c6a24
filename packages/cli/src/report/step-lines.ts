import { redactLocation, redactName, redactPath } from '@holdback/rules';
import { type Part, type Step, withAllPages } from '@holdback/scanner';
import { isHolder } from './carriers.ts';
import { placeInWords, placeOfTrait } from './place.ts';

/** What is shown of a step: never a word of what was read. Nothing of a trait that the carriers tell. */
export function describeStep(step: Step): string | undefined {
  const { document } = step;
  const indent = '  '.repeat(document.depth);
  switch (step.kind) {
    case 'open':
      return `${indent}${redactPath(document.path)}  (${document.format})`;
    case 'part':
      if (step.part.kind === 'trait' && isHolder(step.part.trait)) return undefined;
      return `${indent}  ${describePart(step.part)}`;
    case 'close':
      return `${indent}  ${document.bytes ?? 0} bytes, SHA-256 ${document.sha256 ?? 'not known'}`;
    default:
      return step satisfies never;
  }
}

function describePart(part: Part): string {
  switch (part.kind) {
    case 'text': {
      const [first] = part.runs;
      const labels = new Set(part.runs.map(({ label }) => label).filter((label) => label !== undefined));
      const under =
        labels.size > 0
          ? `, under ${[...labels]
              .slice(0, 12)
              .map((name) => redactName(name))
              .join(', ')}`
          : '';
      const from = first === undefined ? '' : `, from ${placeInWords(redactLocation(first.at))}`;
      return `text: ${part.text.length} characters in ${part.runs.length} runs${from}${under}`;
    }
    case 'table':
      return `table${part.name === '' ? '' : ` ${redactName(part.name)}`}: ${part.rows} rows, columns ${part.columns.map((name) => redactName(name)).join(', ') || 'without headers'}`;
    case 'trait':
      return `trait: ${part.trait}, ${placeOfTrait(redactLocation(part.at))}`;
    case 'metadata':
      return `metadata: ${redactName(part.name)}, ${part.value.length} characters`;
    case 'member':
      return `member: ${redactPath(part.source.path)}`;
    case 'problem':
      return `problem: ${part.problem.code}: ${withAllPages(part.problem.message, part.problem.pages)}`;
    default:
      return part satisfies never;
  }
}
