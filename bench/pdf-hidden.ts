/**
 * What pages of PDFs hide: `node bench/pdf-hidden.ts FOLDER…` names each file with text that is told as covered, invisible,
 * off the page, cut away or in a layer that is off, with its pages and how much there is, to be looked at. It quotes nothing.
 */
import { defaultLimits, FileSource, scan, type Trait } from '../packages/scanner/src/index.ts';
import { findPdfs } from './pdf-files.ts';

const LOOKED_FOR: ReadonlySet<Trait> = new Set<Trait>([
  ...(['covered-text', 'covered-by-note', 'unapplied-redaction', 'revealing-layer', 'invisible-text'] as const),
  ...(['off-page', 'clipped-text', 'hidden-layer', 'withheld-words', 'missed-redaction'] as const),
]);

let count = 0;
for (const { path, name } of findPdfs(process.argv.slice(2))) {
  const found = await pagesByTrait(path);
  if (found.size > 0) count += 1;
  for (const [hiddenBy, pages] of found) console.log(`${hiddenBy}  ${name}  ${[...pages].join(', ')}`);
}
console.log(`${count} files`);

/** The pages on which each is told; 0 for what is on none. Files inside are theirs. */
async function pagesByTrait(path: string): Promise<ReadonlyMap<Trait, ReadonlySet<number>>> {
  const found = new Map<Trait, Set<number>>();
  for await (const step of scan(new FileSource(path, path), defaultLimits)) {
    if (step.kind !== 'part' || step.document.depth > 0 || step.part.kind !== 'trait') continue;
    const { trait, at } = step.part;
    if (!LOOKED_FOR.has(trait)) continue;
    const pages = found.get(trait) ?? new Set<number>();
    found.set(trait, pages.add(at.kind === 'page' ? at.page : 0));
  }
  return found;
}
